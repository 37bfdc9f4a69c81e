/** What has been chosen and corrected by hand, over what the service reads by itself. Pure. */
import type { ImportvalgInn } from '../../../catalog/skjema/import.ts'
import type { SKILLETEGN, TEGNSETT } from '../../../catalog/skjema/importgrenser.ts'

/** `rad` as the spreadsheet numbers it, `kolonne` from 0. */
export type Cellested = { rad: number; kolonne: number }
export type Rettelse = Cellested & { verdi: string }

export type Valg = {
  ark: string | null
  hode: { fra: number; til: number } | null
  skilletegn: (typeof SKILLETEGN)[number] | null
  tegnsett: (typeof TEGNSETT)[number] | null
  kolonner: readonly { kolonne: number; felt: string | null }[]
  rettelser: readonly Rettelse[]
  utelat: readonly number[]
  standarder: readonly { felt: string; verdi: string }[]
  huskValg: boolean
}

export const INGEN_VALG: Valg = {
  ark: null,
  hode: null,
  skilletegn: null,
  tegnsett: null,
  kolonner: [],
  rettelser: [],
  utelat: [],
  standarder: [],
  huskValg: true,
}

/** Another sheet, other headings or another reading of the text: what was chosen by row and column is about something else now. */
export const lestAnnerledes = (
  valg: Valg,
  ny: Partial<Pick<Valg, 'ark' | 'hode' | 'skilletegn' | 'tegnsett'>>,
): Valg => ({
  ...valg,
  ...('ark' in ny && { hode: null }),
  ...ny,
  kolonner: [],
  rettelser: [],
  utelat: [],
})

/** null: the column is not read. */
export const medKolonne = (valg: Valg, kolonne: number, felt: string | null): Valg => ({
  ...valg,
  kolonner: [...valg.kolonner.filter((k) => k.kolonne !== kolonne), { kolonne, felt }],
})

export const medStandard = (valg: Valg, felt: string, verdi: string): Valg => ({
  ...valg,
  standarder: [...valg.standarder.filter((s) => s.felt !== felt), { felt, verdi }],
})

const samme = (a: Cellested, b: Cellested) => a.rad === b.rad && a.kolonne === b.kolonne

export const rettelsen = (valg: Valg, celle: Cellested): Rettelse | undefined =>
  valg.rettelser.find((r) => samme(r, celle))

/** Corrected twice is corrected once. */
export const medRettelser = (valg: Valg, nye: readonly Rettelse[]): Valg => ({
  ...valg,
  rettelser: [...valg.rettelser.filter((r) => !nye.some((n) => samme(n, r))), ...nye],
})

/** The cell as it stands in the file again. */
export const utenRettelse = (valg: Valg, celle: Cellested): Valg => ({
  ...valg,
  rettelser: valg.rettelser.filter((r) => !samme(r, celle)),
})

export const medUtelatt = (valg: Valg, rad: number, utelatt: boolean): Valg => ({
  ...valg,
  utelat: utelatt ? [...new Set([...valg.utelat, rad])].sort((a, b) => a - b) : valg.utelat.filter((r) => r !== rad),
})

/** As the service takes it. */
export const somImportvalg = (valg: Valg, vis: ImportvalgInn['vis']): ImportvalgInn => ({
  ...valg,
  kolonner: [...valg.kolonner],
  rettelser: [...valg.rettelser],
  utelat: [...valg.utelat],
  standarder: [...valg.standarder],
  vis,
})
