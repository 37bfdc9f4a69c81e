/** What each column is taken for now: as the service read it, with what has been chosen since. Pure. */
import type { UtfallKode } from '../../../catalog/kodeverk.ts'
import type { Importforslag, Importkolonne, Sikkerhet } from '../../../catalog/skjema/import.ts'
import type { Valg } from './valg.ts'

export type Mening = Importkolonne & {
  /** Other columns that are chosen as the same, by letter; only one of them can be. */
  sammeSom: string[]
}

/** In the order of the file. A choice by hand takes the field from a column that was only guessed to be it. */
export function meningen(
  { kolonner }: Pick<Importforslag, 'kolonner'>,
  { kolonner: valgte }: Pick<Valg, 'kolonner'>,
): Mening[] {
  const tatt = new Set(valgte.map((v) => v.felt))
  const na = kolonner.map((k): Importkolonne => {
    const valgt = valgte.find((v) => v.kolonne === k.kolonne)
    if (valgt) return { ...k, felt: valgt.felt, sikkerhet: 'valgt' }
    return k.felt !== null && tatt.has(k.felt) ? { ...k, felt: null, sikkerhet: 'ingen' } : k
  })
  return na.map((k) => ({
    ...k,
    sammeSom:
      k.felt === null ? [] : na.filter((a) => a.kolonne !== k.kolonne && a.felt === k.felt).map((a) => a.bokstav),
  }))
}

/** The sign beside the word for how sure it is. */
export const TEGN: Record<Sikkerhet, UtfallKode> = {
  valgt: 'ja',
  husket: 'ja',
  eksakt: 'ja',
  trolig: 'ja',
  usikker: 'vet-ikke',
  ingen: 'advarsel',
}
