import type { ComponentChildren } from 'preact'
import type { Tilstand } from '../../felles/ressurs.ts'
import { t } from '../../felles/sprak.ts'
import { Regner } from '../Regner.tsx'
import { Tallvalg } from './Tallvalg.tsx'

type Props = {
  /** The fields of the question. */
  children: ComponentChildren
  tilstand: Tilstand<unknown> | null
  feil: Record<string, string>
  kanSpores: boolean
  spor: () => void
  provIgjen: () => void
}

/** What has a field that tells its own fault. */
const MED_FELT: readonly string[] = ['nye', 'antall', 'minst', 'grupper', 'mestInnbyggere', 'pris']

/** The question, how many it is about, and the button. */
export function Sporskjema({ children, tilstand, feil, kanSpores, spor, provIgjen }: Props) {
  const regner = tilstand?.slag === 'henter'
  const alle = Object.entries(feil)
  const andre = alle.filter(([sti]) => !MED_FELT.includes(sti))
  return (
    <form
      class="sporskjema"
      onSubmit={(e) => {
        e.preventDefault()
        if (kanSpores && !regner) spor()
      }}
    >
      <div class="sporskjema__felt">{children}</div>
      <Tallvalg />
      <div class="sporskjema__send">
        <button type="submit" class="ds-button" aria-disabled={!kanSpores || regner || undefined}>
          {t(regner ? 'dekning.regner' : 'steder.regn')}
        </button>
        {!kanSpores && <p class="hjelp">{t('steder.mangler-valg')}</p>}
      </div>
      {tilstand?.slag === 'feil' && alle.length === 0 && <Regner tilstand={tilstand} provIgjen={provIgjen} />}
      {andre.length > 0 && (
        <ul class="ds-validation-message" role="alert">
          {andre.map(([sti, melding]) => (
            <li key={sti}>{melding}</li>
          ))}
        </ul>
      )}
    </form>
  )
}
