/** G13: is there somewhere to learn Norwegian at every step, so that nobody has to jump? */
import { norsktrinn } from '../../kodeverk.ts'
import type { Fakta } from '../../match/utfall.ts'
import type { Dekningssvar, Norsktrinn } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { NORSKINNHOLD } from './norskinnhold.ts'
import { hverOgSamlet, type Omrade } from './omrade.ts'
import { gruppe, tiltakstall } from './tall.ts'

type Trinn = Norsktrinn['trinn']
/** Lowest first. Source: CEFR, and alfa for those who learn to read. */
const TRINN: readonly Trinn[] = ['alfa', 'A1', 'A2', 'B1', 'B2']

/** What is only for those who have just come, is no step for who has lived here for some years on sosialhjelp. */
const erNorsktilbud = ({ innhold, eksklusiv }: Tiltak) =>
  innhold.some((i) => NORSKINNHOLD.has(i)) && !eksklusiv?.includes('nyankommet-flyktning')

/** Can one begin here with this level? Unknown when the levels are not told. */
const narTrinnet =
  (trinn: Trinn) =>
  ({ norsk }: Tiltak): Fakta =>
    norsk === undefined
      ? null
      : norsktrinn(norsk?.min ?? 'ingen') <= norsktrinn(trinn) &&
        norsktrinn(trinn) <= norsktrinn(norsk?.maks ?? 'morsmal')

/** What may be a step is not missing, and is not there. */
function status(lokale: number, ukjent: number, landsdekkende: number): Norsktrinn['status'] {
  if (lokale > 0) return 'lokalt'
  if (ukjent > 0) return 'ukjent'
  return landsdekkende > 0 ? 'landsdekkende' : 'mangler'
}

export function norskstige(omrade: Omrade): Dekningssvar['norskstige'] {
  const overalt = omrade.landsdekkende.filter(erNorsktilbud)
  const landsdekkende = (trinn: Trinn) => tiltakstall(overalt.filter((t) => narTrinnet(trinn)(t) === true))
  const stige = (tiltak: readonly Tiltak[]): Norsktrinn[] =>
    TRINN.map((trinn) => {
      const nar = narTrinnet(trinn)
      const lokale = tiltakstall(tiltak.filter((t) => nar(t) === true))
      const ukjent = tiltakstall(tiltak.filter((t) => nar(t) === null))
      return { trinn, lokale, ukjent, status: status(lokale.antall, ukjent.antall, landsdekkende(trinn).antall) }
    })
  const hver = hverOgSamlet(omrade, (k) => k.lokale.filter(erNorsktilbud), stige)
  const med = (nr: number, svar: Norsktrinn['status']) =>
    omrade.kommuner.filter((_, i) => (hver.kommuner[i]?.tall?.[nr]?.status ?? 'ukjent') === svar)
  return {
    ...hver,
    landsdekkende: {
      alfa: landsdekkende('alfa'),
      A1: landsdekkende('A1'),
      A2: landsdekkende('A2'),
      B1: landsdekkende('B1'),
      B2: landsdekkende('B2'),
    },
    trinn: TRINN.map((trinn, nr) => ({
      trinn,
      mangler: gruppe(med(nr, 'mangler')),
      bareLandsdekkende: gruppe(med(nr, 'landsdekkende')),
      ukjent: gruppe(med(nr, 'ukjent')),
    })),
    studien: [],
  }
}
