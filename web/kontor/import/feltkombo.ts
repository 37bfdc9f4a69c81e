/** The list of a field chooser as data: what is offered for what is typed, and where the arrows go. Pure. */
import { t } from '../../felles/sprak.ts'
import { type Feltet, finn, iGrupper } from './feltgrupper.ts'

/** `felt` null: the column is not read. */
export type Feltvalg = { felt: string | null; navn: Feltet['navn'] | null }
/** `fra`: how many options there are in the groups before. */
export type Valggruppe = { navn: string; valg: Feltvalg[]; fra: number }

const IKKE: Feltvalg = { felt: null, navn: null }

/** Nothing typed: not reading it, what it most likely is, then all by group. Something typed: what has those words. */
export function gruppene(felter: readonly Feltet[], alternativer: readonly string[], sokt: string): Valggruppe[] {
  const tom = sokt.trim() === ''
  const ligner = alternativer.flatMap((felt) => felter.find((f) => f.felt === felt) ?? [])
  const resten = tom ? felter.filter((f) => !alternativer.includes(f.felt)) : finn(felter, sokt)
  const grupper = [
    { navn: t('import.felt.gruppe.ikke'), valg: tom ? [IKKE] : [] },
    { navn: t('import.felt.gruppe.ligner'), valg: tom ? ligner : [] },
    ...(tom ? iGrupper(resten).map((g) => ({ navn: t(g.navn), valg: g.felter })) : []),
    { navn: t('import.felt.gruppe.treff'), valg: tom ? [] : resten },
  ].filter((g) => g.valg.length > 0)
  return grupper.map((g, i) => ({ ...g, fra: grupper.slice(0, i).reduce((n, { valg }) => n + valg.length, 0) }))
}

/** Round at both ends; -1 is none. */
export const nesteValg = (aktiv: number, antall: number, steg: 1 | -1): number =>
  antall === 0 ? -1 : (aktiv + steg + (aktiv === -1 && steg === -1 ? 1 : 0) + antall) % antall
