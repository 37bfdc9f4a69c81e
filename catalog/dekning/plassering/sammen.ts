/** Together: small kommuner that could run one offer, each in at most one group, with a host that all can travel to. */
import tekster from '../../data/tekst/plassering.json' with { type: 'json' }
import type { Tekst } from '../../kodeverk.ts'
import type { Felt } from '../../skjema/melding.ts'
import { type Bevis, type Lop, lagSporre, narNok } from './bevis.ts'
import { type Deling, finnDeling, type Par } from './delinger.ts'
import { melding, meldingOm, omBeviset } from './melding.ts'
import type { Umulig } from './plassering.ts'
import { delPris } from './pris.ts'
import { feilIMinutter, gjentatte, ikkeHelt, ikkeOverNull, type Ugyldig, underNull } from './problem.ts'

/** A kommune without the offer. `ettersporsel`: how many would use it; with 0 it is left out. */
export type Liten = {
  readonly id: string
  readonly navn: string
  readonly innbyggere: number
  readonly ettersporsel: number
}

export type Samarbeidsproblem = {
  readonly kommuner: readonly Liten[]
  /** One way, from the kommune of the row to that of the column; null when there is no way. */
  readonly minutter: readonly (readonly (number | null)[])[]
  /** The longest journey to the host. Minutes. */
  readonly radius: number
  /** The least demand an offer is worth running for. */
  readonly minst: number
  /** How many groups at most. */
  readonly grupper: number
}

/** Minutes to the host, one way; 0 for the host. */
export type Medlem = { readonly id: string; readonly ettersporsel: number; readonly minutter: number }
/** `medlemmer`: the host first, then the nearest first. Sums of all members. */
export type Gruppe = {
  readonly vert: string
  readonly medlemmer: readonly Medlem[]
  readonly ettersporsel: number
  readonly innbyggere: number
}

export type Samarbeid = {
  readonly utfall: 'funnet'
  /** The one with most demand first. */
  readonly grupper: readonly Gruppe[]
  /** Demand that is in some group, and in all. */
  readonly dekket: number
  readonly samlet: number
  /** Ids of those that no group is possible for, however many groups there are. */
  readonly alene: readonly string[]
  /** Ids of those that could have been in a group, but are not in this answer. */
  readonly utenfor: readonly string[]
  readonly bevis: Bevis
  readonly meldinger: readonly Tekst[]
}

const feilI = ({ kommuner, minutter, radius, minst, grupper }: Samarbeidsproblem): Felt[] => [
  ...gjentatte(kommuner, 'kommuner'),
  ...kommuner.flatMap((k, i) => [
    ...underNull(k.innbyggere, `kommuner.${i}.innbyggere`),
    ...underNull(k.ettersporsel, `kommuner.${i}.ettersporsel`),
  ]),
  ...feilIMinutter(minutter, kommuner.length, kommuner.length),
  ...ikkeOverNull(radius, 'radius'),
  ...ikkeOverNull(minst, 'minst'),
  ...ikkeHelt(grupper, 'grupper'),
]

/** Who can be with which host: those within the radius, where all who are that near are enough. */
function muligePar({ kommuner, minutter, radius, minst }: Samarbeidsproblem): Par[] {
  const med = kommuner.flatMap((k, i) => (k.ettersporsel > 0 ? [i] : []))
  return med.flatMap((vert) => {
    const par = med.flatMap((medlem): Par[] => {
      const vei = medlem === vert ? 0 : (minutter[medlem]?.[vert] ?? Number.POSITIVE_INFINITY)
      return vei <= radius ? [{ vert, medlem, minutter: vei, vekt: kommuner[medlem]?.ettersporsel ?? 0 }] : []
    })
    return par.reduce((s, p) => s + p.vekt, 0) >= minst - narNok(minst) ? par : []
  })
}

function somGruppe({ kommuner }: Samarbeidsproblem, vert: number, par: readonly Par[]): Gruppe {
  const egne = par
    .filter((p) => p.vert === vert)
    .sort(
      (a, b) => Number(b.medlem === vert) - Number(a.medlem === vert) || a.minutter - b.minutter || a.medlem - b.medlem,
    )
  return {
    vert: kommuner[vert]?.id ?? '',
    medlemmer: egne.map((p) => ({ id: kommuner[p.medlem]?.id ?? '', ettersporsel: p.vekt, minutter: p.minutter })),
    ettersporsel: egne.reduce((s, p) => s + p.vekt, 0),
    innbyggere: egne.reduce((s, p) => s + (kommuner[p.medlem]?.innbyggere ?? 0), 0),
  }
}

function somSamarbeid(problem: Samarbeidsproblem, mulige: readonly Par[], { par, bevis }: Deling): Samarbeid {
  const { kommuner, minst, radius } = problem
  const [kan, er] = [new Set(mulige.map((p) => p.medlem)), new Set(par.map((p) => p.medlem))]
  const vil = kommuner.map((k, i) => ({ ...k, i })).filter((k) => k.ettersporsel > 0)
  const alene = vil.filter((k) => !kan.has(k.i))
  const verter = [...new Set(par.map((p) => p.vert))].sort((a, b) => a - b)
  return {
    utfall: 'funnet',
    grupper: verter.map((v) => somGruppe(problem, v, par)).sort((a, b) => b.ettersporsel - a.ettersporsel),
    dekket: bevis.funnet,
    samlet: vil.reduce((s, k) => s + k.ettersporsel, 0),
    alene: alene.map((k) => k.id),
    utenfor: vil.filter((k) => kan.has(k.i) && !er.has(k.i)).map((k) => k.id),
    bevis,
    meldinger: [
      ...meldingOm(
        tekster.sammen,
        alene.map((k) => k.navn),
        { minst, minutter: radius },
      ),
      ...omBeviset(bevis),
    ],
  }
}

/**
 * The groups that most demand is in; between equals those with the least journey, each weighted. A kommune that is large enough can be a
 * group of its own.
 */
export async function finnSamarbeid(problem: Samarbeidsproblem, lop: Lop): Promise<Samarbeid | Umulig | Ugyldig> {
  const feil = feilI(problem)
  if (feil.length > 0) return { utfall: 'ugyldig', feil }
  const mulige = muligePar(problem)
  if (mulige.length === 0)
    return {
      utfall: 'umulig',
      melding: melding(tekster.sammen.ingen, { minst: problem.minst, minutter: problem.radius }),
    }
  return somSamarbeid(problem, mulige, await finnDeling(mulige, problem, lagSporre(lop)))
}

/** What each member pays of the price of the group's offer, whole kroner by demand; together exactly the price. */
export function delGruppepris({ medlemmer }: Gruppe, total: number): { id: string; kroner: number }[] {
  const deler = delPris(
    total,
    medlemmer.map((m) => m.ettersporsel),
  )
  return medlemmer.map(({ id }, i) => ({ id, kroner: deler[i] ?? 0 }))
}
