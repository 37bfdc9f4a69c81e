import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MIGRASJONER } from '../../api/store/migrasjoner.ts'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Store } from '../../api/store/store.ts'
import { etTiltak } from '../fabrikk.ts'
import { enReisetid } from './reisetid.ts'
import { tilfeller } from './tilfeller.ts'

const AV = { hvem: 'kari', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'tiltak.json' }

const nyMappe = () => mkdtempSync(join(tmpdir(), 'tiltak-store-'))
const fil = (mappe: string) => join(mappe, 'katalog.db')

/** Closing twice is allowed, so that a case may close what the clean-up also closes. */
const lukkAlle = (stores: readonly Store[]) => Promise.all(stores.map((s) => s.lukk()))

tilfeller('SQLite', async () => {
  const mappe = nyMappe()
  const store = apneSqlite(mappe)
  const apne = [store]
  const skrivere: Database.Database[] = []
  return {
    store,
    apneEnTil: async () => {
      const en = apneSqlite(mappe)
      apne.push(en)
      return en
    },
    hold: async () => {
      const db = new Database(fil(mappe))
      skrivere.push(db)
      db.exec('BEGIN IMMEDIATE')
      return () => void db.exec('ROLLBACK')
    },
    rydd: async () => {
      for (const db of skrivere) db.close()
      await lukkAlle(apne)
      rmSync(mappe, { recursive: true })
    },
  }
})

let mappe: string
let db: Database.Database | undefined
beforeEach(() => {
  mappe = nyMappe()
})
afterEach(() => {
  db?.close()
  db = undefined
  rmSync(mappe, { recursive: true })
})

/** The file as SQLite itself sees it. */
const direkte = () => (db ??= new Database(fil(mappe)))

async function medStore<T>(gjor: (store: Store) => Promise<T>): Promise<T> {
  const store = apneSqlite(mappe)
  try {
    return await gjor(store)
  } finally {
    await store.lukk()
  }
}

const versjon = () => direkte().pragma('user_version', { simple: true })

const skjemanavn = () =>
  direkte()
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map((rad) => rad.name)

const som = (t: object) => `'${JSON.stringify(t)}'`
const tid = (dag: number) => `2026-11-0${dag}T10:00:00.000Z`

describe('Migrasjoner', () => {
  test('En ny mappe får dagens database', async () => {
    await medStore(async (store) => expect(await store.alle()).toEqual([]))
    expect(versjon()).toBe(MIGRASJONER.length)
  })

  test('En database som mangler stegene, får dem når den åpnes', async () => {
    writeFileSync(fil(mappe), '')
    await medStore((store) => store.importer([etTiltak()], AV))
    expect(versjon()).toBe(MIGRASJONER.length)
  })

  test('Åpning på nytt kjører ingen steg om igjen og beholder innholdet', async () => {
    await medStore((store) => store.importer([etTiltak()], AV))
    await medStore(async (store) => expect(await store.historikk()).toHaveLength(1))
    expect(versjon()).toBe(MIGRASJONER.length)
  })

  test('En database fra før reisetidene får dem, og beholder tiltak, historikk og revisjon', async () => {
    direkte().exec(MIGRASJONER[0] ?? '')
    direkte().pragma('user_version = 1')
    direkte().exec(`INSERT INTO tiltak VALUES ('et-tiltak', '${JSON.stringify(etTiltak())}');
      INSERT INTO endring VALUES (4, '2026-11-21T10:00:00.000Z', 'kari', 'tiltak.json');
      INSERT INTO historikk VALUES (7, 4, 'et-tiltak', 'opprettet', NULL, '${JSON.stringify(etTiltak())}');`)
    await medStore(async (store) => {
      expect([await store.alle(), await store.reisetider()]).toEqual([[etTiltak()], []])
      const foer = await store.revisjon()
      await store.settReisetider([enReisetid()], AV)
      expect(await store.revisjon()).toBeGreaterThan(foer)
      expect((await store.historikk()).map((l) => [l.nr, l.hvem, l.etter])).toEqual([[7, 'kari', etTiltak()]])
    })
    expect(versjon()).toBe(MIGRASJONER.length)
  })

  test('En database fra før kontorene beholder historikken og får versjon, klokker og logg av den', async () => {
    const [utkast, ute, nyere] = [
      etTiltak({ status: 'utkast' }),
      etTiltak({ kontor: 'nav' }),
      etTiltak({ kontor: 'nav', navn: 'To' }),
    ]
    direkte().exec(MIGRASJONER.slice(0, 2).join(''))
    direkte().pragma('user_version = 2')
    direkte().exec(`INSERT INTO tiltak VALUES ('et-tiltak', ${som(nyere)}), ('b', ${som(etTiltak({ id: 'b', status: 'utkast' }))});
      INSERT INTO endring VALUES (1, '${tid(1)}', 'kari', 'a.json'), (2, '${tid(2)}', 'ola', 'b.json'),
        (3, '${tid(3)}', 'kari', 'c.json'), (9, '${tid(4)}', 'ola', 'd.json');
      INSERT INTO historikk VALUES (1, 1, 'et-tiltak', 'opprettet', NULL, ${som(utkast)}), (2, 1, 'b', 'opprettet', NULL, '{}'),
        (5, 2, 'et-tiltak', 'endret', ${som(utkast)}, ${som(ute)}), (8, 9, 'et-tiltak', 'endret', ${som(ute)}, ${som(nyere)});
      INSERT INTO reisetid_historikk VALUES (4, 3, '[]', '[{},{}]')`)
    await medStore(async (store) => {
      expect(await store.lagrede('nav')).toEqual([{ tiltak: nyere, versjon: 8, endret: tid(4), publisert: tid(2) }])
      expect(await store.en('b')).toMatchObject({ versjon: 2, endret: tid(1), publisert: null })
      expect((await store.historikk()).map((l) => [l.nr, l.endring, l.handling])).toEqual([
        [1, 1, 'opprettet'],
        [2, 1, 'opprettet'],
        [5, 2, 'endret'],
        [8, 9, 'endret'],
      ])
      expect((await store.logg({ antall: 10 })).map((l) => [l.nr, l.handling, l.gjelder, l.kontor])).toEqual([
        [9, 'importert', 'et-tiltak', null],
        [3, 'reisetider', '2 reisetider', null],
        [2, 'importert', 'et-tiltak', null],
        [1, 'importert', '2 tiltak', null],
      ])
      expect(await store.revisjon()).toBe(9)
      await store.skriv([{ id: 'b', tiltak: null }], AV)
      await store.settReisetider([enReisetid()], AV)
      expect((await store.historikk('b')).map((l) => [l.nr, l.endring, l.handling])).toEqual([
        [2, 1, 'opprettet'],
        [9, 10, 'fjernet'],
      ])
      expect((await store.reisetidshistorikk()).map((l) => l.nr)).toEqual([4, 5])
    })
  })

  test('En database fra før hullene beholder alt, og hull kan telles', async () => {
    const foer = MIGRASJONER.slice(0, 3)
    direkte().exec(foer.join(''))
    direkte().pragma(`user_version = ${foer.length}`)
    direkte().exec(`INSERT INTO endring (nr, tidspunkt, hvem, kilde) VALUES (1, '${tid(1)}', 'kari', 'a.json');
      INSERT INTO historikk VALUES (1, 1, 'et-tiltak', 'opprettet', NULL, ${som(etTiltak())});
      INSERT INTO tiltak VALUES ('et-tiltak', NULL, ${som(etTiltak())}, 1, '${tid(1)}', '${tid(1)}')`)
    await medStore(async (store) => {
      expect([await store.alle(), await store.alleVed(tid(1))]).toEqual([[etTiltak()], [etTiltak()]])
      const hull = { kommunenummer: '5035', behov: 'norsk', arsak: 'fullt' } as const
      await store.tellHull(hull, '2026-11')
      expect(await store.talteHull('2026-11')).toEqual([{ ...hull, antall: 1 }])
    })
    expect(versjon()).toBe(MIGRASJONER.length)
  })

  test('Et steg som feiler, lar databasen stå som den var', () => {
    direkte().exec('CREATE TABLE historikk (noe_annet TEXT)')
    expect(() => apneSqlite(mappe)).toThrow(/historikk/)
    expect(versjon()).toBe(0)
    expect(skjemanavn()).toEqual(['historikk'])
  })

  test('En database fra en nyere utgave avvises på norsk, og filen er urørt', async () => {
    await medStore((store) => store.importer([etTiltak()], AV))
    direkte().pragma('user_version = 999')
    db?.close()
    db = undefined
    const foer = readFileSync(fil(mappe))
    expect(() => apneSqlite(mappe)).toThrow(
      'Databasen er laget av en nyere utgave av programmet ' +
        `(versjon 999; dette programmet kan ${MIGRASJONER.length}). Oppdater programmet. Databasen er ikke endret.`,
    )
    expect(readFileSync(fil(mappe)).equals(foer)).toBe(true)
    expect(readdirSync(mappe)).toEqual(['katalog.db'])
  })
})

const helHistorikk = (store: Store) => Promise.all([store.historikk(), store.reisetidshistorikk()])

describe('Databasen selv', () => {
  test('Lesere forstyrrer ikke den som skriver: WAL er på', async () => {
    await medStore((store) => store.importer([etTiltak()], AV))
    expect(direkte().pragma('journal_mode', { simple: true })).toBe('wal')
    direkte().exec('BEGIN; SELECT * FROM tiltak')
    await medStore(async (store) => {
      expect((await store.importer([etTiltak({ id: 'b' })], AV)).nye).toEqual(['b'])
    })
  })

  test('En historikklinje som peker til ingenting, stanser hele importen: fremmednøkler er på', async () => {
    await medStore((store) => store.importer([etTiltak()], AV))
    direkte().exec(`CREATE TRIGGER lost_linje AFTER INSERT ON tiltak WHEN new.id = 'midt' BEGIN
      INSERT INTO historikk (endring, tiltak_id, handling, etter) VALUES (4711, new.id, 'endret', '{}'); END`)
    await medStore(async (store) => {
      const rader = ['foer', 'midt', 'etter'].map((id) => etTiltak({ id }))
      await expect(store.importer(rader, AV)).rejects.toThrow('FOREIGN KEY')
      expect((await store.alle()).map((t) => t.id)).toEqual(['et-tiltak'])
      expect(await store.historikk()).toHaveLength(1)
    })
  })

  test.each([
    ['endres', "UPDATE historikk SET etter = '{}'"],
    ['slettes', 'DELETE FROM historikk'],
    ['endres', "UPDATE historikk SET handling = 'endret' WHERE nr = 1"],
    ['slettes', "DELETE FROM historikk WHERE tiltak_id = 'et-tiltak'"],
    ['endres', "UPDATE reisetid_historikk SET etter = '[]'"],
    ['slettes', 'DELETE FROM reisetid_historikk'],
    ['slettes', "REPLACE INTO reisetid_historikk VALUES (1, 1, '[]', '[]')"],
    ['endres', "UPDATE endring SET hvem = 'ola'"],
  ])('Historikken kan ikke %s: %s', async (ord, sql) => {
    const foer = await medStore(async (store) => {
      await store.importer([etTiltak()], AV)
      await store.settReisetider([enReisetid()], AV)
      return helHistorikk(store)
    })
    direkte().pragma('recursive_triggers = ON')
    expect(() => direkte().exec(sql)).toThrow(`Historikken kan ikke ${ord}`)
    expect(await medStore(helHistorikk)).toEqual(foer)
  })

  test('Innhold som ikke er JSON, slipper ikke inn', async () => {
    await medStore((store) => store.importer([etTiltak()], AV))
    expect(() => direkte().exec("UPDATE tiltak SET innhold = '{'")).toThrow('CHECK')
    expect(() => direkte().exec("INSERT INTO reisetid VALUES (0, '{')")).toThrow('CHECK')
  })
})
