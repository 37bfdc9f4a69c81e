/** What offices asked each other for and were answered, as numbers that say nothing of a single request. */
import { type Behov, type Foresporselsvar, koder } from '../kodeverk.ts'
import type { Foresporsel } from '../skjema/foresporsel.ts'
import type { Foresporseltall } from '../skjema/kontortiltak.ts'
import { heleTrinn } from './femmere.ts'

const nokkel = (kommune: string, behov: Behov, svar: Foresporselsvar) => `${kommune} ${behov} ${svar}`

/**
 * Answers, not persons, by the kommuner of the office that asked, since there the need is; a request for two needs counts for each, and
 * one from an office of two kommuner in both. Shape: by kommune, then in the order of the vocabularies.
 */
export function foresporseltall(
  foresporsler: readonly Foresporsel[],
  kontorer: readonly { id: string; kommuner: readonly string[] }[],
): Foresporseltall {
  const kommuner = new Map(kontorer.map((k) => [k.id, [...new Set(k.kommuner)]]))
  const celler = new Map<string, number>()
  for (const { fraKontor, behov, svar } of foresporsler) {
    if (svar === null) continue
    for (const kommune of kommuner.get(fraKontor) ?? [])
      for (const b of new Set(behov)) {
        const celle = nokkel(kommune, b, svar.svar)
        celler.set(celle, (celler.get(celle) ?? 0) + 1)
      }
  }
  return [...new Set(kontorer.flatMap((k) => k.kommuner))].sort().flatMap((kommunenummer) =>
    koder('behov').flatMap((behov) =>
      koder('foresporselsvar').flatMap((svar) => {
        const antall = heleTrinn(celler.get(nokkel(kommunenummer, behov, svar)) ?? 0)
        return antall > 0 ? [{ kommunenummer, behov, svar, antall }] : []
      }),
    ),
  )
}
