/** `flytt`, `sikkerhetskopi` and `gjenopprett` as a user runs them, on both kinds of store. */
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apneStore } from '../../api/store/apne.ts'
import { etTiltak } from '../fabrikk.ts'
import { altAv, fyllAlt } from '../store/alt.ts'
import { direkte, nyPostgres, type Testbase } from '../store/postgres.ts'
import { katalog, type Miljo, nyttSted, type Sted, stans, startTjeneste } from './kjor.ts'

/** Several programs are started one after the other. */
const FRIST_MS = 90_000

let sted: Sted
let base: Testbase
beforeEach(async () => {
  sted = nyttSted()
  base = await nyPostgres()
})
afterEach(async () => {
  sted.rydd()
  await base.rydd()
})

const logg = (feil: unknown) => {
  throw feil
}
const iLageret = async <T>(miljo: Miljo, gjor: (store: Awaited<ReturnType<typeof apneStore>>) => Promise<T>) => {
  const store = await apneStore({ dataDir: miljo.DATA_DIR, databaseUrl: miljo.DATABASE_URL ?? null }, logg)
  try {
    return await gjor(store)
  } finally {
    await store.lukk()
  }
}
const postgres = (): Miljo => ({ ...sted.miljo, DATABASE_URL: base.url })
const I_ALT = /^\w+ 449 tiltak, 453 linjer historikk, \d+ rader i alt/

describe('flytt', () => {
  test('Fra mappen til PostgreSQL og tilbake til en ny mappe, og tjenesten svarer fra det nye stedet', {
    timeout: FRIST_MS,
  }, async () => {
    await iLageret(sted.miljo, fyllAlt)
    const alt = await iLageret(sted.miljo, altAv)
    const dit = await katalog(['flytt', '--fra', sted.miljo.DATA_DIR, '--til', base.url], sted.miljo)
    expect([dit.kode, dit.feil]).toEqual([0, ''])
    expect(dit.ut).toMatch(I_ALT)
    expect(dit.ut).toContain('Sett DATABASE_URL til det nye stedet')
    expect(dit.ut).not.toContain('postgres:postgres')
    expect(await iLageret(postgres(), altAv)).toEqual(alt)

    const ny = { DATA_DIR: sted.fil('ny') }
    expect((await katalog(['flytt', '--fra', base.url, '--til', ny.DATA_DIR], sted.miljo)).ut).toContain(
      'Sett DATA_DIR',
    )
    expect(await iLageret(ny, altAv)).toEqual(alt)

    const tjeneste = await startTjeneste({ ...postgres(), NASJONAL: '0' })
    try {
      const svar = await fetch(`${tjeneste.url}/api/tiltak/t-1`)
      expect([svar.status, await svar.json()]).toMatchObject([200, { navn: 'Nytt\u2029navn\r\n' }])
    } finally {
      await stans(tjeneste)
    }
  })

  test('Et sted som ikke finnes, eller ikke er tomt, gir en setning og ingen endring', {
    timeout: FRIST_MS,
  }, async () => {
    await iLageret(sted.miljo, fyllAlt)
    const flytt = (fra: string, til: string) => katalog(['flytt', '--fra', fra, '--til', til], sted.miljo)
    const borte = sted.fil('borte')
    expect(await flytt(borte, base.url)).toEqual({ kode: 1, ut: '', feil: `Fant ingen katalog i ${borte}.\n` })
    expect(existsSync(borte)).toBe(false)
    await flytt(sted.miljo.DATA_DIR, base.url)
    expect(await flytt(sted.miljo.DATA_DIR, base.url)).toEqual({
      kode: 1,
      ut: '',
      feil: 'Lageret som skal fylles, er ikke tomt. Ingenting er endret.\n',
    })
    for (const [argv, melding] of [
      [['--fra', 'a'], 'Oppgi både --fra og --til.'],
      [['--fra', 'a', '--til', 'a'], '--fra og --til er samme sted.'],
    ] as const) {
      const svar = await katalog(['flytt', ...argv], sted.miljo)
      expect([svar.kode, svar.feil.split('\n')[0]]).toEqual([2, melding])
    }
  })
})

describe('sikkerhetskopi og gjenopprett', () => {
  test('Tas mens tjenesten går på PostgreSQL, og leses inn i en tom mappe', { timeout: FRIST_MS }, async () => {
    await iLageret(postgres(), fyllAlt)
    const alt = await iLageret(postgres(), altAv)
    const tjeneste = await startTjeneste({ ...postgres(), NASJONAL: '0' })
    try {
      const kopi = await katalog(['sikkerhetskopi', sted.fil('kopi.gz')], postgres())
      expect(kopi).toEqual({ kode: 0, ut: expect.stringMatching(I_ALT), feil: '' })
    } finally {
      await stans(tjeneste)
    }
    const inn = await katalog(['gjenopprett', sted.fil('kopi.gz')], sted.miljo)
    expect([inn.kode, inn.feil, inn.ut]).toEqual([0, '', expect.stringMatching(I_ALT)])
    expect(inn.ut).toContain('Alle må logge inn på nytt')
    expect(await iLageret(sted.miljo, altAv)).toEqual(alt)
    const igjen = await katalog(['gjenopprett', sted.fil('kopi.gz')], sted.miljo)
    expect(igjen).toEqual({ kode: 1, ut: '', feil: 'Lageret som skal fylles, er ikke tomt. Ingenting er endret.\n' })
  })

  test('En ødelagt kopi og en mappe som ikke finnes, gir en setning', { timeout: FRIST_MS }, async () => {
    await iLageret(sted.miljo, fyllAlt)
    const fil = sted.skriv('kopi.gz', 'ikke en kopi')
    const inn = await katalog(['gjenopprett', fil], { DATA_DIR: sted.fil('ny') })
    expect([inn.kode, inn.feil]).toEqual([1, 'Sikkerhetskopien er ikke hel, eller er endret. Ingenting er endret.\n'])
    const borte = await katalog(['gjenopprett', sted.fil('borte.gz')], sted.miljo)
    expect([borte.kode, borte.feil.split('\n')[0]]).toEqual([2, `Filen ${sted.fil('borte.gz')} finnes ikke.`])
    const ut = await katalog(['sikkerhetskopi', sted.fil('borte/kopi.gz')], sted.miljo)
    expect([ut.kode, ut.feil.split('\n')[0]]).toEqual([
      2,
      `Kan ikke skrive til ${sted.fil('borte/kopi.gz')}. Finnes mappen?`,
    ])
    const tom = await katalog(['sikkerhetskopi', sted.fil('kopi2.gz')], { DATA_DIR: sted.fil('tom') })
    expect([tom.kode, tom.feil]).toEqual([1, `Fant ingen katalog i ${sted.fil('tom')}.\n`])
  })
})

describe('DATABASE_URL', () => {
  test('Kommandoene leser og skriver i databasen, og lager ingen mappe', { timeout: FRIST_MS }, async () => {
    const fil = sted.katalogfil('inn.json', [etTiltak({ id: 'a' }), etTiltak({ id: 'b' })])
    expect((await katalog(['import', fil], postgres())).ut).toBe('Importert: 2 nye, 0 endret, 0 uendret.\n')
    expect(await katalog(['export', sted.fil('ut.json')], postgres())).toMatchObject({ kode: 0, feil: '' })
    const igjen = await katalog(['import', sted.fil('ut.json')], postgres())
    expect(igjen).toEqual({ kode: 0, ut: 'Importert: 0 nye, 0 endret, 2 uendret.\n', feil: '' })
    expect(existsSync(sted.miljo.DATA_DIR)).toBe(false)
  })

  test('En adresse som ikke er en database, meldes med navn', async () => {
    const svar = await katalog(['reisetider'], { ...sted.miljo, DATABASE_URL: 'mysql://x' })
    expect([svar.kode, svar.feil]).toEqual([1, 'DATABASE_URL: Må begynne med postgres://\n'])
  })

  test('En database som er laget av en nyere utgave, avvises', async () => {
    const klient = await direkte(base.url)
    await klient.query('UPDATE skjema SET versjon = 999')
    await klient.end()
    const svar = await katalog(['reisetider'], postgres())
    expect([svar.kode, svar.feil]).toEqual([1, expect.stringContaining('laget av en nyere utgave')])
  })
})
