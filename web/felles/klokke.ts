/** Times of the day, as they are read and written. */

/** `10:15` → `10.15`. */
export const klokkeslett = (klokke: string): string => klokke.replace(':', '.')

/** `10`, `10.15`, `9:30` and `1015` → `10:15`; null when it is something else. */
export function lesKlokke(skrevet: string): string | null {
  const [, time = '', min = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(skrevet.trim()) ?? []
  if (time === '' || Number(time) > 23 || Number(min) > 59) return null
  return `${time.padStart(2, '0')}:${min}`
}

const NORGE = new Intl.DateTimeFormat('nb', {
  timeZone: 'Europe/Oslo',
  hour: 'numeric',
  minute: '2-digit',
  hour12: false,
})

/** The time of day in Norway, whatever the clock of this machine is set to: `7.54`. */
export const klokkaFor = (tidspunkt: Date): string => NORGE.format(tidspunkt).replace(/^0/, '').replace(':', '.')
