/** When a regular journey is asked for: half past eight on a weekday, as Norwegian time with its offset from UTC. */

const KLOKKA = '08:30'
const NORGE = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' })
const DAG_MS = 24 * 60 * 60 * 1000
const LORDAG = 6
const SONDAG = 0

/** The day itself, or Monday after a weekend; `YYYY-MM-DD`. Public holidays are not known here. */
function neste(dato: string): string {
  const dag = new Date(`${dato}T00:00:00Z`)
  const fram = dag.getUTCDay() === LORDAG ? 2 : dag.getUTCDay() === SONDAG ? 1 : 0
  return new Date(dag.getTime() + fram * DAG_MS).toISOString().slice(0, 10)
}

/** `GMT+01:00` in the parts of a date → `+01:00`. Summer time never begins or ends on a weekday, so any hour of the day will do. */
function forskyvning(dag: string): string {
  const del = NORGE.formatToParts(new Date(`${dag}T12:00:00Z`)).find((d) => d.type === 'timeZoneName')
  return del?.value.replace('GMT', '') || '+00:00'
}

/** ISO 8601, as in `2026-11-23T08:30:00+01:00`. */
export function nesteHverdag(dato: string): string {
  const dag = neste(dato)
  return `${dag}T${KLOKKA}:00${forskyvning(dag)}`
}
