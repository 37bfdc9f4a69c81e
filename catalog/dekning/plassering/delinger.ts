/** Who goes with which host: the model behind groups of kommuner. */
import { type Ledd, Modellbygger } from '../../optimering/modell.ts'
import { type Bevis, lagBevis, narNok, type Sporre, valgteI } from './bevis.ts'

/** A kommune that can be with a host; with itself, it is one. Minutes one way; `vekt`: its demand. */
export type Par = { readonly vert: number; readonly medlem: number; readonly minutter: number; readonly vekt: number }
export type Rammer = { readonly minst: number; readonly grupper: number }
/** `bevis`: about the demand that is in some group. */
export type Deling = { readonly par: readonly Par[]; readonly bevis: Bevis }

const sum = (par: readonly Par[], verdi: (p: Par) => number): number => par.reduce((s, p) => s + verdi(p), 0)
const vekten = (p: Par): number => p.vekt
const reisen = (p: Par): number => p.vekt * p.minutter

const erVert = (p: Par): boolean => p.medlem === p.vert

/** The columns of the pairs, by kommune. */
function kolonnene(par: readonly Par[], hvem: (p: Par) => number): Map<number, number[]> {
  const ut = new Map<number, number[]>()
  par.forEach((p, k) => {
    const egne = ut.get(hvem(p))
    if (egne) egne.push(k)
    else ut.set(hvem(p), [k])
  })
  return ut
}

/** A column per pair, in their order: chosen or not. */
function lagModell(par: readonly Par[], { minst, grupper }: Rammer, modell: Modellbygger): void {
  const verter = new Map(par.flatMap((p, k) => (erVert(p) ? [[p.vert, k] as const] : [])))
  for (const egne of kolonnene(par, (p) => p.medlem).values()) modell.mest(1, ...egne.map((k): Ledd => [k, 1]))
  for (const [vert, egne] of kolonnene(par, (p) => p.vert)) {
    const apen = verter.get(vert) ?? 0
    for (const k of egne) if (k !== apen) modell.mest(0, [k, 1], [apen, -1])
    modell.minst(0, ...egne.map((k): Ledd => [k, (par[k]?.vekt ?? 0) - (k === apen ? minst : 0)]))
  }
  modell.mest(grupper, ...[...verter.values()].map((k): Ledd => [k, 1]))
}

/** Values are whole only nearly, so what they were rounded to is reckoned anew. */
function holder(par: readonly Par[], { minst, grupper }: Rammer): boolean {
  const verter = new Set(par.map((p) => p.vert))
  const erStor = (vert: number) =>
    sum(
      par.filter((p) => p.vert === vert),
      vekten,
    ) >=
    minst - narNok(minst)
  return verter.size <= grupper && [...verter].every(erStor)
}

/** The most demand in groups; between equals the least journey. `par`: all that can be chosen; not empty. */
export async function finnDeling(par: readonly Par[], rammer: Rammer, spor: Sporre): Promise<Deling> {
  const losMed = async (modell: Modellbygger) => {
    lagModell(par, rammer, modell)
    const svar = await spor(modell)
    const valgte = valgteI(svar)?.flatMap((k) => par[k] ?? []) ?? []
    return { svar, valgte: holder(valgte, rammer) ? valgte : [] }
  }
  const flest = new Modellbygger('mest')
  for (const p of par) flest.valg(p.vekt)
  const forst = await losMed(flest)
  const funnet = sum(forst.valgte, vekten)
  const ytterst = sum([...new Map(par.map((p) => [p.medlem, p])).values()], vekten)
  const bevis = lagBevis(forst.svar, funnet, ytterst)

  const kortest = new Modellbygger('minst')
  for (const p of par) kortest.valg(reisen(p))
  kortest.minst(funnet, ...par.map((p, k): Ledd => [k, p.vekt]))
  const sist = await losMed(kortest)
  const erLikeMye = sum(sist.valgte, vekten) >= funnet - 2 * narNok(funnet)
  const erBedre = erLikeMye && sum(sist.valgte, reisen) < sum(forst.valgte, reisen)
  return {
    par: erBedre ? sist.valgte : forst.valgte,
    bevis: { ...bevis, skilt: erLikeMye && sist.svar.status === 'optimal' },
  }
}
