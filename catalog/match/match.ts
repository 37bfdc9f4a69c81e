/** Kartlegging × snapshot → forslag. Pure: no clock, no I/O, no randomness, no mutation; the date is passed in. */
import type { Malform } from '../kodeverk.ts'
import type { Forslag, IkkeNa, Svar } from '../skjema/forslag.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { aktuelle } from './aktuelle.ts'
import { type Dom, dom } from './dom.ts'
import { grunner, minsteEndring } from './grunner.ts'
import { hull } from './hull.ts'
import { informasjon } from './informasjon.ts'
import { nesteSporsmal } from './neste-sporsmal.ts'
import { lagPerson, type Person } from './person.ts'
import { dekkerNoe } from './poeng.ts'
import { ranger } from './rangering.ts'
import { reiseTil } from './reisevei.ts'
import { erNei, utfallKode } from './utfall.ts'

type Kort = Forslag['tiltak']

export type Valg = { antall?: number; dato: string; malform?: Malform }

const STANDARD_ANTALL = 20
/** How many suggestions a veileder sees at a glance; what they imply is told beside them. */
const OVERST = 10

const kort = (t: Tiltak): Kort => ({
  navn: t.navn,
  tiltakstype: t.tiltakstype,
  eier: t.eier,
  sammendrag: t.sammendrag,
  form: t.form,
  inngang: t.inngang,
  bekreftet: t.bekreftet,
  kommunenummer: t.kommunenummer,
  sted: t.sted,
  oppmote: t.oppmote,
  kapasitet: t.kapasitet,
  tilbyder: t.tilbyder.navn,
  eksempel: t.eksempel === true,
})

function lagEtt(p: Person, d: Dom, malform: Malform): Forslag {
  const liste = grunner(p, d, malform)
  return {
    tiltakId: d.tiltak.id,
    utfall: utfallKode(d.verst),
    poeng: liste.reduce((sum, g) => sum + (g.bidrag ?? 0), 0),
    reise: reiseTil(p, d.tiltak),
    grunner: liste,
    tiltak: kort(d.tiltak),
  }
}

function lagIkkeNa(p: Person, dommer: readonly Dom[], malform: Malform): IkkeNa[] {
  return dommer
    .map((d) => ({ d, endring: minsteEndring(p, d, malform) }))
    .sort(
      (a, b) =>
        a.endring.storrelse - b.endring.storrelse ||
        b.d.tilbud - a.d.tilbud ||
        (a.d.tiltak.id < b.d.tiltak.id ? -1 : 1),
    )
    .map(({ d, endring: { regel, tekst } }) => ({
      tiltakId: d.tiltak.id,
      grunner: grunner(p, d, malform),
      reise: reiseTil(p, d.tiltak),
      tiltak: kort(d.tiltak),
      minsteEndring: { regel, tekst },
    }))
}

/**
 * The answer to a kartlegging. With needs given, a forslag covers a need or shares an interest; with none, all that is open
 * to the kommune comes, nearest first. `antall` limits `forslag` only. Same input, same answer.
 */
export function lagForslag(snapshot: Snapshot, kartlegging: Kartlegging, valg: Valg): Svar {
  const malform = valg.malform ?? 'nb'
  const p = lagPerson(kartlegging, valg.dato, snapshot.geografi)
  const dommer = aktuelle(p, snapshot).map((t) => dom(p, t))
  const mulige = dommer.filter((d) => !erNei(d.verst) && (p.behov.size === 0 || d.tilbud > 0))
  const stengte = dommer.filter((d) => erNei(d.verst) && dekkerNoe(p, d.tiltak))
  const beste = ranger(p, mulige).slice(0, valg.antall ?? STANDARD_ANTALL)
  return {
    katalogversjon: snapshot.versjon,
    forslag: beste.map((d) => lagEtt(p, d, malform)),
    ikkeNa: lagIkkeNa(p, stengte, malform),
    informasjon: informasjon({ k: kartlegging, p, overst: beste.slice(0, OVERST).map((d) => d.tiltak) }, malform),
    nesteSporsmal: nesteSporsmal(p, mulige),
    hull: hull(p, dommer, snapshot),
  }
}
