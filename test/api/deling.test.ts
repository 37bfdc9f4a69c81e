import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Delingsoversikt } from '../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { avSelbu, avVarnes, type Kontortjeneste, med, SELBU, toKontor, VARNES } from './kontortjeneste.ts'

const STI = `/api/kontor/${VARNES}/deling`

let t: Kontortjeneste
beforeEach(async () => {
  t = await toKontor([
    avVarnes(),
    avSelbu({ kontakt: { epost: 'leder@selbu.kommune.no' } }),
    avSelbu({ id: 'selbu-utkast', navn: 'Hemmelig', status: 'utkast' }),
    avVarnes({ id: 'varnes-utkast', navn: 'Hemmelig', status: 'utkast' }),
  ])
})
afterEach(() => t.lukk())

const legg = async (...tiltak: Tiltak[]) => {
  await t.importer(tiltak)
  await t.current.oppdater()
}
const hent = async () => (await (await t.veileder(STI)).json()) as Delingsoversikt

test('Delingen sett fra kontoret: det vi deler, det andre deler, og det som kan spørres om', async () => {
  await legg(
    avVarnes({
      deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5033', plasser: 3, til: '2026-12-31' }] },
    }),
    avSelbu({ id: 'selbu-delt', deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5035', plasser: 1 }] } }),
  )
  const svar = await t.veileder(STI)
  const tekst = await svar.text()
  const { viDeler, deltMedOss, kanSporres } = JSON.parse(tekst) as Delingsoversikt
  expect(viDeler.map((r) => [r.id, r.avtaler.map((a) => [a.kommunenummer, a.dagerIgjen])])).toEqual([
    ['varnes-a', [['5033', 40]]],
  ])
  expect(deltMedOss.map((r) => [r.id, r.kontor?.id, r.avtale?.plasser])).toEqual([['selbu-delt', SELBU, 1]])
  expect(kanSporres.map((r) => r.id)).toContain('selbu-a')
  for (const r of kanSporres) expect(r.minutter).toBeLessThanOrEqual(60)
  for (const hemmelig of ['Hemmelig', 'leder@selbu.kommune.no', 'post@selbu.kommune.no'])
    expect(tekst).not.toContain(hemmelig)
})

describe('Det som skjer, synes', () => {
  test('En avtale som kommer, flytter tiltaket fra det som kan spørres om, til det som er delt', async () => {
    expect((await hent()).kanSporres.map((r) => r.id)).toEqual(['selbu-a'])
    const avtaler = ['5035', '5034'].map((kommunenummer) => ({ kommunenummer }))
    await legg(avSelbu({ deling: { synlighet: 'utvalgte', avtaler } }))
    const { deltMedOss, kanSporres } = await hent()
    expect([deltMedOss.map((r) => r.id), kanSporres]).toEqual([['selbu-a'], []])
  })

  test('Et spørsmål som er sendt, står ved tiltaket, for oss og ikke for andre', async () => {
    const kropp = { type: 'avtale', tiltakId: 'selbu-a', antall: 1, fra: '2026-12-01', behov: ['norsk'] }
    await t.veileder(`/api/kontor/${VARNES}/foresporsler`, med('POST', kropp))
    expect((await hent()).kanSporres[0]?.spurt?.type).toBe('avtale')
    expect(await (await t.annen(`/api/kontor/${SELBU}/deling`)).text()).not.toContain('avtale"')
  })

  test('Kontorenes egne reisetider gjelder foran anslaget', async () => {
    const veier = ['5035', '5034'].map((fra) => ({
      fra,
      til: '5032',
      middel: 'bil' as const,
      minutter: 61,
      grunn: 'Stengt tunnel',
    }))
    await t.settReisetider(veier)
    await t.current.oppdater()
    expect((await hent()).kanSporres).toEqual([])
  })

  test('Et kontor som ikke finnes lenger, er ikke funnet', async () => {
    expect((await t.veileder('/api/kontor/nav-borte/deling')).status).toBe(404)
  })
})
