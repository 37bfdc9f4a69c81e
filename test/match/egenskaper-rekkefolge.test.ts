/** The order is always the same: of an answer, and of the best few kept on the way. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Behov, vurderesForst } from '../../catalog/kodeverk.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import { lagUtvalg } from '../../catalog/match/utvalg.ts'
import type { Svar } from '../../catalog/skjema/forslag.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO } from '../fabrikk.ts'
import { KJORINGER, kartlegging, rad, rader, snapshot, svarPa, TALMODIG } from './vilkarlig.ts'

/** Meets none of the person's needs or interests, and is nothing the law says must be considered. */
const uvedkommende = (k: Kartlegging, t: Tiltak): Tiltak => ({
  ...t,
  id: 't-1-ny',
  tiltakstype: vurderesForst(t.tiltakstype) ? 'jobbsentral' : t.tiltakstype,
  behov: { primar: ['bolig', 'norsk', 'rus'].filter((b): b is Behov => !(b in k.behov)).concat('samordning') },
  interesser: [],
})

const frys = <T>(verdi: T): T => {
  if (verdi && typeof verdi === 'object') Object.values(Object.freeze(verdi)).forEach(frys)
  return verdi
}

/** The answer as it is sent, order and all. */
const somTekst = (svar: Svar) => JSON.stringify(svar)

describe('rekkefølgen', TALMODIG, () => {
  test('et tiltak som ikke angår personen, stokker aldri om på de andre og endrer ingenting i svaret', () => {
    const egenskap = fc.property(kartlegging, rader, rad, (k, liste, t) => {
      fc.pre(Object.keys(k.behov).length > 0)
      expect(somTekst(svarPa([...liste, uvedkommende(k, t)], k))).toBe(somTekst(svarPa(liste, k)))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('svaret er det samme hver gang, uansett rekkefølge inn, og ingenting som kom inn, endres', () => {
    const egenskap = fc.property(kartlegging, rader, fc.nat(3), fc.boolean(), (k, liste, n, baklengs) => {
      const snap = snapshot(frys(liste))
      const svar = somTekst(lagForslag(snap, frys(k), { dato: DATO }))
      expect(somTekst(lagForslag(snap, k, { dato: DATO }))).toBe(svar)
      const dreid = [...liste.slice(n), ...liste.slice(0, n)]
      const stokket = snapshot(baklengs ? dreid.toReversed() : dreid)
      expect(somTekst(lagForslag(stokket, k, { dato: DATO }))).toBe(svar)
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('svaret er det samme i hvilken rekkefølge behovene enn er skrevet', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const baklengs = { ...k, behov: Object.fromEntries(Object.entries(k.behov).toReversed()) }
      expect(somTekst(svarPa(liste, baklengs))).toBe(somTekst(svarPa(liste, k)))
    })
    fc.assert(egenskap, KJORINGER)
  })
})

type Post = { storrelse: number; nr: number }
const forst = (a: Post, b: Post) => b.storrelse - a.storrelse || a.nr - b.nr

describe('utvalget', TALMODIG, () => {
  test('er det som sto først om alle ble sortert, også når det som er for lite, aldri legges inn', () => {
    const storrelser = fc.array(fc.nat(9), { maxLength: 60 })
    const egenskap = fc.property(storrelser, fc.integer({ min: 1, max: 8 }), fc.boolean(), (liste, antall, sil) => {
      const poster = liste.map((storrelse, i): Post => ({ storrelse, nr: (i * 37) % 61 }))
      const utvalg = lagUtvalg<Post>(antall, forst)
      for (const post of poster) if (!sil || utvalg.kanVaere(post.storrelse)) utvalg.legg(post.storrelse, post)
      expect(utvalg.liste()).toEqual(poster.toSorted(forst).slice(0, antall))
    })
    fc.assert(egenskap, KJORINGER)
  })
})
