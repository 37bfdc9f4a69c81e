/** How many there are, when it may be known only within limits. */

/** Inclusive. `til: null`: how high is not known. */
export type Intervall = { readonly fra: number; readonly til: number | null }

export const eksakt = (antall: number): Intervall => ({ fra: antall, til: antall })

export const erUkjent = ({ fra, til }: Intervall): boolean => fra !== til

/** The upper end as a number to count with. */
export const ovre = ({ til }: Intervall): number => til ?? Number.POSITIVE_INFINITY
