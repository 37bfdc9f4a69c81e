/** Faults of meaning: fields that do not go together, the map and the calendar, and what is accepted right beside them. */
import { describe, expect, test } from 'vitest'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import { etTiltak, norge } from '../fabrikk.ts'

type Avvik = Record<string, unknown>

const feil = (avvik: Avvik) => {
  const svar = tolkTiltak({ ...etTiltak(), ...avvik }, norge())
  return svar.ok ? [] : svar.felt
}
const tid = (dag: number, fra: string, til: string) => ({ dag, fra, til })

describe('felt som ikke går sammen', () => {
  test.each<[navn: string, avvik: Avvik, sti: string, melding: string]>([
    ['alder', { alder: { fra: 30, til: 29 } }, 'alder', '«fra» (30) er større enn «til» (29)'],
    [
      'timer',
      { oppmote: { timerPerUke: { fra: 20, til: 10.5 } } },
      'oppmote.timerPerUke',
      '«fra» (20) er større enn «til» (10.5)',
    ],
    [
      'dager',
      { oppmote: { dagerPerUke: { fra: 5, til: 2 } } },
      'oppmote.dagerPerUke',
      '«fra» (5) er større enn «til» (2)',
    ],
    [
      'klokkeslett',
      { oppmote: { tider: [tid(1, '09:00', '12:00'), tid(2, '15:00', '08:00')] } },
      'oppmote.tider.1',
      'Slutter (08:00) før det begynner (15:00)',
    ],
    [
      'uten varighet',
      { oppmote: { tider: [tid(1, '09:00', '09:00')] } },
      'oppmote.tider.0',
      'Slutter (09:00) før det begynner (09:00)',
    ],
    [
      'for få dager',
      { oppmote: { dagerPerUke: { fra: 3 }, tider: [tid(1, '09:00', '15:00'), tid(2, '09:00', '15:00')] } },
      'oppmote.tider',
      'Krever oppmøte minst 3 dager i uka, men har tider på 2',
    ],
    [
      'samme dag to ganger er én dag',
      { oppmote: { dagerPerUke: { fra: 2 }, tider: [tid(1, '09:00', '11:00'), tid(1, '12:00', '15:00')] } },
      'oppmote.tider',
      'Krever oppmøte minst 2 dager i uka, men har tider på 1',
    ],
    [
      'for få timer',
      { oppmote: { timerPerUke: { fra: 10 }, tider: [tid(1, '09:00', '12:00'), tid(2, '09:00', '12:30')] } },
      'oppmote.tider',
      'Krever minst 10 timer i uka, men tidene gir bare 6.5',
    ],
    [
      'timer som ikke får plass på dagene',
      { oppmote: { timerPerUke: { fra: 25 }, dagerPerUke: { til: 1 } } },
      'oppmote.timerPerUke',
      '25 timer får ikke plass på 1 dager',
    ],
    [
      'gyldig',
      { gyldig: { fra: '2026-12-02', til: '2026-12-01' } },
      'gyldig',
      '«fra» (2026-12-02) er etter «til» (2026-12-01)',
    ],
    ['norsk', { norsk: { min: 'B1', maks: 'A2' } }, 'norsk', 'Laveste nivå (B1) er høyere enn høyeste (A2)'],
    [
      'varighet',
      { varighet: { ukerOrdinart: 53, ukerMaks: 52 } },
      'varighet',
      'Vanlig varighet (53 uker) er lengre enn den lengste (52)',
    ],
    ['plasser', { kapasitet: { plasser: 5, ledige: 6 } }, 'kapasitet', '6 ledige er flere enn 5 plasser'],
    [
      'digitalt med adresse',
      { form: 'digital', sted: { adresse: 'Kjøpmannsgata 1' } },
      'form',
      'Et digitalt tiltak har ikke oppmøtested. Fjern stedet, eller velg en annen form',
    ],
    [
      'digitalt med koordinater',
      { form: 'digital' },
      'form',
      'Et digitalt tiltak har ikke oppmøtested. Fjern stedet, eller velg en annen form',
    ],
    [
      'avtale med faste tider',
      { form: 'avtale', oppmote: { tider: [tid(1, '09:00', '10:00')] } },
      'form',
      'Formen «avtale» kan ikke ha faste tider. Fjern tidene, eller velg «fast» eller «droppinn»',
    ],
  ])('%s', (_, avvik, sti, melding) => expect(feil(avvik)).toEqual([{ sti, melding }]))

  test.each<[navn: string, avvik: Avvik]>([
    ['samme alder i begge ender', { alder: { fra: 18, til: 18 } }],
    ['åpne ender', { alder: { fra: null, til: 29 }, oppmote: { timerPerUke: { fra: 5 }, dagerPerUke: { til: 2 } } }],
    [
      'nøyaktig nok dager',
      { oppmote: { dagerPerUke: { fra: 2 }, tider: [tid(1, '09:00', '10:00'), tid(2, '09:00', '10:00')] } },
    ],
    ['nøyaktig nok timer', { oppmote: { timerPerUke: { fra: 6.5 }, tider: [tid(1, '09:00', '15:30')] } }],
    ['hele døgnet', { form: 'dogn', oppmote: { timerPerUke: { fra: 168 }, dagerPerUke: { fra: 7, til: 7 } } }],
    ['samme dag i begge ender', { gyldig: { fra: '2026-12-01', til: '2026-12-01' } }],
    ['samme nivå i begge ender', { norsk: { min: 'A2', maks: 'A2' } }],
    ['alt ledig', { kapasitet: { plasser: 5, ledige: 5 } }],
    ['ledige uten antall plasser', { kapasitet: { ledige: 5 } }],
    ['digitalt uten sted', { form: 'digital', sted: null }],
    ['avtale uten tider', { form: 'avtale', oppmote: { tider: [] } }],
    ['skuddårsdag', { bekreftet: '2028-02-29' }],
  ])('godtas: %s', (_, avvik) => expect(feil(avvik)).toEqual([]))
})

describe('kart', () => {
  test.each<[navn: string, avvik: Avvik, sti: string, melding: RegExp]>([
    [
      'lat og lon byttet om',
      { sted: { lat: 10.92, lon: 63.47 } },
      'sted',
      /utenfor Norge\. Er lat og lon byttet om\?$/,
    ],
    ['utenfor Norge', { sted: { lat: 55.68, lon: 12.57 } }, 'sted', /^55\.68, 12\.57 ligger utenfor Norge$/],
    [
      'langt fra kommunen',
      { sted: { lat: 59.91, lon: 10.75 } },
      'sted',
      /ligger 396 km fra Stjørdalshalsen; det kan ikke være i Stjørdal \(5035\)$/,
    ],
    ['bare lat', { sted: { lat: 63.47 } }, 'sted', /^lat og lon må oppgis sammen$/],
    ['bare lon', { sted: { lat: null, lon: 10.92 } }, 'sted', /^lat og lon må oppgis sammen$/],
    ['ukjent kommune', { kommunenummer: '9999', sted: null }, 'kommunenummer', /^Kommunenummeret 9999 finnes ikke$/],
    ['kommunenummer som ikke lenger er i bruk', { kommunenummer: '1714' }, 'kommunenummer', /1714 finnes ikke$/],
    [
      'ukjent kommune i dekning',
      { dekning: { landet: false, fylker: [], kommuner: ['5035', '9999'] } },
      'dekning.kommuner.1',
      /^Kommunenummeret 9999 finnes ikke$/,
    ],
    [
      'ukjent fylke i dekning',
      { dekning: { landet: false, fylker: ['50', '99'], kommuner: [] } },
      'dekning.fylker.1',
      /^Fylkesnummeret 99 finnes ikke$/,
    ],
    [
      'ukjent kommune i en avtale',
      { deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '9999' }] } },
      'deling.avtaler.0.kommunenummer',
      /^Kommunenummeret 9999 finnes ikke$/,
    ],
  ])('%s', (_, avvik, sti, melding) =>
    expect(feil(avvik)).toEqual([{ sti, melding: expect.stringMatching(melding) as unknown }]),
  )

  test('et sted i nabokommunen, nær grensen, godtas', () => {
    expect(feil({ sted: { lat: 63.4305, lon: 10.3951 } })).toEqual([])
  })

  test('et sted uten kommune må bare ligge i Norge', () => {
    expect(feil({ kommunenummer: null, sted: { lat: 59.91, lon: 10.75 } })).toEqual([])
  })
})

describe('datoer', () => {
  test.each<[sti: string, avvik: Avvik]>([
    ['bekreftet', { bekreftet: '2026-02-30' }],
    ['gyldig.fra', { gyldig: { fra: '2026-13-01' } }],
    ['gyldig.til', { gyldig: { til: '2026-04-31' } }],
    ['oppstart.datoer.1', { oppstart: { lopende: false, datoer: ['2027-01-10', '2027-02-29'] } }],
    ['kapasitet.oppdatert', { kapasitet: { oppdatert: '2026-00-10' } }],
    [
      'deling.avtaler.0.til',
      { deling: { synlighet: 'alle', avtaler: [{ kommunenummer: '5034', til: '2025-02-29' }] } },
    ],
    [
      'regelverk.0.kontrollert',
      { regelverk: [{ hjemmel: '§ 1', tekst: 'x', kilde: 'https://lovdata.no', kontrollert: '2026-06-31' }] },
    ],
  ])('%s finnes ikke i kalenderen', (sti, avvik) =>
    expect(feil(avvik)).toEqual([{ sti, melding: 'Datoen finnes ikke i kalenderen' }]),
  )

  test('en dato i en annen skrivemåte får én melding', () => {
    expect(feil({ bekreftet: '30.02.2026' })).toEqual([
      { sti: 'bekreftet', melding: 'Datoen må skrives som ÅÅÅÅ-MM-DD' },
    ])
  })
})
