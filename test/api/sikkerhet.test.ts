/** The headers that protect whoever opens an answer in a browser. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enKartlegging, etTiltak } from '../fabrikk.ts'
import { enTjeneste, sporr, type Tjeneste } from '../tjeneste.ts'

let tjeneste: Tjeneste
let utenKlokke: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({ tiltak: [etTiltak()] })
  utenKlokke = await enTjeneste({
    idag: () => {
      throw new Error('Klokken står')
    },
  })
})
afterAll(async () => {
  await tjeneste.lukk()
  await utenKlokke.lukk()
})

const get = async (sti: string) => tjeneste.app.request(sti)
const SVAR: [string, number, () => Promise<Response>][] = [
  ['en liste', 200, () => get('/api/tiltak')],
  ['helse', 200, () => get('/api/helse')],
  ['OpenAPI', 200, () => get('/api/openapi.json')],
  ['dokumentasjonen', 200, () => get('/api/docs')],
  ['stilarket', 200, () => get('/api/docs.css')],
  ['forslag', 200, () => sporr(tjeneste.app, { kartlegging: enKartlegging() })],
  ['feil i spørsmålet', 400, () => sporr(tjeneste.app, '{')],
  ['ukjent adresse', 404, () => get('/api/finnes-ikke')],
  ['ukjent adresse utenfor API-et', 404, () => get('/finnes-ikke')],
  ['for mye', 413, () => sporr(tjeneste.app, ' '.repeat(65 * 1024))],
  ['feil hos oss', 500, () => sporr(utenKlokke.app, { kartlegging: enKartlegging() })],
]

describe.each(SVAR)('%s (%i)', (_, status, hent) => {
  test.each([
    ['content-security-policy', /^default-src 'self'; /],
    ['content-security-policy', /frame-ancestors 'none'/],
    ['content-security-policy', /base-uri 'none'/],
    ['content-security-policy', /object-src 'none'/],
    ['content-security-policy', /form-action 'self'/],
    ['x-content-type-options', /^nosniff$/],
    ['referrer-policy', /^no-referrer$/],
    ['x-frame-options', /^(SAMEORIGIN|DENY)$/],
    ['strict-transport-security', /max-age=\d{7,}/],
    ['cross-origin-opener-policy', /^same-origin$/],
    ['cross-origin-resource-policy', /^same-origin$/],
  ])('%s: %s', async (navn, monster) => {
    const svar = await hent()
    expect(svar.status).toBe(status)
    expect(svar.headers.get(navn)).toMatch(monster)
  })

  test('slipper ikke inn noe usikkert, og røper ikke hva tjenesten er laget med', async () => {
    const { headers } = await hent()
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|http/)
    for (const navn of ['x-powered-by', 'server', 'access-control-allow-origin', 'set-cookie'])
      expect(headers.get(navn)).toBeNull()
  })
})

test('WebAssembly kan bare kjøre i arbeideren som lager planen', async () => {
  const arbeider = (await get('/assets/arbeider-Ab12.js')).headers.get('content-security-policy')
  expect(arbeider).toContain("script-src 'self' 'wasm-unsafe-eval'")
  expect(arbeider?.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|http/)
  for (const sti of ['/', '/plan', '/assets/index-Ab12.js', '/api/utdrag'])
    expect((await get(sti)).headers.get('content-security-policy'), sti).not.toContain('wasm')
})
