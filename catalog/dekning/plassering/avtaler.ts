/** Which sharing agreements help most: each opens something that is missing today, and some open the same. */
import tekster from '../../data/tekst/plassering.json' with { type: 'json' }
import type { Tekst } from '../../kodeverk.ts'
import type { Felt } from '../../skjema/melding.ts'
import { type Bevis, type Lop, lagSporre, type Sporre } from './bevis.ts'
import { melding, meldingOm, omBeviset } from './melding.ts'
import { billigst, dekketAv, etterMerverdi, type Mengder, mestDekket } from './mengder.ts'
import type { Umulig } from './plassering.ts'
import { gjentatte, ikkeHelt, type Ugyldig, underNull } from './problem.ts'

/** What is missing today: one need of some persons in one kommune. `vekt`: how many, or how much it counts. */
export type Mangel = { readonly id: string; readonly vekt: number }
/** An offer opened for a kommune. `apner`: ids of what is then not missing. `pris`: whole kroner, null when unknown. */
export type Avtale = {
  readonly id: string
  readonly navn: string
  readonly apner: readonly string[]
  readonly pris: number | null
}

export type Avtaleproblem = {
  readonly mangler: readonly Mangel[]
  readonly avtaler: readonly Avtale[]
  /** How many at most. */
  readonly antall: number
  /** What they may cost together, kroner; null when price is not to count. */
  readonly budsjett: number | null
}

export type Avtalevalg = {
  readonly utfall: 'funnet'
  /** The one that gives most first. `apner`: weight that none before it opens. */
  readonly avtaler: readonly { readonly id: string; readonly apner: number; readonly pris: number | null }[]
  /** Weight that they open together, and that all agreements there are would open. */
  readonly apnet: number
  readonly mulig: number
  /** Kroner; null when some price is unknown. */
  readonly pris: number | null
  /** Ids of those that could not be weighed against the budget. */
  readonly utenPris: readonly string[]
  readonly bevis: Bevis
  readonly meldinger: readonly Tekst[]
}

/** More than this take minutes to weigh; the whole country has as many only where hardly anybody shares anything. */
export const FLEST_AVTALER = 30_000

function feilIAvtalen({ apner, pris }: Avtale, sti: string, kjente: ReadonlySet<string>): Felt[] {
  const ukjente = apner.flatMap((id, i) =>
    kjente.has(id) ? [] : [{ sti: `${sti}.apner.${i}`, melding: `«${id}» er ikke blant det som mangler` }],
  )
  return [...ukjente, ...(pris === null ? [] : underNull(pris, `${sti}.pris`))]
}

function feilI({ mangler, avtaler, antall, budsjett }: Avtaleproblem): Felt[] {
  const kjente = new Set(mangler.map((m) => m.id))
  return [
    ...gjentatte(mangler, 'mangler'),
    ...mangler.flatMap(({ vekt }, i) => underNull(vekt, `mangler.${i}.vekt`)),
    ...gjentatte(avtaler, 'avtaler'),
    ...avtaler.flatMap((a, i) => feilIAvtalen(a, `avtaler.${i}`, kjente)),
    ...ikkeHelt(antall, 'antall'),
    ...(budsjett === null ? [] : underNull(budsjett, 'budsjett')),
  ]
}

/** Without a budget each agreement costs one, so that fewer is better. */
function somMengder({ mangler, antall, budsjett }: Avtaleproblem, avtaler: readonly Avtale[]): Mengder {
  const plass = new Map(mangler.map((m, i) => [m.id, i]))
  return {
    vekter: mangler.map((m) => m.vekt),
    mengder: avtaler.map((a) => [...new Set(a.apner)].flatMap((id) => plass.get(id) ?? [])),
    kostnad: avtaler.map((a) => (budsjett === null ? 1 : (a.pris ?? 0))),
    antall,
    budsjett: budsjett ?? Number.POSITIVE_INFINITY,
  }
}

/** As much, at the least cost. */
async function velg(m: Mengder, spor: Sporre): Promise<{ valgte: readonly number[]; bevis: Bevis }> {
  const mest = await mestDekket(m, spor)
  const billig = await billigst(m, mest.bevis.funnet, spor)
  const erLikeMye = dekketAv(m, billig.valgte) >= dekketAv(m, mest.valgte)
  return {
    valgte: erLikeMye ? billig.valgte : mest.valgte,
    bevis: { ...mest.bevis, skilt: erLikeMye && billig.bevis.status === 'optimal' },
  }
}

function ingenHjelper({ budsjett }: Avtaleproblem, m: Mengder): Umulig | null {
  const noe = m.mengder.flatMap((_, a) => (dekketAv(m, [a]) > 0 ? [m.kostnad[a] ?? 0] : []))
  if (noe.length === 0) return { utfall: 'umulig', melding: melding(tekster.avtaler.ingen) }
  if (noe.some((pris) => pris <= m.budsjett)) return null
  return { utfall: 'umulig', melding: melding(tekster.avtaler['for-dyrt'], { budsjett }) }
}

/** Null when one of them is unknown. */
const summen = (priser: readonly (number | null)[]): number | null =>
  priser.reduce<number | null>((s, pris) => (s === null || pris === null ? null : s + pris), 0)

/**
 * The choice that opens most; between equals the cheapest, or the fewest when price is not to count. With a budget, agreements
 * without a known price are told of and left out.
 */
export async function velgAvtaler(problem: Avtaleproblem, lop: Lop): Promise<Avtalevalg | Umulig | Ugyldig> {
  const feil = feilI(problem)
  if (feil.length > 0) return { utfall: 'ugyldig', feil }
  if (problem.avtaler.length > FLEST_AVTALER)
    return { utfall: 'umulig', melding: melding(tekster.avtaler['for-mange']) }
  const utenPris = problem.budsjett === null ? [] : problem.avtaler.filter((a) => a.pris === null)
  const avtaler = problem.avtaler.filter((a) => !utenPris.includes(a))
  const m = somMengder(problem, avtaler)
  const umulig = ingenHjelper(problem, m)
  if (umulig) return umulig
  const { valgte, bevis } = await velg(m, lagSporre(lop))
  const rekke = etterMerverdi(m, valgte).flatMap(({ nr, nyDekket }) => {
    const avtale = avtaler[nr]
    return avtale ? [{ id: avtale.id, apner: nyDekket, pris: avtale.pris }] : []
  })
  return {
    utfall: 'funnet',
    avtaler: rekke,
    apnet: bevis.funnet,
    mulig: dekketAv(m, [...avtaler.keys()]),
    pris: summen(rekke.map((a) => a.pris)),
    utenPris: utenPris.map((a) => a.id),
    bevis,
    meldinger: [
      ...meldingOm(
        tekster.avtaler['uten-pris'],
        utenPris.map((a) => a.navn),
      ),
      ...omBeviset(bevis),
    ],
  }
}
