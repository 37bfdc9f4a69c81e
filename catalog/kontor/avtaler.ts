/** Agreements with other kommuner: how long they last, and which somebody must see to before they end. */
import type { Avtalerad } from '../skjema/kontortiltak.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { dagerMellom } from './klokker.ts'

/** So long before an agreement ends its office is told, whole days. */
export const VARSEL_DAGER = 60

export type Avtaleliste = {
  /** Ends within `VARSEL_DAGER` days, today included; first to end first. */
  snart: Avtalerad[]
  /** Lasts longer, or has no end; first to end first. */
  lopende: Avtalerad[]
  /** Has ended and opens nothing; last ended first. */
  utlopt: Avtalerad[]
}

/** The agreements of one tiltak, in the order they are written. */
export const avtalerI = (t: Tiltak, idag: string): Avtalerad[] =>
  (t.deling?.avtaler ?? []).map(({ kommunenummer, plasser, prisPerManed, til }) => ({
    tiltakId: t.id,
    navn: t.navn,
    kommunenummer,
    plasser: plasser ?? null,
    prisPerManed: prisPerManed ?? null,
    til: til ?? null,
    dagerIgjen: til == null ? null : dagerMellom(idag, til),
  }))

const dager = ({ dagerIgjen }: Avtalerad) => dagerIgjen ?? Number.POSITIVE_INFINITY
const sisteRekke = (a: Avtalerad, b: Avtalerad) =>
  a.navn.localeCompare(b.navn, 'nb') || (a.kommunenummer < b.kommunenummer ? -1 : 1)
/** First to end first, those without an end last. Two without are equal: infinity less infinity is no number. */
export const forstUt = (a: Avtalerad, b: Avtalerad) => (dager(a) === dager(b) ? sisteRekke(a, b) : dager(a) - dager(b))

/** Of what is published: a draft or an ended tiltak gives nobody anything that could end. */
export function avtaleliste(tiltak: readonly Tiltak[], idag: string): Avtaleliste {
  const alle = tiltak
    .filter((t) => t.status === 'publisert')
    .flatMap((t) => avtalerI(t, idag))
    .sort(forstUt)
  return {
    snart: alle.filter((a) => dager(a) >= 0 && dager(a) <= VARSEL_DAGER),
    lopende: alle.filter((a) => dager(a) > VARSEL_DAGER),
    utlopt: alle.filter((a) => dager(a) < 0).toReversed(),
  }
}

/** What somebody must see to: those that end soon, then those that have ended. */
export function avtalerSomGarUt(tiltak: readonly Tiltak[], idag: string): Avtalerad[] {
  const { snart, utlopt } = avtaleliste(tiltak, idag)
  return [...snart, ...utlopt]
}

/** Agreements that give these kommuner places in what others run, and that end soon; first to end first. */
export function andresSomGarUt(
  { indeks, register }: Pick<Snapshot, 'indeks' | 'register'>,
  kontor: { id: string; kommuner: readonly string[] },
  idag: string,
): Avtalerad[] {
  const numre = new Set(kontor.kommuner.flatMap((k) => (indeks.avtaler.get(k) ?? []).map(({ nr }) => nr)))
  const andres = [...numre].flatMap((nr) => register.tiltak[nr] ?? []).filter((t) => t.kontor !== kontor.id)
  return avtaleliste(andres, idag).snart.filter((a) => kontor.kommuner.includes(a.kommunenummer))
}
