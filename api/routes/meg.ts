import { Hono } from 'hono'
import type { Bruker, Kontor, Meg } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { oktkapsel } from '../tilgang/kapsel.ts'
import type { Variabler } from '../tilgang/krev.ts'

/** GET /api/meg: who is signed in, for which offices, and how one may sign in. Open to all. */
export const meg = ({ store, tilgang }: Deps) => {
  const kapsel = oktkapsel(tilgang.offentligUrl)
  // Those she works for, whole: what other roles name an office for, is not to see what only the office itself may.
  const kontorene = async ({ roller }: Bruker): Promise<Kontor[]> => {
    const hos = roller.filter(({ rolle }) => rolle === 'veileder' || rolle === 'redaktor')
    const ider = new Set(hos.map(({ kontor }) => kontor))
    return (await store.kontorer()).filter(({ id }) => ider.has(id))
  }
  return new Hono<{ Variables: Variabler }>().get(
    '/',
    dok({
      id: 'hentMeg',
      om: 'Hvem som er logget inn, for hvilke kontor, og hvordan en kan logge inn',
      svar: 'Meg',
    }),
    async (c) => {
      const bruker = c.get('innlogget')
      // What the browser holds opens nothing any more, so it need not be sent again.
      if (!bruker && kapsel.les(c) !== undefined) kapsel.slett(c)
      return c.json({
        bruker: bruker && {
          epost: bruker.epost,
          navn: bruker.navn,
          roller: bruker.roller,
          kontorer: await kontorene(bruker),
        },
        oidc: tilgang.oidc?.navn ?? null,
        lesing: tilgang.lesing,
      } satisfies Meg)
    },
  )
}
