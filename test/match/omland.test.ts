/** A copy of what can matter for a kommune gives the answers of the whole catalogue. */
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { lagHighs } from '../../api/plan/highs.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import { omland, tiltakI } from '../../catalog/match/omland.ts'
import type { Loser } from '../../catalog/plan/modell.ts'
import { lagPlan } from '../../catalog/plan/plan.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { lagSnapshot, type Snapshot } from '../../catalog/snapshot.ts'
import { lagKatalog } from '../bench/katalog.ts'
import { lagPersoner } from '../bench/personer.ts'
import vignetter from '../evaluering/vignetter.json' with { type: 'json' }
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'
import { kartlegging, rader, snapshot, TALMODIG } from './vilkarlig.ts'

const kopiAv = (hele: Snapshot, kommune: string | null) =>
  lagSnapshot(tiltakI(hele, omland(hele, kommune, DATO)), hele.geografi, hele.versjon)

const ider = (hele: Snapshot, kommune: string) => tiltakI(hele, omland(hele, kommune, DATO)).map((t) => t.id)

describe('omlandet til en kommune', TALMODIG, () => {
  test('gir samme svar som hele katalogen, for vilkårlige personer og tiltak', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const hele = snapshot(liste)
      const svar = JSON.stringify(lagForslag(hele, k, { dato: DATO }))
      expect(JSON.stringify(lagForslag(kopiAv(hele, k.kommune), k, { dato: DATO }))).toBe(svar)
    })
    fc.assert(egenskap, { numRuns: 3_000, seed: 20_261_127 })
  })

  describe('i en landsdekkende katalog med 5 000 tiltak', () => {
    let hele: Snapshot
    let los: Loser
    beforeAll(async () => {
      hele = lagSnapshot(lagKatalog({ antall: 5_000, geografi: norge(), dato: DATO }), norge(), 'v1')
      los = await lagHighs()()
    })

    const publiserte = vignetter.map((v) => v.kartlegging as Kartlegging)
    // Real towns and villages: an island, the far north, the largest, one with ferries, two by the border.
    const STEDER = ['1151', '5603', '0301', '1835', '5033', '3421'] as const

    test('gir samme svar og samme plan for alle offentlige personer', () => {
      for (const k of publiserte) {
        const kopi = kopiAv(hele, k.kommune)
        expect(kopi.tiltak.length).toBeLessThan(hele.tiltak.length)
        expect(lagForslag(kopi, k, { dato: DATO, antall: 50 })).toEqual(lagForslag(hele, k, { dato: DATO, antall: 50 }))
        const valg = { dato: DATO, los }
        expect(lagPlan(kopi, { kartlegging: k, antall: 4 }, valg)).toEqual(
          lagPlan(hele, { kartlegging: k, antall: 4 }, valg),
        )
      }
    })

    test('gir samme svar for andre personer, også når de bor i utkanten og ingenting finnes', () => {
      const personer = lagPersoner({ antall: 36, geografi: norge() })
      for (const [i, person] of personer.entries()) {
        const k = { ...person, kommune: STEDER[i % STEDER.length] ?? '0301', alder: i % 3 === 0 ? 12 : 40 }
        const kopi = kopiAv(hele, k.kommune)
        expect(lagForslag(kopi, k, { dato: DATO })).toEqual(lagForslag(hele, k, { dato: DATO }))
      }
    })

    test('er bare en del av den, og det samme når det regnes ut på nytt av kopien', () => {
      for (const kommune of STEDER) {
        const valgt = ider(hele, kommune)
        expect(valgt.length).toBeLessThan(hele.tiltak.length * 0.6)
        expect(ider(kopiAv(hele, kommune), kommune)).toEqual(valgt)
      }
    })
  })

  const langtUnna = etTiltak({
    id: 'i-oslo',
    kommunenummer: '0301',
    sted: { lat: 59.91, lon: 10.75 },
    dekning: { landet: false, fylker: [], kommuner: ['0301'] },
  })

  test.each<[hva: string, avvik: Parameters<typeof etTiltak>[0], med: boolean]>([
    ['det nærmeste for et behov, selv om ingen kan reise så langt', {}, true],
    ['et nettilbud som er stengt for andre kommuner, for noen kan spørre om å få være med', { form: 'digital' }, true],
    ['ikke det som er avsluttet så langt unna', { status: 'avsluttet' }, false],
  ])('har med %s', (_hva, avvik, med) => {
    const hele = lagSnapshot([{ ...langtUnna, ...avvik }], norge(), 'v1')
    expect(ider(hele, '5035')).toEqual(med ? ['i-oslo'] : [])
  })

  test('har de tjue nærmeste for hvert behov og ikke flere', () => {
    const mange = Array.from({ length: 30 }, (_, i) => ({ ...langtUnna, id: `i-oslo-${10 + i}` }))
    const forNorsk = { ...langtUnna, id: 'for-norsk', behov: { primar: ['norsk' as const] } }
    const hele = lagSnapshot([...mange, forNorsk], norge(), 'v1')
    expect(ider(hele, '5035')).toHaveLength(21)
    expect(ider(hele, '5035')).toContain('for-norsk')
    expect(ider(hele, '0301')).toHaveLength(31)
  })

  test('er hele katalogen når kommunen er ukjent', () => {
    const hele = lagSnapshot([langtUnna], norge(), 'v1')
    expect(omland(hele, null, DATO)).toBeNull()
    expect(tiltakI(hele, omland(hele, null, DATO))).toHaveLength(1)
    expect(lagForslag(hele, enKartlegging({ kommune: null }), { dato: DATO }).forslag).toHaveLength(1)
  })

  test('rekker like langt for den som bor i utkanten av kommunen', () => {
    const reise = { middel: 'bil', dato: DATO } as const
    const [senter, ...andre] = norge().hjemsteder('3421')
    const naboer = norge().kommuner.filter(({ nr }) => {
      const der = norge().hjemsted(nr, null)
      if (!senter || !der || norge().reise(senter, der, reise).minutter <= 132) return false
      return andre.some((hjem) => norge().reise(hjem, der, reise).minutter <= 132)
    })
    expect(naboer).not.toEqual([])
    const ute = naboer.flatMap(({ nr, senter: sted }) =>
      Array.from({ length: 30 }, (_, i) => ({ ...langtUnna, id: `i-${nr}-${i}`, kommunenummer: nr, sted })),
    )
    expect(ider(lagSnapshot(ute, norge(), 'v1'), '3421')).toHaveLength(ute.length)
  })
})
