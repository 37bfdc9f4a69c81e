const NORGE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

/** The day in Norway at a point in time, `YYYY-MM-DD`. */
export const dagen = (tidspunkt: string): string => NORGE.format(new Date(tidspunkt))

/** Today in Norway, `YYYY-MM-DD`. */
export const idag = (): string => NORGE.format(new Date())
