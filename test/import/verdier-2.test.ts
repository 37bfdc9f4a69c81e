/** More cells as people write them: each is read wholly and rightly, or refused with what to do; and what a row makes of its parts. */
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { skrivFil } from '../../api/eksport.ts'
import { IMPORTFELTER } from '../../api/import/felter.ts'
import { lesBytes } from '../../api/import/les.ts'
import { lestekst } from '../../api/import/verdi/lesning.ts'
import { type Celle, type Filslag, fraRad, tekniskVerdi, tilRader } from '../../api/tabell.ts'
import type { Importforslag } from '../../catalog/skjema/import.ts'
import { avVarnes, type Kontortjeneste, medKontor, toKontor, VARNES } from '../api/kontortjeneste.ts'
import { DATO, norge } from '../fabrikk.ts'
import { csv, type Filen, se } from './last-opp.ts'

type Rute = Exclude<Celle, null>

const les = (felt: string, celle: Rute, overskrift = '') =>
  IMPORTFELTER.get(felt)?.les(
    { celle, tekst: lestekst(celle) },
    { geografi: norge(), kontor: { kommuner: ['5035'] }, overskrift },
  )

const dag = (nr: number, fra: string, til: string) => ({ dag: nr, fra, til })
const dager = (numre: readonly number[], fra: string, til: string) => numre.map((nr) => dag(nr, fra, til))
const spenn = (fra: string, til: string) => ({ fra, til })
/** As Excel keeps a clock time, and a date. */
const KL10 = new Date('1899-12-30T10:00:00Z')
const ENDATO = new Date('2026-12-10T00:00:00Z')

test.each<[felt: string, celle: Rute, verdi: unknown]>([
  ['kontakt.epost', "o'brien@kommunen.no", "o'brien@kommunen.no"],
  ['kontakt.epost', 'Vakta <Vakt.2@kommunen.no>.', 'vakt.2@kommunen.no'],
  ['kontakt.telefon', '116 117', '116 117'],
  ['kontakt.telefon', '110', '110'],
  ['kontakt.telefon', '1881', '1881'],
  ['kontakt.telefon', 3400, '03400'],
  ['kontakt.telefon', '47 91 12 23 33', '+4791122333'],
  ['kontakt.telefon', '(+47) 91 12 23 33', '+47 91 12 23 33'],
  ['kontakt.telefon', '74.83.00.00', '74 83 00 00'],
  ['kontakt.telefon', '911-22-333', '911 22 333'],
  ['kontakt.telefon', '+46 8 123 456 78', '+46 8 123 456 78'],
  ['oppmote.tider', 'fre-man 10-12', dager([1, 5, 6, 7], '10:00', '12:00')],
  ['oppmote.tider', 'søndag–torsdag 18–20', dager([1, 2, 3, 4, 7], '18:00', '20:00')],
  ['oppmote.tider', 'mandag til og med fredag 9-15', dager([1, 2, 3, 4, 5], '09:00', '15:00')],
  ['oppmote.tider', 'tysdag 10-12', dager([2], '10:00', '12:00')],
  ['oppmote.tider', 'tys. og tirsd. 10-12', dager([2], '10:00', '12:00')],
  ['oppmote.tider', 'mån, onsd, torsd, fred 10-12', dager([1, 3, 4, 5], '10:00', '12:00')],
  ['oppmote.tider', 'Laurdagar og sundagar kl. 10–12', dager([6, 7], '10:00', '12:00')],
  ['oppmote.tider', 'tirs- og torsdager 10-12', dager([2, 4], '10:00', '12:00')],
  ['oppmote.tider', 'hver dag 9-10', dager([1, 2, 3, 4, 5, 6, 7], '09:00', '10:00')],
  ['oppmote.tider', 'kvar dag 9-10', dager([1, 2, 3, 4, 5, 6, 7], '09:00', '10:00')],
  ['oppmote.tider', 'daglig 9-10', dager([1, 2, 3, 4, 5, 6, 7], '09:00', '10:00')],
  ['oppmote.tider', '10-12 mandag', dager([1], '10:00', '12:00')],
  ['oppmote.tider', 'kl. 10-12 man og tir, 13-15 ons', [...dager([1, 2], '10:00', '12:00'), dag(3, '13:00', '15:00')]],
  ['oppmote.tider', '- mandag 10-12\n- onsdag 12-14', [dag(1, '10:00', '12:00'), dag(3, '12:00', '14:00')]],
  ['oppmote.tider', 'mandag hver uke 10-12', dager([1], '10:00', '12:00')],
  ['oppmote.tider:1', 'x', true],
  ['oppmote.tider:1', true, true],
  ['oppmote.tider:1', 'stengt', ''],
  ['oppmote.tider:1', false, ''],
  ['varighet', '14 dager', { ukerOrdinart: 2 }],
  ['varighet', '6 uker til 3 mnd', { ukerOrdinart: 6, ukerMaks: 13 }],
  ['varighet.ukerMaks', '1 år', 52],
  ['kapasitet.ventetidUker', '1 mnd', 4],
  ['kapasitet.ventetidUker', '14 dager', 2],
  ['kapasitet.ventetidUker', 'ingen', 0],
  ['oppmote.timerPerUke', '10 timer i uka', { fra: 10, til: 10 }],
  ['oppmote.timerPerUke', '10–15 timer', { fra: 10, til: 15 }],
  ['oppmote.timerPerUke', 'ca. 2 timer pr. uke', { fra: 2, til: 2 }],
  ['oppmote.dagerPerUke', '2 ganger i uka', { fra: 2, til: 2 }],
  ['alder.til', 'ingen', null],
  ['kapasitet.plasser', '1.200', 1200],
  ['kapasitet.plasser', 'ingen', 0],
  ['kostnad.deltaker', '100 kr per person', 100],
  ['sted.lat', '63.4693', 63.4693],
  ['sted.lat', '63.469', 63.469],
  ['sted.lon', '10,909° Ø', 10.909],
  ['gyldig', 'fra 1.1.2027 til 30.6.2027', spenn('2027-01-01', '2027-06-30')],
  ['gyldig', '1.1.2027 t.o.m. 30.6.2027', spenn('2027-01-01', '2027-06-30')],
  ['gyldig', '1.1.–30.6.2027', spenn('2027-01-01', '2027-06-30')],
  ['gyldig', 'frå og med 1. jan. til og med 30. juni 2027', spenn('2027-01-01', '2027-06-30')],
  ['status', 'x', 'publisert'],
  ['status', 'J', 'publisert'],
  ['status', 1, 'publisert'],
  ['status', 'N', 'avsluttet'],
  ['status', 0, 'avsluttet'],
  ['vilkar.egnet', '✓', 'ja'],
  ['kommunenummer', '5035 - Stjørdal kommune', '5035'],
  ['dekning.kommuner', '5035 og 5034', ['5035', '5034']],
])('%s: %j leses helt', (felt, celle, verdi) => {
  expect(les(felt, celle)).toEqual({ sagt: { [felt]: verdi } })
})

test.each<[felt: string, celle: Rute, sagt: Record<string, unknown>]>([
  ['kontakt.telefon', '74830000, post@k.no', { 'kontakt.telefon': '74830000', 'kontakt.epost': 'post@k.no' }],
  ['kontakt.epost', 'post@k.no / 74830000', { 'kontakt.telefon': '74830000', 'kontakt.epost': 'post@k.no' }],
  ['oppmote.tider:dag', 'tirsdag 10-12', { 'oppmote.tider': dager([2], '10:00', '12:00') }],
  ['oppmote.tider:klokke', 'tirsdag 10-12', { 'oppmote.tider': dager([2], '10:00', '12:00') }],
  [
    'oppmote.tider',
    'hver 3. uke tirsdag 10-12',
    { 'oppmote.tider': dager([2], '10:00', '12:00'), 'oppmote.ukeintervall': 3 },
  ],
  [
    'oppmote.tider',
    'annenhver uke: man 10-12, ons 12-15',
    { 'oppmote.tider': [dag(1, '10:00', '12:00'), dag(3, '12:00', '15:00')], 'oppmote.ukeintervall': 2 },
  ],
])('%s: %j sier mer enn ett felt', (felt, celle, sagt) => {
  expect(les(felt, celle)).toEqual({ sagt })
})

test.each<[overskrift: string, felt: string, celle: Rute, verdi: unknown]>([
  ['Ventetid (mnd)', 'kapasitet.ventetidUker', 2, 9],
  ['Ventetid i dager', 'kapasitet.ventetidUker', 14, 2],
  ['Maks lengd (md.)', 'varighet.ukerMaks', '6', 26],
  ['Varighet (mnd)', 'varighet.ukerMaks', '6 uker', 6],
])('Under «%s» er %j det cellen eller overskriften sier', (overskrift, felt, celle, verdi) => {
  expect(les(felt, celle, overskrift)).toEqual({ sagt: { [felt]: verdi } })
})

test.each<[felt: string, celle: Rute, feil: RegExp]>([
  ['kontakt.epost', 'bjørn@k.no', /«bjørn@k\.no» er ikke en e-postadresse vi kan lagre.*æ, ø eller å/],
  ['kontakt.epost', 'a@k.no; b@k.no', /én e-postadresse.*«a@k\.no» og «b@k\.no»/],
  ['kontakt.epost', 'kari@kommunen', /ikke en e-postadresse/],
  ['kontakt', 'Bjørn, bjørn@k.no, 74830000', /«bjørn@k\.no»/],
  ['kontakt', 'rom 115', /«115» er ikke et telefonnummer/],
  ['kontakt', 'Kontor 12345', /«12345» er ikke et telefonnummer/],
  ['kontakt', '74830000 eller 91122333', /ett telefonnummer.*«74830000» og «91122333»/],
  ['kontakt.telefon', '74 83 00 00 / 91 12 23 33', /ett telefonnummer/],
  ['kontakt.telefon', '74 83 00 00 / 01', /«01»/],
  ['kontakt.telefon', '91 12 23', /«91 12 23» er ikke et telefonnummer/],
  ['kontakt.telefon', '25.12.2026', /ikke et telefonnummer/],
  ['kontakt.telefon', '2026-2027', /ikke et telefonnummer/],
  ['kontakt.telefon', '3400', /Mangler det en null foran/],
  ['kontakt.telefon', ENDATO, /Excel har gjort/],
  ['oppmote.tider', 'tirsdag uke 10-12', /uker kan ikke stå sammen med klokkeslett/],
  ['oppmote.tider', 'mandag 10-12 (uke 2-20)', /uker kan ikke stå sammen med klokkeslett/],
  ['oppmote.tider', 'mandag 10-12 i 12 veker', /uker kan ikke stå sammen med klokkeslett/],
  ['oppmote.tider', 'man 10-12, tirsdag', /mangler klokkeslett/],
  ['oppmote.tider', 'man 10-12, 13-15 ons', /mangler klokkeslett/],
  ['oppmote.tider', 'man-ons-fre 10-12', /uklart/],
  ['oppmote.tider', 'man 10-12 *', /forstår ikke «\*»/],
  ['oppmote.tider', 'man 10-12, annenhver ons 12-15', /må gjelde alle tidene/],
  ['oppmote.tider', KL10, /«10:00»: mangler sluttid/],
  ['oppmote.tider:klokke', KL10, /«10:00»: mangler sluttid/],
  ['oppmote.tider:klokke', 'x', /forstår ikke «x»/],
  ['oppmote.tider:klokke', ENDATO, /Excel har gjort innholdet om til en dato/],
  ['oppmote.tider:1', 'ja, 10-12', /forstår ikke «ja»/],
  ['oppmote.tider:1', 'tir 10-12', /annen ukedag/],
  ['varighet', '10 timer', /timer kan ikke regnes om til uker/],
  ['varighet', '10 ganger', /ganger kan ikke regnes om/],
  ['varighet', '10 dager', /ikke hele uker/],
  ['varighet', '1/2 mnd', /kan ikke leses/],
  ['kapasitet.ventetidUker', '3 dager', /ikke hele uker/],
  ['oppmote.timerPerUke', '50%', /timer i uka/],
  ['oppmote.timerPerUke', '2 timer/dag', /timer i uka/],
  ['kapasitet.plasser', '12/15', /ikke et tall/],
  ['kapasitet.plasser', '10 per gruppe', /her skal det stå plasser/],
  ['kapasitet.plasser', '10 dager', /her skal det stå plasser/],
  ['kapasitet.plasser', 'gratis', /ikke et tall/],
  ['kostnad.deltaker', '50 kr per gang', /prisen i alt/],
  ['alder', '18/30', /kan ikke leses/],
  ['alder', '18 uker', /her skal det stå år/],
  ['sted.lat', '63 469', /ikke et tall/],
  ['navn', ENDATO, /Excel har gjort innholdet om til en dato/],
  ['sted.navn', ENDATO, /Excel har gjort innholdet om til en dato/],
  ['sted.adresse', ENDATO, /Excel har gjort innholdet om til en dato/],
  ['sammendrag', ENDATO, /Excel har gjort innholdet om til en dato/],
  ['sammendrag', KL10, /Excel har gjort innholdet om til et klokkeslett/],
  ['bekreftet', KL10, /«10:00» er et klokkeslett/],
  ['status', 'kanskje', /Velg mellom/],
  ['oppstart.lopende', 'Ja, ved behov', /sier mer enn ja eller nei/],
  ['kapasitet.ventetidUker', '2–4 uker', /«4 uker» eller «3 måneder»/],
  ['kommunenummer', '5035 Meråker', /5035 er Stjørdal/],
])('%s: %j er en feil som sier hva', (felt, celle, feil) => {
  expect(les(felt, celle)).toEqual({ feil: expect.stringMatching(feil) })
})

test('Et tall uten enhet kan ikke leses når overskriften nevner flere', () => {
  expect(les('varighet', '12', 'Varighet (uker/mnd)')).toEqual({
    feil: expect.stringMatching(/overskriften nevner flere/),
  })
})

const perCelle = ({ feil }: Importforslag) => feil.map(({ celle, melding }) => `${celle}: ${melding}`)
const tid = (value: Date, format: string) => ({ value, type: Date, format })
/** What a spreadsheet makes of digits in a CSV. */
const somTall = (celle: Celle) => (typeof celle === 'string' && /^\d+$/.test(celle) ? Number(celle) : celle)

describe('en rad', () => {
  let t: Kontortjeneste
  medKontor((ny) => {
    t = ny
  })

  const HODE = 'Navn;Type;Sammendrag'
  const RAD = 'Turlaget;turgruppe;Vi går.'
  const lest = async (fil: Filen) => perCelle(await se(t.redaktor, { fil }))

  test.each<[kolonner: string, celler: string, feil: RegExp[]]>([
    ['Ukedag;Klokkeslett', 'tirsdag;10-12', []],
    ['Ukedag;Klokkeslett', 'tirsdag;', [/^D2: Ukedagen har ikke noe klokkeslett/]],
    ['Ukedag;Klokkeslett', ';10-12', [/^E2: Klokkeslettet har ingen ukedag/]],
    ['Ukedag;Klokkeslett', 'tirsdag;kveld', [/^E2: .*forstår ikke «kveld»/]],
    ['Ukedag', 'tirsdag 10-12', []],
    ['Ukedag;Faste tider', 'tirsdag;tirsdag 10-12', []],
    ['Ukedag;Faste tider', 'onsdag;tirsdag 10-12', [/^D2: .*ikke de samme tidene/]],
    ['Mandag;Tirsdag;Klokkeslett', 'x;;10-12', []],
    ['Mandag;Tirsdag;Klokkeslett', 'x;12-14;10-12', []],
    ['Mandag;Tirsdag;Klokkeslett', 'x;;', [/^D2: Krysset sier hvilken dag, men ikke når/]],
    ['Mandag;Tirsdag;Klokkeslett', ';12-14;10-12', [/^F2: Klokkeslettet har ingen ukedag/]],
    ['Ukedag;Klokkeslett', 'varierer;etter avtale', []],
    ['Ukedag;Klokkeslett', 'tirsdag 10-12;onsdag 10-12', [/^E2: En annen kolonne på raden sier noe annet/]],
    ['Mandag;Faste tider', '9-10;etter avtale', [/^D2: .*ikke de samme tidene/]],
    ['Telefon;Kontakt', '74830000;Vakta, +47 74 83 00 00', []],
    ['Telefon;Kontakt', 'ukjent;Vakta, 74 83 00 00', []],
    ['Telefon;Kontakt', '74830000;Vakta, 91122333', [/^E2: En annen kolonne på raden sier noe annet/]],
    ['Adresse;Poststed', 'Storgata 1, 7500 Stjørdal;STJØRDAL', []],
    ['Mandag;Faste tider', '9-10;tirsdag 10-12', [/^D2: .*ikke de samme tidene/]],
  ])('%s: «%s» blir tider, eller en feil', async (kolonner, celler, feil) => {
    const fikk = await lest(csv(`${HODE};${kolonner}`, `${RAD};${celler}`))
    expect(fikk).toEqual(feil.map((f) => expect.stringMatching(f)))
  })

  test('Kryss og klokkeslett blir tidene', async () => {
    const fil = csv('id;Mandag;Onsdag;Klokkeslett', 'varnes-a;x;x;9-15')
    const [rad] = (await se(t.redaktor, { fil })).rader
    expect(rad?.endringer).toMatchObject([
      { sti: 'oppmote.tider', etter: { nb: 'mandag 09:00–15:00, onsdag 09:00–15:00' } },
    ])
  })

  test.each<[hva: string, fil: Filen, celler: string[]]>([
    ['Beskrivelse om en person', csv('Navn;Type;Beskrivelse', 'A;motested;Kari er 23 år, født 12.03.2003.'), ['C2']],
    ['Tiltakstype med et fødselsnummer', csv('Navn;Type;Sammendrag', 'A;01819530021;Kom.'), ['B2']],
    ['Navn med et fødselsnummer', csv('Navn;Type;Sammendrag', '01819530021;motested;Kom.'), ['A2']],
  ])('%s gir ingen følgefeil på en annen celle', async (_, fil, celler) => {
    expect((await se(t.redaktor, { fil })).feil.map(({ celle }) => celle)).toEqual(celler)
  })

  test('Klokkeslett og datoer som Excel har laget, er feil i cellen og lagres aldri', async () => {
    const innhold = await writeXlsx([
      ['Navn', 'Type', 'Sammendrag', 'Adresse', 'Mandag'],
      ['A', 'motested', 'Kom.', tid(ENDATO, 'dd.mm.yyyy'), tid(KL10, 'hh:mm')],
    ]).toBuffer()
    expect(await lest({ navn: 'ark.xlsx', innhold })).toEqual([
      expect.stringMatching(/^D2: Excel har gjort innholdet om til en dato/),
      expect.stringMatching(/^E2: «10:00»: mangler sluttid/),
    ])
  })

  test('Egen CSV som er lagret som XLSX i et regneark, er lik det som sto', async () => {
    const tiltak = avVarnes({ navn: '- punkt 1', sammendrag: "'= hermetegn foran", kontakt: { telefon: '02033' } })
    const ark = await lesBytes(Buffer.from(await skrivFil('csv', [tiltak], DATO)), {})
    const celler = ark.slag === 'csv' ? (ark.ark[0]?.celler ?? []) : []
    const innhold = await writeXlsx(celler.map((rad) => rad.map(somTall))).toBuffer()
    const her = await toKontor([tiltak])
    const forslag = await se(her.redaktor, { fil: { navn: 'ark.xlsx', innhold } })
    expect(forslag).toMatchObject({ feil: [], antall: { uendret: 1, ny: 0, endret: 0, feil: 0 } })
    await her.lukk()
  })

  test('En dato i en tekstkolonne i vår egen eksport er en feil', async () => {
    const innhold = await writeXlsx([
      ['id', 'navn', 'sted.navn'],
      [`${VARNES}-a`, tid(ENDATO, 'dd.mm.yyyy'), 'Kimen'],
    ]).toBuffer()
    expect(await lest({ navn: 'ark.xlsx', innhold })).toContainEqual(expect.stringMatching(/^B2: Excel har gjort/))
  })
})

describe('tekst i vår egen eksport', () => {
  test.each(["'=x", '=x', "''null", "'", "'a", '- punkt', "''- x", 'null'])('%s kommer tilbake', (navn) => {
    for (const [ut, inn] of [
      ['csv', 'csv'],
      ['xlsx', 'xlsx'],
      ['csv', 'xlsx'],
    ] satisfies [Filslag, Filslag][]) {
      const { navn: hode, rader } = tilRader([{ navn }], ut)
      expect([ut, inn, fraRad(hode, rader[0] ?? [], inn)]).toEqual([ut, inn, { navn }])
    }
  })

  test.each<[string, number, string]>([
    ['kontakt.telefon', 2033, '02033'],
    ['kontakt.telefon', 1881, '1881'],
    ['kontakt.telefon', 74830000, '74830000'],
    ['tilbyder.orgnr', 12345678, '012345678'],
    ['sted.postnummer', 150, '0150'],
  ])('%s: tallet %d får nullene foran tilbake', (kolonne, celle, verdi) => {
    expect(tekniskVerdi(kolonne, celle, 'xlsx')).toBe(verdi)
  })
})
