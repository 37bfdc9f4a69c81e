import { t } from '../../felles/sprak.ts'

type Props = {
  navn: string
  fjern: () => void
  /** The search that added it, where focus goes when this button is gone. */
  til: string
}

/** Takes one of several away. */
export const Fjern = ({ navn, fjern, til }: Props) => (
  <button
    type="button"
    class="lenkeknapp fjern"
    onClick={() => {
      fjern()
      requestAnimationFrame(() => document.getElementById(`${til}-felt`)?.focus())
    }}
  >
    {t('sp.fjern')}
    <span class="ds-sr-only">: {navn}</span>
  </button>
)
