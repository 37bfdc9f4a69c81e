/** What every store must do with the offices, what they ask each other, what was shown, and the log of it all. */
import { expect, test } from 'vitest'
import type { Endring, Store } from '../../api/store/store.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'
import { type Kontor, VANLIG_RYTME } from '../../catalog/skjema/kontor.ts'
import { etTiltak } from '../fabrikk.ts'
import { enReisetid } from './reisetid.ts'
import type { Provested } from './tilfeller.ts'

const av: Endring = { hvem: 'kari', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'nettsiden' }

const etKontor = (avvik: Partial<Kontor> = {}): Kontor => ({
  id: 'nav-stjordal',
  navn: 'NAV Stjørdal «øst»',
  kommuner: ['5035'],
  rytmeManeder: 6,
  ...avvik,
})

const enForesporsel = (avvik: Partial<Foresporsel> = {}): Foresporsel => ({
  id: 'f-1',
  type: 'plass',
  tiltakId: 'a',
  antall: 2,
  fra: '2027-01-04',
  behov: ['fellesskap'],
  fraKontor: 'nav-meraker',
  tilKontor: 'nav-stjordal',
  sendt: '2026-11-21T10:00:00.000Z',
  besvart: null,
  svar: null,
  ...avvik,
})

function kontorer(prove: () => Provested) {
  const sted = () => prove().store
  test('Kontor: kommer tilbake som det ble lagret, etter id, og kan endres', async () => {
    expect([await sted().kontorer(), await sted().kontor('nav-stjordal')]).toEqual([[], null])
    const meraker = etKontor({ id: 'nav-meraker', epost: null })
    await sted().settKontor(etKontor(), av)
    await sted().settKontor(meraker, av)
    expect(await sted().kontorer()).toStrictEqual([meraker, etKontor()])
    await sted().settKontor(etKontor({ rytmeManeder: 2, epost: 'post@kommune.no' }), av)
    expect(await sted().kontor('nav-stjordal')).toEqual(etKontor({ rytmeManeder: 2, epost: 'post@kommune.no' }))
    expect(await sted().revisjon()).toBe(0)
  })

  test('Kolonnevalg: det siste huskes, hva det enn er', async () => {
    expect(await sted().kolonnevalg('nav-stjordal')).toBeNull()
    for (const valg of [{ navn: 'Kolonne «A»' }, ['x', null], 'tekst']) {
      await sted().huskKolonnevalg('nav-stjordal', valg, av)
      expect(await sted().kolonnevalg('nav-stjordal')).toEqual(valg)
    }
    expect(await sted().kolonnevalg('nav-meraker')).toBeNull()
  })

  test('Påminnelse: av flere prosesser tar bare én den, og ny tid må være gått før neste', async () => {
    const annen = await prove().apneEnTil()
    expect(await sted().sistPamint('nav-stjordal')).toBeNull()
    const forsok = (siden: string, naa: string) =>
      Promise.all([sted(), annen, sted(), annen].map((s) => s.pamin('nav-stjordal', siden, naa)))
    const forste = await forsok('2026-11-01T00:00:00.000Z', '2026-11-21T10:00:00.000Z')
    expect(forste.filter(Boolean)).toHaveLength(1)
    expect(await forsok('2026-11-21T10:00:00.000Z', '2026-11-22T10:00:00.000Z')).toEqual([false, false, false, false])
    expect(await sted().sistPamint('nav-stjordal')).toBe('2026-11-21T10:00:00.000Z')
    expect(await sted().pamin('nav-stjordal', '2026-11-21T10:00:00.001Z', '2026-12-21T10:00:00.000Z')).toBe(true)
    expect(await sted().sistPamint('nav-stjordal')).toBe('2026-12-21T10:00:00.000Z')
    expect(await sted().pamin('nav-meraker', '2026-11-21T10:00:00.000Z', '2026-12-21T10:00:00.000Z')).toBe(true)
  })
}

function endringer(prove: () => Provested) {
  const sted = () => prove().store
  const fullt = etKontor({ rytmeManeder: 3, epost: 'post@kommune.no' })

  test('Kontor: det som ikke er sagt, blir stående, og det som er sagt å være tomt, blir tomt', async () => {
    await sted().settKontor(fullt, av)
    const { id, kommuner } = fullt
    expect(await sted().settKontor({ id, navn: 'Nytt navn', kommuner }, av)).toEqual({ ...fullt, navn: 'Nytt navn' })
    expect(await sted().endreKontor(id, { rytmeManeder: 2 }, av)).toEqual({
      ...fullt,
      navn: 'Nytt navn',
      rytmeManeder: 2,
    })
    expect((await sted().endreKontor(id, { epost: null }, av))?.epost).toBeNull()
    expect((await sted().settKontor({ id: 'nav-nytt', navn: 'Nytt', kommuner }, av)).rytmeManeder).toBe(VANLIG_RYTME)
    const foer = await sted().logg({ antall: 100 })
    expect(await sted().endreKontor('finnes-ikke', { rytmeManeder: 2 }, av)).toBeNull()
    expect(await sted().logg({ antall: 100 })).toEqual(foer)
  })

  test('Kontor: to som endrer hvert sitt samtidig, mister ingenting', async () => {
    const annen = await prove().apneEnTil()
    await sted().settKontor(fullt, av)
    const { id } = fullt
    await Promise.all([
      sted().settKontor({ id, navn: 'Nytt navn', kommuner: ['5037'] }, av),
      annen.endreKontor(id, { rytmeManeder: 12 }, av),
      sted().endreKontor(id, { epost: 'ny@kommune.no' }, av),
    ])
    expect(await annen.kontor(id)).toEqual({
      id,
      navn: 'Nytt navn',
      kommuner: ['5037'],
      rytmeManeder: 12,
      epost: 'ny@kommune.no',
    })
  })
}

function foresporsler(prove: () => Provested) {
  const sted = () => prove().store
  test('Forespørsler: til og fra kontoret, nyeste først, og alle for ingen', async () => {
    const f2 = enForesporsel({
      id: 'f-2',
      fraKontor: 'nav-stjordal',
      tilKontor: 'oslo',
      sendt: '2026-11-22T10:00:00.000Z',
    })
    const f3 = enForesporsel({
      id: 'f-3',
      fraKontor: 'oslo',
      tilKontor: 'nav-meraker',
      sendt: '2026-11-22T10:00:00.000Z',
    })
    for (const f of [enForesporsel(), f2, f3]) await sted().sendForesporsel(f, av)
    expect(await sted().foresporsler(null)).toStrictEqual([f3, f2, enForesporsel()])
    expect(await sted().foresporsler('nav-meraker')).toEqual([f3, enForesporsel()])
    expect(await sted().foresporsler('finnes-ikke')).toEqual([])
    expect([await sted().foresporsel('f-2'), await sted().foresporsel('finnes-ikke')]).toEqual([f2, null])
  })

  test('Forespørsler: det samme kan ikke spørres om to ganger før svaret er kommet, heller ikke i samme øyeblikk', async () => {
    const annen = await prove().apneEnTil()
    const likt = (id: string) => enForesporsel({ id, sendt: `2026-11-2${id.slice(-1)}T10:00:00.000Z` })
    const forsok = await Promise.all(
      [sted(), annen, sted(), annen].map((s, i) => s.sendForesporsel(likt(`f-${i + 1}`), av)),
    )
    expect(forsok.filter(Boolean)).toHaveLength(1)
    const [star, ...flere] = await sted().foresporsler(null)
    expect([star?.id, flere]).toEqual([`f-${forsok.indexOf(true) + 1}`, []])
    expect(await sted().logg({ antall: 10 })).toHaveLength(1)

    expect(await sted().sendForesporsel(enForesporsel({ id: 'f-5', type: 'avtale' }), av)).toBe(true)
    expect(await sted().sendForesporsel(enForesporsel({ id: 'f-6', tiltakId: 'et-annet' }), av)).toBe(true)
    expect(await sted().sendForesporsel(enForesporsel({ id: 'f-7', fraKontor: 'oslo' }), av)).toBe(true)
    await sted().svarForesporsel(star?.id ?? '', { svar: 'fullt' }, av)
    expect(await annen.sendForesporsel(enForesporsel({ id: 'f-8' }), av)).toBe(true)
  })

  test('Forespørsler: det første svaret gjelder, også når to svarer samtidig', async () => {
    await sted().sendForesporsel(enForesporsel(), av)
    const annen = await prove().apneEnTil()
    const svar = { svar: 'fullt', ledigFra: '2027-02-01' } as const
    const forsok = await Promise.all([sted(), annen].map((s) => s.svarForesporsel('f-1', svar, av)))
    expect(new Set(forsok)).toEqual(new Set([false, true]))
    expect(await sted().svarForesporsel('f-1', { svar: 'ja' }, { ...av, tidspunkt: '2026-12-01T10:00:00.000Z' })).toBe(
      false,
    )
    expect(await sted().foresporsel('f-1')).toStrictEqual(enForesporsel({ besvart: av.tidspunkt, svar }))
    expect(await sted().svarForesporsel('finnes-ikke', svar, av)).toBe(false)
  })
}

function visninger(prove: () => Provested) {
  test('Visninger: legges sammen fra og med måneden, fra flere prosesser', async () => {
    const { store } = prove()
    const annen = await prove().apneEnTil()
    await Promise.all([
      store.tellVisninger({ a: 2, b: 1 }, '2026-10'),
      annen.tellVisninger({ b: 4, a: 3 }, '2026-10'),
      store.tellVisninger({ a: 10 }, '2026-11'),
      store.tellVisninger({}, '2026-11'),
    ])
    expect(await store.visninger(['a', 'b', 'c'], '2026-10')).toEqual({ a: 15, b: 5 })
    expect(await annen.visninger(['a', 'b'], '2026-11')).toEqual({ a: 10 })
    expect([await store.visninger([], '2026-10'), await store.visninger(['a'], '2026-12')]).toEqual([{}, {}])
    expect([await store.revisjon(), await store.logg({ antall: 10 })]).toEqual([0, []])
  })
}

async function skrivAlt(store: Store): Promise<void> {
  await store.importer(
    [etTiltak({ id: 'a', kontor: 'nav-stjordal' }), etTiltak({ id: 'b', kontor: 'nav-stjordal' })],
    av,
  )
  await store.skriv([{ id: 'a', tiltak: null }], av)
  await store.settReisetider([enReisetid()], av)
  await store.settKontor(etKontor(), av)
  await store.huskKolonnevalg('nav-meraker', {}, av)
  await store.sendForesporsel(enForesporsel(), av)
  await store.svarForesporsel('f-1', { svar: 'ja' }, av)
}

function logg(prove: () => Provested) {
  const sted = () => prove().store
  test('Logg: hver skriving har sin linje, nyeste først, med hva, hvilken og hvem sin', async () => {
    await skrivAlt(sted())
    const linjer = await sted().logg({ antall: 100 })
    expect(linjer.map((l) => [l.handling, l.gjelder, l.kontor])).toEqual([
      ['svar', 'f-1', 'nav-stjordal'],
      ['foresporsel', 'f-1', 'nav-meraker'],
      ['kolonnevalg', 'nav-meraker', 'nav-meraker'],
      ['kontor', 'nav-stjordal', 'nav-stjordal'],
      ['reisetider', '1 reisetider', null],
      ['fjernet', 'a', 'nav-stjordal'],
      ['importert', 'a, b', 'nav-stjordal'],
    ])
    expect(linjer[0]).toEqual({
      ...av,
      nr: expect.any(Number),
      handling: 'svar',
      gjelder: 'f-1',
      kontor: 'nav-stjordal',
    })
    const numre = linjer.map((l) => l.nr)
    expect(numre).toEqual([...new Set(numre)].sort((x, y) => y - x))
  })

  test('Logg: kan leses bit for bit og for ett kontor', async () => {
    await skrivAlt(sted())
    const alle = await sted().logg({ antall: 100 })
    const forst = await sted().logg({ antall: 3 })
    expect(forst).toEqual(alle.slice(0, 3))
    expect(await sted().logg({ antall: 3, for: forst[2]?.nr ?? 0 })).toEqual(alle.slice(3, 6))
    const egne = alle.filter((l) => l.kontor === 'nav-stjordal')
    expect(await sted().logg({ kontor: 'nav-stjordal', antall: 100 })).toEqual(egne)
    expect(await sted().logg({ kontor: 'nav-stjordal', for: egne[1]?.nr ?? 0, antall: 1 })).toEqual(egne.slice(2, 3))
  })
}

/** Registers the cases in the suite of a store. */
export function kontor(prove: () => Provested): void {
  kontorer(prove)
  endringer(prove)
  foresporsler(prove)
  visninger(prove)
  logg(prove)
}
