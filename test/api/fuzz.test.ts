/** Thousands of random questions and searches: always a proper answer, never a fault of ours. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LISTEPARAMETRE } from '../../api/routes/filtre.ts'
import { koder } from '../../catalog/kodeverk.ts'
import { Problem } from '../../catalog/skjema/forslag.ts'
import { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { enKartlegging, etTiltak } from '../fabrikk.ts'
import { enTjeneste, hentOpenApi, lagKontroll, sporr, type Tjeneste } from '../tjeneste.ts'

const GANGER = 2000
const FRIST_MS = 120_000
/** The same cases every time; change it to look for more. */
const valg = { numRuns: GANGER, seed: 20261121 }

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({
    tiltak: [
      etTiltak(),
      etTiltak({ id: 'krever-mye', norsk: { min: 'B1' }, krav: ['bankid', 'forerkort'], alder: { fra: 18, til: 29 } }),
      etTiltak({ id: 'nesten-ukjent', alder: undefined, norsk: undefined, krav: undefined, sted: undefined }),
      etTiltak({ id: 'landet', dekning: { landet: true, fylker: [], kommuner: [] }, sted: null, kommunenummer: null }),
    ],
  })
})
afterAll(() => tjeneste.lukk())

/** An answer of one of the allowed kinds; the log is told only of our own faults, so it stays empty. */
async function proven(svar: Response): Promise<{ status: number; kropp: unknown }> {
  const kropp: unknown = await svar.json()
  const type = svar.headers.get('content-type')
  expect([200, 400, 404, 413]).toContain(svar.status)
  if (svar.status === 200) expect(type).toBe('application/json')
  else {
    expect(type).toBe('application/problem+json')
    expect(Problem.parse(kropp).status).toBe(svar.status)
  }
  expect(tjeneste.logget).toEqual([])
  return { status: svar.status, kropp }
}

const FIENDTLIG = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '\u0000',
  '\ud83d',
  '👩‍👩‍👧‍👦',
  'æøå',
  '\u202e',
  '../../etc/passwd',
  "'; DROP TABLE tiltak; --",
  '<script>alert(1)</script>',
  '%00',
  '%E0%A4%A',
  '{{7*7}}',
  '${7*7}',
  'null',
  'NaN',
  '1e999',
  '-0',
  '2026-02-30',
  'x'.repeat(5000),
]
const tekst = fc.oneof(fc.constantFrom(...FIENDTLIG), fc.string({ unit: 'binary', maxLength: 60 }), fc.string())
const verdi = fc.oneof(
  tekst,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(tekst, { maxLength: 120 }),
)

const FELT = Object.keys(Kartlegging.shape)
const behov = fc.dictionary(fc.constantFrom(...koder('behov')), fc.constantFrom(1, 2, 3), { maxKeys: 20 })

/** Sound codes and numbers in most places, so that much of it gets past the border and is judged. */
const nestenRett = fc.record(
  {
    kommune: fc.constantFrom('5035', '5001', '0301', '4602', null),
    behov,
    alder: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant(null)),
    postnummer: fc.constantFrom('7500', '0001', '9999', null),
    reise: fc.record({
      middel: fc.constantFrom(...koder('reisemiddel'), null),
      maksMinutter: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.constant(null)),
    }),
    norsk: fc.record({
      muntlig: fc.constantFrom(...koder('norskniva'), null),
      skriftlig: fc.constantFrom(...koder('norskniva'), null),
    }),
    hindringer: fc.subarray([...koder('hindring')]),
    forhold: fc.subarray([...koder('forhold')]),
    ytelser: fc.subarray([...koder('ytelse')]),
    interesser: fc.subarray([...koder('interesse')]),
    innsatsgruppe: fc.constantFrom(...koder('innsatsgruppe'), 'standard', null),
    mal: fc.constantFrom(...koder('mal'), null),
    kapasitetTimer: fc.oneof(fc.double({ min: 0, max: 168, noNaN: true }), fc.constant(null)),
    botid: fc.double({ min: 0, max: 120, noNaN: true }),
    barn: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 5 }),
  },
  { requiredKeys: ['kommune', 'behov'] },
)
/** One field, known or not, with anything in it. */
const medEttFelt = fc
  .tuple(fc.oneof(fc.constantFrom(...FELT), tekst), verdi)
  .map(([felt, v]) => ({ kartlegging: { ...enKartlegging(), [felt]: v } }))
const sporsmal = fc.record(
  {
    kartlegging: nestenRett,
    antall: fc.integer({ min: -5, max: 1005 }),
    dato: fc.oneof(fc.constant('2026-11-21'), tekst),
  },
  { requiredKeys: ['kartlegging'] },
)
const kropp = fc.oneof(
  { weight: 4, arbitrary: sporsmal.map((s) => JSON.stringify(s)) },
  { weight: 4, arbitrary: medEttFelt.map((s) => JSON.stringify(s)) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: tekst },
  { weight: 1, arbitrary: fc.tuple(tekst, fc.nat(70_000)).map(([t, n]) => JSON.stringify({ [t]: 'x'.repeat(n) })) },
  // Cut off somewhere, as a broken connection would.
  { weight: 1, arbitrary: fc.tuple(medEttFelt, fc.nat(400)).map(([s, n]) => JSON.stringify(s).slice(0, n)) },
)

test(`${GANGER} tilfeldige spørsmål`, { timeout: FRIST_MS }, async () => {
  const kontroll = lagKontroll(await hentOpenApi(tjeneste.app))({ $ref: '#/components/schemas/Svar' })
  const sett = new Set<number>()
  await fc.assert(
    fc.asyncProperty(kropp, fc.constantFrom('nb', 'nn'), async (body, malform) => {
      const { status, kropp: svar } = await proven(await sporr(tjeneste.app, body, { 'accept-language': malform }))
      sett.add(status)
      if (status === 200) expect(kontroll(svar)).toEqual([])
    }),
    valg,
  )
  expect(sett).toEqual(new Set([200, 400, 413]))
})

test(`${GANGER} spørsmål der nesten alt er riktig, får svar`, { timeout: FRIST_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(nestenRett, async (kartlegging) => {
      const { status } = await proven(await sporr(tjeneste.app, { kartlegging, dato: '2026-11-21' }))
      expect(status).toBe(200)
    }),
    valg,
  )
})

const navn = fc.oneof(fc.constantFrom(...LISTEPARAMETRE.map((p) => p.navn)), tekst)
const ledd = fc.oneof(tekst, fc.constantFrom('5035', 'kommune', 'norsk', 'fast', '1', '500', ''))
/** Half a surrogate pair cannot be encoded; it becomes a replacement character, as in a browser. */
const kodet = (t: string) => encodeURIComponent(Buffer.from(t).toString())
const sok = fc.oneof(
  fc
    .array(fc.tuple(navn, ledd), { maxLength: 6 })
    .map((par) => par.map(([n, v]) => `${kodet(n)}=${kodet(v)}`).join('&')),
  // As it stands, with whatever & = % # it has.
  fc.array(tekst, { maxLength: 4 }).map((deler) => deler.join('&')),
)

test(`${GANGER} tilfeldige søk`, { timeout: FRIST_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(sok, async (streng) => {
      for (const sti of ['tiltak', 'sok']) await proven(await tjeneste.app.request(`/api/${sti}?${streng}`))
    }),
    valg,
  )
})

test('500 tilfeldige adresser under /api', { timeout: FRIST_MS }, async () => {
  const sted = fc.tuple(fc.constantFrom('tiltak/', 'kodeverk/', '', 'forslag/'), tekst)
  await fc.assert(
    fc.asyncProperty(sted, async ([forst, t]) => {
      const { status } = await proven(await tjeneste.app.request(`/api/${forst}x${kodet(t)}`))
      expect(status).toBe(404)
    }),
    { ...valg, numRuns: 500 },
  )
})
