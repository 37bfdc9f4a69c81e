/** Signing in through a real identity provider on this machine. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { enTjeneste, somProblem, type Tjeneste } from '../../tjeneste.ts'
import { gaInn, hosLeverandoren, type Leverandor, medLeverandor, type Person, startLeverandor } from './leverandor.ts'
import { AV, EPOST, enBruker, enInnlogget, type enKlokke, enNettleser, hvemEr } from './nettleser.ts'

let leverandor: Leverandor
let tjeneste: Tjeneste
let klokke: ReturnType<typeof enKlokke>

beforeAll(async () => {
  leverandor = await startLeverandor()
})
afterAll(() => leverandor.stopp())

async function start() {
  const laget = await medLeverandor(leverandor)
  tjeneste = laget.tjeneste
  klokke = laget.klokke
  return enNettleser(tjeneste)
}
afterEach(() => tjeneste.lukk())

describe('den som finnes fra før', () => {
  test('kommer inn, og dit hun skulle', async () => {
    const kari = await start()
    await enBruker(tjeneste)
    expect(await gaInn(kari, '?til=/kontor/tiltak%3Fq=1')).toBe('/kontor/tiltak?q=1')
    expect(await hvemEr(kari)).toBe(EPOST)
    expect([...kari.kapsler.keys()]).toEqual(['okt'])
    expect(tjeneste.logget).toEqual([])
  })

  test('kjennes igjen også når adressen er en annen, og adressen alene åpner ingenting', async () => {
    const kari = await start()
    await enBruker(tjeneste)
    await gaInn(kari)
    leverandor.personer.set('kari-1', { email: 'nytt.navn@kommune.no', email_verified: false })
    const senere = enNettleser(tjeneste)
    expect(await gaInn(senere)).toBe('/kontor')
    expect(await hvemEr(senere)).toBe(EPOST)
  })

  test('en ny hos leverandøren med den samme adressen får ikke brukeren, før en administrator har løsnet den', async () => {
    const kari = await start()
    await enBruker(tjeneste)
    await gaInn(kari)
    leverandor.personer.set('kari-2', { email: EPOST, email_verified: true })
    leverandor.hvem.id = 'kari-2'
    const ny = enNettleser(tjeneste)
    expect(await gaInn(ny)).toBe('/logg-inn#feil=ukjent')
    expect(await hvemEr(ny)).toBeNull()
    await tjeneste.store.losneOidc(EPOST, AV)
    expect(await hvemEr(kari)).toBeNull()
    expect(await gaInn(ny)).toBe('/kontor')
  })

  test('kan skrive adressen sin med store bokstaver', async () => {
    const kari = await start()
    await enBruker(tjeneste)
    leverandor.personer.set('kari-1', { email: 'Kari@Kommune.NO', email_verified: true })
    expect(await gaInn(kari)).toBe('/kontor')
  })

  test('blir ikke sendt videre til et annet sted', async () => {
    const kari = await start()
    await enBruker(tjeneste)
    expect(await gaInn(kari, '?til=//evil.example')).toBe('/kontor')
  })

  test('etterlater ingen hemmeligheter i revisjonsloggen', async () => {
    const kari = await start()
    await enBruker(tjeneste)
    await gaInn(kari)
    const logg = await tjeneste.store.logg({ antall: 100 })
    expect(logg.map(({ handling, hvem }) => [handling, hvem])).toEqual(
      expect.arrayContaining([
        ['oidc', EPOST],
        ['innlogging', EPOST],
      ]),
    )
    expect(JSON.stringify(logg)).not.toMatch(/kari-1|[\w-]{43}/)
  })
})

describe('den som ikke slipper inn', () => {
  test.each<[navn: string, person: Person, feil: string]>([
    ['en ukjent adresse', { email: 'ola@kommune.no', email_verified: true }, 'ukjent'],
    ['ingen adresse', {}, 'ukjent'],
    ['en adresse som ikke er bekreftet', { email: EPOST, email_verified: false }, 'ubekreftet'],
    ['en adresse som det ikke sies noe om', { email: EPOST }, 'ubekreftet'],
    ['en adresse som er bekreftet med et ord', { email: EPOST, email_verified: 'true' }, 'ubekreftet'],
  ])('%s', async (_, person, feil) => {
    const nettleser = await start()
    await enBruker(tjeneste)
    leverandor.personer.set('kari-1', person)
    expect(await gaInn(nettleser)).toBe(`/logg-inn#feil=${feil}`)
    expect(await hvemEr(nettleser)).toBeNull()
    expect(await tjeneste.store.brukerMedOidc(leverandor.valg.utsteder, 'kari-1')).toBeNull()
  })

  test.each([
    ['før hun har vært inne', false],
    ['etter at hun har vært inne', true],
  ])('en som er sperret %s', async (_, forst) => {
    const kari = await start()
    await enBruker(tjeneste)
    if (forst) await gaInn(kari)
    await enBruker(tjeneste, EPOST, [{ rolle: 'veileder' }], true)
    expect(await gaInn(kari)).toBe('/logg-inn#feil=sperret')
    expect(await hvemEr(kari)).toBeNull()
  })

  test('en som sier nei hos leverandøren', async () => {
    const kari = await start()
    await enBruker(tjeneste)
    leverandor.hvem.id = null
    expect(await gaInn(kari)).toBe('/logg-inn#feil=avbrutt')
  })
})

async function underveis() {
  const kari = await start()
  await enBruker(tjeneste)
  const ut = await kari.be('/api/innlogging/oidc')
  const retur = await hosLeverandoren(ut.headers.get('location') ?? '')
  return { kari, retur, inn: async (url = retur, hvem = kari) => hvem.be(`${url.pathname}${url.search}`) }
}
const ender = async (svar: Promise<Response>) => (await svar).headers.get('location')

describe('den som bare ser etter om adressen finnes (HEAD)', () => {
  test('begynner ingen innlogging', async () => {
    const kari = await start()
    const svar = await kari.be('/api/innlogging/oidc', { method: 'HEAD' })
    expect([svar.status, svar.headers.get('allow'), svar.headers.get('location')]).toEqual([405, 'GET', null])
    expect([...kari.kapsler.keys()]).toEqual([])
  })

  test('bruker ikke opp en som er i gang', async () => {
    const { kari, retur, inn } = await underveis()
    expect((await kari.be(`${retur.pathname}${retur.search}`, { method: 'HEAD' })).status).toBe(405)
    expect(await ender(inn())).toBe('/kontor')
  })
})

describe('veien tilbake', () => {
  const UTGATT = '/logg-inn#feil=utgatt'

  test('kan bare gås én gang', async () => {
    const { kari, inn } = await underveis()
    const kapsel = kari.kapsler.get('palogging') ?? ''
    expect(await ender(inn())).toBe('/kontor')
    kari.kapsler.set('palogging', kapsel)
    expect(await ender(inn())).toBe(UTGATT)
  })

  test('to på en gang med det samme: én kommer inn', async () => {
    const { inn } = await underveis()
    const steder = await Promise.all([ender(inn()), ender(inn())])
    expect(new Set(steder)).toEqual(new Set(['/kontor', UTGATT]))
  })

  test('med en annen state kommer ingen inn, og den rette virker fortsatt', async () => {
    const { retur, inn } = await underveis()
    const feil = new URL(retur)
    feil.searchParams.set('state', 'noe-annet')
    expect(await ender(inn(feil))).toBe(UTGATT)
    feil.searchParams.delete('state')
    expect(await ender(inn(feil))).toBe(UTGATT)
    expect(await ender(inn())).toBe('/kontor')
  })

  test('virker ikke i en annen nettleser, som heller ikke kan bruke den opp', async () => {
    const { inn, retur } = await underveis()
    const tyv = enNettleser(tjeneste)
    expect(await ender(inn(retur, tyv))).toBe(UTGATT)
    tyv.kapsler.set('palogging', 'gjettet')
    expect(await ender(inn(retur, tyv))).toBe(UTGATT)
    expect(await hvemEr(tyv)).toBeNull()
    expect(await ender(inn())).toBe('/kontor')
  })

  test('med en annens kode kommer ingen inn', async () => {
    const { kari, retur } = await underveis()
    const andre = enNettleser(tjeneste)
    const ut = await andre.be('/api/innlogging/oidc')
    const andres = await hosLeverandoren(ut.headers.get('location') ?? '')
    andres.searchParams.set('code', retur.searchParams.get('code') ?? '')
    expect(await ender(andre.be(`${andres.pathname}${andres.search}`))).toBe('/logg-inn#feil=utilgjengelig')
    expect(await hvemEr(andre)).toBeNull()
    expect(await hvemEr(kari)).toBeNull()
  })

  test('det som logges når leverandøren sier nei, er uten hemmeligheter', async () => {
    const { kari, retur, inn } = await underveis()
    const hemmelig = [
      retur.searchParams.get('code') ?? '',
      kari.kapsler.get('palogging') ?? '',
      leverandor.valg.hemmelighet,
    ]
    retur.searchParams.set('code', `${hemmelig[0]}x`)
    expect(await ender(inn(retur))).toBe('/logg-inn#feil=utilgjengelig')
    expect(tjeneste.logget).toHaveLength(1)
    const linje = String(tjeneste.logget.map((feil) => (feil instanceof Error ? [feil.stack, feil.cause] : feil)))
    for (const verdi of hemmelig) expect(linje).not.toContain(verdi)
  })

  test('er åpen i ti minutter', async () => {
    const { inn } = await underveis()
    klokke.fram(10 * 60)
    expect(await ender(inn())).toBe(UTGATT)
  })

  test('gir en ny økt også til den som var logget inn som en annen', async () => {
    await start()
    await enBruker(tjeneste)
    const ola = await enInnlogget(tjeneste, 'ola@kommune.no')
    expect(await gaInn(ola)).toBe('/kontor')
    expect(await hvemEr(ola)).toBe(EPOST)
  })
})

test('uten leverandør finnes ikke veien dit', async () => {
  tjeneste = await enTjeneste()
  for (const sti of ['/api/innlogging/oidc', '/api/innlogging/oidc/retur?code=1&state=2']) {
    const svar = await tjeneste.app.request(sti)
    expect(svar.status).toBe(404)
    await somProblem(svar)
  }
})

test('navnet på knappen sies på forhånd', async () => {
  const gjest = await start()
  expect(await (await gjest.be('/api/meg')).json()).toMatchObject({ oidc: 'Kommunens innlogging' })
})
