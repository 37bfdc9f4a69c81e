/** A choice of new places, told: what each adds, who is reached from where, and how sure it is. */
import tekster from '../../data/tekst/plassering.json' with { type: 'json' }
import type { Tekst } from '../../kodeverk.ts'
import type { Bevis } from './bevis.ts'
import { melding, meldingOm, omBeviset } from './melding.ts'
import { leggIRekke } from './rekkefolge.ts'
import { mal, type Rekkevidde, type Vei, veiene } from './rekkevidde.ts'

/** `nyDekket`: the weight that nobody before it in the list reaches. `kortere`: minutes, one way, times weight, that it saves those already reached. */
export type NyttSted = { readonly id: string; readonly nyDekket: number; readonly kortere: number }
/** `sted`: the nearest, existing or new; null when none is within the radius. Minutes one way. */
export type Naermest = { readonly id: string; readonly sted: string | null; readonly minutter: number | null }

export type Plassering = {
  readonly utfall: 'funnet'
  /** The one that gives most first; may be fewer than asked for, when more would give nothing. */
  readonly steder: readonly NyttSted[]
  /** Weight in all, that which is reached, and that which was reached from the existing places alone. */
  readonly samlet: number
  readonly dekket: number
  readonly dekketFra: number
  /** Ids of those who are reached from no place. */
  readonly unaelige: readonly string[]
  /** Minutes one way for those who are reached: the mean by weight and the longest; null when there are none. */
  readonly reise: { readonly snitt: number; readonly lengst: number } | null
  /** In the order of the problem. */
  readonly punkter: readonly Naermest[]
  readonly bevis: Bevis
  readonly meldinger: readonly Tekst[]
}

/** No choice can do it. */
export type Umulig = { readonly utfall: 'umulig'; readonly melding: Tekst }

/** What one more place gives: persons reached, and then minutes saved for those who already were. */
function gevinster(r: Rekkevidde, foran: readonly number[]): (sted: number) => [nyDekket: number, kortere: number] {
  const na = veiene(r, foran)
  return (sted) => {
    let [nyDekket, kortere] = [0, 0]
    for (const { punkt, minutter } of r.herfra[sted] ?? []) {
      const [vekt, forrige] = [r.problem.punkter[punkt]?.vekt ?? 0, na[punkt]]
      if (forrige) kortere += vekt * Math.max(0, forrige.minutter - minutter)
      else nyDekket += vekt
    }
    return [nyDekket, kortere]
  }
}

/** Of those who are reached and are someone. */
const lengste = ({ problem: { punkter } }: Rekkevidde, veier: readonly (Vei | null)[]): number =>
  Math.max(...veier.map((vei, i) => (vei && (punkter[i]?.vekt ?? 0) > 0 ? vei.minutter : 0)))

const navnPa = ({ problem: { punkter } }: Rekkevidde, numre: readonly number[]) =>
  numre.flatMap((i) => punkter[i]?.navn ?? [])

/** Those who are reached from no place, in words; empty when all are. */
const omUnaelige = (r: Rekkevidde): Tekst[] =>
  meldingOm(tekster.unaelige, navnPa(r, r.unaelige), { minutter: r.problem.radius })

/** Null when somebody can be reached. */
export function ingenKanNas(r: Rekkevidde): Umulig | null {
  const noen = r.problem.punkter.some(({ vekt }, i) => vekt > 0 && !r.unaelige.includes(i))
  if (noen) return null
  return { utfall: 'umulig', melding: melding(tekster.unaelige.ingen, { minutter: r.problem.radius }) }
}

/** The answer for these new places. */
export function somPlassering(r: Rekkevidde, valgte: readonly number[], bevis: Bevis): Plassering {
  const { punkter, steder } = r.problem
  const rekke = leggIRekke(valgte, (foran) => gevinster(r, foran))
  const veier = veiene(
    r,
    rekke.map((l) => l.nr),
  )
  const { dekket, reise } = mal(r, veier)
  const samlet = punkter.reduce((s, p) => s + p.vekt, 0)
  return {
    utfall: 'funnet',
    steder: rekke.flatMap(({ nr, gevinst: [nyDekket = 0, kortere = 0] }) => {
      const sted = steder[nr]
      return sted ? [{ id: sted.id, nyDekket, kortere }] : []
    }),
    samlet,
    dekket,
    dekketFra: mal(r, r.fra).dekket,
    unaelige: r.unaelige.flatMap((i) => punkter[i]?.id ?? []),
    reise: dekket > 0 ? { snitt: reise / dekket, lengst: lengste(r, veier) } : null,
    punkter: punkter.map(({ id }, i) => {
      const vei = veier[i]
      return { id, sted: (vei && steder[vei.sted]?.id) ?? null, minutter: vei?.minutter ?? null }
    }),
    bevis,
    meldinger: [...omUnaelige(r), ...(rekke.length === 0 ? [melding(tekster.nok)] : []), ...omBeviset(bevis)],
  }
}
