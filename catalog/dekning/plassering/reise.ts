/** Between choices that reach equally many: the one with the least journey. */
import { type Ledd, Modellbygger } from '../../optimering/modell.ts'
import { narNok, type Sporre, valgteI } from './bevis.ts'
import { mal, type Rekkevidde, veiene } from './rekkevidde.ts'

/** A new place that a point may go to, since it has no nearer one already. `minutter`: beyond what it has now, so mostly below 0. */
type Mulig = { readonly punkt: number; readonly sted: number; readonly minutter: number; readonly nytt: boolean }

const muligeVeier = ({ problem: { punkter }, fra, nye }: Rekkevidde): Mulig[] =>
  nye.flatMap((veier, punkt) => {
    const na = fra[punkt]?.minutter
    if (!punkter[punkt]?.vekt) return []
    return veier
      .filter((v) => na === undefined || v.minutter < na)
      .map(({ sted, minutter }) => ({ punkt, sted, minutter: minutter - (na ?? 0), nytt: na === undefined }))
  })

/** Which places are new, and who goes to them. `steder`: by column. */
function lagReisemodell(r: Rekkevidde, antall: number, nye: number): { modell: Modellbygger; steder: number[] } {
  const mulige = muligeVeier(r)
  const vekt = ({ punkt }: Mulig): number => r.problem.punkter[punkt]?.vekt ?? 0
  const steder = [...new Set(mulige.map((m) => m.sted))].sort((a, b) => a - b)
  const modell = new Modellbygger('minst')
  const apent = new Map(steder.map((sted) => [sted, modell.valg(0)]))
  const gar = mulige.map((m) => ({ ...m, kolonne: modell.folge(vekt(m) * m.minutter) }))
  const fraPunkt: Ledd[][] = r.nye.map(() => [])
  for (const { punkt, sted, kolonne } of gar) {
    fraPunkt[punkt]?.push([kolonne, 1])
    modell.mest(0, [kolonne, 1], [apent.get(sted) ?? 0, -1])
  }
  for (const ledd of fraPunkt) modell.mest(1, ...ledd)
  modell.mest(antall, ...[...apent.values()].map((k): Ledd => [k, 1]))
  modell.minst(nye, ...gar.filter((m) => m.nytt).map((m): Ledd => [m.kolonne, vekt(m)]))
  return { modell, steder }
}

/** `skilt`: proven that no other choice that reaches as many has less journey. */
export type Skilt = { readonly valgte: readonly number[]; readonly skilt: boolean }

/** At most `antall` places that reach as many as these do, with the least journey, each weighted. */
export async function medMinstReise(
  r: Rekkevidde,
  { valgte, antall }: { valgte: readonly number[]; antall: number },
  spor: Sporre,
): Promise<Skilt> {
  const na = mal(r, veiene(r, valgte))
  const { modell, steder } = lagReisemodell(r, antall, na.dekket - mal(r, r.fra).dekket)
  const svar = await spor(modell)
  const andre = valgteI(svar)?.flatMap((k) => steder[k] ?? [])
  const skilt = svar.status === 'optimal'
  if (!andre || andre.length > antall) return { valgte, skilt: false }
  const deres = mal(r, veiene(r, andre))
  const erLikeMange = deres.dekket >= na.dekket - 2 * narNok(na.dekket)
  return erLikeMange && deres.reise < na.reise ? { valgte: andre, skilt } : { valgte, skilt: skilt && erLikeMange }
}
