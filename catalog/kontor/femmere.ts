/** How numbers of what was needed are shown, so that they say nothing of a single need. */

/**
 * Fewer are not shown, and what is shown is rounded down to a whole number of them. So no subtraction gives fewer: not between two
 * days, two needs or two kommuner, nor of the parts from a sum that somebody knows.
 */
export const TRINN = 5

export const heleTrinn = (antall: number): number => antall - (antall % TRINN)
