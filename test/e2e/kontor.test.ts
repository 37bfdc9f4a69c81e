/** The office's workspace as its people use it: in by an invitation, the work list, sharing, a request and its answer; each with axe at both widths. */

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { startLeverandor } from '../api/tilgang/leverandor.ts'
import { brudd } from './axe.ts'
import { avSelbu, avVarnes, type Kontortjeneste, loggInn, nyNettleser, startKontorene } from './kontoret.ts'
import { BRED, SMAL } from './tjeneste.ts'

const FRIST = 60_000

let t: Kontortjeneste
beforeAll(async () => {
  const { alder: _, ...utenAlder } = avVarnes({ id: 'varnes-kafe', navn: 'Kafé Kontakt' })
  t = await startKontorene([
    avVarnes({ bekreftet: '2026-01-10' }),
    utenAlder,
    avVarnes({ id: 'varnes-utkast', navn: 'Sykkelgruppa', status: 'utkast' }),
    avSelbu(),
  ])
})
afterAll(() => t.stopp())

const lagret = async <T>(gjor: (store: ReturnType<typeof apneSqlite>) => Promise<T>): Promise<T> => {
  const store = apneSqlite(t.mappe)
  try {
    return await gjor(store)
  } finally {
    await store.lukk()
  }
}

const meny = (side: Page, navn: string) =>
  side.getByRole('navigation', { name: 'Våre tiltak' }).getByRole('link', { name: navn }).click()

describe('Inn og ut', () => {
  test('En invitasjon brukes opp først når noen trykker, og koden blir ikke stående i adressen', {
    timeout: FRIST,
  }, async () => {
    const kode = await t.invitasjon('kari@varnes.no')
    const forhandsvisning = await nyNettleser(t, `/logg-inn#kode=${kode}`)
    await forhandsvisning.side.getByRole('button', { name: 'Logg inn' }).waitFor()
    expect(forhandsvisning.side.url()).not.toContain(kode)
    await forhandsvisning.kontekst.close()

    const { side, kontekst, logg } = await nyNettleser(t, `/logg-inn#kode=${kode}`)
    await side.getByRole('button', { name: 'Logg inn' }).click()
    await side.getByRole('heading', { level: 1, name: 'Arbeidsliste' }).waitFor()
    for (const { adresse } of logg.foresporsler) expect(adresse).not.toContain(kode)
    expect(
      await side.evaluate('JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])'),
    ).not.toContain(kode)
    await kontekst.close()

    const igjen = await nyNettleser(t, `/logg-inn#kode=${kode}`)
    await igjen.side.getByRole('button', { name: 'Logg inn' }).click()
    await igjen.side.getByText('Lenken er brukt eller for gammel').waitFor()
    await igjen.kontekst.close()
  })

  test('Logg ut overalt stenger også den andre nettleseren', { timeout: FRIST }, async () => {
    const [en, to] = [await loggInn(t, 'kari@varnes.no'), await loggInn(t, 'kari@varnes.no')]
    await meny(en.side, 'Innstillinger')
    await en.side.getByRole('button', { name: 'Logg ut overalt' }).click()
    await en.side.getByText('Du er logget ut').waitFor()
    expect(await to.side.evaluate(() => fetch('/api/kontor/nav-varnes/tiltak').then((svar) => svar.status))).toBe(401)
    await Promise.all([en.kontekst.close(), to.kontekst.close()])
  })

  test('Med kommunens egen innlogging', { timeout: FRIST }, async () => {
    // The address must be known before the service is started, as it is for those who set it up.
    const ledig = createServer().listen(0, '127.0.0.1')
    await once(ledig, 'listening')
    const { port } = ledig.address() as AddressInfo
    await new Promise((ferdig) => ledig.close(ferdig))
    const sted = `http://localhost:${port}`
    const hos = await startLeverandor({ sted })
    const egen = await startKontorene([avVarnes()], {
      PORT: String(port),
      OFFENTLIG_URL: sted,
      OIDC_UTSTEDER: hos.valg.utsteder,
      OIDC_KLIENT: hos.valg.klient,
      OIDC_HEMMELIGHET: hos.valg.hemmelighet ?? '',
      OIDC_NAVN: 'Selbu kommune',
    })
    try {
      hos.personer.set('s-1', { email: 'stein@selbu.no', email_verified: true })
      hos.hvem.id = 's-1'
      const { side, kontekst } = await nyNettleser(egen, '/kontor')
      await side.getByRole('button', { name: 'Logg inn med Selbu kommune' }).click()
      await side.getByRole('heading', { level: 1, name: 'Arbeidsliste' }).waitFor()
      expect(await side.getByRole('banner').textContent()).toContain('Nav Selbu')
      await meny(side, 'Innstillinger')
      const tilbake = side.waitForResponse((svar) => svar.url().includes('/api/innlogging/oidc/retur'))
      await side.getByRole('button', { name: 'Knytt til Selbu kommune' }).click()
      expect((await tilbake).headers().location).toBe('/kontor/innstillinger')
      await side.getByRole('heading', { level: 1, name: 'Innstillinger' }).waitFor()
      await kontekst.close()

      hos.personer.set('u-1', { email: 'ukjent@selbu.no', email_verified: true })
      hos.hvem.id = 'u-1'
      const ukjent = await nyNettleser(egen, '/kontor')
      await ukjent.side.getByRole('button', { name: 'Logg inn med Selbu kommune' }).click()
      await ukjent.side.getByText('Vi kjenner ikke innloggingen din').waitFor()
      await ukjent.kontekst.close()
    } finally {
      await egen.stopp()
      await hos.stopp()
    }
  })
})

test('Arbeidslisten: bekreft med ett trykk, og setningen følger med', { timeout: FRIST }, async () => {
  const { side, kontekst, logg } = await loggInn(t, 'kari@varnes.no')
  await side.getByText('1 tiltak bør bekreftes').waitFor()
  await side.getByRole('button', { name: /^Bekreft/ }).click()
  await side.getByText('1 tiltak bør bekreftes').waitFor({ state: 'detached' })
  await side.getByText('Sykkelgruppa').waitFor()
  const bekreftet = await lagret((store) => store.en('varnes-jobbsentral'))
  expect(bekreftet?.tiltak.bekreftet).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format())
  expect(logg.klager).toEqual([])
  await kontekst.close()
})

test('Del med to kommuner, naboen spør om plass, og får svar', { timeout: FRIST }, async () => {
  const kari = await loggInn(t, 'kari@varnes.no')
  await meny(kari.side, 'Deling')
  await kari.side
    .getByRole('listitem')
    .filter({ hasText: 'Jobbsentralen på Værnes' })
    .getByRole('button', { name: /Del med andre/ })
    .click()
  await kari.side.getByLabel('Utvalgte kommuner').check()
  for (const kommune of ['Selbu', 'Tydal']) {
    await kari.side.getByRole('dialog').getByRole('combobox').fill(kommune)
    await kari.side.keyboard.press('Enter')
    await kari.side.getByRole('dialog').getByText(`${kommune} er lagt til`).waitFor({ state: 'attached' })
  }
  await kari.side.getByRole('button', { name: 'Lagre delingen' }).click()
  await kari.side.getByText('Delingen av Jobbsentralen på Værnes er lagret.').waitFor()
  const delt = await lagret((store) => store.en('varnes-jobbsentral'))
  expect(delt?.tiltak.deling?.avtaler?.map((a) => a.kommunenummer).sort()).toEqual(['5032', '5033'])

  const stein = await loggInn(t, 'stein@selbu.no')
  await expect
    .poll(
      async () => {
        await stein.side.goto('/kontor/deling')
        return stein.side.getByRole('main').textContent()
      },
      { timeout: 15_000 },
    )
    .toContain('Det naboene deler med oss')
  await stein.side.getByRole('link', { name: /Det naboene deler med oss/ }).click()
  await stein.side
    .getByRole('listitem')
    .filter({ hasText: 'Jobbsentralen på Værnes' })
    .getByRole('button', { name: /Spør om plass/ })
    .click()
  await stein.side.getByLabel('Antall personer').fill('2')
  await stein.side.getByLabel('Struktur og oppmøte').check()
  await stein.side.getByRole('button', { name: 'Send spørsmålet' }).click()
  await stein.side
    .getByText(/Spørsmålet er sendt til Nav Værnes/)
    .first()
    .waitFor()

  await meny(kari.side, 'Forespørsler')
  await kari.side.getByText(/Nav Selbu spør om plass til 2 personer/).waitFor()
  await kari.side.getByRole('button', { name: /Svar nei/ }).click()
  await kari.side.getByLabel('Fullt').check()
  await kari.side.getByRole('button', { name: 'Send svaret' }).click()
  await kari.side.getByText('Ingen venter på svar fra oss.').waitFor()

  await meny(stein.side, 'Forespørsler')
  await stein.side.getByText(/De svarte/).waitFor()
  const [f] = await lagret((store) => store.foresporsler(null))
  expect([f?.antall, f?.svar?.svar]).toEqual([2, 'fullt'])
  expect([...kari.logg.klager, ...stein.logg.klager]).toEqual([])
  await Promise.all([kari.kontekst.close(), stein.kontekst.close()])
})

const SKJERMER: readonly (readonly [navn: string, sti: string])[] = [
  ['arbeidslisten', '/kontor'],
  ['alle tiltak', '/kontor/tiltak'],
  ['deling', '/kontor/deling'],
  ['det naboene deler', '/kontor/deling?del=naboer'],
  ['det vi kan spørre om', '/kontor/deling?del=spor'],
  ['forespørsler', '/kontor/foresporsler'],
  ['innstillinger', '/kontor/innstillinger'],
]

describe.each([
  ['bred', BRED],
  ['smal', SMAL],
] as const)('axe finner ingenting, %s skjerm', (_, storrelse) => {
  test('for den som ikke er logget inn', { timeout: FRIST }, async () => {
    for (const sti of ['/kontor', '/logg-inn', '/logg-inn#feil=ukjent', '/logg-inn#kode=x']) {
      const { side, kontekst } = await nyNettleser(t, sti, { storrelse, utenCsp: true })
      await side.getByRole('heading', { level: 1 }).waitFor()
      expect(await brudd(side), sti).toEqual([])
      await kontekst.close()
    }
  })

  test('for redaktøren, og ingen skjerm må rulles sidelengs', { timeout: 120_000 }, async () => {
    const { side, kontekst } = await loggInn(t, 'nils@varnes.no', { storrelse, utenCsp: true })
    for (const [navn, sti] of SKJERMER) {
      await side.goto(sti)
      await side.getByRole('heading', { level: 1 }).waitFor()
      await side.getByText('Henter').waitFor({ state: 'detached' })
      expect(await brudd(side), navn).toEqual([])
      const bredder = await side.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(bredder[0], navn).toBeLessThanOrEqual(bredder[1] ?? 0)
    }
    await kontekst.close()
  })

  test('for veilederen', { timeout: FRIST }, async () => {
    const { side, kontekst } = await nyNettleser(t, `/logg-inn#kode=${await t.invitasjon('vera@varnes.no')}`, {
      storrelse,
      utenCsp: true,
    })
    await side.getByRole('button', { name: 'Logg inn' }).click()
    await side.getByText('Du er veileder ved kontoret').waitFor()
    expect(await brudd(side)).toEqual([])
    await kontekst.close()
  })
})
