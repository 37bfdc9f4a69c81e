/** What the engine takes for granted of the rules and of the table, held to it. */
import { describe, expect, test } from 'vitest'
import { FERDER, lagHjemsted } from '../../catalog/dekning/hjemsted.ts'
import { lagProfiler, STEDLIGE } from '../../catalog/dekning/profil.ts'
import { SAKER, TYPETILFELLER } from '../../catalog/dekning/typetilfeller.ts'
import { koder } from '../../catalog/kodeverk.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import { lagPerson } from '../../catalog/match/person.ts'
import { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { lagKatalog } from '../bench/katalog.ts'
import { DATO, norge } from '../fabrikk.ts'

/** Some of the national entries, and some of each kind there is. */
const katalog = lagKatalog({ antall: 600, geografi: norge(), dato: DATO }).filter((_, i) => i % 8 === 0)

describe('typetilfellene', () => {
  test('er minst 120, har hver sin id, og er kartlegginger en veileder kunne sendt', () => {
    expect(TYPETILFELLER.length).toBeGreaterThanOrEqual(120)
    expect(new Set(TYPETILFELLER.map(({ id }) => id)).size).toBe(TYPETILFELLER.length)
    for (const { kartlegging } of TYPETILFELLER)
      expect(() => Kartlegging.parse({ ...kartlegging, kommune: '5035' })).not.toThrow()
  })

  test('dekker hvert behov × alder × norsk × med og uten bil', () => {
    const enkle = TYPETILFELLER.filter((t) => t.sammensatt === null)
    expect(enkle).toHaveLength(koder('behov').length * 3 * 3 * 2)
  })

  test('har alt kjent, så det ukjente alltid er tiltakets', () => {
    const mangler = katalog.flatMap((t) =>
      TYPETILFELLER.flatMap(({ id, kartlegging }) => {
        const p = lagPerson({ ...kartlegging, kommune: '5035' }, DATO, norge())
        return KRITERIER.flatMap((k) => {
          const m = k.prov(p, t) === 2 ? k.mangler?.(p, t) : undefined
          return m?.side === 'kartlegging' ? [`${id}: ${k.regel} ${m.felt}`] : []
        })
      }),
    )
    expect([...new Set(mangler.map((m) => m.split(': ')[1]))]).toEqual([])
  }, 60_000)

  test('med og uten bil skiller seg bare i reisen, og alle med bil reiser likt', () => {
    for (const bil of FERDER) {
      const reiser = new Set(TYPETILFELLER.filter((t) => t.bil === bil).map((t) => JSON.stringify(t.kartlegging.reise)))
      expect(reiser.size).toBe(1)
    }
    for (let i = 0; i < TYPETILFELLER.length; i += 2) {
      const [med, uten] = [TYPETILFELLER[i], TYPETILFELLER[i + 1]]
      expect({ ...med?.kartlegging, reise: null }).toEqual({ ...uten?.kartlegging, reise: null })
    }
  })
})

test('bare de stedlige reglene svarer ulikt fra kommune til kommune', () => {
  const profiler = lagProfiler(DATO, norge()).alle
  const ulike = new Set<string>()
  for (const kommune of ['0301', '5035', '5612'])
    for (const { person, nr } of profiler) {
      const bor = lagHjemsted(kommune, DATO, norge())?.reisende[nr % 2]
      if (!bor) throw new Error(`${kommune} mangler på kartet`)
      const her = { ...person, kommune, hjem: bor.hjem, middel: bor.middel, maksMinutter: bor.maksMinutter }
      for (const k of KRITERIER) if (katalog.some((t) => k.prov(person, t) !== k.prov(her, t))) ulike.add(k.regel)
    }
  expect([...ulike].sort()).toEqual([...STEDLIGE].sort())
}, 60_000)

test('hver sak er et behov typetilfellet har', () => {
  for (const { typetilfelle, behov } of SAKER) expect(typetilfelle.kartlegging.behov[behov]).toBeGreaterThan(0)
})
