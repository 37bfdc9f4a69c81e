/** Sessions: the cookie, how long it opens the door, and how it is closed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { OKT_SEKUNDER } from '../../../api/tilgang/kapsel.ts'
import { enTjeneste, somBruker, somProblem, type Tjeneste } from '../../tjeneste.ts'
import { EPOST, enBruker, enInnlogget, enInvitasjon, enKlokke, enNettleser, hvemEr } from './nettleser.ts'

let tjeneste: Tjeneste
const start = async (valg: Parameters<typeof enTjeneste>[0] = {}) => {
  tjeneste = await enTjeneste(valg)
  return tjeneste
}
afterEach(async () => {
  expect(tjeneste.logget).toEqual([])
  await tjeneste.lukk()
})

async function loggInn(offentligUrl: string) {
  await start({ tilgang: { offentligUrl } })
  await enBruker(tjeneste)
  return tjeneste.app.request('/api/innlogging/invitasjon', {
    method: 'POST',
    headers: { origin: offentligUrl, 'x-tiltakskatalogen': '1' },
    body: JSON.stringify({ kode: await enInvitasjon(tjeneste) }),
  })
}

describe('informasjonskapselen', () => {
  test('over https kan bare denne tjenesten sette den, og ingen lese den', async () => {
    const svar = await loggInn('https://tiltak.kommune.no')
    expect(svar.status).toBe(204)
    const [kapsel, ...flere] = svar.headers.getSetCookie()
    expect(flere).toEqual([])
    expect(kapsel).toMatch(/^__Host-okt=[\w-]{43}; /)
    expect(kapsel?.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=43200',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
  })

  test('over http på egen maskin virker den også', async () => {
    const [kapsel] = (await loggInn('http://localhost')).headers.getSetCookie()
    expect(kapsel).toMatch(/^okt=[\w-]{43}; /)
    expect(kapsel?.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax'])
  })

  test('over https gjelder ikke en kapsel uten __Host-', async () => {
    await start({ tilgang: { offentligUrl: 'https://tiltak.kommune.no' } })
    expect(await hvemEr({ be: await somBruker(tjeneste, [{ rolle: 'veileder' }]) })).toBeNull()
  })

  test('det den sier, står ikke i databasen, og ikke i revisjonsloggen', async () => {
    await start()
    const { kapsler } = await enInnlogget(tjeneste)
    const hemmelighet = kapsler.get('okt') ?? ''
    expect(hemmelighet).toHaveLength(43)
    for (const fil of readdirSync(tjeneste.mappe))
      expect(readFileSync(join(tjeneste.mappe, fil), 'latin1')).not.toContain(hemmelighet)
    const logg = await tjeneste.store.logg({ antall: 100 })
    expect(logg.map((rad) => rad.handling)).toContain('innlogging')
    expect(JSON.stringify(logg)).not.toMatch(/[\w-]{43}/)
  })
})

describe('hvor lenge økten varer', () => {
  test('en arbeidsdag, uansett hvor mye den brukes', async () => {
    const klokke = enKlokke()
    await start({ naa: klokke.naa })
    const kari = await enInnlogget(tjeneste)
    for (let time = 1; time < 12; time++) {
      klokke.fram(60 * 60)
      expect(await hvemEr(kari)).toBe(EPOST)
    }
    klokke.fram(60 * 60 - 1)
    expect(await hvemEr(kari)).toBe(EPOST)
    klokke.fram(1)
    expect(await hvemEr(kari)).toBeNull()
    expect(OKT_SEKUNDER).toBe(12 * 60 * 60)
  })

  test('en kapsel som ikke åpner noe, tas bort', async () => {
    await start()
    const kari = enNettleser(tjeneste)
    kari.kapsler.set('okt', 'gammel')
    expect(await hvemEr(kari)).toBeNull()
    expect(kari.kapsler.size).toBe(0)
  })

  test('en bruker som sperres, er ute med det samme', async () => {
    await start()
    const kari = await enInnlogget(tjeneste)
    await enBruker(tjeneste, EPOST, [{ rolle: 'veileder' }], true)
    expect(await hvemEr(kari)).toBeNull()
  })

  test('nye roller gjelder med det samme', async () => {
    await start()
    const kari = await enInnlogget(tjeneste)
    expect((await kari.be('/api/brukere')).status).toBe(404)
    await enBruker(tjeneste, EPOST, [{ rolle: 'administrator' }])
    expect((await kari.be('/api/brukere')).status).toBe(200)
  })
})

describe('en ny innlogging', () => {
  test('får en ny hemmelighet, og den som nettleseren hadde, åpner ingenting', async () => {
    await start()
    const kari = await enInnlogget(tjeneste)
    const gammel = kari.kapsler.get('okt') ?? ''
    await kari.post('/api/innlogging/invitasjon', { kode: await enInvitasjon(tjeneste) })
    expect(kari.kapsler.get('okt')).not.toBe(gammel)
    expect(await hvemEr(kari)).toBe(EPOST)
    const gjenbruk = enNettleser(tjeneste)
    gjenbruk.kapsler.set('okt', gammel)
    expect(await hvemEr(gjenbruk)).toBeNull()
  })

  test('tar ikke i bruk en hemmelighet som noen har lagt i nettleseren', async () => {
    await start()
    await enBruker(tjeneste)
    const kari = enNettleser(tjeneste)
    kari.kapsler.set('okt', 'plantet')
    await kari.post('/api/innlogging/invitasjon', { kode: await enInvitasjon(tjeneste) })
    expect(kari.kapsler.get('okt')).not.toBe('plantet')
    const fremmed = enNettleser(tjeneste)
    fremmed.kapsler.set('okt', 'plantet')
    expect(await hvemEr(fremmed)).toBeNull()
  })
})

const okter = async () => {
  await start()
  return {
    hjemme: await enInnlogget(tjeneste),
    paJobb: await enInnlogget(tjeneste),
    ola: await enInnlogget(tjeneste, 'ola@kommune.no'),
  }
}

describe('utlogging', () => {
  test('her avslutter bare denne økten', async () => {
    const { hjemme, paJobb, ola } = await okter()
    const svar = await hjemme.post('/api/utlogging', {})
    expect(svar.status).toBe(204)
    expect(hjemme.kapsler.size).toBe(0)
    expect([await hvemEr(hjemme), await hvemEr(paJobb), await hvemEr(ola)]).toEqual([null, EPOST, 'ola@kommune.no'])
  })

  test('overalt avslutter alle øktene til brukeren, og ingen andres', async () => {
    const { hjemme, paJobb, ola } = await okter()
    expect((await hjemme.post('/api/utlogging', { alle: true })).status).toBe(204)
    expect([await hvemEr(hjemme), await hvemEr(paJobb), await hvemEr(ola)]).toEqual([null, null, 'ola@kommune.no'])
  })

  test('hemmeligheten åpner ingenting etterpå, heller ikke for den som har tatt vare på den', async () => {
    await start()
    const kari = await enInnlogget(tjeneste)
    const kopi = new Map(kari.kapsler)
    await kari.post('/api/utlogging', {})
    const tyv = enNettleser(tjeneste)
    for (const [navn, verdi] of kopi) tyv.kapsler.set(navn, verdi)
    expect(await hvemEr(tyv)).toBeNull()
  })

  test('den som ikke er logget inn, får vite det', async () => {
    await start()
    const svar = await enNettleser(tjeneste).post('/api/utlogging', {})
    expect(svar.status).toBe(401)
    await somProblem(svar)
  })
})

describe('det som avhenger av hvem som spør', () => {
  test.each([
    '/api/meg',
    '/api/brukere',
    '/api/revisjonslogg',
    '/api/kontor',
    '/api/kontor/stjordal/tiltak',
    '/api/foresporsler/tall',
    '/api/innlogging/oidc',
    '/api/noe-nytt',
  ])('%s lagres av ingen, og har ikke katalogens merke', async (sti) => {
    await start()
    const admin = await enInnlogget(tjeneste, EPOST, [{ rolle: 'administrator' }])
    const svar = await admin.be(sti, { headers: { 'if-none-match': '*' } })
    expect(svar.headers.get('cache-control')).toBe('no-store')
    expect(svar.headers.get('etag') ?? '').not.toContain(tjeneste.current.snapshot().versjon)
  })

  test('en gjest koster ikke noe oppslag', async () => {
    await start()
    let oppslag = 0
    const egen = await enTjeneste()
    const ekte = egen.store.okt.bind(egen.store)
    egen.store.okt = async (...gitt) => {
      oppslag++
      return ekte(...gitt)
    }
    await egen.app.request('/api/tiltak')
    await egen.app.request('/api/meg')
    expect(oppslag).toBe(0)
    await egen.app.request('/api/tiltak', { headers: { cookie: 'okt=noe' } })
    expect(oppslag).toBe(1)
    await egen.lukk()
  })
})
