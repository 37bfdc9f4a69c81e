/** Whether the search is what it should be, each claim with its figures. */
import { ms, prosent, tall } from '../format.ts'
import { VAR, VAR_HELE } from './motorer/vare.ts'
import type { Klasse } from './oppgaver.ts'
import type { Regnskap } from './regnskap.ts'

/** `natt`: null when it was not measured. */
export type Dom = { om: string; svar: string; natt: boolean | null }

const MINI = 'MiniSearch'
const MINST_GANGER = 5
const STOR = 100_000
const MEST_MS = 15
/** Who was asked less than this of a class has no rate. */
const NOK_SPURT = 10
const NESTEN = 1e-9

/** The best of the others in a class, where it is better than ours on the same queries. */
function foran(r: Regnskap, klasse: Klasse): string | null {
  const bedre = r.andre.flatMap((motor) => {
    const c = r.celle(motor, klasse)
    if (!c || c.antall < NOK_SPURT) return []
    const vare = r.vareTreff(motor, klasse)
    return c.treff > vare + NESTEN ? [{ motor, vare, treff: c.treff }] : []
  })
  const [best] = bedre.toSorted((a, b) => b.treff - b.vare - (a.treff - a.vare))
  return best ? `${klasse} ${prosent(best.vare)} mot ${prosent(best.treff)} (${best.motor})` : null
}

function treffdom(r: Regnskap): Dom {
  const svake = r.klasser.flatMap((klasse) => foran(r, klasse) ?? [])
  const antall = r.klasser.length
  const svar = `${antall - svake.length} av ${antall} klasser${svake.length > 0 ? `; ikke ${svake.join(', ')}` : ''}`
  return { om: 'Treff: i hver klasse minst som den beste av de andre', svar, natt: svake.length === 0 }
}

const ganger = (deres: number, vare: number) => `${ms(vare)} mot ${ms(deres)} ms, ${tall(deres / vare, 1)} ×`
const raskNok = (deres: number, vare: number) => vare * MINST_GANGER <= deres

function fartsdommer(r: Regnskap): Dom[] {
  const [vare, deres] = [r.alt(VAR), r.alt(MINI)]
  if (!vare || !deres) return []
  const raskeste = r.raskeste(MINI)
  const trege = r.klasser.flatMap((klasse) => {
    const [v, d] = [r.celle(VAR, klasse), r.celle(MINI, klasse)]
    return v && d && !raskNok(d.p95, v.p95) ? [`${klasse} ${ganger(d.p95, v.p95)}`] : []
  })
  const klasser = `${r.klasser.length - trege.length} av ${r.klasser.length} klasser`
  return [
    {
      om: `p95 høyst 1/${MINST_GANGER} av ${MINI}, alle spørringer`,
      svar: `${ganger(deres.p95, vare.p95)} (mot det raskeste den kan spørres: ${ganger(raskeste, vare.p95)})`,
      natt: raskNok(deres.p95, vare.p95),
    },
    {
      om: `p95 høyst 1/${MINST_GANGER} av ${MINI}, hver klasse`,
      svar: trege.length === 0 ? klasser : `${klasser}; ikke ${trege.join(', ')}`,
      natt: trege.length === 0,
    },
  ]
}

function tidsdommer(r: Regnskap): Dom[] {
  return [VAR, VAR_HELE].map((motor) => {
    const p95 = r.resultat.storrelse >= STOR ? r.alt(motor)?.p95 : undefined
    return {
      om: `${tall(STOR)} tiltak: ${motor === VAR ? 'rangeringen alene' : 'hele svaret'}, p95 høyst ${MEST_MS} ms`,
      svar: p95 === undefined ? 'ikke målt' : `${ms(p95)} ms`,
      natt: p95 === undefined ? null : p95 <= MEST_MS,
    }
  })
}

export const dommer = (r: Regnskap): Dom[] => [treffdom(r), ...fartsdommer(r), ...tidsdommer(r)]
