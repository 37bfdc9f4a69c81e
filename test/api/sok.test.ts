/** GET /api/sok and /api/sok/forslag: shape, filters, faults, languages, and nothing about a person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sokeforslag, Sokesvar } from '../../catalog/skjema/sok.ts'
import { etTiltak } from '../fabrikk.ts'
import { enTjeneste, hentOpenApi, lagKontroll, somProblem, type Tjeneste } from '../tjeneste.ts'

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({
    tiltak: [
      etTiltak({
        id: 'norsk',
        navn: 'Norskkurs',
        behov: { primar: ['norsk'] },
        tiltakstype: 'norskopplaering-voksenopplaering',
      }),
      etTiltak({
        id: 'gjeld',
        navn: 'Økonomitimen',
        behov: { primar: ['okonomi-og-gjeld'] },
        tiltakstype: 'okonomi-gjeldsradgivning',
        kapasitet: { ledige: 2 },
      }),
      etTiltak({
        id: 'tur',
        navn: 'Turlaget',
        behov: { primar: ['fysisk-helse'] },
        tiltakstype: 'turgruppe',
        eier: 'frivillig',
        eksempel: true,
      }),
      etTiltak({ id: 'utkast', navn: 'Norskkurs som ikke er ferdig', status: 'utkast' }),
      etTiltak({ id: 'avsluttet', navn: 'Norskkurs i fjor', status: 'avsluttet' }),
    ],
  })
})
afterAll(() => {
  expect(tjeneste.logget).toEqual([])
  return tjeneste.lukk()
})

const hent = (sti: string, hode: Record<string, string> = {}) => tjeneste.app.request(sti, { headers: hode })
async function sok(streng: string, hode?: Record<string, string>): Promise<Sokesvar> {
  const svar = await hent(`/api/sok?${streng}`, hode)
  expect(svar.status).toBe(200)
  return (await svar.json()) as Sokesvar
}
const ider = async (streng: string) => (await sok(streng)).treff.map((t) => t.tiltakId)

const inkasso = async (sprak: string) =>
  (await sok('q=inkasso', { 'accept-language': sprak })).treff[0]?.hvorfor[0]?.funnet

describe('svaret', () => {
  test('har det som er avtalt, og er som dokumentert', async () => {
    const kontroll = lagKontroll(await hentOpenApi(tjeneste.app))({ $ref: '#/components/schemas/Sokesvar' })
    for (const q of [
      'q=norskkurs',
      'q=norskurs&antall=1',
      'q=',
      '',
      'q=qzxw',
      'q=gjeld&fra=5033&innen=60',
      'eier=frivillig',
    ])
      expect(kontroll(await sok(q)), q).toEqual([])
    expect(await sok('q=norskkurs')).toMatchObject({
      totalt: 1,
      treff: [{ tiltakId: 'norsk', poeng: expect.any(Number), felt: ['navn'], utdrag: 'Et sted å møte opp.' }],
      menteDu: null,
    })
  })

  test('antall er 20 når det ikke er oppgitt, og sidene følger hverandre', async () => {
    expect(await sok('')).toMatchObject({ totalt: 3, side: 1, antall: 20 })
    expect([await ider('antall=2'), await ider('antall=2&side=2'), await ider('antall=2&side=3')]).toEqual([
      ['norsk', 'tur'],
      ['gjeld'],
      [],
    ])
  })

  test('skrivefeil: treffene er for det som kan ha vært ment', async () => {
    expect(await sok('q=norskurs')).toMatchObject({ menteDu: 'norskkurs', treff: [{ tiltakId: 'norsk' }] })
  })

  test('utkast og avsluttede finnes ikke', async () => {
    expect(await ider('q=norskkurs&antall=500')).toEqual(['norsk'])
    expect(JSON.stringify(await sok('antall=500'))).not.toMatch(/utkast|avsluttet|i fjor/)
  })

  test('tomt fordi et filter står i veien: hvilket, og hva det blir uten', async () => {
    const svar = await sok('q=norskkurs&ledig=ja&eier=kommune')
    expect(svar).toMatchObject({ totalt: 0, utenFiltre: 1 })
    expect(svar.uten.toSorted((a, b) => (a.filter < b.filter ? -1 : 1))).toEqual([
      { filter: 'eier', antall: 0 },
      { filter: 'ledig', antall: 1 },
    ])
  })

  test('tallene ved verdiene', async () => {
    const { fasetter } = await sok('eier=frivillig')
    expect(fasetter['eier']).toContainEqual({ verdi: 'kommune', antall: 2 })
    expect(fasetter['behov']).toContainEqual({ verdi: 'fysisk-helse', antall: 1 })
    expect(fasetter['behov']).toContainEqual({ verdi: 'norsk', antall: 0 })
    expect(fasetter['innen']).toEqual([])
    expect((await sok('fra=5033')).fasetter['innen']).toContainEqual({ verdi: '120', antall: 3 })
  })

  test('navnene i grunnene er på nynorsk når det er det som ønskes', async () => {
    expect([await inkasso('nb'), await inkasso('nn')]).toEqual([
      'Økonomi- og gjeldsrådgivning',
      'Økonomi- og gjeldsrådgiving',
    ])
  })

  test('et nytt tiltak finnes når katalogen er lest på nytt', async () => {
    const egen = await enTjeneste({ tiltak: [etTiltak({ navn: 'Gammelt' })] })
    const totalt = async () => ((await (await egen.app.request('/api/sok?q=zebrastripa')).json()) as Sokesvar).totalt
    expect(await totalt()).toBe(0)
    await egen.importer([etTiltak({ id: 'nytt', navn: 'Zebrastripa', sammendrag: 'Et nytt tilbud.' })])
    await Promise.all([egen.current.oppdater(), egen.current.oppdater()])
    expect(await totalt()).toBe(1)
    await egen.lukk()
  })
})

async function forslag(q: string, sprak = 'nb'): Promise<Sokeforslag['forslag']> {
  const svar = await hent(`/api/sok/forslag?q=${encodeURIComponent(q)}`, { 'accept-language': sprak })
  return ((await svar.json()) as Sokeforslag).forslag
}

describe('forslag mens man skriver', () => {
  test('koder med filter og antall, steder, tiltak', async () => {
    const kontroll = lagKontroll(await hentOpenApi(tjeneste.app))({ $ref: '#/components/schemas/Sokeforslag' })
    expect(kontroll({ forslag: await forslag('norsk') })).toEqual([])
    expect(await forslag('gjeld')).toContainEqual({
      slag: 'kode',
      av: 'gjeld',
      tekst: 'Økonomi- og gjeldsrådgivning',
      filter: 'tiltakstype',
      verdi: 'okonomi-gjeldsradgivning',
      antall: 1,
    })
    // The beginning of a word, and a word in nynorsk that says nothing.
    expect((await forslag('gje')).map((f) => f.tekst)).toContain('Økonomi- og gjeldsrådgivning')
    expect(await forslag('stjø')).toContainEqual({
      slag: 'sted',
      av: 'stjø',
      tekst: 'Stjørdal',
      filter: 'sted',
      verdi: '5035',
      antall: 3,
    })
    expect(await forslag('turl')).toContainEqual({
      slag: 'tiltak',
      av: 'turl',
      tekst: 'Turlaget',
      filter: null,
      verdi: 'tur',
      antall: null,
    })
    expect((await forslag('gjeld', 'nn')).map((f) => f.tekst)).toContain('Økonomi- og gjeldsrådgiving')
  })

  test.each(['', 'n', ' ', '%', '??'])('ingen av «%s»', async (q) => {
    expect(await forslag(q)).toEqual([])
  })

  test('et annet navn på en kode står ved siden av navnet, og kommer etter koder som heter så', async () => {
    expect((await forslag('inkas')).map((f) => f.tekst)).toContain('Økonomi- og gjeldsrådgivning (inkasso)')
    expect((await forslag('norsk')).filter((f) => f.slag === 'kode')[0]?.tekst).not.toContain('(norsk')
  })

  test('de siste ordene kan være en kode eller et sted, og det sies hvilke', async () => {
    const funnet = (await forslag('gratis gjeld stjør')).map(({ tekst, av }) => [tekst, av])
    expect(funnet).toContainEqual(['Stjørdal', 'stjør'])
    expect((await forslag('norskkurs mo i ra')).map(({ tekst, av }) => [tekst, av])).toContainEqual([
      'Rana (Mo i Rana)',
      'mo i ra',
    ])
    expect((await forslag('kurs økonomi og gje')).map(({ av }) => av)).toContain('økonomi og gje')
  })

  test('en kode som ingen tiltak har, foreslås ikke', async () => {
    expect((await forslag('fontene')).filter((f) => f.slag === 'kode')).toEqual([])
  })
})

const post = (kropp: unknown) =>
  tjeneste.app.request('/api/sok', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
  })

describe('POST /api/sok', () => {
  test('svarer det samme som med det i adressen, og lagres ikke', async () => {
    const svar = await post({ q: 'norskurs', alder: ['35'], norsk: ['A1'], antall: 5 })
    expect(svar.status).toBe(200)
    expect(svar.headers.get('cache-control')).toBe('no-store')
    expect(await svar.json()).toEqual(await sok('q=norskurs&alder=35&norsk=A1&antall=5'))
  })

  test.each<[unknown, Record<string, unknown>]>([
    [
      { alder: ['gammel'], antall: 0, navn: 'Kari' },
      { 'alder.0': expect.any(String), antall: expect.any(String), navn: 'Ukjent felt' },
    ],
    [{ innen: ['30'] }, { innen: 'Trenger også «fra», kommunen reisen begynner i' }],
    [{ q: 'hjelp til 01819530021' }, { q: expect.stringContaining('fødselsnummer') }],
    ['ikke json', { '': 'Innholdet er ikke JSON' }],
  ])('%j gir 400', async (kropp, ventet) => {
    const { felt } = await somProblem(await post(kropp))
    expect(Object.fromEntries(felt.map((f) => [f.sti, f.melding]))).toEqual(ventet)
  })
})

describe('det som ikke kan leses, gir 400 med alle feilene', () => {
  test.each<[string, Record<string, string>]>([
    [`q=${'x'.repeat(201)}`, { q: 'Søket er for langt. Skriv høyst 200 tegn' }],
    ['innen=30', { innen: 'Trenger også «fra», kommunen reisen begynner i' }],
    ['innen=mye&fra=5035', { 'innen.0': 'Må være et helt antall minutter' }],
    ['innen=601&fra=5035', { 'innen.0': 'Kan være høyst 600 minutter' }],
    ['alder=abc', { 'alder.0': 'Alderen må være et helt tall fra 0 til 120' }],
    ['alder=121', { 'alder.0': 'Alderen må være et helt tall fra 0 til 120' }],
    ['bekreftetSiden=i-går', { 'bekreftetSiden.0': 'Datoen må skrives som ÅÅÅÅ-MM-DD' }],
    [
      'norsk=A3&ledig=nei&farge=rod',
      { 'norsk.0': expect.any(String), 'ledig.0': expect.any(String), farge: 'Ukjent felt' },
    ],
    ['q=a&antall=0&side=0', { antall: 'Må være minst 1, ikke 0', side: 'Må være minst 1, ikke 0' }],
  ])('%.40s', async (streng, ventet) => {
    const svar = await hent(`/api/sok?${streng}`)
    expect(svar.status).toBe(400)
    const { felt } = await somProblem(svar)
    expect(Object.fromEntries(felt.map((f) => [f.sti, f.melding]))).toEqual(ventet)
  })

  test('et fødselsnummer tas ikke imot, og gjentas ikke i svaret', async () => {
    // A number for tests: nobody is born in month 81.
    const nummer = '01819530021'
    for (const sti of ['/api/sok', '/api/sok/forslag']) {
      const svar = await hent(`${sti}?q=hjelp%20til%20${nummer}`)
      expect(svar.status).toBe(400)
      const tekst = await svar.clone().text()
      expect((await somProblem(svar)).felt).toEqual([
        { sti: 'q', melding: 'Søket ser ut til å ha et fødselsnummer. Søk etter tiltak, ikke etter personer' },
      ])
      expect(tekst).not.toContain(nummer)
    }
  })
})
