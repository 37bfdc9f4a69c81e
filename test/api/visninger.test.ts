import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { lagVisninger, type Visninger } from '../../api/visninger.ts'
import { enKartlegging, etTiltak } from '../fabrikk.ts'
import { enTjeneste, type Tjeneste } from '../tjeneste.ts'

let t: Tjeneste
let visninger: Visninger
let app: Tjeneste['app']
let maned: string
beforeEach(async () => {
  t = await enTjeneste({
    tiltak: [etTiltak({ id: 'a', navn: 'Xylofonorkester' }), etTiltak({ id: 'b', navn: 'Kafé' })],
  })
  maned = '2026-11'
  visninger = lagVisninger(t.store, () => maned)
  app = createApp({ ...t.deps, visninger })
})
afterEach(() => t.lukk())

const talt = async (fra = '2026-01') => {
  await visninger.skriv()
  return t.store.visninger(['a', 'b'], fra)
}

describe('Hvor ofte et tiltak er vist', () => {
  test('Et treff i et søk og en åpnet side er en visning hver', async () => {
    await app.request('/api/sok?q=xylofonorkester')
    await app.request('/api/tiltak/a')
    await app.request('/api/tiltak/b')
    await app.request('/api/tiltak/finnes-ikke')
    expect(await talt()).toEqual({ a: 2, b: 1 })
  })

  test('Det som følger av en kartlegging, eller av alder og norsk, telles ikke', async () => {
    const send = (sti: string, kropp: unknown) =>
      app.request(sti, {
        method: 'POST',
        body: JSON.stringify(kropp),
        headers: { 'content-type': 'application/json' },
      })
    expect((await send('/api/forslag', { kartlegging: enKartlegging() })).status).toBe(200)
    expect((await send('/api/plan', { kartlegging: enKartlegging() })).status).toBe(200)
    expect((await app.request('/api/sok?q=xylofonorkester&alder=20')).status).toBe(200)
    expect((await send('/api/sok', { q: 'xylofonorkester', alder: ['20'] })).status).toBe(200)
    expect(await talt()).toEqual({})
  })

  test('Måneder legges sammen, fra og med den en spør om', async () => {
    visninger.vist(['a'])
    await talt()
    maned = '2026-12'
    visninger.vist(['a', 'a', 'b'])
    expect(await talt('2026-11')).toEqual({ a: 3, b: 1 })
    expect(await talt('2026-12')).toEqual({ a: 2, b: 1 })
  })

  test('Det som ikke kunne lagres, tas med neste gang, sammen med det som kom imens', async () => {
    let nede = true
    const skranten = lagVisninger(
      {
        tellVisninger: async (antall, m) => {
          if (nede) throw new Error('Databasen svarer ikke')
          await t.store.tellVisninger(antall, m)
        },
      },
      () => maned,
    )
    skranten.vist(['a'])
    await expect(skranten.skriv()).rejects.toThrow('svarer ikke')
    skranten.vist(['a', 'b'])
    nede = false
    await skranten.skriv()
    await skranten.skriv()
    expect(await t.store.visninger(['a', 'b'], '2026-11')).toEqual({ a: 2, b: 1 })
  })
})
