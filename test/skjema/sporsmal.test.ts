/** A question to the matcher from outside: every fault with its path, and nothing personal let in. */
import { describe, expect, test } from 'vitest'
import { koder, kodeverk } from '../../catalog/kodeverk.ts'
import { tolkSporsmal } from '../../catalog/skjema/kontroll.ts'
import { enKartlegging, norge } from '../fabrikk.ts'

type Avvik = Record<string, unknown>

const tolk = (avvik: Avvik, resten: Avvik = {}) =>
  tolkSporsmal({ kartlegging: { ...enKartlegging(), ...avvik }, ...resten }, norge())
const feil = (avvik: Avvik, resten?: Avvik) => {
  const svar = tolk(avvik, resten)
  return svar.ok ? [] : svar.felt
}

describe('feil i kartleggingen', () => {
  test.each<[sti: string, avvik: Avvik, melding: string]>([
    ['alder', { alder: 23.5 }, 'Må være et helt tall, ikke 23.5'],
    ['alder', { alder: '23' }, 'Må være et tall, ikke «23»'],
    ['alder', { alder: -1 }, 'Må være minst 0, ikke -1'],
    ['kommune', { kommune: '9999' }, 'Kommunenummeret 9999 finnes ikke'],
    ['kommune', { kommune: '503' }, 'Kommunenummeret må ha fire sifre'],
    ['kommune', { kommune: undefined }, 'Mangler'],
    ['behov', { behov: undefined }, 'Mangler'],
    ['behov.norsk', { behov: { norsk: 4 } }, 'Styrken må være 1, 2 eller 3'],
    ['behov.norsk', { behov: { norsk: 0 } }, 'Styrken må være 1, 2 eller 3'],
    ['behov.Norsk', { behov: { Norsk: 2 } }, 'Ukjent felt. Mente du «norsk»?'],
    ['behov.kaffe', { behov: { kaffe: 2 } }, 'Ukjent felt'],
    ['tattStilling.KVP', { tattStilling: { KVP: 'onsker' } }, 'Ukjent felt. Mente du «kvp»?'],
    ['postnummer', { postnummer: '75' }, 'Postnummeret må ha fire sifre'],
    ['opptatt.0', { opptatt: [{ dag: 1, fra: '12:00', til: '09:00' }] }, 'Slutter (09:00) før det begynner (12:00)'],
    ['opptatt.0.dag', { opptatt: [{ dag: 8, fra: '09:00', til: '12:00' }] }, 'Må være høyst 7, ikke 8'],
    [
      'opptatt.0.til',
      { opptatt: [{ dag: 7, fra: '09:00', til: '24:00' }] },
      'Klokkeslettet må skrives som TT:MM, for eksempel 08:30',
    ],
    [
      'tidligere.0.dato',
      { tidligere: [{ tiltakstype: 'aft', dato: '2026-02-30' }] },
      'Datoen finnes ikke i kalenderen',
    ],
    ['sprak.0', { sprak: ['Ola Nordmann'] }, 'Språket skrives med ISO-kode, for eksempel «uk»'],
  ])('%s', (sti, avvik, melding) => expect(feil(avvik)).toEqual([{ sti: `kartlegging.${sti}`, melding }]))

  test.each(['navn', 'fodselsnummer', 'fnr', 'notat', 'diagnose', 'adresse'])('%s er et ukjent felt', (felt) => {
    expect(feil({ [felt]: 'x' })).toEqual([{ sti: `kartlegging.${felt}`, melding: 'Ukjent felt' }])
  })

  test('ingen fritekst slipper inn noe sted', () => {
    const tekster = ['kjonn', 'kommune', 'postnummer', 'innsatsgruppe', 'mal', 'alfabetisert']
    const lister = ['sprak', 'ytelser', 'hindringer', 'forhold', 'interesser', 'onsker']
    for (const felt of tekster) expect(feil({ [felt]: 'Har slitt siden i fjor' }), felt).toHaveLength(1)
    for (const felt of lister) expect(feil({ [felt]: ['Har slitt siden i fjor'] }), felt).toHaveLength(1)
  })
})

describe('feil utenfor kartleggingen', () => {
  test.each<[sti: string, resten: Avvik, melding: string]>([
    ['dato', { dato: '2026-02-30' }, 'Datoen finnes ikke i kalenderen'],
    ['antall', { antall: 0 }, 'Må være minst 1, ikke 0'],
    ['antall', { antall: 1001 }, 'Må være høyst 1000, ikke 1001'],
    ['navn', { navn: 'x' }, 'Ukjent felt'],
  ])('%s', (sti, resten, melding) => expect(feil({}, resten)).toEqual([{ sti, melding }]))

  test.each([null, undefined, 5, 'x', [], {}, { kartlegging: null }, { kartlegging: 'x' }, { kartlegging: [] }])(
    '%j er ikke et spørsmål, og det sies uten å falle',
    (verdi) => expect(tolkSporsmal(verdi, norge()).ok).toBe(false),
  )
})

test('alle feil kommer samlet, i form og mening, hver med sin sti', () => {
  const avvik = { alder: 200, kommune: '9999', navn: 'x', opptatt: [{ dag: 1, fra: '12:00', til: '09:00' }] }
  expect(
    feil(avvik, { antall: 0 })
      .map((f) => f.sti)
      .sort(),
  ).toEqual(['antall', 'kartlegging.alder', 'kartlegging.kommune', 'kartlegging.navn', 'kartlegging.opptatt.0'])
})

describe('godtas', () => {
  test.each<[navn: string, avvik: Avvik, resten?: Avvik]>([
    ['bare det som kreves', { alder: undefined, reise: undefined }],
    ['ukjent kommune', { kommune: null }],
    ['ingen behov', { behov: {} }],
    [
      'alt ukjent',
      { alder: null, kjonn: null, norsk: null, ytelser: null, hindringer: null, barn: null, tattStilling: null },
    ],
    ['grensene for antall', {}, { antall: 1000, dato: '2028-02-29' }],
    [
      'eksemplet i kontrakten',
      { tattStilling: { kvp: 'onsker-ikke' }, sprak: ['ti', 'en'], barn: [4, 7], kapasitetTimer: 7.5 },
    ],
  ])('%s', (_, avvik, resten) => expect(feil(avvik, resten)).toEqual([]))

  test.each(koder('innsatsgruppe').map((kode) => [kodeverk.innsatsgruppe[kode].gammelt, kode]))(
    'det gamle navnet %s leses som %s',
    (gammelt, kode) => {
      const svar = tolk({ innsatsgruppe: gammelt })
      expect(svar.ok && svar.verdi.kartlegging.innsatsgruppe).toBe(kode)
    },
  )
})
