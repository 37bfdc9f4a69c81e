/** One walk through the catalogue for one person: which stand first, which are nearest to opening, what is met and what to ask. */
import type { Sporsmal } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { FUNNET, utsnitt } from './aktuelle.ts'
import { trekk } from './dom.ts'
import { lagDomstol } from './domstol.ts'
import { NY_AVTALE } from './kriterier/deling.ts'
import { KRITERIER } from './kriterier/liste.ts'
import { lagSporsmalsteller } from './neste-sporsmal.ts'
import type { Person } from './person.ts'
import { type Plass, plassFor, sammenlign } from './rangering.ts'
import { behovsmaske } from './register.ts'
import { mestUtenomBehov } from './tilbud/mest.ts'
import { ADVARSEL, erNei, JA, type Utfall } from './utfall.ts'
import { lagUtvalg } from './utvalg.ts'
import { fradrag, HELE } from './vekter.ts'

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
  /** What is worth asking, counted over the best. */
  sporsmal: Sporsmal[]
}

const DELING = KRITERIER.findIndex((k) => k.regel === 'deling')
const FERSKHET = KRITERIER.findIndex((k) => k.regel === 'ferskhet')
export const harPlass = (t: Tiltak) => t.kapasitet?.ledige !== 0

type Antall = { beste: number; stengte: number }

/** Cost: a few table look-ups per tiltak that the index finds; each rule runs once per class. */
export function gaGjennom(p: Person, snapshot: Snapshot, antall: Antall): Gjennomgang {
  const { register } = snapshot
  const { tiltak } = register
  const innenfor = utsnitt(p, snapshot)
  const domstol = lagDomstol(p, snapshot, innenfor)
  const utenom = mestUtenomBehov(p)
  const beste = lagUtvalg<Plass & { nr: number }>(antall.beste, sammenlign)
  const stengte = lagUtvalg<Stengt>(antall.stengte, narmest)
  const onsket = behovsmaske(p.behov.keys())
  let motte = 0

  function somStengt(t: Tiltak, i: number) {
    const tilbud = domstol.tilbud(i)
    // Where there is no agreement, someone must make one as well.
    const avtale = domstol.utfall(DELING, i) === ADVARSEL ? 1 : 0
    const kanVaere = (nei: number, storst: number) => stengte.kanVaere(naerhet(nei + avtale + storst, tilbud))
    let mest = 1
    while (mest < KRITERIER.length && kanVaere(mest + 1, 0)) mest += 1
    // The journey is asked about last, and only when the rest leaves it a place.
    const uten = domstol.stengselUtenReise(i, mest)
    if (uten.nei > mest || !kanVaere(Math.max(1, uten.nei), uten.storst)) return
    const { nei, storst } = domstol.stengsel(i)
    const naer = naerhet(nei + avtale + storst, tilbud)
    if (stengte.kanVaere(naer)) stengte.legg(naer, { tiltak: t, naerhet: naer })
  }

  function somMulig(t: Tiltak, i: number, verst: Utfall) {
    if (harPlass(t) && domstol.utfall(FERSKHET, i) === JA) motte |= register.behov[i] ?? 0
    const poeng = domstol.poeng(i, domstol.tilbud(i))
    if (beste.kanVaere(poeng)) beste.legg(poeng, { ...plassFor(p, { tiltak: t, poeng, verst }), nr: i })
  }

  function bedom(t: Tiltak, i: number) {
    const dekker = ((register.behov[i] ?? 0) & onsket) !== 0
    // What neither covers a need nor offers anything else is never shown; with no needs given, everything possible is.
    if (onsket !== 0 && !dekker && domstol.tilbud(i) === 0) return
    const verst = domstol.verst(i)
    if (!erNei(verst)) somMulig(t, i, verst)
    else if (dekker) somStengt(t, i)
  }

  /** Of what the kommune has no access to, only what would stand among the few that are kept, or meets what nothing else does. */
  function erVerdtDet(i: number): boolean {
    const maske = (register.behov[i] ?? 0) & onsket
    const deling = domstol.utfall(DELING, i)
    if (onsket === 0) return !erNei(deling)
    if (maske === 0) return !erNei(deling) && beste.kanVaere(utenom) && domstol.tilbud(i) > 0
    const mest = domstol.behovssum(i) + utenom
    const stengt = 1 + NY_AVTALE
    if (erNei(deling))
      return stengte.kanVaere(naerhet(stengt, mest)) && stengte.kanVaere(naerhet(stengt, domstol.tilbud(i)))
    return (
      (maske & ~motte) !== 0 ||
      beste.kanVaere(mest - trekk(mest, fradrag('deling', deling))) ||
      stengte.kanVaere(naerhet(deling === ADVARSEL ? 2 : 1, mest))
    )
  }

  for (const i of innenfor.sporres) {
    const t = tiltak[i]
    if (t && domstol.erAktuell(i)) bedom(t, i)
  }
  for (const liste of innenfor.naere)
    for (const i of liste) {
      if (innenfor.funnet[i] !== FUNNET.ellers || !erVerdtDet(i)) continue
      const t = tiltak[i]
      if (t) bedom(t, i)
    }
  const funnet = beste.liste()
  const sporsmal = lagSporsmalsteller(p, register, domstol)
  for (const { nr } of funnet) sporsmal.tell(nr)
  return {
    beste: funnet,
    stengte: stengte.liste().map((s) => s.tiltak),
    motte: motte & onsket,
    sporsmal: sporsmal.liste(),
  }
}
