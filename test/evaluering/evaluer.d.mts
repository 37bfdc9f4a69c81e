/** The part of `evaluer.mjs` that the test uses. */

type Sak = { id: string; tittel: string; kartlegging: { kommune: string | null; behov: Record<string, number> } }
type Gradering = { grader: Record<string, number>; nei: string[]; flagg: object[]; informasjon: string[] }
type Prove = {
  tiltak: readonly { id: string }[]
  vignetter: readonly Sak[]
  fasit: Readonly<Record<string, Gradering>>
}
type Rad = {
  id: string
  ndcg: number
  forslag: number
  ukjente: number
  likt: boolean
  nei: { tiltakId: string; plass: number }[]
  begrunnet: { antall: number; truffet: number; mangler: string[] }
  monotoni: { prover: number; brudd: { tiltakId: string; behov: string; for: number; etter: number | null }[] }
}
type Samlet = {
  ndcg: number
  nei: number
  flagg: number
  informasjon: number
  begrunnet: number
  likeSvar: number
  monotonibrudd: number
  monotoniprover: number
}
type Grunnlinje = { ndcg: number; nei: number }

export const DATO: string
export function evaluer(url: string, prove: Prove, antall?: number): Promise<{ rader: Rad[]; samlet: Samlet }>
export function grunnlinjer(
  tiltak: Prove['tiltak'],
  vignetter: Prove['vignetter'],
  fasit: Prove['fasit'],
  antall?: number,
): Record<'tilfeldig' | 'naermest' | 'behov', Grunnlinje>
