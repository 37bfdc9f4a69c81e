/** What only a server can do: many who start at once, conflicts between transactions, connections that break, and telling others. */
import type { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lagCurrent } from '../../api/current.ts'
import { apnePostgres } from '../../api/store/postgres.ts'
import { STEG } from '../../api/store/postgresmigrasjoner.ts'
import type { Store } from '../../api/store/store.ts'
import { etTiltak, norge } from '../fabrikk.ts'
import { direkte, nyPostgres, type Testbase } from './postgres.ts'
import { enReisetid } from './reisetid.ts'

const AV = { hvem: 'kari', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'tiltak.json' }

let base: Testbase
let admin: Client
let apne: Store[]
let logget: string[]

/** As a process of its own. */
const apneEn = async (url = base.url) => {
  const store = await apnePostgres(url, (feil) => void logget.push(String(feil)))
  apne.push(store)
  return store
}
const sett = async (tom: boolean) => {
  base = await nyPostgres({ tom })
  admin = await direkte(base.url)
}
const rader = async (sql: string) => (await admin.query<Record<string, unknown>>(sql)).rows

beforeEach(() => {
  apne = []
  logget = []
})
afterEach(async () => {
  await Promise.all(apne.map((store) => store.lukk()))
  await admin.end()
  await base.rydd()
})

const tabeller = async () =>
  (await rader("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map((r) => r.tablename)

describe('Migrasjoner', () => {
  beforeEach(() => sett(true))

  test('En tom database får dagens tabeller, og åpning på nytt endrer ingenting', async () => {
    const store = await apneEn()
    await store.importer([etTiltak()], AV)
    const foer = await tabeller()
    expect(await (await apneEn()).historikk()).toHaveLength(1)
    expect([await tabeller(), await rader('SELECT * FROM skjema')]).toEqual([foer, [{ en: 1, versjon: STEG.length }]])
    expect(logget).toEqual([])
  })

  test('Flere som starter samtidig på en tom database, kommer alle inn og får lagret sitt', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => apneEn()))
    await Promise.all(stores.map((store, i) => store.importer([etTiltak({ id: `t-${i}` })], AV)))
    for (const store of stores) expect(await store.alle()).toHaveLength(6)
    expect(logget).toEqual([])
  })

  test('Et steg som feiler, lar databasen stå som den var, og kan kjøres igjen', async () => {
    await admin.query('CREATE TABLE historikk (noe_annet TEXT)')
    await expect(apneEn()).rejects.toThrow('tiltak_id')
    expect([await tabeller(), await rader('SELECT versjon FROM skjema')]).toEqual([
      ['historikk', 'skjema'],
      [{ versjon: 0 }],
    ])
    await admin.query('DROP TABLE historikk')
    expect(await (await apneEn()).alle()).toEqual([])
  })

  test('En database fra en nyere utgave avvises på norsk og er urørt', async () => {
    await admin.query('CREATE TABLE skjema (en INTEGER PRIMARY KEY, versjon INTEGER NOT NULL)')
    await admin.query('INSERT INTO skjema VALUES (1, 999)')
    await expect(apneEn()).rejects.toThrow(
      'Databasen er laget av en nyere utgave av programmet ' +
        `(versjon 999; dette programmet kan ${STEG.length}). Oppdater programmet. Databasen er ikke endret.`,
    )
    expect(await tabeller()).toEqual(['skjema'])
  })

  test.each([
    ['feil passord', { password: 'feil' }, '28P01'],
    ['en database som ikke finnes', { pathname: '/finnes-ikke' }, '3D000'],
    ['en port der ingen svarer', { port: '1' }, 'ECONNREFUSED'],
  ])('%s meldes på norsk, uten adressen', async (_, feil, kode) => {
    const url = Object.assign(new URL(base.url), feil).href
    await expect(apneEn(url)).rejects.toThrow(new Error(`Får ikke kontakt med databasen (${kode}).`))
  })

  test('En motor uten utløsere og varsler brukes likevel, og det står i loggen', async () => {
    const rolle = `r_${Date.now()}`
    const navn = new URL(base.url).pathname.slice(1)
    await admin.query(`CREATE ROLE ${rolle} LOGIN PASSWORD 'r'; GRANT ALL ON SCHEMA public TO ${rolle};
      REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC; REVOKE EXECUTE ON FUNCTION pg_notify(text, text) FROM PUBLIC`)
    try {
      const url = Object.assign(new URL(base.url), { username: rolle, password: 'r', pathname: navn }).href
      const [store, annen] = [await apneEn(url), await apneEn(url)]
      const { revisjon } = { revisjon: await annen.revisjon() }
      await store.importer([etTiltak()], AV)
      expect(await annen.endretSiden(revisjon)).toEqual([{ id: 'et-tiltak', tiltak: etTiltak() }])
      expect(logget.map((linje) => /plpgsql|pg_notify/.exec(linje)?.[0])).toEqual(['plpgsql', 'pg_notify', 'pg_notify'])
    } finally {
      await Promise.all(apne.map((store) => store.lukk()))
      await admin.query(`DROP OWNED BY ${rolle}; DROP ROLE ${rolle}`)
    }
  })
})

describe('Databasen selv', () => {
  beforeEach(() => sett(false))

  test.each([
    ['endres', "UPDATE historikk SET etter = '{}'"],
    ['slettes', 'DELETE FROM historikk'],
    ['slettes', 'TRUNCATE historikk'],
    ['endres', "UPDATE reisetid_historikk SET etter = '[]'"],
    ['slettes', 'DELETE FROM reisetid_historikk'],
    ['endres', "UPDATE endring SET hvem = 'ola'"],
    ['slettes', 'TRUNCATE endring CASCADE'],
  ])('Historikken kan ikke %s: %s', async (ord, sql) => {
    const store = await apneEn()
    await store.importer([etTiltak()], AV)
    await store.settReisetider([enReisetid()], AV)
    const alt = () => Promise.all([store.historikk(), store.reisetidshistorikk(), store.logg({ antall: 10 })])
    const foer = await alt()
    await expect(admin.query(sql)).rejects.toThrow(`Historikken kan ikke ${ord}`)
    expect(await alt()).toEqual(foer)
  })

  test('En forbindelse som brytes midt i en skriving, tar ingenting med seg, og den neste går bra', async () => {
    const store = await apneEn()
    await store.importer([etTiltak()], AV)
    await admin.query("BEGIN; SELECT * FROM tiltak WHERE id = 'et-tiltak' FOR UPDATE")
    const brutt = store
      .importer([etTiltak({ navn: 'Nytt' }), etTiltak({ id: 'b' })], AV)
      .catch((f: unknown) => String(f))
    await brytVentende()
    expect(await brutt).toContain('terminating connection')
    await admin.query('ROLLBACK')
    expect(await store.alle()).toEqual([etTiltak()])
    expect((await store.importer([etTiltak({ id: 'b' })], AV)).nye).toEqual(['b'])
  })

  test('Når tjeneren bryter alle forbindelser, går lagringen videre med nye', async () => {
    const store = await apneEn()
    await Promise.all(Array.from({ length: 8 }, () => store.alle()))
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await vi.waitFor(async () => expect(await store.alle()).toEqual([]))
    expect((await store.importer([etTiltak()], AV)).nye).toEqual(['et-tiltak'])
  })
})

const VENTER = "FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
const venter = async () => Number((await rader(`SELECT count(*) AS n ${VENTER}`))[0]?.n)
async function brytVentende(): Promise<void> {
  await expect.poll(venter).toBe(1)
  await admin.query(`SELECT pg_terminate_backend(pid) ${VENTER}`)
}

describe('Når databasen ber om at det prøves igjen', () => {
  beforeEach(() => sett(false))

  test('40001: prosesser som skriver om hverandre under SERIALIZABLE, får alle inn sitt, i rekkefølge', async () => {
    const navn = new URL(base.url).pathname.slice(1)
    await admin.query(`ALTER DATABASE ${navn} SET default_transaction_isolation = 'serializable'`)
    const stores = await Promise.all([apneEn(), apneEn(), apneEn()])
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        (stores[i % 3] ?? stores[0])?.importer(
          [etTiltak({ id: `t-${i}` }), etTiltak({ id: 'felles', navn: `${i}` })],
          AV,
        ),
      ),
    )
    const store = stores[0]
    expect(await store.alle()).toHaveLength(61)
    const linjer = await store.historikk('felles')
    expect(linjer.slice(1).map((l) => l.for)).toEqual(linjer.slice(0, -1).map((l) => l.etter))
    // It did happen: what was rolled back is what was tried again. A connection tells its numbers when it ends.
    await Promise.all(apne.map((s) => s.lukk()))
    await expect
      .poll(async () =>
        Number(
          (await rader('SELECT xact_rollback AS n FROM pg_stat_database WHERE datname = current_database()'))[0]?.n,
        ),
      )
      .toBeGreaterThan(0)
  })

  test('40P01: den som velges ut når to låser hverandre, prøver igjen og kommer inn', async () => {
    const navn = new URL(base.url).pathname.slice(1)
    const [teller, tiltak] = ["UPDATE teller SET verdi = verdi WHERE navn = 'linje'", 'SELECT * FROM tiltak FOR UPDATE']
    await admin.query(`ALTER DATABASE ${navn} SET deadlock_timeout = '2s'`)
    const store = await apneEn()
    await store.importer([etTiltak()], AV)
    await admin.query(`SET deadlock_timeout = '60s'; BEGIN; ${tiltak}`)
    const skriver = store.importer([etTiltak({ navn: 'Nytt' })], AV)
    await expect.poll(async () => Number((await beside(`SELECT count(*) AS n ${VENTER}`))[0]?.n)).toBe(1)
    // Waits for the writer, who waits for us; the writer looks first and is told to give way.
    await admin.query(teller)
    await admin.query('COMMIT')
    expect((await skriver).endret).toEqual(['et-tiltak'])
    expect(await store.historikk()).toHaveLength(2)
  })
})

/** Not on the connection that is busy. */
async function beside(sql: string): Promise<Record<string, unknown>[]> {
  const klient = await direkte(base.url)
  try {
    return (await klient.query<Record<string, unknown>>(sql)).rows
  } finally {
    await klient.end()
  }
}

describe('Å følge med', () => {
  beforeEach(() => sett(false))
  const slutt: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stopp of slutt.splice(0)) await stopp()
  })

  async function folg(store: Store) {
    const hort = { ganger: 0 }
    const stopp = await store.folg?.(() => {
      hort.ganger += 1
    })
    if (stopp) slutt.push(stopp)
    return { hort, stopp }
  }

  test('Den som følger med, hører straks om tiltak og reisetider, og ikke om annet', async () => {
    const [skriver, leser] = [await apneEn(), await apneEn()]
    const { hort, stopp } = await folg(leser)
    const foer = hort.ganger
    await skriver.importer([etTiltak()], AV)
    await expect.poll(() => hort.ganger).toBe(foer + 1)
    await skriver.importer([etTiltak()], AV)
    await skriver.huskKolonnevalg('nav-stjordal', {}, AV)
    await skriver.settReisetider([enReisetid()], AV)
    await expect.poll(() => hort.ganger).toBe(foer + 2)
    await stopp?.()
    await skriver.importer([etTiltak({ navn: 'Nytt' })], AV)
    expect(
      await rader("SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"),
    ).toEqual([])
    expect(hort.ganger).toBe(foer + 2)
  })

  test('En forbindelse som brytes, kommer igjen, og da ses det etter hva som kom i mellomtiden', async () => {
    const [skriver, leser] = [await apneEn(), await apneEn()]
    const { hort } = await folg(leser)
    const lytter = "FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"
    const foer = hort.ganger
    await admin.query(`SELECT pg_terminate_backend(pid) ${lytter}`)
    await vi.waitFor(
      async () => expect([hort.ganger, (await rader(`SELECT 1 AS en ${lytter}`)).length]).toEqual([foer + 1, 1]),
      10_000,
    )
    await skriver.importer([etTiltak()], AV)
    await expect.poll(() => hort.ganger).toBe(foer + 2)
  })

  test('Bare å spørre etter revisjonen er nok til at katalogen i minnet følger med', async () => {
    const [skriver, leser] = [await apneEn(), await apneEn()]
    const current = await lagCurrent(leser, { geografi: norge(), nasjonal: [], eksempel: [] })
    const ider = () => current.snapshot().tiltak.map((t) => t.id)
    await skriver.importer([etTiltak({ id: 'a' }), etTiltak({ id: 'b' })], AV)
    expect([await current.oppdater(), ider()]).toEqual([true, ['a', 'b']])
    await skriver.skriv(
      [
        { id: 'a', tiltak: null },
        { id: 'c', tiltak: etTiltak({ id: 'c' }) },
      ],
      AV,
    )
    expect([await current.oppdater(), ider(), await current.oppdater()]).toEqual([true, ['b', 'c'], false])
    await skriver.settReisetider([enReisetid()], AV)
    expect([await current.oppdater(), current.reisetider()]).toEqual([true, [enReisetid()]])
    const heltNy = await lagCurrent(await apneEn(), { geografi: norge(), nasjonal: [], eksempel: [] })
    expect(heltNy.snapshot().versjon).toBe(current.snapshot().versjon)
  })
})
