/** A whole store to another engine, to a file and back: nothing is lost, and nothing half comes in. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apneBase } from '../../api/store/apne.ts'
import { flytt } from '../../api/store/flytt.ts'
import { lesKopi, skrivKopi } from '../../api/store/kopi.ts'
import { lagStore } from '../../api/store/lager.ts'
import type { Sqldatabase } from '../../api/store/sql.ts'
import { raderI, TABELLER } from '../../api/store/tabeller.ts'
import { etTiltak } from '../fabrikk.ts'
import { altAv, dorer, fyllAlt } from './alt.ts'
import { mens } from './mens.ts'
import { nyPostgres } from './postgres.ts'

const AV = { hvem: 'kari', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'skjema' }
const NAR = '2026-11-27T10:00:00.000Z'

let mappe: string
let rydd: (() => Promise<void> | void)[]
beforeEach(() => {
  mappe = mkdtempSync(join(tmpdir(), 'tiltak-flytt-'))
  rydd = [() => rmSync(mappe, { recursive: true })]
})
afterEach(async () => {
  for (const gjor of rydd.toReversed()) await gjor()
})

const logg = (feil: unknown) => {
  throw feil
}

let nr = 0
const steder = {
  SQLite: async () => join(mappe, `data-${nr++}`),
  PostgreSQL: async () => {
    const base = await nyPostgres()
    rydd.push(base.rydd)
    return base.url
  },
}
type Motor = keyof typeof steder

async function nytt(motor: Motor) {
  const db = await apneBase(await steder[motor](), logg)
  rydd.push(() => db.lukk())
  return { db, store: lagStore(db) }
}

/** Every value of every row, as the engine itself has it. */
async function alleRader(db: Sqldatabase) {
  const ut: Record<string, unknown[]> = {}
  for (const tabell of TABELLER) {
    ut[tabell.navn] = []
    for await (const rader of raderI(db.sql, tabell)) ut[tabell.navn]?.push(...rader)
  }
  return ut
}

const VEIER: [fra: Motor, til: Motor][] = [
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
  ['SQLite', 'SQLite'],
  ['PostgreSQL', 'PostgreSQL'],
]

describe('Flytting', () => {
  test.each(VEIER)('Fra %s til %s og tilbake er hver rad den samme, og numrene går videre', async (fra, til) => {
    const [her, der, tilbake] = [await nytt(fra), await nytt(til), await nytt(fra)]
    await fyllAlt(her.store)
    const rader = await alleRader(her.db)
    expect(Object.entries(rader).filter(([, liste]) => liste.length === 0)).toEqual([])
    const antall = await flytt(her.db, der.db)
    expect(antall).toEqual(Object.fromEntries(Object.entries(rader).map(([navn, liste]) => [navn, liste.length])))
    expect(await alleRader(der.db)).toEqual(rader)
    expect(await altAv(der.store)).toEqual(await altAv(her.store))
    await flytt(der.db, tilbake.db)
    expect(await alleRader(tilbake.db)).toEqual(rader)

    await Promise.all([her, der].map(({ store }) => store.importer([etTiltak({ id: 'ny' })], AV)))
    expect(await altAv(der.store)).toEqual(await altAv(her.store))
    expect(await dorer(der.store)).toEqual([expect.anything(), 'kari@kommune.no', '{}'])
  })

  test.each(VEIER.slice(0, 2))('Fra %s til %s: et sted som ikke er tomt, avvises og er urørt', async (fra, til) => {
    const [her, der] = [await nytt(fra), await nytt(til)]
    await fyllAlt(her.store)
    await der.store.settKontor({ id: 'x', navn: 'X', kommuner: ['5035'], rytmeManeder: 6 }, AV)
    const foer = await alleRader(der.db)
    await expect(flytt(her.db, der.db)).rejects.toThrow('er ikke tomt')
    expect(await alleRader(der.db)).toEqual(foer)
  })

  test('Den som skriver mens det flyttes, kommer etter, og da på det gamle stedet', async () => {
    const [her, der] = [await nytt('SQLite'), await nytt('PostgreSQL')]
    await fyllAlt(her.store)
    const foer = await alleRader(her.db)
    const flytter = flytt(her.db, der.db)
    await her.store.importer([etTiltak({ id: 'ny' })], AV)
    await flytter
    expect(await alleRader(der.db)).toEqual(foer)
    expect(await her.store.en('ny')).not.toBeNull()
  })
})

const fil = () => join(mappe, 'kopi.gz')
const pakk = (linjer: string[]) => gzipSync(linjer.join('\n'))
const byttet = (fra: string, til: string) => (linjer: string[]) => pakk(linjer.map((l) => l.replace(fra, til)))

/** As the program wrote it before there was a table of gaps. */
function somUtgave1(linjer: readonly string[]): Buffer {
  const [hode = '', ...resten] = linjer.slice(0, -2)
  const slutt = JSON.parse(linjer.at(-2) ?? '') as { antall: Record<string, number> }
  let tabell = ''
  const med = resten.filter((linje) => {
    tabell = /^{"tabell":"(\w+)"/.exec(linje)?.[1] ?? tabell
    return tabell !== 'hullmelding'
  })
  const hash = createHash('sha256')
  for (const linje of med) hash.update(`${/^{"tabell":"(\w+)"/.exec(linje)?.[1] ?? linje}\n`)
  const { hullmelding: _, ...antall } = slutt.antall
  const sist = JSON.stringify({ antall, sha256: hash.digest('hex') })
  return pakk([hode.replace('"utgave":2', '"utgave":1'), ...med, sist, ''])
}

describe('Sikkerhetskopi', () => {
  test.each(VEIER)('Fra %s til %s: alt kommer igjen, bortsett fra det som åpner dører', async (fra, til) => {
    const [her, der] = [await nytt(fra), await nytt(til)]
    await fyllAlt(her.store)
    const antall = await skrivKopi(her.db, fil(), NAR)
    expect(await lesKopi(der.db, fil())).toEqual(antall)
    expect(await altAv(der.store)).toEqual(await altAv(her.store))
    expect(await dorer(der.store)).toEqual([null, null, null])
    expect(statSync(fil()).mode & 0o777).toBe(0o600)
    expect(gunzipSync(readFileSync(fil())).toString()).not.toContain('"palogging"')
  })

  test.each(VEIER.slice(0, 2))(
    'Fra %s mens andre skriver: kopien er av ett øyeblikk, med hel historikk',
    async (fra, til) => {
      const [her, der] = [await nytt(fra), await nytt(til)]
      await her.store.importer(mange(0), AV)
      let runde = 0
      const kopier = skrivKopi(her.db, fil(), NAR)
      await mens(kopier, async () => {
        runde += 1
        await her.store.importer(mange(runde), { ...AV, kilde: `runde ${runde}` })
      })
      expect(runde).toBeGreaterThan(0)
      await lesKopi(der.db, fil())
      const tiltak = await der.store.alle()
      const historikk = await der.store.historikk()
      expect([tiltak.length, new Set(tiltak.map((t) => t.navn)).size]).toEqual([ANTALL, 1])
      const siste = new Map(historikk.map((l) => [l.tiltakId, l.etter]))
      expect(tiltak.map((t) => siste.get(t.id))).toEqual(tiltak)
      expect(historikk).toEqual((await her.store.historikk()).slice(0, historikk.length))
      expect([historikk.length % ANTALL, (await der.store.logg({ antall: 1 }))[0]?.nr]).toEqual([
        0,
        await der.store.revisjon(),
      ])
    },
  )

  test('En kopi fra før hullene kunne meldes, kommer inn med alt den har', async () => {
    const [her, der] = [await nytt('SQLite'), await nytt('PostgreSQL')]
    await fyllAlt(her.store)
    await skrivKopi(her.db, fil(), NAR)
    writeFileSync(fil(), somUtgave1(gunzipSync(readFileSync(fil())).toString().split('\n')))
    const antall = await lesKopi(der.db, fil())
    expect([antall.tiltak, antall.hullmelding]).toEqual([449, undefined])
    expect(await altAv(der.store)).toEqual({ ...(await altAv(her.store)), hull: [[], []] })
  })

  test('Et sted som ikke er tomt, avvises og er urørt', async () => {
    const [her, der] = [await nytt('SQLite'), await nytt('SQLite')]
    await fyllAlt(her.store)
    await skrivKopi(her.db, fil(), NAR)
    await der.store.importer([etTiltak()], AV)
    const foer = await alleRader(der.db)
    await expect(lesKopi(der.db, fil())).rejects.toThrow('er ikke tomt')
    expect(await alleRader(der.db)).toEqual(foer)
  })

  test('En kopi som ikke kan skrives ferdig, etterlater ingenting', async () => {
    const { db } = await nytt('SQLite')
    await expect(skrivKopi(db, join(mappe, 'finnes-ikke', 'kopi.gz'), NAR)).rejects.toThrow('ENOENT')
  })

  const HEL = 'Sikkerhetskopien er ikke hel, eller er endret. Ingenting er endret.'

  test.each<[hva: string, odelegg: (linjer: string[], bytes: Buffer) => Uint8Array, melding: string]>([
    ['er tom', () => Buffer.alloc(0), HEL],
    ['ikke er pakket', (linjer) => Buffer.from(linjer.join('\n')), HEL],
    ['er kuttet', (_, bytes) => bytes.subarray(0, bytes.length - 20), HEL],
    ['har en byte feil', (_, bytes) => bytes.map((b, i) => (i === 600 ? b ^ 1 : b)), HEL],
    ['mangler slutten', (linjer) => pakk([...linjer.slice(0, -2), '']), HEL],
    ['mangler en rad', (linjer) => pakk(linjer.filter((l) => !l.startsWith('["t-4",'))), HEL],
    ['har en rad for mye', (linjer) => pakk([...linjer.slice(0, -1), '["x"]', '']), HEL],
    ['har en endret verdi', byttet('Et tiltak', 'Et annet'), HEL],
    ['har en verdi av feil slag', byttet('[1,', '[true,'), HEL],
    ['har en ukjent tabell', byttet('"tabell":"kopi"', '"tabell":"okt"'), HEL],
    ['har ukjente kolonner', byttet('"gjelder"', '"hvem"'), HEL],
    ['sier at den er eldre enn den er', byttet('"utgave":2', '"utgave":1'), HEL],
    ['er av en utgave som aldri har vært', byttet('"utgave":2', '"utgave":0'), HEL],
    ['ikke er en kopi', byttet('tiltakskatalogen-sikkerhetskopi', 'noe annet'), HEL],
    [
      'er av en annen utgave',
      byttet('"utgave":2', '"utgave":3'),
      'Sikkerhetskopien er av utgave 3; dette programmet kan 2.',
    ],
  ])('En kopi som %s, avvises, og ingenting er endret', async (_, odelegg, melding) => {
    const [her, der] = [await nytt('SQLite'), await nytt('SQLite')]
    await fyllAlt(her.store)
    await skrivKopi(her.db, fil(), NAR)
    const foer = await alleRader(der.db)
    const bytes = readFileSync(fil())
    const linjer = gunzipSync(bytes).toString().split('\n')
    expect(pakk(linjer).length).toBeGreaterThan(600)
    writeFileSync(fil(), odelegg(linjer, bytes))
    await expect(lesKopi(der.db, fil())).rejects.toThrow(melding)
    expect(await alleRader(der.db)).toEqual(foer)
  })
})

const ANTALL = 400
const mange = (runde: number) =>
  Array.from({ length: ANTALL }, (_, i) => etTiltak({ id: `t-${i}`, navn: `Runde ${runde}` }))
