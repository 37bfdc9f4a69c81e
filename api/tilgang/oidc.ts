/** The identity provider: OpenID Connect with a code, PKCE, state and nonce. It says who somebody is; what they may do, the store says. */
import { createHmac } from 'node:crypto'
import * as klient from 'openid-client'

export type Oidcvalg = {
  utsteder: string
  klient: string
  /** null for a client without one. */
  hemmelighet: string | null
  /** How the secret is sent. */
  metode: 'post' | 'basic'
  /** On the button: `Logg inn med {navn}`. */
  navn: string
  scope: string
  /** The claim with the address that the administrator gave. */
  epostkrav: string
  /** The provider makes sure of every address, and does not say so each time. */
  epostBekreftet: boolean
  /** A claim that must be there (`roles`), or be or hold a value (`roles=tiltakskatalogen`). */
  rollekrav: string | null
}

/** `hemmelighet`: in the cookie of the browser that began; what only that browser can know is made from it. `retur`: where the provider sends it back. */
export type Palogging = { state: string; hemmelighet: string; retur: string }

export type Identitet = {
  utsteder: string
  /** Never used again by the provider for anyone else, unlike an address. */
  subjekt: string
  epost: string | null
  bekreftet: boolean
  /** Has what `rollekrav` asks for. */
  tildelt: boolean
}

export type Oidc = {
  navn: string
  /**
   * Where the browser goes to sign in. `paNytt`: the provider asks who it is, whoever is signed in there from before. Errors: rejects
   * when the provider does not answer.
   */
  start(palogging: Palogging & { paNytt: boolean }): Promise<URL>
  /** Who came back; null when the provider says that they gave up. Errors: rejects when the answer is not to be trusted, or there is none. */
  fullfor(parametre: URLSearchParams, palogging: Palogging): Promise<Identitet | null>
}

const FRIST_SEKUNDER = 8

/** The nonce and the verifier of PKCE need not be kept anywhere: the browser that began brings what they are made of. */
const avled = (hemmelighet: string, til: 'nonce' | 'pkce') =>
  createHmac('sha256', hemmelighet).update(til).digest('base64url')

function harKrav(krav: Readonly<Record<string, unknown>>, onsket: string | null): boolean {
  if (onsket === null) return true
  const [navn = '', ...verdi] = onsket.split('=')
  const gitt = krav[navn]
  if (verdi.length === 0) return Array.isArray(gitt) ? gitt.length > 0 : Boolean(gitt)
  return (Array.isArray(gitt) ? gitt : [gitt]).includes(verdi.join('='))
}

/** What went wrong, without what was sent: no code, no token, no address. */
const somFeil = (feil: unknown) => {
  const kode = feil instanceof Error && 'code' in feil ? ` (${String(feil.code)})` : ''
  return new Error(`Identitetsleverandøren: ${feil instanceof Error ? feil.message : 'ukjent feil'}${kode}`)
}

const medFeil = async <T>(gjor: () => Promise<T>): Promise<T> => {
  try {
    return await gjor()
  } catch (feil) {
    throw somFeil(feil)
  }
}

const klientbevis = ({ hemmelighet, metode }: Oidcvalg) => {
  if (hemmelighet === null) return klient.None()
  return metode === 'basic' ? klient.ClientSecretBasic(hemmelighet) : klient.ClientSecretPost(hemmelighet)
}

/** Asks for the addresses of the provider when they are first needed, so that the service starts without it, and again when that failed. */
function lagOppsett(valg: Oidcvalg): () => Promise<klient.Configuration> {
  let funnet: Promise<klient.Configuration> | undefined
  const hent = async () => {
    try {
      return await klient.discovery(new URL(valg.utsteder), valg.klient, undefined, klientbevis(valg), {
        timeout: FRIST_SEKUNDER,
        // `config.ts` lets through plain http on this machine only.
        ...(valg.utsteder.startsWith('http:') && { execute: [klient.allowInsecureRequests] }),
      })
    } catch (feil) {
      funnet = undefined
      throw feil
    }
  }
  return () => (funnet ??= hent())
}

/** Some providers put all they know in the token, others answer only when asked. */
async function alleKrav(
  oppsett: klient.Configuration,
  svar: Awaited<ReturnType<typeof klient.authorizationCodeGrant>>,
) {
  const token = svar.claims()
  if (!token) throw new Error('Svaret er uten id_token')
  if (!oppsett.serverMetadata().userinfo_endpoint) return { ...token }
  return { ...(await klient.fetchUserInfo(oppsett, svar.access_token, token.sub)), ...token }
}

export function lagOidc(valg: Oidcvalg): Oidc {
  const hentOppsett = lagOppsett(valg)
  const somIdentitet = (krav: Awaited<ReturnType<typeof alleKrav>>): Identitet => {
    const epost = krav[valg.epostkrav]
    return {
      utsteder: krav.iss,
      subjekt: krav.sub,
      epost: typeof epost === 'string' && epost !== '' ? epost.toLowerCase() : null,
      // Of any other claim than `email`, `email_verified` says nothing.
      bekreftet: valg.epostBekreftet || (valg.epostkrav === 'email' && krav.email_verified === true),
      tildelt: harKrav(krav, valg.rollekrav),
    }
  }
  return {
    navn: valg.navn,
    start: ({ state, hemmelighet, retur, paNytt }) =>
      medFeil(async () =>
        klient.buildAuthorizationUrl(await hentOppsett(), {
          redirect_uri: retur,
          scope: valg.scope,
          state,
          nonce: avled(hemmelighet, 'nonce'),
          code_challenge: await klient.calculatePKCECodeChallenge(avled(hemmelighet, 'pkce')),
          code_challenge_method: 'S256',
          ...(paNytt && { prompt: 'login' }),
        }),
      ),
    fullfor: (parametre, { state, hemmelighet, retur }) =>
      medFeil(async () => {
        if (parametre.get('error') === 'access_denied') return null
        const oppsett = await hentOppsett()
        const svar = await klient.authorizationCodeGrant(oppsett, new URL(`${retur}?${parametre}`), {
          expectedState: state,
          expectedNonce: avled(hemmelighet, 'nonce'),
          pkceCodeVerifier: avled(hemmelighet, 'pkce'),
          idTokenExpected: true,
        })
        return somIdentitet(await alleKrav(oppsett, svar))
      }),
  }
}
