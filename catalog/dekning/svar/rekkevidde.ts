/** G7: how many live within reach of a jobbsentral, their own or one that others let them into. */
import type { Sted } from '../../geografi.ts'
import { stedFor } from '../../match/kjente-reiser.ts'
import { DAGLIG, SJELDEN_MEST } from '../../match/reisegrense.ts'
import { tilgang } from '../../match/tilgang.ts'
import type { Dekningssvar, Naermest } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { erDaglig } from './daglig.ts'
import { eierkommune, erBred } from './kommunale.ts'
import type { IOmradet, Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { andelsgruppe, gruppe, tiltakstall } from './tall.ts'
import { veiFra } from './vei.ts'

type Svar = Dekningssvar['rekkevidde']
type Slag = Svar['kommuner'][number]['slag']

/** Minutes one way by car. */
const GRENSER = [30, 60, 90, SJELDEN_MEST]

const erJobbsentral = (t: Tiltak) => t.tiltakstype === 'jobbsentral'

/** The study calls by the same name what is a jobbsentral, an open jobbsenter, and a municipal offer with all four parts. */
const erLignende = (t: Tiltak) =>
  erJobbsentral(t) || t.tiltakstype === 'jobbsenter-apent' || (eierkommune(t) !== null && erBred(t))

type Senter = { t: Tiltak; sted: Sted | null }

/** `kanskje`: minutes to the nearest that may be open to the kommune or may lie there; 0 when its place is unknown, Infinity for none. */
type Reisesvar = { k: IOmradet; naermest: Naermest | null; kanskje: number }

function finnNaermest(omrade: Omrade, k: IOmradet, sentre: readonly Senter[]): Reisesvar {
  const vei = veiFra(omrade, k)
  let beste: Naermest | null = null
  let kanskje = Number.POSITIVE_INFINITY
  for (const { t, sted } of sentre) {
    const adgang = tilgang(k.nr, t, omrade.dekning.dato)
    if (adgang === 'stengt') continue
    const minutter = vei(sted)
    if (sted === null) kanskje = 0
    else if (minutter === null) continue
    else if (adgang === 'ukjent') kanskje = Math.min(kanskje, minutter)
    else if (beste === null || minutter < beste.minutter) beste = { tiltak: t.id, minutter, tilgang: adgang }
  }
  return { k, naermest: beste, kanskje }
}

const kommunene = (svar: readonly Reisesvar[]) => svar.map((r) => r.k)

/** A kommune that the catalogue does not know may have a senter of its own. */
function fordel(slag: Slag, minutter: number, svar: readonly Reisesvar[]): Svar['samlet'][number] {
  const nar = (r: Reisesvar) => r.naermest !== null && r.naermest.minutter <= minutter
  const kanNa = (r: Reisesvar) => !r.k.kjent || r.kanskje <= minutter
  const innenfor = kommunene(svar.filter(nar))
  const utenfor = kommunene(svar.filter((r) => !nar(r) && !kanNa(r)))
  return {
    slag,
    minutter,
    innenfor: andelsgruppe(innenfor, [...innenfor, ...utenfor]),
    utenfor: gruppe(utenfor),
    ukjent: gruppe(kommunene(svar.filter((r) => !nar(r) && kanNa(r)))),
  }
}

/** Too far for each day, near enough for once a week, and something in the kommune for most of the other days. */
function supplement({ k, naermest }: Reisesvar): Svar['supplement'] {
  if (naermest === null || naermest.minutter <= DAGLIG.greit || naermest.minutter > SJELDEN_MEST) return []
  const lokale = k.lokale.filter((t) => t.kommunenummer === k.nr)
  const daglige = lokale.filter((t) => erDaglig(t) === true)
  const ukjent = lokale.filter((t) => erDaglig(t) === null)
  return daglige.length + ukjent.length === 0
    ? []
    : [{ kommune: k.nr, naermest, daglige: tiltakstall(daglige), ukjent: tiltakstall(ukjent) }]
}

export function rekkevidde(omrade: Omrade): Svar {
  const reiserTil = (slag: Slag, gjelder: (t: Tiltak) => boolean) => {
    const sentre = omrade.gyldige.filter(gjelder).map((t) => {
      const sted = stedFor(omrade.geografi, t)
      return { t, sted: sted && omrade.geografi.klargjor(sted) }
    })
    return { slag, svar: omrade.kommuner.map((k) => finnNaermest(omrade, k, sentre)) }
  }
  const lignende = reiserTil('jobbsentral-eller-lignende', erLignende)
  const hver = [reiserTil('jobbsentral', erJobbsentral), lignende]
  return {
    kommuner: hver.flatMap(({ slag, svar }) => svar.map((r) => ({ kommune: r.k.nr, slag, naermest: r.naermest }))),
    samlet: hver.flatMap(({ slag, svar }) => GRENSER.map((minutter) => fordel(slag, minutter, svar))),
    supplement: lignende.svar.flatMap(supplement),
    studien: studietall('jobbsentral-en-gang-i-uka', 'tiltaksplasser-halvannen-time-unna'),
  }
}
