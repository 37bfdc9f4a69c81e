/** What a pick list searches in, and the search that is there before the better one has been fetched. */
import { fold } from '../../catalog/sok/fold.ts'

/** `funnetPa` is the name that is searched in place of `navn`, for what goes by another name than it once did. */
export type Sokbar = {
  verdi: string
  navn: string
  tillegg?: string
  sokeord: readonly string[]
  funnetPa?: string
}

/** Best first, at most eight, each `verdi` once. An empty query gives the first as they were given. */
export type Sok = (tekst: string) => Sokbar[]

export const MEST = 8

/** All that it is found by, what it is called on the screen first. */
export const navnene = (s: Sokbar): string[] => [s.funnetPa ?? s.navn, ...s.sokeord]

const INGEN = 3
const ANNET = 0.5

/** How a name meets what is typed: begins with it, has a word that does, has it somewhere. */
function rang(navn: string, sokt: string): number {
  if (navn.startsWith(sokt)) return 0
  if (navn.includes(` ${sokt}`)) return 1
  return navn.includes(sokt) ? 2 : INGEN
}

/** By what the names begin with and hold. Small enough for the first screen; typos are not forgiven. */
export function lagEnkeltSok(alle: readonly Sokbar[]): Sok {
  const foldet = new Map<Sokbar, string[]>()
  const navn = (s: Sokbar): string[] => {
    const kjent = foldet.get(s) ?? navnene(s).map(fold)
    foldet.set(s, kjent)
    return kjent
  }
  return (tekst) => {
    const sokt = fold(tekst.trim())
    if (sokt === '') return alle.slice(0, MEST)
    return (
      alle
        // What it is called on the screen comes before what else it is called.
        .map((s) => ({ s, rang: Math.min(...navn(s).map((n, i) => rang(n, sokt) + (i === 0 ? 0 : ANNET))) }))
        .filter((t) => t.rang < INGEN)
        .sort((a, b) => a.rang - b.rang)
        .slice(0, MEST)
        .map((t) => t.s)
    )
  }
}
