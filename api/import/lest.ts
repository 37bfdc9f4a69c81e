/** What comes out of a file, whatever kind it was. */
import type { SKILLETEGN, TEGNSETT } from '../../catalog/skjema/importgrenser.ts'
import type { Celle } from '../tabell.ts'
import type { Flette } from './arkskann.ts'

/** Rows as the spreadsheet has them, the first is number 1; rows may differ in length. */
export type Ark = { navn: string; celler: Celle[][]; fletter: Flette[] }

export type Tegnsett = (typeof TEGNSETT)[number]
export type Skilletegn = (typeof SKILLETEGN)[number]

export type Lest =
  | { slag: 'xlsx'; ark: Ark[] }
  | { slag: 'csv'; ark: Ark[]; tegnsett: Tegnsett; skilletegn: Skilletegn }
  | { slag: 'json'; poster: unknown[] }

export type Lesevalg = { tegnsett?: Tegnsett | null | undefined; skilletegn?: Skilletegn | null | undefined }
