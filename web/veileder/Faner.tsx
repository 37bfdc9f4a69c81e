import '@digdir/designsystemet-web/ds-tabs'
import type { ComponentChildren } from 'preact'
import { type Fane, fane } from './tilstand.ts'

type Panel = { id: Fane; navn: string; innhold: ComponentChildren }

/** Tabs from the design system; only the chosen one is filled. */
export const Faner = ({ navn, paneler }: { navn: string; paneler: readonly Panel[] }) => (
  <ds-tabs class="ds-tabs">
    <ds-tablist aria-label={navn}>
      {paneler.map((p) => (
        <ds-tab
          key={p.id}
          id={`fane-${p.id}`}
          aria-controls={`panel-${p.id}`}
          aria-selected={fane.value === p.id}
          onClick={() => {
            fane.value = p.id
          }}
        >
          {p.navn}
        </ds-tab>
      ))}
    </ds-tablist>
    {paneler.map((p) => (
      <ds-tabpanel key={p.id} id={`panel-${p.id}`}>
        {fane.value === p.id && p.innhold}
      </ds-tabpanel>
    ))}
  </ds-tabs>
)
