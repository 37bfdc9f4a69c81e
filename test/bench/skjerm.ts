/**
 * `npm run bench:skjerm`: what the first screen weighs, when it can be used on a slow line and a slow machine, and how soon an answer
 * shows in the list, in real Chromium with 5 000 tiltak. Three loads and forty answers each; prints a table.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { finnChromium } from '../e2e/chromium.ts'
import { BRED, startTjeneste, type Tjeneste, velgKommune, ventPaForslag } from '../e2e/tjeneste.ts'
import { norge } from '../fabrikk.ts'
import { ms, rad, tall } from './format.ts'
import { lagKatalog } from './katalog.ts'
import { DATO } from './kjor.ts'

const ANTALL = 5_000
/** The mobile network of the browser's own tools: 9 Mbit/s down, 1.5 up, 165 ms there and back, less a tenth. */
const FIRE_G = {
  offline: false,
  downloadThroughput: (0.9 * 9e6) / 8,
  uploadThroughput: (0.9 * 1.5e6) / 8,
  latency: 165,
}
const CPU = 4
/** Few and many near, and the most there is. */
const KOMMUNER = ['Tydal', 'Trondheim', 'Oslo'] as const
const SVAR_PER_KOMMUNE = 40

const skriv = (...celler: string[]) => void process.stdout.write(`${rad(...celler)}\n`)

async function medKatalog(): Promise<Tjeneste> {
  const mappe = mkdtempSync(join(tmpdir(), 'tiltak-bench-'))
  const store = apneSqlite(mappe)
  const egne = lagKatalog({ antall: ANTALL, geografi: norge(), dato: DATO }).filter(
    (t) => !t.id.startsWith('nasjonal-'),
  )
  await store.importer(egne, { hvem: 'bench', kilde: 'bench', tidspunkt: `${DATO}T00:00:00Z` })
  await store.lukk()
  return startTjeneste(await finnChromium(), mappe)
}

async function medBrems(kontekst: BrowserContext): Promise<{ side: Page; cdp: CDPSession }> {
  const side = await kontekst.newPage()
  const cdp = await kontekst.newCDPSession(side)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', FIRE_G)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU })
  return { side, cdp }
}

type Vekt = { skript: number; alt: number }

/** In the page: notes when the field for the kommune has been drawn; from then on it takes what is typed. */
const SE_ETTER_FELTET = `new MutationObserver((_, ser) => {
  if (!document.querySelector('#felt-kommune-felt')) return
  ser.disconnect()
  requestAnimationFrame(() => setTimeout(() => (window.feltet = performance.now())))
}).observe(document, { childList: true, subtree: true })`

/** `brukbar`: from the address to a field that takes what is typed. `skrevet`: until a letter stands there, with what the driving of the browser takes. */
type Lasting = Vekt & { brukbar: number; skrevet: number }

/** From nothing in the store of the browser. Weighed when the first screen is there, before anything is touched. */
async function forsteSkjerm({ nettleser, adresse }: Tjeneste): Promise<Lasting> {
  const kontekst = await nettleser.newContext({ baseURL: adresse, viewport: BRED, locale: 'nb-NO' })
  const { side, cdp } = await medBrems(kontekst)
  await side.addInitScript(SE_ETTER_FELTET)
  const slag = new Map<string, string>()
  const vekt: Vekt = { skript: 0, alt: 0 }
  cdp.on('Network.responseReceived', (e) => slag.set(e.requestId, e.type))
  cdp.on('Network.loadingFinished', (e) => {
    vekt.alt += e.encodedDataLength
    if (slag.get(e.requestId) === 'Script') vekt.skript += e.encodedDataLength
  })
  const start = performance.now()
  await side.goto('/', { waitUntil: 'commit' })
  const brukbar = Number(await (await side.waitForFunction(() => Object(window).feltet)).jsonValue())
  const veid = { ...vekt }
  await side.locator('#felt-kommune-felt').pressSequentially('t')
  const skrevet = performance.now() - start
  await kontekst.close()
  return { brukbar, skrevet, ...veid }
}

/** In the page: gives one answer, here and there over the needs and strengths, and waits until the list it leads to is drawn. */
const SVAR_OG_VENT = `async (nr) => {
  const panel = document.querySelector('.finn__forslag')
  const valg = [...document.querySelectorAll('.styrke__trinn input')].filter((i) => !i.checked)
  const start = performance.now()
  valg[(nr * 7) % valg.length].click()
  const ramme = () => new Promise(requestAnimationFrame)
  do await ramme()
  while (panel.getAttribute('aria-busy') === 'true')
  await ramme()
  return performance.now() - start
}`

/** Milliseconds from each answer until the list it leads to has been drawn. Without brakes: a machine at work. */
async function svartider({ nettleser, adresse }: Tjeneste, kommune: string): Promise<number[]> {
  const kontekst = await nettleser.newContext({ baseURL: adresse, viewport: BRED, locale: 'nb-NO' })
  const side = await kontekst.newPage()
  await side.goto('/')
  await velgKommune(side, kommune)
  await ventPaForslag(side)
  await side.locator('.bolk > summary', { hasText: 'Hva trenger personen?' }).click()
  const tider: number[] = []
  for (let nr = 0; nr < SVAR_PER_KOMMUNE; nr++) {
    tider.push(await side.evaluate<number>(`(${SVAR_OG_VENT})(${nr})`))
  }
  await kontekst.close()
  return tider
}

const ved = (tider: readonly number[], andel: number) =>
  [...tider].sort((a, b) => a - b)[Math.floor(tider.length * andel)] ?? 0

const tjeneste = await medKatalog()
try {
  const lastinger: Lasting[] = []
  for (const _ of [1, 2, 3]) lastinger.push(await forsteSkjerm(tjeneste))
  skriv('Første skjerm, 4G og 4 × tregere maskin', 'beste', 'midterste', 'verste')
  skriv('---', '---:', '---:', '---:')
  const brukbar = lastinger.map((l) => l.brukbar)
  const skrevet = lastinger.map((l) => l.skrevet)
  skriv('Kan brukes etter, ms', ms(ved(brukbar, 0)), ms(ved(brukbar, 0.5)), ms(ved(brukbar, 0.99)))
  skriv('Første bokstav står der etter, ms', ms(ved(skrevet, 0)), ms(ved(skrevet, 0.5)), ms(ved(skrevet, 0.99)))
  skriv(
    'JavaScript komprimert, kB',
    ...[0, 0.5, 0.99].map((a) =>
      tall(
        ved(
          lastinger.map((l) => l.skript),
          a,
        ) / 1000,
        1,
      ),
    ),
  )
  skriv(
    'Alt som hentes, kB',
    ...[0, 0.5, 0.99].map((a) =>
      tall(
        ved(
          lastinger.map((l) => l.alt),
          a,
        ) / 1000,
        1,
      ),
    ),
  )
  process.stdout.write('\n')
  skriv(`Fra svar til liste, ${tall(ANTALL)} tiltak, ms`, 'p50', 'p95', 'verste')
  skriv('---', '---:', '---:', '---:')
  for (const kommune of KOMMUNER) {
    const tider = await svartider(tjeneste, kommune)
    skriv(kommune, ...[0.5, 0.95, 0.999].map((andel) => ms(ved(tider, andel))))
  }
} finally {
  await tjeneste.stopp()
}
