/** A question that is asked when the planner presses, and not while she writes. */
import { useCallback, useState } from 'preact/hooks'
import { ApiFeil } from '../../api.ts'
import type { Tilstand } from '../../felles/ressurs.ts'
import { useHentet } from '../hentet.ts'
import { type Svartype, spor } from './tjeneste.ts'

type Sporring<T> = {
  /** Null until it is asked, and when the question has been changed since. */
  tilstand: Tilstand<T> | null
  /** What the service said of a field, by its path. */
  feil: Record<string, string>
  spor: () => void
  provIgjen: () => void
}

/** `sporsmal`: as it stands in the form; null when it cannot be asked. */
export function useSporring<S extends keyof Svartype>(sti: S, sporsmal: object | null): Sporring<Svartype[S]> {
  const kropp = sporsmal && JSON.stringify(sporsmal)
  const [spurt, settSpurt] = useState<string | null>(null)
  const gjelder = spurt !== null && spurt === kropp
  const les = useCallback((nokkel: string, signal: AbortSignal) => spor(sti, nokkel, signal), [sti])
  const { tilstand, hent } = useHentet(les, gjelder ? spurt : null)
  return {
    tilstand: gjelder ? tilstand : null,
    feil: gjelder ? feltene(tilstand) : {},
    spor: () => settSpurt(kropp),
    provIgjen: hent,
  }
}

function feltene(tilstand: Tilstand<unknown>): Record<string, string> {
  if (tilstand.slag !== 'feil' || !(tilstand.feil instanceof ApiFeil)) return {}
  return Object.fromEntries(tilstand.feil.felt.map(({ sti, melding }) => [sti, melding]))
}
