/** The planner's journey: what is lacking where, which neighbour has it, and what opening it would change. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { brudd } from './axe.ts'
import { katalogen, MALVIK, OMRADET, TYDAL } from './dekningskatalog.ts'
import { nyNettleser } from './kontoret.ts'
import { tabTil, trykk } from './tastene.ts'
import { BRED, type Okt, SMAL, startTjeneste, type Tjeneste } from './tjeneste.ts'

let tjeneste: Tjeneste
let okt: Okt | undefined

beforeAll(async () => {
  const mappe = mkdtempSync(join(tmpdir(), 'tiltak-dekning-'))
  const store = apneSqlite(mappe)
  await store.importer(katalogen(), { hvem: 'prøve', kilde: 'prøve', tidspunkt: new Date().toISOString() })
  await store.lukk()
  tjeneste = await startTjeneste(undefined, mappe, { DEMO: '0', NASJONAL: '0' })
})
afterAll(() => tjeneste.stopp())
afterEach(async () => {
  const klager = okt?.logg.klager
  await okt?.kontekst.close()
  okt = undefined
  expect(klager ?? []).toEqual([])
})

/** The thread that reckons is started by the first who asks, and reads the whole map. */
const FORSTE_SVAR_MS = 40_000

async function apne(sti: string, valg: Parameters<typeof nyNettleser>[2] = {}): Promise<Page> {
  okt = await nyNettleser(tjeneste, sti, valg)
  await okt.side.getByText(/^Regnet ut for/).waitFor({ timeout: FORSTE_SVAR_MS })
  return okt.side
}

const KVINNENE = `${OMRADET}&sammensatt=innvandrerkvinne-smabarn&behov=norsk`
const rutenett = (side: Page) => side.getByRole('grid', { name: /^Behov og kommuner/ })
const celle = (side: Page, navn: string) => rutenett(side).getByRole('gridcell', { name: new RegExp(`^${navn}:`) })
const setningen = (side: Page) => side.locator('.setning__hoved').innerText()
const PROV = 'Prøv: åpne dette for Tydal: Norskkafeen i Selbu'
const STEGET = 'Åpne «Norskkafeen i Selbu» for Tydal'
const etter = (side: Page) => side.locator('.foretter > div').nth(1).locator('dd')

describe('Planleggeren ser hva som mangler', () => {
  test('finner tre kommuner uten tilbud, hvem som har ett som ikke er delt, og prøver å åpne det', async () => {
    const side = await apne(OMRADET)
    expect(await setningen(side)).toBe(
      'I 3 av 5 kommuner finnes ikke noe åpent tilbud for innvandrerkvinner med små barn innen 60 minutter.',
    )
    await side.getByRole('link', { name: 'Vis dette i tabellen og kartet' }).click()
    for (const kommune of ['Malvik', 'Meråker', 'Tydal'])
      await celle(side, `Norsk, ${kommune}`).getByText('!').waitFor()
    await celle(side, 'Norsk, Selbu').getByText('E').waitFor()
    await celle(side, 'Norsk, Tydal').click()
    const panel = side.getByRole('region', { name: 'Norsk i Tydal' })
    await panel.getByText('2 av 2 mangler tilbud').waitFor()
    await panel.getByText('Er ikke delt med Tydal').waitFor()
    await panel.getByRole('button', { name: PROV }).click()
    await panel.getByRole('link', { name: 'Se hva det endrer' }).click()
    await side.getByRole('heading', { level: 1, name: 'Hva om' }).waitFor()
    await side
      .getByText('2 typetilfeller i én kommune går fra finnes, men er ikke delt til hos andre, etter avtale')
      .waitFor()
    expect(await etter(side).innerText()).toMatch(/^I 2 av 5 kommuner/)
    // A thought, not a place: the steps are in no address.
    expect(side.url()).not.toContain('norskkafeen')
    await side.getByRole('button', { name: `Angre: ${STEGET}` }).click()
    await side.getByText('Legg til et steg, så ser du').waitFor()
  })

  test('kan ta hele veien med tastaturet', async () => {
    const side = await apne(KVINNENE)
    await tabTil(side, '[data-plass="0:0"]')
    await trykk(side, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft')
    expect(await side.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Norsk, Tydal:/)
    await trykk(side, 'Enter')
    await side.waitForFunction(() => document.activeElement?.id === 'celle-tittel')
    await side.getByRole('button', { name: PROV }).waitFor()
    await tabTil(side, '.cellesvar .ds-button')
    await trykk(side, 'Enter')
    await side.waitForFunction(() => document.activeElement?.textContent === 'Se hva det endrer')
    await trykk(side, 'Enter')
    await side.getByText('Hva det endrer', { exact: true }).waitFor()
    await tabTil(side, '.stegliste .lenkeknapp')
    await trykk(side, 'Enter')
    await side.waitForFunction(() => document.activeElement?.id === 'steg-tittel')
  })

  test('«Lukk» fører tilbake til ruta, og adressen er tilstanden', async () => {
    const side = await apne(KVINNENE)
    await celle(side, 'Norsk, Malvik').click()
    await side.waitForURL(/celle=5031/)
    await side.reload()
    await side.getByRole('region', { name: 'Norsk i Malvik' }).getByRole('button', { name: 'Lukk' }).click()
    await side.waitForURL((url) => !url.searchParams.has('celle'))
    expect(await side.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Norsk, Malvik:/)
  })

  test('Kartet viser det samme som tabellen, og et trykk der åpner den samme ruta', async () => {
    const side = await apne(KVINNENE)
    const navnIKartet = await side
      .locator('.kart__prikk')
      .evaluateAll((alle) => alle.map((p) => `${p.textContent} ${p.getAttribute('aria-label')?.split(',')[0]}`).sort())
    expect(navnIKartet).toEqual(['! Malvik', '! Meråker', '! Tydal', 'A Stjørdal', 'E Selbu'])
    await side.getByRole('button', { name: /^Meråker, finnes, men er ikke delt/ }).click()
    await side.getByRole('region', { name: 'Norsk i Meråker' }).waitFor()
    expect(await celle(side, 'Norsk, Meråker').getAttribute('aria-selected')).toBe('true')
  })

  test('velger området rundt en kommune, og får med hvor langt unna', async () => {
    const side = await apne('/dekning')
    await side.getByLabel('Område').selectOption('rundt')
    await side.locator('#omrade-rundt-felt').fill('Selbu')
    await side.keyboard.press('Enter')
    await side.waitForURL(/rundt=5032&minutter=60/)
    await side.getByLabel('Hvor langt med bil').selectOption('30')
    await side.waitForURL(/rundt=5032&minutter=30/)
    await rutenett(side).getByRole('link', { name: 'Selbu' }).waitFor()
  })
})

describe('Kommunesiden', () => {
  test('sier hvem kommunen er sammenlignet med, og hva naboen har som ikke er delt', async () => {
    const side = await apne(`/dekning/kommune/${TYDAL}`)
    await side.getByText(/^Sammenlignet med \d+ kommuner som ligner: små, med høyst 4 531 innbyggere/).waitFor()
    const naboers = side.getByRole('region', { name: 'Hos naboene, men ikke delt hit' })
    await naboers.getByRole('link', { name: 'Norskkafeen i Selbu' }).waitFor()
    await naboers.getByText('Er ikke delt med Tydal').waitFor()
  })

  test('som ikke finnes, sier det', async () => {
    okt = await nyNettleser(tjeneste, '/dekning/kommune/9999')
    await okt.side.getByText('Ingen kommune har nummeret 9999.').waitFor()
  })
})

/** With nothing tried yet. */
async function apneTom(): Promise<Page> {
  okt = await nyNettleser(tjeneste, OMRADET.replace('/dekning', '/dekning/hva-om'))
  await okt.side.getByRole('heading', { level: 1, name: 'Hva om' }).waitFor()
  return okt.side
}

describe('Hva om', () => {
  test('Feil i et steg står ved feltet, og steget legges ikke til', async () => {
    const side = await apneTom()
    await side.getByRole('button', { name: 'Legg til steget' }).click()
    await side.locator('#steg-tiltak-feil').waitFor()
    await side.locator('#steg-kommuner-feil', { hasText: 'Velg minst én kommune' }).waitFor()
    await side.getByText('Ingen steg ennå.').waitFor()
    okt?.logg.klager.splice(0)
  })

  test('Et nytt tiltak fra mal gir tilbud der det mangler, og stegene er der etter et besøk på oversikten', async () => {
    const side = await apneTom()
    await side.getByRole('radio', { name: 'Nytt tiltak' }).check()
    await side.getByLabel('Slags tiltak').selectOption({ index: 1 })
    await side.locator('#steg-kommune-felt').fill('Tydal')
    await side.keyboard.press('Enter')
    await side.getByLabel('Plasser').fill('12')
    await side.getByRole('button', { name: 'Legg til steget' }).click()
    await side.getByText(/^Nytt tiltak: .* i Tydal, 12 plasser/).waitFor()
    await side.getByRole('link', { name: 'Oversikt' }).click()
    await side.locator('.setning__hoved').waitFor()
    await side.getByRole('link', { name: /^Hva om \(1 steg\)/ }).click()
    await side.getByText(/^Nytt tiltak: .* i Tydal, 12 plasser/).waitFor()
  })

  test('En grense som flyttes, gir tilbud til dem den stengte ute, og alle steg kan angres på én gang', async () => {
    const side = await apneTom()
    await side.getByRole('radio', { name: 'Flytt en grense' }).check()
    await side.getByLabel('Tiltak', { exact: true }).fill('Lesekurs')
    await side.getByRole('button', { name: 'Lesekurs for kvinner' }).click()
    await side.getByRole('group', { name: 'Aldersgrense' }).getByRole('radio', { name: 'Ingen grense' }).check()
    await side.getByRole('button', { name: 'Legg til steget' }).click()
    await side.getByText('Flytt grenser for «Lesekurs for kvinner»: ingen aldersgrense').waitFor()
    expect(await etter(side).innerText()).toMatch(/^I ingen av kommunene mangler en hel gruppe/)
    await side.getByRole('radio', { name: 'Miste et tilbud' }).check()
    await side.getByLabel('Tiltak', { exact: true }).fill('Norskkafeen')
    await side.getByRole('button', { name: 'Norskkafeen i Selbu' }).click()
    await side.getByRole('button', { name: 'Legg til steget' }).click()
    await side.getByRole('button', { name: 'Angre alle' }).click()
    await side.getByText('Ingen steg ennå.').waitFor()
  })

  test('Et tilbud som faller bort, gjør det dårligere for dem som hadde det', async () => {
    const side = await apneTom()
    await side.getByRole('radio', { name: 'Miste et tilbud' }).check()
    await side.getByLabel('Tiltak', { exact: true }).fill('Norskkafeen')
    await side.getByRole('button', { name: 'Norskkafeen i Selbu' }).click()
    await side.getByRole('button', { name: 'Legg til steget' }).click()
    await side.getByText('(dårligere)').first().waitFor()
    expect(await etter(side).innerText()).toMatch(/^I alle de 5 kommunene mangler innvandrerkvinner med små barn/)
  })
})

test('Når tallene ikke kommer, sier siden det, og «Prøv igjen» henter dem', async () => {
  okt = await nyNettleser(tjeneste, '/')
  const { side, logg } = okt
  await side.route('**/api/dekning?**', (rute) => rute.abort())
  await side.getByRole('link', { name: 'Dekning' }).click()
  await side.getByRole('alert').getByText('Vi får ikke kontakt med tjenesten.').waitFor()
  await side.unroute('**/api/dekning?**')
  await side.getByRole('button', { name: 'Prøv igjen' }).click()
  await rutenett(side).waitFor({ timeout: FORSTE_SVAR_MS })
  // The browser itself tells of the call that was cut.
  logg.klager.length = 0
})

test('På nynorsk', async () => {
  const side = await apne(OMRADET)
  await side.getByRole('radio', { name: 'Nynorsk' }).check()
  await side.getByText('I 3 av 5 kommunar finst ikkje noko ope tilbod for innvandrarkvinner med små barn').waitFor()
})

test('På papiret står setningen, tabellen, forklaringen, dato og katalogversjon, og tabellen får plass på liggende A4', async () => {
  const side = await apne(OMRADET)
  await side.emulateMedia({ media: 'print' })
  // A4 across, less the margins, in CSS pixels.
  await side.setViewportSize({ width: 1032, height: 703 })
  const synlig = await side.locator('body').innerText()
  expect(synlig).toContain('I 3 av 5 kommuner')
  expect(synlig).toContain('Malvik og 4 til')
  expect(synlig).toContain('Finnes, men er ikke delt eller er fullt')
  expect(synlig).toMatch(/Regnet ut for .* av katalogversjon/)
  expect(synlig).not.toContain('Rekkefølge')
  expect(await rutenett(side).evaluate((t) => t.getBoundingClientRect().right)).toBeLessThanOrEqual(1032)
})

describe.each([
  ['bred', BRED],
  ['smal', SMAL],
])('På %s skjerm', (_, storrelse) => {
  test.each([
    ['oversikten', OMRADET],
    ['en åpen rute', `${KVINNENE}&celle=${MALVIK}`],
    ['kartet', `${KVINNENE}&vis=kart`],
    ['hele landet', '/dekning'],
    ['kommunesiden', `/dekning/kommune/${TYDAL}`],
  ])(
    'ruller %s aldri sidelengs, og WCAG 2.2 AA holder',
    async (_navn, sti) => {
      const side = await apne(sti, { storrelse, utenCsp: true })
      expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(storrelse.width)
      expect(await brudd(side)).toEqual([])
      // The whole country is more than seven thousand cells to look through.
    },
    90_000,
  )

  test('ruller «Hva om» med et steg aldri sidelengs, og WCAG 2.2 AA holder', async () => {
    const side = await apne(`${KVINNENE}&celle=${TYDAL}`, { storrelse, utenCsp: true })
    await side.getByRole('button', { name: PROV }).click()
    await side.getByRole('link', { name: 'Se hva det endrer' }).click()
    await side.getByText('Slik ville det blitt').waitFor()
    await side.locator('.endringer summary').first().click()
    await side.locator('.endringer details details summary').first().click()
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(storrelse.width)
    expect(await brudd(side)).toEqual([])
  })
})
