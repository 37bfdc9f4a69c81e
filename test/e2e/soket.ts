/** The search, as the tests see it. */
import type { Page } from 'playwright-core'
import { apne, type Okt, type Tjeneste } from './tjeneste.ts'

export const LAV = { width: 1280, height: 800 }

export async function apneSok(tjeneste: Tjeneste, adresse: string, storrelse = LAV): Promise<Okt> {
  const okt = await apne(tjeneste, { storrelse })
  await okt.side.goto(adresse)
  await okt.side.locator('.sok__treff[aria-busy="false"] .antall').waitFor()
  return okt
}

export const felt = (side: Page) => side.getByRole('combobox', { name: 'Søk i alle tiltak' })
export const forslag = (side: Page, valg: { name?: string | RegExp } = {}) =>
  side.getByRole('listbox', { name: 'Forslag' }).getByRole('option', valg)
export const antall = (side: Page) => side.locator('.antall')
export const tallet = async (side: Page) => Number(/^\d+/.exec(await antall(side).innerText())?.[0] ?? 0)
export const brikke = (side: Page, navn: string) => side.locator('.brikker').getByRole('button', { name: navn })
export const sok = (side: Page) => new URL(side.url()).searchParams
/** The answer to the search that the address tells of. */
export const besvart = async (side: Page, tekst: RegExp | string) => {
  await antall(side).filter({ hasText: tekst }).waitFor()
  await side.locator('.sok__treff[aria-busy="false"]').waitFor()
}
export const filterboks = (side: Page, navn: string) => side.locator('.filterboks', { hasText: navn })
export const filterantall = async (side: Page, navn: string) =>
  Number(
    await filterboks(side, navn)
      .locator('.filterboks__antall')
      .innerText()
      .then((s) => s.split(/\s/)[0]),
  )
