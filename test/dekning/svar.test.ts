/** All the answers together, from the real engine and the catalogue that ships: what holds for every figure in them. */
import { describe, expect, test } from 'vitest'
import { lagLand, lagModell } from '../../catalog/dekning/modell.ts'
import { somDekning } from '../../catalog/dekning/somdekning.ts'
import { SPORSMAL } from '../../catalog/dekning/svar/sporsmal.ts'
import { type Grunnlag, svarFor } from '../../catalog/dekning/svar/svar.ts'
import { TYPETILFELLER } from '../../catalog/dekning/typetilfeller.ts'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import { Dekningssvar } from '../../catalog/skjema/dekningssvar.ts'
import { DATO, norge } from '../fabrikk.ts'
import { etGrunnlag, MERAKER, STJORDAL } from './svarfabrikk.ts'

/** Two regions that the examples are about, and one kommune that nobody has told of. */
const UKJENT = '5610'
const REGION = ['3405', '3436', '3438', '3439', '3440', '3441', '4602', '4648', '4649', '4650', '4651', UKJENT]

const tiltak = [...lastNasjonal(norge()), ...lastEksempel(norge())].toSorted((a, b) => (a.id < b.id ? -1 : 1))
const land = lagLand(DATO, norge())
const grunnlag: Grunnlag = {
  dekning: somDekning(
    lagModell(tiltak, land),
    'v1',
    REGION.map((nr) => land.hjemsteder.findIndex((h) => h.nr === nr)),
  ),
  tiltak,
  geografi: norge(),
  kontorkommuner: new Set(),
}
const svar = svarFor(grunnlag, REGION)

type Tall = { antall: number; ids: string[] }
const erTall = (verdi: object): verdi is Tall => 'antall' in verdi && 'ids' in verdi

/** Every figure in the answers, with where it stands. */
function alleTall(verdi: unknown, sti = ''): [sti: string, tall: Tall][] {
  if (typeof verdi !== 'object' || verdi === null) return []
  if (erTall(verdi)) return [[sti, verdi]]
  return Object.entries(verdi).flatMap(([navn, del]) => alleTall(del, `${sti}/${navn}`))
}
const tallene = alleTall(svar)

describe('svarene for eksemplene i katalogen', () => {
  test('har den formen skjemaet sier', () => {
    expect(Dekningssvar.safeParse(svar).error).toBeUndefined()
  })

  test('har like mange id-er som tallet sier, og ingen to ganger', () => {
    expect(tallene.length).toBeGreaterThan(1000)
    expect(tallene.filter(([, t]) => t.antall !== t.ids.length || new Set(t.ids).size !== t.antall)).toEqual([])
  })

  test('peker bare på tiltak, kommuner og typetilfeller som finnes', () => {
    const finnes = new Set([
      ...tiltak.map((t) => t.id),
      ...norge().kommuner.map((k) => k.nr),
      ...TYPETILFELLER.map((t) => t.id),
    ])
    expect(tallene.flatMap(([sti, t]) => t.ids.filter((id) => !finnes.has(id)).map((id) => [sti, id]))).toEqual([])
  })

  test('er de samme i hvilken rekkefølge katalogen enn leses', () => {
    expect(svarFor({ ...grunnlag, tiltak: tiltak.toReversed() }, REGION)).toEqual(svar)
  })

  test('følger rekkefølgen kommunene er spurt i', () => {
    const omvendt = svarFor(grunnlag, REGION.toReversed())
    expect(omvendt.kategori.kommuner).toEqual(svar.kategori.kommuner.toReversed())
  })

  test('sier at kommunen ingen har fortalt om, er ukjent, og aldri at den har 0', () => {
    expect(svar.omrade.ukjente.ids).toEqual([UKJENT])
    const { tetthet, innvandrere, alder, innretning, inngang, etterJobb, norskstige, ferskhet } = svar
    for (const { kommuner } of [tetthet, innvandrere, alder, innretning, inngang, etterJobb, norskstige, ferskhet])
      expect(kommuner.find((k) => k.kommune === UKJENT)).toEqual({ kommune: UKJENT, tall: null })
    expect(svar.kategori.samlet.ukjent.ids).toEqual([UKJENT])
    expect(svar.utenTiltak.rader.filter((r) => r.vart.ids.includes(UKJENT))).toEqual([])
    expect(svar.tetthet.celler.filter((c) => c.kommune === UKJENT && c.status !== 'ukjent')).toEqual([])
    expect(svar.aktivitetsplikt.kommuner.find((k) => k.kommune === UKJENT)?.ingen.antall).toBe(0)
    expect(svar.kvp.samlet.ukjent.ids).toEqual([UKJENT])
  })

  test.each([
    ['3405', '1'],
    ['3438', '3*'],
    ['3436', '3'],
    ['3439', '2'],
    ['4648', '3*'],
    ['4650', '2'],
  ])('setter kommune %s i kategori %s', (kommune, kategori) => {
    expect(svar.kategori.kommuner.find((k) => k.kommune === kommune)?.kategori).toBe(kategori)
  })

  test('har for hvert behov i hver kommune like mange typetilfeller som er dømt', () => {
    const unge = TYPETILFELLER.filter((t) => t.alder === 'under-30').length
    for (const { dekket, vurderes, ingen, ukjent } of svar.aktivitetsplikt.kommuner)
      expect(dekket.antall + vurderes.antall + ingen.antall + ukjent.antall).toBe(unge)
  })
})

describe('spørsmålene', () => {
  test('har hvert sitt svar, i rekkefølge fra G1', () => {
    const { katalogversjon: _, dato: __, omrade: ___, ...svarene } = svar
    expect(Object.keys(SPORSMAL)).toEqual(Object.keys(svarene))
    expect(Object.values(SPORSMAL).map((s) => s.kode)).toEqual(Object.keys(svarene).map((_svar, i) => `G${i + 1}`))
  })

  test.each(Object.entries(SPORSMAL))('%s er skrevet på begge målformer', (_, { sporsmal, slik }) => {
    expect([sporsmal.nb, sporsmal.nn].every((tekst) => tekst.endsWith('?'))).toBe(true)
    expect([slik.nb, slik.nn].every((tekst) => tekst.endsWith('.'))).toBe(true)
  })
})

describe('området', () => {
  test('En kommune som ikke er regnet ut, er en feil og ikke 0', () => {
    expect(() => svarFor(etGrunnlag([STJORDAL]), [STJORDAL, MERAKER])).toThrow(MERAKER)
  })

  test('Et nummer kartet ikke kjenner, er utelatt', () => {
    expect(svarFor(etGrunnlag([STJORDAL]), [STJORDAL, '9999']).omrade.alle.ids).toEqual([STJORDAL])
  })

  test('Et tomt område har ingen tall, og ingen andeler', () => {
    const tomt = svarFor(etGrunnlag([]), [])
    expect(tomt.omrade.alle).toEqual({ antall: 0, ids: [], innbyggere: 0 })
    expect(tomt.rekkevidde.samlet.every((s) => s.innenfor.andel === null)).toBe(true)
    expect(tomt.tetthet.samlet.per10000).toBeNull()
  })
})
