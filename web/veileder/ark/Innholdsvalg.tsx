import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { vekslet } from '../../felles/liste.ts'
import { t } from '../../felles/sprak.ts'
import { arkutvalg, flyttet, sett } from './utvalg.ts'

const knappId = (id: string, steg: -1 | 1) => `ark-${id}-${steg < 0 ? 'opp' : 'ned'}`

/** Which of the chosen tiltak stand on the sheet, and in which order. */
export function Innholdsvalg({ tiltak }: { tiltak: readonly Tiltak[] }) {
  const { utelatt } = arkutvalg.value
  return (
    <fieldset class="ark-panel__del">
      <legend class="ds-label">{t('ark.innhold')}</legend>
      <ul class="ark-panel__liste">
        {tiltak.map(({ id, navn }, i) => (
          <li key={id}>
            <label class="boks">
              <input
                class="ds-input"
                type="checkbox"
                checked={!utelatt.includes(id)}
                onChange={() => sett({ utelatt: vekslet(utelatt, id) })}
              />
              <span>{navn}</span>
            </label>
            {tiltak.length > 1 && (
              <div class="ark-panel__flytt">
                <Flytt tiltak={tiltak} nr={i} steg={-1} />
                <Flytt tiltak={tiltak} nr={i} steg={1} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

type Flytting = { tiltak: readonly Tiltak[]; nr: number; steg: -1 | 1 }

function Flytt({ tiltak, nr, steg }: Flytting) {
  const { id = '', navn = '' } = tiltak[nr] ?? {}
  const ved = nr + steg < 0 || nr + steg >= tiltak.length
  const flytt = () => {
    sett({
      orden: flyttet(
        tiltak.map((x) => x.id),
        id,
        steg,
      ),
    })
    // The browser lets go of what is moved in the page.
    requestAnimationFrame(() => document.getElementById(knappId(id, steg))?.focus())
  }
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="tertiary"
      data-size="sm"
      id={knappId(id, steg)}
      // Still reachable, so that a tiltak can be moved all the way without losing the button.
      aria-disabled={ved || undefined}
      onClick={() => !ved && flytt()}
    >
      <span aria-hidden="true">{steg < 0 ? '↑' : '↓'}</span>
      <span class="ds-sr-only">{t(steg < 0 ? 'ark.opp' : 'ark.ned', { navn, n: nr + 1, alle: tiltak.length })}</span>
    </button>
  )
}
