/** Kartlegging × snapshot → forslag. Pure: no clock, no I/O, no randomness, no mutation; the date is passed in. */
import type { Malform } from '../kodeverk.ts'
import type { Forslag, IkkeNa, Svar } from '../skjema/forslag.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Dom } from './dom.ts'
import { gaGjennom } from './gjennomgang.ts'
import { flyttegrunn, grunner, minsteEndring } from './grunner.ts'
import { hull } from './hull.ts'
import { informasjon } from './informasjon.ts'
import type { KjenteReiser } from './kjente-reiser.ts'
import { atVelgeI, type Flytting, spre } from './mangfold.ts'
import { lagPerson, medReiser, type Person } from './person.ts'
import { reiseTil } from './reisevei.ts'
import { utfallKode } from './utfall.ts'
import { HELE } from './vekter.ts'

type Kort = Forslag['tiltak']

/** `reiser`: journeys a travel service has answered for; the rest are estimated. */
export type Valg = { antall?: number; dato: string; malform?: Malform; reiser?: KjenteReiser }

const STANDARD_ANTALL = 20
/** How many suggestions a veileder sees at a glance; what they imply is told beside them. */
const OVERST = 10
/** More than anyone reads, and few enough that an answer from a large catalogue stays small. */
const FLEST_STENGTE = 100

/** What is said of a tiltak that is not possible now. */
const navnet = (t: Tiltak): IkkeNa['tiltak'] => ({
  navn: t.navn,
  tiltakstype: t.tiltakstype,
  eier: t.eier,
  kommunenummer: t.kommunenummer,
  tilbyder: t.tilbyder.navn,
  eksempel: t.eksempel === true,
})

const kort = (t: Tiltak): Kort => ({
  ...navnet(t),
  sammendrag: t.sammendrag,
  form: t.form,
  inngang: t.inngang,
  bekreftet: t.bekreftet,
  sted: t.sted,
  oppmote: t.oppmote,
  kapasitet: t.kapasitet,
})

function lagEtt(p: Person, d: Dom, { flyttet, malform }: { flyttet: Flytting | null; malform: Malform }): Forslag {
  const { tiltak } = d
  return {
    tiltakId: tiltak.id,
    utfall: utfallKode(d.verst),
    poeng: d.poeng / HELE,
    reise: reiseTil(p, tiltak),
    grunner: [...grunner(p, d, malform), ...(flyttet ? [flyttegrunn(flyttet, malform)] : [])],
    tiltak: kort(tiltak),
  }
}

function lagIkkeNa(p: Person, d: Dom, malform: Malform): IkkeNa {
  const { tiltak } = d
  return {
    tiltakId: tiltak.id,
    grunner: grunner(p, d, malform, false),
    reise: reiseTil(p, tiltak),
    tiltak: navnet(tiltak),
    minsteEndring: minsteEndring(p, d, malform),
  }
}

/**
 * The answer to a kartlegging. With needs given, a forslag covers a need or shares an interest; with none, all that is open
 * to the kommune comes, nearest first. `antall` limits `forslag`; `ikkeNa` has at most FLEST_STENGTE, those most worth knowing of,
 * nearest to opening first. Same input, same answer.
 */
export function lagForslag(snapshot: Snapshot, kartlegging: Kartlegging, valg: Valg): Svar {
  const malform = valg.malform ?? 'nb'
  const antall = valg.antall ?? STANDARD_ANTALL
  const p = medReiser(lagPerson(kartlegging, valg.dato, snapshot.geografi), valg.reiser)
  const funnet = gaGjennom(p, snapshot, { beste: atVelgeI(antall), stengte: FLEST_STENGTE })
  const { domstol } = funnet
  const beste = spre(p, funnet.beste, Math.max(antall, OVERST))
  return {
    katalogversjon: snapshot.versjon,
    forslag: beste.slice(0, antall).map(({ plass, flyttet }) => lagEtt(p, domstol.dom(plass.nr), { flyttet, malform })),
    ikkeNa: funnet.stengte.map(({ nr }) => lagIkkeNa(p, domstol.dom(nr), malform)),
    informasjon: informasjon({ k: kartlegging, p, overst: beste.slice(0, OVERST).map((b) => b.plass.tiltak) }, malform),
    nesteSporsmal: funnet.sporsmal,
    hull: hull(p, snapshot, funnet),
  }
}
