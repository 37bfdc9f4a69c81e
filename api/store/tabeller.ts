/** Every table of the store, read and filled whole: the same in every engine. */
import { createHash, type Hash } from 'node:crypto'
import { leggInn, type Sql, type Verdi } from './sql.ts'

export type Tabell = {
  navn: string
  nokkel: readonly string[]
  kolonner: readonly string[]
  /** Opens a door for a while, or once: what was used up or taken back must not come back with a copy. */
  flyktig?: boolean
  /** The first edition of the copy (`kopi.ts`) that has it. */
  utgave: number
}

const tabell = (navn: string, nokkel: string, resten = '', flyktig = false): Tabell => ({
  navn,
  nokkel: nokkel.split(' '),
  kolonner: `${nokkel} ${resten}`.trim().split(' '),
  flyktig,
  utgave: 1,
})

/** What refers to another comes after it. */
export const TABELLER: readonly Tabell[] = [
  tabell('endring', 'nr', 'tidspunkt hvem kilde handling gjelder kontor'),
  tabell('historikk', 'nr', 'endring tiltak_id handling foer etter'),
  tabell('reisetid_historikk', 'nr', 'endring foer etter'),
  tabell('tiltak', 'id', 'kontor innhold versjon endret publisert'),
  tabell('reisetid', 'plass', 'innhold'),
  tabell('bekreftelse', 'tiltak_id felt', 'dato'),
  tabell('kopi', 'tiltak_id', 'original_id grunnlag'),
  tabell('visning', 'tiltak_id maned', 'antall'),
  { ...tabell('hullmelding', 'kommunenummer behov arsak maned', 'antall'), utgave: 2 },
  tabell('kontor', 'id', 'innhold'),
  tabell('kolonnevalg', 'kontor', 'innhold'),
  tabell('paminnelse', 'kontor', 'tidspunkt'),
  tabell('foresporsel', 'id', 'nr fra_kontor til_kontor sendt innhold besvart svar'),
  tabell('bruker', 'epost', 'innhold'),
  tabell('oidc', 'utsteder subjekt', 'epost'),
  tabell('invitasjon', 'hash', 'epost utloper', true),
  tabell('okt', 'hash', 'epost opprettet utloper', true),
  tabell('palogging', 'hash', 'innhold utloper', true),
  tabell('teller', 'navn', 'verdi'),
]

/** Has rows from the first moment. */
const TELLER = 'teller'

const BOLK = 200

const liste = (ledd: readonly string[]) => ledd.join(', ')

/** All rows by key, some at a time. */
export async function* raderI(sql: Sql, { navn, nokkel, kolonner }: Tabell): AsyncGenerator<Verdi[][]> {
  const etter = `WHERE (${liste(nokkel)}) > (${liste(nokkel.map(() => '?'))})`
  let siste: Record<string, Verdi> | undefined
  do {
    const forrige = siste
    const rader = await sql.alle<Record<string, Verdi>>(
      `SELECT ${liste(kolonner)} FROM ${navn} ${forrige ? etter : ''} ORDER BY ${liste(nokkel)} LIMIT ${BOLK}`,
      forrige && nokkel.map((k) => forrige[k] ?? null),
    )
    siste = rader.at(-1)
    if (siste) yield rader.map((rad) => kolonner.map((k) => rad[k] ?? null))
  } while (siste)
}

export const fyll = (sql: Sql, { navn, nokkel, kolonner }: Tabell, rader: readonly (readonly Verdi[])[]) =>
  leggInn(
    sql,
    {
      tabell: `${navn} (${liste(kolonner)})`,
      ellers: navn === TELLER ? `ON CONFLICT (${liste(nokkel)}) DO UPDATE SET verdi = excluded.verdi` : '',
    },
    rader,
  )

/** Errors: throws when anything at all is stored. */
export async function krevTom(sql: Sql): Promise<void> {
  for (const { navn } of TABELLER) {
    if (navn === TELLER) continue
    const rader = await sql.alle(`SELECT 1 AS finnes FROM ${navn} LIMIT 1`)
    if (rader.length > 0) throw new Error('Lageret som skal fylles, er ikke tomt. Ingenting er endret.')
  }
}

/** A row as text: the same for the same values, whatever they were read from. */
export const somLinje = (rad: readonly Verdi[]): string => JSON.stringify(rad)

export const legg = (hash: Hash, linje: string): Hash => hash.update(linje).update('\n')

/** A print of the values of every row. */
export async function avtrykkAv(sql: Sql, tabeller: readonly Tabell[]): Promise<string> {
  const hash = createHash('sha256')
  for (const t of tabeller) {
    legg(hash, t.navn)
    for await (const rader of raderI(sql, t)) for (const rad of rader) legg(hash, somLinje(rad))
  }
  return hash.digest('hex')
}
