/** The grid in parts, corrections in it, and how far the work has come. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import type { Importforslag, Importkvittering, Importlinje, ImportvalgInn } from '../../catalog/skjema/import.ts'
import { type Kontortjeneste, medKontor, VARNES } from '../api/kontortjeneste.ts'
import { somProblem } from '../tjeneste.ts'
import { csv, HODE, importer, se, skjema, spor, TO } from './last-opp.ts'

let t: Kontortjeneste
medKontor(
  (ny) => {
    t = ny
  },
  { hver: true },
)

const alle = async () => (await t.store.alle()).map(({ id }) => id)

describe('rettelser og utvalg', () => {
  const fil = csv(HODE, 'A;motested;Kom.;ring', 'B;motested;Kom.;', 'Sum;;;', 'C;tull;Kom.;')

  test('En celle rettes i rutenettet, en rad kan utelates, og det er det som lagres', async () => {
    const valg: ImportvalgInn = {
      rettelser: [
        { rad: 2, kolonne: 3, verdi: '74 83 00 00' },
        { rad: 3, kolonne: 0, verdi: 'B2' },
      ],
      utelat: [5],
    }
    const forslag = await se(t.redaktor, { fil, valg })
    expect(forslag.feil).toEqual([])
    expect(forslag.rader.map(({ celler }) => celler[0])).toEqual(['A', 'B2'])
    expect(forslag.hoppetOver).toEqual([
      { rad: 4, grunn: 'sum' },
      { rad: 5, grunn: 'utelatt' },
    ])
    await importer(t.redaktor, { fil, valg })
    expect((await t.store.en(`${VARNES}-a`))?.tiltak.kontakt).toEqual({ telefon: '74 83 00 00' })
    expect(await alle()).toContain(`${VARNES}-b2`)
  })

  test('Rutenettet gis i deler, og bare det slaget det spørres om', async () => {
    const forslag = await se(t.redaktor, { fil, valg: { vis: { hvilke: 'feil', fra: 1, antall: 1 } } })
    expect(forslag.rader.map(({ rad, status }) => [rad, status])).toEqual([[5, 'feil']])
    expect(forslag).toMatchObject({ radertotalt: 2, antall: { ny: 1, feil: 2 } })
  })

  test('Hodet kan velges for hånd', async () => {
    const med = csv('Oversikt;;;', HODE, 'A;motested;Kom.;', '')
    expect((await se(t.redaktor, { fil: med })).hode).toEqual({ fra: 2, til: 2 })
    expect((await se(t.redaktor, { fil: med, valg: { hode: { fra: 1, til: 1 } } })).kolonner[0]?.overskrift).toBe(
      'Oversikt',
    )
  })

  test.each<[string, BodyInit, RegExp]>([
    ['uten fil', skjema(TO).get('valg') as string, /fil/],
    [
      'med valg som ikke er JSON',
      (() => {
        const kropp = skjema(TO)
        kropp.set('valg', '{')
        return kropp
      })(),
      /ikke JSON/,
    ],
    [
      'med ukjente valg',
      (() => {
        const kropp = skjema(TO)
        kropp.set('valg', '{"tull":1,"utelat":[0]}')
        return kropp
      })(),
      /Ukjent felt/,
    ],
  ])('Forespørsel %s', async (_, body, sier) => {
    const svar = await t.redaktor(`/api/kontor/${VARNES}/import/les`, { method: 'POST', body })
    expect(svar.status).toBe(400)
    expect(JSON.stringify((await somProblem(svar)).felt)).toMatch(sier)
  })
})

const linjene = async <T extends Importforslag | Importkvittering>(svar: Response) =>
  (await svar.text())
    .trimEnd()
    .split('\n')
    .map((linje) => JSON.parse(linje) as Importlinje<T>)
const ndjson = (sti: string, body: FormData) =>
  t.redaktor(`/api/kontor/${VARNES}/${sti}`, { method: 'POST', body, headers: { accept: 'application/x-ndjson' } })

describe('fremdrift', () => {
  const mange = csv(HODE, ...Array.from({ length: 1500 }, (_, i) => `Tiltak nummer ${i};motested;Kom innom.;`))

  test('En linje for hvert steg, og svaret til slutt', async () => {
    const svar = await ndjson('import/les', skjema(mange))
    expect(svar.headers.get('content-type')).toContain('application/x-ndjson')
    const linjer = await linjene<Importforslag>(svar)
    const fremdrift = linjer.flatMap((l) => ('fremdrift' in l ? [l.fremdrift] : []))
    expect(fremdrift[0]).toEqual({ steg: 'leser', gjort: 0, av: 0 })
    const talt = fremdrift.filter(({ av }) => av > 0)
    expect(talt.length).toBeGreaterThan(3)
    expect(talt.every(({ gjort, av }) => av === 1500 && gjort > 0 && gjort <= av)).toBe(true)
    const siste = linjer.at(-1)
    const forslag = siste && 'svar' in siste ? siste.svar : null
    expect(forslag?.antall.ny).toBe(1500)
    const kvittering = (
      await linjene<Importkvittering>(await ndjson('import', skjema(mange, {}, forslag?.avtrykk)))
    ).at(-1)
    expect(kvittering && 'svar' in kvittering ? kvittering.svar.nye.length : 0).toBe(1500)
  })

  test('Det som avvises, er en linje med problemet', async () => {
    const linjer = await linjene(await ndjson('import/les', skjema({ navn: 'a.xlsx', innhold: 'PK' })))
    expect(linjer.at(-1)).toMatchObject({ problem: { status: 400, felt: [{ sti: 'fil' }] } })
  })

  test('Mange på en gang: én om gangen for hvert kontor, noen få venter, og resten får beskjed', async () => {
    const svar = await Promise.all(Array.from({ length: 12 }, () => spor(t.redaktor, { fil: TO })))
    expect(svar.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      ...Array(9).fill(200),
      ...Array(3).fill(429),
    ])
  })

  test('To tusen rader forhåndsvises på under fem sekunder, og andre får svar imens', async () => {
    const rader = Array.from({ length: 2000 }, (_, i) =>
      [
        `Tiltak ${i}`,
        'Møtested',
        'Kom innom for en prat.',
        `${18 + (i % 5)}–${40 + (i % 20)} år`,
        'tirsdag og torsdag kl. 10–14',
        'Storgata 1, 7500 Stjørdal',
        'Fellesskap, Norsk',
        '12 plasser',
        'gratis',
        'ja',
        '3.11.2026',
        '74 83 00 00',
      ].join(';'),
    )
    const fil = csv('Navn;Type;Sammendrag;Alder;Når;Adresse;Behov;Plasser;Pris;Barnepass;Oppdatert;Telefon', ...rader)
    const vakt = monitorEventLoopDelay({ resolution: 10 })
    vakt.enable()
    const start = process.cpuUsage()
    const { antall } = await se(t.redaktor, { fil })
    // Of the processor and not of the clock: other tests run beside this one.
    const { user, system } = process.cpuUsage(start)
    vakt.disable()
    expect(antall).toEqual({ ny: 2000, endret: 0, uendret: 0, feil: 0 })
    expect((user + system) / 1000).toBeLessThan(5000)
    // Whoever asks for something else waits no longer than the longest stop.
    expect(vakt.max / 1e6).toBeLessThan(1500)
  })
})
