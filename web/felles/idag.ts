const NORGE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

/** The day in Norway at this moment (milliseconds), `YYYY-MM-DD`, whatever the clock of this machine is set to. */
export const dagFor = (tidspunkt: number | Date): string => NORGE.format(tidspunkt)

/** Today. */
export const idag = (): string => dagFor(new Date())
