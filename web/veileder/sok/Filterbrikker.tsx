import { t } from '../../felles/sprak.ts'
import { brikketekst, type Filterverdi } from './filterord.ts'
import type { Sokevalg } from './valg.ts'

type Props = {
  valgte: readonly Filterverdi[]
  reise: Pick<Sokevalg, 'hjem' | 'middel'>
  fjern: (valgt: Filterverdi) => void
  fjernAlle: () => void
}

/** All that is chosen, each to take away. Focus goes to the one that takes its place. */
export function Filterbrikker({ valgte, reise, fjern, fjernAlle }: Props) {
  if (valgte.length === 0) return null
  const ta = (valgt: Filterverdi, nr: number) => {
    fjern(valgt)
    requestAnimationFrame(() => {
      const knapper = document.querySelectorAll<HTMLElement>('.brikker .ds-chip')
      const neste = knapper[Math.min(nr, knapper.length - 1)] ?? document.getElementById('treff')
      neste?.focus()
    })
  }
  return (
    <ul class="brikker" aria-label={t('filter.valgte')}>
      {valgte.map((valgt, nr) => (
        <li key={`${valgt.filter}-${valgt.verdi}`}>
          <button type="button" class="ds-chip" data-removable data-wrap="wrap" onClick={() => ta(valgt, nr)}>
            {brikketekst(valgt, reise)}
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="lenkeknapp" onClick={fjernAlle}>
          {t('filter.fjern-alle')}
        </button>
      </li>
    </ul>
  )
}
