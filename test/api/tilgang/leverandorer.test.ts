/** Identity providers that are each in their own way: what they tell, how they are asked, and when they do not answer. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Oidcvalg } from '../../../api/tilgang/oidc.ts'
import type { Tjeneste } from '../../tjeneste.ts'
import { gaInn, hosLeverandoren, type Leverandor, medLeverandor, startLeverandor } from './leverandor.ts'
import { AV, EPOST, enBruker, enInnlogget, enNettleser, hvemEr, type Nettleser } from './nettleser.ts'

let leverandor: Leverandor
let tjeneste: Tjeneste

beforeAll(async () => {
  leverandor = await startLeverandor()
})
afterAll(() => leverandor.stopp())

async function start(valg: Partial<Oidcvalg> = {}, hos = leverandor) {
  tjeneste = (await medLeverandor(hos, valg)).tjeneste
  return enNettleser(tjeneste)
}
afterEach(() => tjeneste.lukk())

describe('leverandører som er annerledes', () => {
  test('uten email_verified, når driften går god for adressene (som Entra ID)', async () => {
    const kari = await start({ epostBekreftet: true })
    await enBruker(tjeneste)
    leverandor.personer.set('kari-1', { email: EPOST })
    expect(await gaInn(kari)).toBe('/kontor')
  })

  test('med adressen i et annet krav gjelder ikke email_verified for det', async () => {
    const kari = await start({ epostkrav: 'preferred_username' })
    await enBruker(tjeneste)
    leverandor.personer.set('kari-1', { preferred_username: EPOST, email: 'annet@x.no', email_verified: true })
    expect(await gaInn(kari)).toBe('/logg-inn#feil=ubekreftet')
  })

  test('med adressen i et annet krav, når driften går god for det', async () => {
    const kari = await start({ epostkrav: 'preferred_username', epostBekreftet: true })
    await enBruker(tjeneste)
    leverandor.personer.set('kari-1', { preferred_username: EPOST })
    expect(await gaInn(kari)).toBe('/kontor')
  })

  test.each([
    ['roles=tiltak', { roles: ['annet', 'tiltak'] }, true],
    ['roles=tiltak', { roles: 'tiltak' }, true],
    ['roles=tiltak', { roles: ['tiltakene'] }, false],
    ['roles=tiltak', {}, false],
    ['roles', { roles: ['hva som helst'] }, true],
    ['roles', { roles: [] }, false],
    ['roles', {}, false],
  ])('OIDC_ROLLEKRAV=%s og %j: %s', async (rollekrav, krav, inn) => {
    const kari = await start({ rollekrav })
    await enBruker(tjeneste)
    leverandor.personer.set('kari-1', { email: EPOST, email_verified: true, ...krav })
    expect(await gaInn(kari)).toBe(inn ? '/kontor' : '/logg-inn#feil=ikke-tildelt')
  })

  test.each([
    ['hemmeligheten i hodet', { metode: 'basic' } as const],
    ['ingen hemmelighet', { metode: 'ingen' } as const],
    ['alt i id_token', { iToken: true }],
  ])('%s', async (_, valg) => {
    const egen = await startLeverandor(valg)
    const kari = await start({}, egen)
    await enBruker(tjeneste)
    expect(await gaInn(kari)).toBe('/kontor')
    expect(await hvemEr(kari)).toBe(EPOST)
    await egen.stopp()
  })
})

const KNYTT = '/api/innlogging/oidc/knytt'

/** The button under the settings: answers where it leads. */
async function tilLeverandoren(nettleser: Nettleser, sporring = ''): Promise<URL> {
  const { adresse } = (await (await nettleser.post(`${KNYTT}${sporring}`, {})).json()) as { adresse: string }
  return new URL(adresse)
}

/** The button, the provider, and the way back: answers where the browser ends. */
async function knytt(nettleser: Nettleser, sporring = ''): Promise<string> {
  const retur = await hosLeverandoren((await tilLeverandoren(nettleser, sporring)).href)
  const inn = await nettleser.be(`${retur.pathname}${retur.search}`)
  return inn.headers.get('location') ?? `${inn.status}`
}

describe('en leverandør som ikke oppgir adresse (som Ansattporten)', () => {
  test('knyttes til den som er logget inn og ber om det, og virker siden alene', async () => {
    await start()
    leverandor.personer.set('kari-1', {})
    const kari = await enInnlogget(tjeneste)
    expect(await knytt(kari, '?til=/kontor')).toBe('/kontor')
    const senere = enNettleser(tjeneste)
    expect(await gaInn(senere)).toBe('/kontor')
    expect(await hvemEr(senere)).toBe(EPOST)
  })

  test('knyttes ikke til noen uten at det er bedt om', async () => {
    await start()
    leverandor.personer.set('kari-1', {})
    const kari = await enInnlogget(tjeneste)
    expect(await gaInn(kari)).toBe('/logg-inn#feil=ukjent')
  })

  test('knyttes ikke når en gjest ber om det', async () => {
    const gjest = await start()
    leverandor.personer.set('kari-1', {})
    await enBruker(tjeneste)
    expect((await gjest.post(KNYTT, {})).status).toBe(401)
    expect(await gaInn(gjest, '?knytt=1')).toBe('/logg-inn#feil=ukjent')
  })

  test.each([
    ['en lenke', 'GET', { 'sec-fetch-site': 'cross-site' }, 404],
    ['en lenke på egen side', 'GET', { 'sec-fetch-site': 'same-origin' }, 404],
    ['et skjema på en annen side', 'POST', { 'sec-fetch-site': 'cross-site' }, 403],
    ['et skjema på et naboområde', 'POST', { 'sec-fetch-site': 'same-site' }, 403],
    ['et skjema på egen side', 'POST', { 'sec-fetch-site': 'same-origin' }, 403],
    ['et program på en annen side', 'POST', { origin: 'https://evil.example', 'x-tiltakskatalogen': '1' }, 403],
  ])('knyttes ikke av %s', async (_, method, headers, status) => {
    await start()
    const kari = await enInnlogget(tjeneste)
    const svar = await kari.be(KNYTT, { method, headers })
    expect(svar.status).toBe(status)
    expect([...kari.kapsler.keys()]).toEqual(['okt'])
  })

  test('knyttes ikke av en innlogging som en annen side har begynt', async () => {
    await start()
    leverandor.personer.set('kari-1', { email: 'en.annen@x.no', email_verified: true })
    const kari = await enInnlogget(tjeneste)
    expect(await gaInn(kari, '?knytt=1')).toBe('/logg-inn#feil=ukjent')
    expect(await hvemEr(kari)).toBe(EPOST)
    expect(await tjeneste.store.brukerMedOidc(leverandor.valg.utsteder, 'kari-1')).toBeNull()
  })

  test('spør på nytt hvem det er, om noen alt er logget inn der', async () => {
    await start()
    const kari = await enInnlogget(tjeneste)
    expect((await tilLeverandoren(kari)).searchParams.get('prompt')).toBe('login')
    const inn = await kari.be('/api/innlogging/oidc')
    expect(new URL(inn.headers.get('location') ?? '').searchParams.get('prompt')).toBeNull()
  })

  test('knyttes ikke når økten som ba om det, er over', async () => {
    await start()
    const kari = await enInnlogget(tjeneste)
    const retur = await hosLeverandoren((await tilLeverandoren(kari)).href)
    kari.kapsler.set('okt', (await enInnlogget(tjeneste)).kapsler.get('okt') ?? '')
    const inn = await kari.be(`${retur.pathname}${retur.search}`)
    expect(inn.headers.get('location')).toBe('/logg-inn#feil=utgatt')
    expect(await tjeneste.store.brukerMedOidc(leverandor.valg.utsteder, 'kari-1')).toBeNull()
  })

  test('knyttes ikke når en annen har logget inn i mellomtiden', async () => {
    await start()
    const kari = await enInnlogget(tjeneste)
    const ola = await enInnlogget(tjeneste, 'ola@kommune.no')
    const retur = await hosLeverandoren((await tilLeverandoren(kari)).href)
    kari.kapsler.set('okt', ola.kapsler.get('okt') ?? '')
    const inn = await kari.be(`${retur.pathname}${retur.search}`)
    expect(inn.headers.get('location')).toBe('/logg-inn#feil=utgatt')
    expect(await tjeneste.store.brukerMedOidc(leverandor.valg.utsteder, 'kari-1')).toBeNull()
  })

  test('den som alt er knyttet til en annen, flyttes ikke', async () => {
    await start()
    await enBruker(tjeneste)
    await tjeneste.store.knyttOidc({ epost: EPOST, utsteder: leverandor.valg.utsteder, subjekt: 'kari-1' }, AV)
    const ola = await enInnlogget(tjeneste, 'ola@kommune.no')
    await knytt(ola)
    expect(await hvemEr(ola)).toBe(EPOST)
  })

  test('den som alt er knyttet til en annen innlogging der, får ikke en til', async () => {
    await start()
    const kari = await enInnlogget(tjeneste)
    await tjeneste.store.knyttOidc({ epost: EPOST, utsteder: leverandor.valg.utsteder, subjekt: 'kari-0' }, AV)
    expect(await knytt(kari)).toBe('/logg-inn#feil=ukjent')
    expect(await tjeneste.store.brukerMedOidc(leverandor.valg.utsteder, 'kari-1')).toBeNull()
  })
})

describe('når leverandøren er nede', () => {
  test('starter tjenesten, sier fra, og virker når leverandøren er oppe igjen', async () => {
    const forst = await startLeverandor()
    const port = Number(new URL(forst.valg.utsteder).port)
    await forst.stopp()
    const kari = await start({}, forst)
    await enBruker(tjeneste)
    expect((await kari.be('/api/tiltak')).status).toBe(200)
    expect(await gaInn(kari)).toBe('/logg-inn#feil=utilgjengelig')
    expect(tjeneste.logget).toHaveLength(1)
    const ola = await enInnlogget(tjeneste, 'ola@kommune.no')
    expect(await (await ola.post(KNYTT, {})).json()).toEqual({ adresse: '/logg-inn#feil=utilgjengelig' })
    const igjen = await startLeverandor({ port })
    igjen.personer.set('kari-1', { email: EPOST, email_verified: true })
    igjen.hvem.id = 'kari-1'
    expect(await gaInn(kari)).toBe('/kontor')
    await igjen.stopp()
  })

  test('går ned mens noen er der, slipper den ingen inn', async () => {
    const egen = await startLeverandor()
    const kari = await start({}, egen)
    await enBruker(tjeneste)
    const ut = await kari.be('/api/innlogging/oidc')
    const retur = await hosLeverandoren(ut.headers.get('location') ?? '')
    await egen.stopp()
    const inn = await kari.be(`${retur.pathname}${retur.search}`)
    expect(inn.headers.get('location')).toBe('/logg-inn#feil=utilgjengelig')
    expect(await hvemEr(kari)).toBeNull()
  })
})
