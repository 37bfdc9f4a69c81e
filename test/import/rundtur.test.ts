/** Out and in again: what is exported comes back exactly, absent as absent, null as null, and nothing as nothing. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATER, type Format, skrivFil } from '../../api/eksport.ts'
import { lesBytes } from '../../api/import/les.ts'
import { lagPlan } from '../../api/import/plan.ts'
import { type Celle, fraRad } from '../../api/tabell.ts'
import { lastEksempel, lastMaler } from '../../catalog/last.ts'
import { Importvalg } from '../../catalog/skjema/import.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { type Kontortjeneste, toKontor, VARNES } from '../api/kontortjeneste.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'
import { importer, se } from './last-opp.ts'
import { tiltakene } from './vilkarlig-tiltak.ts'

const KJORINGER = { numRuns: 120, seed: 20_261_121 }
const kontor = { id: VARNES, navn: 'Nav Værnes', kommuner: ['5035'], rytmeManeder: 6 }

let t: Kontortjeneste
beforeAll(async () => {
  t = await toKontor([])
})
afterAll(() => t.lukk())

const som = (tiltak: readonly object[]) => tiltak.map((rad) => JSON.stringify(rad))

async function lest(format: Format, tiltak: readonly Tiltak[]) {
  const bytes = Buffer.from(await skrivFil(format, tiltak, DATO))
  return lesBytes(bytes, {})
}

describe.each(FORMATER)('%s', (format) => {
  test('Alt kommer tilbake slik det var, gjennom importen', async () => {
    const deps = { store: t.store, current: t.current, geografi: norge(), maler: lastMaler(norge()), idag: () => DATO }
    await fc.assert(
      fc.asyncProperty(tiltakene(VARNES), async (tiltak) => {
        const plan = await lagPlan({ lest: await lest(format, tiltak), valg: Importvalg.parse({}), kontor }, deps)
        expect(plan.feil).toEqual([])
        expect(plan.dommer.map((d) => JSON.stringify(d.tiltak))).toEqual(som(tiltak))
      }),
      KJORINGER,
    )
  }, 120_000)
})

test.each(['xlsx', 'csv'] as const)(
  '%s: alt kommer tilbake slik det var, gjennom den strenge lesningen',
  async (slag) => {
    await fc.assert(
      fc.asyncProperty(tiltakene(VARNES), async (tiltak) => {
        const fil = await lest(slag, tiltak)
        const [hode = [], ...rader]: Celle[][] = 'ark' in fil ? (fil.ark[0]?.celler ?? []) : []
        const navn = hode.map(String)
        const tilbake = rader
          .filter((rad) => rad.some((celle) => celle !== null))
          .map((rad) => tolkTiltak(fraRad(navn, rad, slag), norge()))
        expect(som(tilbake.map((svar) => (svar.ok ? svar.verdi : svar)))).toEqual(som(tiltak))
      }),
      KJORINGER,
    )
  },
  120_000,
)

/** As the catalogue keeps it. */
function kanonisk(rad: Tiltak): Tiltak {
  const svar = tolkTiltak(rad, norge())
  if (!svar.ok) throw new Error(JSON.stringify(svar.felt))
  return svar.verdi
}

describe('gjennom rutene', () => {
  const eksempler = lastEksempel(norge())
    .slice(0, 40)
    .map(
      (rad, i): Tiltak => ({
        ...rad,
        id: `${VARNES}-${i}`,
        kontor: VARNES,
        bekreftet: DATO,
        // Counted no later than the day of the test.
        ...(rad.kapasitet?.oppdatert && { kapasitet: { ...rad.kapasitet, oppdatert: DATO } }),
      }),
    )
  const egne = [
    ...eksempler,
    kanonisk({
      ...etTiltak(),
      id: `${VARNES}-tom`,
      kontor: VARNES,
      alder: {},
      gyldig: {},
      kontakt: {},
      navn: '=SUM(A1)',
    }),
  ]

  test.each(FORMATER)('%s: samme kontor ser ingen forskjell, og et tomt får alt', async (format) => {
    const her = await toKontor(egne)
    const der = await toKontor([])
    const fil = await her.redaktor(`/api/kontor/${VARNES}/eksport?format=${format}`)
    expect(fil.headers.get('content-disposition')).toBe(`attachment; filename="${VARNES}-${DATO}.${format}"`)
    const opplasting = { fil: { navn: `tiltak.${format}`, innhold: new Uint8Array(await fil.arrayBuffer()) } }
    const forslag = await se(her.redaktor, opplasting)
    expect(forslag.feil).toEqual([])
    expect(forslag).toMatchObject({ antall: { uendret: egne.length, ny: 0, endret: 0, feil: 0 }, mangler: [] })
    await importer(der.redaktor, opplasting)
    expect(som(await der.store.alle())).toEqual(som(await her.store.alle()))
    await Promise.all([her.lukk(), der.lukk()])
  })

  test('Ukjent felt i JSON blir ikke borte i stillhet', async () => {
    const rad = { ...etTiltak({ id: `${VARNES}-a`, kontor: VARNES }), tull: 1, sted: { hulter: { til: 'bulter' } } }
    const innhold = JSON.stringify({ versjon: '1', tiltak: [rad] })
    const forslag = await se(t.redaktor, { fil: { navn: 'a.json', innhold } })
    expect(forslag.feil.map((f) => f.melding)).toEqual(['Ukjent felt', 'Ukjent felt'])
    expect(forslag.kolonner.filter((k) => k.felt === null).map((k) => k.overskrift)).toEqual(['sted.hulter', 'tull'])
  })
})
