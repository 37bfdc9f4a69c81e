/**
 * What the product keeps: the tiltak and travel times of the offices with the history of every change, the offices and who
 * works for them, what they ask each other, and which gaps they report. Nothing about any person who seeks help.
 *
 * One interface; `tiltakslager.ts` and its neighbours say what happens, `sqlite.ts` and `postgres.ts` where. Points in time are
 * ISO 8601 in UTC. What writes throws `Feil('konflikt')` when somebody else holds the store for more than five seconds.
 */
import type { Bekreftelsesfelt } from '../../catalog/kodeverk.ts'
import type { Foresporsel, Svaret } from '../../catalog/skjema/foresporsel.ts'
import type { Hullmelding, Hulltall } from '../../catalog/skjema/hullmelding.ts'
import type { Bruker, Brukerregistrering, Kontor, Kontorregistrering } from '../../catalog/skjema/kontor.ts'
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

/** Who changes, when and from where: a file name or a screen. */
export type Endring = { hvem: string; tidspunkt: string; kilde: string }

export type Handling = 'opprettet' | 'endret' | 'fjernet'

/** One line of history. `for` is null for what was new, `etter` for what was removed. Numbers rise by time and are never used again. */
export type Historikkrad = Endring & {
  nr: number
  /** The change that the line is part of; one import is one change. */
  endring: number
  tiltakId: string
  handling: Handling
  for: Tiltak | null
  etter: Tiltak | null
}

/** One change of the list of travel times, whole before and after. */
export type Reisetidsendring = Endring & { nr: number; for: Reisetid[]; etter: Reisetid[] }

/** What an import did, or would do: ids in the order of the file. */
export type Importsvar = { nye: string[]; endret: string[]; uendret: string[] }

/** A stored tiltak. `versjon` is the number of its last line of history; `publisert` when it last became so, null when it never was. */
export type Lagret = { tiltak: Tiltak; versjon: number; endret: string; publisert: string | null }

/** What a copy was made from, as it was then. */
export type Kopi = { tiltakId: string; originalId: string; grunnlag: Tiltak }

/** One of the entries to write. `forventet`: the version the writer saw, null that there was none; not said: whatever is there. */
export type Skriving = {
  id: string
  /** null removes the entry; its history stays. */
  tiltak: Tiltak | null
  forventet?: number | null
  /** Fields a human has just confirmed, on the day of the change. */
  bekreft?: readonly Bekreftelsesfelt[]
  kopiAv?: Omit<Kopi, 'tiltakId'>
}

/**
 * All was written as one change (its number is null when nothing differed), or nothing was: `utdatert` when somebody else had been
 * there first, `opptatt` for the ids that another office has or has had, of which no more is told.
 */
export type Skrivesvar =
  | { ok: true; endring: number | null; versjoner: Record<string, number> }
  | { ok: false; utdatert: { id: string; naa: Lagret | null }[]; opptatt: string[] }

export interface Tiltakslager {
  /** Every tiltak, by id; may be empty. */
  alle(): Promise<Tiltak[]>
  /** Rises with every change of tiltak or travel times, by whatever process; for telling whether a snapshot is out of date. */
  revisjon(): Promise<number>
  /** What differs from a snapshot read at `revisjon`: entries as they are now, null for the removed. */
  endretSiden(revisjon: number): Promise<{ id: string; tiltak: Tiltak | null }[]>
  en(id: string): Promise<Lagret | null>
  /** Those with `tiltak.kontor` as given, by id. */
  lagrede(kontor: string): Promise<Lagret[]>
  /** Compares with what is stored and changes nothing. */
  sammenlign(rader: readonly Tiltak[]): Promise<Importsvar>
  /** Writes all rows and their history, or nothing at all. What is stored but not in the rows stays as it is. */
  importer(rader: readonly Tiltak[], av: Endring): Promise<Importsvar>
  /**
   * Writes all, or nothing at all. An entry that is as it was makes no history, but may be confirmed. `kontor`: the office that
   * writes, which has only the ids nobody else has or has had; not said: whoever's they are.
   */
  skriv(skrivinger: readonly Skriving[], av: Endring, kontor?: string): Promise<Skrivesvar>
  /** The changes of one tiltak, or of all, oldest first. */
  historikk(tiltakId?: string): Promise<Historikkrad[]>
  /** The lines of one change, in order; empty when there is none. */
  endringslinjer(endring: number): Promise<Historikkrad[]>
  /**
   * Every tiltak as it stood at a moment, by id: what was removed by then or came later is not there. Of what happened at the moment itself,
   * all has happened. Errors: throws when it is no point in time. Cost: one reading of the history.
   */
  alleVed(tidspunkt: string): Promise<Tiltak[]>
  /** When the first tiltak came; null when none has. Before that `alleVed` is empty. */
  forsteEndring(): Promise<string | null>
  /** The dates fields were last confirmed apart from the whole entry; by tiltak. */
  bekreftelser(ider: readonly string[]): Promise<Record<string, Partial<Record<Bekreftelsesfelt, string>>>>
  kopier(ider: readonly string[]): Promise<Kopi[]>
  /** Adds to the tally of a month (`YYYY-MM`): how often each was shown, to nobody in particular. */
  tellVisninger(antall: Readonly<Record<string, number>>, maned: string): Promise<void>
  /** Shown from and with that month. */
  visninger(ider: readonly string[], fraManed: string): Promise<Record<string, number>>
}

export interface Reisetidslager {
  /** The travel times that offices have told, in the order they were given; may be empty. */
  reisetider(): Promise<Reisetid[]>
  /** Replaces the whole list, with history, or changes nothing at all. False when the list is as it was, and then nothing is written. */
  settReisetider(rader: readonly Reisetid[], av: Endring): Promise<boolean>
  /** The changes of the list, oldest first. */
  reisetidshistorikk(): Promise<Reisetidsendring[]>
}

export interface Kontorlager {
  /** By id. */
  kontorer(): Promise<Kontor[]>
  kontor(id: string): Promise<Kontor | null>
  /** A new office, or another for one that is there. What is not told of stays as it was. Answers how it is now. */
  settKontor(kontor: Kontorregistrering, av: Endring): Promise<Kontor>
  /** Null, and nothing is written, when there is no such office. */
  endreKontor(id: string, del: Partial<Omit<Kontor, 'id'>>, av: Endring): Promise<Kontor | null>
  /** How the office's own headings are to be read, as it last chose; null when it never has. Whatever the import room makes of it. */
  kolonnevalg(kontor: string): Promise<unknown>
  huskKolonnevalg(kontor: string, valg: unknown, av: Endring): Promise<void>
  /** When the office was last reminded by mail; null when never. */
  sistPamint(kontor: string): Promise<string | null>
  /** Claims the reminder of this office for one process: false when it was already reminded at or after `siden`. */
  pamin(kontor: string, siden: string, naa: string): Promise<boolean>
}

/** A session, or a link that starts one, is known by the SHA-256 of its secret: who reads the store can not use it. */
export interface Brukerlager {
  /** By e-mail. */
  brukere(): Promise<Bruker[]>
  bruker(epost: string): Promise<Bruker | null>
  /**
   * A user who is barred loses all sessions and links at once. False, and nothing is written, when the last administrator would be
   * gone: nobody could let anyone in again. Whether they are barred stays as it was when it is not told.
   */
  lagreBruker(bruker: Brukerregistrering, av: Endring): Promise<boolean>
  /** The user who has signed in as this subject of this issuer before; null when none has. */
  brukerMedOidc(utsteder: string, subjekt: string): Promise<Bruker | null>
  /** False, and nothing is written, when the subject is somebody else's, or the user has another subject of that issuer. */
  knyttOidc(oidc: { epost: string; utsteder: string; subjekt: string }, av: Endring): Promise<boolean>
  /** Takes every such link from the user, and ends the sessions, since one of them may have begun by it. False when there was no link. */
  losneOidc(epost: string, av: Endring): Promise<boolean>
  /** The links of the user that nobody has used are of no use any more. */
  lagInvitasjon(invitasjon: { hash: string; epost: string; utloper: string }, av: Endring): Promise<void>
  /** Uses the link up. The e-mail of its user; null when it is unknown, used or out of date, or the user is barred. */
  brukInvitasjon(hash: string, naa: string): Promise<string | null>
  startOkt(okt: { hash: string; epost: string; opprettet: string; utloper: string }, av: Endring): Promise<void>
  /** The user of a session that is valid now; null when there is none or the user is barred. */
  okt(hash: string, naa: string): Promise<Bruker | null>
  avsluttOkt(hash: string, av: Endring): Promise<void>
  /** Every session of the user, and the links that nobody has used. */
  avsluttAlle(epost: string, av: Endring): Promise<void>
  /** A sign-in on its way to the identity provider: kept so that any process may take the answer, and given out once. */
  lagrePalogging(palogging: { hash: string; innhold: string; utloper: string }): Promise<void>
  taPalogging(hash: string, naa: string): Promise<string | null>
  /** Removes what has run out. */
  rydd(naa: string): Promise<void>
}

export interface Foresporsellager {
  /** To or from the office, newest first; null for all. */
  foresporsler(kontor: string | null): Promise<Foresporsel[]>
  foresporsel(id: string): Promise<Foresporsel | null>
  /** False, and nothing is written, when the office has asked the same of the same tiltak and still waits for the answer. */
  sendForesporsel(foresporsel: Foresporsel, av: Endring): Promise<boolean>
  /** False when it was answered already; the first answer stands. */
  svarForesporsel(id: string, svar: Svaret, av: Endring): Promise<boolean>
}

/** Gaps that were reported: a tally, with nothing of who reported and nothing of a person. */
export interface Hullmeldingslager {
  /** Adds one to the tally of a month (`YYYY-MM`), and leaves no line in the log. */
  tellHull(hull: Hullmelding, maned: string): Promise<void>
  /** How often each was reported, from and with that month; by kommune, behov and årsak. For whoever rounds it off: not to be shown. */
  talteHull(fraManed: string): Promise<Hulltall>
}

/** One write of any kind, for who is to see what was done. `kontor`: whose it was. */
export type Loggrad = Endring & { nr: number; handling: string; gjelder: string; kontor: string | null }

export interface Logglager {
  /** Newest first. `for`: only lines before this number. */
  logg(valg: { kontor?: string; for?: number; antall: number }): Promise<Loggrad[]>
}

export interface Store
  extends Tiltakslager,
    Reisetidslager,
    Kontorlager,
    Brukerlager,
    Foresporsellager,
    Hullmeldingslager,
    Logglager {
  /** Calls when another process may have changed something, where the database can tell; polling `revisjon` must do without. */
  folg?(varsle: () => void): Promise<() => Promise<void>>
  lukk(): Promise<void>
}
