/** Out and in again: what an office writes to a file, and what it gets when the file is read. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { avtrykk, innholdAv, katalog, nyttSted, type Sted } from './kjor.ts'

let her: Sted
let der: Sted
beforeEach(() => {
  her = nyttSted()
  der = nyttSted()
})
afterEach(() => {
  her.rydd()
  der.rydd()
})

/** Only what is required; all else is unknown. */
const nakent: Tiltak = {
  id: 'nakent',
  navn: 'Nakent',
  tiltakstype: 'motested',
  eier: 'frivillig',
  tilbyder: { navn: 'Et lag' },
  sammendrag: 'Kom som du er.',
  behov: { primar: ['fellesskap'] },
  innhold: [],
  form: 'droppinn',
  inngang: 'apent',
  dekning: { landet: true, fylker: [], kommuner: [] },
  bekreftet: '2026-10-30',
  status: 'utkast',
}

const rikt = etTiltak({
  id: 'rikt',
  navn: 'Kafé «Østkanten»; mat, ro & "kaffe"',
  tilbyder: { navn: 'Oslo kommune', orgnr: '012345678', nettsted: 'https://example.no/æ?a=1;b=2' },
  kontor: 'oslo-gamle-oslo',
  kommunenummer: '0301',
  beskrivelse: '**Hva skjer:** Vi lager mat; sammen.\n\n- «sitat», "sitat"\n- 1,5 time\n- 👩🏽‍🍳',
  innhold: ['kafe-kjokken', 'sosialt-samvaer', 'praktisk-arbeid'],
  alder: { fra: 18, til: null },
  innsatsgrupper: ['trenger-veiledning', 'jobbe-delvis'],
  norsk: { min: 'alfa', maks: 'B2' },
  oppmote: {
    timerPerUke: { fra: 2.5, til: 7.5 },
    dagerPerUke: { fra: 1, til: 2 },
    tider: [
      { dag: 1, fra: '08:15', til: '12:00' },
      { dag: 3, fra: '09:00', til: '11:30' },
    ],
  },
  oppstart: { lopende: false, datoer: ['2027-01-04', '2027-08-16'] },
  sted: { navn: 'Bua', adresse: 'Storgata 1; inngang B', postnummer: '0150', poststed: 'OSLO' },
  dekning: { landet: false, fylker: ['03'], kommuner: ['0301'] },
  deling: {
    synlighet: 'utvalgte',
    avtaler: [
      { kommunenummer: '0301', plasser: 0, til: null },
      { kommunenummer: '5034', plasser: 5, prisPerManed: 6500, til: '2027-12-31' },
    ],
  },
  vilkar: { egnet: 'ja', kostra: ['K1', 'K11'] },
  kapasitet: { plasser: 12, ledige: 0, oppdatert: '2026-10-30' },
  kostnad: { deltaker: 0 },
  kontakt: { rolle: 'Leder', telefon: '00 00 00 00', epost: 'kafe@example.no' },
  regelverk: [
    {
      hjemmel: '§ 20; § 20 a',
      tekst: 'Med "hermetegn", og ; semikolon.',
      kilde: 'https://example.no',
      kontrollert: '2026-11-01',
    },
  ],
  gyldig: { fra: '2026-01-01', til: null },
})

const ingen = etTiltak({
  id: 'ingen',
  kommunenummer: null,
  kontor: null,
  beskrivelse: null,
  alder: null,
  oppmote: null,
  varighet: null,
  kapasitet: { plasser: null, ledige: null },
  sted: null,
  deling: null,
  kontakt: null,
  regelverk: null,
  gyldig: null,
})

const tomt = etTiltak({ id: 'tomt', innhold: [], sted: { navn: 'Et sted' }, regelverk: [], oppmote: { tider: [] } })

const utSted = (sted: Sted, fil: string) => katalog(['export', sted.fil(fil)], sted.miljo)
const bytes = (sted: Sted, fil: string) => readFileSync(sted.fil(fil))

/** Through a file of this kind into an empty place: the content of both, to the byte. */
async function rundtur(slag: string, tiltak: readonly Tiltak[]) {
  expect(await katalog(['import', her.katalogfil('inn.json', tiltak)], her.miljo)).toMatchObject({ kode: 0 })
  expect(await utSted(her, `reise.${slag}`)).toMatchObject({ kode: 0, feil: '' })
  expect(await katalog(['import', her.fil(`reise.${slag}`)], der.miljo)).toMatchObject({ kode: 0, feil: '' })
  return [(await avtrykk(her)).eksport, (await avtrykk(der)).eksport]
}

describe('Ut og inn igjen', () => {
  test.each(['json', 'csv', 'xlsx'])(
    '%s holder ukjent, ingen og tom liste fra hverandre, og alt annet likt',
    async (slag) => {
      const [foer, etter] = await rundtur(slag, [nakent, rikt, ingen, tomt])
      expect(etter).toBe(foer)
      const { tiltak } = await innholdAv(der.miljo)
      expect(tiltak.find((t) => t.id === 'nakent')).toStrictEqual(nakent)
      expect(tiltak.find((t) => t.id === 'rikt')).toMatchObject({ kommunenummer: '0301', sted: { postnummer: '0150' } })
    },
  )

  test.each(['json', 'csv', 'xlsx'])('%s holder bredde, lengde, skjult adresse og eksempelmerke', async (slag) => {
    const sted = { lat: 63.4688, lon: 10.9172, skjultAdresse: true }
    const [foer, etter] = await rundtur(slag, [
      etTiltak({ id: 'kjent', sted, eksempel: true }),
      etTiltak({ id: 'ingen', sted: { lat: null, lon: null, skjultAdresse: null }, eksempel: null }),
      etTiltak({ id: 'nei', sted: { ...sted, skjultAdresse: false }, eksempel: false }),
    ])
    expect(etter).toBe(foer)
  })

  test('CSV begynner med BOM, har semikolon mellom kolonnene og åpner derfor riktig i et norsk regneark', async () => {
    await katalog(['import', her.katalogfil('inn.json', [rikt])], her.miljo)
    await utSted(her, 'ut.csv')
    expect([...bytes(her, 'ut.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [hode = '', rad = ''] = bytes(her, 'ut.csv').toString().slice(1).split('\n')
    expect(hode.split(';').slice(0, 4)).toEqual(['id', 'navn', 'tiltakstype', 'eier'])
    expect(rad).toMatch(/^rikt;"Kafé «Østkanten»; mat, ro & ""kaffe""";/)
  })
})

describe('Katalogen fra evalueringen', () => {
  const EVALUERING = 'test/evaluering/tiltak.json'
  const ider = () =>
    (JSON.parse(readFileSync(EVALUERING, 'utf8')) as { tiltak: { id: string }[] }).tiltak.map((t) => t.id)

  test('leses inn som den er', async () => {
    const svar = await katalog(['import', EVALUERING], her.miljo)
    expect(svar).toEqual({ kode: 0, ut: `Importert: ${ider().length} nye, 0 endret, 0 uendret.\n`, feil: '' })
    expect((await innholdAv(her.miljo)).historikk.map((l) => l.tiltakId)).toEqual(ider())
  })

  test.each(['csv', 'xlsx'])('kommer uendret gjennom %s', async (slag) => {
    await katalog(['import', EVALUERING], her.miljo)
    await utSted(her, `reise.${slag}`)
    const svar = await katalog(['import', her.fil(`reise.${slag}`)], her.miljo)
    expect(svar).toEqual({ kode: 0, ut: `Importert: 0 nye, 0 endret, ${ider().length} uendret.\n`, feil: '' })
  })
})

const importert = async (fil: string) => {
  expect(await katalog(['import', fil], her.miljo)).toEqual({ kode: 0, ut: expect.any(String), feil: '' })
  return (await innholdAv(her.miljo)).tiltak
}
const NAVN = [
  'id',
  'navn',
  'tiltakstype',
  'eier',
  'tilbyder.navn',
  'sammendrag',
  'behov.primar',
  'innhold',
  'form',
].concat(['inngang', 'bekreftet', 'status', 'dekning.landet', 'dekning.fylker', 'dekning.kommuner'])
const felles = [
  'Kafé Ås',
  'motested',
  'kommune',
  'Ås kommune',
  'Kom innom.',
  'fellesskap;norsk',
  'kafe-kjokken',
].concat(['droppinn', 'apent', '2026-10-30', 'publisert'])
const csv = (skille: string, linje: string, rader: readonly (readonly string[])[]) =>
  rader.map((rad) => rad.map((c) => (/[;,"]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(skille)).join(linje)

describe('Tabeller laget av andre', () => {
  test.each([
    ['semikolon', ';', '\r\n'],
    ['komma', ',', '\n'],
  ])('CSV med %s: ja og nei, tall med komma, lister og gamle navn på innsatsgrupper', async (_, skille, linje) => {
    const hode = [...NAVN, 'innsatsgrupper', 'oppmote.timerPerUke.fra', 'oppstart.lopende', 'norsk', 'miljo']
    const gamle = 'varig-tilpasset; gradert-varig;spesielt-tilpasset;situasjonsbestemt;standard;gode-muligheter'
    const rader = [
      hode,
      ['a', ...felles, 'nei', '[]', '0301;3218', gamle, '2,5', 'JA', 'null', '[]'],
      ['b', ...felles, 'Ja', '03', '[]', '', '12.5', 'false', '', ''],
    ]
    const [a, b] = await importert(her.skriv('fra-regneark.csv', csv(skille, linje, rader)))
    expect(a).toMatchObject({
      navn: 'Kafé Ås',
      behov: { primar: ['fellesskap', 'norsk'] },
      dekning: { landet: false, fylker: [], kommuner: ['0301', '3218'] },
      oppmote: { timerPerUke: { fra: 2.5 } },
      oppstart: { lopende: true },
      norsk: null,
      miljo: [],
    })
    expect(a?.innsatsgrupper).toEqual([
      'gode-muligheter',
      'trenger-veiledning',
      'trenger-veiledning-nedsatt-arbeidsevne',
      'jobbe-delvis',
      'liten-mulighet-til-a-jobbe',
    ])
    expect(b).toMatchObject({ dekning: { landet: true, fylker: ['03'], kommuner: [] }, oppstart: { lopende: false } })
    expect(b?.oppmote?.timerPerUke?.fra).toBe(12.5)
    expect(Object.keys(b ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(innsatsgrupper|norsk|miljo)$/)]),
    )
  })

  test('Excel som har gjort om nummer, datoer og ja/nei til sine egne typer, leses som det var ment', async () => {
    const hode = [...NAVN, 'kommunenummer', 'sted.postnummer', 'gyldig.til', 'alder.fra', 'oppstart.lopende']
    const dag = { value: new Date('2027-06-30T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }
    const rad = ['a', ...felles, true, '[]', '0301', 301, 150, dag, 18, false]
    await writeXlsx([hode, rad]).toFile(her.fil('fra-excel.xlsx'))
    const [a] = await importert(her.fil('fra-excel.xlsx'))
    expect(a).toMatchObject({
      kommunenummer: '0301',
      sted: { postnummer: '0150' },
      dekning: { landet: true },
      gyldig: { til: '2027-06-30' },
      alder: { fra: 18 },
      oppstart: { lopende: false },
    })
  })
})
