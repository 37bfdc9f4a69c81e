import { t } from '../felles/sprak.ts'
import { erValgt, MEST_SAMMENLIGNET, sammenligner, sammenlignes, veksleSammenligning, veksleValgt } from './valgte.ts'

type Tiltaket = { navn: string; eksempel: boolean }

/** Into the plan and into the comparison, and out again; the same beside every tiltak. */
export function Korthandlinger({ id, tiltak }: { id: string; tiltak: Tiltaket }) {
  const { navn, eksempel } = tiltak
  const valgt = { tiltakId: id, navn, eksempel }
  const [iPlan, iSammenligning] = [erValgt(id), sammenligner(id)]
  const full = sammenlignes.value.length >= MEST_SAMMENLIGNET && !iSammenligning
  return (
    <>
      <button
        type="button"
        class="ds-button"
        data-variant={iPlan ? 'primary' : 'secondary'}
        onClick={() => veksleValgt(valgt)}
      >
        {iPlan && <span aria-hidden="true">✓ </span>}
        {t(iPlan ? 'kort.i-plan' : 'kort.legg-i-plan')}
        <span class="ds-sr-only">
          {iPlan && `. ${t('kort.ta-ut')}`}: {navn}
        </span>
      </button>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        // Still reachable, so that it can say why it does nothing.
        aria-disabled={full || undefined}
        onClick={() => veksleSammenligning(valgt)}
      >
        {iSammenligning && <span aria-hidden="true">✓ </span>}
        {full
          ? t('kort.sammenlign.full', { n: MEST_SAMMENLIGNET })
          : t(iSammenligning ? 'kort.sammenlignes' : 'kort.sammenlign')}
        <span class="ds-sr-only">
          {iSammenligning && `. ${t('kort.sammenlign.ta-ut')}`}: {navn}
        </span>
      </button>
    </>
  )
}
