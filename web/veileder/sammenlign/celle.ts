/** What stands in the table, as data: so that it can be told whether the tiltak differ before anything is drawn. */
import type { Grunn } from '../../../catalog/skjema/forslag.ts'
import type { Nokkel } from '../../felles/sprak.ts'

export type Celle =
  | { slag: 'tekst' | 'tall'; tekst: string }
  /** Said with words of its own, and calmer: it is no fact about the tiltak. */
  | { slag: 'mangler'; tekst: string }
  | { slag: 'liste'; punkter: readonly string[]; under?: string }
  | { slag: 'grunner'; grunner: readonly Grunn[]; under?: string }
  | { slag: 'kontakt'; rolle?: string; telefon?: string; epost?: string; nettside?: string }

/** One celle per tiltak, in the order of the columns. */
export type Rad = { navn: string; celler: readonly Celle[] }
export type Gruppe = { navn: Nokkel; rader: readonly Rad[] }

/** What a reader sees of it; two reasons that say the same are the same, whatever they count. */
const lest = (celle: Celle): string =>
  JSON.stringify(
    celle.slag === 'grunner' ? [celle.grunner.map(({ utfall, tekst }) => [utfall, tekst]), celle.under] : celle,
  )

/** True when all the tiltak have the same to say here. */
export const erLik = ({ celler }: Rad): boolean => new Set(celler.map(lest)).size <= 1

/** Without the rows where all are the same, and without the groups that then are empty. */
export const bareUlike = (grupper: readonly Gruppe[]): Gruppe[] =>
  grupper
    .map(({ navn, rader }) => ({ navn, rader: rader.filter((rad) => !erLik(rad)) }))
    .filter(({ rader }) => rader.length > 0)

export const antallRader = (grupper: readonly Gruppe[]): number => grupper.reduce((n, { rader }) => n + rader.length, 0)
