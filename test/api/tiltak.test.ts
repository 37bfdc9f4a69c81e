import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tiltaksliste } from '../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { enTjeneste, somProblem, type Tjeneste } from '../tjeneste.ts'

const bare = (dekning: Partial<Tiltak['dekning']>) => ({ landet: false, fylker: [], kommuner: [], ...dekning })

/** In the order of the Norwegian alphabet, which is not that of the ids. */
const NAVN = ['Arbeidstrening', 'Bruktbutikk', 'Zumba', 'Ærlig talt', 'Økonomikurs', 'Åpent hus']
const PUBLISERT = [
  etTiltak({ id: 'c', navn: 'Arbeidstrening', tiltakstype: 'arbeidstrening', kontakt: { telefon: '74 83 35 00' } }),
  etTiltak({ id: 'f', navn: 'Bruktbutikk', eier: 'frivillig', innhold: ['gjenbruk-butikk'], kontor: 'nav-vaernes' }),
  etTiltak({
    id: 'b',
    navn: 'Zumba',
    form: 'droppinn',
    malgrupper: ['innvandrere'],
    dekning: bare({ fylker: ['50'] }),
  }),
  etTiltak({ id: 'e', navn: 'Ærlig talt', eier: 'stat', dekning: bare({ landet: true }), inngang: 'vedtak' }),
  etTiltak({ id: 'a', navn: 'Økonomikurs', behov: { primar: ['okonomi-og-gjeld'] }, kommunenummer: '5001' }),
  etTiltak({ id: 'd', navn: 'Åpent hus', dekning: bare({ kommuner: ['5001'] }), deling: { synlighet: 'alle' } }),
]
const SKJULT = [
  etTiltak({ id: 'utkast', navn: 'Hemmelig utkast', status: 'utkast' }),
  etTiltak({ id: 'avsluttet', navn: 'Nedlagt tilbud', status: 'avsluttet' }),
]

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({ tiltak: [...PUBLISERT, ...SKJULT] })
})
afterAll(() => {
  expect(tjeneste.logget).toEqual([])
  return tjeneste.lukk()
})

async function liste(sok = ''): Promise<Tiltaksliste> {
  const svar = await tjeneste.app.request(`/api/tiltak${sok}`)
  expect(svar.status).toBe(200)
  return (await svar.json()) as Tiltaksliste
}
const navn = async (sok: string) => (await liste(sok)).tiltak.map((t) => t.navn)

describe('GET /api/tiltak', () => {
  test('gir de publiserte etter det norske alfabetet, med kontaktopplysninger', async () => {
    const { tiltak, ...resten } = await liste()
    expect(resten).toEqual({ totalt: 6, side: 1, antall: 20 })
    expect(tiltak.map((t) => t.navn)).toEqual(NAVN)
    expect(tiltak).toEqual(NAVN.map((n) => PUBLISERT.find((t) => t.navn === n)))
    expect(tiltak[0]?.kontakt?.telefon).toBe('74 83 35 00')
  })

  test.each([
    ['ett og ett', 1, 6],
    ['fire og fire', 4, 2],
    ['alle på én side', 6, 1],
    ['flere enn det er', 500, 1],
  ])('%s: sidene er til sammen hele listen, uten noe to ganger', async (_, antall, sider) => {
    const alle: string[] = []
    for (let side = 1; side <= sider; side++) {
      const svar = await liste(`?side=${side}&antall=${antall}`)
      expect(svar).toMatchObject({ totalt: 6, side, antall })
      alle.push(...svar.tiltak.map((t) => t.navn))
    }
    expect(alle).toEqual(NAVN)
    expect((await liste(`?side=${sider + 1}&antall=${antall}`)).tiltak).toEqual([])
  })

  test('samme navn: rekkefølgen er likevel den samme hver gang', async () => {
    const like = Array.from({ length: 30 }, (_, i) => etTiltak({ id: `nr-${30 - i}`, navn: 'Likt navn' }))
    const egen = await enTjeneste({ tiltak: like })
    const hent = async (side: number) => {
      const svar = (await (await egen.app.request(`/api/tiltak?antall=7&side=${side}`)).json()) as Tiltaksliste
      return svar.tiltak.map((t) => t.id)
    }
    const ider = (await Promise.all([1, 2, 3, 4, 5].map(hent))).flat()
    expect(ider).toEqual([...new Set(ider)])
    expect(ider).toEqual(like.map((t) => t.id).sort())
    await egen.lukk()
  })
})

describe('filtre', () => {
  test.each([
    ['?eier=stat', ['Ærlig talt']],
    ['?eier=stat&eier=frivillig', ['Bruktbutikk', 'Ærlig talt']],
    ['?tiltakstype=arbeidstrening', ['Arbeidstrening']],
    ['?behov=okonomi-og-gjeld', ['Økonomikurs']],
    ['?behov=fellesskap', ['Arbeidstrening', 'Bruktbutikk', 'Zumba', 'Ærlig talt', 'Åpent hus']],
    ['?innhold=gjenbruk-butikk', ['Bruktbutikk']],
    ['?malgruppe=innvandrere', ['Zumba']],
    ['?form=droppinn', ['Zumba']],
    ['?inngang=vedtak', ['Ærlig talt']],
    ['?sted=5001', ['Økonomikurs']],
    ['?kontor=nav-vaernes', ['Bruktbutikk']],
    ['?kontor=finnes-ikke', []],
    ['?kommune=5001', ['Zumba', 'Ærlig talt', 'Åpent hus']],
    ['?kommune=0301', ['Ærlig talt', 'Åpent hus']],
    ['?kommune=5001&kommune=5035', NAVN],
    ['?kommune=5001&eier=kommune', ['Zumba', 'Åpent hus']],
    ['?eier=stat&behov=okonomi-og-gjeld', []],
    ['?form=fast&form=droppinn&sted=5035&behov=fellesskap&eier=kommune', ['Arbeidstrening', 'Zumba', 'Åpent hus']],
    ['?sted=5001&sted=5001', ['Økonomikurs']],
  ])('%s', async (sok, ventet) => {
    expect(await navn(sok)).toEqual(ventet)
    expect((await liste(sok)).totalt).toBe(ventet.length)
  })

  test('sidene deles av det som er igjen etter filteret', async () => {
    expect(await liste('?behov=fellesskap&antall=2&side=3')).toMatchObject({ totalt: 5, side: 3, antall: 2 })
    expect(await navn('?behov=fellesskap&antall=2&side=3')).toEqual(['Åpent hus'])
  })
})

const totalt = async (svar: Response) => ((await svar.json()) as Tiltaksliste).totalt

test('en avtale som går ut, gjelder til og med siste dag, og gammelt svar brukes ikke dagen etter', async () => {
  let dag = '2026-11-20'
  const avtaler = [{ kommunenummer: '5034', til: '2026-11-20' }]
  const med = etTiltak({ deling: { synlighet: 'eget-kontor', avtaler } })
  const { app, lukk } = await enTjeneste({ tiltak: [med], idag: () => dag })
  const svar = (hode: Record<string, string> = {}) => app.request('/api/tiltak?kommune=5034', { headers: hode })
  const forste = await svar()
  expect(await totalt(forste)).toBe(1)
  dag = '2026-11-21'
  const neste = await svar({ 'if-none-match': forste.headers.get('etag') ?? '' })
  expect(neste.status).toBe(200)
  expect(await totalt(neste)).toBe(0)
  await lukk()
})

describe('et søk som ikke kan leses, gir 400 med alle feilene', () => {
  const maHa4 = 'Kommunenummeret må ha fire sifre'
  test.each([
    ['?side=0', { side: 'Må være minst 1, ikke 0' }],
    ['?side=-1', { side: 'Må være minst 1, ikke -1' }],
    ['?side=', { side: 'Må være et tall, ikke «»' }],
    ['?side=1.5', { side: 'Må være et helt tall, ikke 1.5' }],
    ['?side=1000001', { side: 'Må være høyst 1000000, ikke 1000001' }],
    ['?antall=0', { antall: 'Må være minst 1, ikke 0' }],
    ['?antall=501', { antall: 'Må være høyst 500, ikke 501' }],
    ['?farge=rod', { farge: 'Ukjent felt' }],
    ['?Eier=stat', { Eier: 'Ukjent felt' }],
    ['?constructor=1', { constructor: 'Ukjent felt' }],
    ['?sted=12', { 'sted.0': maHa4 }],
    ['?kommune=5035&kommune=Levanger', { 'kommune.1': maHa4 }],
    ['?behov=Norsk', { 'behov.0': '«Norsk» er ikke en gyldig kode. Mente du «norsk»?' }],
    ['?form=fast&form=dropp', { 'form.1': '«dropp» er ikke en gyldig kode. Mente du «droppinn»?' }],
    ['?behov=sauer', { 'behov.0': '«sauer» er ikke en gyldig kode. Se /api/kodeverk for de 20 kodene' }],
    [
      '?inngang=',
      { 'inngang.0': '«» er ikke en gyldig kode. Lovlige koder: apent, henvisning, soknad, vedtak, behandler' },
    ],
    ['?antall=0&farge=rod&sted=1', { antall: 'Må være minst 1, ikke 0', farge: 'Ukjent felt', 'sted.0': maHa4 }],
  ])('%s', async (sok, ventet) => {
    const svar = await tjeneste.app.request(`/api/tiltak${sok}`)
    expect(svar.status).toBe(400)
    const { felt } = await somProblem(svar)
    expect(Object.fromEntries(felt.map((f) => [f.sti, f.melding]))).toEqual({ ...ventet })
  })

  test.each(['side=abc', 'antall=Infinity', 'antall=1e999', 'side=2&side=x'])('?%s', async (sok) => {
    const svar = await tjeneste.app.request(`/api/tiltak?${sok}`)
    expect(svar.status).toBe(400)
    expect((await somProblem(svar)).felt.map((f) => f.sti)).toEqual([sok.split('=')[0]])
  })

  test('side=abc sier hva som ble skrevet', async () => {
    const { felt } = await somProblem(await tjeneste.app.request('/api/tiltak?side=abc'))
    expect(felt).toEqual([{ sti: 'side', melding: 'Må være et tall, ikke «abc»' }])
  })

  test('__proto__ er et ukjent felt som andre', async () => {
    const svar = await tjeneste.app.request('/api/tiltak?__proto__=1')
    expect(svar.status).toBe(400)
    expect((await somProblem(svar)).felt).toEqual([{ sti: '__proto__', melding: 'Ukjent felt' }])
  })
})

describe('GET /api/tiltak/:id', () => {
  const finnes = ['"id"', '"navn"', '"kontakt"', '74 83 35 00']
  const tom = ['Hemmelig', 'Nedlagt', '"navn"']
  test.each([
    ['c', 200, finnes, ['Hemmelig']],
    ['avsluttet', 200, ['Nedlagt tilbud', '"status":"avsluttet"'], []],
    ['utkast', 404, ['Tiltaket finnes ikke, eller er ikke publisert.'], tom],
    ['finnes-ikke', 404, ['Fant det ikke'], tom],
    ['__proto__', 404, ['Fant det ikke'], tom],
    ['constructor', 404, ['Fant det ikke'], tom],
    ['..%2Fhelse', 404, ['Fant det ikke'], ['"status":"ok"']],
    ['%E0%A4%A', 404, ['Fant det ikke'], tom],
    ['%00', 404, ['Fant det ikke'], tom],
    ['a'.repeat(5000), 404, ['Fant det ikke'], ['aaaaaaaaaa']],
    ['c/', 404, ['Adressen finnes ikke'], tom],
    ['C', 404, ['Fant det ikke'], tom],
  ])('%.20s: %i', async (id, status, skal, skalIkke) => {
    const svar = await tjeneste.app.request(`/api/tiltak/${id}`)
    expect(svar.status).toBe(status)
    if (status === 404) await somProblem(svar.clone())
    const tekst = await svar.text()
    for (const bit of skal) expect(tekst).toContain(bit)
    for (const bit of skalIkke) expect(tekst).not.toContain(bit)
  })

  test('er akkurat det som ble lest inn', async () => {
    expect(await (await tjeneste.app.request('/api/tiltak/c')).json()).toEqual(PUBLISERT[0])
  })
})

describe('utkast og avsluttede i listen', () => {
  test.each(['', '?antall=500', '?eier=kommune', '?kommune=5035', '?tiltakstype=jobbsentral&sted=5035'])(
    '%s',
    async (sok) => {
      expect(JSON.stringify(await liste(sok))).not.toMatch(/utkast|Hemmelig|avsluttet|Nedlagt/)
    },
  )

  test('utkastet er ikke med i tallet på helsesiden', async () => {
    const helse = await (await tjeneste.app.request('/api/helse')).json()
    expect(helse).toMatchObject({ tiltak: PUBLISERT.length + 1 })
  })
})

describe('andre metoder', () => {
  test.each([
    ['POST', '/api/tiltak'],
    ['PUT', '/api/tiltak/c'],
    ['PATCH', '/api/tiltak/c'],
    ['DELETE', '/api/tiltak/c'],
  ])('%s %s', async (method, sti) => {
    const svar = await tjeneste.app.request(sti, { method })
    expect([404, 405]).toContain(svar.status)
    await somProblem(svar)
  })
})
