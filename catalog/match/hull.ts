/** The needs that nothing meets, or nothing with places and fresh facts: what stopped the last candidate, and the nearest tiltak that would have done. */
import type { Behov, Regel } from '../kodeverk.ts'
import type { Hull } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Domstol } from './domstol.ts'
import type { Gjennomgang } from './gjennomgang.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { harPlass } from './register.ts'
import { reiseTil } from './reisevei.ts'
import { behovsmerker } from './tilbud/behov.ts'
import { erNei } from './utfall.ts'

/** The rule that stopped it, in the planner's words; a rule without a word of its own is called by its code. */
const ARSAK: Partial<Record<Regel, string>> = {
  reise: 'for-langt',
  deling: 'ikke-delt',
  norskgulv: 'sprak',
  norsktak: 'sprak',
  gyldig: 'ikke-apent',
}

/** The rule that asks for the largest change. */
function storsteHinder(p: Person, t: Tiltak): Regel | undefined {
  const nei = KRITERIER.filter((k) => erNei(k.prov(p, t))).map((k) => ({
    regel: k.regel,
    storrelse: k.endring?.(p, t).storrelse ?? 0,
  }))
  return nei.reduce<(typeof nei)[number] | undefined>((a, b) => (a && a.storrelse >= b.storrelse ? a : b), undefined)
    ?.regel
}

type Kandidat = { t: Tiltak; nei: number; minutter: number | null }

/** Fewest `nei` first, then the shortest journey. */
function naermest(
  p: Person,
  { register }: Snapshot,
  { bit, domstol }: { bit: number; domstol: Domstol },
): Kandidat | null {
  const { tiltak } = register
  let beste: Kandidat | null = null
  for (let i = 0; i < tiltak.length; i++) {
    const t = tiltak[i]
    if (!t || ((register.behov[i] ?? 0) & bit) === 0) continue
    const mest: number = beste?.nei ?? KRITERIER.length
    // No change is larger than one whole, so what is further away than this has more `nei`.
    const stengsel = domstol.stengsel(i, 1000 * (mest + 1))
    if (stengsel === null || stengsel.nei > mest) continue
    const nei = stengsel.nei + Number(erNei(domstol.reise(i)))
    if (nei > mest) continue
    const minutter = reiseTil(p, t)?.minutter ?? null
    const kortere = (minutter ?? 0) - (beste?.minutter ?? 0)
    if (beste === null || nei < beste.nei || kortere < 0 || (kortere === 0 && t.id < beste.t.id))
      beste = { t, nei, minutter }
  }
  return beste
}

function hullFor(p: Person, behov: Behov, kandidat: Kandidat | null): Hull {
  if (kandidat === null) return { behov, arsak: 'finnes-ikke', naermeste: null }
  const { t, minutter } = kandidat
  const regel = storsteHinder(p, t)
  const arsak = regel === undefined ? (harPlass(t) ? 'utdatert' : 'fullt') : (ARSAK[regel] ?? regel)
  return {
    behov,
    arsak,
    naermeste: { tiltakId: t.id, navn: t.navn, minutter },
  }
}

/**
 * Strongest need first, in the order of the kartlegging within a strength; empty when every need is met by something. The whole
 * catalogue is looked through for a need that is not met, since the nearest may be further away than anyone may travel.
 */
export const hull = (p: Person, snapshot: Snapshot, gjennomgang: Gjennomgang): Hull[] =>
  [...p.behov]
    .sort(([, a], [, b]) => b - a)
    .map(([behov]) => ({ behov, bit: behovsmerker([behov]) }))
    .filter(({ bit }) => (gjennomgang.motte & bit) === 0)
    .map(({ behov, bit }) => hullFor(p, behov, naermest(p, snapshot, { bit, domstol: gjennomgang.domstol })))
