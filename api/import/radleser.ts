/** A row of the grid → what it says, with every cell that can not be read. */
import type { Importfeil, Importkolonne } from '../../catalog/skjema/import.ts'
import { type Celle, type Filslag, tekniskVerdi } from '../tabell.ts'
import { erTeknisk } from './egen.ts'
import { erJson, IMPORTFELTER, tarTid } from './felter.ts'
import { celleNavn } from './rutenett.ts'
import { erUkjent, lestekst, type Sagt, type Sammenheng, tidIStedet } from './verdi/lesning.ts'
import { ukedelerI } from './verdi/ukedeler.ts'

/** `lest`: what each cell that people have written says by itself, by column. */
export type Radlesning = { rad: number; sagt: Sagt; feil: Importfeil[]; lest: ReadonlyMap<number, Sagt> }

export type Leseramme = {
  kolonner: readonly Importkolonne[]
  om: Omit<Sammenheng, 'overskrift'>
  /** The file is an export of ours. */
  egen: boolean
  /** How texts are written in the columns of our own export. */
  slag: Filslag
  erPerson: (rad: number, kolonne: number) => boolean
}

type Sted = { rad: number; kolonne: number; felt: string }

export const celleFeil = ({ rad, kolonne, felt }: Sted, melding: string): Importfeil => ({
  rad: rad + 1,
  kolonne,
  celle: celleNavn(rad, kolonne),
  felt,
  melding,
  person: false,
})

/** Where a formula failed. */
const REGNEFEIL = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/

/** What an everyday cell says; an empty one says nothing, and `ukjent` says that it is. null when there is nothing. */
function hverdagslig(celle: Celle, { felt, overskrift }: { felt: string; overskrift: string }, om: Leseramme['om']) {
  const tekst = lestekst(celle)
  if (celle === null || tekst === '') return null
  if (REGNEFEIL.test(tekst)) return { feil: `Formelen i cellen feiler (${tekst}). Rett den, eller skriv verdien` }
  if (erUkjent(tekst)) return { sagt: { [felt]: undefined } }
  return IMPORTFELTER.get(felt)?.les({ tekst, celle }, { ...om, overskrift }) ?? null
}

/** The cell as an everyday one, for a column of ours that someone has written in by hand. */
export const somHverdagslig = (celle: Celle, kolonne: Importkolonne, ramme: Leseramme) =>
  kolonne.felt === null ? null : hverdagslig(celle, { felt: kolonne.felt, overskrift: kolonne.overskrift }, ramme.om)

/** A column of ours: as it stands, or a fault where a program has made a date of a text. */
const tekniskLest = (felt: string, celle: Celle, { slag }: Leseramme) =>
  celle instanceof Date && !tarTid(felt)
    ? { feil: tidIStedet(celle) }
    : { sagt: { [felt]: tekniskVerdi(felt, celle, slag) } }

/** Parts of the week that miss their other part; not when that could not be read. */
function ukefeil(lesning: Radlesning, ramme: Leseramme): Importfeil[] {
  const { rad } = lesning
  const uken = ramme.kolonner.filter(({ felt }) => felt?.startsWith('oppmote.tider'))
  const ulest = uken.some((k) => ramme.erPerson(rad, k.kolonne) || lesning.feil.some((f) => f.kolonne === k.kolonne))
  if (ulest) return []
  return ukedelerI(lesning.sagt).feil.flatMap(({ felt, melding }) => {
    const kolonne = uken.find((k) => k.felt === felt)?.kolonne
    return kolonne === undefined ? [] : [celleFeil({ rad, kolonne, felt }, melding)]
  })
}

/** What a cell says. `teknisk`: it is of our own export. */
type Lestcelle = { kolonne: number; felt: string; teknisk: boolean; sagt: Sagt }

/** The same number may be written with the country or without. */
const enkel = (verdi: unknown) =>
  JSON.stringify(verdi)
    ?.toLowerCase()
    .replaceAll(/\s|\+47/g, '')

/** A column of its own knows better than what another says besides; where that is something else, the other cell is a fault. */
function samlet(lest: readonly Lestcelle[]): { sagt: Sagt; uenige: Lestcelle[] } {
  const egne: Sagt = {}
  const andre: Sagt = {}
  const uenige = new Set<Lestcelle>()
  for (const { felt, sagt } of lest)
    for (const [sti, verdi] of Object.entries(sagt)) if (sti === felt || felt.startsWith(`${sti}.`)) egne[sti] = verdi
  for (const celle of lest)
    for (const [sti, verdi] of Object.entries(celle.sagt)) {
      if (sti === celle.felt || celle.felt.startsWith(`${sti}.`)) continue
      const foer = egne[sti] ?? andre[sti]
      if (foer === undefined) andre[sti] = verdi
      else if (enkel(foer) !== enkel(verdi)) uenige.add(celle)
    }
  // Known to be unknown only when no other cell knows.
  return { sagt: { ...egne, ...andre, ...kjente(egne) }, uenige: [...uenige] }
}

const kjente = (sagt: Sagt) => Object.fromEntries(Object.entries(sagt).filter(([, verdi]) => verdi !== undefined))

const UENIG = 'En annen kolonne på raden sier noe annet enn denne cellen. Behold det som er riktig, bare ett sted'

/** `celler`: of the row, with corrections. */
export function lesRad(rad: number, celler: readonly Celle[], ramme: Leseramme): Radlesning {
  const feil: Importfeil[] = []
  const lest: Lestcelle[] = []
  for (const k of ramme.kolonner) {
    const { kolonne, felt } = k
    const celle = celler[kolonne] ?? null
    if (felt === null || ramme.erPerson(rad, kolonne)) continue
    const teknisk = erTeknisk(k, ramme.egen)
    const svar = teknisk
      ? tekniskLest(felt, celle, ramme)
      : hverdagslig(celle, { felt, overskrift: k.overskrift }, ramme.om)
    if (svar === null) continue
    if ('feil' in svar) feil.push(celleFeil({ rad, kolonne, felt }, svar.feil))
    else lest.push({ kolonne, felt, teknisk, sagt: svar.sagt })
  }
  const { sagt, uenige } = samlet(lest)
  feil.push(...uenige.map(({ kolonne, felt }) => celleFeil({ rad, kolonne, felt }, UENIG)))
  const vises = lest.filter((l) => !l.teknisk && !erJson(l.felt)).map((l) => [l.kolonne, l.sagt] as const)
  const lesning = { rad, sagt, feil, lest: new Map(vises) }
  return { ...lesning, feil: [...feil, ...ukefeil(lesning, ramme)] }
}
