import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { brukOkter } from './okter.ts'
import { apne, BRED, fyllUt, type Okt, SMAL, velgKommune, ventPaForslag, ventPaVakten } from './tjeneste.ts'

const apneOkt = brukOkter()
const nyOkt = (valg: Parameters<typeof apne>[1] = {}): Promise<Okt> => apneOkt((tjeneste) => apne(tjeneste, valg))

const tabell = (side: Page) => side.getByRole('region', { name: 'Tiltakene side om side' }).getByRole('table')
const kolonner = (side: Page) => tabell(side).locator('thead').getByRole('link')
const knapp = (sted: Page | Locator, navn: RegExp) => sted.getByRole('button', { name: navn })
const tilSammenligningen = (side: Page) => side.getByRole('link', { name: /^Sammenlign/ }).click()

/** The first suggestions, by their names. */
async function sammenlign(side: Page, antall: number): Promise<string[]> {
  const navn: string[] = []
  for (let nr = 0; nr < antall; nr++) {
    const kort = side.locator('.kort').nth(nr)
    navn.push(await kort.locator('h3').innerText())
    await knapp(kort, /^Sammenlign/).click()
  }
  await tilSammenligningen(side)
  await tabell(side).waitFor()
  return navn
}

const utfylt = async (side: Page) => {
  await fyllUt(side)
  await ventPaForslag(side)
}

/** The first hit of that name in the search is put in the comparison. */
async function fraSoket(side: Page, ord: string): Promise<void> {
  await side.getByRole('link', { name: 'Søk i tiltak' }).click()
  await side.locator('#sok-felt').fill(ord)
  await side.keyboard.press('Enter')
  await knapp(side.locator('.kort', { hasText: ord }).first(), /^Sammenlign/).click()
}

describe('Veilederen sammenligner tiltak', () => {
  test('Fire forslag står side om side i den rekkefølgen de ble valgt, og lenken fører tilbake', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    const navn = await sammenlign(side, 4)
    expect(await kolonner(side).allInnerTexts()).toEqual(navn)
    for (const gruppe of ['For personen', 'Praktisk', 'Inngang og krav', 'Kontakt'])
      expect(await side.getByRole('rowheader', { name: gruppe, exact: true }).count()).toBeGreaterThan(0)
    expect(
      await tabell(side)
        .getByRole('row', { name: /^Svarer på/ })
        .innerText(),
    ).toContain('hovedbehov')
    expect(await tabell(side).locator('td:empty').count()).toBe(0)
    await side.getByRole('link', { name: 'Til forslagene' }).click()
    await ventPaForslag(side)
  })

  test('«Vis bare det som er ulikt» skjuler like linjer og sier hvor mange', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await sammenlign(side, 2)
    const linjer = tabell(side).locator('tbody th[scope="row"]')
    const alle = await linjer.count()
    await side.getByLabel('Vis bare det som er ulikt').check()
    const skjult = Number.parseInt(await side.getByText(/lik(e)? linje(r)? er skjult/).innerText(), 10)
    expect(skjult).toBeGreaterThan(0)
    expect(await linjer.count()).toBe(alle - skjult)
  })

  test('Herfra legges et tiltak i planen og tas ut igjen', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await sammenlign(side, 2)
    await knapp(tabell(side), /^Legg i plan/)
      .first()
      .click()
    await side.getByRole('link', { name: /^Plan.*1 valgt/ }).waitFor()
    await knapp(tabell(side), /^Ta ut av planen/).click()
    expect(await side.getByRole('link', { name: /^Plan.*valgt/ }).count()).toBe(0)
  })

  test('«Ta bort» fjerner kolonnen, og den som bruker tastatur, mister ikke plassen sin', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await sammenlign(side, 2)
    await knapp(tabell(side), /^Ta bort/)
      .first()
      .press('Enter')
    await side.getByText('Du har valgt ett tiltak.').waitFor()
    expect(await kolonner(side).count()).toBe(1)
    await side.waitForFunction(() => document.activeElement?.id === 'sammenligning')
    await knapp(tabell(side), /^Ta bort/).press('Enter')
    await side.getByText('Du har ikke valgt noen tiltak å sammenligne.').waitFor()
    await side.waitForFunction(() => document.activeElement?.tagName === 'H1')
  })

  test('Uten noe valgt fører siden til forslagene', async () => {
    const { side } = await nyOkt()
    await side.goto('/sammenlign')
    await side.getByText('Du har ikke valgt noen tiltak å sammenligne.').waitFor()
    await side.getByRole('main').getByRole('link', { name: 'Til forslagene' }).last().click()
    await side.getByText('Begynn med kommunen personen bor i.').waitFor()
  })

  test('Fra søket uten kartlegging er det bare fakta, og siden sier hvorfor', async () => {
    const { side } = await nyOkt()
    await fraSoket(side, 'Arbeidshuset')
    await tilSammenligningen(side)
    await tabell(side).getByText('Ikke vurdert for personen').waitFor()
    await tabell(side).getByText('Kartleggingen er tom').waitFor()
    expect(await side.locator('.demo').count()).toBe(1)
  })

  test('Sammenligningen er der etter at siden er lastet på nytt, også vurderingen', async () => {
    const { side } = await nyOkt()
    await ventPaVakten(side)
    await utfylt(side)
    const navn = await sammenlign(side, 2)
    await side.reload()
    await tabell(side).getByText('hovedbehov').first().waitFor()
    expect(await kolonner(side).allInnerTexts()).toEqual(navn)
  })

  test('«Slett alt om personen» tømmer den', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await sammenlign(side, 2)
    await knapp(side, /^Slett alt om personen/).click()
    await side.getByText('Begynn med kommunen personen bor i.').waitFor()
    expect(await side.getByRole('link', { name: /^Sammenlign.*valgt/ }).count()).toBe(0)
  })

  test('En feil sier hva som skjedde, og «Prøv igjen» henter på nytt', async () => {
    const { side, logg } = await nyOkt()
    await side.route('**/api/tiltak/*', (rute) => rute.abort())
    await fraSoket(side, 'Arbeidshuset')
    await tilSammenligningen(side)
    await side.getByRole('alert').getByText('Vi får ikke kontakt med tjenesten.').waitFor()
    await side.unroute('**/api/tiltak/*')
    await knapp(side, /^Prøv igjen/).click()
    await tabell(side).waitFor()
    // The browser itself tells of the call that was cut.
    logg.klager.length = 0
  })

  test('På nynorsk', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await sammenlign(side, 2)
    await side.getByRole('radio', { name: 'Nynorsk' }).check()
    await side.getByRole('heading', { level: 1, name: 'Samanlikn tiltak' }).waitFor()
    await side.getByText('hovudbehov').first().waitFor()
  })

  test('På papiret står fakta på liggende A4, uten knapper og uten noe om personen', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await sammenlign(side, 4)
    await side.emulateMedia({ media: 'print' })
    // A4 across, less the margins, in CSS pixels.
    await side.setViewportSize({ width: 1062, height: 733 })
    expect(await knapp(side, /Legg i plan|Ta bort/).count()).toBe(0)
    const synlig = await side.locator('body').innerText()
    expect(synlig).toContain('Praktisk')
    expect(synlig).not.toMatch(/hovedbehov|For personen|Må avklares/)
    expect(await tabell(side).evaluate((t) => t.getBoundingClientRect().width)).toBeLessThanOrEqual(1062)
  })
})

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const KRAV = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }

describe.each([
  ['bred', BRED],
  ['smal', SMAL],
])('På %s skjerm', (_, storrelse) => {
  test('ruller siden aldri sidelengs, og WCAG 2.2 AA holder', async () => {
    const { side } = await nyOkt({ storrelse, utenCsp: true })
    await utfylt(side)
    await sammenlign(side, 4)
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(storrelse.width)
    await side.addScriptTag({ content: AXE })
    const brudd = await side.evaluate(
      `axe.run(document, ${JSON.stringify(KRAV)}).then((svar) =>
        svar.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).join(' | ')))`,
    )
    expect(brudd).toEqual([])
  })
})

test('På smal skjerm nås hver kolonne med piltastene, og navnene på linjene blir stående', async () => {
  const { side } = await nyOkt({ storrelse: SMAL })
  await velgKommune(side, 'Sør-Fron')
  await ventPaForslag(side)
  await sammenlign(side, 3)
  const flate = side.getByRole('region', { name: 'Tiltakene side om side' })
  await flate.focus()
  const venstre = () => side.getByRole('rowheader', { name: 'Alder' }).evaluate((th) => th.getBoundingClientRect().left)
  const start = await venstre()
  await side.keyboard.press('ArrowRight')
  await side.waitForFunction(() => (document.getElementById('sammenligning')?.scrollLeft ?? 0) > 0)
  expect(await venstre()).toBe(start)
})
