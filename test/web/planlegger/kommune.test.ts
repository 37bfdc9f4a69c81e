import { beforeEach, describe, expect, test } from 'vitest'
import { NIVAER } from '../../../catalog/dekning/dekning.ts'
import type { Rute, Varmekart } from '../../../catalog/dekning/oversikt.ts'
import { SAKER } from '../../../catalog/dekning/typetilfeller.ts'
import { alleKommuner, kommune } from '../../../web/felles/grunnlag.ts'
import { forst, ruten, vurderteI } from '../../../web/planlegger/celle/vurderte.ts'
import { likeKommuner, profil, sentralitetsspenn } from '../../../web/planlegger/kommune/likekommuner.ts'
import { sporsmal } from '../../../web/planlegger/kommune/naboers.ts'
import { medGrunnlag } from '../oppsett.ts'

beforeEach(medGrunnlag)

const TYDAL = '5033'
const hent = (nr: string) => {
  const k = kommune(nr)
  if (!k) throw new Error(`Ukjent kommune ${nr}`)
  return k
}

describe('Kommuner som ligner', () => {
  test('har samme størrelse og omtrent samme sentralitet, og kommunen selv er ikke med', () => {
    const tydal = hent(TYDAL)
    const like = likeKommuner(tydal, alleKommuner.value)
    expect(like.length).toBeGreaterThan(20)
    expect(like.map(({ nr }) => nr)).not.toContain(TYDAL)
    for (const k of like) {
      expect(k.innbyggere).toBeLessThanOrEqual(4531)
      expect(Math.abs(k.sentralitet - tydal.sentralitet)).toBeLessThanOrEqual(1)
    }
  })

  test.each([
    [4531, true],
    [4532, false],
  ])('En kommune med %i innbyggere er liten: %s', (innbyggere, lik) => {
    const annen = { ...hent(TYDAL), nr: '9999', innbyggere }
    expect(likeKommuner(hent(TYDAL), [annen])).toHaveLength(lik ? 1 : 0)
  })

  test.each([
    [1, { fra: 1, til: 2 }],
    [4, { fra: 3, til: 5 }],
    [6, { fra: 5, til: 6 }],
  ])('Sentralitet %i ligner %j', (sentralitet, ventet) =>
    expect(sentralitetsspenn({ ...hent(TYDAL), sentralitet })).toEqual(ventet),
  )
})

const rute = (niva: Rute['niva']): Rute => ({ niva, antall: 18, hull: 0, uvisse: 0 })

describe('Profilen', () => {
  const kart: Varmekart = {
    behov: ['norsk', 'bolig'],
    kommuner: ['5032', TYDAL, '5034', '5035'],
    ruter: [
      [rute('egen'), rute('ingenting'), rute('ukjent'), rute('delt')],
      [rute('ingenting'), rute('ikke-delt'), rute('egen'), rute('fullt')],
    ],
  }

  test('teller ukjente for seg, og peker på det de fleste andre har', () => {
    const rader = profil(kart, TYDAL)
    expect(rader).toEqual([
      { behov: 'norsk', rute: rute('ingenting'), har: 2, kjente: 2, ukjente: 1, mangler: true },
      { behov: 'bolig', rute: rute('ikke-delt'), har: 1, kjente: 3, ukjente: 0, mangler: false },
    ])
  })

  test('er tom for en kommune som ikke er med', () => expect(profil(kart, '0301')).toEqual([]))
})

describe('De som er vurdert i en rute', () => {
  const tomt = new Uint8Array(SAKER.length)
  const tall = {
    katalogversjon: 'v',
    dato: '2026-11-21',
    kommuner: [TYDAL],
    saker: SAKER,
    niva: Uint8Array.from(SAKER, ({ behov, typetilfelle: t }) =>
      NIVAER.indexOf(behov === 'norsk' && t.norsk === 'A2' ? (t.bil ? 'ikke-delt' : 'ingenting') : 'egen'),
    ),
    arsaker: [''],
    arsak: tomt,
    vilkar: tomt,
    tilbydere: tomt,
  }
  const valg = { behov: 'norsk', hvem: { alder: 'under-30' } } as const

  test('står etter hva de har, det verste først', () => {
    const grupper = vurderteI(tall, TYDAL, valg)
    expect(grupper.map(({ niva }) => niva)).toEqual(['ingenting', 'ikke-delt', 'egen'])
    const alle = grupper.flatMap(({ personer }) => personer)
    expect(alle.every(({ typetilfelle: t }) => t.alder === 'under-30')).toBe(true)
    expect(alle).toHaveLength(ruten(tall, TYDAL, valg)?.antall ?? 0)
  })

  test('er ingen i en kommune som ikke er med', () => {
    expect(vurderteI(tall, '0301', valg)).toEqual([])
    expect(ruten(tall, '0301', valg)).toBeNull()
  })

  test('Naboenes tilbud spørres det om for én person per behov som mangler bare fordi det ikke er delt', () => {
    const spor = sporsmal(tall, TYDAL, {})
    expect(spor).toHaveLength(1)
    expect(spor[0]).toMatch(/^kommune=5033&typetilfelle=norsk-.*-a2-med-bil$/)
    expect(sporsmal(tall, TYDAL, { bil: false })).toEqual([])
  })
})

const ett = (navn: string, behov: string) => ({ navn, grunner: [{ regel: 'behov', verdier: { behov } }] })

test('Det som svarer på behovet, står før det som svarer på et annet av personens behov', () => {
  const alle = [ett('a', 'arbeidserfaring'), ett('b', 'norsk'), { navn: 'c', grunner: [] }, ett('d', 'norsk')]
  expect(forst(alle, 'norsk').map(({ navn }) => navn)).toEqual(['b', 'd', 'a', 'c'])
})
