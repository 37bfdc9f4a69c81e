/** What comes out of a file, whatever kind it was. */
import type { SKILLETEGN, TEGNSETT } from '../../catalog/skjema/importgrenser.ts'
import type { Celle } from '../tabell.ts'
import type { Flette } from './arkskann.ts'

/** Where a click on a cell leads: a web address, `mailto:` or `tel:`. Row and column from 0. */
export type Cellelenke = { rad: number; kolonne: number; mal: string }

/** Rows as the spreadsheet has them, the first is number 1; rows may differ in length. */
export type Ark = {
  navn: string
  celler: Celle[][]
  fletter: Flette[]
  lenker?: Cellelenke[]
  /** Not shown in the spreadsheet. */
  skjult?: boolean
  /** The one that lay on top when the file was saved. */
  aktivt?: boolean
  /** How many rows with something in them are hidden, by hand or by a filter. They are read. */
  skjulteRader?: number
}

export type Tegnsett = (typeof TEGNSETT)[number]
export type Skilletegn = (typeof SKILLETEGN)[number]

export type Lesevalg = { tegnsett?: Tegnsett | null | undefined; skilletegn?: Skilletegn | null | undefined }
