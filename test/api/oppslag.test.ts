/** What ships with the program: kodeverk, kommuner and maler; and whether the service is alive. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Kode, kodeverk } from '../../catalog/kodeverk.ts'
import { lastMaler } from '../../catalog/last.ts'
import type { Kommune } from '../../catalog/skjema/kommune.ts'
import { etTiltak, norge } from '../fabrikk.ts'
import { enTjeneste, somProblem, type Tjeneste } from '../tjeneste.ts'

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({
    tiltak: [etTiltak(), etTiltak({ id: 'utkast', status: 'utkast' }), etTiltak({ id: 'over', status: 'avsluttet' })],
    eksempel: [etTiltak({ id: 'eks-et', eksempel: true })],
  })
})
afterAll(() => tjeneste.lukk())

async function hent<T>(sti: string): Promise<T> {
  const svar = await tjeneste.app.request(sti)
  expect(svar.status).toBe(200)
  expect(svar.headers.get('content-type')).toBe('application/json')
  return (await svar.json()) as T
}

describe('GET /api/kodeverk', () => {
  test('har alle kodeverk, hver med kodene i sin rekkefølge', async () => {
    const svar = await hent<Record<string, (Kode & { kode: string })[]>>('/api/kodeverk')
    expect(Object.keys(svar).sort()).toEqual(Object.keys(kodeverk).sort())
    for (const [navn, liste] of Object.entries(kodeverk))
      expect(svar[navn]?.map((rad) => rad.kode)).toEqual(Object.keys(liste))
    expect(svar['norskniva']?.map((rad) => rad.kode)).toEqual('ingen alfa A1 A2 B1 B2 C morsmal'.split(' '))
  })

  test('hver kode har navn på bokmål, nynorsk og engelsk, og en forklaring', async () => {
    const svar = await hent<Record<string, (Kode & { kode: string })[]>>('/api/kodeverk')
    const uten = Object.entries(svar).flatMap(([navn, liste]) =>
      liste
        .filter(({ navn: n, forklaring: f }) => [n.nb, n.nn, n.en, f.nb, f.nn].some((tekst) => tekst.trim() === ''))
        .map((rad) => `${navn}: ${rad.kode}`),
    )
    expect(uten).toEqual([])
  })
})

describe('GET /api/kommuner', () => {
  test('har alle landets kommuner, med naboer som finnes', async () => {
    const { kommuner } = await hent<{ kommuner: Kommune[] }>('/api/kommuner')
    expect(kommuner).toEqual(norge().kommuner)
    expect(kommuner).toHaveLength(357)
    const numre = new Set(kommuner.map((k) => k.nr))
    expect(kommuner.flatMap((k) => k.naboLand).filter((nr) => !numre.has(nr))).toEqual([])
    expect(kommuner.find((k) => k.nr === '5035')).toMatchObject({ navn: 'Stjørdal', fylkesnr: '50' })
  })
})

describe('GET /api/maler', () => {
  test('har alle malene, uten det som er lokalt', async () => {
    const { maler } = await hent<{ maler: { id: string }[] }>('/api/maler')
    expect(maler).toEqual(lastMaler(norge()))
    expect(maler.length).toBeGreaterThan(20)
    for (const mal of maler) for (const felt of ['status', 'kontor', 'kontakt']) expect(mal).not.toHaveProperty(felt)
  })
})

describe('GET /api/helse', () => {
  test('sier at tjenesten er oppe, og med hvilken katalog', async () => {
    const { versjon } = tjeneste.current.snapshot()
    expect(await hent('/api/helse')).toEqual({ status: 'ok', katalogversjon: versjon, tiltak: 3 })
  })

  test('katalogversjonen er den samme som forslagene svarer med, og følger innholdet', async () => {
    const lik = await enTjeneste({ tiltak: [etTiltak()] })
    const annen = await enTjeneste({ tiltak: [etTiltak()] })
    const ulik = await enTjeneste({ tiltak: [etTiltak({ navn: 'Et annet navn' })] })
    const versjoner = [lik, annen, ulik].map((t) => t.current.snapshot().versjon)
    expect(versjoner[1]).toBe(versjoner[0])
    expect(versjoner[2]).not.toBe(versjoner[0])
    await Promise.all([lik, annen, ulik].map((t) => t.lukk()))
  })
})

describe('det som ikke finnes under /api, er et problem', () => {
  test.each([
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api/finnes-ikke'],
    ['GET', '/api/kodeverk/behov'],
    ['GET', '/api/helse/'],
    ['GET', '/api/HELSE'],
    ['GET', '/api//helse'],
    ['GET', '/api/%2e%2e/%2e%2e/etc/passwd'],
    ['POST', '/api/helse'],
    ['PUT', '/api/kodeverk'],
    ['PATCH', '/api/kommuner'],
    ['DELETE', '/api/maler'],
    ['POST', '/api/openapi.json'],
    ['OPTIONS', '/api/docs'],
  ])('%s %s', async (method, sti) => {
    const svar = await tjeneste.app.request(sti, { method })
    // An address that climbs out of /api is another address.
    if (!new URL(sti, 'http://x').pathname.startsWith('/api')) return expect(svar.status).toBe(404)
    expect([404, 405]).toContain(svar.status)
    expect((await somProblem(svar)).detail).toBe('Adressen finnes ikke. Se /api/docs.')
  })
})
