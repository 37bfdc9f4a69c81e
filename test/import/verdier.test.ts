/** Cells as people write them, by field: what each says, or why it can not be read. */
import { describe, expect, test } from 'vitest'
import { IMPORTFELTER } from '../../api/import/felter.ts'
import { lesRad } from '../../api/import/radleser.ts'
import { erUkjent, lestekst } from '../../api/import/verdi/lesning.ts'
import { lestSom } from '../../api/import/verdi/lestsom.ts'
import type { Celle } from '../../api/tabell.ts'
import { norge } from '../fabrikk.ts'

type Svar = { sagt: Record<string, unknown> } | { feil: string }

const les = (felt: string, celle: Exclude<Celle, null>, overskrift = ''): Svar => {
  const lest = IMPORTFELTER.get(felt)?.les(
    { celle, tekst: lestekst(celle) },
    { geografi: norge(), kontor: { kommuner: ['3419', '5035'] }, overskrift },
  )
  if (!lest) throw new Error(`Ukjent felt: ${felt}`)
  return lest
}

const dag = (nr: number, fra: string, til: string) => ({ dag: nr, fra, til })
const nov12 = '2026-11-12'

describe('verdier som kan leses', () => {
  test.each<[felt: string, celle: Exclude<Celle, null>, verdi: unknown]>([
    ['bekreftet', '12.11.2026', nov12],
    ['bekreftet', '12.11.26', nov12],
    ['bekreftet', '12. nov. 2026', nov12],
    ['bekreftet', '12 november 2026', nov12],
    ['bekreftet', '12/11-26', nov12],
    ['bekreftet', '12/11/2026', nov12],
    ['bekreftet', '2026-11-12', nov12],
    ['bekreftet', 'torsdag 12. november 2026', nov12],
    ['bekreftet', '12.11.2026 14:30', nov12],
    ['bekreftet', new Date('2026-11-12T00:00:00Z'), nov12],
    ['bekreftet', 46_338, nov12],
    ['bekreftet', '46338', nov12],
    ['gyldig.til', 'ingen', null],
    ['gyldig', '1.1.2026–31.12.2026', { fra: '2026-01-01', til: '2026-12-31' }],
    ['gyldig', 'til 31.12.2026', { til: '2026-12-31' }],
    ['gyldig', 'fra 1. mars 2026', { fra: '2026-03-01' }],
    ['oppstart', 'fortløpende', { lopende: true }],
    ['oppstart', '1.2.2026, 1.8.2026', { lopende: false, datoer: ['2026-02-01', '2026-08-01'] }],
    ['kostnad.deltaker', '1 200,50 kr', 1201],
    ['kostnad.deltaker', 'kr 1.200,-', 1200],
    ['kostnad.deltaker', 'gratis', 0],
    ['kapasitet.plasser', 'ca. 12 plasser', 12],
    ['oppmote.gruppestorrelse', '8 deltakere', 8],
    ['sted.lat', '63,4688', 63.4688],
    ['alder', '18-25', { fra: 18, til: 25 }],
    ['alder', '18–25 år', { fra: 18, til: 25 }],
    ['alder', 'fra 18', { fra: 18 }],
    ['alder', 'over 18', { fra: 18 }],
    ['alder', '18+', { fra: 18 }],
    ['alder', '18 år og eldre', { fra: 18 }],
    ['alder', 'under 30', { til: 29 }],
    ['alder', 'inntil 25 år', { til: 25 }],
    ['alder', 'mellom 16 og 24', { fra: 16, til: 24 }],
    ['alder', 'alle', null],
    ['alder', 18, { fra: 18 }],
    ['oppmote.timerPerUke', '10-15 t/uke', { fra: 10, til: 15 }],
    ['oppmote.timerPerUke', '7,5', { fra: 7.5, til: 7.5 }],
    ['oppmote.dagerPerUke', 'inntil 3 dager', { til: 3 }],
    ['varighet', '12 uker', { ukerOrdinart: 12 }],
    ['varighet', '3–6 mnd', { ukerOrdinart: 13, ukerMaks: 26 }],
    ['varighet', 'inntil 1 år', { ukerMaks: 52 }],
    ['varighet', 'ubegrenset', { ukerMaks: null }],
    ['oppmote.tider', 'ti/to 10-14', [dag(2, '10:00', '14:00'), dag(4, '10:00', '14:00')]],
    ['oppmote.tider', 'Måndag og onsdag: kl. 0930–1200', [dag(1, '09:30', '12:00'), dag(3, '09:30', '12:00')]],
    ['oppmote.tider', 'lør og søn 12.00 til 16.30', [dag(6, '12:00', '16:30'), dag(7, '12:00', '16:30')]],
    ['oppmote.tider', 'fre 8-10 og 12-14', [dag(5, '08:00', '10:00'), dag(5, '12:00', '14:00')]],
    ['oppmote.tider', 'hverdager 22-24', [1, 2, 3, 4, 5].map((nr) => dag(nr, '22:00', '23:59'))],
    ['oppmote.tider', 'etter avtale', []],
    ['norsk', 'A2', { min: 'A2' }],
    ['norsk', 'minst b1', { min: 'B1' }],
    ['norsk', 'A1–B1', { min: 'A1', maks: 'B1' }],
    ['norsk', 'opptil A2', { maks: 'A2' }],
    ['norsk', 'ingen krav', null],
    ['kommunenummer', 'Stjørdal', '5035'],
    ['kommunenummer', 'Stjørdal kommune', '5035'],
    ['kommunenummer', 'stjordal', '5035'],
    ['kommunenummer', '5035 Stjørdal', '5035'],
    ['kommunenummer', 301, '0301'],
    ['kommunenummer', 'Kárášjohka', '5610'],
    ['kommunenummer', 'Skedsmo', '3205'],
    // Two have the name; the office serves one of them.
    ['kommunenummer', 'Våler', '3419'],
    ['dekning', 'hele landet', { landet: true, fylker: [], kommuner: [] }],
    ['dekning', 'Stjørdal og Meråker', { landet: false, fylker: [], kommuner: ['5035', '5034'] }],
    ['dekning', 'Trøndelag', { landet: false, fylker: ['50'], kommuner: [] }],
    ['dekning', 'Oslo', { landet: false, fylker: [], kommuner: ['0301'] }],
    ['dekning.fylker', 'Innlandet; 50', ['34', '50']],
    [
      'deling',
      'Selbu, Tydal',
      { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5032' }, { kommunenummer: '5033' }] },
    ],
    ['sted.postnummer', 150, '0150'],
    ['sted.postnummer', 'N-7500', '7500'],
    ['kontakt.telefon', 4_774_830_000, '+4774830000'],
    ['kontakt.telefon', '0047 74 83 00 00', '+4774830000'],
    ['kontakt.telefon', 'Tlf: 74 83 00 00 (vakt)', '74 83 00 00'],
    ['kontakt.telefon', '03400', '03400'],
    ['kontakt.epost', 'mailto:Post@Kommunen.no', 'post@kommunen.no'],
    ['lenke', 'www.kommunen.no/tilbud', 'https://www.kommunen.no/tilbud'],
    ['tilbyder.orgnr', 'NO 974 760 673 MVA', '974760673'],
    ['tiltakstype', 'Jobbklub', 'jobbklubb'],
    ['tiltakstype', 'AFT', 'aft'],
    ['tiltakstype', 'KVALIFISERINGSPROGRAMMET', 'kvp'],
    ['form', 'drop-in', 'droppinn'],
    ['inngang', 'Henvisning fra Nav', 'henvisning'],
    ['status', 'i drift', 'publisert'],
    ['kjonn', 'begge', null],
    ['kjonn', 'Bare kvinner', 'kvinner'],
    ['innsatsgrupper', 'alle', null],
    ['innsatsgrupper', 'situasjonsbestemt', ['trenger-veiledning']],
    ['behov.primar', 'Norsk; Psykisk helse\nBolig', ['norsk', 'psykisk-helse', 'bolig']],
    ['behov.primar', 'ID, bank og digitale tjenester, Norsk', ['id-bank-og-digitalt', 'norsk']],
    ['interesser', 'Helse, pleie og omsorg, Bygg og anlegg', ['helse-pleie-omsorg', 'bygg-og-anlegg']],
    ['krav', 'ingen', []],
    ['oppstart.lopende', 'ja', true],
    ['oppstart.lopende', '✓', true],
    ['oppstart.lopende', 'NEI', false],
    ['tilrettelegging:tolk', 'x', true],
    ['tilrettelegging:tolk', false, false],
  ])('%s: %j', (felt, celle, verdi) => {
    expect(les(felt, celle)).toEqual({ sagt: { [felt]: verdi } })
  })

  test('Overskriften sier hvilken enhet tallet har', () => {
    expect(les('varighet', 6, 'Varighet (mnd)')).toEqual({ sagt: { varighet: { ukerOrdinart: 26 } } })
    expect(les('varighet', '1', 'Varighet (år)')).toEqual({ sagt: { varighet: { ukerOrdinart: 52 } } })
  })

  test.each<[string, string, Record<string, unknown>]>([
    [
      'sted.adresse',
      'Storgata 1, 7500 Stjørdal',
      { 'sted.adresse': 'Storgata 1', 'sted.postnummer': '7500', 'sted.poststed': 'Stjørdal' },
    ],
    ['sted.postnummer', '7500 Stjørdal', { 'sted.postnummer': '7500', 'sted.poststed': 'Stjørdal' }],
    [
      'kontakt',
      'Kari Nordmann, tlf. 74 83 00 00, Kari@x.no',
      { 'kontakt.telefon': '74 83 00 00', 'kontakt.epost': 'kari@x.no' },
    ],
    ['kontakt', 'Kari Nordmann', {}],
    [
      'oppmote.tider',
      'annenhver tirsdag 10-12',
      { 'oppmote.tider': [dag(2, '10:00', '12:00')], 'oppmote.ukeintervall': 2 },
    ],
  ])('%s: «%s» sier flere ting, og navn på personer tas ikke med', (felt, celle, sagt) => {
    expect(les(felt, celle)).toEqual({ sagt })
  })
})

describe('verdier som ikke kan leses', () => {
  test.each<[felt: string, celle: Exclude<Celle, null>, feil: RegExp]>([
    ['bekreftet', '31.02.2026', /ikke en dato i kalenderen/],
    ['bekreftet', '12. november', /mangler årstall/],
    ['bekreftet', 'i går', /ikke en dato/],
    ['alder', new Date('2026-12-10'), /Excel har gjort/],
    ['alder', 'unge', /Skriv for eksempel/],
    ['alder', '18-', /Skriv for eksempel/],
    ['kapasitet.plasser', '12 bananer', /ikke et tall/],
    ['oppmote.tider', 'tirsdag', /mangler klokkeslett/],
    ['oppmote.tider', '10-12', /mangler ukedag/],
    ['oppmote.tider', 'tirsdag kl. 10', /mangler sluttid/],
    ['oppmote.tider', 'tirsdag 10-25', /forstår ikke/],
    ['kommunenummer', 'Herøy', /kan være flere.*Møre og Romsdal.*Nordland/],
    ['kommunenummer', 'Atlantis', /ikke en kommune/],
    ['tiltakstype', 'Kaffe', /ikke i listen/],
    ['form', 'luftig', /Velg mellom «Faste tider»/],
    ['behov.primar', 'Norsk, trommer', /«trommer»/],
    ['oppstart.lopende', 'kanskje', /verken ja eller nei/],
    ['deling.avtaler', 'noen', /vår egen eksport/],
    ['lenke', 'spør oss', /nettadresse/],
  ])('%s: %j', (felt, celle, feil) => {
    expect(les(felt, celle)).toEqual({ feil: expect.stringMatching(feil) })
  })

  test('Det som siteres, er aldri langt', () => {
    const svar = les('form', 'a'.repeat(5000))
    expect('feil' in svar ? svar.feil.length : 0).toBeLessThan(400)
  })
})

test.each(['-', '–', '?', 'ukjent', 'Vet ikke', 'veit ikkje', 'ikke oppgitt', 'N/A', 'mangler', ' - '])(
  '«%s» er ukjent',
  (tekst) => expect(erUkjent(tekst)).toBe(true),
)
test.each(['nei', 'ingen', 'ja', '0', 'alle', 'ikke aktuelt'])('«%s» er noe som er sagt', (tekst) =>
  expect(erUkjent(tekst)).toBe(false),
)

describe('leses som', () => {
  type Kolonnen = [felt: string, celle: Celle]
  const vis = (...celler: readonly Kolonnen[]) => {
    const kolonner = celler.map(([felt], kolonne) => ({
      kolonne,
      felt,
      bokstav: 'ABC'[kolonne] ?? '',
      overskrift: '',
      sikkerhet: 'trolig' as const,
      alternativer: [],
      eksempler: [],
    }))
    const om = { geografi: norge(), kontor: { kommuner: ['5035'] } }
    const ramme = { kolonner, om, egen: false, slag: 'xlsx' as const, erPerson: () => false }
    const { sagt, lest } = lesRad(
      1,
      celler.map(([, celle]) => celle),
      ramme,
    )
    const vist = celler.map(([, celle]) => String(celle ?? ''))
    return lestSom({ sagt, lest, vist }, { kolonner, geografi: norge() }).map(({ kolonne, tekst }) => [
      kolonne,
      tekst.nb,
    ])
  }

  test.each<[sier: string, celler: Kolonnen[], lest: [number, string][]]>([
    [
      'det som står, vises ikke igjen',
      [
        ['navn', ' Turlaget '],
        ['kapasitet.plasser', 12],
        ['alder', '18–25'],
      ],
      [],
    ],
    ['tom celle sier ingenting', [['navn', null]], []],
    ['måneder som uker', [['varighet', '6 mnd']], [[0, '26 uker']]],
    ['kode som navnet sitt', [['form', 'drop-in']], [[0, 'Kom når du vil']]],
    ['tider i klartekst', [['oppmote.tider', 'ti/to 10-12']], [[0, 'tirsdag 10:00–12:00, torsdag 10:00–12:00']]],
    [
      'kryss og klokkeslett som det de blir sammen',
      [
        ['oppmote.tider:1', 'x'],
        ['oppmote.tider:2', 'nei'],
        ['oppmote.tider:klokke', '9-10'],
      ],
      [
        [0, 'mandag 09:00–10:00'],
        [1, ''],
        [2, 'mandag 09:00–10:00'],
      ],
    ],
    [
      'flere felt i én celle, med navn',
      [['kontakt', 'Kari, 74830000, Post@k.no']],
      [[0, 'Telefon: 74830000; E-post: post@k.no']],
    ],
    ['navn på en person som ingenting', [['kontakt', 'Kari']], [[0, '']]],
    ['kryss som ja', [['tilrettelegging:tolk', 'x']], [[0, 'ja']]],
    ['kommuner med navn', [['dekning.kommuner', '5035']], [[0, 'Stjørdal']]],
    ['det som ikke kan leses, er en feil og ikke noe annet', [['alder', 'unge']], []],
  ])('%s', (_, celler, lest) => {
    expect(vis(...celler)).toEqual(lest)
  })
})
