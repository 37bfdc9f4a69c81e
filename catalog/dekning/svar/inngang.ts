/** G11: can one just come, or must somebody refer, apply or decide? And how much is known of places and waiting. */
import { type Inngang, koder } from '../../kodeverk.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { hverOgSamlet, type Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { tiltakstall } from './tall.ts'

type Tall = Dekningssvar['inngang']['samlet']

const perInngang = (tiltak: readonly Tiltak[]) =>
  Object.fromEntries(
    koder('inngang').map((kode) => [kode, tiltakstall(tiltak.filter((t) => t.inngang === kode))]),
  ) as Record<Inngang, Tall['fulle']>

function kjennskap(tiltak: readonly Tiltak[], felt: 'plasser' | 'ledige' | 'ventetidUker') {
  const erKjent = ({ kapasitet }: Tiltak) => kapasitet?.[felt] != null
  return { kjent: tiltakstall(tiltak.filter(erKjent)), ukjent: tiltakstall(tiltak.filter((t) => !erKjent(t))) }
}

export const inngang = (omrade: Omrade): Dekningssvar['inngang'] => ({
  ...hverOgSamlet(
    omrade,
    (k) => k.lokale,
    (tiltak) => ({
      inngang: perInngang(tiltak),
      plasser: kjennskap(tiltak, 'plasser'),
      ledige: kjennskap(tiltak, 'ledige'),
      ventetid: kjennskap(tiltak, 'ventetidUker'),
      fulle: tiltakstall(tiltak.filter((t) => t.kapasitet?.ledige === 0)),
      medVentetid: tiltakstall(tiltak.filter((t) => (t.kapasitet?.ventetidUker ?? 0) > 0)),
    }),
  ),
  studien: studietall('apent-eller-henvisning'),
})
