import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, JA } from '../utfall.ts'

type Tid = Person['opptatt'][number]

/** `HH:MM` sorts as it reads; one that begins when the other ends is not in its way. */
const kolliderer = (a: Tid, b: Tid) => a.dag === b.dag && a.fra < b.til && b.fra < a.til

const tider = (t: Tiltak): readonly Tid[] => t.oppmote?.tider ?? []
const dager = (liste: readonly Tid[]) => [...new Set(liste.map((tid) => tid.dag))].sort((a, b) => a - b)
const opptatte = (p: Person, t: Tiltak) =>
  dager(tider(t).filter((tid) => p.opptatt.some((annet) => kolliderer(tid, annet))))

/** Whoever can come on no day at all cannot come, however little is asked for. */
const trengs = (t: Tiltak) => Math.max(1, t.oppmote?.dagerPerUke?.fra ?? 1)

export const tidskollisjon: Kriterium = {
  regel: 'tidskollisjon',
  sporsmal: 'Er personen opptatt på de samme tidene?',
  kilde: 'Tiltakets tider (tiltak.oppmote.tider) mot personens faste planer; aldri et nei (kontrakt §5)',
  angar: (p) => p.opptatt.length > 0,
  leser: (t) => [t.oppmote?.tider, t.oppmote?.dagerPerUke?.fra],
  prov(p, t) {
    const tatt = opptatte(p, t).length
    return tatt > 0 && dager(tider(t)).length - tatt < trengs(t) ? ADVARSEL : JA
  },
  verdier: (p, t) =>
    p.opptatt.length === 0 || tider(t).length === 0
      ? null
      : {
          dager: opptatte(p, t).map(String),
          trengs: trengs(t),
          ledige: dager(tider(t)).length - opptatte(p, t).length,
        },
  variant(p, t) {
    return this.prov(p, t) === JA && opptatte(p, t).length > 0 ? 'noen-dager' : undefined
  },
  tekst: tekster.tidskollisjon,
}
