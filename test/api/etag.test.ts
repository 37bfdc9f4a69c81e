import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UTGAVE } from '../../api/config.ts'
import { DATO, enKartlegging, etTiltak } from '../fabrikk.ts'
import { enTjeneste, sporr, type Tjeneste } from '../tjeneste.ts'

const ADRESSER = [
  '/api/tiltak',
  '/api/tiltak?eier=kommune&antall=1',
  '/api/tiltak/et-tiltak',
  '/api/kodeverk',
  '/api/kommuner',
  '/api/maler',
  '/api/helse',
  '/api/openapi.json',
  '/api/docs',
  '/api/docs.css',
]

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({ tiltak: [etTiltak()] })
})
afterAll(() => tjeneste.lukk())

const be = async (sti: string, hode: Record<string, string> = {}, method = 'GET') =>
  tjeneste.app.request(sti, { method, headers: hode })
const merke = async (sti: string, hode?: Record<string, string>) => (await be(sti, hode)).headers.get('etag') ?? ''
const varierer = (svar: Response) =>
  svar.headers
    .get('vary')
    ?.split(',')
    .map((del) => del.trim()) ?? []

describe.each(ADRESSER)('GET %s', (sti) => {
  test('har et svakt merke av katalog, utgave, dag og målform', async () => {
    const svar = await be(sti)
    expect(svar.status).toBe(200)
    expect(svar.headers.get('etag')).toBe(`W/"${tjeneste.current.snapshot().versjon}-${UTGAVE}-${DATO}-nb"`)
    expect(svar.headers.get('cache-control')).toBe('no-cache')
    expect(varierer(svar)).toContain('Accept-Language')
  })

  test('svarer 304 uten innhold til den som har det', async () => {
    const kjent = await merke(sti)
    for (const hode of [kjent, `W/"gammelt", ${kjent}`, ` ${kjent} `]) {
      const svar = await be(sti, { 'if-none-match': hode })
      expect(svar.status).toBe(304)
      expect(await svar.text()).toBe('')
      expect(svar.headers.get('etag')).toBe(kjent)
      expect(varierer(svar)).toContain('Accept-Language')
    }
  })

  test.each(['W/"gammelt"', '', '"', 'W/', ',,'])('svarer i sin helhet til den som har noe annet: %j', async (hode) => {
    expect((await be(sti, { 'if-none-match': hode })).status).toBe(200)
  })

  test('merket er et annet på nynorsk', async () => {
    const nb = await merke(sti)
    const nn = await merke(sti, { 'accept-language': 'nn' })
    expect(nn).toBe(nb.replace('-nb"', '-nn"'))
    expect((await be(sti, { 'if-none-match': nb, 'accept-language': 'nn' })).status).toBe(200)
  })

  test('HEAD har samme hode og ingen kropp', async () => {
    const get = await be(sti)
    const head = await be(sti, {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    for (const navn of ['etag', 'content-type', 'cache-control', 'content-security-policy'])
      expect(head.headers.get(navn)).toBe(get.headers.get(navn))
    expect((await be(sti, { 'if-none-match': await merke(sti) }, 'HEAD')).status).toBe(304)
  })

  test('pakket innhold er det samme innholdet, med samme merke', async () => {
    const flatt = await be(sti)
    const pakket = await be(sti, { 'accept-encoding': 'gzip' })
    const bytes = Buffer.from(await pakket.arrayBuffer())
    const innhold = pakket.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes
    expect(innhold.toString()).toBe(await flatt.text())
    expect(pakket.headers.get('etag')).toBe(flatt.headers.get('etag'))
  })
})

describe('når katalogen endres', () => {
  test('blir merket et nytt, og det gamle gjelder ikke lenger', async () => {
    const egen = await enTjeneste({ tiltak: [etTiltak()] })
    const hent = async (hode: Record<string, string> = {}) => egen.app.request('/api/tiltak', { headers: hode })
    const gammelt = (await hent()).headers.get('etag') ?? ''
    await egen.importer([etTiltak({ navn: 'Nytt navn' })])
    expect((await hent({ 'if-none-match': gammelt })).status).toBe(304)

    expect(await egen.current.oppdater()).toBe(true)
    const nytt = await hent({ 'if-none-match': gammelt })
    expect(nytt.status).toBe(200)
    expect(nytt.headers.get('etag')).not.toBe(gammelt)
    expect(await nytt.text()).toContain('Nytt navn')
    await egen.lukk()
  })

  test('et utkast endrer ingenting for dem som ikke ser det', async () => {
    const egen = await enTjeneste({ tiltak: [etTiltak()] })
    const hent = async () => (await egen.app.request('/api/tiltak')).headers.get('etag')
    const forut = await hent()
    await egen.importer([etTiltak({ id: 'utkast', status: 'utkast' })])
    await egen.current.oppdater()
    expect(await hent()).toBe(forut)
    await egen.lukk()
  })

  test('er det ingenting nytt, er det heller ingenting å lese', async () => {
    const { versjon } = tjeneste.current.snapshot()
    expect(await tjeneste.current.oppdater()).toBe(false)
    expect(tjeneste.current.snapshot().versjon).toBe(versjon)
  })
})

describe('det som ikke er et vellykket oppslag, har ikke merke', () => {
  test.each([
    ['GET', '/api/tiltak/finnes-ikke', 404, 'no-cache'],
    ['GET', '/api/tiltak?antall=0', 400, 'no-cache'],
    ['GET', '/api/finnes-ikke', 404, 'no-store'],
    ['DELETE', '/api/tiltak/et-tiltak', 404, 'no-store'],
    ['POST', '/api/forslag', 400, 'no-store'],
  ])('%s %s: %i, %s', async (method, sti, status, lagring) => {
    const svar = await be(sti, {}, method)
    expect(svar.status).toBe(status)
    expect(svar.headers.get('etag')).toBeNull()
    expect(svar.headers.get('cache-control')).toBe(lagring)
  })

  test('POST svarer alltid i sin helhet, og skal ikke lagres', async () => {
    const svar = await sporr(
      tjeneste.app,
      { kartlegging: enKartlegging() },
      { 'if-none-match': await merke('/api/tiltak') },
    )
    expect(svar.status).toBe(200)
    expect(svar.headers.get('etag')).toBeNull()
    expect(svar.headers.get('cache-control')).toBe('no-store')
  })
})
