/**
 * A copy of the store as a file that either engine can be filled from: gzip, one line of JSON for each row, and last how many there
 * are and a SHA-256 of them all. Sessions and links to sign in are left out.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import * as z from 'zod'
import type { Antall } from './flytt.ts'
import type { Skriver, Sql, Sqldatabase, Verdi } from './sql.ts'
import { avtrykkAv, fyll, krevTom, legg, raderI, somLinje, TABELLER, type Tabell } from './tabeller.ts'

const FORMAT = 'tiltakskatalogen-sikkerhetskopi'
/** Rises when there are more tables; an older copy lacks those that came later, and they are then empty. */
const UTGAVE = 2

const tabellerI = (utgave: number) => TABELLER.filter((tabell) => !tabell.flyktig && tabell.utgave <= utgave)
const MED = tabellerI(UTGAVE)

const Hode = z.object({ format: z.literal(FORMAT), utgave: z.int().min(1), tidspunkt: z.string() })
const Tabellhode = z.strictObject({ tabell: z.string(), kolonner: z.array(z.string()) })
const Rad = z.array(z.union([z.string(), z.number(), z.null()]))
const Slutt = z.strictObject({ antall: z.record(z.string(), z.number()), sha256: z.string() })

async function* linjerI(sql: Sql, tidspunkt: string, antall: Antall): AsyncGenerator<string> {
  const hash = createHash('sha256')
  yield `${JSON.stringify({ format: FORMAT, utgave: UTGAVE, tidspunkt })}\n`
  for (const tabell of MED) {
    const { navn, kolonner } = tabell
    legg(hash, navn)
    antall[navn] = 0
    yield `${JSON.stringify({ tabell: navn, kolonner })}\n`
    for await (const rader of raderI(sql, tabell)) {
      const rene = rader.map(somLinje)
      for (const linje of rene) legg(hash, linje)
      antall[navn] += rene.length
      yield `${rene.join('\n')}\n`
    }
  }
  yield `${JSON.stringify({ antall, sha256: hash.digest('hex') })}\n`
}

async function tilDisken(fil: string): Promise<void> {
  const h = await open(fil, 'r+')
  try {
    await h.sync()
  } finally {
    await h.close()
  }
}

/**
 * Writes the store as it is at one moment, while others write. The file is there when it is whole, and readable by its owner alone.
 * Errors: rejects when the file cannot be written.
 */
export async function skrivKopi(db: Sqldatabase, fil: string, tidspunkt: string): Promise<Antall> {
  const uferdig = `${fil}.uferdig`
  const antall: Antall = {}
  try {
    await db.les((sql) =>
      pipeline(
        Readable.from(linjerI(sql, tidspunkt, antall)),
        createGzip(),
        createWriteStream(uferdig, { mode: 0o600 }),
      ),
    )
    await tilDisken(uferdig)
    await rename(uferdig, fil)
  } catch (feil) {
    await rm(uferdig, { force: true })
    throw feil
  }
  return antall
}

const odelagt = () => new Error('Sikkerhetskopien er ikke hel, eller er endret. Ingenting er endret.')

/** Not by `readline`, which also parts at characters that a text may hold. */
async function* linjer(fil: string): AsyncGenerator {
  const lest = createReadStream(fil)
  const pakket = createGunzip()
  // The error comes out of the loop below, at the end that is read from.
  lest.on('error', (feil) => pakket.destroy(feil))
  pakket.setEncoding('utf8')
  let rest = ''
  for await (const bit of lest.pipe(pakket) as AsyncIterable<string>) {
    const deler = (rest + bit).split('\n')
    rest = deler.pop() ?? ''
    for (const del of deler) yield JSON.parse(del)
  }
  if (rest !== '') throw odelagt()
}

type Stilling = {
  /** Those that the copy should have, all of them. */
  med: readonly Tabell[]
  tabell: Tabell | undefined
  rader: Verdi[][]
  antall: Antall
  slutt: z.infer<typeof Slutt> | undefined
}

const BOLK = 200

function nyTabell(med: readonly Tabell[], linje: unknown): Tabell {
  const { tabell: navn, kolonner } = Tabellhode.parse(linje)
  const tabell = med.find((t) => t.navn === navn)
  if (!tabell || tabell.kolonner.join() !== kolonner.join()) throw odelagt()
  return tabell
}

async function tomRader(sql: Skriver, stilling: Stilling): Promise<void> {
  const { tabell, rader, antall } = stilling
  if (!tabell) return
  await fyll(sql, tabell, rader)
  antall[tabell.navn] = (antall[tabell.navn] ?? 0) + rader.length
  stilling.rader = []
}

async function taImot(sql: Skriver, stilling: Stilling, linje: unknown): Promise<void> {
  if (stilling.slutt) throw odelagt()
  if (Array.isArray(linje)) {
    stilling.rader.push(Rad.parse(linje))
    if (stilling.rader.length >= BOLK) await tomRader(sql, stilling)
    return
  }
  await tomRader(sql, stilling)
  if (typeof linje === 'object' && linje && 'tabell' in linje) stilling.tabell = nyTabell(stilling.med, linje)
  else stilling.slutt = Slutt.parse(linje)
}

/** The tables of the copy. Errors: throws when it is of a kind this program does not know. */
function lesHode(linje: unknown): readonly Tabell[] {
  const hode = Hode.safeParse(linje)
  if (!hode.success) throw odelagt()
  const { utgave } = hode.data
  if (utgave > UTGAVE)
    throw new Error(`Sikkerhetskopien er av utgave ${utgave}; dette programmet kan ${UTGAVE}. Ingenting er endret.`)
  return tabellerI(utgave)
}

async function lesInn(sql: Skriver, fil: string): Promise<Antall> {
  await krevTom(sql)
  let stilling: Stilling | undefined
  for await (const linje of linjer(fil)) {
    if (stilling) await taImot(sql, stilling, linje)
    else stilling = { med: lesHode(linje), tabell: undefined, rader: [], antall: {}, slutt: undefined }
  }
  if (!stilling) throw odelagt()
  const { med, slutt, antall } = stilling
  const alle = med.every(({ navn }) => slutt?.antall[navn] === (antall[navn] ?? 0))
  // Of what now stands in the database, not of what was read.
  if (!slutt || !alle || slutt.sha256 !== (await avtrykkAv(sql, med))) throw odelagt()
  await sql.varsle()
  return slutt.antall
}

/** What zlib, JSON and zod say of a file that somebody has cut or changed. */
const skyldesFilen = (feil: unknown) =>
  feil instanceof SyntaxError ||
  feil instanceof z.ZodError ||
  (feil instanceof Error && 'code' in feil && String(feil.code).startsWith('Z_'))

/** Fills an empty store, and sees that all came in. Errors: throws when the store is not empty or the copy not whole; then nothing is changed. */
export const lesKopi = (db: Sqldatabase, fil: string): Promise<Antall> =>
  db.skriv(async (sql) => {
    try {
      return await lesInn(sql, fil)
    } catch (feil) {
      throw skyldesFilen(feil) ? odelagt() : feil
    }
  })
