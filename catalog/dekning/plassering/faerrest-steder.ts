/** Where next: the fewest new places that reach everyone who can be reached, or a share of them (LSCP). */
import type { Felt } from '../../skjema/melding.ts'
import { type Lop, lagSporre, type Sporre } from './bevis.ts'
import { billigst, dekketAv, type Mengder, mestDekket, type Valg } from './mengder.ts'
import { ingenKanNas, type Plassering, somPlassering, type Umulig } from './plassering.ts'
import { feilIProblem, type Plasseringsproblem, type Ugyldig } from './problem.ts'
import { medMinstReise } from './reise.ts'
import { lagRekkevidde, mal, somMengder } from './rekkevidde.ts'

/** `andel`: of the weight that can be reached at all, above 0 and at most 1. */
export type FaerrestSteder = Plasseringsproblem & { readonly andel: number }

function feilI(problem: FaerrestSteder): Felt[] {
  const { andel } = problem
  const iAndel = andel > 0 && andel <= 1 ? [] : [{ sti: 'andel', melding: 'Må være mer enn 0 og høyst 1' }]
  return [...feilIProblem(problem), ...iAndel]
}

/** As few, and with them as much as can be. */
async function mestMedSaFa(m: Mengder, faerrest: Valg, spor: Sporre): Promise<readonly number[]> {
  const mest = await mestDekket({ ...m, antall: faerrest.valgte.length }, spor)
  return dekketAv(m, mest.valgte) > dekketAv(m, faerrest.valgte) ? mest.valgte : faerrest.valgte
}

/**
 * As few as possible; between equals as `velgNyeSteder` would choose that many. Those who are reached from no place are told of and
 * left out. `bevis` is about the number of new places. Source: Toregas and others (1971).
 */
export async function velgFaerrestSteder(problem: FaerrestSteder, lop: Lop): Promise<Plassering | Umulig | Ugyldig> {
  const feil = feilI(problem)
  if (feil.length > 0) return { utfall: 'ugyldig', feil }
  const r = lagRekkevidde(problem)
  const umulig = ingenKanNas(r)
  if (umulig) return umulig
  const spor = lagSporre(lop)
  const m = somMengder(r, Number.POSITIVE_INFINITY)
  const dekket = mal(r, r.fra).dekket
  const nytt = dekketAv(
    m,
    m.mengder.map((_, sted) => sted),
  )
  const faerrest = await billigst(m, Math.max(0, problem.andel * (dekket + nytt) - dekket), spor)
  const mest = await mestMedSaFa(m, faerrest, spor)
  const { valgte, skilt } = await medMinstReise(r, { valgte: mest, antall: faerrest.valgte.length }, spor)
  return somPlassering(r, valgte, { ...faerrest.bevis, skilt })
}
