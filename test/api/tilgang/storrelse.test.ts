import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bruk, enTjeneste, somBruker, somProblem, type Tjeneste } from '../../tjeneste.ts'

let tjeneste: Tjeneste
let redaktor: Bruk
beforeAll(async () => {
  tjeneste = await enTjeneste()
  redaktor = await somBruker(tjeneste, [{ rolle: 'redaktor', kontor: 'stjordal' }])
})
afterAll(() => tjeneste.lukk())

const KB = 1024
/** Without saying how much is coming. */
const somStrom = (bytes: number): RequestInit & { duplex: 'half' } => ({
  method: 'POST',
  body: new Blob(['x'.repeat(bytes)]).stream(),
  duplex: 'half',
})

describe('hvor mye en forespørsel får være', () => {
  test.each([
    ['/api/kontor/stjordal/import', 10 * KB + 64, '10 MB'],
    ['/api/kontor/stjordal/import/les', 10 * KB + 64, '10 MB'],
    ['/api/kontor/stjordal/import/7/angre', 256, '256 kB'],
    ['/api/kontor/stjordal/kontroller', 256, '256 kB'],
    ['/api/utlogging', 64, '64 kB'],
    ['/api/forslag', 64, '64 kB'],
  ])('%s: %s kB', async (sti, kb, sagt) => {
    const send = async (bytes: number, init: object) =>
      redaktor(sti, { method: 'POST', ...init, headers: { 'content-length': `${bytes}` } })
    expect((await send(kb * KB, { body: '{' })).status).not.toBe(413)
    const svar = await send(kb * KB + 1, { body: '{' })
    expect(svar.status).toBe(413)
    expect((await somProblem(svar)).detail).toContain(sagt)
    expect((await redaktor(sti, somStrom(kb * KB + 1))).status).toBe(413)
  })

  test('en gjest får ikke sende noe dit bare brukere skriver', async () => {
    const svar = await tjeneste.app.request('/api/kontor/stjordal/import', { method: 'POST', body: 'x' })
    expect(svar.status).toBe(401)
  })
})
