/** What one tiltak is to every profile, wherever they live: worked out once, and kept for as long as the tiltak stands. */

import type { Geografi, Sted } from '../geografi.ts'
import { stedFor } from '../match/kjente-reiser.ts'
import { harPlass } from '../match/register.ts'
import { type Reiseform, reiseform } from '../match/reiseform.ts'
import { behovsmerker } from '../match/tilbud/behov.ts'
import { erNei, VET_IKKE } from '../match/utfall.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Profil } from './profil.ts'

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
  readonly fullt: boolean
  readonly utdatert: boolean
  readonly form: Reiseform
  /** Null when there is no journey, or no place is told. */
  readonly sted: Sted | null
}

function svarFor({ person, regler }: Profil, t: Tiltak): number {
  let nei = 0
  let uvisst = false
  for (const k of regler) {
    const u = k.prov(person, t)
    if (erNei(u)) nei += 1
    else if (u === VET_IKKE) uvisst = true
  }
  if (nei > 0) return FORSTE_NEI + nei
  return uvisst ? UVISST : MULIG
}

/** Cost: some twenty profiles have one of its needs, and each is some thirty rules. */
export function lagKolonne(t: Tiltak, profiler: readonly Profil[], geografi: Geografi): Kolonne {
  const behov = behovsmerker([...t.behov.primar, ...(t.behov.sekundar ?? [])])
  const form = reiseform(t)
  const sted = form.skal && !form.ukjentSted ? stedFor(geografi, t) : null
  return {
    tiltak: t,
    behov,
    svar: Uint8Array.from(profiler, (p) => ((p.behov & behov) === 0 ? DEKKER_IKKE : svarFor(p, t))),
    fullt: !harPlass(t),
    utdatert: t.bekreftet < (profiler[0]?.person.ferskFra ?? ''),
    form,
    sted: sted && geografi.klargjor(sted),
  }
}
