/** What an office knows goes before the map: through the whole app, from the store to the answer. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Svar } from '../../../catalog/skjema/forslag.ts'
import { enKartlegging, etTiltak } from '../../fabrikk.ts'
import { enReisetid } from '../../store/reisetid.ts'
import { enTjeneste, sporr, type Tjeneste } from '../../tjeneste.ts'

let tjeneste: Tjeneste
beforeEach(async () => {
  const meraker = etTiltak({ sted: { lat: 63.4158, lon: 11.7425 }, kommunenummer: '5034' })
  tjeneste = await enTjeneste({ tiltak: [meraker] })
})
afterEach(() => tjeneste.lukk())

async function reisen(dato = '2026-11-21') {
  const svar = await sporr(tjeneste.app, { kartlegging: enKartlegging(), dato })
  const { forslag, ikkeNa, katalogversjon } = (await svar.json()) as Svar
  return { katalogversjon, reise: [...forslag, ...ikkeNa][0]?.reise }
}

async function sett(...rader: Parameters<typeof enReisetid>[0][]) {
  await tjeneste.settReisetider(rader.map(enReisetid))
  return tjeneste.current.oppdater()
}

test('En reisetid fra et kontor gjelder når den er lest inn, og katalogen får ny versjon', async () => {
  const foer = await reisen()
  expect(foer.reise?.kilde).toBe('anslag')
  expect(await sett({})).toBe(true)
  const etter = await reisen()
  expect(etter.reise).toMatchObject({ minutter: 95, kilde: 'lokal', middel: 'bil' })
  expect(etter.katalogversjon).not.toBe(foer.katalogversjon)
})

test('Den gjelder bare så lenge kontoret har sagt', async () => {
  await sett({})
  expect((await reisen('2026-12-20')).reise?.kilde).toBe('lokal')
  expect((await reisen('2026-12-21')).reise?.kilde).toBe('anslag')
  expect((await reisen('2026-10-31')).reise?.kilde).toBe('anslag')
})

test('Når den tas bort, er alt som før, versjonen også', async () => {
  const foer = await reisen()
  await sett({}, { minutter: 80, grunn: 'Omkjøring' })
  await sett()
  expect(await reisen()).toEqual(foer)
})

test('Uten endring er det ingenting å lese på nytt', async () => {
  await sett({})
  expect(await sett({})).toBe(false)
})
