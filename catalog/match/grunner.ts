/** A judgement explained: its reasons with values, source side of what is missing, contribution and sentence. */
import tekster from '../data/tekst/regler.json' with { type: 'json' }
import type { Malform, Tekst } from '../kodeverk.ts'
import type { Grunn } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { apninger } from './apninger.ts'
import { andelAv, type Dom, trekk } from './dom.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Kriterium } from './kriterium.ts'
import type { Flytting } from './mangfold.ts'
import type { Person } from './person.ts'
import { tilbudsdeler } from './poeng.ts'
import { setning } from './tekst.ts'
import { art, JA, type Utfall, utfallKode, VET_IKKE } from './utfall.ts'
import { HELE } from './vekter.ts'

/** A share of poeng as the answer shows it. */
const iPoeng = (deler: number): number => deler / HELE

/** What speaks for it: one reason per part of the offer. */
const tilbudsgrunner = (p: Person, t: Tiltak, malform: Malform): Grunn[] =>
  tilbudsdeler(p, t).flatMap(({ del, bidrag }) =>
    bidrag.map(
      ({ setning: nokkel, verdier, poeng }): Grunn => ({
        regel: del.regel,
        utfall: 'ja',
        bidrag: iPoeng(poeng),
        verdier,
        tekst: setning(malFor(del, nokkel), verdier, malform),
      }),
    ),
  )

/** A sentence of a rule. Errors: throws when the rule has no text for it, which a test rules out. */
function malFor(k: Pick<Kriterium, 'regel' | 'tekst'>, nokkel: string): Tekst {
  const mal = k.tekst[nokkel]
  if (!mal) throw new Error(`Regelen ${k.regel} har ingen tekst for ${nokkel}`)
  return mal
}

function regelgrunn(k: Kriterium, p: Person, t: Tiltak, u: Utfall, malform: Malform): Grunn | null {
  const verdier = k.verdier(p, t)
  if (verdier === null && u === JA) return null
  const a = art(u)
  const mangler = u === VET_IKKE ? k.mangler?.(p, t) : undefined
  return {
    regel: k.regel,
    utfall: utfallKode(u),
    ...(a && { art: a }),
    verdier: verdier ?? {},
    ...(mangler && { mangler }),
    tekst: setning(malFor(k, k.variant?.(p, t) ?? utfallKode(u)), verdier ?? {}, malform),
  }
}

/**
 * All reasons of a judgement: what speaks for it, then the rules in their order. Never empty. `medKrav` false: without the `ja` of
 * rules that could have closed it, which say nothing of why it is closed.
 */
export function grunner(p: Person, d: Dom, malform: Malform, medKrav = true): Grunn[] {
  const ut = tilbudsgrunner(p, d.tiltak, malform)
  let rest = d.tilbud
  KRITERIER.forEach((k, i) => {
    const u = d.utfall[i] ?? JA
    // A `ja` takes nothing unless the rule has a share of its own.
    const del = u === JA && !k.andel ? 0 : trekk(rest, andelAv(k, p, d.tiltak, u))
    rest -= del
    if (!medKrav && u === JA && k.endring !== undefined && del === 0) return
    const grunn = regelgrunn(k, p, d.tiltak, u, malform)
    if (grunn) ut.push(del > 0 ? { ...grunn, bidrag: iPoeng(-del) } : grunn)
  })
  return ut
}

/** Why a forslag stands further down than its poeng say. */
export const flyttegrunn = ({ setning: nokkel, verdier }: Flytting, malform: Malform): Grunn => ({
  regel: 'mangfold',
  utfall: 'ja',
  verdier,
  tekst: setning(tekster.mangfold[nokkel], verdier, malform),
})

/**
 * What would open a tiltak with a `nei`: each change needed, smallest first, as one sentence; `regel` is the one that asks most.
 * Errors: throws when no rule says `nei`, or one of them has no change, which a test rules out.
 */
export function minsteEndring(p: Person, d: Dom, malform: Malform) {
  const endringer = apninger(p, d)
  const storste = endringer.at(-1)
  if (!storste) throw new Error(`Ingen regel sier hva som åpner ${d.tiltak.id}`)
  const setninger = endringer.map(({ kriterium, apning }) =>
    setning(malFor(kriterium, apning.setning ?? 'endring'), apning.verdier, malform),
  )
  return { regel: storste.kriterium.regel, tekst: setninger.join(' · ') }
}
