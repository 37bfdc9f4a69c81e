/** From the person's home to the place of a tiltak: whether there is a journey, by what means, and how long. */
import type { Sted } from '../geografi.ts'
import type { Reisemiddel } from '../kodeverk.ts'
import type { Reise } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { kjentReise, stedFor } from './kjente-reiser.ts'
import { type Person, perPerson } from './person.ts'
import { middelTil, skalReise, vistMiddel } from './reiseform.ts'

/** To a place; null when the home or the place is unknown. */
function reiseTilSted(p: Person, sted: Sted | null, middel: Reisemiddel): Reise | null {
  if (!p.hjem || !sted) return null
  const anslag = p.geografi.reise(p.hjem, sted, { middel, dato: p.dato })
  // What an office has told goes before a service, which may not know of the closed tunnel.
  return anslag.kilde === 'lokal' ? anslag : (kjentReise(p.reiser, sted, middel) ?? anslag)
}

/** The minutes of the journeys by this means, to places made ready; null when the home is unknown. */
export function minutterHjemmefra(p: Person, middel: Reisemiddel): ((til: Sted) => number) | null {
  const { hjem, geografi, dato } = p
  if (!hjem) return null
  return p.reiser === undefined
    ? geografi.minutterFra(hjem, { middel, dato })
    : (til) => reiseTilSted(p, til, middel)?.minutter ?? Number.POSITIVE_INFINITY
}

type Sist = { t: Tiltak | null; middel: Reisemiddel | null; reise: Reise | null }
/** The rule, its share and the order ask for the same journey one after the other. */
const sisteFor = perPerson((): Sist => ({ t: null, middel: null, reise: null }))

/** The estimated journey one way; null when home or place is unknown. */
export function avstand(p: Person, t: Tiltak, middel: Reisemiddel): Reise | null {
  if (t.sted === undefined) return null
  const sist = sisteFor(p)
  if (sist.t !== t || sist.middel !== middel) {
    sist.reise = reiseTilSted(p, stedFor(p.geografi, t), middel)
    sist.t = t
    sist.middel = middel
  }
  return sist.reise
}

/** The journey to show beside a tiltak: by the person's own means, or public transport when that is not known. */
export const reiseTil = (p: Person, t: Tiltak): Reise | null =>
  skalReise(t) ? avstand(p, t, vistMiddel(middelTil(p, t))) : null

/** By car to the middle of the kommune where it happens, or to the place when no kommune is told: near enough to leave out the far away. */
export function minutterTilKommunen(p: Person, t: Tiltak): number | null {
  const sted = t.kommunenummer == null ? stedFor(p.geografi, t) : p.geografi.hjemsted(t.kommunenummer, null)
  return p.hjem && sted ? p.geografi.reise(p.hjem, sted, { middel: 'bil', dato: p.dato }).minutter : null
}
