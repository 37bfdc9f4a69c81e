/** What poeng are made of, for every person and every tiltak. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { andelAv, dom } from '../../catalog/match/dom.ts'
import { grunner } from '../../catalog/match/grunner.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import { erNei, JA } from '../../catalog/match/utfall.ts'
import { HELE } from '../../catalog/match/vekter.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { KJORINGER, kartlegging, person, rad, TALMODIG } from './vilkarlig.ts'

describe('poeng', TALMODIG, () => {
  test('er nøyaktig summen av bidragene, og aldri under 0 eller over 1', () => {
    const egenskap = fc.property(kartlegging, rad, (k, t) => {
      const p = person(k)
      const d = dom(p, t)
      expect(grunner(p, d, 'nb').reduce((sum, g) => sum + (g.bidrag ?? 0), 0)).toBe(d.poeng / HELE)
      expect(d.poeng).toBeGreaterThanOrEqual(0)
      expect(d.tilbud).toBeLessThanOrEqual(HELE)
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('blir aldri flere av et svar, og ja koster minst', () => {
    const egenskap = fc.property(kartlegging, rad, (k, t) => {
      const p = person(k)
      const d = dom(p, t)
      const ulovlige = KRITERIER.filter((regel, i) => {
        const u = d.utfall[i] ?? JA
        const [andel, forJa] = [andelAv(regel, p, t, u), andelAv(regel, p, t, JA)]
        return andel < 0 || andel > 1 || (!erNei(u) && andel < forJa)
      })
      expect(ulovlige.map((regel) => regel.regel)).toEqual([])
      expect(d.poeng).toBeLessThanOrEqual(d.tilbud)
      expect(d.verst).toBe(Math.max(...d.utfall))
    })
    fc.assert(egenskap, KJORINGER)
  })
})

/** A need that the tiltak meets. */
const dekket = ({ behov }: Tiltak, nr: number) => {
  const alle = [...behov.primar, ...(behov.sekundar ?? [])]
  return alle[nr % alle.length]
}
/** The judgement with the need not told, and in each strength. */
function medHverStyrke(k: Kartlegging, t: Tiltak, nr: number) {
  const kode = dekket(t, nr) ?? 'norsk'
  const { [kode]: _, ...uten } = k.behov
  const styrker = [uten, { ...uten, [kode]: 1 }, { ...uten, [kode]: 2 }, { ...uten, [kode]: 3 }] as const
  return styrker.map((behov) => dom(person({ ...k, behov }), t))
}

describe('et sterkere behov', TALMODIG, () => {
  test('gir aldri færre poeng til et tiltak som dekker det', () => {
    const egenskap = fc.property(kartlegging, rad, fc.nat(3), (k, t, nr) => {
      // What is closed is not suggested, so it has none.
      const poeng = medHverStyrke(k, t, nr).map((d) => (erNei(d.verst) ? 0 : d.poeng))
      expect(poeng).toEqual(poeng.toSorted((a, b) => a - b))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('stenger aldri et tiltak som dekker det', () => {
    const egenskap = fc.property(kartlegging, rad, fc.nat(3), (k, t, nr) => {
      const apne = medHverStyrke(k, t, nr).map((d) => Number(!erNei(d.verst)))
      expect(apne).toEqual(apne.toSorted((a, b) => a - b))
    })
    fc.assert(egenskap, KJORINGER)
  })
})
