/** The dekning of an area as rows for a spreadsheet: what each figure is, where it is from, and every cell behind it. */
import type { Geografi } from '../geografi.ts'
import { etikett, kodeverk, type Malform } from '../kodeverk.ts'
import { type Dekning, NIVAER } from './dekning.ts'
import { varmekart } from './oversikt.ts'

export type Rad = readonly (string | number)[]
export type Ark = { readonly navn: string; readonly rader: readonly Rad[] }

export type Navn = {
  malform: Malform
  geografi: Geografi
  /** Name of a tiltak. */
  tiltak: (id: string) => string
  /** What a cause is called. */
  arsak: (kode: string) => string
  ord: Eksportord
}

/** The words of the headings, in one målform. */
export type Eksportord = Record<
  | 'behov'
  | 'kommune'
  | 'kommunenummer'
  | 'niva'
  | 'antall'
  | 'hull'
  | 'uvisse'
  | 'typetilfelle'
  | 'arsak'
  | 'tiltak'
  | 'tilbydere'
  | 'oversikt'
  | 'celler'
  | 'om'
  | 'dato'
  | 'katalog'
  | 'forklaring',
  string
>

/** Need × kommune as the heat map has it: the level that at least half have, and how many have nothing. */
function oversikt(d: Dekning, { malform, geografi, ord }: Navn): Ark {
  const kart = varmekart(d, { sammensatt: null })
  const rader = kart.behov.flatMap((behov, b) =>
    kart.kommuner.map((nr, k): Rad => {
      const rute = kart.ruter[b]?.[k]
      return [
        nr,
        geografi.kommune(nr)?.navn ?? nr,
        etikett('behov', behov, malform),
        rute ? etikett('dekningsniva', rute.niva, malform) : '',
        rute?.antall ?? 0,
        rute?.hull ?? 0,
        rute?.uvisse ?? 0,
      ]
    }),
  )
  const hode = [ord.kommunenummer, ord.kommune, ord.behov, ord.niva, ord.antall, ord.hull, ord.uvisse]
  return { navn: ord.oversikt, rader: [hode, ...rader] }
}

/** Every sak in every kommune. */
function celler(d: Dekning, { malform, geografi, tiltak, arsak, ord }: Navn): Ark {
  const rader = d.kommuner.flatMap((nr, rad) =>
    d.saker.map(({ nr: sak, behov, typetilfelle }): Rad => {
      const i = rad * d.saker.length + sak
      const id = d.tiltak[d.beste[i] ?? -1]
      return [
        nr,
        geografi.kommune(nr)?.navn ?? nr,
        typetilfelle.navn[malform],
        etikett('behov', behov, malform),
        etikett('dekningsniva', NIVAER[d.niva[i] ?? 0] ?? '', malform),
        arsak(d.arsaker[d.arsak[i] ?? 0] ?? ''),
        id === undefined ? '' : tiltak(id),
        d.tilbydere[i] ?? 0,
      ]
    }),
  )
  const hode = [
    ord.kommunenummer,
    ord.kommune,
    ord.typetilfelle,
    ord.behov,
    ord.niva,
    ord.arsak,
    ord.tiltak,
    ord.tilbydere,
  ]
  return { navn: ord.celler, rader: [hode, ...rader] }
}

/** What the figures are, so that they can be read without the program. */
const om = (d: Dekning, { malform, ord }: Navn): Ark => ({
  navn: ord.om,
  rader: [
    [ord.dato, d.dato],
    [ord.katalog, d.katalogversjon],
    [ord.niva, ord.forklaring],
    ...NIVAER.map(
      (niva): Rad => [etikett('dekningsniva', niva, malform), kodeverk.dekningsniva[niva].forklaring[malform]],
    ),
  ],
})

/** Three sheets: the overview, every cell, and what the words mean. */
export const eksportark = (d: Dekning, navn: Navn): Ark[] => [oversikt(d, navn), celler(d, navn), om(d, navn)]
