/** One walk through the catalogue for one person: which stand first, which are nearest to opening, what is met and what to ask. */
import type { Sporsmal } from '../skjema/forslag.ts'
import type { Snapshot } from '../snapshot.ts'
import { svarUten, utsnitt } from './aktuelle.ts'
import { type Domstol, lagDomstol } from './domstol.ts'
import { lagKo, merknadFor } from './ko.ts'
import { KRITERIER } from './kriterier/liste.ts'
import { lagSporsmalsteller } from './neste-sporsmal.ts'
import type { Person } from './person.ts'
import { behovsmerker } from './tilbud/behov.ts'
import { NEI, UTFALL } from './utfall.ts'
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

const DELING = KRITERIER.findIndex((k) => k.regel === 'deling')

/** Room for so many to begin with. */
const FORST = 1024

type Antall = { beste: number; stengte: number }

/**
 * Cost: a few table look-ups per tiltak that the index finds, to know what it offers; then, most first, its rules, for as long as there
 * may be better ones. Each rule runs once per class.
 */
export function gaGjennom(p: Person, snapshot: Snapshot, antall: Antall): Gjennomgang {
  const { register, indeks } = snapshot
  const innenfor = utsnitt(p, snapshot)
  const domstol = lagDomstol(p, snapshot, innenfor)
  const onsket = behovsmerker(p.behov.keys())
  const utvelger = lagUtvelger(domstol, register, { onsket, antall })
  const egen = p.kommune === null ? -1 : Number(p.kommune)
  const maskeFor = (i: number) => (register.behov[i] ?? 0) & onsket
  const lokaltFor = (i: number) => (register.kommune[i] === egen ? 1 : 0)
  const harPlass = (i: number) => register.harPlass[i] ?? 0

  const egne = lagKo(innenfor.funnet.length)
  for (const i of innenfor.funnet) {
    const tilbud = domstol.tilbud(i)
    // What neither covers a need nor has another reason of its own is never shown; with no needs given, everything possible is.
    if (onsket === 0 || tilbud > 0)
      egne.legg(i, tilbud, merknadFor(maskeFor(i), domstol.utfall(DELING, i), lokaltFor(i), harPlass(i)))
  }
  egne.hver(utvelger.bedom, utvelger.erNok)

  // Then those that someone must first make an agreement for: few of them are better than what is there already.
  const andre = lagKo(FORST)
  const minst = UTFALL.map(utvelger.minst)
  const umotte = onsket & ~utvelger.motte()
  for (const liste of innenfor.naere)
    for (const i of liste) {
      if (innenfor.apne?.har(i)) continue
      const maske = maskeFor(i)
      const deling = svarUten(indeks, i)
      if (maske === 0 && deling === NEI) continue
      const nok = (maske & umotte) === 0 ? (minst[deling] ?? 0) : 0
      if (domstol.mestFor(maske) < nok) continue
      const grunnlag = domstol.grunnlag(i)
      if ((onsket !== 0 && grunnlag === 0) || grunnlag + domstol.mestUtenom < nok) continue
      const tilbud = domstol.tilbud(i, grunnlag)
      if (tilbud >= nok) andre.legg(i, tilbud, merknadFor(maske, deling, lokaltFor(i), harPlass(i)))
    }
  andre.hver(utvelger.bedom, utvelger.erNok)

  const beste = utvelger.beste()
  const sporsmal = lagSporsmalsteller(p, register, domstol)
  for (const { nr } of beste) sporsmal.tell(nr)
  return { beste, stengte: utvelger.stengte(), motte: utvelger.motte(), sporsmal: sporsmal.liste(), domstol }
}
