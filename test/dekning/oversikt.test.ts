/** The figures of an area, from levels that are given. */
import { describe, expect, test } from 'vitest'
import { NIVAER, type Niva, nivanummer } from '../../catalog/dekning/dekning.ts'
import { forandringer, storsteHull, TRINN, varmekart } from '../../catalog/dekning/oversikt.ts'
import { SAKER } from '../../catalog/dekning/typetilfeller.ts'
import { type Dekningstall, fraUtdrag, somUtdrag } from '../../catalog/dekning/utdrag.ts'

type Sak = (typeof SAKER)[number]

/** Everybody has something of the kommune's own, but for what is said. */
function dekningen(
  kommuner: readonly string[],
  niva: (kommune: string, sak: Sak) => Niva | null = () => null,
): Dekningstall {
  const celler = kommuner.flatMap((kommune) => SAKER.map((sak) => nivanummer(niva(kommune, sak) ?? 'egen')))
  const tomt = () => new Uint8Array(celler.length)
  return {
    katalogversjon: 'v',
    dato: '2026-11-21',
    eksempel: false,
    kommuner,
    saker: SAKER,
    niva: Uint8Array.from(celler),
    arsak: tomt(),
    arsaker: [''],
    vilkar: tomt(),
    tilbydere: tomt(),
  }
}

const smabarn = (sak: Sak) => sak.typetilfelle.sammensatt === 'innvandrerkvinne-smabarn'

describe('storsteHull', () => {
  test('er det som flest kommuner mangler', () => {
    const d = dekningen(['0301', '5034', '5035'], (kommune, sak) => {
      if (smabarn(sak) && kommune !== '0301') return 'ingenting'
      return sak.behov === 'bolig' && kommune === '0301' ? 'ikke-delt' : null
    })
    expect(storsteHull(d)).toMatchObject({
      sammensatt: 'innvandrerkvinne-smabarn',
      behov: 'norsk',
      medBil: true,
      kommuner: ['5034', '5035'],
    })
  })

  test('det som bare mangler uten bil, nevnes når ingenting mangler med', () => {
    const d = dekningen(['5034'], (_, sak) => (sak.behov === 'norsk' && !sak.typetilfelle.bil ? 'ingenting' : null))
    expect(storsteHull(d)).toMatchObject({ behov: 'norsk', medBil: false })
  })

  test('det ukjente er ikke et hull, og telles for seg', () => {
    const d = dekningen(['5034', '5035'], (kommune, sak) =>
      smabarn(sak) ? (kommune === '5034' ? 'ukjent' : 'ingenting') : null,
    )
    expect(storsteHull(d)).toMatchObject({ kommuner: ['5035'], uvisse: 1 })
  })

  test('et hull for noen av dem er ikke et hull for alle', () => {
    const d = dekningen(['5034'], (_, sak) =>
      sak.behov === 'norsk' && sak.typetilfelle.alder === 'over-55' && sak.typetilfelle.sammensatt === null
        ? 'ingenting'
        : null,
    )
    expect(storsteHull(d)).toBeNull()
  })
})

describe('varmekart', () => {
  test('viser det minst halvparten har, og teller hull og ukjent for seg', () => {
    const d = dekningen(['5034'], (_, sak) => {
      if (sak.behov !== 'bolig' || sak.typetilfelle.sammensatt !== null) return null
      if (sak.typetilfelle.norsk === 'alfa') return 'ukjent'
      return sak.typetilfelle.norsk === 'A2' ? 'ingenting' : 'avtale'
    })
    const kart = varmekart(d, { sammensatt: null })
    expect(kart.behov).toHaveLength(20)
    expect(kart.ruter[kart.behov.indexOf('bolig')]?.[0]).toEqual({ niva: 'ukjent', antall: 18, hull: 6, uvisse: 6 })
  })

  test('viser bare behov noen i utvalget har', () => {
    expect(varmekart(dekningen(['5034']), { sammensatt: 'innvandrerkvinne-smabarn' }).behov).toEqual([
      'norsk',
      'arbeidserfaring',
    ])
  })

  test('hvert nivå har et trinn, og bedre nivå har aldri et verre trinn', () => {
    const trinn = NIVAER.map((niva) => TRINN[niva]).filter((t) => t !== 'ukjent')
    expect(trinn).toEqual(trinn.toSorted((a, b) => a - b))
    expect(new Set(trinn).size).toBe(6)
  })
})

describe('forandringer', () => {
  test('er rutene som er blitt andre', () => {
    const forst = dekningen(['5034'], (_, sak) => (smabarn(sak) ? 'ingenting' : null))
    const etter = dekningen(['5034'])
    const funnet = forandringer(forst, etter)
    expect(funnet).toHaveLength(SAKER.filter(smabarn).length)
    expect(funnet[0]).toMatchObject({ kommune: '5034', fra: 'ingenting', til: 'egen' })
  })

  test('av ulike områder kan ikke sammenlignes', () => {
    expect(() => forandringer(dekningen(['5034']), dekningen(['5035']))).toThrow('ulike områder')
  })
})

const INGEN = { foreldet: false, erEksempel: () => false }

test('et utdrag som er lest igjen, er det som ble sendt', () => {
  const d = dekningen(['5034', '5035'], (kommune, sak) =>
    kommune === '5035' ? (NIVAER[sak.nr % NIVAER.length] ?? null) : null,
  )
  const helt = { ...d, beste: new Int32Array(d.niva.length), tiltak: [] }
  expect(fraUtdrag(somUtdrag(helt, ['5034', '5035'], INGEN))).toEqual(d)
  expect(fraUtdrag(somUtdrag(helt, ['5035'], INGEN)).niva).toEqual(d.niva.slice(SAKER.length))
})

test('eksempler sies fra om når de ligger bak noe av det som vises, og bare da', () => {
  const d = { ...dekningen(['5034', '5035']), beste: new Int32Array(2 * SAKER.length).fill(-1), tiltak: ['eks-a', 'b'] }
  d.beste[0] = 1
  d.beste[SAKER.length] = 0
  const valg = { foreldet: false, erEksempel: (id: string) => id === 'eks-a' }
  expect(somUtdrag(d, ['5034'], valg).eksempel).toBe(false)
  expect(somUtdrag(d, ['5034', '5035'], valg).eksempel).toBe(true)
})
