/** What every store must do with whose an entry is, and with what humans have vouched for in it. */
import { expect, test } from 'vitest'
import type { Skriving, Store } from '../../api/store/store.ts'
import { a, altI, b, borte, kari, lyktes, med, ola } from './skrivinger.ts'
import type { Provested } from './tilfeller.ts'

const opptatt = (...ider: string[]) => ({ ok: false, utdatert: [], opptatt: ider })

function eierskap(prove: () => Provested) {
  const sted = () => prove().store
  const MERAKER = 'nav-meraker'
  const STJORDAL = 'nav-stjordal'
  const stjal = (forventet?: number | null): Skriving => ({
    ...med({ ...a, kontor: MERAKER }),
    ...(forventet !== undefined && { forventet }),
  })

  test('Id: den er kontorets som først hadde den, også når tiltaket er fjernet, og ingenting røpes', async () => {
    const { a: forventet = 0 } = lyktes(await sted().skriv([med(a, { forventet: null })], kari, STJORDAL)).versjoner
    const foer = await altI(sted())
    for (const sett of [undefined, null, forventet, 999])
      expect(await sted().skriv([med(b), stjal(sett)], ola, MERAKER)).toEqual(opptatt('a'))
    expect(await altI(sted())).toEqual(foer)

    await sted().skriv([borte('a', { forventet })], kari, STJORDAL)
    const fjernet = await altI(sted())
    for (const sett of [undefined, null, forventet + 1])
      expect(await sted().skriv([stjal(sett)], ola, MERAKER)).toEqual(opptatt('a'))
    expect(await sted().skriv([borte('a', { forventet: null })], ola, MERAKER)).toEqual(opptatt('a'))
    expect(await altI(sted())).toEqual(fjernet)
    expect((await sted().skriv([med(a, { forventet: null })], kari, STJORDAL)).ok).toBe(true)
  })

  test('Id: av to kontor som tar den samme samtidig, får ett den, og det andre får bare vite at den er tatt', async () => {
    const annen = await prove().apneEnTil()
    const svar = await Promise.all([
      sted().skriv([med(a, { forventet: null })], kari, STJORDAL),
      annen.skriv([stjal(null)], ola, MERAKER),
    ])
    expect(svar.filter((s) => s.ok)).toHaveLength(1)
    expect(svar.find((s) => !s.ok)).toEqual(opptatt('a'))
  })

  test('Id: den som ikke skriver for et kontor, flytter et tiltak, og da er den det nye kontorets', async () => {
    await sted().skriv([med(a)], kari, STJORDAL)
    await sted().importer([{ ...a, kontor: MERAKER }], kari)
    expect(await sted().skriv([med(a)], kari, STJORDAL)).toEqual(opptatt('a'))
    expect((await sted().skriv([med({ ...a, kontor: MERAKER, navn: 'Nytt' })], ola, MERAKER)).ok).toBe(true)
  })
}

function tegn(sted: () => Store) {
  test('Det som har et tegn ingen database kan ha i en nøkkel, finnes ikke, og annet blir ikke rørt', async () => {
    await sted().skriv([med(a)], kari)
    expect([await sted().en('a\0'), await sted().historikk('a\0'), await sted().kontor('\0')]).toEqual([null, [], null])
    const svar = lyktes(await sted().skriv([med({ ...a, navn: 'Nytt\0navn' })], { ...kari, kilde: 'import: a\0b.csv' }))
    expect(svar.endring).not.toBeNull()
    expect((await sted().en('a'))?.tiltak.navn).toBe('Nytt\0navn')
  })
}

function bekreft(sted: () => Store) {
  test('Bekreftelse av felt merkes med dagen i Norge uten å endre tiltaket, og logges', async () => {
    const { a: versjon = 0 } = lyktes(await sted().skriv([med(a)], kari)).versjoner
    const foer = await sted().revisjon()
    const svar = lyktes(await sted().skriv([med(a, { forventet: versjon, bekreft: ['sted', 'kontakt'] })], ola))
    expect(svar).toEqual({ ok: true, endring: expect.any(Number), versjoner: { a: versjon } })
    expect(await sted().bekreftelser(['a', 'b'])).toEqual({ a: { sted: '2026-11-23', kontakt: '2026-11-23' } })
    expect([await sted().revisjon(), await sted().endringslinjer(svar.endring ?? 0)]).toEqual([foer, []])
    expect((await sted().logg({ antall: 1 }))[0]).toMatchObject({ hvem: 'ola', handling: 'bekreftet', gjelder: 'a' })
  })

  test('Bekreftelse samme dag igjen er ingen endring, og en eldre skriver ikke over en nyere', async () => {
    await sted().skriv([med(a, { bekreft: ['sted'] })], ola)
    const foer = await altI(sted())
    expect(lyktes(await sted().skriv([med(a, { bekreft: ['sted'] })], ola)).endring).toBeNull()
    expect(lyktes(await sted().skriv([med(a, { bekreft: ['sted'] })], kari)).endring).toBeNull()
    expect(await altI(sted())).toEqual(foer)
    expect(await sted().bekreftelser(['a'])).toEqual({ a: { sted: '2026-11-23' } })
  })

  test('Bekreftelse av et felt gjelder til noe annet enn et menneske endrer feltet', async () => {
    await sted().skriv([med(a, { bekreft: ['sted', 'alder', 'tider'] })], ola)
    const nyAlder = { ...a, alder: { fra: 40 }, navn: 'Nytt' }
    await sted().importer([nyAlder], ola)
    expect(await sted().bekreftelser(['a'])).toEqual({ a: { sted: '2026-11-23', tider: '2026-11-23' } })
    await sted().skriv([med({ ...nyAlder, alder: { fra: 41 }, sted: null }, { bekreft: ['alder'] })], ola)
    expect(await sted().bekreftelser(['a'])).toEqual({ a: { alder: '2026-11-23', tider: '2026-11-23' } })
  })

  test('Det som fjernes, tar med seg bekreftelser, opphav og visninger; historikken står', async () => {
    await sted().skriv([med(a, { bekreft: ['sted'], kopiAv: { originalId: 'b', grunnlag: b } }), med(b)], ola)
    await sted().tellVisninger({ a: 3, b: 4 }, '2026-11')
    await sted().skriv([borte('a')], ola)
    await sted().skriv([med(a)], ola)
    expect([await sted().bekreftelser(['a']), await sted().kopier(['a'])]).toEqual([{}, []])
    expect(await sted().visninger(['a', 'b'], '2026-01')).toEqual({ b: 4 })
    expect((await sted().historikk('a')).map((l) => l.handling)).toEqual(['opprettet', 'fjernet', 'opprettet'])
  })

  test('Kopi: det den ble laget av, følger med og kan byttes ut når endringene er sett', async () => {
    await sted().skriv([med(b, { kopiAv: { originalId: 'a', grunnlag: a } })], kari)
    expect(await sted().kopier(['b', 'a'])).toEqual([{ tiltakId: 'b', originalId: 'a', grunnlag: a }])
    const { revisjon } = await altI(sted())
    const nyere = { ...a, navn: 'Nytt navn' }
    expect(
      lyktes(await sted().skriv([med(b, { kopiAv: { originalId: 'a', grunnlag: nyere } })], ola)).endring,
    ).not.toBeNull()
    expect(await sted().kopier(['b'])).toEqual([{ tiltakId: 'b', originalId: 'a', grunnlag: nyere }])
    expect(await sted().revisjon()).toBe(revisjon)
    expect(
      lyktes(await sted().skriv([med(b, { kopiAv: { originalId: 'a', grunnlag: nyere } })], kari)).endring,
    ).toBeNull()
  })
}

/** Registers the cases in the suite of a store. */
export function eierskapet(prove: () => Provested): void {
  eierskap(prove)
  bekreft(() => prove().store)
  tegn(() => prove().store)
}
