/** A forslag with a travel service behind it: through the whole app, with a stand-in on this machine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entur } from '../../../api/reise/entur.ts'
import { osrm } from '../../../api/reise/osrm.ts'
import type { Reisekilde } from '../../../api/reise/reisekilde.ts'
import { lagReisetider } from '../../../api/reise/reisetider.ts'
import type { Punkt } from '../../../catalog/geografi.ts'
import type { Svar } from '../../../catalog/skjema/forslag.ts'
import type { Kartlegging } from '../../../catalog/skjema/kartlegging.ts'
import { enKartlegging, etTiltak, norge } from '../../fabrikk.ts'
import { enTjeneste, sporr, type Tjeneste } from '../../tjeneste.ts'
import { enTjener, entursporsmal, koordinaterI, osrmLikt, type Tjener, turmonster } from './tjener.ts'

const VAERNES = { lat: 63.4537, lon: 10.9239 }
const HEGRA = { lat: 63.4636, lon: 11.1137 }
const MERAKER = { lat: 63.4158, lon: 11.7425 }
const KATALOG = [
  etTiltak({ id: 'vaernes', sted: VAERNES }),
  etTiltak({ id: 'hegra', sted: HEGRA }),
  etTiltak({ id: 'meraker', sted: MERAKER }),
  etTiltak({ id: 'digital', form: 'digital', sted: null }),
]

let tjener: Tjener
let apne: Tjeneste[]
let logget: string[]
/** Milliseconds; long, so that a busy machine does not settle what is shown. */
let frist: number
beforeEach(async () => {
  tjener = await enTjener(osrmLikt(1260, 25_000))
  apne = []
  logget = []
  frist = 5000
})
afterEach(async () => {
  await tjener.lukk()
  await Promise.all(apne.map((t) => t.lukk()))
})

async function medKilder(...kilder: Reisekilde[]): Promise<Tjeneste> {
  const reisetider = lagReisetider({
    kilder,
    tidsfristMs: frist,
    logg: (linje) => void logget.push(linje),
    naa: () => 0,
  })
  const tjeneste = await enTjeneste({ tiltak: KATALOG, ...(kilder.length > 0 && { reisetider }) })
  apne.push(tjeneste)
  return tjeneste
}

async function svarFra({ app }: Tjeneste, kartlegging: Kartlegging): Promise<Svar> {
  const svar = await sporr(app, { kartlegging })
  expect(svar.status).toBe(200)
  return (await svar.json()) as Svar
}

const MED_BIL = enKartlegging({ postnummer: '7504', reise: { middel: 'bil', maksMinutter: 45 } })
const reiser = ({ forslag, ikkeNa }: Svar) => [...forslag, ...ikkeNa].flatMap((f) => f.reise ?? [])

describe('POST /api/forslag med OSRM', () => {
  test('Reisetiden er tjenestens, og regelen dømmer etter den', async () => {
    const svar = await svarFra(await medKilder(osrm({ url: tjener.url })), MED_BIL)
    expect(reiser(svar)).toEqual(
      Array.from({ length: 3 }, () => ({ minutter: 21, km: 25, middel: 'bil', kilde: 'osrm' })),
    )
    expect(svar.forslag.map((f) => f.tiltakId).toSorted()).toEqual(['digital', 'hegra', 'meraker', 'vaernes'])
    expect(logget).toEqual([])
  })

  test('Det anslaget holder for nært, men tjenesten vet er langt, er ikke et forslag', async () => {
    tjener.svar = osrmLikt(7200, 25_000)
    const svar = await svarFra(await medKilder(osrm({ url: tjener.url })), MED_BIL)
    expect(svar.forslag.map((f) => f.tiltakId)).toEqual(['digital'])
    expect(svar.ikkeNa.map((f) => f.tiltakId).toSorted()).toEqual(['hegra', 'meraker', 'vaernes'])
  })

  test('Samme kartlegging igjen: ingen nye spørsmål, samme svar', async () => {
    const tjeneste = await medKilder(osrm({ url: tjener.url }))
    const forste = await svarFra(tjeneste, MED_BIL)
    expect(await svarFra(tjeneste, MED_BIL)).toEqual(forste)
    expect(tjener.mottatt).toHaveLength(1)
  })

  test.each<[string, Tjener['svar']]>([
    ['svarer med feil', () => ({ status: 500, innhold: '' })],
    ['svarer med tull', () => ({ innhold: '<html>' })],
    ['aldri svarer', () => null],
  ])('En tjeneste som %s, gir akkurat det samme som ingen tjeneste', async (_, svar) => {
    tjener.svar = svar
    frist = 1000
    const uten = await svarFra(await medKilder(), MED_BIL)
    expect(await svarFra(await medKilder(osrm({ url: tjener.url })), MED_BIL)).toEqual(uten)
    expect(reiser(uten).map((r) => r.kilde)).toEqual(['anslag', 'anslag', 'anslag'])
    expect(logget).toHaveLength(1)
  })

  test('En tjeneste som er nede, gir akkurat det samme som ingen tjeneste', async () => {
    const { url } = tjener
    await tjener.lukk()
    const uten = await svarFra(await medKilder(), MED_BIL)
    expect(await svarFra(await medKilder(osrm({ url })), MED_BIL)).toEqual(uten)
    tjener = await enTjener(() => null)
  })

  test('Uten kjent kommune er det ingenting å spørre om', async () => {
    await svarFra(await medKilder(osrm({ url: tjener.url })), { ...MED_BIL, kommune: null })
    expect(tjener.mottatt).toEqual([])
  })
})

/** Values that an office would never want to leave the house. */
const HELE_LIVET: Kartlegging = {
  ...MED_BIL,
  alder: 47,
  norsk: { muntlig: 'A2', skriftlig: 'alfa' },
  sprak: ['ti'],
  ytelser: ['sosialhjelp'],
  hindringer: ['aktiv-selvskading', 'bostedslos'],
  barn: [4, 7],
  tattStilling: { kvp: 'onsker-ikke' },
}
const NODVENDIGE_HODER = [
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'content-type',
  'et-client-name',
  'host',
  'sec-fetch-mode',
  'user-agent',
]

const grader = (punkt: Punkt | null) => `${punkt?.lon.toFixed(5)},${punkt?.lat.toFixed(5)}`
const koordinater = (punkt: Punkt | null) => ({ coordinates: { latitude: punkt?.lat, longitude: punkt?.lon } })

describe('det en reisetjeneste får vite', () => {
  test.each<[string, string | null]>([
    ['postnummerets punkt når det er kjent', '7504'],
    ['kommunens punkt når det ikke er det', null],
    ['kommunens punkt når postnummeret ikke finnes', '0000'],
  ])('Hjemmet er %s', async (_, postnummer) => {
    await svarFra(await medKilder(osrm({ url: tjener.url })), { ...MED_BIL, postnummer })
    const [sporsmal] = tjener.mottatt
    expect(sporsmal && koordinaterI(sporsmal)).toEqual(
      [norge().hjemsted('5035', postnummer), VAERNES, HEGRA, MERAKER].map(grader),
    )
  })

  test('OSRM får stedene og ikke noe mer, hva kartleggingen enn sier', async () => {
    await svarFra(await medKilder(osrm({ url: tjener.url })), HELE_LIVET)
    const [sporsmal] = tjener.mottatt
    const steder = [norge().hjemsted('5035', '7504'), VAERNES, HEGRA, MERAKER].map(grader).join(';')
    expect(sporsmal?.url).toBe(`/table/v1/driving/${steder}?sources=0&annotations=duration,distance`)
    expect(sporsmal?.kropp).toBe('')
    expect(Object.keys(sporsmal?.hode ?? {}).filter((navn) => !NODVENDIGE_HODER.includes(navn))).toEqual([])
  })

  test('Entur får stedene, hverdagen og hvem programmet er, og ikke noe mer', async () => {
    const tur = { tripPatterns: [turmonster(1260, 25_000)] }
    tjener.svar = () => ({ innhold: { data: { t0: tur, t1: tur, t2: tur } } })
    const kollektiv: Kartlegging = { ...HELE_LIVET, reise: { middel: 'kollektiv', maksMinutter: 45 } }
    const svar = await svarFra(await medKilder(entur({ url: tjener.url, klient: 'nav-tiltak' })), kollektiv)
    expect(reiser(svar).every((r) => r.kilde === 'entur')).toBe(true)
    const [sporsmal] = tjener.mottatt
    expect(sporsmal && entursporsmal(sporsmal).variables).toEqual({
      fra: koordinater(norge().hjemsted('5035', '7504')),
      tid: '2026-11-23T08:30:00+01:00',
      til0: koordinater(VAERNES),
      til1: koordinater(HEGRA),
      til2: koordinater(MERAKER),
    })
    expect(sporsmal && Object.keys(JSON.parse(sporsmal.kropp) as object)).toEqual(['query', 'variables'])
    expect(sporsmal?.hode['et-client-name']).toBe('nav-tiltak')
    expect(Object.keys(sporsmal?.hode ?? {}).filter((navn) => !NODVENDIGE_HODER.includes(navn))).toEqual([])
  })
})
