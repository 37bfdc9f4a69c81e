/** What every store must do when entries are written one by one or together, by people who may meet. */
import { expect, test } from 'vitest'
import type { Store } from '../../api/store/store.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { mens } from './mens.ts'
import { a, altI, b, borte, kari, lyktes, med, ola } from './skrivinger.ts'
import type { Provested } from './tilfeller.ts'

function enkelt(sted: () => Store) {
  test('Skriving: nytt, endret og fjernet er én endring, med linjer i rekkefølge', async () => {
    await sted().importer([a, b], kari)
    const nytt = etTiltak({ id: 'c' })
    const endret = { ...a, navn: 'Nytt navn' }
    const svar = lyktes(await sted().skriv([med(nytt), borte('b'), med(endret)], ola))
    const linjer = await sted().endringslinjer(svar.endring ?? 0)
    expect(linjer).toEqual([
      {
        ...ola,
        nr: expect.any(Number),
        endring: svar.endring,
        tiltakId: 'c',
        handling: 'opprettet',
        for: null,
        etter: nytt,
      },
      {
        ...ola,
        nr: expect.any(Number),
        endring: svar.endring,
        tiltakId: 'b',
        handling: 'fjernet',
        for: b,
        etter: null,
      },
      {
        ...ola,
        nr: expect.any(Number),
        endring: svar.endring,
        tiltakId: 'a',
        handling: 'endret',
        for: a,
        etter: endret,
      },
    ])
    expect(svar.versjoner).toEqual({ c: linjer[0]?.nr, a: linjer[2]?.nr })
    expect(await sted().alle()).toEqual([endret, nytt])
    expect((await sted().historikk()).slice(2)).toEqual(linjer)
    expect(await sted().endringslinjer(4711)).toEqual([])
  })

  test('Skriving: versjonen er nummeret på siste linje, og stiger selv om tiltaket har vært fjernet', async () => {
    const versjoner: (number | undefined)[] = []
    for (const neste of [med(a), med({ ...a, navn: 'To' }), borte('a'), med(a)]) {
      await sted().skriv([neste], kari)
      versjoner.push((await sted().en('a'))?.versjon)
    }
    const linjer = await sted().historikk('a')
    expect(linjer.map((l) => l.handling)).toEqual(['opprettet', 'endret', 'fjernet', 'opprettet'])
    expect(versjoner).toEqual(linjer.map((l) => (l.etter ? l.nr : undefined)))
  })

  test('Skriving: et tiltak som er som det var, gir verken linje, endring eller ny revisjon', async () => {
    await sted().skriv([med(a)], kari)
    const foer = await altI(sted())
    const versjon = (await sted().en('a'))?.versjon ?? 0
    expect(await sted().skriv([med(a, { forventet: versjon }), borte('finnes-ikke')], ola)).toEqual({
      ok: true,
      endring: null,
      versjoner: { a: versjon },
    })
    expect(await sted().skriv([], ola)).toEqual({ ok: true, endring: null, versjoner: {} })
    expect(await altI(sted())).toEqual(foer)
  })

  test('Skriving: et tiltak kan ikke lagres som et annet', async () => {
    await expect(sted().skriv([{ id: 'b', tiltak: a }], kari)).rejects.toThrow('a')
    expect(await sted().alle()).toEqual([])
  })
}

function utdatert(sted: () => Store) {
  test('Skriving: den som ikke så det siste, får det som står nå, og ingenting lagres', async () => {
    const forst = lyktes(await sted().skriv([med(a), med(b)], kari)).versjoner
    const nyere = { ...a, navn: 'Karis navn' }
    await sted().skriv([med(nyere, { forventet: forst.a ?? 0 })], kari)
    const foer = await altI(sted())
    const svar = await sted().skriv(
      [
        med({ ...b, navn: 'Olas navn' }, { forventet: forst.b ?? 0, bekreft: ['sted'] }),
        med({ ...a, navn: 'Olas navn' }, { forventet: forst.a ?? 0 }),
        med(etTiltak({ id: 'ny' }), { forventet: null, kopiAv: { originalId: 'x', grunnlag: a } }),
      ],
      ola,
    )
    expect(svar).toEqual({ ok: false, utdatert: [{ id: 'a', naa: await sted().en('a') }], opptatt: [] })
    expect((await sted().en('a'))?.tiltak).toEqual(nyere)
    expect(await altI(sted())).toEqual(foer)
    expect([await sted().bekreftelser(['b']), await sted().kopier(['ny'])]).toEqual([{}, []])
  })

  test('Skriving: null er at det ikke finnes, og det gjelder også etter at det er fjernet', async () => {
    lyktes(await sted().skriv([med(a, { forventet: null })], kari))
    const naa = await sted().en('a')
    expect(await sted().skriv([med(a, { forventet: null })], ola)).toEqual({
      ok: false,
      utdatert: [{ id: 'a', naa }],
      opptatt: [],
    })
    await sted().skriv([borte('a', { forventet: naa?.versjon ?? 0 })], kari)
    expect(await sted().skriv([med(a, { forventet: naa?.versjon ?? 0 })], ola)).toEqual({
      ok: false,
      utdatert: [{ id: 'a', naa: null }],
      opptatt: [],
    })
    expect((await sted().skriv([med(a, { forventet: null })], ola)).ok).toBe(true)
  })

  test('Skriving: den som ikke sier hva som er sett, skriver over det som står', async () => {
    await sted().skriv([med(a)], kari)
    await sted().skriv([med({ ...a, navn: 'To' })], ola)
    expect((await sted().en('a'))?.tiltak.navn).toBe('To')
  })
}

function klokker(sted: () => Store) {
  test('Endret er siste endring, og publisert er da det sist ble synlig for alle', async () => {
    const tider = ['01', '02', '03', '04', '05', '06'].map((dag) => `2026-11-${dag}T10:00:00.000Z`)
    const utkast = { ...a, status: 'utkast' } as const
    const sett: unknown[] = []
    for (const [i, t] of [utkast, a, { ...a, navn: 'To' }, { ...utkast, navn: 'To' }, a].entries()) {
      await sted().skriv([med(t)], { ...kari, tidspunkt: tider[i] ?? '' })
      const lagret = await sted().en('a')
      sett.push([lagret?.endret, lagret?.publisert])
    }
    expect(sett).toEqual([
      [tider[0], null],
      [tider[1], tider[1]],
      [tider[2], tider[1]],
      [tider[3], tider[1]],
      [tider[4], tider[4]],
    ])
  })

  test('Kontorets egne kommer etter id med klokker og versjon, og flytter når kontoret endres', async () => {
    await sted().importer([{ ...b, kontor: 'nav-stjordal' }, a, etTiltak({ id: 'uten' })], kari)
    expect(await sted().lagrede('nav-stjordal')).toEqual([await sted().en('a'), await sted().en('b')])
    await sted().skriv([med(b)], ola)
    expect((await sted().lagrede('nav-stjordal')).map((l) => l.tiltak.id)).toEqual(['a'])
    expect(await sted().lagrede('nav-meraker')).toEqual([
      { tiltak: b, versjon: expect.any(Number), endret: ola.tidspunkt, publisert: kari.tidspunkt },
    ])
    expect([await sted().lagrede('finnes-ikke'), await sted().en('finnes-ikke')]).toEqual([[], null])
  })
}

function folge(prove: () => Provested) {
  test('Endret siden: hvert tiltak én gang som det er nå, og null for det fjernede', async () => {
    const { store } = prove()
    await store.importer([a, b], kari)
    const revisjon = await store.revisjon()
    expect(await store.endretSiden(revisjon)).toEqual([])
    await store.skriv([med({ ...a, navn: 'To' })], kari)
    await store.skriv([med({ ...a, navn: 'Tre' }), borte('b')], ola)
    await store.skriv([med(etTiltak({ id: 'c' }))], ola)
    const ventet = [
      { id: 'a', tiltak: { ...a, navn: 'Tre' } },
      { id: 'b', tiltak: null },
      { id: 'c', tiltak: etTiltak({ id: 'c' }) },
    ]
    expect(await store.endretSiden(revisjon)).toEqual(ventet)
    expect(await (await prove().apneEnTil()).endretSiden(revisjon)).toEqual(ventet)
    expect((await store.endretSiden(0)).map((e) => e.id)).toEqual(['a', 'b', 'c'])
  })

  test('Endret siden: den som følger med mens mange skriver, ender med det samme som den som leser alt', async () => {
    const skrivere = [prove().store, await prove().apneEnTil()]
    const leser = await prove().apneEnTil()
    const minne = new Map<string, Tiltak>()
    let sett = 0
    const folg = async () => {
      const naa = await leser.revisjon()
      for (const { id, tiltak } of await leser.endretSiden(sett)) {
        if (tiltak) minne.set(id, tiltak)
        else minne.delete(id)
      }
      sett = naa
    }
    await mens(
      Promise.all(
        skrivere.flatMap((store, s) =>
          Array.from({ length: 30 }, (_, i) => {
            const id = `t-${i % 7}`
            return store.skriv([i % 5 === 4 ? borte(id) : med(etTiltak({ id, navn: `Navn ${s} ${i}` }))], kari)
          }),
        ),
      ),
      folg,
    )
    await folg()
    expect([...minne.values()].sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual(await leser.alle())
  })
}

function moter(prove: () => Provested) {
  test('Skriving: av mange som så det samme, lykkes én, fra hver sin prosess eller den samme', async () => {
    const { store } = prove()
    const annen = await prove().apneEnTil()
    const { a: forventet = 0 } = lyktes(await store.skriv([med(a)], kari)).versjoner
    const svar = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        (i % 2 ? store : annen).skriv([med({ ...a, navn: `Navn ${i}` }, { forventet })], kari),
      ),
    )
    expect(svar.filter((s) => s.ok)).toHaveLength(1)
    expect(await store.historikk('a')).toHaveLength(2)
  })

  test('Skriving: den som prøver igjen med det som står, mister ingen andres endring', async () => {
    const stores = [prove().store, await prove().apneEnTil()]
    await prove().store.skriv([med({ ...a, navn: '' })], kari)
    const leggTil = async (store: Store, bokstav: string): Promise<void> => {
      const naa = await store.en('a')
      if (!naa) throw new Error('Borte')
      const tiltak = { ...naa.tiltak, navn: naa.tiltak.navn + bokstav }
      if (!(await store.skriv([med(tiltak, { forventet: naa.versjon })], kari)).ok) await leggTil(store, bokstav)
    }
    const bokstaver = 'abcdefghijkl'.split('')
    await Promise.all(bokstaver.map((bokstav, i) => leggTil(stores[i % 2] ?? prove().store, bokstav)))
    const navn = (await prove().store.en('a'))?.tiltak.navn ?? ''
    expect(navn.split('').sort()).toEqual(bokstaver)
    expect(await prove().store.historikk('a')).toHaveLength(bokstaver.length + 1)
  })
}

/** Registers the cases in the suite of a store. */
export function skriving(prove: () => Provested): void {
  const store = () => prove().store
  enkelt(store)
  utdatert(store)
  klokker(store)
  folge(prove)
  moter(prove)
}
