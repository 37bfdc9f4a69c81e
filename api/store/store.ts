/** What the product keeps: the tiltak and travel times of the offices, and the history of every change. Nothing about any person. */
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

/** Who changes, when (ISO 8601, UTC) and from where: a file name or a screen. */
export type Endring = { hvem: string; tidspunkt: string; kilde: string }

export type Handling = 'opprettet' | 'endret'

/** One line of history. `for` is null for what was new. Numbers rise by time and are never used again. */
export type Historikkrad = Endring & {
  nr: number
  tiltakId: string
  handling: Handling
  for: Tiltak | null
  etter: Tiltak
}

/** One change of the list of travel times, whole before and after. */
export type Reisetidsendring = Endring & { nr: number; for: Reisetid[]; etter: Reisetid[] }

/** What an import did, or would do: ids in the order of the file. */
export type Importsvar = { nye: string[]; endret: string[]; uendret: string[] }

export interface Store {
  /** Every tiltak, by id; may be empty. */
  alle(): Promise<Tiltak[]>
  /** Rises with every change, by whatever process; for telling whether a snapshot is out of date. */
  revisjon(): Promise<number>
  /** Compares with what is stored and changes nothing. */
  sammenlign(rader: readonly Tiltak[]): Promise<Importsvar>
  /**
   * Writes all rows and their history, or nothing at all. What is stored but not in the rows stays as it is.
   * Errors: throws `Feil('konflikt')` when another process holds the store for more than five seconds.
   */
  importer(rader: readonly Tiltak[], av: Endring): Promise<Importsvar>
  /** The changes of one tiltak, or of all, oldest first. */
  historikk(tiltakId?: string): Promise<Historikkrad[]>
  /** The travel times that offices have told, in the order they were given; may be empty. */
  reisetider(): Promise<Reisetid[]>
  /**
   * Replaces the whole list, with history, or changes nothing at all. False when the list is as it was, and then nothing is written.
   * Errors: throws `Feil('konflikt')` as `importer` does.
   */
  settReisetider(rader: readonly Reisetid[], av: Endring): Promise<boolean>
  /** The changes of the list, oldest first. */
  reisetidshistorikk(): Promise<Reisetidsendring[]>
  lukk(): Promise<void>
}
