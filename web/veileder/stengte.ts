/** What is not possible now, by what stands in the way; smallest change first. Pure. */
import type { Regel } from '../../catalog/kodeverk.ts'
import type { IkkeNa as Stengt } from '../../catalog/skjema/forslag.ts'

export type Gruppe = { regel: Regel; stengte: Stengt[] }
/** So many are opened by so many minutes more each way. */
export type Reisesteg = { minutter: number; apner: number }

const neier = ({ grunner }: Stengt) => grunner.filter((g) => g.utfall === 'nei')

/** Minutes too many; null when travel does not stand in the way. */
function overtid(s: Stengt): number | null {
  const verdier = neier(s).find((g) => g.regel === 'reise')?.verdier
  const { minutter, grense } = verdier ?? {}
  return typeof minutter === 'number' && typeof grense === 'number' ? minutter - grense : null
}

/** Fewest things in the way first, then the shortest extra journey; what is equal keeps the matcher's order. */
const minst = (a: Stengt, b: Stengt) => neier(a).length - neier(b).length || (overtid(a) ?? 0) - (overtid(b) ?? 0)

/** The groups in the matcher's order, which is by what is most worth knowing of. */
export function grupper(stengte: readonly Stengt[]): Gruppe[] {
  const perRegel = new Map<Regel, Stengt[]>()
  for (const s of stengte) {
    const gruppe = perRegel.get(s.minsteEndring.regel)
    if (gruppe) gruppe.push(s)
    else perRegel.set(s.minsteEndring.regel, [s])
  }
  return [...perRegel].map(([regel, liste]) => ({ regel, stengte: liste.sort(minst) }))
}

/** What a longer journey alone would open: the least that opens any, and what opens them all. */
export function reisesteg(stengte: readonly Stengt[]): Reisesteg[] {
  const mer = stengte
    .filter((s) => neier(s).length === 1)
    .flatMap((s) => overtid(s) ?? [])
    .sort((a, b) => a - b)
  const [forst, sist] = [mer[0], mer.at(-1)]
  if (forst === undefined || sist === undefined) return []
  const steg = (minutter: number) => ({ minutter, apner: mer.filter((m) => m <= minutter).length })
  return forst === sist ? [steg(forst)] : [steg(forst), steg(sist)]
}
