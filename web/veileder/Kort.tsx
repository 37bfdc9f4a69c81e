import { useState } from 'preact/hooks'
import type { Forslag } from '../../catalog/skjema/forslag.ts'
import { Kortfakta, Korthode } from '../felles/Kortfakta.tsx'
import { t } from '../felles/sprak.ts'
import { Utfall } from '../felles/Utfall.tsx'
import { Grunnliste } from './Grunnliste.tsx'
import { Korthandlinger } from './Korthandlinger.tsx'
import { Regnskapstabell } from './Regnskapstabell.tsx'
import { forbehold, sterkeste } from './regnskap.ts'
import { Tiltakslenke } from './Tiltakslenke.tsx'

/** One suggestion: what it is, the strongest reasons, and everything to be aware of. */
export function Kort({ forslag }: { forslag: Forslag }) {
  const { tiltakId, tiltak, reise, grunner, utfall } = forslag
  return (
    <li class="kort">
      <Korthode navn={<Tiltakslenke id={tiltakId} navn={tiltak.navn} />} eksempel={tiltak.eksempel}>
        <Utfall utfall={utfall} />
      </Korthode>
      <Kortfakta
        tiltak={tiltak}
        reise={reise}
        varslet={grunner.some((g) => g.regel === 'kapasitet' && g.utfall === 'advarsel')}
      />
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
