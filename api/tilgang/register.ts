/** What must hold for offices and users beyond their own fields; asked before they are written, by the pages and by the command line. */
import type { Geografi } from '../../catalog/geografi.ts'
import type { Bruker } from '../../catalog/skjema/kontor.ts'
import type { Felt } from '../../catalog/skjema/melding.ts'
import type { Store } from '../store/store.ts'

/** Roles at offices that do not exist. */
export async function rollefeil(store: Pick<Store, 'kontor'>, roller: Bruker['roller']): Promise<Felt[]> {
  const finnes = await Promise.all(
    roller.map(async ({ kontor }) => kontor == null || (await store.kontor(kontor)) !== null),
  )
  return roller.flatMap(({ kontor }, i) =>
    finnes[i] ? [] : [{ sti: `roller.${i}.kontor`, melding: `Kontoret «${kontor}» finnes ikke` }],
  )
}

/** Kommuner that do not exist. */
export const kontorfeil = (geografi: Pick<Geografi, 'kommune'>, kommuner: readonly string[]): Felt[] =>
  kommuner.flatMap((nr, i) =>
    geografi.kommune(nr) ? [] : [{ sti: `kommuner.${i}`, melding: `Kommunen ${nr} finnes ikke` }],
  )
