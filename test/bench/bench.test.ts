import { describe, expect, test } from 'vitest'
import type { Regel } from '../../catalog/kodeverk.ts'
import { aktuelle } from '../../catalog/match/aktuelle.ts'
import { KRITERIER, regelnummer } from '../../catalog/match/kriterier/liste.ts'
import { lagPerson } from '../../catalog/match/person.ts'
import { dekkerNoe } from '../../catalog/match/poeng.ts'
import { erNei } from '../../catalog/match/utfall.ts'
import { tolkSporsmal, tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { norge } from '../fabrikk.ts'
import { lagKatalog } from './katalog.ts'
import { DATO } from './kjor.ts'
import { fordelingAv } from './maling.ts'
import { lagPersoner } from './personer.ts'
import { mulige, ulike } from './sammenlign.ts'
import { lagSql, SQL_REGLER } from './sql.ts'
import { lagVerdier } from './sql-verdier.ts'

const geografi = norge()
const valg = { antall: 1000, geografi, dato: DATO }
const tiltak = lagKatalog(valg)
const personer = lagPersoner({ antall: 200, geografi })
const snapshot = lagSnapshot(tiltak, geografi, 'bench')

/** How many different values the column of a rule has. */
const antall = (regel: Regel) => snapshot.register.regler[regelnummer(regel)]?.eksempel.length

describe('den oppdiktede katalogen', () => {
  test('er den samme hver gang, og en annen med en annen start', () => {
    expect(lagKatalog(valg)).toEqual(tiltak)
    expect(lagKatalog({ ...valg, start: 1 })).not.toEqual(tiltak)
  })

  test('sier det samme når like deler er delt', () => {
    expect(lagKatalog({ ...valg, delt: true })).toEqual(tiltak)
  })

  test('har bare tiltak som kan importeres, hver med sin id', () => {
    const feil = tiltak.flatMap((t) => {
      const svar = tolkTiltak(t, geografi)
      return svar.ok ? [] : [{ id: t.id, felt: svar.felt }]
    })
    expect(feil).toEqual([])
    expect(new Set(tiltak.map((t) => t.id)).size).toBe(1000)
  })

  test('er så ulik at reglene må spørres om mye, og delt som avtalt', () => {
    expect(antall('gyldig')).toBeGreaterThan(80)
    expect(new Set(snapshot.register.reise.steder).size).toBeGreaterThan(600)
    for (const synlighet of ['alle', 'utvalgte', 'eget-kontor']) {
      const andel = tiltak.filter((t) => t.deling?.synlighet === synlighet).length / 1000
      expect(andel).toBeGreaterThan(0.25)
      expect(andel).toBeLessThan(0.36)
    }
  })
})

describe('de oppdiktede personene', () => {
  test('er de samme hver gang, og kan sendes til tjenesten', () => {
    expect(lagPersoner({ antall: 200, geografi })).toEqual(personer)
    expect(personer.filter((kartlegging) => !tolkSporsmal({ kartlegging }, geografi).ok)).toEqual([])
  })

  test('er som i studien: 61 % innvandrere, 33 % under 30', () => {
    expect(personer.filter((k) => k.innvandrer)).toHaveLength(122)
    expect(personer.filter((k) => (k.alder ?? 0) < 30)).toHaveLength(66)
  })
})

describe('SQL', () => {
  const sql = lagSql(snapshot.tiltak, geografi)
  const klare = personer.map((k) => lagPerson(k, DATO, geografi))

  test('har hver regel som kan si nei', () => {
    const kanStenge = KRITERIER.filter((k) => k.endring).map((k) => k.regel)
    expect([...SQL_REGLER].sort()).toEqual(kanStenge.sort())
  })

  test('finner de samme mulige tiltak som matcheren, reisen holdt utenfor', () => {
    expect(klare.flatMap((p) => ulike({ p, snapshot, sql, reise: false }))).toEqual([])
    expect(klare.reduce((sum, p) => sum + mulige(p, snapshot, false).size, 0)).toBeGreaterThan(5000)
  })

  test('stenger de samme tiltak som matcheren, reisen holdt utenfor', () => {
    const regler = KRITERIER.filter((k) => SQL_REGLER.includes(k.regel) && k.regel !== 'reise')
    let funnet = 0
    for (const p of klare) {
      const vare = aktuelle(p, snapshot).filter((t) => dekkerNoe(p, t) && regler.some((k) => erNei(k.prov(p, t))))
      const deres = sql.stengte(lagVerdier(p), false)
      expect(deres.map(({ id }) => id).sort()).toEqual(vare.map(({ id }) => id).sort())
      funnet += vare.length
    }
    expect(funnet).toBeGreaterThan(5000)
  })

  test('gir høyst tjue, best først, alle blant de mulige', () => {
    for (const p of klare) {
      const [rader, alle] = [sql.finn(lagVerdier(p)), sql.mulige(lagVerdier(p), true)]
      expect(rader).toHaveLength(Math.min(20, alle.size))
      expect(rader.every((rad) => alle.has(rad.id))).toBe(true)
      expect(rader.map((rad) => rad.poeng)).toEqual(rader.map((rad) => rad.poeng).sort((a, b) => b - a))
    }
  })
})

test('midten og den trege enden telles rett', () => {
  const hundre = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect(fordelingAv(hundre, 200)).toEqual({ p50: 51, p95: 96, snitt: 50.5, cpu: 2, antall: 100 })
})
