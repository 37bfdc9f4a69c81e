/** The browser's copy of a catalogue that is only for who is signed in: the matcher's own code against the real service. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Hentefeil, lagKopier } from '../../web/veileder/matcher/kopi.ts'
import type { Kopi } from '../../web/veileder/matcher/melding.ts'
import { etTiltak } from '../fabrikk.ts'
import { enTjeneste, somBruker, type Tjeneste } from '../tjeneste.ts'

const KOMMUNE = '5035'
const KARI = 'kari@kommune.no'
const AV = { hvem: 'test', kilde: 'test', tidspunkt: '2026-11-21T10:00:00.000Z' }

/** What a browser keeps answers in, as far as the matcher uses it. */
function etLager() {
  const lagre = new Map<string, Map<string, Response>>()
  const open = async (navn: string) => {
    const lager = lagre.get(navn) ?? new Map<string, Response>()
    lagre.set(navn, lager)
    return {
      match: async (adresse: string) => lager.get(adresse)?.clone(),
      put: async (adresse: string, svar: Response) => void lager.set(adresse, svar),
      keys: async () => [...lager.keys()].map((url) => ({ url })),
      delete: async (adresse: string) => lager.delete(adresse),
    }
  }
  const adresser = () => [...lagre.values()].flatMap((lager) => [...lager.keys()])
  return { caches: { open, delete: async (navn: string) => lagre.delete(navn) }, adresser }
}

/** A page that is opened: what it was told, and its copies. */
function enSide() {
  const kopi: Kopi[] = []
  const hendt: string[] = []
  const kopier = lagKopier({ kopi: (k) => void kopi.push(k), nytt: () => void hendt.push('nytt'), naa: () => 1 })
  return { kopier, kopi, hendt }
}

let tjeneste: Tjeneste
let lager: ReturnType<typeof etLager>

beforeEach(async () => {
  tjeneste = await enTjeneste({ tiltak: [etTiltak()], tilgang: { lesing: 'innlogget' } })
  lager = etLager()
  vi.stubGlobal('caches', lager.caches)
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await tjeneste.lukk()
})

/** Kari has been here, and the browser has a copy. */
async function harVart(): Promise<ReturnType<typeof enSide>> {
  vi.stubGlobal('fetch', await somBruker(tjeneste, [{ rolle: 'veileder' }], KARI))
  const side = enSide()
  await side.kopier.for(KOMMUNE)
  await vi.waitFor(() => expect(lager.adresser()).toHaveLength(2))
  return side
}
const sperr = () => tjeneste.store.lagreBruker({ epost: KARI, roller: [{ rolle: 'veileder' }], sperret: true }, AV)

const stengt = (status = 401) => expect.objectContaining({ melding: expect.objectContaining({ status }) })

test('Den som er sperret, mister kopien når tjenesten svarer, og neste spørsmål er om å logge inn', async () => {
  const side = await harVart()
  await sperr()
  await expect(side.kopier.seEtter()).rejects.toEqual(stengt())
  expect(lager.adresser()).toEqual([])
  expect(side.hendt).toEqual(['nytt'])
  expect(side.kopi.at(-1)?.utenNett).toBe(false)
  expect(side.kopier.finn('et-tiltak')).toBeUndefined()
  await expect(side.kopier.for(KOMMUNE)).rejects.toBeInstanceOf(Hentefeil)
})

test('En side som åpnes etterpå, har heller ingenting å vise så snart tjenesten har svart', async () => {
  await harVart()
  await sperr()
  const side = enSide()
  await side.kopier.for(KOMMUNE)
  await vi.waitFor(() => expect(side.hendt).toEqual(['nytt']))
  await expect(side.kopier.for(KOMMUNE)).rejects.toEqual(stengt())
  expect(lager.adresser()).toEqual([])
})

test('En kommune som ikke er hentet, tar med seg de andre', async () => {
  const side = await harVart()
  await sperr()
  await expect(side.kopier.for('3438')).rejects.toEqual(stengt())
  expect(lager.adresser()).toEqual([])
  expect(side.kopier.finn('et-tiltak')).toBeUndefined()
})

test('403 fra noe foran tjenesten er også stengt', async () => {
  const side = await harVart()
  vi.stubGlobal('fetch', async () => new Response('', { status: 403 }))
  await expect(side.kopier.seEtter()).rejects.toEqual(stengt(403))
  expect(lager.adresser()).toEqual([])
})

test.each<[navn: string, hent: () => Promise<Response>]>([
  ['uten nett', () => Promise.reject(new TypeError('uten nett'))],
  ['når tjenesten feiler', async () => new Response('', { status: 500 })],
])('Kopien blir %s, og sier hvor gammel den er', async (_, hent) => {
  const side = await harVart()
  vi.stubGlobal('fetch', hent)
  await side.kopier.seEtter()
  expect(side.kopi.at(-1)).toMatchObject({ kommune: KOMMUNE, utenNett: true })
  expect(side.kopier.finn('et-tiltak')).toBeDefined()
  expect(lager.adresser()).toHaveLength(2)
})
