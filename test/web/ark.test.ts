import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Reise } from '../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { type Ark, lagArk } from '../../web/veileder/ark/lagArk.ts'
import {
  type Bit,
  erNorsk,
  manglerKontroll,
  RAMMEKODER,
  type Rammekode,
  type Rammenokkel,
  ramme,
} from '../../web/veileder/ark/ramme.ts'
import { arkSomTekst } from '../../web/veileder/ark/tekst.ts'
import { flyttet, foreslattSprak, iOrden } from '../../web/veileder/ark/utvalg.ts'
import { TOM } from '../../web/veileder/kartlegging.ts'
import { etTiltak } from '../fabrikk.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const DATO = '2026-11-27'
const REISE: Reise = { minutter: 33, km: 20, middel: 'kollektiv', kilde: 'anslag' }

const katalog = (mappe: string): Tiltak[] =>
  readdirSync(`catalog/data/${mappe}`)
    .filter((fil) => fil.endsWith('.json'))
    // The files have been read by the schema in the tests of the catalogue.
    .flatMap((fil) => (JSON.parse(readFileSync(`catalog/data/${mappe}/${fil}`, 'utf8')) as { tiltak: Tiltak[] }).tiltak)

type Avvik = { reise?: Reise | null; sprak?: Rammekode; ved?: 'nb' | 'nn' | null }
const arket = (tiltak: Partial<Tiltak> = {}, { reise = null, sprak = 'nb', ved = null }: Avvik = {}): Ark =>
  lagArk({ tiltak: [{ tiltak: etTiltak(tiltak), reise }], sprak, ved, dato: DATO })

const ord = (biter: readonly Bit[]) => biter.map((b) => b.tekst).join('')
/** The lines under a label of the bokmål frame. */
const under = (ark: Ark, merke: Rammenokkel): string[] => {
  const navn = ramme(ark.kode).tekst[merke]
  return (ark.deler[0]?.rader ?? [])
    .filter((r) => ord(r.merke.biter) === navn)
    .flatMap((r) => r.linjer.map((l) => ord(l.biter)))
}

const hull = (s: string) => [...s.matchAll(/\{\w+\}/g)].map(([h]) => h).sort()
const tid = (dag: number, fra = '10:00', til = '14:00') => ({ dag, fra, til })

describe('Rammetekstene', () => {
  // Keys of the file that the type is made from.
  const nokler = Object.keys(ramme('nb').tekst) as Rammenokkel[]
  /** The same in several languages, or only values and signs. */
  const LIKE: Partial<Record<Rammekode, readonly Rammenokkel[]>> = { pl: ['telefon'], en: [] }
  const BARE_TEGN: readonly Rammenokkel[] = ['nar.tid', 'dag.skille']

  test.each(RAMMEKODER)('%s har de samme nøklene og verdiene som bokmål', (kode) => {
    const { tekst } = ramme(kode)
    expect(Object.keys(tekst)).toEqual(nokler)
    for (const nokkel of nokler) {
      expect(tekst[nokkel].trim(), nokkel).not.toBe('')
      expect(hull(tekst[nokkel]), nokkel).toEqual(hull(ramme('nb').tekst[nokkel]))
    }
  })

  test.each(RAMMEKODER.filter((k) => !erNorsk(k)))('%s har ingen tekst på bokmål ved en feil', (kode) => {
    const lov = [...BARE_TEGN, ...(LIKE[kode] ?? [])]
    const like = nokler.filter((n) => ramme(kode).tekst[n] === ramme('nb').tekst[n])
    expect(like.filter((n) => !lov.includes(n))).toEqual([])
  })

  test('ingen sier «du skal» eller «brukeren»', () => {
    for (const kode of ['nb', 'nn'] as const)
      expect(Object.values(ramme(kode).tekst).join('\n')).not.toMatch(/du skal|brukaren|brukeren/i)
  })

  test('alle andre enn bokmål sier at ingen har kontrollert dem', () => {
    expect(RAMMEKODER.filter((k) => manglerKontroll(ramme(k)))).toEqual(RAMMEKODER.filter((k) => k !== 'nb'))
    expect(manglerKontroll({ ...ramme('uk'), kontrollert: { av: 'Oversettelsesbyrå', dato: DATO } })).toBe(false)
  })

  test('bare arabisk leses fra høyre', () => {
    expect(RAMMEKODER.filter((k) => ramme(k).retning === 'rtl')).toEqual(['ar'])
  })
})

describe('Hvor det er', () => {
  const sted = { navn: 'Huset', adresse: 'Gata 1', postnummer: '7500', poststed: 'STJØRDAL' }
  test.each<[string, Partial<Tiltak>, string[]]>([
    ['Sted og adresse', { sted }, ['Huset', 'Gata 1, 7500 STJØRDAL']],
    [
      'Bare kommunen er kjent',
      { sted: { lat: 63.4, lon: 10.9 } },
      ['Stjørdal kommune', 'Spør veilederen din hvor det er.'],
    ],
    ['På nett', { form: 'digital', sted: null }, ['På nett. Du trenger ikke å reise.']],
    ['De kommer', { form: 'ambulant', sted }, ['De kommer til deg, eller dere møtes et sted du velger.']],
  ])('%s', (_, tiltak, ventet) => expect(under(arket(tiltak), 'hvor')).toEqual(ventet))

  test('En skjult adresse står aldri på arket, og heller ikke hvor langt det er dit', () => {
    const ark = arket({ sted: { ...sted, skjultAdresse: true } }, { reise: REISE })
    expect(under(ark, 'hvor')).toEqual(['Adressen får du av veilederen din.'])
    expect(arkSomTekst(ark)).not.toMatch(/Huset|Gata|7500|35|Slik kommer du dit/)
  })
})

describe('Når det er', () => {
  test.each<[string, Partial<Tiltak>, string[]]>([
    ['To dager', { oppmote: { tider: [tid(4), tid(2)] } }, ['Tirsdag og torsdag: 10.00–14.00']],
    ['Tre dager på rad', { oppmote: { tider: [tid(1), tid(2), tid(3)] } }, ['Mandag til onsdag: 10.00–14.00']],
    [
      'Tre dager med hull',
      { oppmote: { tider: [tid(1), tid(2), tid(5)] } },
      ['Mandag, tirsdag og fredag: 10.00–14.00'],
    ],
    [
      'Ulike tider',
      { oppmote: { tider: [tid(1), tid(5, '09:00', '11:30')] } },
      ['Mandag: 10.00–14.00', 'Fredag: 09.00–11.30'],
    ],
    ['Annenhver uke', { oppmote: { tider: [tid(1)], ukeintervall: 2 } }, ['Mandag: 10.00–14.00', 'Annenhver uke.']],
    [
      'Sjeldnere',
      { oppmote: { tider: [tid(1)], ukeintervall: 4 } },
      ['Mandag: 10.00–14.00', 'Ikke hver uke. Spør hvilke uker det er.'],
    ],
    ['Faste tider som ikke er oppgitt', { oppmote: null }, ['Det er faste tider. Spør når det er.']],
    ['Etter avtale', { form: 'avtale' }, ['Dere avtaler en tid sammen.']],
    [
      'Kom når du vil',
      { form: 'droppinn', oppmote: { tider: [tid(3)] } },
      ['Onsdag: 10.00–14.00', 'Du kan komme når du vil i denne tiden.'],
    ],
    [
      'Bare starter som kommer',
      { form: 'avtale', oppstart: { lopende: false, datoer: ['2027-02-01', '2026-09-01'] } },
      ['Dere avtaler en tid sammen.', 'Neste start: 01.02.2027'],
    ],
  ])('%s', (_, tiltak, ventet) => expect(under(arket(tiltak), 'nar')).toEqual(ventet))

  test('Dager og tider følger språket', () => {
    const tiltak: Partial<Tiltak> = { oppmote: { tider: [tid(2), tid(4)] } }
    const pa = (sprak: Rammekode) => under(arket(tiltak, { sprak }), 'nar')
    expect(pa('uk')).toEqual(['Вівторок і четвер: 10:00–14:00'])
    expect(pa('ar')).toEqual(['الثلاثاء والخميس: من الساعة 10:00 إلى 14:00'])
    expect(pa('ti')).toEqual(['ሰሉስን ሓሙስን፦ 10:00–14:00'])
  })
})

describe('Resten av et tiltak', () => {
  test.each<[string, Reise | null, Partial<Tiltak>, string[]]>([
    ['Minutter rundes av til fem', REISE, {}, ['Omtrent 35 minutter med buss eller tog fra der du bor.']],
    [
      'Den som ikke har transport, går',
      { ...REISE, middel: 'ingen', minutter: 1 },
      {},
      ['Omtrent 5 minutter til fots fra der du bor.'],
    ],
    [
      'Langt',
      { ...REISE, minutter: 200 },
      {},
      ['Det tar mer enn tre timer å reise dit. Spør veilederen din hvordan du kan reise.'],
    ],
    [
      'Henting',
      { ...REISE, middel: 'bil' },
      { tilrettelegging: ['henting-folge'] },
      ['Omtrent 35 minutter med bil fra der du bor.', 'Kanskje noen kan hente deg eller følge deg. Spør om det.'],
    ],
    ['Ukjent reise gir ingen rad', null, {}, []],
  ])('Slik kommer du dit: %s', (_, reise, tiltak, ventet) =>
    expect(under(arket(tiltak, { reise }), 'reise')).toEqual(ventet),
  )

  test('Arabisk teller få minutter på en annen måte', () => {
    const fikk = [10, 35, 105].map((minutter) =>
      arkSomTekst(arket({}, { reise: { ...REISE, minutter }, sprak: 'ar' })).replaceAll('\u200e', ''),
    )
    expect(fikk[0]).toContain('10 دقائق')
    expect(fikk[1]).toContain('35 دقيقة')
    expect(fikk[2]).toContain('105 دقائق')
  })

  test('Telefon og e-post går foran nettsted, og uten noe av det er veilederen den en spør', () => {
    const kontakt = { rolle: 'Kursleder', telefon: '00 00 00 00', epost: 'a@example.no' }
    expect(under(arket({ kontakt, lenke: 'https://www.nav.no/x' }), 'kontakt')).toEqual([
      'Kursleder',
      '00 00 00 00',
      'a@example.no',
    ])
    expect(under(arket({ lenke: 'https://www.nav.no/x/' }), 'mer')).toEqual(['nav.no/x'])
    expect(under(arket(), 'kontakt')).toEqual(['Spør veilederen din hvem du kan ringe.'])
  })

  test('Pris står når den er kjent', () => {
    expect(under(arket({ kostnad: { deltaker: 0 } }), 'pris')).toEqual(['Det er gratis.'])
    expect(under(arket({ kostnad: { deltaker: 200 } }), 'pris')).toEqual(['Det koster 200 kroner.'])
    expect(under(arket(), 'pris')).toEqual([])
  })

  test('Legitimasjon og BankID er noe en tar med', () => {
    expect(under(arket({ krav: ['gyldig-id', 'bankid', 'digital'] }), 'ta-med')).toHaveLength(2)
  })
})

describe('Hele arket', () => {
  const alle = ['eksempel', 'statlige', 'frivillige'].flatMap(katalog)

  test.each(RAMMEKODER)('alle tiltak i katalogen får et ark på %s uten hull, koder eller tomme linjer', (sprak) => {
    const tiltak = alle.map((tiltaket) => ({ tiltak: tiltaket, reise: REISE }))
    const ark = lagArk({ tiltak, sprak, ved: 'nb', dato: DATO })
    expect(ark.deler).toHaveLength(alle.length)
    const linjer = ark.deler.flatMap((d) => d.rader.flatMap((r) => r.linjer.map((l) => ord(l.biter))))
    expect(linjer.filter((l) => l.trim() === '' || /[{}]|undefined|null/.test(l))).toEqual([])
  })

  test('Norsk ved siden av står ved det som er rammetekst, og ikke ved det som er norsk fra før', () => {
    const ark = arket({ kostnad: { deltaker: 0 } }, { sprak: 'uk', ved: 'nn' })
    const rader = ark.deler[0]?.rader ?? []
    const ved = rader.flatMap((r) => r.linjer.map((l) => l.ved && ord(l.ved)))
    expect(ved).toContain('Det er gratis.')
    expect(ved[0]).toBeNull()
    expect(ark.vedKode).toBe('nn')
    expect(arket({}, { sprak: 'nb', ved: 'nb' }).tittel.ved).toBeNull()
  })

  test('Teksten til et annet system er på rammespråket, med kryss og linjer å skrive på', () => {
    const kontakt = { telefon: '12 34 56 78' }
    expect(arkSomTekst(arket({ kontakt }, { reise: REISE }))).toMatchInlineSnapshot(`
      "Forslag til deg
      Dato: 27.11.2026


      Dette er forslag. Du bestemmer sammen med veilederen din.
      Spør oss hvis det er noe du ikke forstår.


      1. Et tiltak
      Hvem har tilbudet: Stjørdal kommune

      Hva
      Et sted å møte opp.

      Hvor
      Stjørdal kommune
      Spør veilederen din hvor det er.

      Når
      Det er faste tider. Spør når det er.

      Slik kommer du dit
      Omtrent 35 minutter med buss eller tog fra der du bor.

      Slik starter du
      Du kan ta kontakt selv. Du trenger ikke henvisning.

      Ring eller skriv
      12 34 56 78

      Hva tenker du? Sett kryss.
      [ ] Dette vil jeg   [ ] Kanskje   [ ] Ikke dette


      Neste gang vi snakker sammen: ____________________
      Veilederen min: ____________________
      Telefon: ____________________
      "
    `)
  })

  test('I tekst fra høyre til venstre holdes et telefonnummer samlet', () => {
    const tekst = arkSomTekst(arket({ kontakt: { telefon: '+47 12 34 56 78' } }, { sprak: 'ar' }))
    expect(tekst).toContain('\n\u200e+47 12 34 56 78\u200e\n')
    expect(arkSomTekst(arket({}, { sprak: 'uk' }))).not.toContain('\u200e')
  })
})

describe('Valgene for arket', () => {
  test('Språket foreslås fra kartleggingen når personen ikke leser norsk til daglig', () => {
    expect(foreslattSprak(TOM, 'nn')).toBe('nn')
    expect(foreslattSprak({ ...TOM, sprak: ['fr', 'ti', 'ar'] }, 'nb')).toBe('ti')
    expect(foreslattSprak({ ...TOM, sprak: ['uk'], norsk: { muntlig: 'A2' } }, 'nb')).toBe('uk')
    expect(foreslattSprak({ ...TOM, sprak: ['uk'], norsk: { muntlig: 'B1' } }, 'nb')).toBe('nb')
    expect(foreslattSprak({ ...TOM, sprak: ['uk'], norsk: { muntlig: 'B1', skriftlig: 'A1' } }, 'nb')).toBe('uk')
  })

  test('Det som er flyttet, står først, og det som kommer til, sist', () => {
    expect(flyttet(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(flyttet(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
    expect(flyttet(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
    expect(iOrden(['a', 'b', 'c', 'd'], ['c', 'borte', 'a', 'b'])).toEqual(['c', 'a', 'b', 'd'])
  })
})
