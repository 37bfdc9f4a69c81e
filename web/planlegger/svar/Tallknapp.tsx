import { t } from '../../felles/sprak.ts'
import { apnet } from './bak.ts'
import { antallord, type Figur } from './kort.ts'
import { heltall } from './tallord.ts'

type Props = { figur: Figur; om: string }

/** A figure that opens what it counts. Behind none there is nothing to open. */
export function Tallknapp({ figur, om }: Props) {
  const { tall, slag, ord } = figur
  const vist = ord ?? heltall(tall.antall)
  if (tall.antall === 0) return <span class="tallknapp">{vist}</span>
  return (
    <button
      type="button"
      class="tallknapp lenkeknapp"
      aria-label={t('svar.vis-bak', { vist, hva: antallord(slag, tall.antall), om })}
      onClick={() => {
        apnet.value = { figur, om }
      }}
    >
      {vist}
    </button>
  )
}
