/** How long an office takes to answer, so that one who asks knows when to call instead. */
import type { Foresporsel } from '../skjema/foresporsel.ts'
import type { Svartid } from '../skjema/kontortiltak.ts'

const DAG_MS = 86_400_000

/** Of a list that rises; two in the middle are met half way. */
function midten(tall: readonly number[]): number {
  const halv = tall.length / 2
  const ovre = tall[Math.floor(halv)] ?? 0
  return Number.isInteger(halv) ? ((tall[halv - 1] ?? 0) + ovre) / 2 : ovre
}

/** Median whole days from asked to answered, by the office that answers. Shape: by office; those who have answered nothing are not in it. */
export function svartider(foresporsler: readonly Foresporsel[]): Svartid[] {
  const perKontor = new Map<string, number[]>()
  for (const { tilKontor, sendt, besvart } of foresporsler) {
    if (besvart === null) continue
    const dager = Math.max(0, Date.parse(besvart) - Date.parse(sendt)) / DAG_MS
    perKontor.set(tilKontor, [...(perKontor.get(tilKontor) ?? []), dager])
  }
  return [...perKontor]
    .map(([kontor, dager]) => ({
      kontor,
      dager: Math.round(midten(dager.sort((a, b) => a - b))),
      svar: dager.length,
    }))
    .sort((a, b) => (a.kontor < b.kontor ? -1 : 1))
}
