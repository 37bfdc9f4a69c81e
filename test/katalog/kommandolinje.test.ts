/** The commands as a user runs them: what they print, what they change and how they end. */
import { existsSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { koder } from '../../catalog/kodeverk.ts'
import type { Svar } from '../../catalog/skjema/forslag.ts'
import { DATO, enKartlegging, etTiltak } from '../fabrikk.ts'
import { avtrykk, innholdAv, katalog, type Miljo, nyttSted, type Sted } from './kjor.ts'

let sted: Sted
beforeEach(() => {
  sted = nyttSted()
})
afterEach(() => sted.rydd())

const kjor = (...argv: string[]) => katalog(argv, sted.miljo)
const importer = async (...tiltak: unknown[]) => kjor('import', sted.katalogfil('tiltak.json', tiltak))

describe('import', () => {
  const a = etTiltak({ id: 'a' })
  const b = etTiltak({ id: 'b' })

  test('Filene leses inn sammen, og historikken sier hvem, når og fra hvilke filer', async () => {
    const start = new Date().toISOString()
    const svar = await kjor('import', sted.katalogfil('en.json', [b]), sted.katalogfil('to.json', [a]))
    expect(svar).toEqual({ kode: 0, ut: 'Importert: 2 nye, 0 endret, 0 uendret.\n', feil: '' })
    const { tiltak, historikk } = await innholdAv(sted.miljo)
    expect(tiltak.map((t) => t.id)).toEqual(['a', 'b'])
    expect(historikk.map((l) => [l.tiltakId, l.hvem, l.kilde])).toEqual(
      ['b', 'a'].map((id) => [id, `kommandolinje: ${userInfo().username}`, 'en.json, to.json']),
    )
    for (const { tidspunkt } of historikk)
      expect([start, tidspunkt, new Date().toISOString()].sort()[1]).toBe(tidspunkt)
  })

  test('Nytt, endret og uendret telles, og det som ikke er i filen, blir stående', async () => {
    await importer(a, b)
    const svar = await importer({ ...a, navn: 'Nytt navn' }, etTiltak({ id: 'c' }))
    expect(svar.ut).toBe('Importert: 1 nye, 1 endret, 0 uendret.\n')
    expect((await importer({ ...a, navn: 'Nytt navn' }, b)).ut).toBe('Importert: 0 nye, 0 endret, 2 uendret.\n')
    expect((await innholdAv(sted.miljo)).tiltak.map((t) => t.navn)).toEqual(['Nytt navn', 'Et tiltak', 'Et tiltak'])
  })

  test('Rekkefølgen på feltene i filen er ingen endring', async () => {
    await importer(a)
    expect((await importer(Object.fromEntries(Object.entries(a).toReversed()))).ut).toContain('1 uendret')
  })

  test('--dry-run viser hva som ville skjedd, og endrer ingenting', async () => {
    await importer(a, b)
    const foer = await avtrykk(sted)
    const fil = sted.katalogfil('nytt.json', [
      etTiltak({ id: 'd' }),
      b,
      { ...a, navn: 'Nytt navn' },
      etTiltak({ id: 'c' }),
    ])
    expect(await kjor('import', '--dry-run', fil)).toEqual({
      kode: 0,
      ut: 'ny      d\nny      c\nendret  a\nVille importert: 2 nye, 1 endret, 1 uendret.\n',
      feil: '',
    })
    expect(await avtrykk(sted)).toEqual(foer)
  })

  test('To som leser inn samtidig, får begge inn alt sitt', async () => {
    const fil = (navn: string) =>
      sted.katalogfil(
        `${navn}.json`,
        Array.from({ length: 1000 }, (_, i) => etTiltak({ id: `${navn}-${i}` })),
      )
    const svar = await Promise.all([kjor('import', fil('a')), kjor('import', fil('b'))])
    expect(svar.map((s) => s.kode)).toEqual([0, 0])
    for (const { ut } of svar) expect(ut).toBe('Importert: 1000 nye, 0 endret, 0 uendret.\n')
    const { tiltak, historikk } = await innholdAv(sted.miljo)
    expect([tiltak.length, historikk.length]).toEqual([2000, 2000])
  })
})

describe('kontroller og export', () => {
  test('kontroller sier at alt er i orden, og lager ingen database', async () => {
    const fil = sted.katalogfil('tiltak.json', [etTiltak({ id: 'a' }), etTiltak({ id: 'b' })])
    expect(await kjor('kontroller', fil)).toEqual({ kode: 0, ut: 'Ingen feil i 2 tiltak.\n', feil: '' })
    expect(existsSync(sted.miljo.DATA_DIR)).toBe(false)
  })

  test('export skriver kontorenes tiltak og ikke de nasjonale', async () => {
    await importer(etTiltak({ id: 'b' }), etTiltak({ id: 'a', status: 'utkast' }))
    const svar = await katalog(['export', sted.fil('ut.json')], { ...sted.miljo, DEMO: '1' })
    expect(svar).toEqual({ kode: 0, ut: `Skrev 2 tiltak til ${sted.fil('ut.json')}.\n`, feil: '' })
    const ut: unknown = JSON.parse(readFileSync(sted.fil('ut.json'), 'utf8'))
    expect(ut).toEqual({
      versjon: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      tiltak: [etTiltak({ id: 'a', status: 'utkast' }), etTiltak({ id: 'b' })],
    })
  })
})

describe('Feil bruk', () => {
  test.each([
    [[], 'Hva vil du gjøre?'],
    [['slett'], 'Ukjent kommando: slett'],
    [['import'], 'Kommandoen trenger minst én fil.'],
    [['kontroller'], 'Kommandoen trenger minst én fil.'],
    [['export'], 'Kommandoen tar én fil.'],
    [['export', 'a.json', 'b.json'], 'Kommandoen tar én fil.'],
    [['export', 'katalog.pdf'], 'Filen må hete noe som slutter på .json, .csv eller .xlsx'],
    [['forslag'], 'Kommandoen tar én fil.'],
    [['dekning', '--fylke', '99'], 'Fylkesnummeret 99 finnes ikke.'],
    [['import', '--slett', 'a.json'], '--slett'],
    [['dekning', '--fylke'], '--fylke'],
  ])('%j avsluttes med 2 og bruksanvisning', async (argv, melding) => {
    const svar = await kjor(...argv)
    expect([svar.kode, svar.ut]).toEqual([2, ''])
    const [forste, ...resten] = svar.feil.split('\n')
    expect(forste).toContain(melding)
    expect(resten.join('\n')).toMatch(/^\nBruk:\n {2}npm run katalog -- import FIL/)
  })

  test('--hjelp viser bruksanvisningen og er ikke en feil', async () => {
    const svar = await kjor('--hjelp')
    expect(svar).toEqual({ kode: 0, ut: expect.stringMatching(/^Bruk:\n/), feil: '' })
  })

  test('En innstilling som ikke finnes, meldes med navn', async () => {
    const svar = await katalog(['dekning'], { ...sted.miljo, DEMO: 'ja' })
    expect([svar.kode, svar.ut]).toEqual([1, ''])
    expect(svar.feil).toMatch(/^DEMO: «ja»/)
  })
})

const svarPa = async (innhold: unknown, miljo: Partial<Miljo> = {}) => {
  const fil = sted.skriv('kartlegging.json', JSON.stringify(innhold))
  const svar = await katalog(['forslag', fil], { ...sted.miljo, ...miljo })
  expect([svar.kode, svar.feil]).toEqual([0, ''])
  return JSON.parse(svar.ut) as Svar
}
const idEr = (svar: Svar) => [...svar.forslag, ...svar.ikkeNa].map((f) => f.tiltakId)

describe('forslag', () => {
  const iLillehammer = enKartlegging({ kommune: '3405' })

  test('Tar kartleggingen alene, eller hele spørsmålet med antall og dato', async () => {
    await importer(etTiltak())
    const alene = await svarPa(enKartlegging())
    const helt = await svarPa({ kartlegging: enKartlegging(), antall: 2, dato: DATO })
    expect(alene.forslag.map((f) => f.tiltakId)).toContain('et-tiltak')
    expect(helt.forslag).toHaveLength(2)
    expect(alene.forslag.length).toBeGreaterThan(2)
  })

  test('Bare den nasjonale katalogen, når ikke annet er sagt', async () => {
    const ider = idEr(await svarPa(iLillehammer))
    expect(ider.length).toBeGreaterThan(0)
    expect(ider.filter((id) => !id.startsWith('nasjonal-'))).toEqual([])
  })

  test('NASJONAL=0 utelater den nasjonale katalogen, DEMO=1 tar med eksemplene', async () => {
    expect(idEr(await svarPa(iLillehammer, { NASJONAL: '0' }))).toEqual([])
    const ider = idEr(await svarPa(iLillehammer, { NASJONAL: '0', DEMO: '1' }))
    expect(ider.length).toBeGreaterThan(0)
    expect(ider.filter((id) => !id.startsWith('eks-'))).toEqual([])
  })

  test('Feil i kartleggingen meldes alle, med felt, og avslutter med 1', async () => {
    const fil = sted.skriv('spor.json', JSON.stringify({ kommune: '9999', behov: { norsk: 7 }, navn: 'Kari' }))
    expect(await kjor('forslag', fil)).toEqual({
      kode: 1,
      ut: '',
      feil: [
        'spor.json: kartlegging.behov.norsk: Styrken må være 1, 2 eller 3',
        'spor.json: kartlegging.navn: Ukjent felt',
        'spor.json: kartlegging.kommune: Kommunenummeret 9999 finnes ikke',
        '3 feil. Ingenting er endret.\n',
      ].join('\n'),
    })
  })

  test.each([
    ['finnes-ikke.json', ''],
    ['odelagt.json', '{ "alder": }'],
  ])('%s kan ikke leses', async (navn, innhold) => {
    if (innhold) sted.skriv(navn, innhold)
    const melding = `${navn}: Filen finnes ikke eller er ikke gyldig JSON\n1 feil. Ingenting er endret.\n`
    expect(await kjor('forslag', sted.fil(navn))).toEqual({ kode: 1, ut: '', feil: melding })
  })
})

const tabell = (ut: string) => ut.split('\n').slice(3, 3 + koder('behov').length)

describe('dekning', () => {
  test('En rad for hvert behov, og tallene summerer til alle kommuner', async () => {
    const { kode, ut, feil } = await kjor('dekning')
    expect([kode, feil]).toEqual([0, ''])
    expect(ut).toMatch(
      /^Det minst halvparten .* i 357 kommuner, \d{4}-\d{2}-\d{2}: antall kommuner\n\nBehov +i egen kommune /,
    )
    const rader = tabell(ut)
    expect(rader).toHaveLength(20)
    for (const rad of rader) {
      const tall = rad.split(/ {2,}/).slice(1).map(Number)
      expect(tall.reduce((a, b) => a + b, 0)).toBe(357)
    }
  })

  test('--fylke teller bare kommunene der, og et eget tiltak vises som «i egen kommune»', async () => {
    await importer(etTiltak({ kommunenummer: '5035' }))
    const { kode, ut } = await kjor('dekning', '--fylke', '50')
    expect(kode).toBe(0)
    expect(ut).toContain(' i 38 kommuner, ')
    expect(tabell(ut).find((rad) => rad.startsWith('Struktur og oppmøte'))).toMatch(/^Struktur og oppmøte +1 /)
  })
})
