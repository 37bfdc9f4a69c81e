/** Times of a week as minutes from Monday 00:00. */

/** `til` is not part of it. */
export type Tidsrom = { readonly fra: number; readonly til: number }
type Klokketid = { dag: number; fra: string; til: string }

export const DOGN = 24 * 60

/** `09:30` → 570. */
export const minutter = (klokke: string): number => Number(klokke.slice(0, 2)) * 60 + Number(klokke.slice(3))

const tosifret = (tall: number) => String(tall).padStart(2, '0')

/** The clock time of a minute of the week. */
export const klokke = (minutt: number): string =>
  `${tosifret(Math.floor((minutt % DOGN) / 60))}:${tosifret(minutt % 60)}`

/** Weekday, 1 = Monday. */
export const dagAv = (minutt: number): number => Math.floor(minutt / DOGN) + 1

export const tidsrom = ({ dag, fra, til }: Klokketid): Tidsrom => ({
  fra: (dag - 1) * DOGN + minutter(fra),
  til: (dag - 1) * DOGN + minutter(til),
})

export const lengde = ({ fra, til }: Tidsrom): number => til - fra

export const overlapper = (a: Tidsrom, b: Tidsrom): boolean => a.fra < b.til && b.fra < a.til

/** With the way there and back. */
export const medReise = ({ fra, til }: Tidsrom, vei: number): Tidsrom => ({ fra: fra - vei, til: til + vei })
