/** `npm run katalog -- reisetider`: what offices know of closed roads, in and out. */
import { userInfo } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Svar } from '../../catalog/skjema/forslag.ts'
import { enTjener, osrmLikt } from '../api/reise/tjener.ts'
import { DATO, enKartlegging, etTiltak } from '../fabrikk.ts'
import { enReisetid } from '../store/reisetid.ts'
import { katalog, nyttSted, type Sted } from './kjor.ts'

let sted: Sted
beforeEach(() => {
  sted = nyttSted()
})
afterEach(() => sted.rydd())

/** Several programs are started one after the other. */
const FRIST_MS = 60_000

const kjor = (...argv: string[]) => katalog(argv, sted.miljo)
const fil = (reisetider: readonly unknown[], navn = 'reisetider.json') =>
  sted.skriv(navn, JSON.stringify({ versjon: '1', reisetider }))
const lagret = async () => {
  const store = apneSqlite(sted.miljo.DATA_DIR)
  const svar = { reisetider: await store.reisetider(), historikk: await store.reisetidshistorikk() }
  await store.lukk()
  return svar
}

const tunnel = enReisetid()
const ferge = enReisetid({ til: '5054', middel: null, minutter: undefined, tillegg: 20 })

describe('inn og ut', () => {
  test('Uten fil vises det som er lagret, som en fil som kan leses inn igjen', async () => {
    expect(await kjor('reisetider')).toEqual({ kode: 0, ut: '{\n  "reisetider": []\n}\n', feil: '' })
    await kjor('reisetider', fil([tunnel, ferge]))
    const { ut } = await kjor('reisetider')
    expect((await lagret()).reisetider).toEqual((JSON.parse(ut) as { reisetider: unknown }).reisetider)
    expect(await kjor('reisetider', sted.skriv('ut.json', ut))).toEqual({ kode: 0, ut: 'Ingen endring.\n', feil: '' })
  })

  test('Filen bytter ut hele listen, viser hva som er nytt og borte, og historikken sier hvem og hvorfra', async () => {
    expect(await kjor('reisetider', fil([tunnel], 'tunnel.json'))).toEqual({
      kode: 0,
      ut: 'ny      5035–5034 bil: 95 minutter\nLagret 1 reisetider.\n',
      feil: '',
    })
    expect((await kjor('reisetider', fil([ferge], 'ferge.json'))).ut).toBe(
      [
        'ny      5035–5054 alle reisemåter: 20 minutter i tillegg',
        'borte   5035–5034 bil: 95 minutter',
        'Lagret 1 reisetider.\n',
      ].join('\n'),
    )
    const { historikk } = await lagret()
    const hvem = `kommandolinje: ${userInfo().username}`
    expect(historikk.map((l) => [l.hvem, l.kilde, l.for.length, l.etter.length])).toEqual([
      [hvem, 'tunnel.json', 0, 1],
      [hvem, 'ferge.json', 1, 1],
    ])
  })

  test('--dry-run viser det samme og endrer ingenting', async () => {
    await kjor('reisetider', fil([tunnel]))
    const foer = await lagret()
    expect(await kjor('reisetider', fil([tunnel, ferge]), '--dry-run')).toEqual({
      kode: 0,
      ut: 'ny      5035–5054 alle reisemåter: 20 minutter i tillegg\nVille lagret 2 reisetider.\n',
      feil: '',
    })
    expect(await lagret()).toEqual(foer)
  })

  test(
    'Reisetiden gjelder i forslagene, så lenge den varer',
    async () => {
      await kjor(
        'import',
        sted.katalogfil('tiltak.json', [etTiltak({ sted: { lat: 63.4158, lon: 11.7425 }, kommunenummer: '5034' })]),
      )
      await kjor('reisetider', fil([tunnel]))
      const reisen = async (dato: string) => {
        const sporsmal = sted.skriv('spor.json', JSON.stringify({ kartlegging: enKartlegging(), dato }))
        const svar = await katalog(['forslag', sporsmal], { ...sted.miljo, NASJONAL: '0' })
        const { forslag, ikkeNa } = JSON.parse(svar.ut) as Svar
        return [...forslag, ...ikkeNa].map((f) => f.reise)
      }
      expect(await reisen(DATO)).toMatchObject([{ minutter: 95, kilde: 'lokal' }])
      expect(await reisen('2026-12-21')).toMatchObject([{ kilde: 'anslag' }])
    },
    FRIST_MS,
  )
})

test(
  'forslag bruker reisetjenesten i OSRM_URL, og anslaget når den er nede',
  async () => {
    const tjener = await enTjener(osrmLikt(1260, 25_000))
    const kartlegging = sted.skriv('kartlegging.json', JSON.stringify(enKartlegging()))
    await kjor('import', sted.katalogfil('tiltak.json', [etTiltak()]))
    const miljo = { ...sted.miljo, NASJONAL: '0', OSRM_URL: tjener.url, REISE_TIDSFRIST_MS: '10000' }
    const oppe = await katalog(['forslag', kartlegging], miljo)
    await tjener.lukk()
    const nede = await katalog(['forslag', kartlegging], miljo)
    const reiser = [oppe, nede].map(({ ut }) => (JSON.parse(ut) as Svar).forslag[0]?.reise)
    expect(reiser).toMatchObject([{ minutter: 21, km: 25, kilde: 'osrm' }, { kilde: 'anslag' }])
    expect([oppe.feil, nede.feil]).toEqual(['', 'Reisetjenesten osrm kan ikke nås. Reisetid blir anslått i stedet.\n'])
  },
  FRIST_MS,
)

describe('feil', () => {
  test('Alle meldes med fil, rad og felt, og ingenting er endret', async () => {
    await kjor('reisetider', fil([tunnel]))
    const foer = await lagret()
    const rader = [
      ferge,
      { ...tunnel, middel: 'sykkel', minuter: 4 },
      { ...tunnel, til: '9999', gyldigFra: '2026-02-30' },
      { ...tunnel, tillegg: 5 },
      { ...tunnel, til: tunnel.fra },
      { ...tunnel, gyldigFra: '2026-12-21' },
      { ...tunnel, grunn: 'Spør Kari, 01010150074' },
      'tekst',
    ]
    const { kode, ut, feil } = await kjor('reisetider', fil(rader))
    expect([kode, ut]).toEqual([1, ''])
    const linjer = feil.trimEnd().split('\n')
    expect(linjer.at(-1)).toMatch(/^\d+ feil\. Ingenting er endret\.$/)
    for (const nr of [2, 3, 4, 5, 6, 7, 8]) expect(feil).toMatch(new RegExp(`^reisetider\\.json: nr\\. ${nr}: `, 'm'))
    expect(feil).not.toMatch(/nr\. 1:/)
    expect(linjer.filter((l) => /nr\. [23]: /.test(l)).length).toBeGreaterThanOrEqual(4)
    expect(await lagret()).toEqual(foer)
  })

  test.each([
    ['finnes-ikke.json', null, 'Filen finnes ikke eller kan ikke leses'],
    ['odelagt.json', '{ "reisetider": [', 'Filen er ikke gyldig JSON'],
    ['liste.json', '[]', 'reisetider: Filen må ha formen { "versjon": "…", "reisetider": [ … ] }'],
    ['tiltak.json', '{ "tiltak": [] }', 'reisetider: Filen må ha formen'],
    ['ukjent.json', '{ "reisetider": [], "notat": "x" }', 'notat: Ukjent felt'],
    ['reisetider.csv', 'fra;til', 'Filen må være JSON'],
    ['latin.json', Uint8Array.of(0x7b, 0xf8, 0x7d), 'Filen er ikke lagret som UTF-8'],
  ])('%s: %s', async (navn, innhold, melding) => {
    if (innhold !== null) sted.skriv(navn, innhold)
    const svar = await kjor('reisetider', sted.fil(navn))
    expect([svar.kode, svar.ut]).toEqual([1, ''])
    expect(svar.feil).toContain(`${navn}: ${melding}`)
  })

  test('To filer er feil bruk', async () => {
    const svar = await kjor('reisetider', fil([]), fil([], 'to.json'))
    expect([svar.kode, svar.ut, svar.feil.split('\n')[0]]).toEqual([2, '', 'Kommandoen tar én fil.'])
  })
})
