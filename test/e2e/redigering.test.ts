/** Keeping a tiltak: two editors who meet, an earlier version brought back, and a spreadsheet from fault to published. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { brudd } from './axe.ts'
import { avSelbu, avVarnes, type Kontortjeneste, loggInn, startKontorene } from './kontoret.ts'
import { BRED, SMAL } from './tjeneste.ts'

const FRIST = 90_000

let t: Kontortjeneste
beforeAll(async () => {
  t = await startKontorene([
    avVarnes(),
    avVarnes({ id: 'varnes-to', navn: 'Verkstedet', alder: { fra: 18, til: 25 } }),
    avSelbu(),
  ])
})
afterAll(() => t.stopp())

const iKatalogen = async (id: string) => {
  const store = apneSqlite(t.mappe)
  try {
    return await store.en(id)
  } finally {
    await store.lukk()
  }
}

const apne = async (side: Page, id: string) => {
  await side.goto(`/kontor/tiltak/${id}`)
  await side.getByRole('button', { name: 'Lagre endringene' }).waitFor()
}
const lagre = (side: Page) => side.getByRole('button', { name: 'Lagre endringene' }).click()

test('To redaktører på samme tiltak: begge utgavene vises, begges endringer blir med, og ingenting går tapt', {
  timeout: FRIST,
}, async () => {
  const [kari, nils] = [await loggInn(t, 'kari@varnes.no'), await loggInn(t, 'nils@varnes.no')]
  await apne(kari.side, 'varnes-jobbsentral')
  await apne(nils.side, 'varnes-jobbsentral')
  await kari.side.getByLabel(/^Navn/).fill('Jobbsentralen i Stjørdal')
  await lagre(kari.side)
  await kari.side.getByText('Alle ser det nå.').waitFor()

  await nils.side.getByLabel(/^Navn/).fill('Jobbhuset')
  await nils.side.getByLabel(/^Sammendrag/).fill('Et sted å møte opp og lære.')
  await lagre(nils.side)
  await nils.side.getByText('Noen andre har lagret mens du skrev').waitFor()
  const konflikt = await nils.side.getByRole('main').textContent()
  for (const navn of ['Jobbsentralen på Værnes', 'Jobbsentralen i Stjørdal', 'Jobbhuset'])
    expect(konflikt).toContain(navn)
  expect((await iKatalogen('varnes-jobbsentral'))?.tiltak.navn).toBe('Jobbsentralen i Stjørdal')

  await nils.side.getByRole('radio', { name: /Jobbhuset/ }).check()
  await nils.side.getByRole('button', { name: 'Lagre slik' }).click()
  await nils.side.getByText('Alle ser det nå.').waitFor()
  const lagret = await iKatalogen('varnes-jobbsentral')
  expect([lagret?.tiltak.navn, lagret?.tiltak.sammendrag]).toEqual(['Jobbhuset', 'Et sted å møte opp og lære.'])
  // The answer 412 is told of by the browser itself; nothing else went wrong.
  expect([...kari.logg.klager, ...nils.logg.klager].filter((klage) => !klage.includes('412'))).toEqual([])
  await Promise.all([kari.kontekst.close(), nils.kontekst.close()])
})

test('Historikken leses i ord, og en tidligere utgave kommer tilbake', { timeout: FRIST }, async () => {
  const { side, kontekst } = await loggInn(t, 'kari@varnes.no')
  await apne(side, 'varnes-to')
  await side.getByRole('button', { name: 'Åpne alle delene' }).click()
  await side.getByRole('group', { name: 'Aldersgrense' }).getByLabel('Til og med').fill('29')
  await lagre(side)
  await side.getByText('Alle ser det nå.').waitFor()
  expect((await iKatalogen('varnes-to'))?.tiltak.alder).toEqual({ fra: 18, til: 29 })

  await side.getByRole('link', { name: 'Historikk' }).click()
  await side.getByText('18–25').first().waitFor()
  expect(await side.getByRole('main').textContent()).toMatch(/Aldersgrense.*18–25.*18–29/)
  await side
    .getByRole('button', { name: /Gjenopprett denne/ })
    .first()
    .click()
  await side.getByRole('dialog').getByRole('button', { name: 'Gjenopprett' }).click()
  await side.getByText('Utgaven er gjenopprettet').waitFor()
  expect((await iKatalogen('varnes-to'))?.tiltak.alder).toEqual({ fra: 18, til: 25 })
  await kontekst.close()
})

/** As an office has it: a title on top, everyday headings, and two cells nobody can read. */
const ARK = [
  'Tiltak i Stjørdal og Meråker;;;;',
  ';;;;',
  'Navn på tiltaket;Type;Kort om;Aldersgrense;Sist sjekket',
  'Sykkelverkstedet;Jobbsentral;Reparer sykler sammen med andre.;18-29;12.11.2026',
  'Språkkafeen;Språkkafé;Snakk norsk over en kopp kaffe.;alle;31.02.2026',
  'Turgruppa;Turgruppe;Gå tur hver onsdag.;femti;1. nov. 2026',
].join('\r\n')

/** As older Excel writes it; on to the grid with the columns as they were guessed. */
async function velgArk(side: Page, ark: string): Promise<void> {
  await side.goto('/kontor/import')
  const buffer = Buffer.from(ark, 'latin1')
  await side.locator('input[type=file]').setInputFiles({ name: 'tiltak.csv', mimeType: 'text/csv', buffer })
  await side.getByRole('heading', { name: 'Se over kolonnene' }).waitFor()
  await side.getByRole('button', { name: 'Gå til feil og endringer' }).click()
  await side.getByRole('heading', { name: 'Feil og endringer' }).waitFor()
}

test('Et rotete regneark: feilene rettes der de står, alt leses inn, ett tiltak publiseres, og innlesingen kan angres', {
  timeout: FRIST,
}, async () => {
  const { side, kontekst, logg } = await loggInn(t, 'kari@varnes.no')
  await velgArk(side, ARK)
  expect(await side.getByRole('button', { name: /^Les inn/ }).isDisabled()).toBe(true)
  expect(await iKatalogen('nav-varnes-sykkelverkstedet')).toBeNull()

  for (const [galt, rett] of [
    ['31.02.2026', '28.02.2026'],
    ['femti', '50+'],
  ] as const) {
    await side.getByRole('gridcell').filter({ hasText: galt }).click()
    await side.keyboard.press('Enter')
    await side.locator('[role=grid] input').fill(rett)
    await side.keyboard.press('Enter')
    await side.getByRole('gridcell').filter({ hasText: rett }).waitFor()
  }
  await side.getByText('Vi fant ingen feil.').waitFor()
  await side.getByRole('button', { name: 'Les inn 3 tiltak' }).click()
  await side.getByRole('heading', { name: 'Regnearket er lest inn' }).waitFor()
  const lest = await iKatalogen('nav-varnes-sykkelverkstedet')
  expect([lest?.tiltak.navn, lest?.tiltak.alder, lest?.tiltak.bekreftet, lest?.tiltak.status]).toEqual([
    'Sykkelverkstedet',
    { fra: 18, til: 29 },
    '2026-11-12',
    'utkast',
  ])

  await side.goto('/kontor/tiltak/nav-varnes-sykkelverkstedet')
  await side.getByRole('button', { name: 'Publiser' }).click()
  await side.getByRole('dialog').getByRole('button', { name: 'Publiser' }).click()
  await side.getByText('Alle ser det nå.').waitFor()
  expect((await iKatalogen('nav-varnes-sykkelverkstedet'))?.tiltak.status).toBe('publisert')

  await velgArk(side, `${ARK.split('\r\n')[2]}\r\nSyklubben;Møtested;Sy sammen med andre.;alle;12.11.2026`)
  await side.getByRole('button', { name: 'Les inn 1 tiltak' }).click()
  await side.getByRole('heading', { name: 'Regnearket er lest inn' }).waitFor()
  expect(await iKatalogen('nav-varnes-syklubben')).not.toBeNull()
  await side.getByRole('button', { name: 'Angre innlesingen' }).click()
  await side.getByText('Innlesingen er angret').first().waitFor()
  expect(await iKatalogen('nav-varnes-syklubben')).toBeNull()
  expect(logg.klager).toEqual([])
  await kontekst.close()
})

describe.each([
  ['bred', BRED],
  ['smal', SMAL],
] as const)('axe finner ingenting, %s skjerm', (_, storrelse) => {
  test.each([
    ['nytt tiltak', '/kontor/ny', 'Nytt tiltak'],
    ['skjemaet', '/kontor/tiltak/varnes-to', 'Verkstedet'],
    ['historikken', '/kontor/tiltak/varnes-to/historikk', 'Historikk: Verkstedet'],
    ['import', '/kontor/import', 'Les inn fra regneark'],
  ])('%s', { timeout: FRIST }, async (_navn, sti, tittel) => {
    const { side, kontekst } = await loggInn(t, 'nils@varnes.no', { storrelse, utenCsp: true })
    await side.goto(sti)
    await side.getByRole('heading', { level: 1, name: tittel }).waitFor()
    await side.getByText('Henter').waitFor({ state: 'detached' })
    const apneAlle = side.getByRole('button', { name: 'Åpne alle delene' })
    if (await apneAlle.isVisible()) await apneAlle.click()
    expect(await brudd(side)).toEqual([])
    const bredder = await side.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(bredder[0]).toBeLessThanOrEqual(bredder[1] ?? 0)
    await kontekst.close()
  })
})
