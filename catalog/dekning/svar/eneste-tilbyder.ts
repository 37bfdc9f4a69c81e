/** Where a need stands on one tiltak, or on one provider: what is lost when they stop. */
import { type Behov, koder } from '../../kodeverk.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { tilbydernokkel } from '../tilbyder.ts'
import { etterBehov } from './behov.ts'
import { perBehov, typetilfeller } from './celler.ts'
import { grupper } from './gruppering.ts'
import type { Celle, IOmradet, Omrade } from './omrade.ts'
import { tiltakstall } from './tall.ts'

type Rad = Dekningssvar['enesteTilbyder']['rader'][number]

/** One name of each, as it is first written. */
const tilbydere = (tiltak: readonly Tiltak[]): string[] =>
  [...grupper(tiltak, (t) => [tilbydernokkel(t)]).values()].flatMap(([forste]) => forste?.tilbyder.navn ?? [])

/** One provider of something that does not cover the country: that does not hang on one office. */
const erAlene =
  ({ finn }: Omrade) =>
  ({ tilbydere: antall, beste }: Celle) =>
    antall === 1 && beste !== null && finn(beste)?.dekning.landet === false

/** What there is for the need locally; what covers the country is told beside. */
function blantLokale(k: IOmradet, behov: Behov): Pick<Rad, 'grunn' | 'tilbydere' | 'tiltak'> | null {
  const lokale = k.lokaleFor.get(behov) ?? []
  const [forste] = lokale
  if (!forste) return null
  const nokkel = tilbydernokkel(forste)
  if (lokale.some((t) => tilbydernokkel(t) !== nokkel)) return null
  return {
    grunn: lokale.length === 1 ? 'ett-tiltak' : 'en-tilbyder',
    tilbydere: [forste.tilbyder.navn],
    tiltak: tiltakstall(lokale),
  }
}

/** Several have something for the need, but only one has what fits these persons. */
function blantDommene(omrade: Omrade, alene: readonly Celle[]): Pick<Rad, 'grunn' | 'tilbydere' | 'tiltak'> | null {
  if (alene.length === 0) return null
  const tiltak = [...new Set(alene.flatMap((c) => c.beste ?? []))].toSorted().flatMap((id) => omrade.finn(id) ?? [])
  return { grunn: 'en-som-passer', tilbydere: tilbydere(tiltak), tiltak: tiltakstall(tiltak) }
}

export function enesteTilbyder(omrade: Omrade): Dekningssvar['enesteTilbyder'] {
  const overalt = etterBehov(omrade.landsdekkende)
  return {
    rader: omrade.kommuner.flatMap((k) => {
      const domt = new Map(perBehov(k).map(({ behov, celler }) => [behov, celler.filter(erAlene(omrade))]))
      return koder('behov').flatMap((behov) => {
        const alene = domt.get(behov) ?? []
        const rad = blantLokale(k, behov) ?? blantDommene(omrade, alene)
        const landsdekkende = tiltakstall(overalt.get(behov) ?? [])
        return rad
          ? [{ kommune: k.nr, kjent: k.kjent, behov, ...rad, typetilfeller: typetilfeller(alene), landsdekkende }]
          : []
      })
    }),
  }
}
