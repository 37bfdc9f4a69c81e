/** Which of many stretches of time are in the way of each other. */
import type { Tidsrom } from './tid.ts'

/**
 * The largest sets of stretches that all share a moment: two that overlap are together in at least one, so "at most one of
 * each set" is the same as "no two that overlap", said with few rows. Places in the list; in order of time.
 */
export function klikker(rom: readonly Tidsrom[]): number[][] {
  const hendelser = rom
    .flatMap((r, i) => [
      { nar: r.fra, begynner: true, i },
      { nar: r.til, begynner: false, i },
    ])
    .sort((a, b) => a.nar - b.nar || Number(a.begynner) - Number(b.begynner) || a.i - b.i)
  const apne = new Set<number>()
  const ut: number[][] = []
  let nye = false
  for (const { begynner, i } of hendelser) {
    if (begynner) apne.add(i)
    else if (nye && apne.size > 1) ut.push([...apne])
    nye = begynner
    if (!begynner) apne.delete(i)
  }
  return ut
}
