/** What someone who means harm might send to `POST /api/forslag`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enKartlegging, etTiltak } from '../fabrikk.ts'
import { enTjeneste, somProblem, sporr, type Tjeneste } from '../tjeneste.ts'

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({ tiltak: [etTiltak()] })
})
afterAll(() => {
  expect(tjeneste.logget).toEqual([])
  return tjeneste.lukk()
})

const KB = 1024
const somJson = JSON.stringify({ kartlegging: enKartlegging() })
/** Valid JSON with `felt` as one more field of the kartlegging, written as it stands. */
const medFelt = (felt: string) => `{"kartlegging":{"kommune":"5035","behov":{},${felt}}}`
const nostet = (apne: string, lukke: string, dybde: number) => apne.repeat(dybde) + lukke.repeat(dybde)

describe('størrelsen på det som sendes', () => {
  test.each([
    ['64 kB går', 64 * KB, 200],
    ['én byte mer går ikke', 64 * KB + 1, 413],
    ['65 kB går ikke', 65 * KB, 413],
    ['1 MB går ikke', KB * KB, 413],
  ])('%s', async (_, bytes, status) => {
    const svar = await sporr(tjeneste.app, somJson.padEnd(bytes))
    expect(svar.status).toBe(status)
    if (status === 413)
      expect(await somProblem(svar)).toEqual({
        type: 'urn:tiltakskatalog:for_stort',
        title: 'For mye data',
        status: 413,
        detail: 'Forespørselen er større enn 64 kB.',
        felt: [],
      })
  })

  test('størrelsen er det som kom, ikke det som ble lovet', async () => {
    const svar = await sporr(tjeneste.app, somJson.padEnd(65 * KB), { 'transfer-encoding': 'chunked' })
    expect(svar.status).toBe(413)
  })
})

describe('fiendtlig JSON gir 400 med sted', () => {
  test.each([
    ['dype objekter', medFelt(`"a":${nostet('{"a":', '}', 9000).replace('}', '1}')}`), 'kartlegging.a'],
    ['__proto__ i kartleggingen', medFelt('"__proto__":{"alder":3}'), 'kartlegging.__proto__'],
    ['constructor i kartleggingen', medFelt('"constructor":{"prototype":{}}'), 'kartlegging.constructor'],
    [
      'constructor som behov',
      '{"kartlegging":{"kommune":"5035","behov":{"constructor":2}}}',
      'kartlegging.behov.constructor',
    ],
    ['toString som behov', '{"kartlegging":{"kommune":"5035","behov":{"toString":2}}}', 'kartlegging.behov.toString'],
    ['__proto__ ytterst', `${somJson.slice(0, -1)},"__proto__":{"antall":1}}`, '__proto__'],
    ['constructor som kode', medFelt('"mal":"constructor"'), 'kartlegging.mal'],
    ['__proto__ som kode', medFelt('"hindringer":["__proto__"]'), 'kartlegging.hindringer.0'],
    ['__proto__ som kommune', '{"kartlegging":{"kommune":"__proto__","behov":{}}}', 'kartlegging.kommune'],
    ['et tall uten ende', medFelt('"alder":1e400'), 'kartlegging.alder'],
    ['et tall uten ende der desimaler er lov', medFelt('"botid":-1e400'), 'kartlegging.botid'],
    ['et heltall for stort for JavaScript', medFelt('"alder":9007199254740993'), 'kartlegging.alder'],
    ['et langt tall', medFelt(`"alder":${'9'.repeat(300)}`), 'kartlegging.alder'],
    ['«Infinity»', medFelt('"alder":"Infinity"'), 'kartlegging.alder'],
    ['NUL i en kode', medFelt('"mal":"arbeid\\u0000"'), 'kartlegging.mal'],
    ['halv emoji', medFelt('"mal":"\\ud83d"'), 'kartlegging.mal'],
    ['SQL', medFelt(`"mal":"'; DROP TABLE tiltak; --"`), 'kartlegging.mal'],
  ])('%s', async (_, kropp, sti) => {
    const svar = await sporr(tjeneste.app, kropp)
    expect(svar.status).toBe(400)
    const { felt } = await somProblem(svar)
    expect([...new Set(felt.map((f) => f.sti))]).toEqual([sti])
  })

  test('ingenting av det har endret språkets egne objekter', () => {
    const rent: Record<string, unknown> = {}
    expect(rent['alder']).toBeUndefined()
    expect(rent['antall']).toBeUndefined()
  })
})

describe('feilen gjentar høyst en kort bit av det som ble sendt', () => {
  const lang = 'hemmelig'.repeat(5000)
  const liste = Array.from({ length: 90 }, () => 'hemmelig')
  test.each([
    ['en lang kode', { mal: lang }],
    ['en lang kommune', { kommune: lang }],
    ['et langt språk', { sprak: [lang] }],
    ['en lang dato', { tidligere: [{ tiltakstype: 'amo', dato: lang }] }],
    ['en liste der det skulle stå et tall', { alder: liste }],
    ['et objekt der det skulle stå en tekst', { kommune: { fornavn: liste } }],
    ['en liste der det skulle stå et objekt', { behov: liste }],
    ['en lang styrke', { behov: { norsk: lang } }],
  ])('%s', async (_, avvik) => {
    const svar = await sporr(tjeneste.app, { kartlegging: { ...enKartlegging(), ...avvik } })
    expect(svar.status).toBe(400)
    const { felt } = await somProblem(svar)
    for (const { melding } of felt) expect(melding.length).toBeLessThan(200)
    expect(felt.map((f) => f.melding).join()).not.toContain('hemmelig'.repeat(9))
  })

  test('en feil i ett felt røper ikke de andre', async () => {
    const kartlegging = enKartlegging({ hindringer: ['sosial-angst'], ytelser: ['sosialhjelp'], barn: [4, 7] })
    const svar = await sporr(tjeneste.app, { kartlegging: { ...kartlegging, alder: 'femogtredve' } })
    const tekst = await svar.text()
    expect(tekst).toContain('femogtredve')
    expect(tekst).not.toMatch(/sosial|5035|struktur|bil|4,7/)
  })
})

describe('andre metoder på /api/forslag', () => {
  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    const svar = await tjeneste.app.request('/api/forslag', { method })
    expect([404, 405]).toContain(svar.status)
    await somProblem(svar)
  })
})

describe('kjente feil', () => {
  const langt = 'hemmelig'.repeat(5000)
  const lister = nostet('[', ']', 30_000)

  test.each([
    ['dype lister', lister],
    ['dype lister i et felt', medFelt(`"alder":${lister}`)],
    ['__proto__ som behov', '{"kartlegging":{"kommune":"5035","behov":{"__proto__":2}}}'],
    ['__proto__ i tattStilling', medFelt('"tattStilling":{"__proto__":"onsker"}')],
  ])('%s gir 400', async (_, kropp) => {
    const egen = await enTjeneste()
    const { status } = await sporr(egen.app, kropp)
    await egen.lukk()
    expect(status).toBe(400)
  })

  test('et tall uten ende omtales ikke som null, som er lov', async () => {
    const { felt } = await somProblem(await sporr(tjeneste.app, medFelt('"alder":1e400')))
    expect(felt[0]?.melding).not.toContain('null')
  })

  test.each([
    ['et felt', `"${langt}":1`],
    ['en reise', `"reise":{"${langt}":1}`],
    ['en stilling', `"tattStilling":{"${langt}":1}`],
  ])('et langt navn på %s gjentas ikke', async (_, felt) => {
    const svar = await sporr(tjeneste.app, medFelt(felt))
    expect((await svar.text()).length).toBeLessThan(1000)
  })
})
