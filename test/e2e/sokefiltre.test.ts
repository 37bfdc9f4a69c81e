import { describe, expect, test } from 'vitest'
import { brukOkter } from './okter.ts'
import { apneSok, besvart, brikke, felt, filterantall, filterboks, forslag, LAV, sok, tallet } from './soket.ts'
import { type Okt, SMAL } from './tjeneste.ts'

const apneOkt = brukOkter()

const sokeside = (adresse = '/tiltak', storrelse = LAV): Promise<Okt> =>
  apneOkt((tjeneste) => apneSok(tjeneste, adresse, storrelse))

describe('Adressen', () => {
  test('Skriving legger ikke igjen noe å gå tilbake til, men hvert valg gjør det', async () => {
    const { side } = await sokeside()
    const steg = () => side.evaluate(() => history.length)
    const start = await steg()
    await felt(side).pressSequentially('norsk', { delay: 200 })
    await besvart(side, /^\d\d tiltak/)
    expect(sok(side).get('q')).toBe('norsk')
    expect(await steg()).toBe(start)
    await side.keyboard.press('Enter')
    expect(await steg()).toBe(start + 1)
    await filterboks(side, 'Fellesskap').getByRole('checkbox').check()
    await brikke(side, 'Behov: Fellesskap').waitFor()
    expect(new URL(side.url()).search).toBe('?q=norsk&behov=fellesskap')

    await side.goBack()
    await brikke(side, 'Behov: Fellesskap').waitFor({ state: 'detached' })
    expect(new URL(side.url()).search).toBe('?q=norsk')
    expect(await felt(side).inputValue()).toBe('norsk')
    await side.goBack()
    await besvart(side, /^1\d\d tiltak/)
    expect(new URL(side.url()).search).toBe('')
    expect(await felt(side).inputValue()).toBe('')
    await side.goForward()
    await side.goForward()
    await brikke(side, 'Behov: Fellesskap').waitFor()
    expect(await felt(side).inputValue()).toBe('norsk')
  })

  test('En adresse gir hele søket, og det som ikke finnes i den, hoppes over', async () => {
    const { side } = await sokeside('/tiltak?q=norsk&fra=3405&kommune=3405&behov=norsk&behov=tull&innen=60&side=abc')
    expect(await felt(side).inputValue()).toBe('norsk')
    expect(await side.locator('#filter-hjem-felt').inputValue()).toBe('Lillehammer')
    expect(await side.locator('.brikker .ds-chip').allInnerTexts()).toEqual([
      'Åpent for dem som bor i Lillehammer',
      'Høyst 60 min med bil fra Lillehammer',
      'Behov: Norsk',
    ])
    await side
      .locator('.kort', { hasText: /ca\. \d+ min med bil fra Lillehammer/ })
      .first()
      .waitFor()
  })

  test('Alder og norsk virker, men står ikke i adressen og lagres ikke', async () => {
    const { side, logg } = await sokeside()
    const alle = await tallet(side)
    await side.locator('summary', { hasText: 'Alder og norsk' }).click()
    await side.getByLabel('Alderen til personen').fill('63')
    await brikke(side, '63 år').waitFor()
    await side.getByLabel('Så mye norsk kan personen').selectOption('A1')
    await brikke(side, 'Norsk: A1 (enkle ord)').waitFor()
    await side.locator('.sok__treff[aria-busy="false"]').waitFor()
    expect(await tallet(side)).toBeLessThan(alle)
    await filterboks(side, 'Fellesskap').getByRole('checkbox').check()
    await brikke(side, 'Behov: Fellesskap').waitFor()
    expect(new URL(side.url()).search).toBe('?behov=fellesskap')
    expect(await side.evaluate(() => JSON.stringify([localStorage, sessionStorage, history.state]))).toBe(
      '[{},{},null]',
    )
    expect(logg.foresporsler.filter((f) => /[?&](alder|norsk)=/.test(f.adresse))).toEqual([])
    const spurt = logg.foresporsler.filter((f) => f.metode === 'POST').at(-1)
    expect(new URL(spurt?.adresse ?? '').pathname + new URL(spurt?.adresse ?? '').search).toBe('/api/sok')
    expect(JSON.parse(spurt?.kropp ?? '')).toMatchObject({ alder: ['63'], norsk: ['A1'], behov: ['fellesskap'] })

    await side.reload()
    await side.locator('.brikker').waitFor()
    expect(await side.locator('.brikker .ds-chip').allInnerTexts()).toEqual(['Behov: Fellesskap'])
  })

  test('Sidene er i adressen, og leseren begynner øverst på den neste', async () => {
    const { side } = await sokeside()
    await side.getByRole('link', { name: 'Neste' }).click()
    await side.getByText('Side 2 av').waitFor()
    expect(new URL(side.url()).search).toBe('?side=2')
    await side.waitForFunction(() => document.activeElement?.id === 'treff')
    await filterboks(side, 'Fellesskap').getByRole('checkbox').check()
    await brikke(side, 'Behov: Fellesskap').waitFor()
    expect(new URL(side.url()).search).toBe('?behov=fellesskap')
  })
})

describe('Filtrene', () => {
  test('Tallet ved en verdi er det antallet treff den gir', async () => {
    const { side } = await sokeside('/tiltak?q=norsk')
    for (const navn of ['Fellesskap', 'Utdanning']) {
      const ventet = await filterantall(side, navn)
      expect(ventet).toBeGreaterThan(0)
      await filterboks(side, navn).getByRole('checkbox').check()
      await besvart(side, `${ventet} tiltak`)
      await filterboks(side, navn).getByRole('checkbox').uncheck()
      await side.locator('.brikker').waitFor({ state: 'detached' })
      await side.locator('.sok__treff[aria-busy="false"]').waitFor()
    }
  })

  test('Flere verdier av samme filter gir treff på en av dem, og brikkene tar dem bort én for én', async () => {
    const { side } = await sokeside()
    await filterboks(side, 'Fellesskap').getByRole('checkbox').check()
    await brikke(side, 'Behov: Fellesskap').waitFor()
    await side.locator('.sok__treff[aria-busy="false"]').waitFor()
    const en = await tallet(side)
    await filterboks(side, 'Arbeidserfaring').getByRole('checkbox').check()
    await brikke(side, 'Behov: Arbeidserfaring').waitFor()
    await side.locator('.sok__treff[aria-busy="false"]').waitFor()
    expect(await tallet(side)).toBeGreaterThan(en)
    expect(sok(side).getAll('behov')).toEqual(['fellesskap', 'arbeidserfaring'])

    await brikke(side, 'Behov: Fellesskap').click()
    await side.waitForFunction(() => document.activeElement?.textContent === 'Behov: Arbeidserfaring')
    await side.getByRole('button', { name: 'Fjern alle filtre' }).click()
    await side.waitForFunction(() => document.activeElement?.id === 'treff')
    expect(new URL(side.url()).search).toBe('')
  })

  test('En kommune skjuler ingenting, og gir reisetid og valg med tall', async () => {
    const { side } = await sokeside()
    const alle = await tallet(side)
    await side.locator('#filter-hjem-felt').fill('Lillehammer')
    await side.keyboard.press('Enter')
    await side.locator('.kort', { hasText: 'med bil fra Lillehammer' }).first().waitFor()
    expect(await tallet(side)).toBe(alle)
    expect(new URL(side.url()).search).toBe('?fra=3405')
    const her = await filterantall(side, 'holder til i Lillehammer')
    await filterboks(side, 'holder til i Lillehammer').getByRole('checkbox').check()
    await besvart(side, `${her} tiltak`)
    await side.getByRole('radio', { name: 'Kollektivt' }).check()
    await side.locator('.kort', { hasText: 'kollektivt fra Lillehammer' }).first().waitFor()
    await side.getByLabel('Reisetid fra Lillehammer').selectOption('30')
    await brikke(side, 'Høyst 30 min kollektivt fra Lillehammer').waitFor()

    await side.locator('#filter-hjem-felt').fill('Gausdal')
    await side.keyboard.press('Enter')
    await brikke(side, 'Holder til i Gausdal').waitFor()
    await brikke(side, 'Høyst 30 min kollektivt fra Gausdal').waitFor()
  })

  test('Lange lister viser det som gir mest, og resten når en ber om det', async () => {
    const { side } = await sokeside()
    const gruppe = side.locator('.filtergruppe', { hasText: 'Slags tiltak' })
    expect(await gruppe.getByRole('checkbox').count()).toBe(6)
    await gruppe.getByRole('button', { name: /Vis alle 81/ }).click()
    expect(await gruppe.getByRole('checkbox').count()).toBe(81)
    const tall = await gruppe.locator('.filterboks__antall').allInnerTexts()
    const antallene = tall.map((s) => Number.parseInt(s, 10))
    expect(antallene).toEqual(antallene.toSorted((a, b) => b - a))
  })

  test('Tallene flytter ikke noe når de endrer seg', async () => {
    const { side } = await sokeside()
    const plasser = () =>
      side.evaluate(() =>
        [...document.querySelectorAll('.filtergruppe > summary, .sokefelt, .antall')].slice(0, 3).map((el) => {
          const { x, y, width } = el.getBoundingClientRect()
          return [x, y, width]
        }),
      )
    const forrige = await plasser()
    await felt(side).fill('xqzw')
    await besvart(side, 'Ingen treff')
    await side.keyboard.press('Escape')
    expect(await plasser()).toEqual(forrige)
  })
})

describe('På smal skjerm', () => {
  test('Filtrene er brettet sammen med antallet valgte, og ingenting går utenfor', async () => {
    const { side } = await sokeside('/tiltak?q=norsk&fra=3405&kommune=3405&behov=norsk&ledig=ja', SMAL)
    const bredde = () => side.evaluate(() => document.documentElement.scrollWidth)
    expect(await bredde()).toBe(SMAL.width)
    await side.locator('.filterpanel > summary', { hasText: '3 valgt' }).click()
    await side.getByLabel('Reisetid fra Lillehammer').waitFor()
    expect(await bredde()).toBe(SMAL.width)
    await felt(side).fill('norskkurs lille')
    await forslag(side).first().waitFor()
    expect(await bredde()).toBe(SMAL.width)
  })
})
