/** The catalogue judged by columns gives what judging each tiltak gives: equal tiltak are alike to a rule, and the walk finds the same. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erAktuelt, erNar, hverI, utsnitt } from '../../catalog/match/aktuelle.ts'
import { andelAv, type Dom, dom } from '../../catalog/match/dom.ts'
import { lagDomstol } from '../../catalog/match/domstol.ts'
import { gaGjennom } from '../../catalog/match/gjennomgang.ts'
import { deling } from '../../catalog/match/kriterier/deling.ts'
import { KRITERIER, regelnummer } from '../../catalog/match/kriterier/liste.ts'
import { spre } from '../../catalog/match/mangfold.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import { lagPerson, type Person } from '../../catalog/match/person.ts'
import { dekkerNoe, sumAv } from '../../catalog/match/poeng.ts'
import { plassFor, ranger } from '../../catalog/match/rangering.ts'
import { harPlass } from '../../catalog/match/register.ts'
import { behovsmerker } from '../../catalog/match/tilbud/behov.ts'
import { DELER } from '../../catalog/match/tilbud/liste.ts'
import { ADVARSEL, erNei, JA, VET_IKKE } from '../../catalog/match/utfall.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot, type Snapshot } from '../../catalog/snapshot.ts'
import { lagKatalog } from '../bench/katalog.ts'
import { lagPersoner } from '../bench/personer.ts'
import { DATO, norge } from '../fabrikk.ts'
import { KJORINGER, kartlegging, navngitt, person, RADFELT, rad, rader, snapshot, TALMODIG } from './vilkarlig.ts'

/** Two tiltak, the second like the first but for some fields. */
const par = fc
  .record({ t: rad, annen: rad, felt: fc.subarray(RADFELT, { minLength: 1, maxLength: 6 }) })
  .map(({ t, annen, felt }) => [t, { ...t, ...Object.fromEntries(felt.map((f) => [f, annen[f]])) }] as const)

type Leser = (t: Tiltak) => readonly unknown[]
/** Absent and `null` are different things. */
const lest = (leser: Leser, t: Tiltak) =>
  JSON.stringify(leser(t), (_, verdi: unknown) => (verdi === undefined ? '\u0000' : verdi))
const likt = (leser: Leser, [a, b]: readonly [Tiltak, Tiltak]) => lest(leser, a) === lest(leser, b)

describe('to tiltak som er like for det en regel leser', TALMODIG, () => {
  test('får samme svar, samme felt å spørre om, samme fradrag og like stor endring', () => {
    const egenskap = fc.property(kartlegging, par, (k, to) => {
      const p = person(k)
      for (const regel of KRITERIER) {
        if (!likt(regel.leser, to)) continue
        const [a, b] = to.map((t) => {
          const u = regel.prov(p, t)
          const mangler = u === VET_IKKE ? regel.mangler?.(p, t) : undefined
          const storrelse = erNei(u) ? regel.endring?.(p, t).storrelse : undefined
          return [regel.regel, u, andelAv(regel, p, t, u), mangler?.side, mangler?.felt, storrelse].join()
        })
        if (a !== b) expect(b).toBe(a)
      }
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('får samme svar for alle personer, når regelen bare ser på datoen', () => {
    const egenskap = fc.property(kartlegging, kartlegging, rad, (k, annen, t) => {
      for (const regel of KRITERIER.filter((r) => r.bareDato)) {
        const [a, b] = [k, annen].map((hvem) => {
          const p = person(hvem)
          const u = regel.prov(p, t)
          return [u, andelAv(regel, p, t, u), erNei(u) ? regel.endring?.(p, t).storrelse : undefined].join()
        })
        if (a !== b) expect({ [regel.regel]: b }).toEqual({ [regel.regel]: a })
      }
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('er like mye verdt i hver del av tilbudet der de er like i det som teller for personen', () => {
    const egenskap = fc.property(kartlegging, par, (k, to) => {
      const p = person(k)
      for (const del of DELER) {
        const teller = del.teller(p)
        const [a = [], b = []] = to.map((t) => del.merker(t).map((merker, nr) => merker & (teller[nr] ?? 0)))
        if (a.join() !== b.join()) continue
        const [sumA, sumB] = to.map((t) => sumAv(del, p, t))
        if (sumA !== sumB) expect({ [del.regel]: sumB }).toEqual({ [del.regel]: sumA })
        expect(sumA).toBeLessThanOrEqual(del.mest(p))
      }
    })
    fc.assert(egenskap, KJORINGER)
  })
})

const antallNei = (d: Dom) => d.utfall.filter(erNei).length
const storsteEndring = (p: Person, { tiltak, utfall }: Dom) =>
  Math.max(0, ...KRITERIER.map((k, i) => (erNei(utfall[i] ?? JA) ? (k.endring?.(p, tiltak).storrelse ?? 0) : 0)))

const [DELING, REISE, FERSKHET] = [regelnummer('deling'), regelnummer('reise'), regelnummer('ferskhet')]
const manglerAvtale = (d: Dom) => Number(d.utfall[DELING] === ADVARSEL)

/** The walk as it is told: judge all, sort all. */
function fasit(p: Person, snap: Snapshot) {
  const dommer = snap.tiltak.filter((t) => erAktuelt(deling.prov(p, t), erNar(p, t))).map((t) => dom(p, t))
  const mulige = dommer.filter((d) => !erNei(d.verst))
  const beste = ranger(
    p,
    mulige.filter((d) => p.behov.size === 0 || d.tilbud > 0),
  )
  const stengte = dommer
    .filter((d) => erNei(d.verst) && dekkerNoe(p, d.tiltak))
    .map((d) => ({
      id: d.tiltak.id,
      avstand: Math.round((antallNei(d) + manglerAvtale(d) + storsteEndring(p, d)) * 1000),
      tilbud: d.tilbud,
    }))
  const medPlass = mulige.filter((d) => harPlass(d.tiltak) && d.utfall[FERSKHET] === JA)
  const motte = [...p.behov.keys()].filter((b) =>
    medPlass.some(({ tiltak: { behov } }) => behov.primar.includes(b) || behov.sekundar?.includes(b)),
  )
  return { beste, stengte, motte }
}

type Stengt = ReturnType<typeof fasit>['stengte'][number]
const verdt = ({ tilbud, avstand }: Stengt) => tilbud / (1 + avstand / 1000)
const narmestForst = (a: Stengt, b: Stengt) => a.avstand - b.avstand || b.tilbud - a.tilbud || (a.id < b.id ? -1 : 1)
/** Those most worth knowing of, nearest to opening first. */
const deMestVerdte = (stengte: readonly Stengt[], antall: number) =>
  stengte
    .toSorted((a, b) => verdt(b) - verdt(a) || narmestForst(a, b))
    .slice(0, antall)
    .sort(narmestForst)
    .map((s) => s.id)

const ider = (liste: readonly { tiltakId: string }[]) => liste.map((f) => f.tiltakId)

const utenBehov = (k: Kartlegging): Kartlegging => ({ ...k, behov: {}, interesser: [] })

/** Enough rows for the few that are kept to be sorted on the way. */
const mangeRader = fc.array(rad, { minLength: 1, maxLength: 7 }).map(navngitt)

describe('gangen gjennom registeret', TALMODIG, () => {
  test('gir hvert tiltak de samme svarene, det samme tilbudet og de samme poengene som å bedømme det alene', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const [p, snap] = [person(k), snapshot(liste)]
      const innenfor = utsnitt(p, snap)
      const domstol = lagDomstol(p, snap, innenfor)
      const funnet = new Set<number>()
      hverI(innenfor, (i) => {
        expect(funnet.has(i)).toBe(false)
        funnet.add(i)
      })
      snap.register.tiltak.forEach((t, i) => {
        const d = dom(p, t)
        const stengt = erNei(d.verst)
        const reise = d.utfall[REISE] ?? JA
        const alene = {
          funnet: erAktuelt(deling.prov(p, t), erNar(p, t)),
          utfall: d.utfall,
          verst: stengt ? null : d.verst,
          tilbud: d.tilbud,
          poeng: stengt ? null : d.poeng,
          stengsel: [antallNei(d), storsteEndring(p, d)],
        }
        const alt = domstol.tilbud(i)
        const { nei: uten, storst } = domstol.stengsel(i, Number.POSITIVE_INFINITY) ?? { nei: -1, storst: -1 }
        const lukket = erNei(domstol.reise(i))
        expect({
          funnet: funnet.has(i),
          utfall: KRITERIER.map((_, r) => domstol.utfall(r, i)),
          verst: stengt ? null : domstol.poeng(i, alt, 0)?.verst,
          tilbud: alt,
          poeng: stengt ? null : domstol.poeng(i, alt, 0)?.poeng,
          stengsel: lukket ? [uten + 1, Math.max(storst, domstol.reiseendring(i))] : [uten, storst],
        }).toEqual(alene)
        expect(domstol.reise(i)).toBe(reise)
        expect(domstol.dom(i)).toEqual(d)
        const ukjente = KRITERIER.flatMap((_, r) => (d.utfall[r] === VET_IKKE ? [r] : []))
        expect(domstol.ukjente(i).sort((x, y) => x - y)).toEqual(ukjente)
        // It may stop counting what cannot matter, but never on the wrong side.
        for (const minst of stengt ? [] : [1, d.poeng, d.poeng + 1, d.tilbud]) {
          expect(domstol.poeng(i, alt, minst)?.poeng ?? 'færre').toBe(d.poeng < minst ? 'færre' : d.poeng)
        }
        const avstand = Math.round((uten + storst) * 1000)
        for (const mest of [0, Math.max(0, avstand - 1), avstand, avstand + 1000])
          expect(domstol.stengsel(i, mest)).toEqual(avstand > mest ? null : { nei: uten, storst })
      })
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('holder på de beste og de nærmeste, de som sto først om alle ble bedømt og sortert', () => {
    const antall = fc.record({ beste: fc.integer({ min: 1, max: 3 }), stengte: fc.integer({ min: 1, max: 3 }) })
    const egenskap = fc.property(kartlegging, mangeRader, antall, (k, liste, mest) => {
      const [p, snap] = [person(k), snapshot(liste)]
      const funnet = gaGjennom(p, snap, mest)
      const { beste, stengte, motte } = fasit(p, snap)
      const kort = beste.slice(0, mest.beste).map((d) => [d.tiltak.id, d.poeng, d.verst])
      expect(funnet.beste.map((d) => [d.tiltak.id, d.poeng, d.verst])).toEqual(kort)
      expect(funnet.stengte.map((s) => s.tiltak.id)).toEqual(deMestVerdte(stengte, mest.stengte))
      expect(funnet.motte).toBe(behovsmerker(motte))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('finner de samme i en stor katalog, der det meste aldri blir bedømt', () => {
    const geografi = norge()
    const snap = lagSnapshot(lagKatalog({ antall: 12_000, geografi, dato: DATO }), geografi, 'stor')
    const mest = { beste: 30, stengte: 30 }
    for (const [nr, k] of lagPersoner({ antall: 40, geografi }).entries()) {
      // Every fourth has told of no needs, and then everything that is open is there.
      const p = lagPerson(nr % 4 === 0 ? utenBehov(k) : k, DATO, geografi)
      const funnet = gaGjennom(p, snap, mest)
      const { beste, stengte, motte } = fasit(p, snap)
      expect(funnet.beste.map((d) => [d.tiltak.id, d.poeng])).toEqual(
        beste.slice(0, mest.beste).map((d) => [d.tiltak.id, d.poeng]),
      )
      expect(funnet.stengte.map((s) => s.tiltak.id)).toEqual(deMestVerdte(stengte, mest.stengte))
      expect(funnet.motte).toBe(behovsmerker(motte))
    }
  })

  test('fører til de forslagene og den rekkefølgen som å bedømme, rangere og spre alt', () => {
    const egenskap = fc.property(kartlegging, rader, fc.integer({ min: 1, max: 4 }), (k, liste, antall) => {
      const [p, snap] = [person(k), snapshot(liste)]
      const { forslag, ikkeNa } = lagForslag(snap, k, { dato: DATO, antall })
      const { beste, stengte } = fasit(p, snap)
      const plasser = beste.map((d) => plassFor(p, d))
      expect(ider(forslag)).toEqual(
        spre(p, plasser, liste.length)
          .slice(0, antall)
          .map((s) => s.plass.tiltak.id),
      )
      expect(ider(ikkeNa)).toEqual(deMestVerdte(stengte, stengte.length))
    })
    fc.assert(egenskap, KJORINGER)
  })
})
