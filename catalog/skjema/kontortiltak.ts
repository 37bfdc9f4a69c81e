/** What an office sees of its own tiltak beyond the entry itself. Dates are `YYYY-MM-DD`, points in time ISO 8601 in UTC. */
import type { Bekreftelsesfelt, Foresporselsvar, Tekst } from '../kodeverk.ts'
import type { Foresporsel } from './foresporsel.ts'
import type { ApentKontor, Kontor } from './kontor.ts'
import type { Tiltak } from './tiltak.ts'

/** Three clocks: somebody changed it, everybody could see it, a human said that it is right. */
export type Klokker = {
  endret: string
  publisert: string | null
  bekreftet: string
  /** Of the fields that break matches; a field confirmed with the whole entry has the date of that. */
  felt: Record<Bekreftelsesfelt, string>
}

/** One field that makes matches say `vet-ikke`, and in how many of a hundred invented persons. Most often first. */
export type Mangel = { felt: string; andel: number }

/** One difference in words: `felt` its name, `for` and `etter` what stood and stands; empty text is nothing told. */
export type Endringslinje = { sti: string; felt: Tekst; for: Tekst; etter: Tekst }

/** Where a copy came from, and what has changed there since; `finnes` false when the original is gone. */
export type Opphav = { id: string; navn: string; finnes: boolean; endringer: Endringslinje[] }

export type Kontortiltak = {
  tiltak: Tiltak
  /** Rises with every change; the ETag of the entry. */
  versjon: number
  klokker: Klokker
  /** Days since it should have been confirmed, by the rhythm of the office; 0 when it is not yet due. */
  forfaltDager: number
  /** How often the service has shown it the last twelve months, to nobody in particular. */
  visninger: number
  mangler: Mangel[]
  opphav: Opphav | null
}

/** A line of history that a person can read. `hvem` is told to the office itself only. */
export type Historikklinje = {
  nr: number
  tidspunkt: string
  hvem: string
  kilde: string
  handling: 'opprettet' | 'endret' | 'fjernet'
  endringer: Endringslinje[]
  /** The entry as it was after this change; null when it was removed. */
  etter: Tiltak | null
}

export type Avtalerad = {
  tiltakId: string
  navn: string
  kommunenummer: string
  plasser: number | null
  prisPerManed: number | null
  til: string | null
  /** Whole days from today to the end; null when no end is agreed. */
  dagerIgjen: number | null
}

/** What should be done now, most pressing first in each list. */
export type Arbeidsliste = {
  bekreftes: { id: string; navn: string; versjon: number; bekreftet: string; forfaltDager: number; visninger: number }[]
  avtaler: Avtalerad[]
  foresporsler: Foresporsel[]
  mangler: { felt: string; tiltak: { id: string; navn: string }[] }[]
  utkast: { id: string; navn: string; endret: string }[]
  kopier: { id: string; navn: string; opphav: Opphav }[]
}

export type Kontoroversikt = { kontor: Kontor; tiltak: Kontortiltak[] }

export type Delingsrad = {
  id: string
  navn: string
  kontor: ApentKontor | null
  kommunenummer: string | null
  synlighet: NonNullable<Tiltak['deling']>['synlighet']
  /** From the office's own kommune, by car; null when there is nothing to travel to. */
  minutter: number | null
}

/** Sharing, both ways, and what could be asked for. */
export type Delingsoversikt = {
  viDeler: (Delingsrad & { avtaler: Avtalerad[] })[]
  deltMedOss: (Delingsrad & { avtale: Avtalerad | null })[]
  /** Within an hour of one of the office's kommuner, and not open to it. Nearest first. */
  kanSporres: (Delingsrad & { spurt: Foresporsel | null })[]
}

/** Answered requests by offering office: how many days an answer takes in the middle, and of how many answers. */
export type Svartid = { kontor: string; dager: number; svar: number }

export type Foresporselsliste = { sendt: Foresporsel[]; mottatt: Foresporsel[]; svartider: Svartid[] }

/** For the planner: answers by kommune and need, shown only from five up. */
export type Foresporseltall = { kommunenummer: string; behov: string; svar: Foresporselsvar; antall: number }[]
