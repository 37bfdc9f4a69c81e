import { Hono } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import { adresseAv } from '../../../api/tilgang/adresse.ts'
import { lagBotte } from '../../../api/tilgang/struping.ts'
import { enKartlegging } from '../../fabrikk.ts'
import { enTjeneste, somBruker, somProblem, type Tjeneste } from '../../tjeneste.ts'
import { enKlokke, enNettleser } from './nettleser.ts'

describe('en bøtte med tillatelser', () => {
  test('tømmes på en gang, og fylles jevnt', () => {
    const vent = lagBotte(10)
    expect(Array.from({ length: 10 }, () => vent('a', 0))).toEqual(Array(10).fill(0))
    expect(vent('a', 0)).toBe(6)
    expect(vent('a', 5_999)).toBe(1)
    expect(vent('a', 6_000)).toBe(0)
    expect(vent('a', 6_000)).toBe(6)
    expect(vent('b', 6_000)).toBe(0)
  })

  test('blir aldri fullere enn full, og en klokke som går tilbake, gir ingenting', () => {
    const vent = lagBotte(2)
    vent('a', 0)
    expect([vent('a', 1e9), vent('a', 1e9), vent('a', 1e9)]).toEqual([0, 0, 30])
    expect(vent('a', 0)).toBe(30)
  })

  test('det finnes aldri flere enn det er plass til, og den som er brukt sist, huskes', () => {
    const vent = lagBotte(1, 3)
    expect([vent('a', 0), vent('b', 0), vent('c', 0), vent('a', 0)]).toEqual([0, 0, 0, 60])
    expect(vent('d', 0)).toBe(0)
    expect(vent('a', 0)).toBe(60)
    expect(vent('b', 0)).toBe(0)
  })
})

describe('tjenesten', () => {
  let tjeneste: Tjeneste
  afterEach(() => tjeneste.lukk())

  test('lar en adresse prøve å logge inn ti ganger i minuttet, og sier når den kan prøve igjen', async () => {
    const klokke = enKlokke()
    tjeneste = await enTjeneste({ naa: klokke.naa, tilgang: { bakProxy: true } })
    const fra = (adresse: string) => {
      const nettleser = enNettleser(tjeneste)
      const headers = {
        'x-forwarded-for': `198.51.100.9, ${adresse}`,
        'x-tiltakskatalogen': '1',
        origin: 'http://localhost',
      }
      return nettleser.be('/api/innlogging/invitasjon', { method: 'POST', headers, body: '{"kode":"feil"}' })
    }
    for (let i = 0; i < 10; i++) expect((await fra('192.0.2.1')).status).toBe(404)
    const svar = await fra('192.0.2.1')
    expect(svar.status).toBe(429)
    expect(svar.headers.get('retry-after')).toBe('6')
    expect((await somProblem(svar)).detail).toContain('Vent 6 sekunder')
    expect((await fra('192.0.2.2')).status).toBe(404)
    klokke.fram(6)
    expect((await fra('192.0.2.1')).status).toBe(404)
    expect((await fra('192.0.2.1')).status).toBe(429)
  })

  test.each([
    ['GET', '/api/innlogging/oidc'],
    ['HEAD', '/api/innlogging/oidc'],
    ['GET', '/api/innlogging/oidc/retur?state=x'],
    ['HEAD', '/api/innlogging/oidc/retur?state=x'],
  ])('%s %s: 60 i minuttet fra en adresse', async (method, sti) => {
    tjeneste = await enTjeneste()
    const { be } = enNettleser(tjeneste)
    const headers = { cookie: 'palogging=x' }
    for (let i = 0; i < 60; i++) expect((await be(sti, { method, headers })).status).not.toBe(429)
    expect((await be(sti, { method, headers })).status).toBe(429)
  })

  test.each([
    ['PUT', '/api/kontor/stjordal', 120],
    ['POST', '/api/kontor/stjordal/kontroller', 120],
    ['POST', '/api/kontor/stjordal/import/les', 30],
    ['POST', '/api/kontor/stjordal/import', 10],
    ['POST', '/api/kontor/stjordal/import/7/angre', 10],
  ])('%s %s: %s i minuttet for hver bruker', async (method, sti, flest) => {
    tjeneste = await enTjeneste()
    const kari = await somBruker(tjeneste, [{ rolle: 'veileder', kontor: 'stjordal' }])
    const ola = await somBruker(tjeneste, [{ rolle: 'veileder', kontor: 'stjordal' }])
    for (let i = 0; i < flest; i++) expect((await kari(sti, { method })).status).not.toBe(429)
    expect((await kari(sti, { method })).status).toBe(429)
    expect((await ola(sti, { method })).status).not.toBe(429)
    expect((await kari('/api/meg')).status).toBe(200)
  })

  test('å se etter feil mens en skriver, tar ikke av det en kan lagre', async () => {
    tjeneste = await enTjeneste()
    const kari = await somBruker(tjeneste, [{ rolle: 'veileder', kontor: 'stjordal' }])
    for (let i = 0; i < 121; i++) await kari('/api/kontor/stjordal/kontroller', { method: 'POST' })
    expect((await kari('/api/kontor/stjordal/innstillinger', { method: 'PUT' })).status).not.toBe(429)
  })

  test('strupes ikke for forslag', async () => {
    tjeneste = await enTjeneste()
    const kari = await somBruker(tjeneste, [{ rolle: 'veileder' }])
    const body = JSON.stringify({ kartlegging: enKartlegging() })
    for (let i = 0; i < 130; i++) expect((await kari('/api/forslag', { method: 'POST', body })).status).toBe(200)
  })
})

test.each([
  ['socketen', false, '192.0.2.1', undefined, '192.0.2.1'],
  ['socketen, uansett hva den som spør påstår', false, '192.0.2.1', '203.0.113.5', '192.0.2.1'],
  ['det proxyen så', true, '10.0.0.1', '203.0.113.5', '203.0.113.5'],
  ['det proxyen så, og ikke det som sto der fra før', true, '10.0.0.1', '1.1.1.1, 203.0.113.5', '203.0.113.5'],
  ['socketen når proxyen ikke sier noe', true, '10.0.0.1', undefined, '10.0.0.1'],
  ['det proxyen så, uten porten', true, '10.0.0.1', '203.0.113.5:49152', '203.0.113.5'],
  ['det proxyen så i IPv6, uten porten', true, '10.0.0.1', '[2001:db8:1:2:3:4:5:6]:49152', '2001:db8:1:2'],
  ['det proxyen så i IPv6 i klammer', true, '10.0.0.1', '1.1.1.1, [2001:db8::6]', '2001:db8:0:0'],
  ['abonnenten i IPv6', false, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
  ['abonnenten i IPv6 skrevet kort', false, '2001:db8::6', undefined, '2001:db8:0:0'],
  ['IPv4 skrevet som IPv6', false, '::ffff:192.0.2.1', undefined, '::ffff:192.0.2.1'],
])('adressen er %s', async (_, bakProxy, remoteAddress, hopp, ventet) => {
  const app = new Hono().get('/', (c) => c.text(adresseAv(c, bakProxy)))
  const headers = new Headers(hopp === undefined ? {} : { 'x-forwarded-for': hopp })
  const svar = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  expect(await svar.text()).toBe(ventet)
})
