/** One walk through the catalogue for one person: which stand first, which are nearest to opening, what is met and what to ask. */
import type { Sporsmal } from '../skjema/forslag.ts'
import type { Snapshot } from '../snapshot.ts'
import { utsnitt } from './aktuelle.ts'
import { type Domstol, lagDomstol } from './domstol.ts'
import { kuttFor, lagKo, merknadFor } from './ko.ts'
import { regelnummer } from './kriterier/liste.ts'
import { lagSporsmalsteller } from './neste-sporsmal.ts'
import type { Person } from './person.ts'
import { behovsmerker } from './tilbud/behov.ts'
import { NEI, UTFALL, type Utfall } from './utfall.ts'
import { lagUtvelger, type Mulig, type Stengt } from './utvelger.ts'

export type Gjennomgang = {
  /** Best first. */
  beste: Mulig[]
  /** Those most worth knowing of, nearest to opening first; each covers a need. */
  stengte: Stengt[]
  /** The needs that something possible, with places and not out of date, meets, as bits. */
  motte: number
  /** What is worth asking, counted over the best. */
  sporsmal: Sporsmal[]
  /** What judged them, and can tell more of those that are shown. */
  domstol: Domstol
}

const DELING = regelnummer('deling')

type Antall = { beste: number; stengte: number }

/** Room for so many to begin with. */
const FORST = 1024
/** So many times as many as are kept are looked at first, so that the least that is worth keeping is soon known. */
const FORST_UT = 5

/**
 * Cost: for most of those that the index finds, one look-up, of the most that their needs can be worth; for the others what they offer;
 * then, most first, their rules, for as long as there may be better ones. Each rule runs once per class.
 */
export function gaGjennom(p: Person, snapshot: Snapshot, antall: Antall): Gjennomgang {
  const { register } = snapshot
  const innenfor = utsnitt(p, snapshot)
  const { funnet, naere, apne, uten } = innenfor
  const domstol = lagDomstol(p, snapshot, innenfor)
  const onsket = behovsmerker(p.behov.keys())
  const utvelger = lagUtvelger(domstol, register, { onsket, antall })
  const egen = p.kommune === null ? -1 : Number(p.kommune)
  const maskeFor = (i: number) => (register.behov[i] ?? 0) & onsket
  const merknaden = (i: number, deling: Utfall) =>
    merknadFor(maskeFor(i), deling, register.kommune[i] === egen ? 1 : 0, register.harPlass[i] ?? 0)

  // First some of what is open: what may be worth most.
  const mest = funnet.map((i) => domstol.mestFor(maskeFor(i)))
  const kutt = kuttFor(mest, FORST_UT * (antall.beste + antall.stengte))
  const forste = lagKo(FORST)
  funnet.forEach((i, n) => {
    if ((mest[n] ?? 0) < kutt) return
    const tilbud = domstol.tilbud(i)
    // What neither covers a need nor has another reason of its own is never shown; with no needs given, everything possible is.
    if (onsket === 0 || tilbud > 0) forste.legg(i, tilbud, merknaden(i, domstol.utfall(DELING, i)))
  })
  forste.hver(utvelger.bedom, utvelger.erNok)

  // Then the rest, and what someone must first make an agreement for: few of them are better than what is there already.
  const andre = lagKo(FORST)
  const minst = UTFALL.map(utvelger.minst)
  const umotte = onsket & ~utvelger.motte()
  function leggTil(i: number, deling: Utfall) {
    const maske = maskeFor(i)
    if (maske === 0 && deling === NEI) return
    const nok = (maske & umotte) === 0 ? (minst[deling] ?? 0) : 0
    if (domstol.mestFor(maske) < nok) return
    const grunnlag = domstol.grunnlag(i)
    if ((onsket !== 0 && grunnlag === 0) || grunnlag + domstol.mestUtenom < nok) return
    const tilbud = domstol.tilbud(i, grunnlag)
    if (tilbud >= nok) andre.legg(i, tilbud, merknaden(i, deling))
  }
  funnet.forEach((i, n) => {
    if ((mest[n] ?? 0) < kutt) leggTil(i, domstol.utfall(DELING, i))
  })
  for (const liste of naere) for (const i of liste) if (!apne.har(i)) leggTil(i, uten(i))
  andre.hver(utvelger.bedom, utvelger.erNok)

  const beste = utvelger.beste()
  const sporsmal = lagSporsmalsteller(p, register, domstol)
  for (const { nr } of beste) sporsmal.tell(nr)
  return { beste, stengte: utvelger.stengte(), motte: utvelger.motte(), sporsmal: sporsmal.liste(), domstol }
}
