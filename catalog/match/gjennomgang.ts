/** One walk through the catalogue for one person: which stand first, which are nearest to opening, what is met and what to ask. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Domstol, lagDomstol } from './domstol.ts'
import { KRITERIER } from './kriterier/liste.ts'
import { lagSporsmalsteller, type Sporsmalsteller } from './neste-sporsmal.ts'
import type { Person } from './person.ts'
import { type Plass, plassFor, sammenlign } from './rangering.ts'
import { behovsmaske } from './register.ts'
import { erNei, JA, type Utfall } from './utfall.ts'
import { lagUtvalg } from './utvalg.ts'

/** A tiltak with a `nei`: how many, the largest change among them, and what it would have offered. */
type Stengt = { tiltak: Tiltak; avstand: number; tilbud: number }

const narmest = (a: Stengt, b: Stengt): number =>
  a.avstand - b.avstand || b.tilbud - a.tilbud || (a.tiltak.id < b.tiltak.id ? -1 : 1)

export type Gjennomgang = {
  /** Best first. */
  beste: Plass[]
  /** Nearest to opening first; each covers a need. */
  stengte: Tiltak[]
  /** How many have a `nei` and cover a need, also those left out of `stengte`. */
  antallStengte: number
  /** The needs that something possible, with places and not out of date, meets, as bits. */
  motte: number
  sporsmal: Sporsmalsteller
  domstol: Domstol
}

const FERSKHET = KRITERIER.findIndex((k) => k.regel === 'ferskhet')
export const harPlass = (t: Tiltak) => t.kapasitet?.ledige !== 0

type Antall = { beste: number; stengte: number }

/** Cost: a few table look-ups per tiltak; each rule runs once per class. With no needs given, all that is possible counts. */
export function gaGjennom(p: Person, snapshot: Snapshot, antall: Antall): Gjennomgang {
  const { tiltak, register } = snapshot
  const domstol = lagDomstol(p, snapshot)
  const sporsmal = lagSporsmalsteller(p, register, domstol)
  const beste = lagUtvalg<Plass>(antall.beste, sammenlign)
  const stengte = lagUtvalg<Stengt>(antall.stengte, narmest)
  const onsket = behovsmaske(p.behov.keys())
  let motte = 0
  let antallStengte = 0

  function somStengt(t: Tiltak, i: number) {
    if (((register.behov[i] ?? 0) & onsket) === 0) return
    antallStengte += 1
    let nei = 1
    while (stengte.kanVaere(-nei) && domstol.antallNei(i, nei) > nei) nei += 1
    if (!stengte.kanVaere(-nei)) return
    const avstand = nei + domstol.storsteEndring(i)
    if (stengte.kanVaere(-avstand)) stengte.legg(-avstand, { tiltak: t, avstand, tilbud: domstol.tilbud(i) })
  }

  function somMulig(t: Tiltak, i: number, verst: Utfall) {
    if (harPlass(t) && domstol.utfall(FERSKHET, i) === JA) motte |= register.behov[i] ?? 0
    const tilbud = domstol.tilbud(i)
    if (onsket !== 0 && tilbud === 0) return
    sporsmal.tell(i)
    const poeng = domstol.poeng(i, tilbud)
    if (beste.kanVaere(poeng)) beste.legg(poeng, plassFor(p, { tiltak: t, poeng, verst }))
  }

  for (let i = 0; i < tiltak.length; i++) {
    const t = tiltak[i]
    if (!t || !domstol.erAktuell(i)) continue
    const verst = domstol.verst(i)
    if (erNei(verst)) somStengt(t, i)
    else somMulig(t, i, verst)
  }
  return {
    beste: beste.liste(),
    stengte: stengte.liste().map((s) => s.tiltak),
    antallStengte,
    motte: motte & onsket,
    sporsmal,
    domstol,
  }
}
