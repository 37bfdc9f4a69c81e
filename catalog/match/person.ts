/** A kartlegging made ready for judging: `null` is unknown, lists are sets, levels are numbers. Lives for one request. */
import type { Geografi, Sted } from '../geografi.ts'
import {
  type Behov,
  type Forhold,
  gruppetrinn,
  type Hindring,
  type Innsatsgruppe,
  type Interesse,
  koder,
  type Mal,
  norsktrinn,
  type Onske,
  type Reisemiddel,
  type Ytelse,
} from '../kodeverk.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'
import type { KjenteReiser } from './kjente-reiser.ts'
import { manederFor } from './maneder.ts'
import { type Fakta, noen } from './utfall.ts'

export type Person = {
  readonly alder: number | null
  readonly kjonn: NonNullable<Kartlegging['kjonn']> | null
  readonly kommune: string | null
  /** Where the journey starts; null when the kommune is unknown. */
  readonly hjem: Sted | null
  readonly middel: Reisemiddel | null
  readonly maksMinutter: number | null
  /** Places on the language scale, see `norsktrinn`. */
  readonly muntlig: number | null
  readonly skriftlig: number | null
  readonly digital: number | null
  readonly bankId: Fakta
  readonly gyldigId: Fakta
  readonly innsatsgruppe: Innsatsgruppe | null
  readonly behov: ReadonlyMap<Behov, 1 | 2 | 3>
  readonly interesser: ReadonlySet<Interesse>
  readonly onsker: ReadonlySet<Onske>
  readonly mal: Mal | null
  /** Hours a week the person manages now. */
  readonly kapasitetTimer: number | null
  readonly opptatt: NonNullable<Kartlegging['opptatt']>
  /** Null when nothing is told of earlier tiltak; an empty list is known to be none. */
  readonly tidligere: Kartlegging['tidligere'] | null
  readonly tattStilling: NonNullable<Kartlegging['tattStilling']>
  readonly barn: readonly number[] | null
  readonly botid: number | null
  /** Trust in Nav, 0 (none) to 3. */
  readonly tillit: number | null
  readonly iBehandling: Fakta
  readonly innvandrer: Fakta
  /** The day it is judged for, `YYYY-MM-DD`. */
  readonly dato: string
  /** What was confirmed before this day is stale. */
  readonly ferskFra: string
  readonly geografi: Geografi
  /** Journeys from home that a travel service has answered for; undefined when none was asked. */
  readonly reiser?: KjenteReiser | undefined
  harHindring(kode: Hindring): Fakta
  harForhold(kode: Forhold): Fakta
  harYtelse(kode: Ytelse): Fakta
}

/** Months after which a human should have looked at an entry again. Source: kontrakt §5. */
export const FERSK_I_MANEDER = 6

const iListe =
  <T>(liste: readonly T[] | null | undefined) =>
  (kode: T): Fakta =>
    liste ? liste.includes(kode) : null

/** The field decides; where it is absent, a hindring that says "without" means no, and nothing means yes. */
const felt = (verdi: boolean | null | undefined, mangler: Fakta): Fakta => verdi ?? (mangler === true ? false : null)

const trinn = (niva: Parameters<typeof norsktrinn>[0] | null | undefined) => (niva == null ? null : norsktrinn(niva))

const BEHOV = koder('behov')

export function lagPerson(k: Kartlegging, dato: string, geografi: Geografi): Person {
  const harHindring = iListe(k.hindringer)
  const leserIkke = k.alfabetisert === 'nei' || harHindring('ikke-alfabetisert') === true
  // In the order of the vocabulary, so that two who wrote the same in another order have the same answer.
  const behov = BEHOV.flatMap((kode): [Behov, 1 | 2 | 3][] => {
    const styrke = k.behov[kode]
    return styrke === undefined ? [] : [[kode, styrke]]
  })
  return {
    alder: k.alder ?? null,
    kjonn: k.kjonn ?? null,
    kommune: k.kommune,
    hjem: k.kommune === null ? null : geografi.hjemsted(k.kommune, k.postnummer ?? null),
    middel: k.reise?.middel ?? null,
    maksMinutter: k.reise?.maksMinutter ?? null,
    muntlig: trinn(k.norsk?.muntlig),
    skriftlig: trinn(k.norsk?.skriftlig) ?? (leserIkke ? norsktrinn('alfa') : null),
    digital: k.digital ?? (harHindring('ikke-digital') === true ? 0 : null),
    bankId: felt(k.bankId, harHindring('uten-bankid')),
    gyldigId: felt(k.gyldigId, harHindring('uten-gyldig-id')),
    innsatsgruppe: k.innsatsgruppe ?? null,
    behov: new Map(behov),
    interesser: new Set(k.interesser ?? []),
    onsker: new Set(k.onsker ?? []),
    mal: k.mal ?? null,
    kapasitetTimer: k.kapasitetTimer ?? null,
    opptatt: k.opptatt ?? [],
    tidligere: k.tidligere ?? null,
    tattStilling: k.tattStilling ?? {},
    barn: k.barn ?? null,
    botid: k.botid ?? null,
    tillit: k.tillit ?? null,
    iBehandling: k.iBehandling ?? null,
    innvandrer: k.innvandrer ?? null,
    dato,
    ferskFra: manederFor(dato, FERSK_I_MANEDER),
    geografi,
    harHindring,
    harForhold: iListe(k.forhold),
    harYtelse: iListe(k.ytelser),
  }
}

/** The person with journeys that are known better than by estimate. */
export const medReiser = (p: Person, reiser: KjenteReiser | undefined): Person => (reiser ? { ...p, reiser } : p)

/** Where the person lives, by name; the number when the map does not know it. */
export const kommunenavn = (p: Person): string | null =>
  p.kommune === null ? null : (p.geografi.kommune(p.kommune)?.navn ?? p.kommune)

/** Something worked out once per person, who lives for one request. */
export function perPerson<T>(regn: (p: Person) => T): (p: Person) => T {
  const kjente = new WeakMap<Person, { verdi: T }>()
  return (p) => {
    const kjent = kjente.get(p)
    if (kjent) return kjent.verdi
    const verdi = regn(p)
    kjente.set(p, { verdi })
    return verdi
  }
}

/** In this innsatsgruppe or a later one? Compared by order, so that a new group has its place. */
export const minstGruppe = (p: Person, gruppe: Innsatsgruppe): Fakta =>
  p.innsatsgruppe === null ? null : gruppetrinn(p.innsatsgruppe) >= gruppetrinn(gruppe)

/** The weaker of spoken and written Norwegian, as a place on the scale; what is known of it when one is unknown is an upper limit. */
export const svakesteNorsk = (p: Person): { trinn: number | null; helt: boolean } => {
  const kjente = [p.muntlig, p.skriftlig].filter((t) => t !== null)
  return { trinn: kjente.length > 0 ? Math.min(...kjente) : null, helt: kjente.length === 2 }
}

/** Norwegian below this level? Known as soon as one of spoken and written is below it. Source: kontrakt §5. */
export const norskUnder = (p: Person, grense: number): Fakta =>
  noen(p.muntlig === null ? null : p.muntlig < grense, p.skriftlig === null ? null : p.skriftlig < grense)
