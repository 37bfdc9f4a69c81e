/** Who could be harmed by being found: the address is the office's own, and nobody else is told of it in any way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import { norge } from '../fabrikk.ts'
import { avSelbu, avVarnes, type Kontortjeneste, med, SELBU, toKontor, VARNES } from './kontortjeneste.ts'

const HEMMELIG = ['Krisesenteret på hjørnet', 'Gjemmestredet', '63.4705', '10.9226', '7504']
const sted = {
  navn: 'Krisesenteret på hjørnet',
  adresse: 'Gjemmestredet 7',
  postnummer: '7504',
  poststed: 'Stjørdal',
  lat: 63.4705,
  lon: 10.9226,
  skjultAdresse: true,
}
const skjult = avVarnes({ id: 'skjult', navn: 'Samtaler i trygghet', deling: { synlighet: 'alle' }, sted })
const SPOR = { kartlegging: { kommune: '5035', behov: { fellesskap: 3 }, reise: { middel: 'bil' } } }

let t: Kontortjeneste
beforeAll(async () => {
  t = await toKontor([skjult, avSelbu()])
})
afterAll(() => t.lukk())

const rope = (tekst: string) => HEMMELIG.filter((ord) => tekst.includes(ord))

describe('Skjult adresse', () => {
  test.each<[sti: string, init?: RequestInit]>([
    ['/api/tiltak?antall=100'],
    ['/api/tiltak/skjult'],
    ['/api/utdrag'],
    ['/api/utdrag?kommune=5035'],
    ['/api/eksport?format=csv'],
    ['/api/eksport?format=json'],
    ['/api/forslag', med('POST', SPOR)],
    ['/api/sok', med('POST', { q: 'samtaler trygghet' })],
  ])('%s: tiltaket er med, adressen er det ikke', async (sti, init) => {
    const tekst = await (await t.gjest(sti, init)).text()
    expect(tekst).toContain('Samtaler i trygghet')
    expect(rope(tekst)).toEqual([])
  })

  test.each(HEMMELIG)('Ingen finner det ved å søke etter %s', async (q) => {
    const tekst = await (await t.gjest('/api/sok', med('POST', { q }))).text()
    expect(tekst).not.toContain('Samtaler i trygghet')
  })

  test('Nabokontoret får den verken i oversikten eller i en kopi', async () => {
    const oversikt = await (await t.annen(`/api/kontor/${SELBU}/deling`)).text()
    expect(oversikt).toContain('Samtaler i trygghet')
    const kopi = await (await t.annen(`/api/kontor/${SELBU}/kopier`, med('POST', { original: 'skjult' }))).text()
    expect(rope(oversikt + kopi)).toEqual([])
  })

  test('Reisen regnes til kommunen, så tiden røper ikke stedet', () => {
    const { tiltak, geografi } = t.current.snapshot()
    expect(tiltak.find(({ id }) => id === 'skjult')?.sted).toEqual({ skjultAdresse: true })
    expect(geografi.kommune('5035')?.senter).toEqual(norge().kommune('5035')?.senter)
  })

  test('Kontoret selv har alt, og mister ingenting når det lagrer', async () => {
    const sti = `/api/kontor/${VARNES}/tiltak/skjult`
    const { tiltak, versjon } = (await (await t.redaktor(sti)).json()) as Kontortiltak
    expect(tiltak.sted).toEqual(sted)
    const svar = await t.redaktor(sti, med('PUT', { ...tiltak, alder: { fra: 18 } }, { 'If-Match': `"${versjon}"` }))
    expect(((await svar.json()) as Kontortiltak).tiltak.sted).toEqual(sted)
    await t.current.oppdater()
    expect(rope(await (await t.gjest('/api/tiltak/skjult')).text())).toEqual([])
  })
})
