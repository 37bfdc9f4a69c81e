/** Queries that name a code by other words than the bokmål label: a synonym or an abbreviation, or the nynorsk label. */
import lest from '../../../catalog/data/sok/synonymer.json' with { type: 'json' }
import { type Kodeliste, type Kodeverk, kodeverk } from '../../../catalog/kodeverk.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import type { Tilfeldig } from '../tilfeldig.ts'
import { KODER, SOKTE_KODER } from './dokument.ts'
import type { Utkast } from './kandidater.ts'

const SYNONYMER: Record<string, Record<string, { nb: readonly string[] }>> = lest

/** A name and every code that is called so. */
type Navn = { verk: string; kode: string; navn: string }
type Koder = (t: Tiltak) => readonly string[]

const nokkel = (navn: string) => navn.toLowerCase()

function gruppert(alle: readonly Navn[], etter: (n: Navn) => string): Map<string, Navn[]> {
  const ut = new Map<string, Navn[]>()
  for (const n of alle) ut.set(etter(n), [...(ut.get(etter(n)) ?? []), n])
  return ut
}
const uttryktI = (alle: readonly Navn[]) => gruppert(alle, ({ navn }) => nokkel(navn))

function stokket<T>(t: Tilfeldig, liste: readonly T[]): T[] {
  const igjen = [...liste]
  return liste.map(() => igjen.splice(t.heltall(0, igjen.length - 1), 1)).flat()
}

/** One name of each code, then another of each, so that none is asked for more than the rest. */
function* etterTur(t: Tilfeldig, alle: readonly Navn[]): Generator<Navn> {
  const perKode = [...gruppert(alle, ({ verk, kode }) => `${verk}:${kode}`).values()].map((navn) => stokket(t, navn))
  const runder = Math.max(0, ...perKode.map((navn) => navn.length))
  for (let runde = 0; runde < runder; runde++)
    for (const navn of stokket(t, perKode)) yield* navn.slice(runde, runde + 1)
}

const HOVED: Record<string, Koder> = { ...KODER, behov: (t) => t.behov.primar }

/** What can be read out of a tiltak, and is no code of it, is not asked for here. */
const harBareKoder = (navn: readonly Navn[]) => navn.every(({ verk }) => HOVED[verk])

/** Synonyms of kinds and needs. Relevant is what carries a code with that name, a need as one of its main needs. */
export function* synonymer(t: Tilfeldig): Generator<Utkast> {
  const alle = Object.entries(SYNONYMER).flatMap(([verk, koder]) =>
    Object.entries(koder).flatMap(([kode, { nb }]) => nb.map((navn): Navn => ({ verk, kode, navn }))),
  )
  const uttrykt = uttryktI(alle)
  const spurte = alle.filter(({ verk }) => verk === 'tiltakstype' || verk === 'behov')
  for (const { navn } of etterTur(t, spurte)) {
    const samme = uttrykt.get(nokkel(navn)) ?? []
    if (!harBareKoder(samme)) continue
    const passer = ({ tiltak }: { tiltak: Tiltak }) => samme.some((s) => HOVED[s.verk]?.(tiltak).includes(s.kode))
    yield { q: nokkel(navn), kilde: nokkel(navn), passer }
  }
}

/** Nobody types what stands in brackets. */
const utenParentes = (etikett: string) => etikett.replaceAll(/\s*\([^)]*\)/g, '').trim()

/** Nynorsk labels that are not also the bokmål ones. Relevant is what carries the code. */
export function* nynorsk(t: Tilfeldig): Generator<Utkast> {
  const verkene = Object.entries(SOKTE_KODER) as [Kodeverk & keyof typeof SOKTE_KODER, Koder][]
  const alle = verkene.flatMap(([verk]) =>
    Object.entries<Kodeliste[string]>(kodeverk[verk])
      .filter(([, { navn }]) => nokkel(navn.nn) !== nokkel(navn.nb))
      .map(([kode, { navn }]): Navn => ({ verk, kode, navn: utenParentes(navn.nn) })),
  )
  const uttrykt = uttryktI(alle)
  const koderI = new Map<string, Koder>(verkene)
  for (const { navn } of etterTur(t, alle)) {
    const samme = uttrykt.get(nokkel(navn)) ?? []
    const passer = ({ tiltak }: { tiltak: Tiltak }) => samme.some((s) => koderI.get(s.verk)?.(tiltak).includes(s.kode))
    yield { q: nokkel(navn), kilde: nokkel(navn), passer }
  }
}
