/** What the planner is told in words, in both målformer. */
import tekster from '../../data/tekst/plassering.json' with { type: 'json' }
import type { Tekst } from '../../kodeverk.ts'
import type { Verdier } from '../../match/kriterium.ts'
import { setning } from '../../match/tekst.ts'
import type { Bevis } from './bevis.ts'

/** A template filled in in both målformer. */
export const melding = (mal: Tekst, verdier: Verdier = {}): Tekst => ({
  nb: setning(mal, verdier, 'nb'),
  nn: setning(mal, verdier, 'nn'),
})

/** More names than this tell less. */
const FLEST_NAVN = 10

const kortListe = (navn: readonly string[]): string[] =>
  navn.length <= FLEST_NAVN + 1 ? [...navn] : [...navn.slice(0, FLEST_NAVN), `${navn.length - FLEST_NAVN} til`]

/** About some that are named; nothing when there are none. */
export function meldingOm(mal: { en: Tekst; flere: Tekst }, navn: readonly string[], verdier: Verdier = {}): Tekst[] {
  if (navn.length === 0) return []
  return [melding(navn.length === 1 ? mal.en : mal.flere, { ...verdier, antall: navn.length, navn: kortListe(navn) })]
}

const prosent = (andel: number): number => Math.max(0.1, Math.ceil(andel * 1000) / 10)

/** What is not proven; empty when all is. */
export function omBeviset({ status, avstand, skilt }: Bevis): Tekst[] {
  if (status === 'tidsgrense') return [melding(tekster.tidsgrense, { prosent: prosent(avstand) })]
  return skilt ? [] : [melding(tekster.uskilt)]
}
