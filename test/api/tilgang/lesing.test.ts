import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enKartlegging, etTiltak } from '../../fabrikk.ts'
import { enTjeneste, somBruker, somProblem, type Tjeneste } from '../../tjeneste.ts'
import { enBruker, enInvitasjon, enNettleser } from './nettleser.ts'

let lukket: Tjeneste
beforeAll(async () => {
  lukket = await enTjeneste({ tiltak: [etTiltak()], tilgang: { lesing: 'innlogget' } })
})
afterAll(() => lukket.lukk())

const APENT = ['/api/meg', '/api/helse']

/** Every route there is, with an address that fits. */
const ruter = () =>
  lukket.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => [method, path.replaceAll(/:\w+/g, 'x')] as const)

describe('LESING=innlogget', () => {
  test('stenger hver rute for gjester, også de som ikke finnes, men ikke innlogging og helse', async () => {
    expect(ruter().length).toBeGreaterThan(20)
    for (const [method, sti] of [...ruter(), ['GET', '/api/noe-nytt'] as const]) {
      const svar = await lukket.app.request(sti, { method })
      const apent = APENT.includes(sti) || sti.startsWith('/api/innlogging/')
      expect(svar.status === 401, `${method} ${sti}: ${svar.status}`).toBe(!apent)
    }
  })

  test('sier ikke noe av det som er lukket', async () => {
    const svar = await lukket.app.request('/api/tiltak')
    expect(svar.headers.get('etag')).toBeNull()
    expect(JSON.stringify(await somProblem(svar))).not.toContain('et-tiltak')
  })

  test('slipper inn den som er logget inn, og svaret kan ikke deles av andre', async () => {
    const be = await somBruker(lukket, [{ rolle: 'veileder' }])
    const svar = await be('/api/tiltak')
    expect(svar.status).toBe(200)
    expect(svar.headers.get('cache-control')).toBe('private, no-cache')
    const body = JSON.stringify({ kartlegging: enKartlegging() })
    expect((await be('/api/forslag', { method: 'POST', body })).status).toBe(200)
  })

  test('lar en gjest logge inn', async () => {
    await enBruker(lukket)
    const kari = enNettleser(lukket)
    expect((await kari.post('/api/innlogging/invitasjon', { kode: await enInvitasjon(lukket) })).status).toBe(204)
    expect(await (await kari.be('/api/meg')).json()).toMatchObject({ lesing: 'innlogget', bruker: {} })
    expect((await kari.be('/api/tiltak')).status).toBe(200)
  })
})

test('ellers er katalogen åpen', async () => {
  const apen = await enTjeneste({ tiltak: [etTiltak()] })
  expect((await apen.app.request('/api/tiltak')).status).toBe(200)
  expect(await (await apen.app.request('/api/meg')).json()).toEqual({ bruker: null, oidc: null, lesing: 'apen' })
  await apen.lukk()
})
