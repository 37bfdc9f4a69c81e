/** One walk through the catalogue for one person: which stand first, which are nearest to opening, what is met and what to ask. */
import type { Sporsmal } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { antallI, hverI, utsnitt } from './aktuelle.ts'
import { trekk } from './dom.ts'
import { lagDomstol } from './domstol.ts'
import { lagKo } from './ko.ts'
import { NY_AVTALE } from './kriterier/deling.ts'
import { KRITERIER } from './kriterier/liste.ts'
import { lagSporsmalsteller } from './neste-sporsmal.ts'
import type { Person } from './person.ts'
import { type Plass, sammenlign, UTEN_REISE } from './rangering.ts'
import { behovsmerker } from './tilbud/behov.ts'
import { ADVARSEL, erNei, JA, NEI, UTFALL } from './utfall.ts'
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
/** What access takes, by the answer of its rule. */
const TREKK_FOR_DELING = UTFALL.map((u) => fradrag('deling', u))

/** More points, and of equal ones those of the person's own kommune: as `sammenlign` looks at them first, in one number. */
const storrelse = (poeng: number, lokalt: number): number => 2 * poeng + lokalt

type Antall = { beste: number; stengte: number }

/**
 * Cost: a few table look-ups per tiltak that the index finds, to know what it offers; then, most first, its rules, unless there are
 * better ones already. Each rule runs once per class.
 */
export function gaGjennom(p: Person, snapshot: Snapshot, antall: Antall): Gjennomgang {
  const { register } = snapshot
  const { tiltak } = register
  const innenfor = utsnitt(p, snapshot)
  const domstol = lagDomstol(p, snapshot, innenfor)
  const beste = lagUtvalg<Plass & { nr: number }>(antall.beste, sammenlign)
  const stengte = lagUtvalg<Stengt>(antall.stengte, narmest)
  const onsket = behovsmerker(p.behov.keys())
  let motte = 0

  const egen = p.kommune === null ? -1 : Number(p.kommune)
  const erLokal = (i: number) => Number(register.kommune[i] === egen)

  function leggStengt(i: number, naer: number) {
    const t = tiltak[i]
    if (t && stengte.kanVaere(naer)) stengte.legg(naer, { tiltak: t, naerhet: naer })
  }

  function leggMulig(i: number, poeng: number, lokalt: number) {
    const t = tiltak[i]
    if (!t || !beste.kanVaere(storrelse(poeng, lokalt))) return
    const minutter = domstol.minutter(i) ?? UTEN_REISE
    beste.legg(storrelse(poeng, lokalt), { tiltak: t, poeng, verst: domstol.verst(i), lokalt, minutter, nr: i })
  }

  /** Of how many `nei` it may have and still be among the nearest to opening; 0 when it cannot. `fast`: what it needs in any case. */
  function flestNei(tilbud: number, fast: number): number {
    let mest = 0
    while (mest < KRITERIER.length && stengte.kanVaere(naerhet(mest + 1 + fast, tilbud))) mest += 1
    return mest
  }

  function bedom(i: number, tilbud: number) {
    const maske = (register.behov[i] ?? 0) & onsket
    const deling = domstol.utfall(DELING, i)
    // Where there is no agreement, someone must make one as well.
    const avtale = deling === ADVARSEL ? 1 : deling === NEI ? NY_AVTALE : 0
    // What covers no need is not told of when it is closed.
    const mest = maske === 0 ? 0 : flestNei(tilbud, avtale)
    const lokalt = erLokal(i)
    const minst = (beste.grense() - lokalt) / 2
    const kanBesta = deling !== NEI && tilbud - trekk(tilbud, TREKK_FOR_DELING[deling] ?? 0) >= minst
    const kanMote = (maske & ~motte) !== 0 && register.harPlass[i] === 1
    if (mest === 0 && !kanBesta && !kanMote) return
    const uten = domstol.antallNei(i, mest)
    if (uten > mest) return
    if (uten > 0) {
      const storst = domstol.storst(i)
      const fast = uten + (deling === ADVARSEL ? 1 : 0)
      if (!stengte.kanVaere(naerhet(fast + storst, tilbud))) return
      if (!erNei(domstol.reise(i))) leggStengt(i, naerhet(fast + storst, tilbud))
      else leggStengt(i, naerhet(fast + 1 + Math.max(storst, domstol.reiseendring(i)), tilbud))
      return
    }
    const poeng = kanBesta ? domstol.poengUtenReise(i, tilbud, minst) : -1
    if (mest === 0 && poeng < minst && !kanMote) return
    if (erNei(domstol.reise(i))) {
      if (mest > 0) leggStengt(i, naerhet(1 + avtale + domstol.reiseendring(i), tilbud))
      return
    }
    if (kanMote && domstol.utfall(FERSKHET, i) === JA) motte |= maske
    if (poeng >= minst && poeng >= 0) leggMulig(i, domstol.poeng(i, tilbud, minst), lokalt)
  }

  const ko = lagKo(antallI(innenfor))
  hverI(innenfor, (i) => {
    const tilbud = domstol.tilbud(i)
    // What neither covers a need nor offers anything else is never shown; with no needs given, everything possible is.
    if (onsket === 0 || tilbud > 0) ko.legg(i, tilbud)
  })
  ko.hver(bedom)
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
