import { t } from '../../../felles/sprak.ts'

const VALGBART = 'input, select, textarea, button'

/** The first control within, once it is drawn. */
export const fokuserFelt = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.querySelector<HTMLElement>(VALGBART)?.focus())
}

type Props = {
  navn: string
  fjern: () => void
  /** Where focus goes when this button is gone. */
  til: string
}

/** Takes one of several away. */
export const Fjernknapp = ({ navn, fjern, til }: Props) => (
  <button
    type="button"
    class="lenkeknapp fjern"
    onClick={() => {
      fjern()
      fokuserFelt(til)
    }}
  >
    {t('rediger.fjern')}
    <span class="ds-sr-only">: {navn}</span>
  </button>
)
