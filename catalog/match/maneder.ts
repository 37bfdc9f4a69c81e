/** The same day of the month some months earlier; the last day of the month when it has no such day. */
export function manederFor(dato: string, maneder: number): string {
  const [ar = 0, maned = 1, dag = 1] = dato.split('-').map(Number)
  const sisteDag = new Date(Date.UTC(ar, maned - maneder, 0)).getUTCDate()
  return new Date(Date.UTC(ar, maned - 1 - maneder, Math.min(dag, sisteDag))).toISOString().slice(0, 10)
}
