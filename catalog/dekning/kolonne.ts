/** What one tiltak is to every profile, wherever they live: worked out once, and kept for as long as the tiltak stands. */
import type { Geografi, Sted } from '../geografi.ts'
import type { Egnet } from '../kodeverk.ts'
import { stedFor } from '../match/kjente-reiser.ts'
import { harPlass } from '../match/register.ts'
import { type Reiseform, reiseform } from '../match/reiseform.ts'
import { behovsmerker } from '../match/tilbud/behov.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Vilkarssvar } from './dekning.ts'
import type { Profiler } from './profil.ts'
import { EN_UVISST } from './regelsvar.ts'
import { tilbydernokkel } from './tilbyder.ts'

/** It meets none of her needs · no rule is against it · some rule does not know · from here on, so many rules say no. */
export const DEKKER_IKKE = 0
export const MULIG = 1
export const UVISST = 2
const FORSTE_NEI = 2

/** How many rules say no. */
export const antallNei = (svar: number): number => Math.max(0, svar - FORSTE_NEI)

export type Kolonne = {
  /** False for what is gone. */
  readonly finnes: boolean
  readonly tiltak: Tiltak
  /** Who has it: the same for all of the same provider. */
  readonly tilbyder: string
  /** Its needs, as bits. */
  readonly behov: number
  /** By profile: one of the answers above. */
  readonly svar: Uint8Array
  /** May it be made a vilkår for those under 30? */
  readonly vilkar: Vilkarssvar
  readonly fullt: boolean
  readonly utdatert: boolean
  readonly form: Reiseform
  /** Null when there is no journey, or no place is told. */
  readonly sted: Sted | null
}

/** The same where the tiltak is gone: it answers nobody. It keeps its place and its id, which others are put in order by. */
export const borte = (k: Kolonne): Kolonne => ({ ...k, finnes: false, behov: 0, svar: new Uint8Array(k.svar.length) })

const VILKAR: Record<Egnet, Vilkarssvar> = { ja: 2, vurder: 1, nei: 0 }

/** `sum`: of `ET_NEI` and `EN_UVISST`. */
function somTall(sum: number): number {
  const nei = sum % EN_UVISST
  if (nei > 0) return FORSTE_NEI + nei
  return sum > 0 ? UVISST : MULIG
}

/** Cost: some ten microseconds. */
export function lagKolonne(t: Tiltak, { alle: profiler, ferskFra, regelsvar }: Profiler, geografi: Geografi): Kolonne {
  const behov = behovsmerker([...t.behov.primar, ...(t.behov.sekundar ?? [])])
  const form = reiseform(t)
  const summer = regelsvar(t)
  const svar = new Uint8Array(profiler.length)
  for (const { nr, behov: hennes } of profiler) if ((hennes & behov) !== 0) svar[nr] = somTall(summer[nr] ?? 0)
  const sted = form.skal && !form.ukjentSted ? stedFor(geografi, t) : null
  return {
    finnes: true,
    tiltak: t,
    tilbyder: tilbydernokkel(t),
    behov,
    svar,
    vilkar: VILKAR[t.vilkar?.egnet ?? 'vurder'],
    fullt: !harPlass(t),
    utdatert: t.bekreftet < ferskFra,
    form,
    sted: sted && geografi.klargjor(sted),
  }
}
