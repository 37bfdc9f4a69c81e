import { useEffect, useRef } from 'preact/hooks'
import type { Sokesvar } from '../../../catalog/skjema/sok.ts'
import { t } from '../../felles/sprak.ts'
import { sistApnetTreff } from './adresse.ts'
import { Treffkort } from './Treffkort.tsx'
import { type Sokevalg, tilAdresse } from './valg.ts'

/** Back to the hit that was opened, or to the top when the page has been turned. */
function useLesersSted({ side, treff }: Sokesvar, adresse: string) {
  const forrigeRef = useRef(side)
  useEffect(() => {
    if (forrigeRef.current === side) return
    forrigeRef.current = side
    const topp = document.getElementById('treff')
    topp?.focus({ preventScroll: true })
    topp?.scrollIntoView({ block: 'start' })
  }, [side])
  useEffect(() => {
    const apnet = sistApnetTreff.peek()
    if (!apnet) return
    sistApnetTreff.value = null
    if (apnet.adresse !== adresse) return
    // After the heading of the screen has had focus.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-tiltak="${apnet.tiltakId}"]`)?.focus())
  }, [treff, adresse])
}

export function Treffliste({ svar, valg }: { svar: Sokesvar; valg: Sokevalg }) {
  useLesersSted(svar, tilAdresse(valg))
  const sider = Math.ceil(svar.totalt / svar.antall)
  return (
    <>
      {svar.treff.length === 0 && (
        <p>
          {t('treff.siden-finnes-ikke')}{' '}
          <a class="ds-link" href={tilAdresse({ ...valg, side: 1 })}>
            {t('treff.forste-side')}
          </a>
        </p>
      )}
      <ul class="kortliste">
        {svar.treff.map((treff) => (
          <Treffkort key={treff.tiltakId} treff={treff} valg={valg} />
        ))}
      </ul>
      {sider > 1 && <Sidevalg side={svar.side} sider={sider} adresseFor={(side) => tilAdresse({ ...valg, side })} />}
    </>
  )
}

type Sideprops = { side: number; sider: number; adresseFor: (side: number) => string }

const Sidevalg = ({ side, sider, adresseFor }: Sideprops) => (
  <nav class="sidevalg" aria-label={t('treff.sider')}>
    {side > 1 && (
      <a class="ds-button" data-variant="secondary" rel="prev" href={adresseFor(side - 1)}>
        {t('treff.forrige')}
      </a>
    )}
    <span>{t('treff.side', { side, sider })}</span>
    {side < sider && (
      <a class="ds-button" data-variant="secondary" rel="next" href={adresseFor(side + 1)}>
        {t('treff.neste')}
      </a>
    )}
  </nav>
)
