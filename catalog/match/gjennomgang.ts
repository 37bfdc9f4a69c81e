/** One walk through the catalogue for one person: which stand first, which are nearest to opening, what is met and what to ask. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { utsnitt } from './aktuelle.ts'
import { type Domstol, lagDomstol } from './domstol.ts'
import { KRITERIER } from './kriterier/liste.ts'
import { lagSporsmalsteller, type Sporsmalsteller } from './neste-sporsmal.ts'
import type { Person } from './person.ts'
import { type Plass, plassFor, sammenlign } from './rangering.ts'
import { behovsmaske } from './register.ts'
import { erNei, JA, type Utfall } from './utfall.ts'
import { lagUtvalg } from './utvalg.ts'
import { HELE } from './vekter.ts'

/** A tiltak with a `nei`, and how near it is to opening: larger is nearer. */
type Stengt = { tiltak: Tiltak; naerhet: number }

/** Fewest changes first, then the smallest, then what it would have offered; as one number, exact to a thousandth of a change. */
const naerhet = (avstand: number, tilbud: number) => tilbud - Math.round(avstand * 1000) * 2 * HELE

const narmest = (a: Stengt, b: Stengt): number => b.naerhet - a.naerhet || (a.tiltak.id < b.tiltak.id ? -1 : 1)

export type Gjennomgang = {
  /** Best first. */
  beste: Plass[]
  /** Nearest to opening first; each covers a need. */
  stengte: Tiltak[]
  /** The needs that something possible, with places and not out of date, meets, as bits. */
  motte: number
  sporsmal: Sporsmalsteller
  domstol: Domstol
}

const FERSKHET = KRITERIER.findIndex((k) => k.regel === 'ferskhet')
export const harPlass = (t: Tiltak) => t.kapasitet?.ledige !== 0

type Antall = { beste: number; stengte: number }

/** Cost: a few table look-ups per tiltak that the index finds; each rule runs once per class. */
export function gaGjennom(p: Person, snapshot: Snapshot, antall: Antall): Gjennomgang {
  const { tiltak, register } = snapshot
  const innenfor = utsnitt(p, snapshot)
  const domstol = lagDomstol(p, snapshot, innenfor)
  const sporsmal = lagSporsmalsteller(p, register, domstol)
  const beste = lagUtvalg<Plass>(antall.beste, sammenlign)
  const stengte = lagUtvalg<Stengt>(antall.stengte, narmest)
  const onsket = behovsmaske(p.behov.keys())
  let motte = 0

  function somStengt(t: Tiltak, i: number) {
    const tilbud = domstol.tilbud(i)
    const kanVaere = (nei: number, storst: number) => stengte.kanVaere(naerhet(nei + storst, tilbud))
    let mest = 1
    while (mest < KRITERIER.length && kanVaere(mest + 1, 0)) mest += 1
    // The journey is asked about last, and only when the rest leaves it a place.
    const uten = domstol.stengselUtenReise(i, mest)
    if (uten.nei > mest || !kanVaere(Math.max(1, uten.nei), uten.storst)) return
    const { nei, storst } = domstol.stengsel(i)
    if (kanVaere(nei, storst))
      stengte.legg(naerhet(nei + storst, tilbud), { tiltak: t, naerhet: naerhet(nei + storst, tilbud) })
  }

  function somMulig(t: Tiltak, i: number, verst: Utfall) {
    if (harPlass(t) && domstol.utfall(FERSKHET, i) === JA) motte |= register.behov[i] ?? 0
    sporsmal.tell(i)
    const poeng = domstol.poeng(i, domstol.tilbud(i))
    if (beste.kanVaere(poeng)) beste.legg(poeng, plassFor(p, { tiltak: t, poeng, verst }))
  }

  for (const i of innenfor.numre) {
    const t = tiltak[i]
    const dekker = ((register.behov[i] ?? 0) & onsket) !== 0
    // What neither covers a need nor offers anything else is never shown; with no needs given, everything possible is.
    if (!t || (onsket !== 0 && !dekker && domstol.tilbud(i) === 0) || !domstol.erAktuell(i)) continue
    const verst = domstol.verst(i)
    if (!erNei(verst)) somMulig(t, i, verst)
    else if (dekker) somStengt(t, i)
  }
  return {
    beste: beste.liste(),
    stengte: stengte.liste().map((s) => s.tiltak),
    motte: motte & onsket,
    sporsmal,
    domstol,
  }
}
