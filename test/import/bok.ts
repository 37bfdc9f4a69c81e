/** What a spreadsheet is written as, before LibreOffice makes it one. */

/** A cell: text, number, tick, a real date, a formula, or text that is merged with its neighbours. */
export type Rute =
  | string
  | number
  | boolean
  | null
  | { dato: string }
  | { formel: string }
  | { tekst: string; bred?: number; hoy?: number }
export type Bok = { slag: 'xlsx' | 'csv'; ark: Record<string, readonly (readonly Rute[])[]> }

export const flett = (tekst: string, bred: number): Rute => ({ tekst, bred })
