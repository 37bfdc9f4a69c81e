/** One-time links: who may make them, and that they open once. */
import { afterEach, describe, expect, test } from 'vitest'
import type { Brev } from '../../../api/post.ts'
import { enTjeneste, somBruker, somProblem, type Tjeneste } from '../../tjeneste.ts'
import { EPOST, enBruker, enInvitasjon, enKlokke, enNettleser, hvemEr } from './nettleser.ts'

let tjeneste: Tjeneste
const start = async (valg: Parameters<typeof enTjeneste>[0] = {}) => {
  tjeneste = await enTjeneste(valg)
  await enBruker(tjeneste)
  return enNettleser(tjeneste)
}
afterEach(() => tjeneste.lukk())

const bruk = async (kode: string, hvem = enNettleser(tjeneste)) =>
  (await hvem.post('/api/innlogging/invitasjon', { kode })).status

describe('en lenke', () => {
  test('logger inn én gang', async () => {
    const kari = await start()
    const kode = await enInvitasjon(tjeneste)
    expect(await bruk(kode, kari)).toBe(204)
    expect(await hvemEr(kari)).toBe(EPOST)
    const neste = enNettleser(tjeneste)
    const svar = await neste.post('/api/innlogging/invitasjon', { kode })
    expect(svar.status).toBe(404)
    expect((await somProblem(svar)).detail).toBe('Lenken er brukt eller for gammel. Be en administrator om en ny.')
    expect(neste.kapsler.size).toBe(0)
  })

  test('brukes ikke opp av den som bare åpner siden', async () => {
    const kari = await start()
    const kode = await enInvitasjon(tjeneste)
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect((await kari.be(`/api/innlogging/invitasjon?kode=${kode}`, { method })).status).toBe(404)
    expect(await bruk(kode)).toBe(204)
  })

  test('brukt av to på en gang, slipper inn én', async () => {
    await start()
    const kode = await enInvitasjon(tjeneste)
    const svar = await Promise.all(Array.from({ length: 8 }, () => bruk(kode)))
    expect(svar.toSorted((a, b) => a - b)).toEqual([204, ...Array(7).fill(404)])
  })

  test('åpner ikke etter at tiden er ute', async () => {
    const klokke = enKlokke()
    await start({ naa: klokke.naa })
    const OLA = 'ola@kommune.no'
    await enBruker(tjeneste, OLA)
    const [tidsnok, forSent] = [await enInvitasjon(tjeneste), await enInvitasjon(tjeneste, OLA)]
    klokke.fram(0.999)
    expect(await bruk(tidsnok)).toBe(204)
    klokke.fram(0.001)
    expect(await bruk(forSent)).toBe(404)
  })

  test('åpner ikke for en som er sperret, heller ikke om sperringen oppheves', async () => {
    await start()
    const kode = await enInvitasjon(tjeneste)
    await enBruker(tjeneste, EPOST, [{ rolle: 'veileder' }], true)
    expect(await bruk(kode)).toBe(404)
    await enBruker(tjeneste)
    expect(await bruk(kode)).toBe(404)
  })

  test.each([
    ['en kode som ikke finnes', { kode: 'x' }, 404],
    ['en tom kode', { kode: '' }, 400],
    ['ingen kode', {}, 400],
    ['en altfor lang kode', { kode: 'x'.repeat(201) }, 400],
    ['noe mer', { kode: 'x', til: '//evil.example' }, 400],
  ])('%s: %#', async (_, kropp, status) => {
    const svar = await (await start()).post('/api/innlogging/invitasjon', kropp)
    expect(svar.status).toBe(status)
    await somProblem(svar)
    expect(svar.headers.getSetCookie()).toEqual([])
  })
})

const inviter = async (epost: string, hoder: Record<string, string> = {}) => {
  const admin = await somBruker(tjeneste, [{ rolle: 'administrator' }], 'admin@kommune.no')
  const svar = await admin('/api/brukere/invitasjon', {
    method: 'POST',
    body: JSON.stringify({ epost }),
    headers: hoder,
  })
  return { svar, ...((await svar.clone().json()) as { lenke: string; sendt: boolean }) }
}
const kodeI = (lenke: string) => lenke.split('#kode=')[1] ?? ''

describe('POST /api/brukere/invitasjon', () => {
  test('gir en lenke som virker i sju dager, med koden der ingen tjener ser den', async () => {
    const klokke = enKlokke()
    await start({ naa: klokke.naa })
    await enBruker(tjeneste, 'ola@kommune.no')
    const [forste, andre] = [await inviter('KARI@kommune.no'), await inviter('ola@kommune.no')]
    expect(forste.svar.status).toBe(200)
    expect(forste.lenke).toMatch(/^http:\/\/localhost\/logg-inn#kode=[\w-]{43}$/)
    expect(forste.sendt).toBe(false)
    klokke.fram(7 * 24 * 60 * 60 - 1)
    expect(await bruk(kodeI(forste.lenke))).toBe(204)
    klokke.fram(1)
    expect(await bruk(kodeI(andre.lenke))).toBe(404)
  })

  test('setter den forrige lenken ut av kraft', async () => {
    await start()
    const [forste, andre] = [await inviter(EPOST), await inviter(EPOST)]
    expect(await bruk(kodeI(forste.lenke))).toBe(404)
    expect(await bruk(kodeI(andre.lenke))).toBe(204)
  })

  test.each([
    ['nb', 'Åpne lenken'],
    ['nn', 'Opne lenkja'],
  ])('sender den på e-post når det er satt opp (%s)', async (sprak, ord) => {
    const brev: Brev[] = []
    await start({ post: async (b) => void brev.push(b) })
    const { lenke, sendt } = await inviter(EPOST, { 'accept-language': sprak })
    expect(sendt).toBe(true)
    expect(brev).toHaveLength(1)
    expect(brev[0]?.til).toBe(EPOST)
    expect(brev[0]?.emne).toBe('Logg inn i Tiltakskatalogen')
    expect(brev[0]?.tekst).toContain(`\n${lenke}\n`)
    expect(brev[0]?.tekst).toContain(ord)
  })

  test('gir lenken også når e-posten ikke gikk, og logger det uten lenken', async () => {
    await start({ post: () => Promise.reject(new Error('550 nei')) })
    const { lenke, sendt } = await inviter(EPOST)
    expect(sendt).toBe(false)
    expect(await bruk(kodeI(lenke))).toBe(204)
    expect(tjeneste.logget.map(String)).toEqual(['Error: E-posten ble ikke sendt: 550 nei'])
  })

  test('koden står ikke i revisjonsloggen, men det gjør hvem som inviterte hvem', async () => {
    await start()
    const { lenke } = await inviter(EPOST)
    const logg = await tjeneste.store.logg({ antall: 100 })
    expect(logg).toContainEqual(
      expect.objectContaining({ handling: 'invitasjon', gjelder: EPOST, hvem: 'admin@kommune.no', kilde: 'nettsiden' }),
    )
    expect(JSON.stringify(logg)).not.toContain(kodeI(lenke))
  })

  test('ukjent bruker: 404, sperret bruker: 409, feil adresse: 400', async () => {
    await start()
    await enBruker(tjeneste, 'sperret@kommune.no', [{ rolle: 'veileder' }], true)
    expect((await inviter('ukjent@kommune.no')).svar.status).toBe(404)
    expect((await inviter('sperret@kommune.no')).svar.status).toBe(409)
    const { svar } = await inviter('ingen adresse')
    expect((await somProblem(svar)).felt.map((f) => f.sti)).toEqual(['epost'])
  })
})
