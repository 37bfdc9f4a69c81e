/** A page elsewhere can not write with the cookie of whoever looks at it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enKartlegging } from '../../fabrikk.ts'
import { enTjeneste, type Tjeneste } from '../../tjeneste.ts'
import { enInnlogget, type Nettleser } from './nettleser.ts'

const URL_UTE = 'https://tiltak.kommune.no'

let tjeneste: Tjeneste
let kapsel: string
beforeAll(async () => {
  tjeneste = await enTjeneste({ tilgang: { offentligUrl: URL_UTE } })
  const admin: Nettleser = await enInnlogget(tjeneste, 'admin@kommune.no', [{ rolle: 'administrator' }])
  kapsel = [...admin.kapsler].map(([navn, verdi]) => `${navn}=${verdi}`).join('; ')
})
afterAll(() => tjeneste.lukk())

const EGET = { 'x-tiltakskatalogen': '1' }
const BRUKER = { epost: 'ny@kommune.no', roller: [{ rolle: 'veileder' }] }

const put = (hode: Record<string, string>) =>
  tjeneste.app.request('/api/brukere', {
    method: 'PUT',
    headers: { cookie: kapsel, ...hode },
    body: JSON.stringify(BRUKER),
  })

describe('med kapselen til en som er logget inn', () => {
  test.each<[navn: string, hode: Record<string, string>, status: number]>([
    ['fra egen side, sier nettleseren', { ...EGET, 'sec-fetch-site': 'same-origin' }, 200],
    ['fra egen side, sier Origin', { ...EGET, origin: URL_UTE }, 200],
    ['fra den adressen som forespørselen selv har', { ...EGET, origin: 'http://localhost' }, 200],
    ['fra en side på et naboområde', { ...EGET, 'sec-fetch-site': 'same-site' }, 403],
    ['fra en annen side', { ...EGET, 'sec-fetch-site': 'cross-site' }, 403],
    ['fra en annen side som sier at den er her', { ...EGET, 'sec-fetch-site': 'cross-site', origin: URL_UTE }, 403],
    ['fra adresselinjen', { ...EGET, 'sec-fetch-site': 'none' }, 403],
    ['fra en annen Origin', { ...EGET, origin: 'https://evil.example' }, 403],
    ['fra en Origin som begynner likt', { ...EGET, origin: `${URL_UTE}.evil.example` }, 403],
    ['fra en annen port', { ...EGET, origin: 'http://localhost:8080' }, 403],
    ['fra Origin null', { ...EGET, origin: 'null' }, 403],
    ['uten å si hvor fra', EGET, 403],
    ['fra egen side uten hodet', { 'sec-fetch-site': 'same-origin' }, 403],
    ['fra egen side med et annet hode', { 'sec-fetch-site': 'same-origin', 'x-tiltakskatalogen': 'ja' }, 403],
    ['fra et skjema på egen side', { origin: URL_UTE, 'content-type': 'text/plain' }, 403],
  ])('%s', async (_, hode, status) => {
    const svar = await put(hode)
    expect(svar.status, await svar.clone().text()).toBe(status)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s til hva som helst stanses før det er lest', async (method) => {
    for (const sti of ['/api/brukere', '/api/utlogging', '/api/kontor/stjordal', '/api/noe-nytt'])
      expect((await tjeneste.app.request(sti, { method, headers: { cookie: kapsel } })).status).toBe(403)
  })

  test('oppslag trenger ikke noe', async () => {
    const svar = await tjeneste.app.request('/api/brukere', {
      headers: { cookie: kapsel, 'sec-fetch-site': 'cross-site' },
    })
    expect(svar.status).toBe(200)
  })
})

describe('uten kapsel', () => {
  test('kan ingen starte en økt fra en annen side', async () => {
    const kode = JSON.stringify({ kode: 'x' })
    const hode = (fra: Record<string, string>) => ({ method: 'POST', headers: fra, body: kode })
    const status = async (fra: Record<string, string>) =>
      (await tjeneste.app.request('/api/innlogging/invitasjon', hode(fra))).status
    expect(await status({ 'sec-fetch-site': 'cross-site', ...EGET })).toBe(403)
    expect(await status({ origin: URL_UTE })).toBe(403)
    expect(await status({ origin: URL_UTE, ...EGET })).toBe(404)
  })

  test.each(['/api/forslag', '/api/plan'])(
    '%s svarer andre programmer som før, og den som er logget inn',
    async (sti) => {
      const body = JSON.stringify({ kartlegging: enKartlegging() })
      const hoder: HeadersInit[] = [{}, { cookie: kapsel }, { origin: 'https://fagsystem.kommune.no' }]
      for (const headers of hoder)
        expect((await tjeneste.app.request(sti, { method: 'POST', headers, body })).status).toBe(200)
    },
  )

  test('/api/sok svarer også', async () => {
    const body = JSON.stringify({ q: 'norsk' })
    expect((await tjeneste.app.request('/api/sok', { method: 'POST', headers: { cookie: kapsel }, body })).status).toBe(
      200,
    )
  })
})
