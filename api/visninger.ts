/**
 * How often the service has shown each tiltak, in a search, an answer or on its page: a tally per month, with nothing of who asked
 * or for what. Kept in memory and added to the store now and then, so that reading costs no write.
 */
import type { Store } from './store/store.ts'

export type Visninger = {
  /** Once for each. */
  vist(ider: readonly string[]): void
  /** Adds the tally to the store; what could not be added is kept for the next time. */
  skriv(): Promise<void>
}

/** `maned`: `YYYY-MM` now. */
export function lagVisninger(store: Pick<Store, 'tellVisninger'>, maned: () => string): Visninger {
  let talt = new Map<string, number>()
  const legg = (id: string, n: number) => void talt.set(id, (talt.get(id) ?? 0) + n)
  return {
    vist: (ider) => ider.forEach((id) => legg(id, 1)),
    async skriv() {
      if (talt.size === 0) return
      const na = talt
      talt = new Map()
      try {
        await store.tellVisninger(Object.fromEntries(na), maned())
      } catch (feil) {
        for (const [id, n] of na) legg(id, n)
        throw feil
      }
    },
  }
}
