import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, JA } from '../utfall.ts'

type Forsok = NonNullable<Person['tidligere']>[number]

/**
 * The latest try of the same kind; an unknown date is the oldest, and of equal dates the one told last counts. The same kind is
 * the same tiltakstype: more is not told of what was in it, and a guess would warn against what has not been tried.
 */
const siste = (p: Person, t: Tiltak) =>
  p.tidligere?.reduce<Forsok | undefined>(
    (nyest, g) => (g.tiltakstype === t.tiltakstype && (g.dato ?? '') >= (nyest?.dato ?? '') ? g : nyest),
    undefined,
  )

export const provdFor: Kriterium = {
  regel: 'provd-for',
  sporsmal: 'Har personen prøvd det samme før, og hvordan gikk det?',
  kilde: 'OE-rapport 2023-68 kap. 6.5 og 7.4: den som er flyttet fra tiltak til tiltak (R23)',
  angar: (p) => (p.tidligere?.length ?? 0) > 0,
  leser: (t) => [t.tiltakstype],
  prov(p, t) {
    const utfall = siste(p, t)?.utfall
    return utfall === 'avbrutt' || utfall === 'fungerte-ikke' ? ADVARSEL : JA
  },
  verdier(p, t) {
    const sist = siste(p, t)
    return sist ? { utfall: sist.utfall ?? null, dato: sist.dato ?? null } : null
  },
  variant(p, t) {
    const sist = siste(p, t)
    return sist && `${sist.utfall ?? 'ukjent'}${sist.dato == null ? '' : '-dato'}`
  },
  tekst: tekster['provd-for'],
}
