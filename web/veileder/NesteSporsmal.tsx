import { useRef } from 'preact/hooks'
import type { Sporsmal as Neste } from '../../catalog/skjema/forslag.ts'
import { t } from '../felles/sprak.ts'
import { velgNeste } from './sporsmal.ts'
import { gaTil, hoppetOver, hoppOver } from './tilstand.ts'

/** The question whose answer settles most, answered here when that takes one press. */
export function NesteSporsmal({ neste }: { neste: readonly Neste[] }) {
  const boks = useRef<HTMLElement>(null)
  const valgt = velgNeste(neste, hoppetOver.value)
  // Kept when empty, since focus may rest here after the last answer.
  if (!valgt)
    return (
      <section class="ds-sr-only" ref={boks} tabIndex={-1}>
        {t('neste.ingen')}
      </section>
    )
  const { felt, avklarer, bolk, tekst } = valgt
  // The pressed button goes away with its question, so focus moves to the box that holds the next one.
  const etter = (gjor: () => void) => () => {
    gjor()
    boks.current?.focus()
  }
  return (
    <section class="neste" ref={boks} tabIndex={-1} aria-labelledby="neste-tittel">
      <h3 id="neste-tittel">{t(tekst)}</h3>
      <p class="hjelp">{t(avklarer === 1 ? 'neste.avklarer.en' : 'neste.avklarer.flere', { n: avklarer })}</p>
      <div class="neste__svar">
        {valgt.svar?.().map(({ navn, velg }) => (
          <button key={navn} type="button" class="ds-button" data-variant="secondary" onClick={etter(velg)}>
            {navn}
          </button>
        ))}
        <button
          type="button"
          class="ds-button"
          data-variant={valgt.svar ? 'tertiary' : 'secondary'}
          onClick={() => gaTil(bolk, felt)}
        >
          {t('neste.ga-til')}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={etter(() => hoppOver(felt))}>
          {t('neste.hopp-over')}
        </button>
      </div>
    </section>
  )
}
