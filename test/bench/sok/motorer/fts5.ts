/**
 * SQLite's full-text index: unicode61 without marks (ø and æ, which it takes for letters of their own, are replaced beforehand),
 * beginnings of words with an index of their own, and bm25 with weights. In memory, and without a copy of the texts.
 */
import Database from 'better-sqlite3'
import { type Dokument, FELT, FELTVEKT, utenMerker } from '../dokument.ts'
import { ordene } from '../kandidater.ts'
import { FLEST, type Motor } from '../motor.ts'

const NAVN = 'SQLite FTS5'
const VEKTER = FELT.map((felt) => FELTVEKT[felt]).join(', ')
const TABELL = `CREATE VIRTUAL TABLE dokument USING fts5(${FELT.join(', ')}, content='',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3 4')`
const SETT_INN = `INSERT INTO dokument (rowid, ${FELT.join(', ')}) VALUES (?, ${FELT.map(() => '?').join(', ')})`
const FINN = `SELECT rowid FROM dokument WHERE dokument MATCH ? AND rank MATCH 'bm25(${VEKTER})' ORDER BY rank LIMIT ${FLEST}`

export function byggFts5(dokumenter: readonly Dokument[]): Motor {
  const db = new Database(':memory:')
  db.exec(TABELL)
  const settInn = db.prepare(SETT_INN)
  db.transaction(() => {
    dokumenter.forEach((d, nr) => settInn.run(nr, ...FELT.map((felt) => utenMerker(d[felt]))))
    db.exec(`INSERT INTO dokument (dokument) VALUES ('optimize')`)
  })()
  const sporring = db.prepare<[string], number>(FINN).pluck()
  const finn = (mellom: string) => (q: string) => {
    const ord = ordene(utenMerker(q)).map((o) => `"${o}"*`)
    return sporring.all(ord.join(mellom)).flatMap((nr) => dokumenter[nr]?.id ?? [])
  }
  const sider = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  return {
    navn: NAVN,
    mater: { og: finn(' AND '), eller: finn(' OR ') },
    utenfor: sider,
    lukk: () => void db.close(),
  }
}

export const fts5 = { navn: NAVN, bygg: byggFts5 }
