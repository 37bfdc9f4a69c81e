import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../felles/sprak.ts'
import { oppsummer } from './oppsummering.ts'
import { apneBolker, type Bolk as Bolknavn, bolkId, kartlegging, settApen } from './tilstand.ts'

type Props = { navn: Bolknavn; nr: number; children: ComponentChildren }

/** One fold of the kartlegging. Closed, it tells in one line what has been answered. */
export function Bolk({ navn, nr, children }: Props) {
  const apen = apneBolker.value.has(navn)
  const linje = oppsummer(navn, kartlegging.value)
  const [harVaert, settHarVaert] = useState(apen)
  if (apen && !harVaert) settHarVaert(true)
  return (
    <details
      class="ds-details bolk"
      id={bolkId(navn)}
      open={apen}
      onToggle={(e) => settApen(navn, e.currentTarget.open)}
    >
      <summary aria-keyshortcuts={`Alt+Shift+${nr}`} title={t('bolk.hurtigtast', { nr })}>
        <span class="bolk__nr" aria-hidden="true">
          {nr}
        </span>
        <h3>{t(`bolk.${navn}`)}</h3>
        {!apen && <span class={linje ? 'bolk__linje' : 'bolk__linje bolk__linje--tom'}>{linje || t('bolk.tom')}</span>}
      </summary>
      {/* Drawn when it is first opened, so that the first screen is soon there; then kept, with what was half written. */}
      <div class="bolk__innhold">{(apen || harVaert) && children}</div>
    </details>
  )
}
