/** Five veiledere, each with one person beside her, from the first screen to what they leave with. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Svar } from '../../catalog/skjema/forslag.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import vignetter from '../evaluering/vignetter.json' with { type: 'json' }
import { type Avlytting, avlytt } from './avlytting.ts'
import { brukOkter } from './okter.ts'
import { tabTil, tabTilTekst, trykk } from './tastene.ts'
import { apne, apneBolk, behov, SMAL, velgKommune, ventPaForslag, ventPaLageret, ventPaVakten } from './tjeneste.ts'
import { fyllPerson } from './utfylling.ts'

const apneOkt = brukOkter()
const ny = async (valg: Parameters<typeof apne>[1] = {}): Promise<Page> =>
  (await apneOkt((tjeneste) => apne(tjeneste, valg))).side

const navnene = (side: Page) => side.locator('.kort h3').allInnerTexts()
const kort = (side: Page, nr: number) => side.locator('.kort').nth(nr)
const steg = (side: Page, navn: RegExp) =>
  side.getByRole('navigation', { name: 'Arbeidet med denne personen' }).getByRole('link', { name: navn })
const arket = (side: Page) => side.locator('.ark')

describe('Ung som har falt ut, i en liten kommune, bare med tastatur', () => {
  test('fra kommunen til en uke med noe å gå til', async () => {
    const side = await ny()
    await tabTil(side, '#felt-kommune-felt')
    await side.keyboard.type('sør-fr')
    await trykk(side, 'Enter')
    await ventPaForslag(side)
    await tabTil(side, '#felt-alder-felt')
    await side.keyboard.type('19')
    // The third fold, its first row, and down to what matters.
    await trykk(side, 'Alt+Shift+Digit3')
    await side.waitForFunction(() => document.activeElement?.matches('.behov input') ?? false)
    await tabTil(side, 'input[name="behov-struktur-og-oppmote"]')
    await trykk(side, '3')
    await tabTil(side, 'input[name="behov-mestring-og-motivasjon"]')
    await trykk(side, '2')
    expect(await behov(side, 'Struktur og oppmøte').getByLabel('hovedbehov').isChecked()).toBe(true)
    await side.locator('.kort', { hasText: 'struktur og oppmøte (hovedbehov)' }).first().waitFor()
    await ventPaForslag(side)

    await tabTil(side, '.kort a')
    await tabTilTekst(side, /^Legg i plan/)
    await trykk(side, 'Enter')
    await side.keyboard.press('Home')
    await tabTil(side, '.arbeid a[href="/plan"]', 'Shift+Tab')
    await trykk(side, 'Enter')
    await side.getByRole('heading', { level: 1, name: 'Plan' }).waitFor()
    await side.locator('.plan .uke').waitFor()
    // The heading has focus, so the veileder is told where she is.
    await side.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await tabTil(side, 'a[href="/ark"]')
    await trykk(side, 'Enter')
    await arket(side).waitFor()
  })
})

describe('Flyktning med A2 og uten bil', () => {
  test('får bare det som kan nås, ser hva som mangler, og sammenligner to', async () => {
    const side = await ny()
    await velgKommune(side, 'Sør-Fron')
    await side.getByLabel('Hvor gammel er personen?').fill('31')
    await side.getByRole('radio', { name: 'Kollektivt' }).check()
    await side.getByLabel('Hvor lenge kan personen reise hver vei?').fill('45')
    await apneBolk(side, 'Språk')
    for (const slag of ['Muntlig', 'Skriftlig'])
      await side.getByRole('radio', { name: `${slag}: A2 (enkle samtaler)` }).check()
    await side.getByRole('group', { name: 'Har personen flyttet til Norge' }).getByLabel('Ja').check()
    await apneBolk(side, 'Hva trenger personen?')
    await behov(side, 'Norsk').getByLabel('hovedbehov').check()
    await behov(side, 'Arbeidserfaring').getByLabel('tydelig').check()
    await ventPaForslag(side)

    await side.getByRole('tab', { name: /Ikke nå/ }).click()
    // In words that quote the person: what it takes, what she can.
    await side
      .getByText(/Ca\. \d+ min hver vei kollektivt; grensen er 45 min/)
      .first()
      .waitFor()
    await side.getByRole('tab', { name: /Forslag/ }).click()
    for (const nr of [0, 1])
      await kort(side, nr)
        .getByRole('button', { name: /^Sammenlign/ })
        .click()
    const navn = (await navnene(side)).slice(0, 2)
    await steg(side, /^Sammenlign/).click()
    const tabell = side.getByRole('table').first()
    for (const ett of navn) await tabell.getByRole('columnheader', { name: ett }).waitFor()
    await side.goBack()
    await ventPaForslag(side)
  })
})

describe('Person som arbeid ikke er aktuelt for nå, bare med tastatur', () => {
  test('får ingen CV-kurs, og veilederen ser hvorfor', async () => {
    const side = await ny()
    await tabTil(side, '#felt-kommune-felt')
    await side.keyboard.type('lillehammer')
    await trykk(side, 'Enter')
    await ventPaForslag(side)
    await trykk(side, 'Alt+Shift+Digit3')
    await side.waitForFunction(() => document.activeElement?.matches('.behov input') ?? false)
    await tabTil(side, 'input[name="behov-psykisk-helse"]')
    await trykk(side, '3')
    await tabTil(side, 'input[name="behov-jobbsok"]')
    await trykk(side, '1')
    await trykk(side, 'Alt+Shift+Digit4')
    await side.waitForFunction(() => document.activeElement?.closest('#felt-hindringer') !== null)
    for (let i = 0; i < 60; i++) {
      const her = await side.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '')
      if (/Arbeid er ikke aktuelt nå/i.test(her)) break
      await trykk(side, 'Tab')
    }
    await trykk(side, 'Space')
    await ventPaForslag(side)
    for (const navn of (await navnene(side)).slice(0, 10)) expect(navn).not.toMatch(/jobbsøk|CV|jobbklubb/i)

    await tabTil(side, '[role="tab"]')
    await trykk(side, 'ArrowRight', 'Enter')
    await side
      .getByText(/arbeid er ikke aktuelt nå/i)
      .first()
      .waitFor()
  })
})

describe('Uten nett på telefonen', () => {
  test('ved matkøen: forslag, plan og ark for en ny person', async () => {
    let linje: Avlytting | undefined
    const { side, kontekst, logg } = await apneOkt(async (tjeneste) => {
      linje = await avlytt(tjeneste.adresse)
      return apne(tjeneste, { via: linje.adresse, storrelse: SMAL })
    })
    await ventPaVakten(side)
    await velgKommune(side, 'Sør-Fron')
    await ventPaForslag(side)
    await ventPaLageret(side, /\.wasm$/)
    await ventPaLageret(side, /\/api\/utdrag\?kommune=3438$/)
    await side.getByRole('button', { name: 'Slett alt om personen' }).click()
    if (linje) linje.brutt = true
    await side.reload()
    await velgKommune(side, 'Sør-Fron')
    await apneBolk(side, 'Hva trenger personen?')
    await behov(side, 'Bolig').getByLabel('hovedbehov').check()
    await behov(side, 'Økonomi og gjeld').getByLabel('tydelig').check()
    await side.locator('.kort', { hasText: '(hovedbehov)' }).first().waitFor()
    await side.getByText('Ingen kontakt med tjenesten.').waitFor()
    await kort(side, 0)
      .getByRole('button', { name: /Legg i plan/ })
      .click()
    await steg(side, /^Plan/).click()
    await side.locator('.plan .uke').waitFor()
    await steg(side, /^Ark/).click()
    await arket(side).getByText('Forslag', { exact: false }).first().waitFor()
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(SMAL.width)
    await kontekst.close()
    await linje?.stopp()
    // The browser itself tells of each call that got no answer.
    logg.klager.length = 0
  })
})

describe('Ark på arabisk', () => {
  test('er skrevet fra høyre, har norsk innhold fra venstre, og sier at det ikke er kontrollert', async () => {
    const side = await ny()
    await velgKommune(side, 'Lillehammer')
    await apneBolk(side, 'Hva trenger personen?')
    await behov(side, 'Norsk').getByLabel('hovedbehov').check()
    await ventPaForslag(side)
    const [forste] = await navnene(side)
    for (const nr of [0, 1])
      await kort(side, nr)
        .getByRole('button', { name: /Legg i plan/ })
        .click()
    await steg(side, /^Ark/).click()
    await side.getByRole('radio', { name: 'العربية' }).check()
    const ark = side.locator('.ark[dir="rtl"][lang="ar"]')
    await ark.waitFor()
    expect(
      await ark
        .locator('bdi[dir="ltr"]', { hasText: forste ?? '' })
        .first()
        .getAttribute('lang'),
    ).toBe('no')
    expect(await ark.innerText()).toMatch(/[\u0600-\u06FF]{3,}/)
    await side
      .getByText(/ikke kontrollert/)
      .first()
      .waitFor()
    expect(
      await side.evaluate(() =>
        document.fonts.ready.then((f) => [...f].some((s) => /Arabic/.test(s.family) && s.status === 'loaded')),
      ),
    ).toBe(true)

    await side.emulateMedia({ media: 'print' })
    const pdf = await side.pdf({ format: 'A4' })
    expect(pdf.length).toBeGreaterThan(10_000)
    const synlig = await side.locator('body').innerText()
    expect(synlig).not.toMatch(/hovedbehov|Sammenlign|Slett alt/)
  })
})

describe('Utfylt på skjermen', () => {
  test.each(['V05', 'V14'])('gir %s de samme forslagene som tjenesten, og et ark', async (id) => {
    const k = vignetter.find((v) => v.id === id)?.kartlegging as Kartlegging
    const side = await ny()
    await fyllPerson(side, k)
    await ventPaForslag(side)
    const svar = await fetch(`${new URL(side.url()).origin}/api/forslag`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kartlegging: k }),
    })
    const { forslag } = (await svar.json()) as Svar
    expect(await navnene(side)).toEqual(forslag.map((f) => f.tiltak.navn))
    for (const nr of [0, 1, 2])
      await kort(side, nr)
        .getByRole('button', { name: /Legg i plan/ })
        .click()
    await steg(side, /^Ark/).click()
    await arket(side).waitFor()
    for (const { tiltak } of forslag.slice(0, 3)) await arket(side).getByText(tiltak.navn).first().waitFor()
  })
})
