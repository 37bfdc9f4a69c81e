/** The engine against the same figures worked out in another way, and a changed model against a new one. */
import { readFileSync } from 'node:fs'
import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NIVAER } from '../../catalog/dekning/dekning.ts'
import { medEndring } from '../../catalog/dekning/endring.ts'
import { lagLand, lagModell, type Modell } from '../../catalog/dekning/modell.ts'
import { somDekning } from '../../catalog/dekning/somdekning.ts'
import { SAKER } from '../../catalog/dekning/typetilfeller.ts'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { lagKatalog } from '../bench/katalog.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'
import { etterregn } from './etterregning.ts'

const land = lagLand(DATO, norge())
const etterId = (tiltak: readonly Tiltak[]) => tiltak.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const evaluering = (JSON.parse(readFileSync('test/evaluering/tiltak.json', 'utf8')) as { tiltak: Tiltak[] }).tiltak
const rekke = (m: Modell, kommuner: readonly string[]) =>
  kommuner.map((nr) => m.land.hjemsteder.findIndex((h) => h.nr === nr))

/** Kommune, person, need and level, as the other way writes them. */
function celler(m: Modell, kommuner: readonly string[]) {
  const d = somDekning(m, 'v', rekke(m, kommuner))
  return d.kommuner.flatMap((kommune, rad) =>
    d.saker.map(({ nr, behov, typetilfelle: { id } }) => {
      const celle = rad * d.saker.length + nr
      return { kommune, id, behov, niva: NIVAER[d.niva[celle] ?? 0], beste: d.tiltak[d.beste[celle] ?? -1] }
    }),
  )
}

describe('tallene er de samme når de regnes ut på en annen måte', () => {
  test.each<[string, readonly Tiltak[], readonly string[]]>([
    [
      'eksemplene i Gudbrandsdalen og Nordfjord',
      [...lastNasjonal(norge()), ...lastEksempel(norge())],
      ['3438', '3439', '4649', '4651'],
    ],
    ['prøvekatalogen rundt Trondheim', evaluering, ['5001', '5035', '5033', '5053']],
    ['en oppdiktet katalog', lagKatalog({ antall: 300, geografi: norge(), dato: DATO }), ['0301', '5612']],
  ])(
    '%s',
    (_, tiltak, kommuner) => {
      const mine = celler(lagModell(etterId(tiltak), land), kommuner)
      const andres = etterregn(tiltak, kommuner, DATO, norge())
      expect(mine.map(({ beste: _b, ...celle }) => celle)).toEqual(andres.map(({ tiltak: _t, ...celle }) => celle))
      // What is pointed at is one of those that give the level; where nothing does, it is what came nearest.
      const feil = mine.filter((c, i) => c.niva !== 'ingenting' && !andres[i]?.tiltak.includes(c.beste ?? ''))
      expect(feil).toEqual([])
    },
    60_000,
  )
})

describe('planleggeren og veilederen ser det samme', () => {
  const tiltak = etterId(evaluering)
  const snapshot = lagSnapshot(tiltak, norge(), 'v')
  const m = lagModell(tiltak, land)

  test.each(['5001', '5033', '5053'])(
    'i %s: møtt er aldri et hull hos veilederen, og hull hos henne er aldri møtt',
    (kommune) => {
      const mine = celler(m, [kommune])
      const uenige = mine.filter((celle, nr) => {
        const k = SAKER[nr]?.typetilfelle.kartlegging
        if (!k) return true
        const hull = lagForslag(snapshot, { ...k, kommune }, { dato: DATO }).hull.some((h) => h.behov === celle.behov)
        const mott = ['egen', 'avtale', 'delt', 'statlig', 'frivillig', 'digital'].includes(celle.niva ?? '')
        // What is only not known is no gap to the veileder, who can ask.
        return hull ? mott : !mott && celle.niva !== 'ukjent' && celle.niva !== 'ikke-delt'
      })
      expect(uenige).toEqual([])
    },
  )
})

/** All of a dekning but the numbers that its lists are found by, cell by cell. */
function tall(m: Modell): string[] {
  const d = somDekning(m, 'v')
  return Array.from(d.niva, (niva, i) =>
    [
      NIVAER[niva],
      d.tiltak[d.beste[i] ?? -1],
      d.arsaker[d.arsak[i] ?? 0],
      `vilkår ${d.vilkar[i]}`,
      `tilbydere ${d.tilbydere[i]}`,
    ].join(' '),
  )
}

/** The first few cells that differ. */
function ulike(a: Modell, b: Modell): string[] {
  const andres = tall(b)
  return tall(a)
    .flatMap((celle, i) => (celle === andres[i] ? [] : [`${i}: ${celle} / ${andres[i]}`]))
    .slice(0, 5)
}

const hosTilbyder = (id: string, tilbyder: Tiltak['tilbyder']): Tiltak =>
  etTiltak({ id, tilbyder, behov: { primar: ['norsk'] }, bekreftet: DATO })

test.each<[string, Tiltak['tilbyder'], Tiltak['tilbyder'], number]>([
  ['skrevet med store bokstaver', { navn: 'Nav Stjørdal' }, { navn: 'NAV Stjørdal ' }, 1],
  ['med samme orgnr', { navn: 'Nav', orgnr: '974760673' }, { navn: 'Nav Stjørdal', orgnr: '974760673' }, 1],
  ['med et annet navn', { navn: 'Nav Stjørdal' }, { navn: 'Røde Kors' }, 2],
])('to tilbud hos en tilbyder %s', (_, en, annen, ventet) => {
  const m = lagModell(etterId([hosTilbyder('a', en), hosTilbyder('b', annen)]), land)
  const rad = m.rader[rekke(m, ['5035'])[0] ?? -1]
  expect(Math.max(0, ...(rad?.svar.tilbydere ?? []))).toBe(ventet)
})

describe('en endring gir det samme som å regne alt på nytt', () => {
  const katalog = etterId(lagKatalog({ antall: 400, geografi: norge(), dato: DATO }))
  const grunn = lagModell(katalog, land)
  const endret = record({
    nr: nat(katalog.length - 1),
    hva: constantFrom<Partial<Tiltak> | null>(
      null,
      { alder: { fra: 18, til: 29 } },
      { norsk: { min: 'B1', maks: null } },
      { deling: { synlighet: 'alle', avtaler: [] } },
      { deling: { synlighet: 'eget-kontor', avtaler: [] } },
      { dekning: { landet: true, fylker: [], kommuner: [] } },
      { behov: { primar: ['norsk'], sekundar: [] } },
      { kommunenummer: '5501', sted: undefined },
      { status: 'avsluttet' },
    ),
  })

  test('for vilkårlige endringer, den ene etter den andre', () => {
    assert(
      property(array(endret, { minLength: 1, maxLength: 6 }), (endringer) => {
        let m = grunn
        const naa = new Map(katalog.map((t) => [t.id, t]))
        for (const { nr, hva } of endringer) {
          const t = katalog[nr]
          if (!t) continue
          if (hva === null) naa.delete(t.id)
          else naa.set(t.id, { ...t, ...hva })
          m = medEndring(m, hva === null ? { fjern: [t.id], legg: [] } : { fjern: [], legg: [{ ...t, ...hva }] })
        }
        const ny = lagModell(etterId([...naa.values()]), land)
        expect(ulike(m, ny)).toEqual([])
      }),
      { numRuns: 10, seed: 7 },
    )
  }, 60_000)

  test('for så mange nye på én gang at listene må ordnes på nytt, og når noen av dem går igjen', () => {
    const nye = Array.from({ length: 80 }, (_, nr): Tiltak => {
      const forbilde = katalog[nr % katalog.length]
      if (!forbilde) throw new Error('Katalogen er tom')
      return { ...forbilde, id: `${nr % 3}-ny-${nr}`, behov: { primar: ['norsk'], sekundar: ['struktur-og-oppmote'] } }
    })
    const borte = nye.filter((_, nr) => nr % 9 === 0).map(({ id }) => id)
    const m = [nye.slice(0, 40), nye.slice(40, 50), nye.slice(50)].reduce(
      (forrige, legg) => medEndring(forrige, { fjern: [], legg }),
      grunn,
    )
    const igjen = [...katalog, ...nye].filter(({ id }) => !borte.includes(id))
    expect(ulike(medEndring(m, { fjern: borte, legg: [] }), lagModell(etterId(igjen), land))).toEqual([])
  }, 60_000)

  test('modellen den kom fra, står som den var', () => {
    const forst = somDekning(grunn, 'v')
    medEndring(grunn, { fjern: katalog.slice(0, 40).map(({ id }) => id), legg: [] })
    expect(somDekning(grunn, 'v')).toEqual(forst)
  })
})
