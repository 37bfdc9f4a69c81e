import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { Invitasjonskode, Utlogging } from '../../catalog/skjema/kontor.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { lesKropp } from '../les.ts'
import { avtrykkAv } from '../tilgang/hemmelighet.ts'
import type { Variabler } from '../tilgang/krev.ts'
import { oidcVeien } from '../tilgang/oidcvei.ts'
import { fraNettsiden, loggInn, loggUt } from '../tilgang/okt.ts'

const TIL = {
  navn: 'til',
  i: 'query' as const,
  om: 'Stien på denne tjenesten som innloggingen ender på',
  skjema: { type: 'string' },
}

/** Who only looks whether an address is there, neither begins nor uses up a sign-in. */
const bareGet = createMiddleware(async (c, next) =>
  c.req.method === 'HEAD' ? c.body(null, 405, { Allow: 'GET' }) : next(),
)

/** /api/innlogging: by the identity provider, or by an invitation. */
export const innlogging = (deps: Deps) => {
  const { store, naa } = deps
  const { start, knytt, tilbake } = oidcVeien(deps)
  return new Hono<{ Variables: Variabler }>()
    .use('/oidc/*', bareGet)
    .get(
      '/oidc',
      dok({
        id: 'startInnlogging',
        om: 'Sender nettleseren til identitetsleverandøren, og siden til en side her',
        status: 302,
        parametre: [TIL],
        feil: ['ikke_funnet', 'for_mange'],
      }),
      start,
    )
    .post(
      '/oidc/knytt',
      dok({
        id: 'knyttInnlogging',
        om: 'Begynner å knytte den som er logget inn, til identitetsleverandøren, og sier hvor nettleseren skal gå',
        parametre: [TIL],
        svar: {
          type: 'object',
          required: ['adresse'],
          additionalProperties: false,
          properties: { adresse: { type: 'string' } },
        },
        feil: ['ikke_innlogget', 'ikke_tilgang', 'ikke_funnet', 'for_mange'],
      }),
      knytt,
    )
    .get(
      '/oidc/retur',
      dok({
        id: 'fullforInnlogging',
        om: 'Der identitetsleverandøren sender nettleseren tilbake',
        status: 302,
        feil: ['ikke_funnet', 'for_mange'],
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
