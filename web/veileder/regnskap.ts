/** The ledger of a suggestion: every reason with its part of the points, in hundredths that add up to what is shown. */
import type { Grunn } from '../../catalog/skjema/forslag.ts'

export type Linje = { grunn: Grunn; bidrag: number }
export type Regnskap = { linjer: Linje[]; sum: number }

const HUNDREDELER = 100

/** Rounds every part, then moves a hundredth where rounding hurt most, until the parts add up to the rounded sum. */
export function regnskap(grunner: readonly Grunn[], poeng: number): Regnskap {
  const sum = Math.round(poeng * HUNDREDELER)
  const deler = grunner.map((grunn) => {
    const presis = (grunn.bidrag ?? 0) * HUNDREDELER
    return { grunn, presis, avrundet: Math.round(presis) }
  })
  const avvik = sum - deler.reduce((s, d) => s + d.avrundet, 0)
  const retning = Math.sign(avvik)
  const justerbare = deler
    .filter((d) => d.presis !== 0)
    .sort((a, b) => retning * (b.presis - b.avrundet - (a.presis - a.avrundet)))
  for (const del of justerbare.slice(0, Math.abs(avvik))) del.avrundet += retning
  return {
    linjer: deler.map(({ grunn, avrundet }) => ({ grunn, bidrag: avrundet / HUNDREDELER })),
    sum: sum / HUNDREDELER,
  }
}

const STERKE = 2

/** What speaks most for it, at most two; the order of the rules settles a draw. */
export const sterkeste = (grunner: readonly Grunn[]): Grunn[] =>
  grunner
    .filter((g) => g.utfall === 'ja')
    .sort((a, b) => (b.bidrag ?? 0) - (a.bidrag ?? 0))
    .slice(0, STERKE)

/** Everything to be aware of and everything that is not known; warnings first. */
export const forbehold = (grunner: readonly Grunn[]): Grunn[] => [
  ...grunner.filter((g) => g.utfall === 'advarsel'),
  ...grunner.filter((g) => g.utfall === 'vet-ikke'),
]
