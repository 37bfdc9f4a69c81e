/** The sheet for the person: chosen, set, printed and copied. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { brukOkter } from './okter.ts'
import { apne, type Okt, SMAL, velgKommune, ventPaForslag } from './tjeneste.ts'

const apneOkt = brukOkter()
const nyOkt = (valg: Parameters<typeof apne>[1] = {}): Promise<Okt> => apneOkt((tjeneste) => apne(tjeneste, valg))

const ark = (side: Page) => side.locator('.ark')
const panel = (side: Page) => side.getByRole('region', { name: 'Valg for arket' })
const sprak = (side: Page, navn: string) => panel(side).getByRole('radio', { name: navn })
const navnene = (side: Page) => ark(side).getByRole('heading', { level: 3 }).allInnerTexts()
const steg = (side: Page) => side.getByRole('navigation', { name: 'Arbeidet med denne personen' })

/** The first suggestions of a small kommune, on the sheet. */
async function medTre(side: Page): Promise<string[]> {
  await velgKommune(side, 'Sør-Fron')
  await ventPaForslag(side)
  for (const nr of [0, 1, 2])
    await side
      .locator('.kort')
      .nth(nr)
      .getByRole('button', { name: /Legg i plan/ })
      .click()
  const valgt = (await side.locator('.kort h3').allInnerTexts()).slice(0, 3)
  await steg(side).getByRole('link', { name: /^Ark/ }).click()
  await ark(side).waitFor()
  return valgt
}

describe('Arket', () => {
  test('har det som er valgt, i samme orden, og ingenting om personen', async () => {
    const { side } = await nyOkt()
    const valgt = await medTre(side)
    expect(await navnene(side)).toEqual(valgt.map((navn, i) => `${i + 1}\n${navn}`))
    expect(await ark(side).getAttribute('lang')).toBe('nb')
    await ark(side).getByText('Dette er forslag. Du bestemmer sammen med veilederen din.').waitFor()
    expect(await ark(side).getByText('Dette vil jeg').count()).toBe(3)
    expect(await panel(side).getByText('ikke kontrollert').count()).toBe(0)
  })

  test('sier hva en gjør når ingenting er valgt', async () => {
    const { side } = await nyOkt()
    await velgKommune(side, 'Sør-Fron')
    await steg(side).getByRole('link', { name: /^Ark/ }).click()
    await side.getByText('Ingen tiltak er valgt ennå.').waitFor()
    await side.getByRole('link', { name: 'Gå til forslagene' }).click()
    await ventPaForslag(side)
  })

  test('på ukrainsk har norsk ved siden av til det slås av, og veilederen får vite at ingen har kontrollert det', async () => {
    const { side } = await nyOkt()
    await medTre(side)
    await sprak(side, 'Українська').check()
    await side.locator('.ark[lang="uk"][dir="ltr"]').getByText('Пропозиції для вас').waitFor()
    await panel(side).getByText('Rammeteksten på ukrainsk er ikke kontrollert').waitFor()
    await ark(side).locator('.ark__ved', { hasText: 'Forslag til deg' }).waitFor()
    await panel(side).getByLabel('Vis norsk ved siden av').uncheck()
    expect(await ark(side).locator('.ark__ved').count()).toBe(0)
  })

  test('kan settes i en annen orden og gjøres kortere, med tastatur', async () => {
    const { side } = await nyOkt()
    const [a = '', b = '', c = ''] = await medTre(side)
    await panel(side)
      .getByRole('button', { name: `Flytt ned: ${a}` })
      .focus()
    await side.keyboard.press('Enter')
    await ark(side).getByRole('heading', { level: 3 }).first().filter({ hasText: b }).waitFor()
    // The button goes with the tiltak, and so does the focus.
    await side.waitForFunction(
      (navn) => document.activeElement?.textContent?.includes(`Flytt ned: ${navn} (nummer 2 av 3)`) ?? false,
      a,
    )
    await side.keyboard.press('Enter')
    await ark(side).getByRole('heading', { level: 3 }).last().filter({ hasText: a }).waitFor()
    await panel(side).getByLabel(b).uncheck()
    expect(await navnene(side)).toEqual([`1\n${c}`, `2\n${a}`])

    for (const navn of [a, c]) await panel(side).getByLabel(navn).uncheck()
    await side.getByText('Ingen tiltak er med på arket.').waitFor()
    expect(await panel(side).getByRole('button', { name: 'Skriv ut' }).count()).toBe(0)
  })

  test('er det eneste som blir skrevet ut, på A4 og med stor skrift', async () => {
    const { side } = await nyOkt()
    await medTre(side)
    await side.emulateMedia({ media: 'print' })
    const synlig = await side.locator('body').innerText()
    expect(synlig).toBe(await ark(side).innerText())
    const skrift = await ark(side)
      .locator('dd')
      .first()
      .evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize))
    // 14 points are 18.67 pixels.
    expect(skrift).toBeGreaterThan(18.6)
    const delt = await side
      .locator('.ark__del')
      .evaluateAll((deler) => deler.map((d) => getComputedStyle(d).breakInside))
    expect(new Set(delt)).toEqual(new Set(['avoid']))
    const pdf = (await side.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })

  test('«Skriv ut» åpner utskriften', async () => {
    const { side } = await nyOkt()
    await medTre(side)
    await side.evaluate(() => addEventListener('beforeprint', () => document.body.classList.add('skrives')))
    await side.getByRole('button', { name: 'Skriv ut' }).click()
    await side.locator('body.skrives').waitFor()
  })

  test('glemmes sammen med personen', async () => {
    const { side } = await nyOkt()
    await medTre(side)
    await sprak(side, 'Polski').check()
    await side.getByRole('button', { name: 'Slett alt om personen' }).click()
    await medTre(side)
    expect(await ark(side).getAttribute('lang')).toBe('nb')
  })
})

describe('Som tekst', () => {
  test('kopieres den på språket til arket', async () => {
    const { side, kontekst } = await nyOkt()
    await kontekst.grantPermissions(['clipboard-read', 'clipboard-write'])
    const [forste = ''] = await medTre(side)
    await sprak(side, 'English').check()
    await side.getByRole('button', { name: 'Kopier som tekst' }).click()
    await panel(side).getByText('Teksten er kopiert.').waitFor()
    const kopiert = await side.evaluate(() => navigator.clipboard.readText())
    expect(kopiert).toMatch(/^Suggestions for you\n/)
    expect(kopiert).toContain(`1. ${forste}\n`)
    expect(kopiert).toContain('[ ] I want this')
    // Another sheet has not been copied.
    await sprak(side, 'Polski').check()
    expect(await panel(side).getByText('Teksten er kopiert.').count()).toBe(0)
  })

  test('vises den ferdig merket når nettleseren ikke lar oss kopiere', async () => {
    const { side } = await nyOkt()
    await medTre(side)
    await side.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await side.getByRole('button', { name: 'Kopier som tekst' }).click()
    const boks = side.getByRole('dialog', { name: 'Kopier teksten selv' })
    await boks.waitFor()
    expect(await side.evaluate(() => getSelection()?.toString())).toContain('Forslag til deg')
    await side.keyboard.press('Escape')
    await boks.waitFor({ state: 'hidden' })
  })
})

test('Uten kontakt sier arket det, og «Prøv igjen» henter på nytt', async () => {
  const { side, logg } = await nyOkt()
  await side.goto('/tiltak')
  await side
    .locator('.kort')
    .first()
    .getByRole('button', { name: /Legg i plan/ })
    .click()
  await side.route('**/api/tiltak/*', (rute) => rute.abort())
  await steg(side).getByRole('link', { name: /^Ark/ }).click()
  await side.getByRole('alert').getByText('Vi får ikke kontakt med tjenesten.').waitFor()
  await side.unroute('**/api/tiltak/*')
  await side.getByRole('button', { name: 'Prøv igjen' }).click()
  await ark(side).waitFor()
  // The browser itself tells of the call that was cut.
  logg.klager.length = 0
})

test('På smal skjerm er det ingen vannrett rulling på noe språk', async () => {
  const { side } = await nyOkt({ storrelse: SMAL })
  await velgKommune(side, 'Sør-Fron')
  await ventPaForslag(side)
  await side.getByRole('button', { name: /\d+ forslag.*vis/ }).click()
  // What is chosen is called something else, so the first is a new one each time.
  for (let n = 0; n < 8; n++)
    await side
      .getByRole('button', { name: /^Legg i plan/ })
      .first()
      .click()
  await steg(side).getByRole('link', { name: /^Ark/ }).click()
  await ark(side).waitFor()
  for (const valg of await panel(side).getByRole('radio').all()) {
    await valg.check()
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(SMAL.width)
  }
})
