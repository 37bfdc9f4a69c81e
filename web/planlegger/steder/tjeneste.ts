/** The questions that take a solver, and what is answered. */
import type { Avtalerad } from '../../../catalog/dekning/avtalevalg.ts'
import type { Ettersporselsrad, Gruppe } from '../../../catalog/dekning/ettersporsel.ts'
import type { Vekter as Kilde } from '../../../catalog/dekning/mangler.ts'
import type { Avtalevalg } from '../../../catalog/dekning/plassering/avtaler.ts'
import type { Plassering, Umulig } from '../../../catalog/dekning/plassering/plassering.ts'
import type { Ugyldig } from '../../../catalog/dekning/plassering/problem.ts'
import type { Samarbeid } from '../../../catalog/dekning/plassering/sammen.ts'
import type { Tilgjengelighet } from '../../../catalog/dekning/tilgjengelighet/tilgjengelighet.ts'
import { be } from '../../api.ts'

export type Vekter = Omit<Kilde, 'antall'> & { antall: Record<string, number> }

/** `mangler`: the kommuner that lack it today. `vekter`: null when there is no number to weigh them by; `svar` is then null too. */
export type Stedssvar<T> = { mangler: readonly string[]; vekter: Vekter | null; svar: T | Umulig | Ugyldig | null }
export type Nestesvar = Stedssvar<Plassering>
export type Avtalesvar = Stedssvar<Avtalevalg> & { rader: readonly Avtalerad[] }
/** `priser`: group by group, as the groups of the answer; null when no price was told. */
export type Sammensvar = Stedssvar<Samarbeid> & {
  priser: readonly (readonly { id: string; kroner: number }[])[] | null
}
export type Plassvar = {
  grenser: readonly number[]
  kommuner: readonly { kommune: string; svar: readonly Tilgjengelighet[] }[]
  vekter: Vekter | null
  tiltak: readonly string[]
  ukjentePlasser: number
  utenSted: readonly string[]
  ukjentTilgang: readonly string[]
}

export type Svartype = {
  plassering: Nestesvar
  avtaler: Avtalesvar
  sammen: Sammensvar
  tilgjengelighet: Plassvar
}

/** `kropp`: the question as JSON. */
export const spor = <S extends keyof Svartype>(sti: S, kropp: string, signal: AbortSignal): Promise<Svartype[S]> =>
  be(`/dekning/${sti}`, { metode: 'POST', kropp: JSON.parse(kropp), signal })

/** The file is read by the service, and forgotten there. */
export function lesTall(fil: File): Promise<{ rader: Ettersporselsrad[] }> {
  const skjema = new FormData()
  skjema.set('fil', fil)
  return be('/dekning/ettersporsel', { metode: 'POST', kropp: skjema })
}

/** As it is sent: with `rader` the planner's own numbers, without them an estimate. */
export type Ettersporsel = { gruppe: Gruppe; rader?: readonly Ettersporselsrad[] }
