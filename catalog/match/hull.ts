/** The needs that nothing meets, or nothing with places and fresh facts: what stopped the last candidate, and the nearest tiltak that would have done. */
import type { Behov, Regel } from '../kodeverk.ts'
import type { Hull } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { erNar } from './aktuelle.ts'
import type { Dom } from './dom.ts'
import type { Domstol } from './domstol.ts'
import type { Gjennomgang } from './gjennomgang.ts'
import { KRITERIER, regelnummer } from './kriterier/liste.ts'
import { type Omland, omland } from './omland.ts'
import type { Person } from './person.ts'
import { harPlass, type Register } from './register.ts'
import { minutterTilKommunen } from './reisevei.ts'
import { behovsmerker } from './tilbud/behov.ts'
import { erNei, JA } from './utfall.ts'

/** The rule that stopped it, in the planner's words; a rule without a word of its own is called by its code. */
const ARSAK: Partial<Record<Regel, string>> = {
  reise: 'for-langt',
  deling: 'ikke-delt',
  norskgulv: 'sprak',
  norsktak: 'sprak',
  gyldig: 'ikke-apent',
}

/** What a planner calls what a rule stops. */
export const arsaksord = (regel: Regel): string => ARSAK[regel] ?? regel

/** The rule that asks for the largest change; undefined when none says `nei`. */
export function storsteHinder(p: Person, { tiltak, utfall }: Pick<Dom, 'tiltak' | 'utfall'>): Regel | undefined {
  const nei = KRITERIER.filter((_, r) => erNei(utfall[r] ?? JA)).map((k) => ({
    regel: k.regel,
    storrelse: k.endring?.(p, tiltak).storrelse ?? 0,
  }))
  return nei.reduce<(typeof nei)[number] | undefined>((a, b) => (a && a.storrelse >= b.storrelse ? a : b), undefined)
    ?.regel
}

/** `nr`: as the register and the domstol know it. `utenfor`: further away than anyone travels, whoever of the two must. */
type Kandidat = { t: Tiltak; nr: number; nei: number; utenfor: boolean; minutter: number | null; vei: number }
/** Where to look, and what has judged it. */
type Katalog = { register: Register; omland: Omland; domstol: Domstol }

const DELING = regelnummer('deling')

/** How far away it is. Where nobody has a journey to show, it is near, unless the provider has too far to come. */
function avstanden(p: Person, nr: number, { register, domstol }: Katalog): Omit<Kandidat, 'nei'> | null {
  const t = register.tiltak[nr]
  if (!t) return null
  const utenfor = erNei(domstol.reise(nr)) || (domstol.utfall(DELING, nr) !== JA && erNar(p, t) === false)
  const minutter = domstol.minutter(nr)
  return { t, nr, utenfor, minutter, vei: minutter ?? (utenfor ? (minutterTilKommunen(p, t) ?? 0) : 0) }
}

/** Fewest `nei` first, then the shortest way. */
function naermest(p: Person, katalog: Katalog, bit: number): Kandidat | null {
  const { behov } = katalog.register
  const antall = katalog.omland?.length ?? behov.length
  let beste: Kandidat | null = null
  for (let n = 0; n < antall; n++) {
    const nr = katalog.omland?.[n] ?? n
    if (((behov[nr] ?? 0) & bit) === 0) continue
    const mest: number = beste?.nei ?? KRITERIER.length
    // No change is larger than one whole, so what is further away than this has more `nei`.
    const stengsel = katalog.domstol.stengsel(nr, 1000 * (mest + 1))
    if (stengsel === null || stengsel.nei > mest) continue
    const her = avstanden(p, nr, katalog)
    if (!her) continue
    const nei = stengsel.nei + Number(her.utenfor)
    if (nei > mest) continue
    if (beste === null || nei < beste.nei || her.vei < beste.vei || (her.vei === beste.vei && her.t.id < beste.t.id))
      beste = { ...her, nei }
  }
  return beste
}

function arsakTil(p: Person, { t, nr, utenfor }: Kandidat, domstol: Domstol): string {
  // No agreement helps where the provider has too far to come, which no rule tells of.
  if (utenfor && !erNei(domstol.reise(nr))) return 'for-langt'
  const regel = storsteHinder(p, domstol.dom(nr))
  if (regel !== undefined) return arsaksord(regel)
  return harPlass(t) ? 'utdatert' : 'fullt'
}

function hullFor(p: Person, behov: Behov, katalog: Katalog): Hull {
  const kandidat = naermest(p, katalog, behovsmerker([behov]))
  if (kandidat === null) return { behov, arsak: 'finnes-ikke', naermeste: null }
  const { t, minutter } = kandidat
  return {
    behov,
    arsak: arsakTil(p, kandidat, katalog.domstol),
    naermeste: { tiltakId: t.id, navn: t.navn, minutter },
  }
}

/**
 * Strongest need first, in the order of the vocabulary within a strength; empty when every need is met by something. The nearest
 * may be further away than anyone may travel: it is looked for among all that can matter for the kommune.
 */
export function hull(p: Person, snapshot: Snapshot, { motte, domstol }: Gjennomgang): Hull[] {
  const umotte = [...p.behov].sort(([, a], [, b]) => b - a).filter(([behov]) => (motte & behovsmerker([behov])) === 0)
  if (umotte.length === 0) return []
  const katalog = { register: snapshot.register, omland: omland(snapshot, p.kommune, p.dato), domstol }
  return umotte.map(([behov]) => hullFor(p, behov, katalog))
}
