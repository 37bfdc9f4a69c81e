import type { ComponentChildren } from 'preact'
import type { Forslag, Reise } from '../../catalog/skjema/forslag.ts'
import { dato } from './format.ts'
import { etikett } from './grunnlag.ts'
import { t } from './sprak.ts'
import { nar, plasser, reisevei, sted } from './tiltaksord.ts'
import './stil/kort.css'

type Hode = { eksempel: boolean; navn: ComponentChildren; children?: ComponentChildren }

/** The first line of a card: the name, and that it is invented when it is. */
export const Korthode = ({ navn, eksempel, children }: Hode) => (
  <div class="kort__topp">
    <h3>{navn}</h3>
    {eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
    {children}
  </div>
)

type Props = {
  tiltak: Pick<
    Forslag['tiltak'],
    'tilbyder' | 'sted' | 'kommunenummer' | 'form' | 'oppmote' | 'inngang' | 'kapasitet' | 'bekreftet'
  >
  reise: Reise | null
  /** A warning about places stands among the reasons already. */
  varslet: boolean
}

/** What is known at a glance. */
export function Kortfakta({ tiltak, reise, varslet }: Props) {
  const fakta = [
    tiltak.tilbyder,
    sted(tiltak),
    reise && reisevei(reise),
    nar(tiltak),
    etikett('inngang', tiltak.inngang),
    !varslet && plasser(tiltak.kapasitet),
    t('kort.bekreftet', { dato: dato(tiltak.bekreftet) }),
  ].filter(Boolean)
  return (
    <ul class="fakta">
      {fakta.map((f, i) => (
        <li key={i}>{f}</li>
      ))}
    </ul>
  )
}
