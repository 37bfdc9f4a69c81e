/** What every engine is given: the texts of a tiltak, where it is, and in words, in both written standards, the codes that it carries. */
import type { Geografi } from '../../../catalog/geografi.ts'
import { etikett, type Kodeverk } from '../../../catalog/kodeverk.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'

export type Dokument = {
  id: string
  navn: string
  sted: string
  etiketter: string
  tilbyder: string
  sammendrag: string
  beskrivelse: string
}
export type Felt = Exclude<keyof Dokument, 'id'>

/** How much a word counts where it stands, for every engine that can be told so; what counts most comes first. */
export const FELTVEKT: Record<Felt, number> = {
  navn: 5,
  sted: 3,
  etiketter: 2,
  tilbyder: 2,
  sammendrag: 1.5,
  beskrivelse: 1,
}
export const FELT = Object.keys(FELTVEKT) as Felt[]

type Kodefelt = Partial<Record<Kodeverk, (t: Tiltak) => readonly string[]>>

/** The vocabularies that a search by word is about. */
export const SOKTE_KODER = {
  tiltakstype: (t) => [t.tiltakstype],
  behov: (t) => [...t.behov.primar, ...(t.behov.sekundar ?? [])],
  innhold: (t) => t.innhold,
  malgruppe: (t) => t.malgrupper ?? [],
  eksklusiv: (t) => t.eksklusiv ?? [],
  interesse: (t) => t.interesser ?? [],
  tilrettelegging: (t) => t.tilrettelegging ?? [],
} as const satisfies Kodefelt

const ANDRE_KODER = {
  innsatsgruppe: (t) => t.innsatsgrupper ?? [],
  norskniva: ({ norsk }) => [norsk?.min, norsk?.maks].filter((n) => n != null),
  form: (t) => [t.form],
  krav: (t) => t.krav ?? [],
  miljo: (t) => t.miljo ?? [],
  inngang: (t) => [t.inngang],
  eier: (t) => [t.eier],
  'kostra-vilkar': (t) => t.vilkar?.kostra ?? [],
} as const satisfies Kodefelt

export const KODER: Kodefelt = { ...SOKTE_KODER, ...ANDRE_KODER }
const KODEFELT = Object.entries(KODER) as [Kodeverk, (t: Tiltak) => readonly string[]][]

const etiketter = (t: Tiltak) =>
  KODEFELT.flatMap(([verk, koder]) =>
    koder(t).flatMap((kode) => [...new Set([etikett(verk, kode), etikett(verk, kode, 'nn')])]),
  ).join(' · ')

function sted({ sted: s, kommunenummer }: Tiltak, geografi: Geografi): string {
  const synlig = s == null || s.skjultAdresse ? [] : [s.navn, s.adresse, s.poststed]
  const kommune = kommunenummer == null ? null : geografi.kommune(kommunenummer)?.navn
  return [...synlig, kommune].filter(Boolean).join(' · ')
}

export const lagDokumenter = (tiltak: readonly Tiltak[], geografi: Geografi): Dokument[] =>
  tiltak.map((t) => ({
    id: t.id,
    navn: t.navn,
    sted: sted(t, geografi),
    etiketter: etiketter(t),
    tilbyder: t.tilbyder.navn,
    sammendrag: t.sammendrag,
    beskrivelse: t.beskrivelse ?? '',
  }))

const MERKER = /\p{M}/gu

/** The letters without their marks, as most set-ups for Norwegian do it: å is a, ø is o, æ is ae. */
export const utenMerker = (tekst: string): string =>
  tekst.toLowerCase().normalize('NFKD').replace(MERKER, '').replaceAll('ø', 'o').replaceAll('æ', 'ae')
