/** Two offices with something in the drawer each, and somebody signed in for every role: the ground of the tests of the workspace. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Post } from '../../api/post.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { type Bruk, enTjeneste, somBruker, type Tjeneste } from '../tjeneste.ts'

export const VARNES = 'nav-varnes'
export const SELBU = 'nav-selbu'
export const KARI = 'kari@varnes.kommune.no'
/** What nobody but the office itself may see. */
export const UTKASTNAVN = 'Tiltaket ingen vet om'
export const KONTORPOST = 'tiltak@varnes.kommune.no'

export const avVarnes = (avvik: Partial<Tiltak> = {}): Tiltak =>
  etTiltak({ id: 'varnes-a', navn: 'Jobbsentralen', kontor: VARNES, ...avvik })
export const avSelbu = (avvik: Partial<Tiltak> = {}): Tiltak =>
  etTiltak({
    id: 'selbu-a',
    navn: 'Selbustua',
    kontor: SELBU,
    kommunenummer: '5032',
    sted: { lat: 63.2176, lon: 11.0419 },
    dekning: { landet: false, fylker: [], kommuner: ['5032'] },
    ...avvik,
  })

const AV = { hvem: KARI, kilde: 'skjema', tidspunkt: '2026-11-20T08:00:00.000Z' }

export type Kontortjeneste = Tjeneste & {
  gjest: Bruk
  veileder: Bruk
  redaktor: Bruk
  annen: Bruk
  planlegger: Bruk
  administrator: Bruk
}

/** `tiltak`: in place of the usual three. */
export async function toKontor(
  tiltak?: readonly Tiltak[],
  eksempel: readonly Tiltak[] = [],
  valg: { post?: Post } = {},
): Promise<Kontortjeneste> {
  const tjeneste = await enTjeneste({ eksempel, ...valg })
  const { store, app } = tjeneste
  await store.settKontor(
    { id: VARNES, navn: 'Nav Værnes', kommuner: ['5035', '5034'], epost: KONTORPOST, rytmeManeder: 6 },
    AV,
  )
  await store.settKontor(
    { id: SELBU, navn: 'Nav Selbu', kommuner: ['5032'], epost: 'post@selbu.kommune.no', rytmeManeder: 3 },
    AV,
  )
  const rader = tiltak ?? [avVarnes(), avVarnes({ id: 'varnes-utkast', navn: UTKASTNAVN, status: 'utkast' }), avSelbu()]
  await store.importer(rader, AV)
  await tjeneste.current.oppdater()
  return {
    ...tjeneste,
    gjest: async (sti, init) => app.request(sti, init),
    veileder: await somBruker(tjeneste, [{ rolle: 'veileder', kontor: VARNES }], 'vera@varnes.kommune.no'),
    redaktor: await somBruker(tjeneste, [{ rolle: 'redaktor', kontor: VARNES }], KARI),
    annen: await somBruker(tjeneste, [{ rolle: 'redaktor', kontor: SELBU }], 'stein@selbu.kommune.no'),
    planlegger: await somBruker(tjeneste, [{ rolle: 'planlegger' }], 'per@fylket.no'),
    administrator: await somBruker(tjeneste, [{ rolle: 'administrator' }], 'ada@drift.no'),
  }
}

/** One service for the tests here, or for each of them; when they are done, nothing may have been told of as our own fault. */
export function medKontor(gi: (t: Kontortjeneste) => void, valg: { tiltak?: readonly Tiltak[]; hver?: boolean } = {}) {
  let t: Kontortjeneste
  const [for_, etter] = valg.hver ? [beforeEach, afterEach] : [beforeAll, afterAll]
  for_(async () => {
    t = await toKontor(valg.tiltak)
    gi(t)
  })
  etter(async () => {
    expect(t.logget).toEqual([])
    await t.lukk()
  })
}

/** A body as JSON, with what must be said of the version. */
export const med = (metode: 'POST' | 'PUT', kropp: unknown, hoder: Record<string, string> = {}): RequestInit => ({
  method: metode,
  body: JSON.stringify(kropp),
  headers: { 'content-type': 'application/json', ...hoder },
})
