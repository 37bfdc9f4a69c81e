/** A row of the grid → what it says, with every cell that can not be read. */
import type { Importfeil, Importkolonne } from '../../catalog/skjema/import.ts'
import { type Celle, type Filslag, tekniskVerdi } from '../tabell.ts'
import { erTeknisk } from './egen.ts'
import { IMPORTFELTER } from './felter.ts'
import { celletekst } from './hode.ts'
import { celleNavn } from './rutenett.ts'
import { erUkjent, ryddet, type Sagt, type Sammenheng } from './verdi/lesning.ts'

export type Radlesning = { rad: number; sagt: Sagt; feil: Importfeil[] }

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
  const tekst = ryddet(celletekst(celle))
  if (celle === null || tekst === '') return null
  if (REGNEFEIL.test(tekst)) return { feil: `Formelen i cellen feiler (${tekst}). Rett den, eller skriv verdien` }
  if (erUkjent(tekst)) return { sagt: { [felt]: undefined } }
  return IMPORTFELTER.get(felt)?.les({ tekst, celle }, { ...om, overskrift }) ?? null
}

/** The cell as an everyday one, for a column of ours that someone has written in by hand. */
export const somHverdagslig = (celle: Celle, kolonne: Importkolonne, ramme: Leseramme) =>
  kolonne.felt === null ? null : hverdagslig(celle, { felt: kolonne.felt, overskrift: kolonne.overskrift }, ramme.om)

/** `celler`: of the row, with corrections. */
export function lesRad(rad: number, celler: readonly Celle[], ramme: Leseramme): Radlesning {
  const egne: Sagt = {}
  const andre: Sagt = {}
  const feil: Importfeil[] = []
  for (const k of ramme.kolonner) {
    const celle = celler[k.kolonne] ?? null
    if (k.felt === null || ramme.erPerson(rad, k.kolonne)) continue
    if (erTeknisk(k, ramme.egen)) {
      egne[k.felt] = tekniskVerdi(k.felt, celle, ramme.slag)
      continue
    }
    const lest = hverdagslig(celle, { felt: k.felt, overskrift: k.overskrift }, ramme.om)
    if (lest === null) continue
    if ('feil' in lest) feil.push(celleFeil({ rad, kolonne: k.kolonne, felt: k.felt }, lest.feil))
    else
      for (const [sti, verdi] of Object.entries(lest.sagt)) {
        if (sti === k.felt || k.felt.startsWith(`${sti}.`)) egne[sti] = verdi
        else andre[sti] = verdi
      }
  }
  // A column of its own knows better than what another says besides.
  return { rad, sagt: { ...andre, ...egne }, feil }
}
