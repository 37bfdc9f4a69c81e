/** A real service with demo data, and a real browser, for the tests that walk through the screens. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

const FLAGG = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

export type Tjeneste = { adresse: string; nettleser: Browser; stopp: () => Promise<void> }

/** The port is chosen by the system and read from what the service prints. */
function lesAdresse(prosess: ChildProcess): Promise<string> {
  return new Promise((klar, feilet) => {
    let skrevet = ''
    const les = (del: Buffer) => {
      skrevet += del.toString()
      const adresse = /http:\/\/localhost:\d+/.exec(skrevet)?.[0]
      if (adresse) klar(adresse)
    }
    prosess.stdout?.on('data', les)
    prosess.stderr?.on('data', les)
    prosess.once('exit', () => feilet(new Error(`Tjenesten stoppet:\n${skrevet}`)))
  })
}

/** `mappe`: with a database of its own in it. */
export async function startTjeneste(
  chromiumSti = inject('chromium'),
  egen?: string,
  miljo: Record<string, string> = {},
): Promise<Tjeneste> {
  if (!existsSync('dist/web/index.html')) throw new Error('dist/web mangler. Kjør «npx vite build» først.')
  const mappe = egen ?? mkdtempSync(join(tmpdir(), 'tiltak-e2e-'))
  const prosess = spawn('node', ['--import', 'tsx', 'api/server.ts'], {
    env: { ...process.env, DEMO: '1', NASJONAL: '1', DATABASE_URL: '', DATA_DIR: mappe, PORT: '0', ...miljo },
  })
  const adresse = await lesAdresse(prosess)
  const nettleser = await chromium.launch({ executablePath: chromiumSti, args: FLAGG })
  return {
    adresse,
    nettleser,
    async stopp() {
      await nettleser.close()
      prosess.removeAllListeners('exit')
      const ferdig = new Promise((r) => prosess.once('exit', r))
      prosess.kill()
      await ferdig
      rmSync(mappe, { recursive: true, force: true })
    },
  }
}

export const BRED = { width: 1280, height: 900 }
export const SMAL = { width: 390, height: 844 }

export type Foresporsel = { metode: string; adresse: string; kropp: string | null }
/** What happened behind the screen: every request, and everything the browser complained about. */
export type Logg = { foresporsler: Foresporsel[]; klager: string[] }
export type Okt = { side: Page; kontekst: BrowserContext; logg: Logg }

/** `via`: where the browser goes in place of to the service itself. */
type Valg = { storrelse?: { width: number; height: number }; utenCsp?: boolean; via?: string }

export async function apne({ adresse, nettleser }: Tjeneste, valg: Valg = {}): Promise<Okt> {
  const kontekst = await nettleser.newContext({
    baseURL: valg.via ?? adresse,
    viewport: valg.storrelse ?? BRED,
    locale: 'nb-NO',
    bypassCSP: valg.utenCsp ?? false,
  })
  kontekst.setDefaultTimeout(8_000)
  const side = await kontekst.newPage()
  const logg: Logg = { foresporsler: [], klager: [] }
  side.on('request', (r) => logg.foresporsler.push({ metode: r.method(), adresse: r.url(), kropp: r.postData() }))
  // A breach of the CSP is told as an error in the console.
  side.on('console', (m) => m.type() === 'error' && logg.klager.push(m.text()))
  side.on('pageerror', (feil) => logg.klager.push(String(feil)))
  await side.goto('/')
  await side.getByRole('heading', { name: 'Kartlegging' }).waitFor()
  return { side, kontekst, logg }
}

/** A refugee woman in a small mountain kommune who needs Norwegian and work. */
export async function fyllUt(side: Page): Promise<void> {
  await velgKommune(side, 'Sør-Fron')
  await side.getByLabel('Hvor gammel er personen?').fill('34')
  await side.getByRole('radio', { name: 'Kollektivt' }).check()
  await side.getByLabel('Hvor lenge kan personen reise hver vei?').fill('60')
  await apneBolk(side, 'Språk')
  await side.getByRole('radio', { name: 'Muntlig: A2 (enkle samtaler)' }).check()
  await side.getByRole('group', { name: 'Har personen flyttet til Norge' }).getByLabel('Ja').check()
  await apneBolk(side, 'Hva trenger personen?')
  await behov(side, 'Norsk').getByLabel('hovedbehov').check()
  await behov(side, 'Arbeidserfaring').getByLabel('tydelig').check()
}

export const behov = (side: Page, navn: string) => side.getByRole('radiogroup', { name: navn, exact: true })

export const apneBolk = (side: Page, navn: string) => side.locator('.bolk > summary', { hasText: navn }).click()

export async function velgKommune(side: Page, navn: string): Promise<void> {
  await side.locator('#felt-kommune-felt').fill(navn)
  await side.keyboard.press('Enter')
}

/** The service worker is in charge of the page, and has what it needs. */
export async function ventPaVakten(side: Page): Promise<void> {
  await side.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** The browser has this among the answers it keeps. */
export async function ventPaLageret(side: Page, adresse: RegExp): Promise<void> {
  const iLageret = async (): Promise<string[]> =>
    side.evaluate(async () => {
      const alle: string[] = []
      for (const navn of await caches.keys())
        for (const { url } of await (await caches.open(navn)).keys()) alle.push(url)
      return alle
    })
  await expect.poll(iLageret, { timeout: 15_000 }).toContainEqual(expect.stringMatching(adresse))
}

/** The suggestions, once every card has its place and date. */
export async function ventPaForslag(side: Page): Promise<void> {
  await side.locator('.finn__forslag[aria-busy="false"] .kort').first().waitFor()
  await side.locator('.hovedsetning', { hasText: ':' }).waitFor()
}
