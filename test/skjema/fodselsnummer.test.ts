/** No text in the catalogue may hold a person. All numbers here are synthetic: the month is 80 higher than a real one, as in Tenor. */
import { describe, expect, test } from 'vitest'
import { harFodselsnummer } from '../../catalog/skjema/fodselsnummer.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import { etTiltak, norge } from '../fabrikk.ts'

const FODSELSNUMMER = '01819530021'
const D_NUMMER = '41819531070'

test.each([
  FODSELSNUMMER,
  D_NUMMER,
  '018195 30021',
  `Ring Kari (${FODSELSNUMMER}) først`,
  `fnr.:${FODSELSNUMMER}.`,
  `a${FODSELSNUMMER}b`,
  `Tlf. 12 34 56 78, ${D_NUMMER}`,
  '018195-30021',
  '018195 – 30021',
  '018195\u00A030021',
  '018195  30021',
  '01.81.95 30021',
  '01 81 95 30021',
  '018195 300 21',
  '01/81/95/30021',
  '0 1 8 1 9 5 3 0 0 2 1',
  '０１８１９５３００２１',
  '018195\u200B30021',
  'https://eksempel.no/sok?q=018195%2030021',
  '100 % gratis: https://eksempel.no/018195%2D30021',
])('%s er et fødselsnummer', (tekst) => expect(harFodselsnummer(tekst)).toBe(true))

test.each([
  ['telefonnummer', '73 90 12 34'],
  ['telefonnummer med landkode', '+47 73901234'],
  ['telefonnummer med to nuller foran', '0047 73901234'],
  ['to telefonnumre etter hverandre', '73901234 73901235'],
  ['organisasjonsnummer', '974 760 673'],
  ['kontonummer med punktum', '1234.56.78903'],
  ['feil kontrollsiffer', '01819530022'],
  ['sifrene byttet om', '01819530012'],
  ['del av et lengre tall', `${FODSELSNUMMER}0`],
  ['del av et lengre tall foran', `0${FODSELSNUMMER}`],
  ['for få sifre', FODSELSNUMMER.slice(1)],
  ['tom tekst', ''],
  ['lov med dato i adressen', 'https://lovdata.no/dokument/NL/lov/2009-12-18-131'],
  ['kontonummer som ellers stemmer', '0181.95.30021'],
  ['tre telefonnumre', '01 81 95 30 | 02 13 45 67 / 01 81 95 30 02 10 33'],
  ['datoer og klokkeslett', '01.01.2027 10-12, 08.01.2027 10-12'],
  ['prosent som ikke er en adresse', '100 % av 5 %'],
])('%s er ikke et fødselsnummer', (_, tekst) => expect(harFodselsnummer(tekst)).toBe(false))

describe('i et tiltak', () => {
  const MELDING = 'Ser ut som et fødselsnummer. Katalogen har aldri opplysninger om personer'
  const stier = (avvik: Record<string, unknown>) => {
    const svar = tolkTiltak({ ...etTiltak(), ...avvik }, norge())
    return svar.ok ? [] : svar.felt.filter((f) => f.melding === MELDING).map((f) => f.sti)
  }

  test.each<[sti: string, avvik: Record<string, unknown>]>([
    ['navn', { navn: `Tiltak ${FODSELSNUMMER}` }],
    ['sammendrag', { sammendrag: `For 018195 30021.` }],
    ['beskrivelse', { beskrivelse: `**Deltaker:** ${D_NUMMER}` }],
    ['tilbyder.navn', { tilbyder: { navn: FODSELSNUMMER } }],
    ['tilbyder.orgnr', { tilbyder: { navn: 'X', orgnr: FODSELSNUMMER } }],
    ['sted.adresse', { sted: { adresse: FODSELSNUMMER } }],
    ['kontakt.rolle', { kontakt: { rolle: FODSELSNUMMER } }],
    ['kontakt.telefon', { kontakt: { telefon: FODSELSNUMMER } }],
    ['lenke', { lenke: `https://eksempel.no/${FODSELSNUMMER}` }],
    [
      'regelverk.0.tekst',
      { regelverk: [{ hjemmel: '§', tekst: FODSELSNUMMER, kilde: 'x', kontrollert: '2026-11-01' }] },
    ],
    ['notat', { notat: FODSELSNUMMER }],
  ])('i %s', (sti, avvik) => expect(stier(avvik)).toEqual([sti]))

  test('sies sammen med andre feil', () => {
    expect(stier({ navn: FODSELSNUMMER, beskrivelse: D_NUMMER, alder: { fra: 9, til: 1 } })).toEqual([
      'navn',
      'beskrivelse',
    ])
  })

  test('telefonnummer og organisasjonsnummer godtas', () => {
    const avvik = { tilbyder: { navn: 'X', orgnr: '974760673' }, kontakt: { telefon: '+47 73 90 12 34' } }
    expect(tolkTiltak({ ...etTiltak(), ...avvik }, norge()).ok).toBe(true)
  })
})
