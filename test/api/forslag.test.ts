import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IkkeNa, Svar } from '../../catalog/skjema/forslag.ts'
import { DATO, enKartlegging, etTiltak } from '../fabrikk.ts'
import { enTjeneste, hentOpenApi, lagKontroll, sporr, type Tjeneste } from '../tjeneste.ts'

const KATALOG = [
  etTiltak({ id: 'passer' }),
  etTiltak({ id: 'passer-mest', behov: { primar: ['struktur-og-oppmote', 'norsk'] } }),
  etTiltak({ id: 'krever-b1', norsk: { min: 'B1' } }),
  etTiltak({ id: 'uten-aldersgrense', alder: undefined }),
  etTiltak({ id: 'for-unge', alder: { fra: 18, til: 29 } }),
  etTiltak({ id: 'apner-senere', gyldig: { fra: '2027-01-01', til: null } }),
  etTiltak({ id: 'er-avsluttet', status: 'avsluttet' }),
  etTiltak({ id: 'er-utkast', status: 'utkast', navn: 'Hemmelig utkast' }),
  etTiltak({ id: 'annet-behov', behov: { primar: ['rus'] } }),
  etTiltak({
    id: 'delt-med-alle',
    dekning: { landet: false, fylker: [], kommuner: [] },
    deling: { synlighet: 'alle' },
  }),
]

const kartlegging = enKartlegging({
  behov: { 'struktur-og-oppmote': 2, norsk: 3, bolig: 1 },
  norsk: { muntlig: 'A2', skriftlig: 'A2' },
  barn: [4],
})

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({ tiltak: KATALOG })
})
afterAll(() => tjeneste.lukk())

async function svarPa(kropp: object, hode?: Record<string, string>): Promise<Svar> {
  const svar = await sporr(tjeneste.app, kropp, hode)
  expect(svar.status).toBe(200)
  expect(svar.headers.get('content-type')).toBe('application/json')
  return (await svar.json()) as Svar
}

const nokler = (verdier: readonly object[]) => [...new Set(verdier.flatMap((v) => Object.keys(v)))].sort()
const ider = (rader: readonly { tiltakId: string }[]) => rader.map((rad) => rad.tiltakId)

/** The parts of an answer, each as all that there is of it. */
const DELER: Record<string, (s: Svar) => readonly object[]> = {
  svaret: (s) => [s],
  forslag: (s) => s.forslag,
  reise: (s) => [...s.forslag, ...s.ikkeNa].flatMap((f) => f.reise ?? []),
  grunner: (s) => s.forslag.flatMap((f) => f.grunner),
  tiltak: (s) => s.forslag.map((f) => f.tiltak),
  stengt: (s) => s.ikkeNa.map((f) => f.tiltak),
  ikkeNa: (s) => s.ikkeNa,
  minsteEndring: (s) => s.ikkeNa.map((f: IkkeNa) => f.minsteEndring),
  informasjon: (s) => s.informasjon,
  nesteSporsmal: (s) => s.nesteSporsmal,
  hull: (s) => s.hull,
}

/** What a card shows; what the entry leaves out is left out here too. */
const KORT = [
  'bekreftet',
  'eier',
  'eksempel',
  'form',
  'inngang',
  'kommunenummer',
  'navn',
  'oppmote',
  'sammendrag',
  'sted',
  'tilbyder',
  'tiltakstype',
]

describe('POST /api/forslag svarer i kontraktens form', () => {
  test.each([
    ['svaret', ['forslag', 'hull', 'ikkeNa', 'informasjon', 'katalogversjon', 'nesteSporsmal']],
    ['forslag', ['grunner', 'poeng', 'reise', 'tiltak', 'tiltakId', 'utfall']],
    ['reise', ['kilde', 'km', 'mellom', 'middel', 'minutter']],
    ['grunner', ['bidrag', 'mangler', 'regel', 'tekst', 'utfall', 'verdier']],
    ['tiltak', KORT],
    ['stengt', ['eier', 'eksempel', 'kommunenummer', 'navn', 'tilbyder', 'tiltakstype']],
    ['ikkeNa', ['grunner', 'minsteEndring', 'reise', 'tiltak', 'tiltakId']],
    ['minsteEndring', ['regel', 'tekst']],
    ['informasjon', ['kilde', 'regel', 'tekst']],
    ['nesteSporsmal', ['avklarer', 'felt']],
    ['hull', ['arsak', 'behov', 'naermeste']],
  ])('%s har feltene %j', async (del, felt) => {
    const svar = await svarPa({ kartlegging: { ...kartlegging, alder: null } })
    expect(nokler(DELER[del]?.(svar) ?? [])).toEqual(felt)
  })

  test('svaret følger det dokumenterte skjemaet', async () => {
    const kontroll = lagKontroll(await hentOpenApi(tjeneste.app))({ $ref: '#/components/schemas/Svar' })
    const svar = await svarPa({ kartlegging })
    expect(kontroll(svar)).toEqual([])
    expect(kontroll({ ...svar, navn: 'Kari' })).not.toEqual([])
  })

  test('poengene er summen av bidragene, og utfallet er den verste grunnen', async () => {
    const { forslag } = await svarPa({ kartlegging })
    const rang = ['ja', 'advarsel', 'vet-ikke']
    for (const f of forslag) {
      const sum = f.grunner.reduce((s, g) => s + (g.bidrag ?? 0), 0)
      expect(f.poeng).toBeCloseTo(sum, 10)
      expect(f.poeng).toBeGreaterThanOrEqual(0)
      expect(f.poeng).toBeLessThanOrEqual(1)
      expect(rang.indexOf(f.utfall)).toBe(Math.max(...f.grunner.map((g) => rang.indexOf(g.utfall))))
    }
    const poeng = forslag.map((f) => f.poeng)
    expect(poeng).toEqual([...poeng].sort((a, b) => b - a))
  })

  test('hvert behov som dekkes, har en grunn, og hvert nei har en art', async () => {
    const { forslag, ikkeNa } = await svarPa({ kartlegging })
    const behov = forslag.find((f) => f.tiltakId === 'passer-mest')?.grunner.filter((g) => g.regel === 'behov')
    expect(behov?.map((g) => g.verdier.behov).sort()).toEqual(['norsk', 'struktur-og-oppmote'])
    for (const f of ikkeNa) {
      const nei = f.grunner.filter((g) => g.utfall === 'nei')
      expect(nei.length).toBeGreaterThan(0)
      expect(nei.every((g) => g.art === 'formelt' || g.art === 'frarades')).toBe(true)
    }
  })
})

describe('POST /api/forslag legger hvert tiltak på riktig plass', () => {
  test.each([
    ['passer', 'forslag', 'ja'],
    ['krever-b1', 'forslag', 'advarsel'],
    ['delt-med-alle', 'forslag', 'advarsel'],
    ['uten-aldersgrense', 'forslag', 'vet-ikke'],
    ['for-unge', 'ikkeNa', undefined],
    ['apner-senere', 'ikkeNa', undefined],
    ['er-avsluttet', 'ikkeNa', undefined],
    ['annet-behov', undefined, undefined],
    ['er-utkast', undefined, undefined],
  ])('%s: %s %s', async (id, plass, utfall) => {
    const svar = await svarPa({ kartlegging })
    const steder = (['forslag', 'ikkeNa'] as const).filter((del) => ider(svar[del]).includes(id))
    expect(steder).toEqual(plass === undefined ? [] : [plass])
    expect(svar.forslag.find((f) => f.tiltakId === id)?.utfall).toBe(utfall)
    if (plass === undefined) expect(JSON.stringify(svar)).not.toContain(id)
  })

  test('et utkast nevnes aldri, uansett hva som spørres om', async () => {
    for (const k of [kartlegging, { ...kartlegging, kommune: null }, { ...kartlegging, behov: {} }]) {
      const svar = await svarPa({ kartlegging: k, antall: 1000 })
      expect(JSON.stringify(svar)).not.toMatch(/utkast/i)
    }
  })

  test('«antall» begrenser bare forslagene', async () => {
    const alle = await svarPa({ kartlegging })
    const ett = await svarPa({ kartlegging, antall: 1 })
    expect(ider(ett.forslag)).toEqual(ider(alle.forslag).slice(0, 1))
    expect(ider(ett.ikkeNa)).toEqual(ider(alle.ikkeNa))
    expect(ett.hull.map((h) => h.behov)).toEqual(['bolig'])
  })

  test.each([
    ['dagen i spørsmålet', { dato: '2027-02-01' }, true],
    ['i dag når den ikke er oppgitt', {}, false],
  ])('dagen det vurderes for, er %s', async (_, valg, erApent) => {
    const svar = await svarPa({ kartlegging, ...valg })
    expect(ider(svar.forslag).includes('apner-senere')).toBe(erApent)
  })

  test('det som ikke er kartlagt, blir neste spørsmål', async () => {
    const { nesteSporsmal } = await svarPa({ kartlegging: { ...kartlegging, alder: null } })
    expect(nesteSporsmal).toContainEqual({ felt: 'alder', avklarer: 1 })
  })
})

const utenTekst = (s: Svar): unknown => JSON.parse(JSON.stringify(s, (navn, v: unknown) => (navn === 'tekst' ? '' : v)))

describe('POST /api/forslag: språk, innholdstype og gjentakelse', () => {
  const bokmal = 'Gjelder innbyggere i Stjørdal'
  const nynorsk = 'Gjeld innbyggjarar i Stjørdal'
  test.each([
    ['ingen ønsker', {}, bokmal, nynorsk],
    ['nynorsk', { 'accept-language': 'nn' }, nynorsk, bokmal],
    ['nynorsk først', { 'accept-language': 'nn-NO,nn;q=0.9,nb;q=0.8' }, nynorsk, bokmal],
    ['bokmål først', { 'accept-language': 'nb-NO,nb;q=0.9,nn;q=0.8' }, bokmal, nynorsk],
    ['et annet språk', { 'accept-language': 'de' }, bokmal, nynorsk],
    ['tull', { 'accept-language': ';;q=x,,*' }, bokmal, nynorsk],
  ])('Accept-Language med %s', async (_, hode, skal, skalIkke) => {
    const tekst = JSON.stringify(await svarPa({ kartlegging }, hode))
    expect(tekst).toContain(skal)
    expect(tekst).not.toContain(skalIkke)
  })

  test('nynorsk som bare er oppgitt med land, er også nynorsk', async () => {
    const tekst = JSON.stringify(await svarPa({ kartlegging }, { 'accept-language': 'nn-NO' }))
    expect(tekst).toContain(nynorsk)
  })

  test('målformen endrer bare tekstene', async () => {
    const nb = await svarPa({ kartlegging })
    const nn = await svarPa({ kartlegging }, { 'accept-language': 'nn' })
    expect(utenTekst(nn)).toEqual(utenTekst(nb))
    expect(nn).not.toEqual(nb)
  })

  test.each([
    ['uten innholdstype', ''],
    ['som tekst', 'text/plain'],
    ['med tegnsett', 'application/json; charset=utf-8'],
  ])('leses %s', async (_, type) => {
    const hode = type === '' ? new Headers() : new Headers({ 'content-type': type })
    const body = new Blob([JSON.stringify({ kartlegging })])
    const svar = await tjeneste.app.request('/api/forslag', { method: 'POST', headers: hode, body })
    expect(svar.status).toBe(200)
  })

  test('samme spørsmål to ganger gir de samme bytene', async () => {
    const en = await (await sporr(tjeneste.app, { kartlegging, dato: DATO })).text()
    const to = await (await sporr(tjeneste.app, { kartlegging, dato: DATO })).text()
    expect(to).toBe(en)
  })

  test('svaret lagres ikke på veien', async () => {
    const svar = await sporr(tjeneste.app, { kartlegging })
    expect(svar.headers.get('cache-control')).toBe('no-store')
    expect(svar.headers.get('etag')).toBeNull()
  })
})
