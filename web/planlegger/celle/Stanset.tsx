import type { IkkeNa } from '../../../catalog/skjema/forslag.ts'
import { minutter } from '../../felles/format.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { erApnet, leggI } from '../hvaom/kurv.ts'
import { Tiltaksnavn } from '../Tiltaksnavn.tsx'
import { useVisning } from '../useVisning.ts'
import { adresse, lukket } from '../visning.ts'

type Props = { stengt: IkkeNa; kommune: string }

/** One that came close, why it stopped, and the try that would open it where it is not shared. */
export function Stanset({ stengt: { tiltakId, tiltak, reise, grunner, minsteEndring }, kommune }: Props) {
  const nei = grunner.filter(({ utfall }) => utfall === 'nei')
  const om = [tiltak.tilbyder, reise && minutter(reise.minutter)].filter(Boolean).join(' · ')
  return (
    <>
      <Tiltaksnavn id={tiltakId} navn={tiltak.navn} eksempel={tiltak.eksempel} /> <small>{om}</small>
      <ul class="cellesvar__grunner">
        {nei.map(({ regel, tekst }) => (
          <li key={regel}>
            <span aria-hidden="true">✕ </span>
            {tekst}
          </li>
        ))}
      </ul>
      <p>
        {t('ikke-na.skal-til')} <strong>{minsteEndring.tekst}</strong>
      </p>
      {nei.some(({ regel }) => regel === 'deling') && (
        <Provknapp tiltakId={tiltakId} navn={tiltak.navn} eksempel={tiltak.eksempel} kommune={kommune} />
      )}
    </>
  )
}

type Provprops = { tiltakId: string; navn: string; eksempel: boolean; kommune: string }

/** Puts the step in the tray; once it is there, the way to what it changes. */
function Provknapp({ tiltakId, navn, eksempel, kommune }: Provprops) {
  const { visning } = useVisning()
  if (erApnet(tiltakId, kommune))
    return (
      <p class="provd">
        <output>{t('dekning.prov.lagt')}</output>{' '}
        <a class="ds-link" href={adresse('/dekning/hva-om', lukket(visning))}>
          {t('dekning.prov.se')}
        </a>
      </p>
    )
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      data-size="sm"
      aria-label={t('dekning.prov.navn', { navn, kommune: kommunenavn(kommune) })}
      onClick={(e) => {
        const rad = e.currentTarget.closest('li')
        leggI({ steg: { slag: 'apne', tiltakId, kommuner: [kommune] }, navn, eksempel })
        // The button is gone: who used the keyboard goes on from what came in its place.
        requestAnimationFrame(() => rad?.querySelector<HTMLElement>('.provd a')?.focus())
      }}
    >
      {t('dekning.prov', { kommune: kommunenavn(kommune) })}
    </button>
  )
}
