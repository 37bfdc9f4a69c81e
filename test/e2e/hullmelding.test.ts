/** A gap is reported by who is signed in, once each, and the planner sees it when there are five; a guest has only the message to copy. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Hulltall } from '../../catalog/skjema/hullmelding.ts'
import type { Rolletildeling } from '../../catalog/skjema/kontor.ts'
import { brudd } from './axe.ts'
import { avVarnes, type Kontortjeneste, nyNettleser, startKontorene, VARNES } from './kontoret.ts'
import { apneBolk, BRED, behov, type Okt, SMAL, velgKommune } from './tjeneste.ts'

const FRIST = 60_000
const SENDES = 'Kommune, behov og årsak sendes. Ingenting om personen.'

let t: Kontortjeneste
beforeAll(async () => {
  t = await startKontorene([avVarnes()])
})
afterAll(() => t.stopp())

async function lagret<T>(gjor: (store: ReturnType<typeof apneSqlite>) => Promise<T>): Promise<T> {
  const store = apneSqlite(t.mappe)
  try {
    return await gjor(store)
  } finally {
    await store.lukk()
  }
}
const talt = async () => (await lagret((store) => store.talteHull('2000-01'))).map((rad) => rad.antall)

/** A child in Sør-Fron who needs work experience, which nothing there is for. */
async function tilHullene(side: Page): Promise<void> {
  await velgKommune(side, 'Sør-Fron')
  await side.getByLabel('Hvor gammel er personen?').fill('12')
  await apneBolk(side, 'Hva trenger personen?')
  await behov(side, 'Arbeidserfaring').getByLabel('hovedbehov').check()
  await side.getByRole('button', { name: 'se hull' }).click()
  await kopier(side).waitFor()
}

const meld = (side: Page) => side.getByRole('button', { name: /^Meld et hull.*Arbeidserfaring/ })
const kopier = (side: Page) => side.getByRole('button', { name: /^Kopier melding om hullet.*Arbeidserfaring/ })
const takk = (side: Page) => side.getByText('Takk. Meldingen er talt med.')

const hvertHull = (okt: Okt) => okt.logg.foresporsler.filter((f) => f.adresse.endsWith('/api/hullmeldinger'))
const spurteHvem = (okt: Okt) => okt.logg.foresporsler.filter((f) => f.adresse.endsWith('/api/meg')).length

const VEILEDER: Rolletildeling[] = [{ rolle: 'veileder', kontor: VARNES }]
const AV = { hvem: 'prøve', kilde: 'prøve', tidspunkt: '2026-11-27T10:00:00.000Z' }

/** A new user, signed in by an invitation in a browser of their own, on the first screen. */
async function somNy(epost: string, roller = VEILEDER, valg: Parameters<typeof nyNettleser>[2] = {}): Promise<Okt> {
  await lagret((store) => store.lagreBruker({ epost, roller, sperret: false }, AV))
  const okt = await nyNettleser(t, `/logg-inn#kode=${await t.invitasjon(epost)}`, valg)
  await okt.side.getByRole('button', { name: 'Logg inn' }).click()
  await okt.side.waitForFunction(() => localStorage.getItem('innlogget') === '1')
  await okt.side.goto('/')
  await okt.side.locator('.topp__hvem').waitFor()
  return okt
}

/** As the button does, from a page of the service. */
const sendFra = (side: Page, kropp: string) =>
  side.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'X-Tiltakskatalogen': '1' }
    return (await fetch('/api/hullmeldinger', { method: 'POST', body, headers })).status
  }, kropp)

const tallene = (side: Page): Promise<Hulltall> =>
  side.evaluate(async () => (await fetch('/api/hullmeldinger/tall')).json() as Promise<Hulltall>)

describe('Meld et hull', () => {
  test('Fem veiledere melder det samme fra hver sin økt, og da ser planleggeren fem', {
    timeout: 120_000,
  }, async () => {
    const per = await somNy('per@fylket.no', [{ rolle: 'planlegger' }])
    const vera = await somNy('vera-1@varnes.no')
    await tilHullene(vera.side)
    await vera.side.getByText(SENDES).waitFor()
    await meld(vera.side).click()
    await takk(vera.side).waitFor()
    // She still stands on the button, and one more press sends nothing.
    await vera.side.keyboard.press('Enter')
    const sendt = hvertHull(vera)
    expect(sendt.map((f) => f.metode)).toEqual(['POST'])
    const kropp = sendt[0]?.kropp ?? ''
    expect(JSON.parse(kropp)).toEqual({ kommunenummer: '3438', behov: 'arbeidserfaring', arsak: expect.any(String) })

    for (const nr of [2, 3, 4]) {
      const okt = await somNy(`vera-${nr}@varnes.no`)
      expect([await sendFra(okt.side, kropp), await sendFra(okt.side, kropp)]).toEqual([204, 204])
      await okt.kontekst.close()
    }
    expect([await talt(), await tallene(per.side)]).toEqual([[4], []])

    const siste = await somNy('vera-5@varnes.no')
    await tilHullene(siste.side)
    await meld(siste.side).click()
    await takk(siste.side).waitFor()
    expect(await tallene(per.side)).toEqual([{ ...JSON.parse(kropp), antall: 5 }])

    const spurt = per.side.waitForResponse('**/api/meg')
    await tilHullene(per.side)
    await (await spurt).finished()
    // Once more, so that the screen has had time for the answer.
    await per.side.evaluate(async () => (await fetch('/api/meg')).text())
    expect(await meld(per.side).count()).toBe(0)
    expect([...vera.logg.klager, ...siste.logg.klager, ...per.logg.klager]).toEqual([])
    await Promise.all([vera, siste, per].map(({ kontekst }) => kontekst.close()))
  })

  test('Uten nett sies det at meldingen ikke er sendt, og samme knapp prøver igjen', { timeout: FRIST }, async () => {
    const foer = (await talt()).reduce((sum, n) => sum + n, 0)
    const { side, kontekst } = await somNy('nina@varnes.no')
    // Fetched at the first look, so that it is here when the net is not.
    await tilHullene(side)
    await side.getByRole('tab', { name: /Forslag/ }).click()
    await kontekst.setOffline(true)
    await side.getByRole('tab', { name: /Hull/ }).click()
    await meld(side).click()
    await side.getByText('Meldingen er ikke sendt. Vi får ikke kontakt med tjenesten.').waitFor()
    await kontekst.setOffline(false)
    await side.getByRole('button', { name: /^Prøv igjen.*Arbeidserfaring/ }).click()
    await takk(side).waitFor()
    expect((await talt()).reduce((sum, n) => sum + n, 0)).toBe(foer + 1)
    await kontekst.close()
  })

  test('En gjest har bare meldingen å kopiere, og tjenesten blir ikke spurt om hvem hun er', {
    timeout: FRIST,
  }, async () => {
    const okt = await nyNettleser(t, '/')
    await tilHullene(okt.side)
    expect([await meld(okt.side).count(), await okt.side.getByText(SENDES).count(), spurteHvem(okt)]).toEqual([0, 0, 0])
    expect(okt.logg.klager).toEqual([])
    await okt.kontekst.close()
  })

  test('Den som var logget inn, men ikke er det lenger, er en gjest', { timeout: FRIST }, async () => {
    const okt = await nyNettleser(t, '/')
    await okt.side.evaluate(() => localStorage.setItem('innlogget', '1'))
    await okt.side.reload()
    await tilHullene(okt.side)
    await okt.side.waitForFunction(() => localStorage.getItem('innlogget') === null)
    expect(await meld(okt.side).count()).toBe(0)
    await okt.kontekst.close()
  })
})

test.each([
  ['bred', BRED],
  ['smal', SMAL],
] as const)(
  'axe finner ingenting, %s skjerm: før, etter en feil og etter takken',
  { timeout: FRIST },
  async (navn, storrelse) => {
    const { side, kontekst } = await somNy(`axe-${navn}@varnes.no`, VEILEDER, { storrelse, utenCsp: true })
    await tilHullene(side)
    await meld(side).waitFor()
    expect(await brudd(side)).toEqual([])
    await side.route('**/api/hullmeldinger', (rute) => rute.abort())
    await meld(side).click()
    const igjen = side.getByRole('button', { name: /^Prøv igjen.*Arbeidserfaring/ })
    await igjen.waitFor()
    expect(await brudd(side)).toEqual([])
    await side.unroute('**/api/hullmeldinger')
    await igjen.click()
    await takk(side).waitFor()
    expect(await brudd(side)).toEqual([])
    const bredder = await side.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(bredder[0]).toBeLessThanOrEqual(bredder[1] ?? 0)
    await kontekst.close()
  },
)
