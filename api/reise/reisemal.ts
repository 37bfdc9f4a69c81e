/** Which journeys are worth asking a travel service about for a kartlegging. Pure; nothing is asked here. */
import type { Punkt } from '../../catalog/geografi.ts'
import type { Reisemiddel } from '../../catalog/kodeverk.ts'
import { hverI, utsnitt } from '../../catalog/match/aktuelle.ts'
import { lagDomstol } from '../../catalog/match/domstol.ts'
import { reisenokkel, stedFor } from '../../catalog/match/kjente-reiser.ts'
import { UKJENT_MIDDEL } from '../../catalog/match/kriterier/reise.ts'
import { lagPerson, type Person } from '../../catalog/match/person.ts'
import { middelTil, skalReise } from '../../catalog/match/reiseform.ts'
import { avstand } from '../../catalog/match/reisevei.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { Snapshot } from '../../catalog/snapshot.ts'

export type Reisemal = { punkt: Punkt; middel: Reisemiddel }

/** The answer shows twenty forslag; this leaves room for those that a better time moves up. */
const FLEST = 100

type Kandidat = Reisemal & { nokkel: string; minutter: number }

function kandidater(p: Person, t: Tiltak): Kandidat[] {
  const sted = stedFor(p.geografi, t)
  if (sted === null) return []
  const punkt = { lat: sted.lat, lon: sted.lon }
  const middel = middelTil(p, t)
  return (middel === null ? UKJENT_MIDDEL : [middel]).flatMap((m) => {
    const anslag = avstand(p, t, m)
    // What an office has told goes before any service, so there is nothing to ask.
    return anslag && anslag.kilde !== 'lokal'
      ? [{ punkt, middel: m, nokkel: reisenokkel(punkt, m), minutter: anslag.minutter }]
      : []
  })
}

/**
 * The distinct places of the tiltak worth judging that the person travels to and that no other rule closes, since a service may know
 * the journey better; nearest by the estimate first, at most 100. Empty when the home is unknown. Cost: judges the catalogue once.
 */
export function reisemal(snapshot: Snapshot, kartlegging: Kartlegging, dato: string): Reisemal[] {
  const p = lagPerson(kartlegging, dato, snapshot.geografi)
  if (p.hjem === null) return []
  const innenfor = utsnitt(p, snapshot)
  const d = lagDomstol(p, snapshot, innenfor)
  const perNokkel = new Map<string, Kandidat>()
  hverI(innenfor, (i) => {
    const t = snapshot.register.tiltak[i]
    if (!t || !skalReise(t) || t.sted === undefined || d.stengsel(i, 0) === null) return
    for (const k of kandidater(p, t)) if (!perNokkel.has(k.nokkel)) perNokkel.set(k.nokkel, k)
  })
  return [...perNokkel.values()]
    .sort((a, b) => a.minutter - b.minutter || (a.nokkel < b.nokkel ? -1 : 1))
    .slice(0, FLEST)
    .map(({ punkt, middel }) => ({ punkt, middel }))
}
