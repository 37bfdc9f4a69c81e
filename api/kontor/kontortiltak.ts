/** What an office sees of its own entries: the entry, its clocks, what is missed in it, and where it was copied from. */
import { forfaltDager, klokker } from '../../catalog/kontor/klokker.ts'
import { lagMangelsoker } from '../../catalog/kontor/mangler.ts'
import { manederFor } from '../../catalog/match/maneder.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import type { Kontorgrunnlag } from '../deps.ts'
import type { Lagret } from '../store/store.ts'
import { opphavFor } from './opphav.ts'

/** How far back views are counted, in months. */
const VISNINGER_MANEDER = 11

/** The first month whose views are counted. */
export const visningerFra = (idag: string): string => manederFor(idag, VISNINGER_MANEDER).slice(0, 7)

/** Shape: the order given. Cost: the rules for a hundred invented persons per entry. */
export async function lagKontortiltak(
  deps: Kontorgrunnlag,
  kontor: Kontor,
  lagrede: readonly Lagret[],
): Promise<Kontortiltak[]> {
  const { store, geografi } = deps
  const idag = deps.idag()
  const ider = lagrede.map(({ tiltak }) => tiltak.id)
  const [bekreftelser, visninger, opphav] = await Promise.all([
    store.bekreftelser(ider),
    store.visninger(ider, visningerFra(idag)),
    opphavFor(deps, ider),
  ])
  const manglerI = lagMangelsoker(geografi, idag, kontor.kommuner[0] ?? null)
  return lagrede.map((lagret) => {
    const { tiltak, versjon } = lagret
    return {
      tiltak,
      versjon,
      klokker: klokker(lagret, bekreftelser[tiltak.id] ?? {}),
      forfaltDager: forfaltDager(tiltak, kontor.rytmeManeder, idag),
      visninger: visninger[tiltak.id] ?? 0,
      mangler: manglerI(tiltak),
      opphav: opphav.get(tiltak.id) ?? null,
    }
  })
}
