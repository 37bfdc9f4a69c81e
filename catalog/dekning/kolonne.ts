/** What one tiltak is to every profile, wherever they live: worked out once, and kept for as long as the tiltak stands. */
import type { Geografi, Sted } from '../geografi.ts'
import { stedFor } from '../match/kjente-reiser.ts'
import { deling } from '../match/kriterier/deling.ts'
import type { Kriterium } from '../match/kriterium.ts'
import type { Person } from '../match/person.ts'
import { harPlass } from '../match/register.ts'
import { type Reiseform, reiseform } from '../match/reiseform.ts'
import { behovsmerker } from '../match/tilbud/behov.ts'
import { erNei, type Utfall, VET_IKKE } from '../match/utfall.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { DAGLIGE, type Gruppe, type Profiler } from './profil.ts'

/** It meets none of her needs · no rule is against it · some rule does not know · from here on, so many rules say no. */
export const DEKKER_IKKE = 0
export const MULIG = 1
export const UVISST = 2
const FORSTE_NEI = 2

/** How many rules say no. */
export const antallNei = (svar: number): number => Math.max(0, svar - FORSTE_NEI)

export type Kolonne = {
  readonly tiltak: Tiltak
  /** Its needs, as bits. */
  readonly behov: number
  /** By profile: one of the answers above. */
  readonly svar: Uint8Array
  /** What rule `deling` says where the tiltak does not name the kommune or its fylke. */
  readonly ellers: Utfall
  /** The kommuner and fylker that it names, by number. */
  readonly nevnte: ReadonlySet<string>
  readonly fullt: boolean
  readonly utdatert: boolean
  readonly form: Reiseform
  /** Null when there is no journey, or no place is told. */
  readonly sted: Sted | null
}

/** What rules say between them: how many no, and whether one does not know. */
type Svar = { readonly nei: number; readonly uvisst: boolean }

function dommen(p: Person, regler: readonly Kriterium[], t: Tiltak, fra: Svar): Svar {
  let { nei, uvisst } = fra
  for (const k of regler) {
    const u = k.prov(p, t)
    if (erNei(u)) nei += 1
    else if (u === VET_IKKE) uvisst = true
  }
  return { nei, uvisst }
}

function somTall({ nei, uvisst }: Svar): number {
  if (nei > 0) return FORSTE_NEI + nei
  return uvisst ? UVISST : MULIG
}

const nevnteAv = ({ dekning, deling: delt }: Tiltak): ReadonlySet<string> =>
  new Set([...dekning.kommuner, ...dekning.fylker, ...(delt?.avtaler ?? []).map((a) => a.kommunenummer)])

/** Cost: a tenth of a millisecond. Most rules are asked once for each of some ten groups, those about needs for some twenty profiles. */
export function lagKolonne(t: Tiltak, { alle: profiler, ingen, ferskFra }: Profiler, geografi: Geografi): Kolonne {
  const behov = behovsmerker([...t.behov.primar, ...(t.behov.sekundar ?? [])])
  const form = reiseform(t)
  const daglig = dommen(ingen, DAGLIGE, t, { nei: 0, uvisst: false })
  const perGruppe: Svar[] = []
  const gruppesvar = ({ nr, person, regler }: Gruppe): Svar => (perGruppe[nr] ??= dommen(person, regler, t, daglig))
  const sted = form.skal && !form.ukjentSted ? stedFor(geografi, t) : null
  return {
    tiltak: t,
    behov,
    svar: Uint8Array.from(profiler, (p) =>
      (p.behov & behov) === 0 ? DEKKER_IKKE : somTall(dommen(p.person, p.regler, t, gruppesvar(p.gruppe))),
    ),
    ellers: deling.prov(ingen, t),
    nevnte: nevnteAv(t),
    fullt: !harPlass(t),
    utdatert: t.bekreftet < ferskFra,
    form,
    sted: sted && geografi.klargjor(sted),
  }
}
