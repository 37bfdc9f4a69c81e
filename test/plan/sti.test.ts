/** The pathway: low threshold first, and what each step should show before the next. */
import { describe, expect, test } from 'vitest'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import { trinnFor } from '../../catalog/plan/terskel.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Plan, Steg } from '../../catalog/skjema/plan.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak, norge } from '../fabrikk.ts'
import { planFor } from './oppsett.ts'

const behov = { primar: ['struktur-og-oppmote' as const], sekundar: ['arbeidserfaring' as const] }
const oppmote = (timer: number, dager: number) => ({
  timerPerUke: { fra: timer, til: 35 },
  dagerPerUke: { fra: dager, til: 5 },
})
/** One on each step. */
const mote = etTiltak({
  id: 'mote',
  navn: 'Møtestedet',
  tiltakstype: 'motested',
  form: 'droppinn',
  innhold: ['sosialt-samvaer', 'maltid-mat'],
  oppmote: oppmote(1, 1),
  behov,
})
const gard = etTiltak({
  id: 'gard',
  navn: 'Gården',
  tiltakstype: 'inn-pa-tunet',
  innhold: ['gard-dyr', 'hverdagsmestring'],
  oppmote: oppmote(6, 2),
  behov,
})
const sentral = etTiltak({
  id: 'sentral',
  navn: 'Jobbsentralen',
  innhold: ['arbeidspraksis-intern', 'kafe-kjokken'],
  inngang: 'vedtak',
  oppmote: oppmote(12, 3),
  behov,
})
const jobb = etTiltak({
  id: 'jobb',
  navn: 'Jobb med støtte',
  tiltakstype: 'arbeid-med-stotte',
  innhold: ['jobbspesialist', 'arbeidsplass-oppfolging'],
  inngang: 'vedtak',
  oppmote: oppmote(20, 4),
  norsk: { min: 'B1' },
  behov,
})
const ALLE = [jobb, sentral, gard, mote]

const stien = async (kartlegging: Partial<Kartlegging>, tiltak: readonly Tiltak[] = ALLE): Promise<Plan['sti']> =>
  (await planFor({ kartlegging, tiltak, valgte: [] })).sti
const ider = (steg: readonly Steg[]) => steg.map((s) => s.tiltakId)
const formen = ({ na, neste, senere }: Plan['sti']) => [ider(na), ider(neste), ider(senere)]

test('de fire står på hvert sitt trinn', () => {
  expect(ALLE.map(trinnFor)).toEqual([3, 2, 1, 0])
})

describe('lav terskel først', () => {
  test.each<[string, Partial<Kartlegging>]>([
    ['når tilliten er liten', { tillit: 1 }],
    ['når personen klarer få timer', { kapasitetTimer: 6 }],
    ['når helsen kommer først', { mal: 'helse-forst' }],
    ['når et behov er akutt', { behov: { 'struktur-og-oppmote': 2, bolig: 3 } }],
    ['når hindringene sier lav tillit', { hindringer: ['lav-tillit'] }],
  ])('%s', async (_, kartlegging) => {
    const { na } = await stien(kartlegging)
    expect(na.length).toBeGreaterThan(0)
    for (const { tiltakId } of na) expect(['mote', 'gard']).toContain(tiltakId)
  })

  test('da er neste steg høyere, og det siste nærmest jobb', async () => {
    const sti = await stien({ tillit: 1 }, [mote, sentral, jobb])
    expect(formen(sti)).toEqual([['mote'], ['sentral'], ['jobb']])
  })

  test('finnes bare noe høyere, begynner det der', async () => {
    expect(formen(await stien({ tillit: 0 }, [sentral, jobb]))).toEqual([['sentral'], ['jobb'], []])
  })

  test('den som er nær arbeid, begynner med arbeidet', async () => {
    const kartlegging = { innsatsgruppe: 'gode-muligheter' as const, norsk: { muntlig: 'B2' as const } }
    expect(formen(await stien(kartlegging, [jobb]))).toEqual([['jobb'], [], []])
  })

  test('det som er i uka, er det en begynner med', async () => {
    const plan = await planFor({ kartlegging: { tillit: 1 }, tiltak: ALLE, valgte: ['gard'] })
    expect(ider(plan.sti.na)).toEqual(['gard'])
  })
})

describe('det som må vises før neste steg', () => {
  test('er oppmøte, og timene neste steg krever', async () => {
    const { na } = await stien({ kapasitetTimer: 8 }, [mote, sentral])
    expect(na[0]?.visForNeste).toContain('holder avtalene noen uker på rad')
    expect(na[0]?.visForNeste).toContain('Klarer minst 12 timer i uka.')
  })

  test('er det som åpner et neste steg med nei, og steget sier hvorfor det er stengt', async () => {
    const { na, neste } = await stien({ tillit: 1, norsk: { muntlig: 'ingen' } }, [mote, jobb])
    expect(na[0]?.visForNeste).toMatch(/Dette åpner Jobb med støtte: .+B1/)
    expect(neste[0]).toMatchObject({ tiltakId: 'jobb', grunner: [{ regel: 'norskgulv', utfall: 'nei' }] })
    expect(neste[0]?.tekst).toContain('Ikke mulig ennå:')
  })

  test('er målet når det ikke er flere steg', async () => {
    const { senere } = await stien({ tillit: 1, mal: 'arbeid' }, [mote, sentral, jobb])
    expect(senere[0]?.visForNeste).toContain('Da er neste mål å komme i jobb.')
  })
})

describe('det som aldri er et steg', () => {
  test.each<[string, Partial<Tiltak>]>([
    ['en aldersgrense som er passert', { alder: { fra: 18, til: 29 } }],
    ['et tilbud for bare kvinner, for en mann', { kjonn: 'kvinner' }],
    ['et tilbud for en annen gruppe', { eksklusiv: ['vold'] }],
    ['et tilbud som er avsluttet', { status: 'avsluttet' }],
    ['et tilbud som ikke dekker noe', { behov: { primar: ['familie-og-barn'] }, innhold: ['fagopplaering'] }],
  ])('%s', async (_, avvik) => {
    const kartlegging = { tillit: 1, kjonn: 'mann' as const, hindringer: [], mal: 'avklaring' as const }
    expect(formen(await stien(kartlegging, [mote, { ...jobb, ...avvik }]))).toEqual([['mote'], [], []])
  })
})

test('hvert steg har høyst tre, og hvert tiltak står ett sted', async () => {
  const katalog = [...lastNasjonal(norge()), ...lastEksempel(norge())]
  for (const mal of ['arbeid', 'utdanning', 'helse-forst', null] as const) {
    const sti = await stien({ kommune: '3405', mal, behov: { rus: 3, norsk: 2, arbeidserfaring: 2 } }, katalog)
    const alle = Object.values(sti).flatMap(ider)
    expect(new Set(alle).size).toBe(alle.length)
    for (const steg of Object.values(sti)) expect(steg.length).toBeLessThanOrEqual(3)
    expect(sti.na.length * sti.neste.length).toBeGreaterThan(0)
  }
})
