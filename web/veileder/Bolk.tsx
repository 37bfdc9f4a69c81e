import type { ComponentChildren } from 'preact'
import { t } from '../felles/sprak.ts'
import { oppsummer } from './oppsummering.ts'
import { apneBolker, type Bolk as Bolknavn, kartlegging, settApen } from './tilstand.ts'

/** One fold of the kartlegging. Closed, it tells in one line what has been answered. */
export function Bolk({ navn, children }: { navn: Bolknavn; children: ComponentChildren }) {
  const apen = apneBolker.value.has(navn)
  const linje = oppsummer(navn, kartlegging.value)
  return (
    <details class="ds-details bolk" open={apen} onToggle={(e) => settApen(navn, e.currentTarget.open)}>
      <summary>
        <h3>{t(`bolk.${navn}`)}</h3>
        {!apen && <span class={linje ? 'bolk__linje' : 'bolk__linje bolk__linje--tom'}>{linje || t('bolk.tom')}</span>}
      </summary>
      <div class="bolk__innhold">{children}</div>
    </details>
  )
}
