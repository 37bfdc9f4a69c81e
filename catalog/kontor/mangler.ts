/** What an office has not told, and how often that leaves a match unsettled: the same rules as the veileder's, asked for invented persons. */
import type { Geografi } from '../geografi.ts'
import { KRITERIER } from '../match/kriterier/liste.ts'
import { lagPerson, type Person } from '../match/person.ts'
import { erNei, VET_IKKE } from '../match/utfall.ts'
import type { Mangel } from '../skjema/kontortiltak.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { PROVEPERSONER } from './provepersoner.ts'

/** Answers `mangler` for one tiltak after another of the same office. */
export type Mangelsoker = (t: Tiltak) => Mangel[]

/** A tiltak that is not yet published is judged as it will be. */
const somPublisert = (t: Tiltak): Tiltak => (t.status === 'publisert' ? t : { ...t, status: 'publisert' })

/** The fields of the tiltak that leave this person's match unsettled; none when it is closed to the person anyway. */
function uavklart(p: Person, t: Tiltak): string[] {
  const felt = new Set<string>()
  for (const k of KRITERIER) {
    const utfall = k.prov(p, t)
    if (erNei(utfall)) return []
    const mangler = utfall === VET_IKKE ? k.mangler?.(p, t) : undefined
    if (mangler?.side === 'tiltak') felt.add(mangler.felt)
  }
  return [...felt]
}

/**
 * Persons live in the kommune of the tiltak, else in that of the office, and need what the tiltak is first of all for. Shape: most
 * often first, then by name; empty when nothing is missed. Cost: a hundred persons times every rule per tiltak.
 */
export function lagMangelsoker(geografi: Geografi, dato: string, kommune: string | null): Mangelsoker {
  const kjente = new Map<string, Person[]>()
  const personerFor = (t: Tiltak): Person[] => {
    const bor = t.kommunenummer ?? kommune
    const behov = t.behov.primar[0]
    const nokkel = `${bor} ${behov}`
    const har = kjente.get(nokkel)
    if (har) return har
    const hver = PROVEPERSONER.map((k) =>
      lagPerson({ ...k, kommune: bor, behov: behov ? { [behov]: 3 } : {} }, dato, geografi),
    )
    kjente.set(nokkel, hver)
    return hver
  }
  return (t) => {
    const antall = new Map<string, number>()
    const personer = personerFor(t)
    const her = somPublisert(t)
    for (const p of personer) for (const felt of uavklart(p, her)) antall.set(felt, (antall.get(felt) ?? 0) + 1)
    return [...antall]
      .map(([felt, n]) => ({ felt, andel: Math.max(1, Math.round((100 * n) / personer.length)) }))
      .sort((a, b) => b.andel - a.andel || (a.felt < b.felt ? -1 : 1))
  }
}
