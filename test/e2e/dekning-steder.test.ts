/** Where next, which agreements, who together, how many places. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { MALVIK, SELBU, TYDAL } from './dekningskatalog.ts'
import {
  FORSTE_SVAR_MS,
  KVINNENE,
  OMRADESOK,
  type Planlegging,
  regnUt,
  startPlanleggingen,
  svaret,
} from './planlegging.ts'
import { tabTil, trykk } from './tastene.ts'

let p: Planlegging
beforeAll(async () => {
  p = await startPlanleggingen()
})
afterAll(() => p.stopp())
afterEach(async () => expect(await p.rydd()).toEqual([]))

async function velgFil(side: Page, innhold: string): Promise<void> {
  await side.getByRole('radio', { name: 'Egne tall fra en CSV-fil' }).check()
  await side
    .getByLabel('CSV-fil med antall')
    .setInputFiles({ name: 'antall.csv', mimeType: 'text/csv', buffer: Buffer.from(innhold) })
}

const HODE = 'kommunenummer;gruppe;antall'

describe('Hvor bør neste ligge', () => {
  test('med anslag: stedet, hvem det når, bevis, kart og tabell, og så prøves det i Hva om', async () => {
    const side = await p.apne(`/dekning/neste?${KVINNENE}`)
    const svar = await regnUt(side)
    await svar
      .getByText(/^Et nytt sted i .+ når ca\. \d+ personer innen 45 minutter\. I alt er det ca\. \d+ personer/)
      .waitFor()
    await svar.getByText('✓ Dette er det beste som finnes.').waitFor()
    await svar.getByText(/Anslag: nasjonal sats × folketall\. .+ per 1000 innbyggere \(2022\)/).waitFor()
    const stedene = svar.getByRole('table', { name: /^Stedene/ })
    expect(await stedene.getByRole('row').count()).toBe(2)
    const mangler = svar.getByRole('table', { name: 'Kommunene som mangler tilbudet' })
    expect(await mangler.getByRole('rowheader').allInnerTexts()).toEqual(['Malvik', 'Tydal', 'Meråker'])
    await svar.getByRole('region', { name: 'Stedene på kartet' }).waitFor()
    await svar.getByRole('button', { name: /^Prøv .+ i Hva om$/ }).click()
    await svar.getByRole('link', { name: /^Se hva stegene endrer \(1 steg/ }).click()
    await side.getByRole('heading', { level: 1, name: 'Hva om' }).waitFor()
    await side
      .getByText(/typetilfeller i .+ går fra/)
      .first()
      .waitFor({ timeout: FORSTE_SVAR_MS })
  })

  test('så få som mulig: færre steder når det kan være lenger', async () => {
    const side = await p.apne(`/dekning/neste?${KVINNENE}`)
    await side.getByLabel('Hvor mange nye').selectOption('Så få som mulig')
    await side.getByLabel('Hvor langt det kan være med bil').selectOption('90 min')
    const svar = await regnUt(side)
    await svar.getByText(/^Et nytt sted i .+ innen 90 minutter\. /).waitFor()
    await side.getByLabel('Hvor langt det kan være med bil').selectOption('30 min')
    await svar.waitFor({ state: 'detached' })
    await (await regnUt(side)).getByText(/^[23] nye steder \(/).waitFor()
  })

  test('med en fil som har feil: hver feil med rad og kolonne, og ingenting tas i bruk', async () => {
    const side = await p.apne(`/dekning/neste?${KVINNENE}`)
    await velgFil(side, `${HODE}\n0000;alle;20\n${TYDAL};alle;-3\n`)
    const feil = side.getByRole('alert')
    await feil.getByRole('rowheader', { name: 'rad 2, kolonne A' }).waitFor()
    await feil.getByRole('rowheader', { name: 'rad 3, kolonne C' }).waitFor()
    expect(await side.getByRole('button', { name: 'Regn ut' }).getAttribute('aria-disabled')).toBe('true')
    p.ventet(400)
  })

  test('med egne tall: det under fem er skjult, kommuner uten tall sies fra om, og ingenting er i adressen', async () => {
    const side = await p.apne(`/dekning/neste?${KVINNENE}`)
    await velgFil(side, `${HODE}\n${MALVIK};alle;40\n${TYDAL};alle;3\n`)
    await side.getByText('antall.csv: 2 rader lest.').waitFor()
    await side.getByText(/^Skjult fordi tallet er under fem, og regnet som to: Tydal\.$/).waitFor()
    const svar = await regnUt(side)
    await svar.getByText('Uten tall, og derfor ikke med (1): Meråker.').waitFor()
    const tydal = svar
      .getByRole('table', { name: 'Kommunene som mangler tilbudet' })
      .getByRole('row', { name: /^Tydal/ })
    await tydal.getByText('under 5').waitFor()
    expect(new URL(side.url()).search).toBe(`?${KVINNENE}`)
    expect(await side.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(/antall|5031/)
    await side.reload()
    await side.getByRole('radio', { name: 'Egne tall fra en CSV-fil' }).check()
    expect(await side.getByText('antall.csv').count()).toBe(0)
  })

  test('ingen som mangler tilbudet, har tall: det sies, og ingenting foreslås', async () => {
    const side = await p.apne(`/dekning/neste?${KVINNENE}`)
    await velgFil(side, `${HODE}\n${SELBU};alle;40\n`)
    await side.getByText('antall.csv: 1 rad lest.').waitFor()
    await (await regnUt(side)).getByText(/^Ingen av kommunene som mangler tilbudet, har et tall/).waitFor()
  })

  test('et antall utenfor grensen sies fra om ved feltet', async () => {
    const side = await p.apne(`/dekning/neste?${KVINNENE}`)
    await side.getByLabel('Antall nye steder').fill('11')
    await side.getByRole('button', { name: 'Regn ut' }).click()
    await side.waitForFunction(() => document.querySelector('#sted-nye')?.getAttribute('aria-invalid') === 'true')
    p.ventet(400)
  })
})

describe('Avtaler, sammen og plasser', () => {
  test('avtalene som hjelper mest, kan prøves i Hva om', async () => {
    const side = await p.apne(`/dekning/avtaler?${OMRADESOK}`)
    const svar = await regnUt(side)
    const rad = svar.getByRole('row', { name: /^Norskkafeen i Selbu Tydal/ })
    await rad.getByText('ukjent').waitFor()
    await svar.getByText(/^3 avtaler åpner noe for \d+ typetilfeller i 3 kommuner\./).waitFor()
    await svar.getByText(/åpner 100 % av det avtaler kan åpne/).waitFor()
    await rad.getByRole('button', { name: 'Prøv' }).click()
    await rad.getByText('Lagt i Hva om').waitFor()
    await rad.getByRole('button', { name: /^\d+ typetilfelle/ }).click()
    await side
      .getByRole('dialog')
      .getByText(/kvinne/i)
      .first()
      .waitFor()
  })

  test('grupper har vert, medlemmer, reise og pris i hele kroner', async () => {
    const side = await p.apne(`/dekning/sammen?${KVINNENE}`)
    await side.getByLabel('Hvor langt det kan være med bil').selectOption('90 min')
    await side.getByLabel('Minste antall personer').fill('2')
    await side.getByLabel('Høyst så mange grupper').fill('1')
    await side.getByLabel('høyst så mange innbyggere').fill('20000')
    await side.getByLabel('Pris i året').fill('1 000 001')
    const gruppe = (await regnUt(side)).getByRole('table', { name: /^Vert: / }).first()
    const kroner = await gruppe.getByRole('row').locator('td:last-child').allInnerTexts()
    expect(kroner.length).toBeGreaterThan(1)
    expect(kroner.reduce((sum, tekst) => sum + Number(tekst.replaceAll(/\D/g, '')), 0)).toBe(1_000_001)
  })

  test('umulig: ingen gruppe er stor nok, og det sies tydelig', async () => {
    const side = await p.apne(`/dekning/sammen?${KVINNENE}`)
    await side.getByLabel('Minste antall personer').fill('500')
    const svar = await regnUt(side)
    await svar.getByText('Dette går ikke').waitFor()
    await svar.getByText(/Ingen kommuner har 500 personer/).waitFor()
  })

  test('plasser per person skiller ukjent fra ingen i nærheten', async () => {
    const side = await p.apne(`/dekning/plasser?${OMRADESOK}&behov=norsk`)
    const tabell = (await regnUt(side)).getByRole('table')
    expect(await tabell.getByRole('columnheader').allInnerTexts()).toEqual(
      expect.arrayContaining(['Innen 30 min', 'Innen 45 min', 'Innen 60 min']),
    )
    await tabell
      .getByText(/ukjent antall plasser/)
      .first()
      .waitFor()
  })
})

describe('Med tastaturet', () => {
  test('hele veien til et svar kan tas med tastaturet', async () => {
    const side = await p.apne(`/dekning/neste?${OMRADESOK}&sammensatt=innvandrerkvinne-smabarn`)
    await tabTil(side, '#sted-behov')
    await side.keyboard.type('Norsk')
    await tabTil(side, '.sporskjema button[type="submit"]')
    await trykk(side, 'Enter')
    await svaret(side)
      .getByText(/^Et nytt sted i /)
      .waitFor({ timeout: FORSTE_SVAR_MS })
  })
})
