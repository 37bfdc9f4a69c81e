/** The plan: the week and the pathway changed by mouse, by keys alone and on a narrow screen; and what is said of each change. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { brukOkter } from './okter.ts'
import { apne, apneBolk, fyllUt, type Okt, SMAL, ventPaForslag } from './tjeneste.ts'

const apneOkt = brukOkter()

const tilPlanen = async (side: Page): Promise<void> => {
  const steg = side.getByRole('navigation', { name: 'Arbeidet med denne personen' })
  await steg.getByRole('link', { name: /^Plan/ }).click()
  await side.locator('.plan .uke').waitFor()
}

/** `valgte`: how many of the suggestions are chosen. The person is taken on Wednesday morning. */
async function plan(valgte: number, storrelse?: { width: number; height: number }): Promise<Okt> {
  const okt = await apneOkt((tjeneste) => apne(tjeneste, { ...(storrelse && { storrelse }), utenCsp: true }))
  const { side } = okt
  await fyllUt(side)
  await apneBolk(side, 'Ønsker og tid')
  await side.getByLabel('onsdag formiddag').check()
  await ventPaForslag(side)
  for (let i = 0; i < valgte; i++)
    await side
      .locator('.kort')
      .nth(i)
      .getByRole('button', { name: /Legg i plan/ })
      .click()
  await tilPlanen(side)
  return okt
}

const okter = (side: Page) => side.locator('.okt__knapp')
const melding = (side: Page, tekst: RegExp) => side.locator('.verktoy__melding', { hasText: tekst }).waitFor()
const dag = (okt: Locator) => okt.evaluate((el) => Number(el.closest<HTMLElement>('.uke__dag')?.dataset.dag))
const tid = (okt: Locator) => okt.locator('.okt__tid').innerText()
const medFokus = (side: Page) => side.locator('.okt__knapp:focus')
const angre = (side: Page) => side.getByRole('button', { name: 'Angre' })

async function draTil(side: Page, okt: Locator, { dx, dy }: { dx: number; dy: number }): Promise<void> {
  const boks = await okt.boundingBox()
  if (!boks) throw new Error('Økta er ikke å se')
  const [x, y] = [boks.x + boks.width / 2, boks.y + 20]
  await side.mouse.move(x, y)
  await side.mouse.down()
  await side.mouse.move(x + dx / 2, y + dy / 2)
  await side.mouse.move(x + dx, y + dy)
  await side.mouse.up()
}

describe('Med mus', () => {
  test('En økt dras til dagen etter og en time senere, og «Angre» setter den tilbake', async () => {
    const { side } = await plan(0)
    const forste = okter(side).first()
    const [id, fra, tidFor] = [await forste.getAttribute('id'), await dag(forste), await tid(forste)]
    const flyttet = side.locator(`#${id}`)
    const bredde = (await side.locator('.uke__dag').first().boundingBox())?.width ?? 0
    await draTil(side, forste, { dx: bredde, dy: 78 })
    await melding(side, /flyttet til .*\d\d\.\d\d–\d\d\.\d\d\. Kollidere/)
    expect(await dag(flyttet)).toBe(fra + 1)
    expect(Number((await tid(flyttet)).slice(0, 2))).toBe(Number(tidFor.slice(0, 2)) + 1)
    await angre(side).click()
    await melding(side, /angret/)
    expect([await dag(flyttet), await tid(flyttet)]).toEqual([fra, tidFor])
  })

  test('Escape avbryter, og et trykk velger bare', async () => {
    const { side } = await plan(0)
    const forste = okter(side).first()
    const tidFor = await tid(forste)
    const boks = await forste.boundingBox()
    await side.mouse.move((boks?.x ?? 0) + 20, (boks?.y ?? 0) + 20)
    await side.mouse.down()
    await side.mouse.move((boks?.x ?? 0) + 20, (boks?.y ?? 0) + 120)
    await side.keyboard.press('Escape')
    await side.mouse.up()
    expect(await tid(forste)).toBe(tidFor)
    await forste.focus()
    if ((await forste.getAttribute('aria-expanded')) !== 'true') await forste.click()
    await side.locator('.ukeplan__side .oktpanel').waitFor()
    expect(await tid(forste)).toBe(tidFor)
  })
})

describe('Bare med tastatur', () => {
  test('Økta flyttes, forlenges og tas ut, og fokus følger med', async () => {
    const { side } = await plan(0)
    const antall = await okter(side).count()
    await okter(side).first().focus()
    const fra = await dag(medFokus(side))
    await side.keyboard.press('ArrowRight')
    expect(await dag(medFokus(side))).toBe(fra + 1)
    await melding(side, /flyttet til/)
    const tidFor = await tid(medFokus(side))
    await side.keyboard.press('Shift+ArrowDown')
    expect((await tid(medFokus(side))).slice(0, 5)).toBe(tidFor.slice(0, 5))
    expect(await tid(medFokus(side))).not.toBe(tidFor)
    await side.keyboard.press('Delete')
    await melding(side, /er tatt ut/)
    expect(await okter(side).count()).toBe(antall - 1)
    expect(await medFokus(side).count()).toBe(1)
  })

  test('Et steg i veien videre flyttes med pilene, og tilbake', async () => {
    const { side } = await plan(0)
    const forste = side.locator('.vei__kolonne').first().locator('.steg').first()
    const navn = await forste.locator('h4').innerText()
    const iKolonne = (nr: number) => side.locator('.vei__kolonne').nth(nr).locator('.steg', { hasText: navn })
    await forste.getByRole('button', { name: 'Flytt til «Neste steg»' }).focus()
    await side.keyboard.press('ArrowRight')
    await iKolonne(1).waitFor()
    await melding(side, /i «Neste steg»/)
    expect(await side.evaluate(() => document.activeElement?.closest('.steg__knapper') !== null)).toBe(true)
    await iKolonne(1).getByText('Klar når:').waitFor()
    await side.keyboard.press('ArrowLeft')
    await iKolonne(0).waitFor()
    await side.getByRole('button', { name: 'Lag veien på nytt' }).press('Enter')
    await side.getByRole('button', { name: 'Lag veien på nytt' }).waitFor({ state: 'detached' })
  })
})

describe('Kollisjoner', () => {
  test('En økt der personen er opptatt, får rød kant, ord i ruta og en grunn under uka', async () => {
    const { side } = await plan(0)
    await okter(side).first().click()
    const panel = side.locator('#oktpanel')
    await panel.getByLabel('Dag').selectOption({ label: 'onsdag' })
    await panel.getByLabel('Fra').fill('9')
    await panel.getByLabel('Fra').press('Enter')
    await melding(side, /onsdag 09\.00.*Kolliderer:.*Personen er opptatt 08\.00–12\.00/)
    const okt = side.locator('.okt[data-brudd="true"]', { hasText: 'Personen er opptatt' })
    expect(await okt.count()).toBe(1)
    await side.locator('.kollisjoner li', { hasText: 'Personen er opptatt 08.00–12.00' }).waitFor()
    await panel.getByLabel('Til').fill('8')
    await panel.getByLabel('Til').press('Enter')
    await panel.getByText('Økta må slutte etter at den begynner.').waitFor()
  })
})

describe('Endringene', () => {
  test('står etter en tur til et tiltak, og tømmes med «Lag uka på nytt» og «Slett alt»', async () => {
    const { side } = await plan(2)
    await okter(side).first().focus()
    await side.keyboard.press('ArrowDown')
    const tidFor = await okter(side).allInnerTexts()
    await side.locator('.omkring a').first().click()
    await side.locator('.faktaliste').first().waitFor()
    await tilPlanen(side)
    expect(await okter(side).allInnerTexts()).toEqual(tidFor)
    await side.getByRole('button', { name: 'Lag uka på nytt' }).click()
    expect(await okter(side).allInnerTexts()).not.toEqual(tidFor)
    await side.getByRole('button', { name: 'Slett alt om personen' }).click()
    await side.goto('/plan')
    await side.getByText('Planen lages av kartleggingen og det du velger.').waitFor()
  })

  test('Uten valg lages uka av forslagene, og de kan tas inn', async () => {
    const { side } = await plan(0)
    await side.getByText('Ingen tiltak er valgt ennå.').waitFor()
    await side.getByRole('button', { name: 'Ta disse inn i planen' }).click()
    await side.getByRole('link', { name: /^Plan.*valgt/ }).waitFor()
    await side.getByText('Ingen tiltak er valgt ennå.').waitFor({ state: 'detached' })
  })

  test('Et tiltak tas ut av uka og legges inn igjen', async () => {
    const { side } = await plan(0)
    const antall = await okter(side).count()
    await side.getByRole('button', { name: 'Ta disse inn i planen' }).click()
    await side.getByText('Ingen tiltak er valgt ennå.').waitFor({ state: 'detached' })
    await side
      .getByRole('button', { name: /^Ta ut av uka/ })
      .first()
      .click()
    expect(await okter(side).count()).toBeLessThan(antall)
    await side.getByRole('button', { name: /^Legg inn igjen/ }).click()
    expect(await okter(side).count()).toBe(antall)
  })
})

test('Utskriften har uka og veien videre, og ingenting av kartleggingen', async () => {
  const { side } = await plan(0)
  await side.emulateMedia({ media: 'print' })
  const synlig = await side.locator('body').innerText()
  expect(synlig).toContain('Klar når:')
  expect(synlig).not.toMatch(/Opptatt|Dekker|klarer \d|Angre|Legg til|Utenfor/)
})

describe('På smal skjerm', () => {
  test('Uka står dag for dag, og økta endres der den står', async () => {
    const { side } = await plan(2, SMAL)
    const bredde = () => side.evaluate(() => document.documentElement.scrollWidth)
    expect(await bredde()).toBe(SMAL.width)
    const antall = await okter(side).count()
    await okter(side).first().click()
    await side.locator('.okt .oktpanel').getByLabel('Dag').selectOption({ label: 'fredag' })
    await melding(side, /flyttet til fredag/)
    await side.locator('.okt .oktpanel').getByRole('button', { name: 'Legg til en økt' }).click()
    await melding(side, /er lagt til/)
    expect(await okter(side).count()).toBe(antall + 1)
    await side.locator('.okt .oktpanel').getByRole('button', { name: 'Ta ut økta' }).click()
    expect(await okter(side).count()).toBe(antall)
    expect(await bredde()).toBe(SMAL.width)
  })
})

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

test.each([
  ['bred', undefined],
  ['smal', SMAL],
])('WCAG 2.2 AA på %s skjerm, med en økt valgt og en kollisjon', async (_, storrelse) => {
  const { side } = await plan(0, storrelse)
  await okter(side).first().click()
  await side.locator('#oktpanel').getByLabel('Dag').selectOption({ label: 'onsdag' })
  await side.locator('#oktpanel').getByLabel('Fra').fill('9.00')
  await side.locator('#oktpanel').getByLabel('Fra').press('Enter')
  await side.locator('.kollisjoner').waitFor()
  await side.addScriptTag({ content: AXE })
  const brudd = await side.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })
      .then((svar) => svar.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).join(' | ')))`,
  )
  expect(brudd).toEqual([])
})
