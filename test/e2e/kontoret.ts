/** A real service with two neighbouring offices in its drawer, and browsers that are signed in to them as a person would be: by invitation. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { avtrykkAv, nyHemmelighet } from '../../api/tilgang/hemmelighet.ts'
import type { Rolletildeling } from '../../catalog/skjema/kontor.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { BRED, type Okt, startTjeneste, type Tjeneste } from './tjeneste.ts'

export const VARNES = 'nav-varnes'
export const SELBU = 'nav-selbu'

export const avVarnes = (avvik: Partial<Tiltak> = {}): Tiltak =>
  etTiltak({ id: 'varnes-jobbsentral', navn: 'Jobbsentralen på Værnes', kontor: VARNES, ...avvik })
export const avSelbu = (avvik: Partial<Tiltak> = {}): Tiltak =>
  etTiltak({
    id: 'selbu-stua',
    navn: 'Selbustua',
    tilbyder: { navn: 'Selbu kommune' },
    kontor: SELBU,
    kommunenummer: '5032',
    sted: { lat: 63.2176, lon: 11.0419 },
    dekning: { landet: false, fylker: [], kommuner: ['5032'] },
    ...avvik,
  })

export const BRUKERE: Record<string, Rolletildeling[]> = {
  'kari@varnes.no': [{ rolle: 'redaktor', kontor: VARNES }],
  'vera@varnes.no': [{ rolle: 'veileder', kontor: VARNES }],
  'nils@varnes.no': [{ rolle: 'redaktor', kontor: VARNES }],
  'stein@selbu.no': [{ rolle: 'redaktor', kontor: SELBU }],
}

export type Kontortjeneste = Tjeneste & {
  /** The database, for what only the store can tell. */
  mappe: string
  /** The secret of a new invitation; the one before is of no use afterwards. */
  invitasjon(epost: keyof typeof BRUKERE): Promise<string>
}

export async function startKontorene(
  tiltak: readonly Tiltak[],
  miljo: Record<string, string> = {},
): Promise<Kontortjeneste> {
  const mappe = mkdtempSync(join(tmpdir(), 'tiltak-kontor-'))
  const store = apneSqlite(mappe)
  const naa = new Date()
  const av = { hvem: 'prøve', kilde: 'prøve', tidspunkt: naa.toISOString() }
  const utloper = new Date(naa.getTime() + 3_600_000).toISOString()
  await store.settKontor({ id: VARNES, navn: 'Nav Værnes', kommuner: ['5035', '5034'], rytmeManeder: 6 }, av)
  await store.settKontor({ id: SELBU, navn: 'Nav Selbu', kommuner: ['5032'], rytmeManeder: 6 }, av)
  for (const [epost, roller] of Object.entries(BRUKERE)) await store.lagreBruker({ epost, roller, sperret: false }, av)
  await store.importer(tiltak, av)
  await store.lukk()
  const tjeneste = await startTjeneste(undefined, mappe, miljo)
  return {
    ...tjeneste,
    mappe,
    async invitasjon(epost) {
      const kode = nyHemmelighet()
      const skuff = apneSqlite(mappe)
      await skuff.lagInvitasjon({ hash: avtrykkAv(kode), epost, utloper }, av)
      await skuff.lukk()
      return kode
    },
  }
}

/** `utenCsp`: for axe, which is put into the page. */
type Valg = { storrelse?: { width: number; height: number }; utenCsp?: boolean }

/** A browser of its own at the address, without anybody signed in. `klager`: what the browser complained about. */
export async function nyNettleser(
  t: Tjeneste,
  sti: string,
  { storrelse = BRED, utenCsp = false }: Valg = {},
): Promise<Okt> {
  const kontekst = await t.nettleser.newContext({
    baseURL: t.adresse,
    viewport: storrelse,
    locale: 'nb-NO',
    bypassCSP: utenCsp,
  })
  kontekst.setDefaultTimeout(8_000)
  const side = await kontekst.newPage()
  const logg: Okt['logg'] = { foresporsler: [], klager: [] }
  side.on('request', (r) => logg.foresporsler.push({ metode: r.method(), adresse: r.url(), kropp: r.postData() }))
  side.on('console', (m) => m.type() === 'error' && logg.klager.push(m.text()))
  side.on('pageerror', (feil) => logg.klager.push(String(feil)))
  await side.goto(sti)
  return { side, kontekst, logg }
}

/** Opens an invitation, presses the button, and stands on the work list. */
export async function loggInn(t: Kontortjeneste, epost: keyof typeof BRUKERE, valg: Valg = {}): Promise<Okt> {
  const okt = await nyNettleser(t, `/logg-inn#kode=${await t.invitasjon(epost)}`, valg)
  await okt.side.getByRole('button', { name: 'Logg inn' }).click()
  await okt.side.getByRole('heading', { level: 1, name: 'Arbeidsliste' }).waitFor()
  return okt
}
