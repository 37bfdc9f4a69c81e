/** Several processes of the service on one database, as behind a load balancer, and editors that are signed in to all of them. */
import { apnePostgres } from '../../api/store/postgres.ts'
import type { Store } from '../../api/store/store.ts'
import { avtrykkAv, nyHemmelighet } from '../../api/tilgang/hemmelighet.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { nyttSted, stans, startTjeneste, type Tjeneste } from '../katalog/kjor.ts'
import { nyPostgres } from '../store/postgres.ts'

export const KONTOR = 'nav-varnes'

export const avKontoret = (id: string, avvik: Partial<Tiltak> = {}): Tiltak =>
  etTiltak({ id, navn: id, kontor: KONTOR, kapasitet: { plasser: 0, ledige: 0 }, ...avvik })

export type Klynge = {
  urler: string[]
  store: Store
  /** The headers of an editor who is signed in. */
  loggInn(epost: string): Promise<Record<string, string>>
  stopp(): Promise<void>
}

const av = () => ({ hvem: 'prøve', kilde: 'prøve', tidspunkt: new Date().toISOString() })

/** `antall` processes, each with no entries but those given. */
export async function startKlynge(antall: number, tiltak: readonly Tiltak[]): Promise<Klynge> {
  const base = await nyPostgres()
  const sted = nyttSted()
  const store = await apnePostgres(base.url)
  await store.settKontor({ id: KONTOR, navn: 'Nav Værnes', kommuner: ['5035'], rytmeManeder: 6 }, av())
  await store.importer(tiltak, av())
  const tjenester: Tjeneste[] = await Promise.all(
    Array.from({ length: antall }, () => startTjeneste({ ...sted.miljo, NASJONAL: '0', DATABASE_URL: base.url })),
  )
  return {
    urler: tjenester.map((t) => t.url),
    store,
    async loggInn(epost) {
      const hemmelighet = nyHemmelighet()
      const { tidspunkt: opprettet } = av()
      const utloper = new Date(Date.parse(opprettet) + 3_600_000).toISOString()
      await store.lagreBruker({ epost, roller: [{ rolle: 'redaktor', kontor: KONTOR }], sperret: false }, av())
      await store.startOkt({ hash: avtrykkAv(hemmelighet), epost, opprettet, utloper }, av())
      return {
        cookie: `okt=${hemmelighet}`,
        'sec-fetch-site': 'same-origin',
        'x-tiltakskatalogen': '1',
        'content-type': 'application/json',
      }
    },
    async stopp() {
      await Promise.all(tjenester.map(stans))
      await store.lukk()
      await base.rydd()
      sted.rydd()
    },
  }
}

export type Hentet = { tiltak: Tiltak; etag: string }

const sti = (id: string) => `/api/kontor/${KONTOR}/tiltak/${id}`

/** Errors: throws for any answer but 200. */
export async function hent(url: string, id: string, hoder: Record<string, string>): Promise<Hentet> {
  const svar = await fetch(url + sti(id), { headers: hoder })
  if (!svar.ok) throw new Error(`${svar.status}: ${await svar.text()}`)
  const { tiltak } = (await svar.json()) as { tiltak: Tiltak }
  return { tiltak, etag: svar.headers.get('etag') ?? '' }
}

export const lagre = (url: string, { tiltak, etag }: Hentet, hoder: Record<string, string>): Promise<Response> =>
  fetch(url + sti(tiltak.id), {
    method: 'PUT',
    headers: { ...hoder, 'if-match': etag },
    body: JSON.stringify(tiltak),
  })
