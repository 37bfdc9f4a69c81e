/**
 * Entur Journey Planner v3: by public transport in the whole country, with the walk to and from.
 * Sources: https://developer.entur.no/docs/open-services/journey-planner (endpoint, `ET-Client-Name`), and the schema
 * https://github.com/entur/OpenTripPlanner/blob/master/application/src/main/resources/org/opentripplanner/apis/transmodel/schema.graphql
 * (`trip`, `Location`, `TripPattern.duration` in seconds, `Leg.distance` in metres; `TripPattern.distance` is «NOT IMPLEMENTED» there).
 */
import * as z from 'zod'
import type { Punkt } from '../../catalog/geografi.ts'
import type { Reise } from '../../catalog/skjema/forslag.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import { hentJson } from './hent.ts'
import { nesteHverdag } from './hverdag.ts'
import { Kildefeil, lagReise, type Reisekilde, type Reisesporsmal } from './reisekilde.ts'

/** One place is one search on their side, so a few at a time. */
const FLEST_STEDER = 10

/** A quota per minute is shared by all who use the same `ET-Client-Name`; a veileder looks at twenty forslag. */
const FLEST_I_ALT = 40

/** The last ones that arrive in time; the quickest of them is how long one travels. */
const FORSLAG_PER_STED = 3

const Turer = z.object({
  tripPatterns: z.array(
    z.object({ duration: z.number().min(0), legs: z.array(z.object({ distance: z.number().min(0) })) }),
  ),
})
const Svar = z.object({ data: z.record(z.string(), Turer.nullable()).nullish() })

/** The timetable, not today's delays: it is a journey to be made many times. */
const tur = (nr: number) =>
  `  t${nr}: trip(from: $fra, to: $til${nr}, dateTime: $tid, arriveBy: true, ignoreRealtimeUpdates: true, ` +
  `numTripPatterns: ${FORSLAG_PER_STED}) { ...tider }`

/** One alias per place, and every place as a variable. */
function sporring(antall: number): string {
  const numre = Array.from({ length: antall }, (_, i) => i)
  const steder = numre.map((nr) => `, $til${nr}: Location!`).join('')
  return [
    `query reisetider($fra: Location!, $tid: DateTime!${steder}) {`,
    ...numre.map(tur),
    '}',
    'fragment tider on Trip { tripPatterns { duration legs { distance } } }',
  ].join('\n')
}

const sted = ({ lat, lon }: Punkt) => ({ coordinates: { latitude: lat, longitude: lon } })

const variabler = ({ fra, til, dato }: Reisesporsmal) => ({
  fra: sted(fra),
  tid: nesteHverdag(dato),
  ...Object.fromEntries(til.map((punkt, i) => [`til${i}`, sted(punkt)])),
})

function raskest(turer: z.infer<typeof Turer> | null | undefined): Reise | null {
  const [tur1] = (turer?.tripPatterns ?? []).toSorted((a, b) => a.duration - b.duration)
  if (!tur1) return null
  const meter = tur1.legs.reduce((sum, del) => sum + del.distance, 0)
  return lagReise({ sekunder: tur1.duration, meter, middel: 'kollektiv', kilde: 'entur' })
}

type Valg = { url: string; klient: string; steder?: number; iAlt?: number }

async function spor({ url, klient }: Valg, sporsmal: Reisesporsmal, signal: AbortSignal): Promise<(Reise | null)[]> {
  const svar = await hentJson(url, {
    signal,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'ET-Client-Name': klient },
    body: JSON.stringify({ query: sporring(sporsmal.til.length), variables: variabler(sporsmal) }),
  })
  const tolket = parse(Svar, svar)
  if (!tolket.ok) throw new Kildefeil('svarte i en annen form enn avtalt')
  const { data } = tolket.verdi
  // GraphQL tells that it failed with status 200, `errors` and no data.
  if (!data) throw new Kildefeil('svarte med feil og uten data')
  return sporsmal.til.map((_, i) => raskest(data[`t${i}`]))
}

/** `url`: the endpoint itself. `klient`: who asks, as `virksomhet-program`; Entur requires it. */
export const entur = (valg: Valg): Reisekilde => ({
  navn: 'entur',
  midler: ['kollektiv'],
  flest: valg.steder ?? FLEST_STEDER,
  iAlt: valg.iAlt ?? FLEST_I_ALT,
  samtidig: 2,
  gjelder: nesteHverdag,
  reisetider: (sporsmal, signal) => spor(valg, sporsmal, signal),
})
