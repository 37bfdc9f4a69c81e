/** The way to the identity provider and back. The browser ends on a page of ours, also after a fault: then on `/logg-inn#feil=…`. */
import type { Context } from 'hono'
import * as z from 'zod'
import type { Innloggingsfeil } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import { Feil } from '../feil.ts'
import { avtrykkAv, nyHemmelighet } from './hemmelighet.ts'
import { PALOGGING_SEKUNDER, paloggingskapsel } from './kapsel.ts'
import type { Variabler } from './krev.ts'
import { finnBruker } from './leverandor.ts'
import type { Identitet, Oidc } from './oidc.ts'
import { loggInn, oktmerke, senere } from './okt.ts'
import { tryggSti } from './retur.ts'

/** What is kept while somebody is at the identity provider. */
const Underveis = z.strictObject({
  til: z.string(),
  /** Who asked for a link, and in which session; null for who only signs in. */
  knyttTil: z.strictObject({ epost: z.string(), okt: z.string() }).nullable(),
})
type Underveis = z.infer<typeof Underveis>

type Kontekst = Context<{ Variables: Variabler }>

const feilside = (feil: Innloggingsfeil) => `/logg-inn#feil=${feil}`

/** Both halves together, so that another browser can not even use the sign-in up. */
const nokkel = (state: string, hemmelighet: string) => avtrykkAv(`${state}.${hemmelighet}`)

const returadresse = ({ tilgang }: Deps) => `${tilgang.offentligUrl}/api/innlogging/oidc/retur`

function krevOidc({ tilgang }: Deps): Oidc {
  if (!tilgang.oidc) throw new Feil('ikke_funnet', 'Tjenesten er ikke satt opp med en identitetsleverandør.')
  return tilgang.oidc
}

/** Answers where the browser is to go. */
async function begynn(c: Kontekst, deps: Deps, knyttTil: Underveis['knyttTil']): Promise<string> {
  const { store, naa, tilgang, logg } = deps
  const oidc = krevOidc(deps)
  const [state, hemmelighet] = [nyHemmelighet(), nyHemmelighet()]
  let adresse: URL
  try {
    adresse = await oidc.start({ state, hemmelighet, retur: returadresse(deps), paNytt: knyttTil !== null })
  } catch (feil) {
    logg(feil)
    return feilside('utilgjengelig')
  }
  const innhold = JSON.stringify({ til: tryggSti(c.req.query('til')), knyttTil } satisfies Underveis)
  await store.lagrePalogging({
    hash: nokkel(state, hemmelighet),
    innhold,
    utloper: senere(naa(), PALOGGING_SEKUNDER),
  })
  paloggingskapsel(tilgang.offentligUrl).sett(c, hemmelighet)
  return adresse.href
}

/** Asked for in one session, and come back in another: then the link is nobody's. */
const erSamme = (c: Kontekst, deps: Deps, { epost, okt }: NonNullable<Underveis['knyttTil']>) =>
  c.get('innlogget')?.epost === epost && oktmerke(c, deps) === okt

/** What this browser began, given out once. */
async function taUnderveis(c: Kontekst, { store, naa, tilgang }: Deps) {
  const kapsel = paloggingskapsel(tilgang.offentligUrl)
  const hemmelighet = kapsel.les(c)
  const state = c.req.query('state')
  if (hemmelighet === undefined || state === undefined) return null
  const lagret = await store.taPalogging(nokkel(state, hemmelighet), naa())
  if (lagret === null) return null
  kapsel.slett(c)
  return { state, hemmelighet, ...Underveis.parse(JSON.parse(lagret)) }
}

/** Who came back, or why nobody did. */
async function hvemKom(
  c: Kontekst,
  deps: Deps,
  palogging: { state: string; hemmelighet: string },
): Promise<Identitet | { feil: Innloggingsfeil }> {
  const oidc = krevOidc(deps)
  const { searchParams } = new URL(c.req.url)
  try {
    const identitet = await oidc.fullfor(searchParams, { ...palogging, retur: returadresse(deps) })
    return identitet ?? { feil: 'avbrutt' }
  } catch (feil) {
    deps.logg(feil)
    return { feil: 'utilgjengelig' }
  }
}

/** Answers where the browser ends, signed in or not. */
async function fullfor(c: Kontekst, deps: Deps): Promise<string> {
  krevOidc(deps)
  const underveis = await taUnderveis(c, deps)
  if (!underveis) return feilside('utgatt')
  const { til, knyttTil, ...palogging } = underveis
  if (knyttTil !== null && !erSamme(c, deps, knyttTil)) return feilside('utgatt')
  const kom = await hvemKom(c, deps, palogging)
  if ('feil' in kom) return feilside(kom.feil)
  const svar = await finnBruker(deps, kom, knyttTil?.epost ?? null)
  if ('feil' in svar) return feilside(svar.feil)
  await loggInn(c, deps, svar.epost)
  return til
}

/** Handlers of the three routes. */
export const oidcVeien = (deps: Deps) => ({
  start: async (c: Kontekst) => c.redirect(await begynn(c, deps, null)),
  /** Only from our own pages (`sammeside.ts`): a page elsewhere must not have the user linked to a login of its choice. */
  knytt: async (c: Kontekst) => {
    const innlogget = c.get('innlogget')
    const okt = oktmerke(c, deps)
    if (!innlogget || okt === null) throw new Feil('ikke_innlogget', 'Logg inn for å gjøre dette.')
    return c.json({ adresse: await begynn(c, deps, { epost: innlogget.epost, okt }) })
  },
  tilbake: async (c: Kontekst) => c.redirect(await fullfor(c, deps)),
})
