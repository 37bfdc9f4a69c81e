/** One entry from outside: faults of form, all faults at once, and how lists and old names are read. */
import { describe, expect, test } from 'vitest'
import { koder } from '../../catalog/kodeverk.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import { etTiltak, norge } from '../fabrikk.ts'

type Avvik = Record<string, unknown>

const tolk = (avvik: Avvik) => tolkTiltak({ ...etTiltak(), ...avvik }, norge())
const feil = (avvik: Avvik) => {
  const svar = tolk(avvik)
  return svar.ok ? [] : svar.felt
}

describe('ukjente felt og koder', () => {
  test.each<[sti: string, avvik: Avvik]>([
    ['pris', { pris: 100 }],
    ['alder.min', { alder: { min: 18 } }],
    ['tilbyder.fodselsdato', { tilbyder: { navn: 'X', fodselsdato: 1980 } }],
    ['oppmote.tider.0.rom', { oppmote: { tider: [{ dag: 1, fra: '09:00', til: '10:00', rom: 'A' }] } }],
    ['deling.avtaler.0.kontakt', { deling: { synlighet: 'alle', avtaler: [{ kommunenummer: '5034', kontakt: 'x' }] } }],
  ])('%s', (sti, avvik) => expect(feil(avvik)).toEqual([{ sti, melding: 'Ukjent felt' }]))

  test.each([
    ['cv og søknad', 'Mente du «cv-og-soknad»?'],
    ['CV_OG_SOKNAD', 'Mente du «cv-og-soknad»?'],
    ['kurs-sertifikatet', 'Mente du «kurs-sertifikat»?'],
    ['mentor', 'Mente du «mentor-kollega»?'],
    ['fov1', 'Mente du «fov»?'],
    ['men', 'Se /api/kodeverk'],
    ['helt feil', 'Se /api/kodeverk'],
  ])('innholdet «%s» er ikke en kode: %s', (kode, forslag) => {
    const melding = expect.stringContaining(`«${kode}» er ikke en gyldig kode. ${forslag}`) as unknown
    expect(feil({ innhold: [kode] })).toEqual([{ sti: 'innhold.0', melding }])
  })
})

test('alle feil kommer samlet, både i form og mening, hver med sin sti', () => {
  const funnet = feil({
    navn: ' ',
    form: 'digital',
    alder: { fra: 30, til: 20 },
    kjonn: 'damer',
    pris: 10,
    bekreftet: '2026-02-30',
    kommunenummer: '9999',
    norsk: { min: 'C', maks: 'A1' },
    kapasitet: { plasser: 1, ledige: 2 },
    gyldig: { fra: '2027-01-01', til: '2026-01-01' },
    dekning: { landet: false, fylker: ['99'], kommuner: ['0000'] },
  })
  expect(funnet.map((f) => f.sti).sort()).toEqual(
    [
      'alder',
      'bekreftet',
      'dekning.fylker.0',
      'dekning.kommuner.0',
      'form',
      'gyldig',
      'kapasitet',
      'kjonn',
      'kommunenummer',
      'navn',
      'norsk',
      'pris',
    ].sort(),
  )
})

test('et felt med feil form får ikke i tillegg feil i mening', () => {
  expect(feil({ alder: { fra: 'tretti', til: 20 } }).map((f) => f.sti)).toEqual(['alder.fra'])
})

test('alt som kreves, savnes når det mangler', () => {
  const svar = tolkTiltak({}, norge())
  const krevd = 'id navn tiltakstype eier tilbyder sammendrag behov innhold form inngang dekning bekreftet status'
  expect(svar.ok ? [] : svar.felt.map((f) => `${f.sti}: ${f.melding}`).sort()).toEqual(
    krevd
      .split(' ')
      .map((felt) => `${felt}: Mangler`)
      .sort(),
  )
})

test.each([null, undefined, 5, 'tiltak', [], [{}], true])('%j er ikke et tiltak, og det sies uten å falle', (verdi) => {
  expect(tolkTiltak(verdi, norge()).ok).toBe(false)
})

describe('lister og grupper', () => {
  const LISTER = ['malgrupper', 'eksklusiv', 'interesser', 'krav', 'unntak', 'miljo', 'tilrettelegging'] as const

  test.each(LISTER)('%s: null er det samme som en tom liste, og fraværende er fortsatt ukjent', (felt) => {
    expect(tolk({ [felt]: null })).toMatchObject({ ok: true, verdi: { [felt]: [] } })
    expect(tolk({ [felt]: undefined })).toMatchObject({ ok: true, verdi: { [felt]: undefined } })
  })

  test('null betyr ingen for alder, kjønn, norsk, innsatsgruppe og sted', () => {
    const ingen = { alder: null, kjonn: null, norsk: null, innsatsgrupper: null, sted: null }
    expect(tolk(ingen)).toMatchObject({ ok: true, verdi: ingen })
  })

  test('de gamle navnene på innsatsgruppene leses som dagens, i deres rekkefølge', () => {
    const gamle = ['varig-tilpasset', 'gradert-varig', 'spesielt-tilpasset', 'situasjonsbestemt', 'standard']
    expect(tolk({ innsatsgrupper: gamle })).toMatchObject({
      ok: true,
      verdi: { innsatsgrupper: koder('innsatsgruppe') },
    })
  })

  test('samme gruppe under gammelt og nytt navn er én gruppe', () => {
    const svar = tolk({ innsatsgrupper: ['jobbe-delvis', 'gradert-varig'] })
    expect(svar.ok && svar.verdi.innsatsgrupper).toEqual(['jobbe-delvis'])
  })

  test('en tom liste av innsatsgrupper utelukker alle og er en feil', () => {
    expect(feil({ innsatsgrupper: [] }).map((f) => f.sti)).toEqual(['innsatsgrupper'])
  })
})
