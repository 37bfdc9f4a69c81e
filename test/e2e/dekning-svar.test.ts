/** The answers and what is behind them, two dates, signals from practice, what is taken along, and that every screen is for all. */
import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { brudd } from './axe.ts'
import {
  FORSTE_SVAR_MS,
  KVINNENE,
  OMRADESOK,
  PLANLEGGER,
  type Planlegging,
  regnUt,
  startPlanleggingen,
  VEILEDER,
} from './planlegging.ts'
import { tabTil, trykk } from './tastene.ts'
import { BRED, SMAL } from './tjeneste.ts'

let p: Planlegging
beforeAll(async () => {
  p = await startPlanleggingen()
})
afterAll(() => p.stopp())
afterEach(async () => expect(await p.rydd()).toEqual([]))

describe('Svar på spørsmålene', () => {
  test('et tall åpner det som ligger bak, og derfra til tiltaket', async () => {
    const side = await p.apne(`/dekning/svar?${OMRADESOK}`)
    const kort = side.getByRole('article', { name: /^Hvor mange tiltak finnes per innbygger/ })
    await kort.waitFor({ timeout: FORSTE_SVAR_MS })
    await kort.getByText(/^Kommune for kommune/).click()
    await kort
      .getByRole('row', { name: /^Selbu/ })
      .getByRole('button')
      .first()
      .click()
    const dialog = side.getByRole('dialog', { name: /^Selbu, Lokale tiltak/ })
    await dialog.getByRole('link', { name: 'Norskkafeen i Selbu' }).click()
    await side.getByRole('heading', { level: 1, name: 'Norskkafeen i Selbu' }).waitFor()
  })

  test('studien står for seg, og måten vi har talt på, under en fold', async () => {
    const side = await p.apne(`/dekning/svar?${OMRADESOK}`)
    const kort = side.getByRole('article', { name: /^Har kommunen ett bredt tilbud/ })
    await kort.waitFor({ timeout: FORSTE_SVAR_MS })
    await kort
      .getByRole('complementary', { name: 'Studien (OE 2023-68, tall fra 2022–23)' })
      .getByText('Om lag 33 prosent.')
      .waitFor()
    expect(await kort.locator('.svarkort__vart').innerText()).not.toContain('33')
    await kort.getByText('Slik har vi talt').click()
    await kort.getByText(/^Kategori 1: ett av kommunens egne tiltak/).waitFor()
    expect(await side.getByRole('article').count()).toBe(17)
  })

  test('med tastaturet: et tall åpnes og lukkes, og fokus er der det var', async () => {
    const side = await p.apne(`/dekning/svar?${OMRADESOK}`)
    await side.locator('.svarkort').first().waitFor({ timeout: FORSTE_SVAR_MS })
    await tabTil(side, '.tallknapp')
    const navn = await side.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await trykk(side, 'Enter')
    await side.getByRole('dialog').waitFor()
    await trykk(side, 'Escape')
    await side.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await side.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(navn)
  })
})

describe('To datoer og fra praksis', () => {
  test('før historikken var det ingenting: alt er blitt bedre, og hva vises kommune for kommune', async () => {
    const side = await p.apne(`/dekning/datoer?${OMRADESOK}`)
    await side.getByText(/^Fra .+: \d+ vurderinger er blitt bedre og 0 dårligere/).waitFor({ timeout: FORSTE_SVAR_MS })
    await side.getByText(/^Historikken begynner /).waitFor()
    await side.getByText('Nasjonale oppføringer har ingen historikk.').waitFor()
    await side.getByText(/^Tydal \(\d+\)$/).click()
    await side.getByLabel('Fra', { exact: true }).fill(await side.getByLabel('Til', { exact: true }).inputValue())
    await side
      .getByText(/^Dekningen var den samme/)
      .or(side.getByRole('alert'))
      .waitFor({ timeout: FORSTE_SVAR_MS })
  })

  test('planleggeren ser hull som er meldt fem ganger', async () => {
    const side = await p.somBruker(PLANLEGGER, `/dekning/praksis?${OMRADESOK}`)
    const rad = side.getByRole('table', { name: /^Meldte hull/ }).getByRole('row', { name: /^Tydal/ })
    await rad.getByText('5', { exact: true }).waitFor({ timeout: FORSTE_SVAR_MS })
    await rad.getByText('Det som finnes, er ikke delt med personens kommune.').waitFor()
    await side.getByText(/^Ingen forespørsler har fått nei fem ganger/).waitFor()
  })

  test('en veileder får vite hvem som kan se det, og ingen tall', async () => {
    const side = await p.somBruker(VEILEDER, `/dekning/praksis?${OMRADESOK}`)
    await side.getByText('Du er logget inn, men ikke som en av dem.').waitFor()
    expect(await side.getByRole('table').count()).toBe(0)
  })

  test('en gjest spør ikke tjenesten', async () => {
    const side = await p.apne(`/dekning/praksis?${OMRADESOK}`)
    await side.getByText(/^Disse tallene kan bare sees av/).waitFor()
    expect(p.foresporsler().filter(({ adresse }) => /tall$|\/meg$/.test(adresse))).toEqual([])
  })
})

const innholdet = async (nedlasting: Download): Promise<Buffer> => readFileSync(await nedlasting.path())

async function last(side: Page, knapp: string): Promise<[navn: string, innhold: Buffer]> {
  const venter = side.waitForEvent('download', { timeout: FORSTE_SVAR_MS })
  await side.getByRole('button', { name: knapp }).click()
  const nedlasting = await venter
  return [nedlasting.suggestedFilename(), await innholdet(nedlasting)]
}

describe('Det som tas med', () => {
  test('regneark og bilder lastes ned og har noe i seg', async () => {
    const side = await p.apne(`/dekning/eksport?${OMRADESOK}`)
    await side.locator('.varmekartbilde').waitFor({ timeout: FORSTE_SVAR_MS })
    const [arknavn, ark] = await last(side, 'Last ned Excel (XLSX)')
    expect([arknavn, ark.subarray(0, 2).toString()]).toEqual([expect.stringMatching(/^dekning-.+\.xlsx$/), 'PK'])
    const [, csv] = await last(side, 'Last ned CSV')
    expect(csv.toString('utf8').split('\n').length).toBeGreaterThan(100)
    const [, svg] = await last(side, 'Last ned SVG')
    expect(svg.toString('utf8')).toMatch(/^<svg .*Tydal.*<\/svg>$/s)
    const [pngnavn, png] = await last(side, 'Last ned PNG')
    expect([pngnavn, png.subarray(1, 4).toString()]).toEqual([expect.stringMatching(/\.png$/), 'PNG'])
    // Twice the size of the drawing, which is told in the header of the file.
    const bredde = await side.evaluate(() => document.querySelector('.varmekartbilde')?.getAttribute('width'))
    expect(png.readUInt32BE(16)).toBe(2 * Number(bredde))
  })

  test('hele landet er for mye for et regneark, og det sies', async () => {
    const side = await p.apne('/dekning/eksport')
    await side.getByRole('button', { name: 'Last ned CSV' }).click()
    await side
      .getByText('Velg et mindre område. Hver kommune har flere hundre rader.')
      .waitFor({ timeout: FORSTE_SVAR_MS })
    p.ventet(413)
  })

  test('på papir er bare rapporten: setningen, bildet, tabellen, svarene, dato og katalogversjon', async () => {
    const side = await p.apne(`/dekning/eksport?${OMRADESOK}`)
    await side.getByRole('heading', { name: 'Svar på spørsmålene' }).waitFor({ timeout: FORSTE_SVAR_MS })
    await side.emulateMedia({ media: 'print' })
    expect(await side.getByRole('button').filter({ visible: true }).count()).toBe(0)
    const rapport = side.getByRole('article', { name: 'Rapport på A4' })
    await rapport.getByText(/^I 3 av 5 kommuner finnes ikke noe åpent tilbud/).waitFor()
    await rapport.getByRole('img', { name: /^Dekning i / }).waitFor()
    await rapport.getByText(/ · katalogversjon [0-9a-f]+$/).waitFor()
    expect(await rapport.locator('.rapport__svar dt').count()).toBe(17)
    const side1 = await side.evaluate(() => document.querySelector('.rapport')?.scrollWidth ?? 0)
    expect(side1).toBeLessThanOrEqual(BRED.width)
  })
})

describe('For alle', () => {
  const SKJERMER = ['svar', 'neste', 'avtaler', 'sammen', 'plasser', 'datoer', 'praksis', 'eksport']

  test.each(
    SKJERMER.flatMap((skjerm) => [BRED, SMAL].map((storrelse) => [skjerm, storrelse.width, storrelse] as const)),
  )('%s har ingen brudd og går ikke utenfor skjermen på %i piksler', async (skjerm, bredde, storrelse) => {
    const side = await p.apne(`/dekning/${skjerm}?${KVINNENE}`, { storrelse, utenCsp: true })
    const knapp = side.getByRole('button', { name: 'Regn ut' })
    if ((await knapp.count()) > 0) await regnUt(side)
    await side.getByText('Regner ut …').waitFor({ state: 'detached', timeout: FORSTE_SVAR_MS })
    expect(await brudd(side)).toEqual([])
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(bredde)
  })
})
