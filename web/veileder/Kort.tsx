import { useState } from 'preact/hooks'
import type { Forslag } from '../../catalog/skjema/forslag.ts'
import { dato } from '../felles/format.ts'
import { etikett } from '../felles/grunnlag.ts'
import { t } from '../felles/sprak.ts'
import { nar, plasser, reisevei, sted } from '../felles/tiltaksord.ts'
import { Utfall } from '../felles/Utfall.tsx'
import { Grunnliste } from './Grunnliste.tsx'
import { Korthandlinger } from './Korthandlinger.tsx'
import { Regnskapstabell } from './Regnskapstabell.tsx'
import { forbehold, sterkeste } from './regnskap.ts'
import { Tiltakslenke } from './Tiltakslenke.tsx'

/** One suggestion: what it is, the strongest reasons, and everything to be aware of. */
export function Kort({ forslag }: { forslag: Forslag }) {
  const { tiltakId, tiltak, grunner, utfall } = forslag
  return (
    <li class="kort">
      <div class="kort__topp">
        <h3>
          <Tiltakslenke id={tiltakId} navn={tiltak.navn} />
        </h3>
        {tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
        <Utfall utfall={utfall} />
      </div>
      <Fakta forslag={forslag} />
      <p class="kort__om">{tiltak.sammendrag}</p>
      <Grunnliste grunner={[...sterkeste(grunner), ...forbehold(grunner)]} />
      <div class="kort__handlinger">
        <Korthandlinger id={tiltakId} tiltak={tiltak} />
        <Mer forslag={forslag} />
      </div>
    </li>
  )
}

/** The whole arithmetic; made when it is asked for, so that an answer soon shows in twenty cards. */
function Mer({ forslag: { tiltak, grunner, poeng } }: { forslag: Forslag }) {
  const [apen, settApen] = useState(false)
  return (
    <details class="mer" open={apen} onToggle={(e) => settApen(e.currentTarget.open)}>
      <summary>
        {t('kort.mer')}
        <span class="ds-sr-only"> {t('kort.mer.om', { navn: tiltak.navn })}</span>
      </summary>
      {apen && <Regnskapstabell grunner={grunner} poeng={poeng} />}
    </details>
  )
}

/** What is known at a glance. */
function Fakta({ forslag: { tiltak, reise, grunner } }: { forslag: Forslag }) {
  // A warning about places stands among the reasons already.
  const varslet = grunner.some((g) => g.regel === 'kapasitet' && g.utfall === 'advarsel')
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
