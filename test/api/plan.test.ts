/** POST /api/plan: its form, every fault at once, both målformer, and that nothing about the person is kept. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { App } from '../../api/app.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { Plan } from '../../catalog/skjema/plan.ts'
import { enKartlegging, etTiltak } from '../fabrikk.ts'
import { enTjeneste, hentOpenApi, lagKontroll, somProblem, type Tjeneste } from '../tjeneste.ts'

const tider = [1, 2, 3].map((dag) => ({ dag, fra: '10:00', til: '12:00' }))
const oppmote = { timerPerUke: { fra: 2, til: 6 }, dagerPerUke: { fra: 1, til: 3 }, tider }
const tiltak = [
  etTiltak({ id: 'med', oppmote }),
  etTiltak({ id: 'for-unge', alder: { fra: 18, til: 29 } }),
  etTiltak({ id: 'er-utkast', status: 'utkast' }),
  etTiltak({ id: 'senere', innhold: ['arbeidspraksis-ekstern'], inngang: 'vedtak', tiltakstype: 'arbeidstrening' }),
]

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({ tiltak })
})
afterAll(() => {
  expect(tjeneste.logget).toEqual([])
  return tjeneste.lukk()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const sporr = async (app: App, kropp: unknown, hode: Record<string, string> = {}): Promise<Response> =>
  app.request('/api/plan', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...hode },
    body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
  })

const kartlegging = enKartlegging()
async function planPa(kropp: object, hode: Record<string, string> = {}): Promise<Plan> {
  const svar = await sporr(tjeneste.app, kropp, hode)
  expect(svar.status).toBe(200)
  return Plan.parse(await svar.json())
}

describe('svaret', () => {
  test('følger det dokumenterte skjemaet', async () => {
    const kontroll = lagKontroll(await hentOpenApi(tjeneste.app))({ $ref: '#/components/schemas/Plan' })
    const plan = await planPa({ kartlegging, valgte: ['med', 'for-unge'] })
    expect(kontroll(plan)).toEqual([])
    expect(kontroll({ ...plan, navn: 'Kari' })).not.toEqual([])
  })

  test('har uka, det som er utenfor, og veien videre', async () => {
    const plan = await planPa({ kartlegging, valgte: ['med', 'for-unge'] })
    expect(plan.uke).toMatchObject({ timer: 6, okter: [{ dag: 1, fra: '10:00' }, { dag: 2 }, { dag: 3 }] })
    expect(plan.med.map((m) => m.tiltakId)).toEqual(['med'])
    expect(plan.utenfor.map((u) => [u.tiltakId, u.regel])).toEqual([['for-unge', 'alder']])
    expect(plan.sti.na.map((s) => s.tiltakId)).toEqual(['med'])
    expect(plan.sti.neste.map((s) => s.tiltakId)).toEqual(['senere'])
    expect(plan.udekket).toEqual([])
  })

  test('lages av forslagene når ingen er valgt', async () => {
    const uten = await planPa({ kartlegging })
    expect(uten).toEqual(await planPa({ kartlegging, valgte: [] }))
    expect([...uten.med, ...uten.utenfor].map((t) => t.tiltakId).toSorted()).toEqual(['med', 'senere'])
  })

  test('er det samme, byte for byte, for samme spørsmål', async () => {
    const en = await (await sporr(tjeneste.app, { kartlegging, dato: '2026-11-21' })).text()
    expect(await (await sporr(tjeneste.app, { kartlegging, dato: '2026-11-21' })).text()).toBe(en)
  })

  test('er på nynorsk for den som ønsker det', async () => {
    const nn = JSON.stringify(await planPa({ kartlegging, valgte: ['med'] }, { 'accept-language': 'nn' }))
    expect(nn).toContain('Dekkjer struktur og oppmøte.')
    expect(nn).not.toContain('Dekker')
  })

  test('lagres ikke på veien, og kan bare spørres etter', async () => {
    const svar = await sporr(tjeneste.app, { kartlegging })
    expect(svar.headers.get('cache-control')).toBe('no-store')
    expect(svar.headers.get('etag')).toBeNull()
    expect((await tjeneste.app.request('/api/plan')).status).toBe(404)
  })
})

async function feltI(kropp: unknown): Promise<Record<string, string>> {
  const svar = await sporr(tjeneste.app, kropp)
  expect(svar.status).toBe(400)
  return Object.fromEntries((await somProblem(svar)).felt.map((f) => [f.sti, f.melding]))
}

describe('det som er galt', () => {
  const FINNES_IKKE = 'Tiltaket finnes ikke i katalogen'

  test.each<[string, unknown, Record<string, string>]>([
    ['en liste', [], { '': 'Må være et objekt, ikke en liste' }],
    ['null', 'null', { '': 'Må være et objekt, ikke null' }],
    ['tom', '', { '': 'Forespørselen er tom' }],
    ['uten kartlegging', { valgte: ['med'] }, { kartlegging: 'Mangler' }],
    ['ukjent tiltak', { kartlegging, valgte: ['med', 'finnes-ikke'] }, { 'valgte.1': FINNES_IKKE }],
    ['et utkast', { kartlegging, valgte: ['er-utkast'] }, { 'valgte.0': FINNES_IKKE }],
    ['et navn som alle objekter har', { kartlegging, valgte: ['__proto__'] }, { 'valgte.0': FINNES_IKKE }],
    ['et tall blant de valgte', { kartlegging, valgte: [7] }, { 'valgte.0': 'Må være tekst, ikke 7' }],
    [
      'for mange',
      { kartlegging, valgte: Array.from({ length: 21 }, () => 'med') },
      { valgte: 'Listen er for lang: høyst 20' },
    ],
    ['antall', { kartlegging, antall: 21 }, { antall: 'Må være høyst 20, ikke 21' }],
    ['navn', { kartlegging, navn: 'Kari' }, { navn: 'Ukjent felt' }],
  ])('%s', async (_, kropp, felt) => {
    expect(await feltI(kropp)).toEqual(felt)
  })

  test('fortelles samlet, både i form og i mening, og hver ting én gang', async () => {
    const opptatt = [{ dag: 1, fra: '12:00', til: '09:00' }]
    const kropp = {
      kartlegging: { ...kartlegging, kommune: '0000', alder: 200, opptatt },
      valgte: ['finnes-ikke'],
      antall: 0,
      dato: 'i dag',
    }
    expect(Object.keys(await feltI(kropp)).toSorted()).toEqual([
      'antall',
      'dato',
      'kartlegging.alder',
      'kartlegging.kommune',
      'kartlegging.opptatt.0',
      'valgte.0',
    ])
    const { felt } = await somProblem(await sporr(tjeneste.app, kropp))
    expect(felt).toHaveLength(6)
  })

  test('er det for mye, leses det ikke', async () => {
    expect((await sporr(tjeneste.app, ' '.repeat(70_000))).status).toBe(413)
  })
})

const utskrift = () => {
  const linjer: string[] = []
  const ta = (bit: string | Uint8Array) => linjer.push(String(bit)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(ta)
  vi.spyOn(process.stderr, 'write').mockImplementation(ta)
  return linjer
}

const klokkeUtenStrom = () => {
  throw new Error('Klokken står')
}

describe('personvern', () => {
  /** Values that stand nowhere else, so that any of them in a text is a leak. */
  const person: Kartlegging = {
    ...kartlegging,
    alder: 47,
    behov: { rus: 3, 'okonomi-og-gjeld': 2 },
    hindringer: ['aktiv-selvskading', 'bostedslos'],
    opptatt: [{ dag: 4, fra: '09:35', til: '11:55' }],
    kapasitetTimer: 13.5,
  }
  const SPOR = /\b47\b|rus|gjeld|selvskading|bostedslos|09:35|11:55|13[.,]5|\b575\b|\b810\b/

  test.each([
    ['et godt spørsmål', { kartlegging: person, valgte: ['med'] }, 200],
    ['et ukjent tiltak', { kartlegging: person, valgte: ['x'] }, 400],
    ['et galt felt', { kartlegging: { ...person, tillit: 9 } }, 400],
  ])('%s: ingenting skrives noe sted', async (_, kropp, status) => {
    const linjer = utskrift()
    const svar = await sporr(tjeneste.app, kropp)
    expect(linjer).toEqual([])
    expect(tjeneste.logget).toEqual([])
    expect(svar.status).toBe(status)
  })

  test('en feil hos oss logges uten et ord om personen', async () => {
    const { app, logget, lukk } = await enTjeneste({ tiltak, idag: klokkeUtenStrom })
    const svar = await sporr(app, { kartlegging: person, valgte: ['med'] })
    expect(svar.status).toBe(500)
    expect(await svar.text()).not.toMatch(SPOR)
    expect(logget.map((f) => (f instanceof Error ? `${f.stack} ${String(f.cause)}` : '')).join()).not.toMatch(SPOR)
    await lukk()
  })

  test('databasen er den samme, byte for byte', async () => {
    const bytes = () =>
      ['katalog.db', 'katalog.db-wal'].map((fil) => readFileSync(join(tjeneste.mappe, fil)).toString('base64'))
    const forut = bytes()
    expect((await sporr(tjeneste.app, { kartlegging: person, valgte: ['med'] })).status).toBe(200)
    expect(bytes()).toEqual(forut)
  })
})
