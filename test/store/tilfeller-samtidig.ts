/** What every store must do when many come at once. */
import { expect, test } from 'vitest'
import type { Endring } from '../../api/store/store.ts'
import { etTiltak } from '../fabrikk.ts'
import { mens } from './mens.ts'
import type { Provested } from './tilfeller.ts'

const av: Endring = { hvem: 'kari', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'skjema' }
const mange = (runde: number, antall: number) =>
  Array.from({ length: antall }, (_, i) => etTiltak({ id: `t-${i}`, navn: `Runde ${runde}` }))

/** Registers the cases in the suite of a store. */
export function samtidig(prove: () => Provested): void {
  test('Samtidig: den som leser mens det skrives, ser alt eller ingenting av en endring', async () => {
    const { store } = prove()
    await store.importer(mange(0, 1000), av)
    const sett = new Set<string>()
    await mens(store.importer(mange(1, 1000), av), async () => {
      const runder = new Set((await store.alle()).map((t) => t.navn))
      expect(runder.size).toBe(1)
      for (const runde of runder) sett.add(runde)
    })
    expect([...sett][0]).toBe('Runde 0')
    expect(new Set((await store.alle()).map((t) => t.navn))).toEqual(new Set(['Runde 1']))
  })

  test('Samtidig: skrivinger som går om hverandre, blander seg ikke, og en som feiler, tar ikke andre med seg', async () => {
    const stores = [prove().store, await prove().apneEnTil(), await prove().apneEnTil()]
    const umulig = { ...etTiltak({ id: 'umulig' }), kostnad: { deltaker: 1n as unknown as number } }
    const svar = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) => {
        const egne = [etTiltak({ id: `x-${i}` }), etTiltak({ id: `y-${i}` })]
        return (stores[i % 3] ?? prove().store).importer(i % 5 === 0 ? [...egne, umulig] : egne, av)
      }),
    )
    expect(svar.map((s) => s.status)).toEqual(
      Array.from({ length: 30 }, (_, i) => (i % 5 === 0 ? 'rejected' : 'fulfilled')),
    )
    const linjer = await prove().store.historikk()
    expect(linjer).toHaveLength(48)
    const endringer = linjer.map((l) => l.endring)
    expect(endringer).toEqual(endringer.toSorted((x, y) => x - y))
    expect(endringer.every((nr, i) => nr === endringer[i - (i % 2)])).toBe(true)
    expect(linjer.map((l) => l.tiltakId.slice(0, 1)).join('')).toBe('xy'.repeat(24))
  })

  test('Samtidig: mens en annen holder plassen, kan det leses, og det som ventet, kommer inn når den slipper', async () => {
    const { store } = prove()
    await store.importer([etTiltak({ id: 'a' })], av)
    const slipp = await prove().hold()
    let svart = false
    const skriver = store.importer([etTiltak({ id: 'b' })], av).then(() => {
      svart = true
    })
    for (let i = 0; i < 20; i++) {
      expect((await store.alle()).map((t) => t.id)).toEqual(['a'])
      await new Promise((videre) => setImmediate(videre))
    }
    expect(svart).toBe(false)
    slipp()
    await skriver
    expect((await store.alle()).map((t) => t.id)).toEqual(['a', 'b'])
  })

  test('Samtidig: den som lukker, venter på det som er i gang', async () => {
    const { store } = prove()
    const skriver = store.importer(mange(0, 300), av)
    await store.lukk()
    expect((await skriver).nye).toHaveLength(300)
    expect(await (await prove().apneEnTil()).alle()).toHaveLength(300)
  })
}
