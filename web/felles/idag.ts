const NORGE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

/** Today in Norway, `YYYY-MM-DD`, whatever the clock of this machine is set to. */
export const idag = (): string => NORGE.format(new Date())
