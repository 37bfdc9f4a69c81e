/** Figures with what is behind them. */
import type { Fakta } from '../../match/utfall.ts'
import type { Andelsgruppe, Dekningstall, Kommunegruppe, Tredeling } from '../../skjema/dekningstall.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'

/** What a figure needs to know of a kommune. */
export type Folketall = { readonly nr: string; readonly innbyggere: number }

/** The list becomes a part of the figure. */
export const tall = (ids: string[]): Dekningstall => ({ antall: ids.length, ids })

export const tiltakstall = (tiltak: readonly Tiltak[]): Dekningstall => tall(tiltak.map((t) => t.id))

/** Parts the tiltak by an answer; null is unknown. */
export function tredel(tiltak: readonly Tiltak[], svar: (t: Tiltak) => Fakta): Tredeling {
  const ids: Record<keyof Tredeling, string[]> = { ja: [], nei: [], ukjent: [] }
  for (const t of tiltak) {
    const svaret = svar(t)
    ids[svaret === null ? 'ukjent' : svaret ? 'ja' : 'nei'].push(t.id)
  }
  return { ja: tall(ids.ja), nei: tall(ids.nei), ukjent: tall(ids.ukjent) }
}

const folk = (kommuner: readonly Folketall[]) => kommuner.reduce((sum, k) => sum + k.innbyggere, 0)

export const gruppe = (kommuner: readonly Folketall[]): Kommunegruppe => ({
  ...tall(kommuner.map((k) => k.nr)),
  innbyggere: folk(kommuner),
})

/** `av`: those whose answer is known, so that the unknown makes no share smaller. */
export function andelsgruppe(kommuner: readonly Folketall[], av: readonly Folketall[]): Andelsgruppe {
  const [innbyggere, alle] = [folk(kommuner), folk(av)]
  return {
    ...gruppe(kommuner),
    andel: av.length === 0 ? null : kommuner.length / av.length,
    andelInnbyggere: alle === 0 ? null : innbyggere / alle,
  }
}
