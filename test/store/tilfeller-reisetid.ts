/** What every store must do with the travel times that offices tell. */
import { expect, test } from 'vitest'
import { Feil } from '../../api/feil.ts'
import type { Endring, Store } from '../../api/store/store.ts'
import { etTiltak } from '../fabrikk.ts'
import { enReisetid } from './reisetid.ts'

/** As in `tilfeller.ts`, which registers these. */
type Provested = { store: Store; apneEnTil(): Promise<Store>; hold(): Promise<() => void> }

const forst: Endring = { hvem: 'kari', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'tunnel.json' }
const sa: Endring = { hvem: 'ola', tidspunkt: '2026-11-22T08:30:00.000Z', kilde: 'ferge.json' }
const tunnel = enReisetid()
const ferge = enReisetid({ til: '5054', minutter: undefined, tillegg: 20, grunn: 'Ferga går bare annenhver time' })

async function altI(store: Store) {
  return {
    reisetider: await store.reisetider(),
    historikk: await store.reisetidshistorikk(),
    revisjon: await store.revisjon(),
  }
}

function innhold(sted: () => Store) {
  test('Reisetider: en ny store har ingen', async () => {
    expect(await altI(sted())).toEqual({ reisetider: [], historikk: [], revisjon: 0 })
  })

  test('Reisetider: listen kommer tilbake som den ble gitt, i samme rekkefølge, og byttes ut hel', async () => {
    expect(await sted().settReisetider([tunnel, ferge], forst)).toBe(true)
    expect(await sted().reisetider()).toEqual([tunnel, ferge])
    expect(await sted().settReisetider([ferge], sa)).toBe(true)
    expect(await sted().reisetider()).toEqual([ferge])
    expect(await sted().settReisetider([], sa)).toBe(true)
    expect(await sted().reisetider()).toEqual([])
  })

  test('Reisetider: to like rader, æøå og anførselstegn tåles', async () => {
    const rar = enReisetid({ grunn: 'Ærlig «stengt» "tunnel" \'her\' ; , \\' })
    await sted().settReisetider([rar, tunnel, rar], forst)
    expect(await sted().reisetider()).toEqual([rar, tunnel, rar])
  })
}

function historikk(sted: () => Store) {
  test('Reisetider: historikken sier hvem, når, hvorfra og hele listen før og etter', async () => {
    await sted().settReisetider([tunnel], forst)
    await sted().settReisetider([tunnel, ferge], sa)
    await sted().settReisetider([], forst)
    const linjer = await sted().reisetidshistorikk()
    expect(linjer).toEqual([
      { ...forst, nr: expect.any(Number), for: [], etter: [tunnel] },
      { ...sa, nr: expect.any(Number), for: [tunnel], etter: [tunnel, ferge] },
      { ...forst, nr: expect.any(Number), for: [tunnel, ferge], etter: [] },
    ])
    expect(linjer.map((l) => l.nr)).toEqual(linjer.map((l) => l.nr).toSorted((a, b) => a - b))
  })

  test('Reisetider: revisjonen stiger ved endring, og samme liste igjen er ingen endring', async () => {
    await sted().settReisetider([tunnel, ferge], forst)
    const foer = await altI(sted())
    expect(foer.revisjon).toBeGreaterThan(0)
    expect(await sted().settReisetider([tunnel, ferge], sa)).toBe(false)
    expect(await altI(sted())).toEqual(foer)
    await sted().settReisetider([ferge, tunnel], sa)
    expect(await sted().revisjon()).toBeGreaterThan(foer.revisjon)
  })

  test('Reisetider og tiltak endres hver for seg, og revisjonen stiger av begge', async () => {
    const revisjoner = [await sted().revisjon()]
    const husk = async () => revisjoner.push(await sted().revisjon())
    await sted().importer([etTiltak()], forst)
    await husk()
    await sted().settReisetider([tunnel], sa)
    await husk()
    await sted().importer([etTiltak({ navn: 'Nytt navn' })], forst)
    await husk()
    await sted().settReisetider([], sa)
    await husk()
    expect(revisjoner).toEqual([...new Set(revisjoner)].toSorted((a, b) => a - b))
    expect([(await sted().historikk()).length, (await sted().reisetidshistorikk()).length]).toEqual([2, 2])
    expect((await sted().alle()).map((t) => t.navn)).toEqual(['Nytt navn'])
  })
}

function altEllerIngenting(sted: () => Store) {
  test('Reisetider: ingenting lagres når en rad midt i listen ikke kan lagres', async () => {
    await sted().settReisetider([tunnel], forst)
    const foer = await altI(sted())
    const umulig = { ...tunnel, minutter: 1n as unknown as number }
    await expect(sted().settReisetider([ferge, umulig, tunnel], sa)).rejects.toThrow(/\w/)
    expect(await altI(sted())).toEqual(foer)
  })
}

function flere(prove: () => Provested) {
  test('Reisetider: den ene ser hva den andre skriver', async () => {
    const annen = await prove().apneEnTil()
    await prove().store.settReisetider([tunnel], forst)
    expect(await altI(annen)).toEqual(await altI(prove().store))
    await annen.settReisetider([ferge], sa)
    expect(await prove().store.reisetider()).toEqual([ferge])
  })

  test('Reisetider: den som vil skrive mens en annen skriver, får beskjed om konflikt', async () => {
    const { store } = prove()
    const slipp = await prove().hold()
    const feil: unknown = await store.settReisetider([tunnel], forst).catch((f: unknown) => f)
    slipp()
    expect(feil).toBeInstanceOf(Feil)
    expect(feil).toMatchObject({ kode: 'konflikt' })
    expect(await store.reisetider()).toEqual([])
    expect(await store.settReisetider([tunnel], forst)).toBe(true)
  })
}

/** Registers the cases in the suite of a store. */
export function reisetid(prove: () => Provested): void {
  const store = () => prove().store
  innhold(store)
  historikk(store)
  altEllerIngenting(store)
  flere(prove)
}
