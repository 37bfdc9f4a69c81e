/** What was measured, added up: by engine and class, each engine by the way of asking it that finds most. */
import { fordelingAv, snitt } from '../maling.ts'
import type { Sokresultat } from './kjor.ts'
import type { Malt, Svar } from './maling.ts'
import { VAR, VAR_HELE } from './motorer/vare.ts'
import type { Klasse } from './oppgaver.ts'

/** Shares 0–1, times in ms. `antall`: queries it was asked. */
export type Sum = { antall: number; treff: number; presisjon: number; p50: number; p95: number }
export type Celle = Sum & { mate: string }

export function summer(svar: readonly Svar[]): Sum {
  const { p50, p95 } = fordelingAv(
    svar.map((s) => s.ms),
    0,
  )
  return {
    antall: svar.length,
    treff: snitt(svar.map((s) => Number(s.treff))),
    presisjon: snitt(svar.map((s) => s.presisjon)),
    p50,
    p95,
  }
}

type Plass = (nr: number) => boolean

const svarene = ({ svar }: Malt, med: Plass): Svar[] => svar.flatMap((s, nr) => (s && med(nr) ? [s] : []))

const bedre = (a: Sum, b: Sum) => a.treff - b.treff || a.presisjon - b.presisjon || b.p95 - a.p95

export type Regnskap = {
  resultat: Sokresultat
  /** In the order they were built; ours first. */
  motorer: readonly string[]
  andre: readonly string[]
  klasser: readonly Klasse[]
  /** Null when it was asked nothing of the class. */
  celle(motor: string, klasse: Klasse): Celle | null
  /** All classes, each as in its cell. */
  alt(motor: string): Sum | null
  /** Slow end of the way that is quickest, over all classes. */
  raskeste(motor: string): number
  /** Hit rate of ours among the queries of the class that another was asked. */
  vareTreff(motor: string, klasse: Klasse): number
}

export function lagRegnskap(resultat: Sokresultat): Regnskap {
  const { oppgaver, malt } = resultat
  const motorer = [...new Set(malt.map((m) => m.motor))]
  const mater = (motor: string) => malt.filter((m) => m.motor === motor)
  const iKlassen =
    (klasse: Klasse): Plass =>
    (nr) =>
      oppgaver[nr]?.klasse === klasse

  function valgt(motor: string, klasse: Klasse): { m: Malt; sum: Sum } | null {
    const mulige = mater(motor).map((m) => ({ m, svar: svarene(m, iKlassen(klasse)) }))
    const spurte = mulige.filter(({ svar }) => svar.length > 0).map(({ m, svar }) => ({ m, sum: summer(svar) }))
    return spurte.toSorted((a, b) => bedre(b.sum, a.sum))[0] ?? null
  }

  const klasser = [...new Set(oppgaver.map((o) => o.klasse))]
  return {
    resultat,
    motorer,
    andre: motorer.filter((m) => m !== VAR && m !== VAR_HELE),
    klasser,
    celle(motor, klasse) {
      const v = valgt(motor, klasse)
      return v && { ...v.sum, mate: v.m.mate }
    },
    alt(motor) {
      const svar = klasser.flatMap((klasse) => {
        const v = valgt(motor, klasse)
        return v ? svarene(v.m, iKlassen(klasse)) : []
      })
      return svar.length === 0 ? null : summer(svar)
    },
    raskeste: (motor) => Math.min(...mater(motor).map((m) => summer(svarene(m, () => true)).p95)),
    vareTreff(motor, klasse) {
      const annen = valgt(motor, klasse)?.m
      const [vare] = mater(VAR)
      const felles: Plass = (nr) => iKlassen(klasse)(nr) && annen?.svar[nr] != null
      return vare ? summer(svarene(vare, felles)).treff : Number.NaN
    },
  }
}
