/** A model as text that a solver reads. */
import type { Ledd, Modell } from './modell.ts'

const LEDD_PER_LINJE = 12

function uttrykk(ledd: readonly Ledd[]): string {
  const biter = ledd.map(([k, tall]) => `${tall < 0 ? '-' : '+'} ${Math.abs(tall)} x${k}`)
  const linjer: string[] = []
  for (let i = 0; i < biter.length; i += LEDD_PER_LINJE) linjer.push(biter.slice(i, i + LEDD_PER_LINJE).join(' '))
  return linjer.join('\n')
}

const navn = (kolonner: readonly number[]) => kolonner.map((k) => `x${k}`).join('\n')

const RETNING = { mest: 'Maximize', minst: 'Minimize' } as const

/** The model in CPLEX LP format. All columns stand in the sum, so a reader meets them in order. */
export function somLp({ retning, kolonner, rader }: Modell): string {
  const numre = kolonner.map((_, k) => k)
  const hele = numre.filter((k) => kolonner[k]?.hel)
  const delte = numre.filter((k) => !kolonner[k]?.hel)
  return [
    `${RETNING[retning]}\nsum:`,
    uttrykk(kolonner.map(({ vekt }, k) => [k, vekt] as const)),
    'Subject To',
    ...rader.map(({ ledd, slag, tall }, i) => `r${i}: ${uttrykk(ledd)} ${slag} ${tall}`),
    'Bounds',
    ...delte.map((k) => `0 <= x${k} <= 1`),
    ...(hele.length > 0 ? ['Binary', navn(hele)] : []),
    'End',
  ].join('\n')
}
