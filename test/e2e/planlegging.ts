/** A real service with the small catalogue around Stjørdal, a planner and a veileder, and a gap that has been reported often enough to be told. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { avtrykkAv, nyHemmelighet } from '../../api/tilgang/hemmelighet.ts'
import { ALLE, katalogen, TYDAL } from './dekningskatalog.ts'
import { nyNettleser } from './kontoret.ts'
import { type Okt, startTjeneste } from './tjeneste.ts'

export const PLANLEGGER = 'pia@varnes.no'
export const VEILEDER = 'vera@varnes.no'

/** The thread that reckons is started by the first who asks, and reads the whole map. */
export const FORSTE_SVAR_MS = 40_000
export const OMRADESOK = ALLE.map((nr) => `kommune=${nr}`).join('&')
export const KVINNENE = `${OMRADESOK}&sammensatt=innvandrerkvinne-smabarn&behov=norsk`

const naa = new Date()
const av = { hvem: 'prøve', kilde: 'prøve', tidspunkt: naa.toISOString() }

async function fyll(mappe: string): Promise<void> {
  const store = apneSqlite(mappe)
  await store.settKontor({ id: 'nav-varnes', navn: 'Nav Værnes', kommuner: ['5035'], rytmeManeder: 6 }, av)
  await store.lagreBruker({ epost: PLANLEGGER, roller: [{ rolle: 'planlegger', kontor: null }], sperret: false }, av)
  const veileder = { epost: VEILEDER, roller: [{ rolle: 'veileder' as const, kontor: 'nav-varnes' }], sperret: false }
  await store.lagreBruker(veileder, av)
  await store.importer(katalogen(), av)
  const hull = { kommunenummer: TYDAL, behov: 'norsk', arsak: 'ikke-delt' } as const
  // Five times, which is the least that is told.
  for (const _ of ALLE) await store.tellHull(hull, av.tidspunkt.slice(0, 7))
  await store.lukk()
}

/** A new secret, of no use once it has been used. */
async function invitasjon(mappe: string, epost: string): Promise<string> {
  const kode = nyHemmelighet()
  const store = apneSqlite(mappe)
  const utloper = new Date(naa.getTime() + 3_600_000).toISOString()
  await store.lagInvitasjon({ hash: avtrykkAv(kode), epost, utloper }, av)
  await store.lukk()
  return kode
}

type Valg = Parameters<typeof nyNettleser>[2]

/** One browser at a time. `rydd`: closes it, and tells what it complained about. */
export async function startPlanleggingen() {
  const mappe = mkdtempSync(join(tmpdir(), 'tiltak-planlegger-'))
  await fyll(mappe)
  const tjeneste = await startTjeneste(undefined, mappe, { DEMO: '0', NASJONAL: '0' })
  let okt: Okt | undefined
  const apnet = async (sti: string, valg?: Valg): Promise<Page> => {
    okt = await nyNettleser(tjeneste, sti, valg)
    await okt.side.getByRole('heading', { level: 1 }).waitFor()
    return okt.side
  }
  return {
    stopp: () => tjeneste.stopp(),
    apne: apnet,
    foresporsler: () => okt?.logg.foresporsler ?? [],
    async somBruker(epost: string, sti: string): Promise<Page> {
      const side = await apnet(`/logg-inn#kode=${await invitasjon(mappe, epost)}`)
      await side.getByRole('button', { name: 'Logg inn' }).click()
      await side.waitForURL(({ pathname }) => pathname !== '/logg-inn')
      await side.waitForLoadState('networkidle')
      await side.goto(sti)
      return side
    },
    /** The browser itself complains of an answer that is a fault. */
    ventet(status: number): void {
      const klager = okt?.logg.klager ?? []
      expect(klager.filter((klage) => klage.includes(`status of ${status}`))).toHaveLength(1)
      klager.length = 0
    },
    async rydd(): Promise<string[]> {
      const klager = okt?.logg.klager ?? []
      await okt?.kontekst.close()
      okt = undefined
      return klager
    },
  }
}

export type Planlegging = Awaited<ReturnType<typeof startPlanleggingen>>

export const svaret = (side: Page) => side.getByRole('region', { name: 'Svaret' })

/** Presses the button and waits for the answer. */
export async function regnUt(side: Page) {
  await side.getByRole('button', { name: 'Regn ut' }).click()
  await svaret(side).waitFor({ timeout: FORSTE_SVAR_MS })
  return svaret(side)
}
