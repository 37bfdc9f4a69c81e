/** What a rule does, as its cases show it: nothing of this is told by hand, so nothing can be told wrongly. */
import { andelAv } from '../../catalog/match/dom.ts'
import type { Kriterium } from '../../catalog/match/kriterium.ts'
import { erNei, JA, type Utfall, utfallKode, VET_IKKE } from '../../catalog/match/utfall.ts'
import { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSak, type Scenario, scenarier } from '../scenarier/les.ts'

export type Sak = Pick<Scenario, 'navn' | 'grunn' | 'endring'> & {
  utfall: Utfall
  /** The share of the points that the answer takes. */
  andel: number
  /** Key of the sentence; undefined when a `ja` is not worth one. */
  nokkel?: string | undefined
  /** Key of the sentence about what would open a `nei`. */
  apning?: string | undefined
  /** `kartlegging.felt` or `tiltak.felt`, for a `vet-ikke`. */
  mangler?: string | undefined
  /** The fields of the tiltak that `leser` looked at. */
  lest: readonly string[]
}

function leste(k: Kriterium, tiltak: Tiltak): string[] {
  const lest = new Set<string>()
  const medSpor = new Proxy(tiltak, {
    get(objekt, felt) {
      if (typeof felt === 'string') lest.add(felt)
      return Reflect.get(objekt, felt)
    },
  })
  k.leser(medSpor)
  return [...lest]
}

function lagObservertSak(k: Kriterium, s: Scenario): Sak {
  const { p, tiltak } = lagSak(s)
  const utfall = k.prov(p, tiltak)
  const tier = utfall === JA && k.verdier(p, tiltak) === null
  const mangler = utfall === VET_IKKE ? k.mangler?.(p, tiltak) : undefined
  return {
    navn: s.navn,
    grunn: s.grunn,
    endring: s.endring,
    utfall,
    andel: andelAv(k, p, tiltak, utfall),
    nokkel: tier ? undefined : (k.variant?.(p, tiltak) ?? utfallKode(utfall)),
    apning: erNei(utfall) && k.endring ? (k.endring(p, tiltak).setning ?? 'endring') : undefined,
    mangler: mangler && `${mangler.side}.${mangler.felt}`,
    lest: leste(k, tiltak),
  }
}

export type Observert = {
  saker: readonly Sak[]
  /** The answers it can give, in the order of `Utfall`. */
  utfall: readonly Utfall[]
  /** What it asks for when it does not know, sorted. */
  mangler: readonly string[]
  /** Fields of a tiltak, in the order of the schema. */
  leser: readonly string[]
}

export function observer(k: Kriterium): Observert {
  const saker = scenarier(k.regel).map((s) => lagObservertSak(k, s))
  const lest = new Set(saker.flatMap((sak) => sak.lest))
  return {
    saker,
    utfall: [...new Set(saker.map((sak) => sak.utfall))].sort((a, b) => a - b),
    mangler: [...new Set(saker.flatMap((sak) => sak.mangler ?? []))].sort(),
    leser: Object.keys(Tiltak.shape).filter((felt) => lest.has(felt)),
  }
}

/** The answers that use this sentence, in the order of `Utfall`. */
export const utfallMed = (saker: readonly Sak[], nokkel: string): Utfall[] =>
  [...new Set(saker.filter((sak) => sak.nokkel === nokkel).map((sak) => sak.utfall))].sort((a, b) => a - b)
