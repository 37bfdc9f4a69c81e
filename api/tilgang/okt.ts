/** Sessions: who is signed in is asked of the store by what the browser's cookie holds, once for each request that has one. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Bruker } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import type { Endring } from '../store/store.ts'
import { avtrykkAv, nyHemmelighet } from './hemmelighet.ts'
import { OKT_SEKUNDER, oktkapsel } from './kapsel.ts'
import type { Variabler } from './krev.ts'

type Sted = Pick<Deps, 'store' | 'naa' | 'tilgang'>

/** What a signed-in user writes from our pages. */
export const fraNettsiden = ({ epost }: Pick<Bruker, 'epost'>, naa: () => string): Endring => ({
  hvem: epost,
  tidspunkt: naa(),
  kilde: 'nettsiden',
})

/** `sekunder` after a moment. */
export const senere = (fra: string, sekunder: number): string =>
  new Date(Date.parse(fra) + sekunder * 1000).toISOString()

/** What the store knows the session of this browser by; null when it has none. Whether it is valid, `innlogget` tells. */
export function oktmerke(c: Context, { tilgang }: Pick<Sted, 'tilgang'>): string | null {
  const hemmelighet = oktkapsel(tilgang.offentligUrl).les(c)
  return hemmelighet === undefined ? null : avtrykkAv(hemmelighet)
}

/** Sets `innlogget`. */
export const okt = ({ store, naa, tilgang }: Sted) =>
  createMiddleware<{ Variables: Variabler }>(async (c, next) => {
    const merke = oktmerke(c, { tilgang })
    c.set('innlogget', merke === null ? null : await store.okt(merke, naa()))
    await next()
  })

/** Ends the session that this browser has; nothing happens when it has none. */
async function avslutt(c: Context<{ Variables: Variabler }>, sted: Sted): Promise<void> {
  const merke = oktmerke(c, sted)
  const innlogget = c.get('innlogget')
  if (merke !== null && innlogget) await sted.store.avsluttOkt(merke, fraNettsiden(innlogget, sted.naa))
}

export async function loggUt(c: Context<{ Variables: Variabler }>, sted: Sted): Promise<void> {
  await avslutt(c, sted)
  oktkapsel(sted.tilgang.offentligUrl).slett(c)
}

/** A new session with a secret of its own; whatever the browser brought is of no use afterwards. */
export async function loggInn(c: Context<{ Variables: Variabler }>, sted: Sted, epost: string): Promise<void> {
  const { store, naa, tilgang } = sted
  await avslutt(c, sted)
  const hemmelighet = nyHemmelighet()
  const opprettet = naa()
  const utloper = senere(opprettet, OKT_SEKUNDER)
  await store.startOkt({ hash: avtrykkAv(hemmelighet), epost, opprettet, utloper }, fraNettsiden({ epost }, naa))
  oktkapsel(tilgang.offentligUrl).sett(c, hemmelighet)
}
