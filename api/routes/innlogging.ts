import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { type Innloggingsfeil, Invitasjonskode, Utlogging } from '../../catalog/skjema/kontor.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { lesKropp } from '../les.ts'
import { avtrykkAv, nyHemmelighet } from '../tilgang/hemmelighet.ts'
import { PALOGGING_SEKUNDER, paloggingskapsel } from '../tilgang/kapsel.ts'
import type { Variabler } from '../tilgang/krev.ts'
import { finnBruker } from '../tilgang/leverandor.ts'
import type { Oidc } from '../tilgang/oidc.ts'
import { fraNettsiden, loggInn, loggUt, senere } from '../tilgang/okt.ts'
import { tryggSti } from '../tilgang/retur.ts'

/** What is kept while somebody is at the identity provider. */
const Underveis = z.strictObject({ til: z.string(), knyttTil: z.string().nullable() })

type Kontekst = Context<{ Variables: Variabler }>

const mislyktes = (c: Context, feil: Innloggingsfeil) => c.redirect(`/logg-inn#feil=${feil}`)

/** Both halves together, so that another browser can not even use the sign-in up. */
const nokkel = (state: string, hemmelighet: string) => avtrykkAv(`${state}.${hemmelighet}`)

const tekstparameter = (navn: string, om: string) => ({ navn, i: 'query' as const, om, skjema: { type: 'string' } })

/** The way to the identity provider and back. Neither answer is for a program: both send the browser on, faults as `/logg-inn#feil=…`. */
function oidcVeien(deps: Deps) {
  const { store, naa, tilgang, logg } = deps
  const kapsel = paloggingskapsel(tilgang.offentligUrl)
  const retur = `${tilgang.offentligUrl}/api/innlogging/oidc/retur`
  const krevOidc = (): Oidc => {
    if (!tilgang.oidc) throw new Feil('ikke_funnet', 'Tjenesten er ikke satt opp med en identitetsleverandør.')
    return tilgang.oidc
  }

  async function start(c: Kontekst) {
    const oidc = krevOidc()
    const [state, hemmelighet] = [nyHemmelighet(), nyHemmelighet()]
    let adresse: URL
    try {
      adresse = await oidc.start({ state, hemmelighet, retur })
    } catch (feil) {
      logg(feil)
      return mislyktes(c, 'utilgjengelig')
    }
    const knyttTil = c.req.query('knytt') === '1' ? (c.get('innlogget')?.epost ?? null) : null
    const innhold = JSON.stringify({ til: tryggSti(c.req.query('til')), knyttTil } satisfies z.infer<typeof Underveis>)
    const utloper = senere(naa(), PALOGGING_SEKUNDER)
    await store.lagrePalogging({ hash: nokkel(state, hemmelighet), innhold, utloper })
    kapsel.sett(c, hemmelighet)
    return c.redirect(adresse.href)
  }

  async function tilbake(c: Kontekst) {
    const oidc = krevOidc()
    const hemmelighet = kapsel.les(c)
    const parametre = new URL(c.req.url).searchParams
    const state = parametre.get('state')
    const lagret =
      hemmelighet !== undefined && state !== null ? await store.taPalogging(nokkel(state, hemmelighet), naa()) : null
    if (lagret === null || hemmelighet === undefined || state === null) return mislyktes(c, 'utgatt')
    kapsel.slett(c)
    const { til, knyttTil } = Underveis.parse(JSON.parse(lagret))
    // Asked for by one, and come back to another: then the link is nobody's.
    if (knyttTil !== null && c.get('innlogget')?.epost !== knyttTil) return mislyktes(c, 'utgatt')
    let identitet: Awaited<ReturnType<Oidc['fullfor']>>
    try {
      identitet = await oidc.fullfor(parametre, { state, hemmelighet, retur })
    } catch (feil) {
      logg(feil)
      return mislyktes(c, 'utilgjengelig')
    }
    if (!identitet) return mislyktes(c, 'avbrutt')
    const svar = await finnBruker(deps, identitet, knyttTil)
    if ('feil' in svar) return mislyktes(c, svar.feil)
    await loggInn(c, deps, svar.epost)
    return c.redirect(til)
  }

  return { start, tilbake }
}

/** /api/innlogging: by the identity provider, or by an invitation. */
export const innlogging = (deps: Deps) => {
  const { store, naa } = deps
  const { start, tilbake } = oidcVeien(deps)
  return new Hono<{ Variables: Variabler }>()
    .get(
      '/oidc',
      dok({
        id: 'startInnlogging',
        om: 'Sender nettleseren til identitetsleverandøren, og siden til en side her',
        status: 302,
        parametre: [
          tekstparameter('til', 'Stien på denne tjenesten som innloggingen ender på'),
          tekstparameter('knytt', '1 for å knytte den som er logget inn, til leverandøren'),
        ],
        feil: ['ikke_funnet', 'for_mange'],
      }),
      start,
    )
    .get(
      '/oidc/retur',
      dok({
        id: 'fullforInnlogging',
        om: 'Der identitetsleverandøren sender nettleseren tilbake',
        status: 302,
        feil: ['ikke_funnet'],
      }),
      tilbake,
    )
    .post(
      '/invitasjon',
      dok({
        id: 'brukInvitasjon',
        om: 'Bruker opp en invitasjon, og logger inn den som er invitert',
        kropp: 'Invitasjonskode',
        status: 204,
        feil: ['ugyldig', 'ikke_tilgang', 'ikke_funnet', 'for_mange'],
      }),
      lesKropp<typeof Invitasjonskode>((verdi) => parse(Invitasjonskode, verdi)),
      async (c) => {
        const epost = await store.brukInvitasjon(avtrykkAv(c.req.valid('json').kode), naa())
        if (epost === null)
          throw new Feil('ikke_funnet', 'Lenken er brukt eller for gammel. Be en administrator om en ny.')
        await loggInn(c, deps, epost)
        return c.body(null, 204)
      },
    )
}

/** POST /api/utlogging: here, or everywhere. */
export const utlogging = (deps: Deps) => {
  const { store, naa } = deps
  return new Hono<{ Variables: Variabler }>().post(
    '/',
    dok({
      id: 'loggUt',
      om: 'Avslutter økten, eller alle øktene til den som er logget inn',
      kropp: 'Utlogging',
      status: 204,
      feil: ['ugyldig', 'ikke_innlogget', 'ikke_tilgang'],
    }),
    lesKropp<typeof Utlogging>((verdi) => parse(Utlogging, verdi)),
    async (c) => {
      const bruker = c.get('innlogget')
      if (!bruker) throw new Feil('ikke_innlogget', 'Du er ikke logget inn.')
      if (c.req.valid('json').alle) await store.avsluttAlle(bruker.epost, fraNettsiden(bruker, naa))
      await loggUt(c, deps)
      return c.body(null, 204)
    },
  )
}
