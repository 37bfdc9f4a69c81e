import { createHmac, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import * as z from 'zod'
import type { Geografi } from '../../catalog/geografi.ts'
import { hulltall, hulltallFra } from '../../catalog/kontor/hulltall.ts'
import { Hullmelding, type Hulltall } from '../../catalog/skjema/hullmelding.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { lesKropp } from '../les.ts'
import { krev, type Variabler } from '../tilgang/krev.ts'

/** Above this what was done first is forgotten, and may be done once more. */
const FLEST = 100_000

/**
 * Does a thing once a day, however often it is asked for; what failed may be tried again. What was done is known by a print that nobody
 * can read back: the key is in the memory of this process only, and is made anew each day.
 */
function lagEnGangOmDagen(idag: () => string) {
  let dagens = { dag: '', nokkel: randomBytes(32), gjort: new Map<string, Promise<void>>() }
  return (hva: readonly string[], gjor: () => Promise<void>): Promise<void> => {
    const dag = idag()
    if (dag !== dagens.dag) dagens = { dag, nokkel: randomBytes(32), gjort: new Map() }
    const { nokkel, gjort } = dagens
    const avtrykk = createHmac('sha256', nokkel).update(JSON.stringify(hva)).digest('base64')
    const alt = gjort.get(avtrykk)
    if (alt) return alt
    const na = gjor()
    gjort.set(avtrykk, na)
    na.catch(() => gjort.delete(avtrykk))
    const eldst = gjort.size > FLEST ? gjort.keys().next().value : undefined
    if (eldst !== undefined) gjort.delete(eldst)
    return na
  }
}

const paKartet = (geografi: Geografi) =>
  Hullmelding.extend({
    kommunenummer: Hullmelding.shape.kommunenummer.pipe(
      z.string().refine((nr) => geografi.kommune(nr) !== undefined, 'Kommunen finnes ikke'),
    ),
  })

/**
 * Gaps as veiledere meet them: counted by kommune, need, cause and month, with nothing of who reported or for whom. She may help somebody
 * from any kommune. Pressing twice counts once; since who reported is kept nowhere, that is remembered in this process and for the day.
 */
export function hullmeldinger({ store, geografi, idag }: Deps) {
  const skjema = paKartet(geografi)
  const enGangOmDagen = lagEnGangOmDagen(idag)
  return new Hono<{ Variables: Variabler }>()
    .post(
      '/',
      dok({
        id: 'meldHull',
        om: 'Melder et hull: kommune, behov og årsak, som telles. Aldri hvem det gjelder, og ikke hvem som meldte. Det samme fra samme bruker telles én gang om dagen',
        kropp: 'Hullmelding',
        status: 204,
        feil: ['ugyldig', 'ikke_innlogget', 'ikke_funnet', 'konflikt', 'for_mange'],
      }),
      krev('meld-hull'),
      lesKropp<typeof skjema>((verdi) => parse(skjema, verdi)),
      async (c) => {
        const hull = c.req.valid('json')
        const hva = [c.get('bruker').epost, hull.kommunenummer, hull.behov, hull.arsak]
        await enGangOmDagen(hva, () => store.tellHull(hull, idag().slice(0, 7)))
        return c.body(null, 204)
      },
    )
    .get(
      '/tall',
      dok({
        id: 'hentHulltall',
        om: 'Hvor mange ganger hull er meldt de siste tolv månedene, etter kommune, behov og årsak; bare hele femmere',
        svar: 'Hulltall',
        feil: ['ikke_innlogget', 'ikke_funnet'],
      }),
      krev('hulltall'),
      async (c) => c.json(hulltall(await store.talteHull(hulltallFra(idag()))) satisfies Hulltall),
    )
}
