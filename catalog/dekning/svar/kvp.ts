/** G9: where there is a kvalifiseringsprogram. How many take part is not in the catalogue, and is never guessed. */
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { IOmradet, Omrade } from './omrade.ts'
import { ssbStorrelse } from './storrelse.ts'
import { studietall } from './studien.ts'
import { gruppe, tiltakstall } from './tall.ts'

const erKvp = (t: Tiltak) => t.tiltakstype === 'kvp'
const egne = (k: IOmradet) => k.iKommunen.filter((t) => erKvp(t) && !t.dekning.landet)
const harEgen = (k: IOmradet) => egne(k).length > 0

export const kvp = ({ kommuner, landsdekkende, kontorkommuner }: Omrade): Dekningssvar['kvp'] => ({
  deltakere: null,
  kommuner: kommuner.map((k) => ({
    kommune: k.nr,
    kjent: k.kjent,
    harKontor: kontorkommuner.has(k.nr),
    egne: tiltakstall(egne(k)),
    ssbKlasse: ssbStorrelse(k.innbyggere),
  })),
  landsdekkende: tiltakstall(landsdekkende.filter(erKvp)),
  samlet: {
    medEgen: gruppe(kommuner.filter(harEgen)),
    utenEgen: gruppe(kommuner.filter((k) => k.kjent && !harEgen(k))),
    ukjent: gruppe(kommuner.filter((k) => !k.kjent)),
  },
  studien: studietall(
    'kvp-per-1000-stor',
    'kvp-per-1000-mellomstor',
    'kvp-per-1000-mellomsma',
    'kvp-per-1000-liten',
    'kvp-vurderes-under-30',
    'kvp-vurderes-over-30',
    'kvp-uten-veileder',
  ),
})
