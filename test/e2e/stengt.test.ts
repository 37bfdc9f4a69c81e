/** A catalogue that is only for who is signed in (`LESING=innlogget`): what the browser keeps of it goes with the session. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { type Avlytting, avlytt } from './avlytting.ts'
import { avVarnes, BRUKERE, type Kontortjeneste, loggInn, startKontorene } from './kontoret.ts'
import { type Okt, velgKommune, ventPaForslag, ventPaLageret, ventPaVakten } from './tjeneste.ts'

const FRIST = 60_000
const KARI = 'kari@varnes.no'

let t: Kontortjeneste
let nett: Avlytting
let okt: Okt | undefined
beforeAll(async () => {
  t = await startKontorene([avVarnes()], { LESING: 'innlogget' })
})
beforeEach(async () => {
  nett = await avlytt(t.adresse)
  await sperr(false)
})
afterEach(async () => {
  await okt?.kontekst.close()
  await nett.stopp()
})
afterAll(() => t.stopp())

async function sperr(sperret: boolean): Promise<void> {
  const store = apneSqlite(t.mappe)
  const av = { hvem: 'prøve', kilde: 'prøve', tidspunkt: new Date().toISOString() }
  await store.lagreBruker({ epost: KARI, roller: BRUKERE[KARI] ?? [], sperret }, av)
  await store.lukk()
}

/** Kari is signed in, has suggestions before her, and her browser has all it needs to be without net. */
async function iArbeid(): Promise<Page> {
  okt = await loggInn({ ...t, adresse: nett.adresse }, KARI)
  const { side } = okt
  await ventPaVakten(side)
  await side.goto('/')
  await velgKommune(side, 'Stjørdal')
  await ventPaForslag(side)
  await ventPaLageret(side, /\/api\/utdrag\?kommune=5035$/)
  await ventPaLageret(side, /\/api\/kodeverk$/)
  return side
}

/** What the service has answered and the browser keeps. */
const svarene = (side: Page): Promise<string[]> =>
  side.evaluate(async () => {
    const alle: string[] = []
    for (const navn of await caches.keys())
      for (const { url } of await (await caches.open(navn)).keys()) if (url.includes('/api/')) alle.push(url)
    return alle
  })

async function harIngentingUtenNett(side: Page): Promise<void> {
  nett.brutt = true
  await side.goto('/')
  await side.getByRole('alert').getByText('Vi får ikke kontakt med tjenesten.').waitFor()
  expect(await side.locator('.kort').count()).toBe(0)
}

test.each(['Logg ut', 'Logg ut overalt'])('«%s» tar med seg katalogen', { timeout: FRIST }, async (knapp) => {
  const side = await iArbeid()
  await side.goto('/kontor/innstillinger')
  await side.getByRole('button', { name: knapp, exact: true }).first().click()
  await side.getByText('Du er logget ut').waitFor()
  expect(await svarene(side)).toEqual([])
  await harIngentingUtenNett(side)
})

test('Den som sperres mens siden er åpen, blir bedt om å logge inn når tjenesten blir spurt', {
  timeout: FRIST,
}, async () => {
  const side = await iArbeid()
  await sperr(true)
  await side.evaluate(() => dispatchEvent(new Event('online')))
  await side.getByRole('alert').getByRole('link', { name: 'Logg inn' }).waitFor()
  expect((await svarene(side)).filter((adresse) => adresse.includes('utdrag'))).toEqual([])
})

test('Den som er sperret, får ikke se katalogen ved å laste siden på nytt, og heller ikke uten nett', {
  timeout: FRIST,
}, async () => {
  const side = await iArbeid()
  await sperr(true)
  await side.reload()
  await side.getByRole('alert').getByRole('link', { name: 'Logg inn' }).waitFor()
  expect(await side.locator('.kort').count()).toBe(0)
  await expect.poll(() => svarene(side)).toEqual([])
  await harIngentingUtenNett(side)
})
