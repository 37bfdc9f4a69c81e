/** Who is kept, while a catalogue is gone through for one person: the best, and those with a `nei` that are most worth knowing of. */
import type { Tiltak } from '../skjema/tiltak.ts'
import { trekk } from './dom.ts'
import type { Domstol, Rest } from './domstol.ts'
import { delingI, harPlassI, lokaltI, type Merknad, maskeI } from './ko.ts'
import { NY_AVTALE } from './kriterier/deling.ts'
import { regelnummer } from './kriterier/liste.ts'
import { type Plass, sammenlign, UTEN_REISE } from './rangering.ts'
import type { Register } from './register.ts'
import { ADVARSEL, erNei, JA, NEI, type Utfall } from './utfall.ts'
import { lagUtvalg } from './utvalg.ts'
import { fradragene } from './vekter.ts'

/** `nr`: as the register and the domstol know it. */
export type Mulig = Plass & { nr: number }
/** A tiltak with a `nei`: what it would offer, how far it is from opening in thousandths of a change, and what it is then worth to know of. */
export type Stengt = { tiltak: Tiltak; nr: number; tilbud: number; avstand: number; verdt: number }

/** One for each `nei`, and the largest change that is needed. */
const tusendeler = (nei: number, storst: number) => Math.round((nei + storst) * 1000)
const EN_ENDRING = tusendeler(1, 0)
/** Where access is closed and nothing else. */
const ALENE_NY_AVTALE = tusendeler(1, NY_AVTALE)
/** Where there is no agreement, someone must make one as well. */
const avtaleFor = (deling: Utfall) => (deling === ADVARSEL ? EN_ENDRING : 0)
/** What must change in any case when it is closed: access, or an agreement, and one thing. */
const iAlleFall = (deling: Utfall) => (deling === NEI ? ALENE_NY_AVTALE : EN_ENDRING + avtaleFor(deling))

/** What is one change away is worth half of what it offers, two away a third, and so on. */
const verdtAVite = (tilbud: number, avstand: number) => tilbud / (1 + avstand / EN_ENDRING)
/** The inverse: it may be no further from opening to be worth at least so much. */
const lengstBorte = (tilbud: number, verdt: number) =>
  verdt <= 0 ? Number.POSITIVE_INFINITY : Math.ceil((tilbud / verdt - 1) * EN_ENDRING)

const mestVerdt = (a: Stengt, b: Stengt): number => b.verdt - a.verdt || narmest(a, b)
/** Fewest changes first, then the smallest, then what would have offered most. */
const narmest = (a: Stengt, b: Stengt): number =>
  a.avstand - b.avstand || b.tilbud - a.tilbud || (a.tiltak.id < b.tiltak.id ? -1 : 1)

const FERSKHET = regelnummer('ferskhet')
/** What access takes, by the answer of its rule. */
const TREKK_FOR_DELING = fradragene('deling')

/** More than any journey has; a power of two, so that the sum below is exact. */
const MANGE_MINUTTER = 2 ** 20
/** More points, then the person's own kommune, then the shorter journey: as `sammenlign` looks at them first, in one number. */
const storrelse = (poeng: number, lokalt: number, minutter = 0): number =>
  2 * poeng + lokalt - minutter / MANGE_MINUTTER
const poengFor = (minst: number, lokalt: number): number => (minst - lokalt) / 2

export type Utvelger = {
  /** What offers less than this, and has this answer from rule `deling`, can for now not be kept. */
  minst: (deling: Utfall) => number
  /** Nothing that offers no more than this can. */
  erNok: (mest: number) => boolean
  /** Judges tiltak number `i`, and keeps it if it is one of those. */
  bedom: (i: number, tilbud: number, m: Merknad) => void
  /** Best first. */
  beste(): Mulig[]
  /** Nearest to opening first; each covers a need. */
  stengte(): Stengt[]
  /** The needs that something possible, with places and not out of date, meets, as bits. */
  motte(): number
}

/** `onsket`: the person's needs, as bits. `antall`: how many to keep of each. */
export function lagUtvelger(
  domstol: Domstol,
  { tiltak }: Register,
  { onsket, antall }: { onsket: number; antall: { beste: number; stengte: number } },
): Utvelger {
  const beste = lagUtvalg<Mulig>(antall.beste, sammenlign)
  const stengte = lagUtvalg<Stengt>(antall.stengte, mestVerdt)
  let motte = 0

  const kanBeste = (mest: number, m: Merknad) => {
    const deling = delingI(m)
    return deling !== NEI && mest - trekk(mest, TREKK_FOR_DELING[deling] ?? 0) >= poengFor(beste.grense(), lokaltI(m))
  }
  // What covers no need is not told of when it is closed.
  const kanStenges = (mest: number, m: Merknad) =>
    maskeI(m) !== 0 && verdtAVite(mest, iAlleFall(delingI(m))) >= stengte.grense()
  const kanMote = (m: Merknad) => (maskeI(m) & ~motte) !== 0 && harPlassI(m) && delingI(m) !== NEI
  const erVerdt = (mest: number, m: Merknad) => kanStenges(mest, m) || kanBeste(mest, m) || kanMote(m)

  function leggStengt(i: number, tilbud: number, avstand: number) {
    const t = tiltak[i]
    const verdt = verdtAVite(tilbud, avstand)
    if (t && stengte.kanVaere(verdt)) stengte.legg(verdt, { tiltak: t, nr: i, tilbud, avstand, verdt })
  }

  const minutterTil = (i: number) => domstol.minutter(i) ?? UTEN_REISE

  function leggMulig(i: number, tilbud: number, { poeng, verst, lokalt }: Rest & { lokalt: number }) {
    const t = tiltak[i]
    const minutter = minutterTil(i)
    const stor = storrelse(poeng, lokalt, minutter)
    if (t && beste.kanVaere(stor)) beste.legg(stor, { tiltak: t, poeng, tilbud, verst, lokalt, minutter, nr: i })
  }

  /** What no rule but the journey closes. */
  function apentUtenReise(i: number, tilbud: number, m: Merknad) {
    const minst = poengFor(beste.grense(), lokaltI(m))
    const rest = kanBeste(tilbud, m) ? domstol.poeng(i, tilbud, minst) : null
    if (rest !== null && !erNei(rest.verst)) leggMulig(i, tilbud, { ...rest, lokalt: lokaltI(m) })
    const moter = kanMote(m)
    if (!moter && !kanStenges(tilbud, m)) return
    if (erNei(domstol.reise(i))) leggStengt(i, tilbud, tusendeler(1, domstol.reiseendring(i)) + avtaleFor(delingI(m)))
    else if (moter && domstol.utfall(FERSKHET, i) === JA) motte |= maskeI(m)
  }

  function bedom(i: number, tilbud: number, m: Merknad) {
    if (!erVerdt(tilbud, m)) return
    // Where nothing tells them apart but the journey, it is quicker to ask about than the rules.
    if (tilbud === 0 && !beste.kanVaere(storrelse(0, lokaltI(m), minutterTil(i)))) return
    const avtale = avtaleFor(delingI(m))
    const rom = maskeI(m) === 0 ? 0 : lengstBorte(tilbud, stengte.grense()) - avtale
    const stengsel = domstol.stengsel(i, Math.max(0, rom))
    if (stengsel === null) return
    const { nei, storst } = stengsel
    if (nei === 0) return apentUtenReise(i, tilbud, m)
    const lukket = erNei(domstol.reise(i))
    const avstand = lukket ? tusendeler(nei + 1, Math.max(storst, domstol.reiseendring(i))) : tusendeler(nei, storst)
    leggStengt(i, tilbud, avstand + avtale)
  }

  return {
    // A little less, since what is rounded may go either way.
    minst: (deling) =>
      Math.min(
        deling === NEI ? Number.POSITIVE_INFINITY : poengFor(beste.grense(), 1) / (1 - (TREKK_FOR_DELING[deling] ?? 0)),
        stengte.grense() * (1 + iAlleFall(deling) / EN_ENDRING),
      ) - 2,
    erNok: (mest) =>
      motte === onsket && storrelse(mest, 1) < beste.grense() && verdtAVite(mest, EN_ENDRING) < stengte.grense(),
    bedom,
    beste: beste.liste,
    stengte: () => stengte.liste().sort(narmest),
    motte: () => motte,
  }
}
