/** The default of a field: what can be chosen, and how a choice is written as in a cell. Pure. */
import type { Importforslag, Importstandard } from '../../../catalog/skjema/import.ts'
import { SOM_MALEN } from '../../../catalog/skjema/importgrenser.ts'
import type { Valg } from './valg.ts'

/** With what has been chosen since. */
export const standardene = (
  { standarder }: Pick<Importforslag, 'standarder'>,
  { standarder: valgte }: Pick<Valg, 'standarder'>,
): Importstandard[] =>
  standarder.map((s) => {
    const valgt = valgte.find((v) => v.felt === s.felt)
    return valgt ? { ...s, verdi: valgt.verdi, kilde: 'valgt' } : s
  })

/** What a template of a tiltakstype tells. */
const I_MALEN = ['behov.primar', 'behov.sekundar', 'form', 'inngang', 'innhold', 'sammendrag']

/** `somMalen`: as the template of each tiltakstype says, and `ellers` where there is none; else `ellers` for all. */
export type Standardsvar = { somMalen: boolean; ellers: string }

export const lesStandard = (verdi: string): Standardsvar => {
  const somMalen = verdi === SOM_MALEN || verdi.startsWith(`${SOM_MALEN} `)
  return { somMalen, ellers: somMalen ? verdi.slice(SOM_MALEN.length).trim() : verdi }
}

export const skrivStandard = ({ somMalen, ellers }: Standardsvar): string =>
  somMalen ? `${SOM_MALEN} ${ellers}`.trim() : ellers

export const kanVaereSomMalen = ({ felt, verdi }: Importstandard): boolean =>
  lesStandard(verdi).somMalen || I_MALEN.includes(felt)

const SKILLE = ';'

/** `ord`: all that a code is called. */
export type Kodeord = { kode: string; ord: readonly string[] }

/** The codes of a text as in a cell, by any of their names; what is none is left out. */
export const kodene = (verdi: string, lovlige: readonly Kodeord[]): string[] =>
  verdi
    .split(SKILLE)
    .flatMap((del) => lovlige.find(({ kode, ord }) => kode === del.trim() || ord.includes(del.trim()))?.kode ?? [])

export const somCelle = (koder: readonly string[]): string => koder.join(SKILLE)
