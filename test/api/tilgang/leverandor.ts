/** A real identity provider on this machine (oidc-provider), and a browser that lets itself be sent there and back. */
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { lagOidc, type Oidcvalg } from '../../../api/tilgang/oidc.ts'
import { enTjeneste, STED } from '../../tjeneste.ts'
import { EPOST, enKlokke, type Nettleser } from './nettleser.ts'

export type Person = Record<string, unknown>

export type Leverandor = {
  valg: Oidcvalg
  /** Who sits at the provider, and what it knows of each. */
  personer: Map<string, Person>
  /** Who signs in next; null says no. */
  hvem: { id: string | null }
  stopp: () => Promise<void>
}

const KLIENT = 'tiltakskatalogen'
/** Characters that must be quoted on the way. */
const HEMMELIGHET = 'h~m:m+l/g=%&x'

type Valg = {
  /** Where the service is, as browsers know it. */
  sted?: string
  metode?: 'post' | 'basic' | 'ingen'
  /** All that is known stands in the token itself. */
  iToken?: boolean
  port?: number
}

const NOKKEL = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })

const MATE = { post: 'client_secret_post', basic: 'client_secret_basic', ingen: 'none' } as const

function lagProvider(
  utsteder: string,
  { sted = STED, metode = 'post', iToken = false }: Valg,
  personer: Map<string, Person>,
) {
  return new Provider(utsteder, {
    clients: [
      {
        client_id: KLIENT,
        ...(metode !== 'ingen' && { client_secret: HEMMELIGHET }),
        token_endpoint_auth_method: MATE[metode],
        redirect_uris: [`${sted}/api/innlogging/oidc/retur`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles', 'preferred_username'] },
    conformIdTokenClaims: !iToken,
    cookies: { keys: ['test'] },
    jwks: { keys: [NOKKEL] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaksjon) => `/her/${interaksjon.uid}` },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...personer.get(id) }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: KLIENT, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
}

/** At `port`, or one that is free. */
export async function startLeverandor(valg: Valg = {}): Promise<Leverandor> {
  const personer = new Map<string, Person>()
  const hvem: Leverandor['hvem'] = { id: null }
  // The issuer is its own address, so the port must be known before the provider is made.
  const tjener = createServer().listen(valg.port ?? 0, '127.0.0.1')
  // The caller lets go of a connection; were it closed here just as it is used again, a slow machine would see a provider that fails.
  tjener.keepAliveTimeout = 0
  await once(tjener, 'listening')
  const utsteder = `http://127.0.0.1:${(tjener.address() as AddressInfo).port}`
  const provider = lagProvider(utsteder, valg, personer)
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    if (!ctx.path.startsWith('/her/')) {
      await next()
      return
    }
    ctx.respond = false
    const svar = hvem.id === null ? { error: 'access_denied' } : { login: { accountId: hvem.id } }
    await provider.interactionFinished(ctx.req, ctx.res, svar)
  })
  tjener.on('request', provider.callback())
  return {
    valg: {
      utsteder,
      klient: KLIENT,
      hemmelighet: valg.metode === 'ingen' ? null : HEMMELIGHET,
      metode: valg.metode === 'basic' ? 'basic' : 'post',
      navn: 'Kommunens innlogging',
      scope: 'openid email profile',
      epostkrav: 'email',
      epostBekreftet: false,
      rollekrav: null,
    },
    personer,
    hvem,
    async stopp() {
      tjener.closeAllConnections()
      tjener.close()
      await once(tjener, 'close')
    },
  }
}

/** A service that signs in there, where Kari is known by her right address and signs in next. */
export async function medLeverandor(hos: Leverandor, valg: Partial<Oidcvalg> = {}) {
  hos.personer.clear()
  hos.personer.set('kari-1', { email: EPOST, email_verified: true, roles: ['annet', 'tiltak'] })
  hos.hvem.id = 'kari-1'
  // The tokens are judged by the clock of the machine.
  const klokke = enKlokke(new Date().toISOString())
  const tjeneste = await enTjeneste({ naa: klokke.naa, tilgang: { oidc: lagOidc({ ...hos.valg, ...valg }) } })
  return { tjeneste, klokke }
}

/** From the provider's own page until it sends the browser back to us: answers that address. */
export async function hosLeverandoren(adresse: string): Promise<URL> {
  const kapsler = new Map<string, string>()
  let her = new URL(adresse)
  for (let hopp = 0; hopp < 10; hopp++) {
    const cookie = [...kapsler].map(([navn, verdi]) => `${navn}=${verdi}`).join('; ')
    const svar = await fetch(her, { redirect: 'manual', headers: { cookie } })
    for (const linje of svar.headers.getSetCookie()) {
      const [, navn = '', verdi = ''] = /^([^=]+)=([^;]*)/.exec(linje) ?? []
      kapsler.set(navn, verdi)
    }
    const neste = svar.headers.get('location')
    if (neste === null) throw new Error(`Leverandøren svarte ${svar.status}: ${await svar.text()}`)
    her = new URL(neste, her)
    if (her.pathname === '/api/innlogging/oidc/retur') return her
  }
  throw new Error('Leverandøren sendte nettleseren rundt i ring')
}

/** The button, the provider, and the way back: answers where the browser ends. */
export async function gaInn(nettleser: Nettleser, sporring = ''): Promise<string> {
  const ut = await nettleser.be(`/api/innlogging/oidc${sporring}`)
  const adresse = ut.headers.get('location') ?? ''
  if (adresse.startsWith('/')) return adresse
  const retur = await hosLeverandoren(adresse)
  const inn = await nettleser.be(`${retur.pathname}${retur.search}`)
  return inn.headers.get('location') ?? `${inn.status}`
}
