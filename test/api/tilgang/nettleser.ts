/** A browser without a screen: keeps the cookies it is given, and says of its calls what a browser says. */
import type { App } from '../../../api/app.ts'
import { avtrykkAv, nyHemmelighet } from '../../../api/tilgang/hemmelighet.ts'
import type { Rolletildeling } from '../../../catalog/skjema/kontor.ts'
import { STED, type Tjeneste } from '../../tjeneste.ts'

export const AV = { hvem: 'test', kilde: 'test', tidspunkt: '2026-11-21T10:00:00.000Z' }

export type Nettleser = {
  kapsler: Map<string, string>
  be: (sti: string, init?: RequestInit) => Promise<Response>
  /** From our own page. */
  post: (sti: string, kropp: unknown, metode?: string) => Promise<Response>
}

export function enNettleser({ app }: { app: App }): Nettleser {
  const kapsler = new Map<string, string>()
  async function be(sti: string, init: RequestInit = {}) {
    const headers = new Headers(init.headers)
    if (kapsler.size > 0) headers.set('cookie', [...kapsler].map(([navn, verdi]) => `${navn}=${verdi}`).join('; '))
    const svar = await app.request(sti, { ...init, headers })
    for (const linje of svar.headers.getSetCookie()) {
      const [, navn = '', verdi = ''] = /^([^=]+)=([^;]*)/.exec(linje) ?? []
      if (/max-age=0\b/i.test(linje)) kapsler.delete(navn)
      else kapsler.set(navn, verdi)
    }
    return svar
  }
  const hode = { 'content-type': 'application/json', 'x-tiltakskatalogen': '1', origin: STED }
  return {
    kapsler,
    be,
    post: (sti, kropp, method = 'POST') => be(sti, { method, headers: hode, body: JSON.stringify(kropp) }),
  }
}

export const EPOST = 'kari@kommune.no'
const VEILEDER: Rolletildeling[] = [{ rolle: 'veileder' }]

export const enBruker = ({ store }: Tjeneste, epost = EPOST, roller = VEILEDER, sperret = false): Promise<boolean> =>
  store.lagreBruker({ epost, roller, sperret }, AV)

/** A link on its way to its user; answers what stands after `#kode=`. */
export async function enInvitasjon(
  { store, naa }: Tjeneste,
  epost = EPOST,
  utloper = new Date(Date.parse(naa()) + 1000).toISOString(),
): Promise<string> {
  const kode = nyHemmelighet()
  await store.lagInvitasjon({ hash: avtrykkAv(kode), epost, utloper }, AV)
  return kode
}

/** A user who has signed in by a link, in a browser of her own. */
export async function enInnlogget(tjeneste: Tjeneste, epost = EPOST, roller = VEILEDER): Promise<Nettleser> {
  await enBruker(tjeneste, epost, roller)
  const nettleser = enNettleser(tjeneste)
  const svar = await nettleser.post('/api/innlogging/invitasjon', { kode: await enInvitasjon(tjeneste, epost) })
  if (svar.status !== 204) throw new Error(`Fikk ikke logget inn: ${svar.status} ${await svar.text()}`)
  return nettleser
}

/** Who the service says that it is. */
export async function hvemEr({ be }: Pick<Nettleser, 'be'>): Promise<string | null> {
  const { bruker } = (await (await be('/api/meg')).json()) as { bruker: { epost: string } | null }
  return bruker?.epost ?? null
}

/** A clock that the test moves. */
export function enKlokke(start = '2026-11-21T10:00:00.000Z') {
  let na = Date.parse(start)
  return {
    naa: () => new Date(na).toISOString(),
    fram: (sekunder: number) => {
      na += sekunder * 1000
    },
  }
}
