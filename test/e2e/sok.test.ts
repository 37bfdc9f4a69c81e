import { describe, expect, test } from 'vitest'
import { brukOkter } from './okter.ts'
import { antall, apneSok, besvart, brikke, felt, forslag, LAV, sok, tallet } from './soket.ts'
import { apne, fyllUt, type Okt, ventPaForslag } from './tjeneste.ts'

const apneOkt = brukOkter()

const sokeside = (adresse = '/tiltak', storrelse = LAV): Promise<Okt> =>
  apneOkt((tjeneste) => apneSok(tjeneste, adresse, storrelse))

describe('Søkefeltet', () => {
  test('Uten ord vises alle, og det første treffet er synlig uten å rulle', async () => {
    const { side } = await sokeside()
    expect(await tallet(side)).toBeGreaterThan(100)
    const kort = await side.locator('.kort').first().boundingBox()
    expect((kort?.y ?? LAV.height) + (kort?.height ?? 0)).toBeLessThan(LAV.height)
  })

  test('Et ord med skrivefeil finner det som var ment, og siden sier hva det ble lest som', async () => {
    const { side } = await sokeside()
    await felt(side).pressSequentially('norskurs')
    await side.getByText('Viser treff for «norskkurs».').first().waitFor()
    await side.locator('.kort mark', { hasText: /norsk/i }).first().waitFor()
    expect(sok(side).get('q')).toBe('norskurs')
  })

  test('Et forslag som velges med tastaturet, blir et filter i adressen, og ordet er borte', async () => {
    const { side } = await sokeside()
    await felt(side).pressSequentially('gjeld')
    await forslag(side, { name: /Økonomi og gjeld.*Behov/ }).waitFor()
    expect(await felt(side).getAttribute('aria-expanded')).toBe('true')
    await side.keyboard.press('ArrowDown')
    const valgt = side.locator('[role="option"][aria-selected="true"]')
    expect(await valgt.innerText()).toContain('Økonomi og gjeld')
    expect(await felt(side).getAttribute('aria-activedescendant')).toBe(await valgt.getAttribute('id'))
    await side.keyboard.press('Enter')
    await brikke(side, 'Behov: Økonomi og gjeld').waitFor()
    expect(new URL(side.url()).search).toBe('?behov=okonomi-og-gjeld')
    expect(await felt(side).inputValue()).toBe('')
    expect(await felt(side).getAttribute('aria-expanded')).toBe('false')
  })

  test('Et sted etter et annet ord kan velges, og bare stedet tas ut av teksten', async () => {
    const { side } = await sokeside()
    await felt(side).pressSequentially('norskkurs lilleh')
    await forslag(side, { name: /Holder til i Lillehammer/ }).click()
    await brikke(side, 'Holder til i Lillehammer').waitFor()
    expect(new URL(side.url()).search).toBe('?q=norskkurs&sted=3405')
    expect(await felt(side).inputValue()).toBe('norskkurs')
    expect(await side.evaluate(() => document.activeElement?.id)).toBe('sok-felt')
  })

  test('Der ingenting holder til, tilbys det som er åpent for dem som bor der', async () => {
    const { side } = await sokeside()
    await felt(side).pressSequentially('sør-fr')
    await forslag(side, { name: 'Åpent for dem som bor i Sør-Fron' }).click()
    await brikke(side, 'Åpent for dem som bor i Sør-Fron').waitFor()
    expect(new URL(side.url()).search).toBe('?fra=3438&kommune=3438')
    expect(await side.locator('#filter-hjem-felt').inputValue()).toBe('Sør-Fron')
  })

  test('Et tiltak blant forslagene åpnes, og veien tilbake er det samme søket', async () => {
    const { side } = await sokeside()
    await felt(side).pressSequentially('gjeldsh')
    await forslag(side, { name: 'Gjeldshjelpa' }).click()
    await side.getByRole('heading', { level: 1, name: 'Gjeldshjelpa' }).waitFor()
    await side.getByRole('link', { name: 'Tilbake til søket' }).click()
    await besvart(side, /tiltak/)
    expect(await felt(side).inputValue()).toBe('gjeldsh')
  })

  test('Piltaster, Home, Escape og Enter gjør det de pleier', async () => {
    const { side } = await sokeside()
    await felt(side).pressSequentially('norsk')
    await forslag(side).first().waitFor()
    const aktiv = () => felt(side).getAttribute('aria-activedescendant')
    await side.keyboard.press('ArrowUp')
    expect(await aktiv()).toBe(await forslag(side).last().getAttribute('id'))
    await side.keyboard.press('ArrowDown')
    expect(await aktiv()).toBeNull()
    await side.keyboard.press('ArrowDown')
    expect(await aktiv()).toBe(await forslag(side).first().getAttribute('id'))
    await side.keyboard.press('Home')
    expect(await aktiv()).toBeNull()
    expect(await felt(side).evaluate((f) => f instanceof HTMLInputElement && f.selectionStart)).toBe(0)
    await side.keyboard.press('Escape')
    expect(await side.getByRole('listbox').count()).toBe(0)
    expect(await felt(side).inputValue()).toBe('norsk')
    await side.keyboard.press('ArrowDown')
    await side.getByRole('listbox').waitFor()
    await side.keyboard.press('Escape')
    await side.keyboard.press('Escape')
    expect(await felt(side).inputValue()).toBe('')
  })

  test('Skjermleseren får vite hvor mange forslag og treff det er', async () => {
    const { side } = await sokeside()
    await felt(side).pressSequentially('gjeld')
    const opplest = side.locator('.sok output')
    await opplest.filter({ hasText: /^\d forslag\. Bruk piltastene for å velge\.$/ }).waitFor({ state: 'attached' })
    await opplest.filter({ hasText: /^\d+ tiltak\./ }).waitFor({ state: 'attached' })
  })

  test('Et svar som kommer for sent, tar ikke plassen til et nyere', async () => {
    const { side } = await sokeside()
    const nyere = side.waitForResponse('**/api/sok?q=gjeld&**')
    await side.route('**/api/sok?q=norsk&**', async (rute) => {
      await nyere
      // The page has given it up; the answer comes all the same.
      await rute.continue().catch(() => undefined)
    })
    const eldre = side.waitForRequest('**/api/sok?q=norsk&**')
    await felt(side).fill('norsk')
    await eldre
    await felt(side).fill('gjeld')
    await side.locator('.kort', { hasText: 'Gjeldshjelpa' }).waitFor()
    const forrige = await antall(side).innerText()
    await side.waitForLoadState('networkidle')
    expect(await antall(side).innerText()).toBe(forrige)
    expect(sok(side).get('q')).toBe('gjeld')
    await side.locator('.kort', { hasText: 'Gjeldshjelpa' }).waitFor()
  })

  test('Et fødselsnummer sendes ikke og står ikke i adressen', async () => {
    const { side, logg } = await sokeside()
    await felt(side).pressSequentially('13097248022')
    await side.getByText('Det ser ut som et fødselsnummer.').waitFor()
    await side.keyboard.press('Enter')
    await side.getByRole('button', { name: 'Søk', exact: true }).click()
    expect(side.url()).not.toContain('1309')
    expect(logg.foresporsler.filter((f) => f.adresse.includes('1309724'))).toEqual([])
  })
})

describe('Når ingenting blir funnet', () => {
  test('Siden sier hvilket filter som gjør det, og knappen retter det', async () => {
    const { side } = await sokeside('/tiltak?q=lånekassen&tiltakstype=gatelag')
    await side.getByText('«Gatelag» tar bort alle treffene.').waitFor()
    const knapp = side.getByRole('button', { name: /^Uten «Gatelag»: \d+ treff$/ })
    const lovet = /: (\d+) treff/.exec(await knapp.innerText())?.[1]
    await knapp.click()
    await besvart(side, `${lovet} tiltak`)
    expect(sok(side).get('q')).toBe('lånekassen')
    expect(sok(side).has('tiltakstype')).toBe(false)
    await side.waitForFunction(() => document.activeElement?.id === 'treff')
  })

  test('Når flere filtre sammen tar bort alt, sier siden hva hvert av dem ville gitt', async () => {
    const { side } = await sokeside('/tiltak?tiltakstype=gatelag&eier=privat')
    await side.getByText('Ingen tiltak passer med alle filtrene. Ta bort ett av dem:').waitFor()
    const tall = await side.getByRole('button', { name: /^Uten «/ }).allInnerTexts()
    expect(tall).toHaveLength(2)
    await side.getByRole('button', { name: /^Uten «Privat tilbyder»: \d+ treff$/ }).click()
    await side.locator('.kort').first().waitFor()
    expect(new URL(side.url()).search).toBe('?tiltakstype=gatelag')
  })

  test('Også alderen kan være det som står i veien', async () => {
    const { side } = await sokeside('/tiltak?eier=fylke')
    await side.locator('summary', { hasText: 'Alder og norsk' }).click()
    await side.getByLabel('Alderen til personen').fill('2')
    await side.getByRole('button', { name: /^Uten «2 år»: \d+ treff$/ }).click()
    await side.locator('.kort').first().waitFor()
    expect(await side.getByLabel('Alderen til personen').inputValue()).toBe('')
  })

  test('Når ingen filtre har skylden, sier den det om ordet og hva en kan prøve', async () => {
    const { side } = await sokeside('/tiltak?q=xqzw')
    await side.getByText('Ingen tiltak har «xqzw».').waitFor()
    await side.getByText('Se om ordet er skrevet riktig.').waitFor()
    await side.getByRole('button', { name: 'Vis alle tiltak' }).click()
    await side.locator('.kort').first().waitFor()
    expect(new URL(side.url()).search).toBe('')
  })

  test('Et ukjent ord blant andre sies, og resten søkes det etter', async () => {
    const { side } = await sokeside('/tiltak?q=gjeld+xqzw')
    await side.getByText('Fant ikke «xqzw» noe sted.').waitFor()
    await side.locator('.kort').first().waitFor()
  })

  test('En feil sier hva som skjedde, og «Prøv igjen» søker på nytt', async () => {
    const { side, logg } = await sokeside()
    await side.route('**/api/sok?**', (rute) => rute.abort())
    await felt(side).fill('gjeld')
    await side.getByRole('alert').getByText('Vi får ikke kontakt med tjenesten.').waitFor()
    await side.unroute('**/api/sok?**')
    await side.keyboard.press('Escape')
    await side.getByRole('button', { name: 'Prøv igjen' }).click()
    await side.locator('.kort', { hasText: 'Gjeldshjelpa' }).waitFor()
    // The browser itself tells of the call that was cut.
    logg.klager.length = 0
  })
})

describe('Treffene', () => {
  test('Hvorfor sies når ordet ikke er synlig på kortet, og ellers ikke', async () => {
    const { side } = await sokeside('/tiltak?q=gjeld')
    const kort = (navn: string) => side.locator('.kort', { hasText: navn })
    await kort('Lån og stipend fra Lånekassen')
      .getByText('Hvorfor: «gjeld» er funnet i behov: Økonomi og gjeld.')
      .waitFor()
    expect(await kort('Gjeldshjelpa').locator('mark').first().innerText()).toBe('Gjeldshjelpa')
    expect(await kort('Gjeldshjelpa').locator('.kort__hvorfor').count()).toBe(0)
  })

  test('Et treff åpnes, og leseren er tilbake ved det etterpå', async () => {
    const { side } = await sokeside('/tiltak?q=gjeld')
    const navn = await side.locator('.kort').nth(2).getByRole('link').innerText()
    await side.locator('.kort').nth(2).getByRole('link').click()
    await side.getByRole('heading', { level: 1, name: navn }).waitFor()
    await side.goBack()
    await side.waitForFunction((n) => document.activeElement?.textContent === n, navn)
  })

  test('Den som kommer fra forslagene, går tilbake til dem selv om hun har søkt før', async () => {
    const { side } = await sokeside('/tiltak?q=gjeld')
    await side.getByRole('link', { name: 'Finn tiltak' }).click()
    await fyllUt(side)
    await ventPaForslag(side)
    await side.locator('.kort').first().getByRole('link').click()
    await side.getByRole('link', { name: 'Tilbake til forslagene' }).waitFor()
  })

  test('Et tiltak som ikke finnes, sier det og viser en vei videre', async () => {
    const okt = await apneOkt((tjeneste) => apne(tjeneste))
    const { side, logg } = okt
    await side.goto('/tiltak/finnes-ikke')
    await side.getByRole('heading', { level: 1, name: 'Tiltaket finnes ikke' }).waitFor()
    await side.getByRole('link', { name: 'Søk i alle tiltak' }).click()
    await side.locator('.kort').first().waitFor()
    // The 404 itself is told in the console.
    expect(logg.klager.filter((k) => !k.includes('404'))).toEqual([])
    logg.klager.length = 0
  })
})
