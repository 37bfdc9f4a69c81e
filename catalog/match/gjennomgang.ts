/** One walk through the catalogue for one person: which stand first, which are nearest to opening, what is met and what to ask. */
import type { Sporsmal } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { antallI, svarUten, TILGANG, utsnitt } from './aktuelle.ts'
import { trekk } from './dom.ts'
import { type Domstol, lagDomstol, type Rest } from './domstol.ts'
import { lagKo } from './ko.ts'
import { NY_AVTALE } from './kriterier/deling.ts'
import { KRITERIER } from './kriterier/liste.ts'
import { lagSporsmalsteller } from './neste-sporsmal.ts'
import type { Person } from './person.ts'
import { type Plass, sammenlign, UTEN_REISE } from './rangering.ts'
import { behovsmerker } from './tilbud/behov.ts'
import { ADVARSEL, erNei, JA, NEI, UTFALL, type Utfall } from './utfall.ts'
import { lagUtvalg } from './utvalg.ts'
import { fradrag } from './vekter.ts'

/** A tiltak with a `nei`: what it would offer, how far it is from opening in thousandths of a change, and what it is then worth to know of. */
type Stengt = { tiltak: Tiltak; nr: number; tilbud: number; avstand: number; verdt: number }

/** One for each `nei`, and the largest change that is needed. */
const tusendeler = (nei: number, storst: number) => Math.round((nei + storst) * 1000)
const EN_ENDRING = tusendeler(1, 0)
/** Where access is closed and nothing else. */
const ALENE_NY_AVTALE = tusendeler(1, NY_AVTALE)

/** What is one change away is worth half of what it offers, two away a third, and so on. */
const verdtAVite = (tilbud: number, avstand: number) => tilbud / (1 + avstand / EN_ENDRING)
/** The inverse: it may be no further from opening to be worth at least so much. */
const lengstBorte = (tilbud: number, verdt: number) =>
  verdt <= 0 ? Number.POSITIVE_INFINITY : Math.ceil((tilbud / verdt - 1) * EN_ENDRING)

const mestVerdt = (a: Stengt, b: Stengt): number => b.verdt - a.verdt || narmest(a, b)
/** Fewest changes first, then the smallest, then what would have offered most. */
const narmest = (a: Stengt, b: Stengt): number =>
  a.avstand - b.avstand || b.tilbud - a.tilbud || (a.tiltak.id < b.tiltak.id ? -1 : 1)

export type Gjennomgang = {
  /** Best first. `nr`: as the domstol knows it. */
  beste: (Plass & { nr: number })[]
  /** Those most worth knowing of, nearest to opening first; each covers a need. */
  stengte: { tiltak: Tiltak; nr: number }[]
  domstol: Domstol
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
  const stengte = lagUtvalg<Stengt>(antall.stengte, mestVerdt)
  const onsket = behovsmerker(p.behov.keys())
  let motte = 0

  const { mestUtenom } = domstol
  const egen = p.kommune === null ? -1 : Number(p.kommune)
  const erLokal = (i: number) => Number(register.kommune[i] === egen)
  /** No fewer poeng than this are enough to be among the best. */
  const minstePoeng = (i: number) => (beste.grense() - erLokal(i)) / 2
  /** No more than this it offers. */
  const mestAv = (grunnlag: number) => (grunnlag === 0 ? 0 : grunnlag + mestUtenom)
  /** Where there is no agreement, someone must make one as well. */
  const avtaleFor = (deling: Utfall) => (deling === ADVARSEL ? EN_ENDRING : 0)
  /** What must change in any case, in thousandths: access, where it is closed; an agreement, where there is none. */
  const iAlleFall = (deling: Utfall) => (deling === NEI ? ALENE_NY_AVTALE : EN_ENDRING + avtaleFor(deling))
  const kanBeste = (i: number, deling: Utfall, mest: number) =>
    deling !== NEI && mest - trekk(mest, TREKK_FOR_DELING[deling] ?? 0) >= minstePoeng(i)
  const kanStenges = (maske: number, deling: Utfall, mest: number) =>
    maske !== 0 && stengte.kanVaere(verdtAVite(mest, iAlleFall(deling)))
  const kanMote = (i: number, maske: number, deling: Utfall) =>
    deling !== NEI && (maske & ~motte) !== 0 && register.harPlass[i] === 1

  function leggStengt(i: number, avstand: number, tilbud: number) {
    const t = tiltak[i]
    const verdt = verdtAVite(tilbud, avstand)
    if (t && stengte.kanVaere(verdt)) stengte.legg(verdt, { tiltak: t, nr: i, tilbud, avstand, verdt })
  }

  function leggMulig(i: number, tilbud: number, { poeng, verst }: Rest) {
    const t = tiltak[i]
    const lokalt = erLokal(i)
    if (!t || !beste.kanVaere(storrelse(poeng, lokalt))) return
    const minutter = domstol.minutter(i) ?? UTEN_REISE
    beste.legg(storrelse(poeng, lokalt), { tiltak: t, poeng, tilbud, verst, lokalt, minutter, nr: i })
  }

  /** What no rule but the journey closes. */
  function apentUtenReise(i: number, maske: number, deling: Utfall, tilbud: number) {
    const minst = minstePoeng(i)
    const erBeste = kanBeste(i, deling, tilbud) && domstol.poengUtenReise(i, tilbud, minst) >= 0
    const moter = kanMote(i, maske, deling)
    if (!erBeste && !moter && !kanStenges(maske, deling, tilbud)) return
    if (erNei(domstol.reise(i))) {
      const avstand = tusendeler(1, domstol.reiseendring(i)) + avtaleFor(deling)
      if (maske !== 0) leggStengt(i, avstand, tilbud)
      return
    }
    if (moter && domstol.utfall(FERSKHET, i) === JA) motte |= maske
    if (!erBeste) return
    const rest = domstol.poeng(i, tilbud, minst)
    if (rest !== null) leggMulig(i, tilbud, rest)
  }

  /** Could it be among those that are kept, when it offers no more than `mest`? */
  const erVerdt = (i: number, maske: number, deling: Utfall, mest: number) =>
    kanBeste(i, deling, mest) || kanStenges(maske, deling, mest) || kanMote(i, maske, deling)

  function bedom(i: number, grunnlag: number) {
    const maske = (register.behov[i] ?? 0) & onsket
    const deling = domstol.utfall(DELING, i)
    if (!erVerdt(i, maske, deling, mestAv(grunnlag))) return
    const tilbud = domstol.tilbud(i, grunnlag)
    if (!erVerdt(i, maske, deling, tilbud)) return
    // What covers no need is not told of when it is closed.
    const rom = maske === 0 ? 0 : lengstBorte(tilbud, stengte.grense()) - avtaleFor(deling)
    const stengsel = domstol.stengsel(i, Math.max(0, rom))
    if (stengsel === null) return
    const { nei, storst } = stengsel
    if (nei === 0) return apentUtenReise(i, maske, deling, tilbud)
    const lukket = erNei(domstol.reise(i))
    const avstand = lukket ? tusendeler(nei + 1, Math.max(storst, domstol.reiseendring(i))) : tusendeler(nei, storst)
    leggStengt(i, avstand + avtaleFor(deling), tilbud)
  }

  // What neither covers a need nor has another reason of its own is never shown; with no needs given, everything possible is.
  const angar = (grunnlag: number) => onsket === 0 || grunnlag > 0
  /** Nothing that offers no more than this can be kept, nor tell anything. */
  const erNok = (grunnlag: number) => {
    const mest = mestAv(grunnlag)
    return motte === onsket && storrelse(mest, 1) < beste.grense() && !stengte.kanVaere(verdtAVite(mest, EN_ENDRING))
  }
  const ko = lagKo(antallI(innenfor))
  for (const i of innenfor.funnet) {
    const grunnlag = domstol.grunnlag(i)
    if (angar(grunnlag)) ko.legg(i, grunnlag)
  }
  ko.hver(bedom, erNok)
  // Then those that someone must first make an agreement for: few of them are better than what is there already.
  const andre = lagKo(antallI(innenfor))
  for (const liste of innenfor.naere)
    for (const i of liste) {
      if (innenfor.tilgang[i] !== TILGANG.uten) continue
      const maske = (register.behov[i] ?? 0) & onsket
      const deling = svarUten(snapshot.indeks, i)
      if (deling === NEI && maske === 0) continue
      const grunnlag = domstol.grunnlag(i)
      const mest = mestAv(grunnlag)
      if (!angar(grunnlag)) continue
      if (kanBeste(i, deling, mest) || kanStenges(maske, deling, mest) || kanMote(i, maske, deling))
        andre.legg(i, grunnlag)
    }
  andre.hver(bedom, erNok)
  const funnet = beste.liste()
  const sporsmal = lagSporsmalsteller(p, register, domstol)
  for (const { nr } of funnet) sporsmal.tell(nr)
  return {
    beste: funnet,
    stengte: stengte.liste().sort(narmest),
    domstol,
    motte: motte & onsket,
    sporsmal: sporsmal.liste(),
  }
}
