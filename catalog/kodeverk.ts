/**
 * The closed vocabularies. Each file in `data/kodeverk/` is one list: code → label (bokmål, nynorsk, English) and one
 * sentence of explanation (bokmål, nynorsk); key order is the order of the list, which matters for `norskniva`,
 * `innsatsgruppe` and `utfall`. The types are inferred from the files, so a code exists in exactly one place.
 * Source: the study, Nav's own code lists and our own design, as told in `data/kodeverk/README.md`.
 */
import alfabetisert from './data/kodeverk/alfabetisert.json' with { type: 'json' }
import art from './data/kodeverk/art.json' with { type: 'json' }
import behov from './data/kodeverk/behov.json' with { type: 'json' }
import behovsgruppe from './data/kodeverk/behovsgruppe.json' with { type: 'json' }
import bekreftelsesfelt from './data/kodeverk/bekreftelsesfelt.json' with { type: 'json' }
import dekningsniva from './data/kodeverk/dekningsniva.json' with { type: 'json' }
import digital from './data/kodeverk/digital.json' with { type: 'json' }
import egnet from './data/kodeverk/egnet.json' with { type: 'json' }
import eier from './data/kodeverk/eier.json' with { type: 'json' }
import eksklusiv from './data/kodeverk/eksklusiv.json' with { type: 'json' }
import foresporselstype from './data/kodeverk/foresporselstype.json' with { type: 'json' }
import foresporselsvar from './data/kodeverk/foresporselsvar.json' with { type: 'json' }
import forhold from './data/kodeverk/forhold.json' with { type: 'json' }
import form from './data/kodeverk/form.json' with { type: 'json' }
import hindring from './data/kodeverk/hindring.json' with { type: 'json' }
import inngang from './data/kodeverk/inngang.json' with { type: 'json' }
import innhold from './data/kodeverk/innhold.json' with { type: 'json' }
import innsatsgruppe from './data/kodeverk/innsatsgruppe.json' with { type: 'json' }
import interesse from './data/kodeverk/interesse.json' with { type: 'json' }
import kjonn from './data/kodeverk/kjonn.json' with { type: 'json' }
import kjonnskrav from './data/kodeverk/kjonnskrav.json' with { type: 'json' }
import kostraUnntak from './data/kodeverk/kostra-unntak.json' with { type: 'json' }
import kostraVilkar from './data/kodeverk/kostra-vilkar.json' with { type: 'json' }
import krav from './data/kodeverk/krav.json' with { type: 'json' }
import mal from './data/kodeverk/mal.json' with { type: 'json' }
import malgruppe from './data/kodeverk/malgruppe.json' with { type: 'json' }
import miljo from './data/kodeverk/miljo.json' with { type: 'json' }
import norskniva from './data/kodeverk/norskniva.json' with { type: 'json' }
import onske from './data/kodeverk/onske.json' with { type: 'json' }
import proveutfall from './data/kodeverk/proveutfall.json' with { type: 'json' }
import regel from './data/kodeverk/regel.json' with { type: 'json' }
import reisemiddel from './data/kodeverk/reisemiddel.json' with { type: 'json' }
import rolle from './data/kodeverk/rolle.json' with { type: 'json' }
import status from './data/kodeverk/status.json' with { type: 'json' }
import stilling from './data/kodeverk/stilling.json' with { type: 'json' }
import styrke from './data/kodeverk/styrke.json' with { type: 'json' }
import synlighet from './data/kodeverk/synlighet.json' with { type: 'json' }
import tillit from './data/kodeverk/tillit.json' with { type: 'json' }
import tilrettelegging from './data/kodeverk/tilrettelegging.json' with { type: 'json' }
import tiltakstype from './data/kodeverk/tiltakstype.json' with { type: 'json' }
import utfall from './data/kodeverk/utfall.json' with { type: 'json' }
import ytelse from './data/kodeverk/ytelse.json' with { type: 'json' }

export type Malform = 'nb' | 'nn'
export type Tekst = { nb: string; nn: string }
/** The last five are of `tiltakstype` only, and told by the functions at the end of this file. */
export type Kode = {
  navn: Tekst & { en: string }
  forklaring: Tekst
  gruppe?: string
  gammelt?: string
  forsok?: boolean
  utelukkes?: readonly string[]
  ikkeForMalgruppenTil?: readonly string[]
  vurderesForst?: boolean
  ogsaForSykmeldte?: boolean
}
export type Kodeliste = Record<string, Kode>

export const kodeverk = {
  tiltakstype,
  behov,
  innhold,
  malgruppe,
  interesse,
  tilrettelegging,
  hindring,
  eier,
  norskniva,
  innsatsgruppe,
  form,
  miljo,
  forhold,
  inngang,
  krav,
  eksklusiv,
  utfall,
  art,
  'kostra-vilkar': kostraVilkar,
  'kostra-unntak': kostraUnntak,
  ytelse,
  mal,
  onske,
  reisemiddel,
  kjonn,
  kjonnskrav,
  alfabetisert,
  egnet,
  synlighet,
  status,
  proveutfall,
  stilling,
  regel,
  behovsgruppe,
  digital,
  tillit,
  styrke,
  rolle,
  bekreftelsesfelt,
  foresporselstype,
  foresporselsvar,
  dekningsniva,
} as const satisfies Record<string, Kodeliste>

export type Tiltakstype = keyof typeof tiltakstype
export type Behov = keyof typeof behov
export type Innhold = keyof typeof innhold
export type Malgruppe = keyof typeof malgruppe
export type Interesse = keyof typeof interesse
export type Tilrettelegging = keyof typeof tilrettelegging
export type Hindring = keyof typeof hindring
export type Eier = keyof typeof eier
export type Norskniva = keyof typeof norskniva
export type Innsatsgruppe = keyof typeof innsatsgruppe
export type Form = keyof typeof form
export type Miljo = keyof typeof miljo
export type Forhold = keyof typeof forhold
export type Inngang = keyof typeof inngang
export type Krav = keyof typeof krav
export type Eksklusiv = keyof typeof eksklusiv
export type UtfallKode = keyof typeof utfall
export type Art = keyof typeof art
export type KostraVilkar = keyof typeof kostraVilkar
export type KostraUnntak = keyof typeof kostraUnntak
export type Ytelse = keyof typeof ytelse
export type Mal = keyof typeof mal
export type Onske = keyof typeof onske
export type Reisemiddel = keyof typeof reisemiddel
export type Kjonn = keyof typeof kjonn
export type Kjonnskrav = keyof typeof kjonnskrav
export type Alfabetisert = keyof typeof alfabetisert
export type Egnet = keyof typeof egnet
export type Synlighet = keyof typeof synlighet
export type Status = keyof typeof status
export type Proveutfall = keyof typeof proveutfall
export type Stilling = keyof typeof stilling
export type Regel = keyof typeof regel

export type Rolle = keyof typeof rolle
export type Bekreftelsesfelt = keyof typeof bekreftelsesfelt
export type Foresporselstype = keyof typeof foresporselstype
export type Foresporselsvar = keyof typeof foresporselsvar

export type Kodeverk = keyof typeof kodeverk

/** All codes of a vocabulary in its own order; never empty. */
export const koder = <K extends Kodeverk>(navn: K) =>
  Object.keys(kodeverk[navn]) as [keyof (typeof kodeverk)[K] & string, ...(keyof (typeof kodeverk)[K] & string)[]]

/** The label of a code; the code itself when the vocabulary does not know it (only possible for foreign text). */
export const etikett = (navn: Kodeverk, kode: string, malform: Malform = 'nb'): string =>
  (kodeverk[navn] as Kodeliste)[kode]?.navn[malform] ?? kode

const NORSKTRINN = new Map(koder('norskniva').map((niva, trinn) => [niva, trinn]))
const ORDNET = { norskniva: koder('norskniva'), innsatsgruppe: koder('innsatsgruppe') }

/** Place on the language scale, 0 (`ingen`) to 7 (`morsmal`). Source: kontrakt.md §1, CEFR. */
export const norsktrinn = (niva: Norskniva): number => NORSKTRINN.get(niva) ?? -1

/** Place among the innsatsgrupper, 0 (`gode-muligheter`) to 4 (`liten-mulighet-til-a-jobbe`). Source: NAV-loven § 14 a. */
export const gruppetrinn = (gruppe: Innsatsgruppe): number => ORDNET.innsatsgruppe.indexOf(gruppe)

/** Today's code from an old or new name of an innsatsgruppe; undefined when it is neither. Source: NAV-loven § 14 a. */
export const dagensInnsatsgruppe = (navn: string): Innsatsgruppe | undefined =>
  koder('innsatsgruppe').find((kode) => kode === navn || kodeverk.innsatsgruppe[kode].gammelt === navn)

/** The level at a place on the language scale; null in, null out. */
export const norskkode = (trinn: number | null): Norskniva | null =>
  trinn === null ? null : (ORDNET.norskniva[trinn] ?? null)

const SLAG: Record<Tiltakstype, Kode> = tiltakstype

/** Those of a vocabulary that are named, in its own order. */
const nevnte = <K extends Kodeverk>(navn: K, liste: readonly string[] | undefined) =>
  liste ? koder(navn).filter((kode) => liste.includes(kode)) : []

/** Is this kind of tiltak a trial, which only some offices take part in? */
export const erForsok = (type: Tiltakstype): boolean => SLAG[type].forsok === true

/** The same answer for each kind of tiltak, worked out once: rules ask for it for every person and tiltak. */
function perSlag<T>(regn: (type: Tiltakstype) => readonly T[]): (type: Tiltakstype) => readonly T[] {
  const kjente = new Map(koder('tiltakstype').map((type) => [type, regn(type)]))
  return (type) => kjente.get(type) ?? []
}

/** The ytelser that cannot be combined with this kind of tiltak; empty for most. */
export const utelukkesAv = perSlag((type): Ytelse[] => nevnte('ytelse', SLAG[type].utelukkes))

/** The programs whose target group this kind of tiltak is not for; empty for most. */
export const ikkeForMalgruppenTil = perSlag((type): Tiltakstype[] =>
  nevnte('tiltakstype', SLAG[type].ikkeForMalgruppenTil),
)

/** Must this kind be considered before others, for those it is meant for? Source: sosialtjenesteloven § 29. */
export const vurderesForst = (type: Tiltakstype): boolean => SLAG[type].vurderesForst === true

/** Is this kind also for who is on sick leave from a job, without regard to the innsatsgruppe? Source: R04. */
export const ogsaForSykmeldte = (type: Tiltakstype): boolean => SLAG[type].ogsaForSykmeldte === true
