/** The judged cells of a kommune, by need. */
import { type Behov, koder } from '../../kodeverk.ts'
import { grupper } from './gruppering.ts'
import type { Celle, IOmradet } from './omrade.ts'
import { tall } from './tall.ts'

/** In the order of the needs; those that no typetilfelle asks about are left out. */
export function perBehov({ celler }: IOmradet): readonly { behov: Behov; celler: readonly Celle[] }[] {
  const grupperte = grupper(celler, (c) => [c.sak.behov])
  return koder('behov').flatMap((behov) => {
    const gruppe = grupperte.get(behov)
    return gruppe ? [{ behov, celler: gruppe }] : []
  })
}

/** The persons, each once. */
export const typetilfeller = (celler: readonly Celle[]) => tall([...new Set(celler.map((c) => c.sak.typetilfelle.id))])
