/** Numbers of persons as they are answered. */
import type { Vekter as Kilde } from '../../catalog/dekning/mangler.ts'

export type Vekter = Omit<Kilde, 'antall'> & { antall: Record<string, number> }

/** Only of these kommuner. */
export const somVekter = ({ antall, utenTall, ...resten }: Kilde, kommuner: ReadonlySet<string>): Vekter => ({
  ...resten,
  utenTall: utenTall.filter((nr) => kommuner.has(nr)),
  antall: Object.fromEntries([...antall].filter(([nr]) => kommuner.has(nr))),
})
