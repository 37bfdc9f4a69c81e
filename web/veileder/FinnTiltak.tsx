import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { t } from '../felles/sprak.ts'
import { Forslagspanel, lastResultat } from './Forslagspanel.tsx'
import { folgKartleggingen, svar } from './forslag.ts'
import { Kartleggingspanel } from './Kartleggingspanel.tsx'
import { varmOpp } from './matcher/matcher.ts'
import { sokeadresse } from './sok/adresse.ts'
import { gaTil, sistApnet } from './tilstand.ts'
import { valgte } from './valgte.ts'

/** Kartlegging on one side, what it leads to on the other. */
export function FinnTiltak() {
  useTittel(t('finn.tittel'))
  const s = svar.value

  useEksempel(s !== null && [...s.forslag, ...s.ikkeNa].some((f) => f.tiltak.eksempel))
  useEffect(folgKartleggingen, [])
  useEffect(() => {
    sokeadresse.value = null
  }, [])
  useEffect(() => {
    // After the heading has had focus: back to the suggestion the reader came from.
    const tilbake = sistApnet.peek()
    if (tilbake) setTimeout(() => document.querySelector<HTMLElement>(`[data-tiltak="${tilbake}"]`)?.focus())
  }, [])
  return (
    <div class="finn" onFocusIn={gjorKlart}>
      <Overskrift skjult>{t('finn.tittel')}</Overskrift>
      <Kartleggingspanel />
      <Forslagspanel />
      <Bunnlinje />
    </div>
  )
}

/** The first touch tells that there will be an answer to show. */
function gjorKlart(): void {
  varmOpp()
  void lastResultat()
}

const ga = (id: string) => () => {
  const mal = document.getElementById(id)
  mal?.focus({ preventScroll: true })
  mal?.scrollIntoView({ block: 'start' })
}

/** On a narrow screen the suggestions lie below the kartlegging; this line leads there, and back. */
function Bunnlinje() {
  const [vedForslag, settVedForslag] = useState(false)
  useEffect(() => {
    const panel = document.querySelector('.finn__forslag')
    if (!panel) return undefined
    const titt = new IntersectionObserver(([sett]) => settVedForslag(sett?.isIntersecting ?? false), {
      rootMargin: '0px 0px -40% 0px',
    })
    titt.observe(panel)
    return () => titt.disconnect()
  }, [])
  if (vedForslag)
    return (
      <Bunnknapp gjor={ga('kartlegging')}>
        {t('finn.til-kartlegging')} <span aria-hidden="true">▴</span>
      </Bunnknapp>
    )
  if (!svar.value) return <Bunnknapp gjor={() => gaTil('hvem', 'kommune')}>{t('finn.vis.tom')}</Bunnknapp>
  return (
    <Bunnknapp gjor={ga('forslag')}>
      {t('finn.vis', { n: svar.value.forslag.length })} <span aria-hidden="true">▸</span> {t('finn.vis.handling')}
    </Bunnknapp>
  )
}

const Bunnknapp = ({ gjor, children }: { gjor: () => void; children: ComponentChildren }) => (
  <div class="bunnlinje">
    <button type="button" onClick={gjor}>
      {children}
    </button>
    {valgte.value.length > 0 && (
      <a href="/plan">
        {t('finn.til-plan', { n: valgte.value.length })} <span aria-hidden="true">▸</span>
      </a>
    )}
  </div>
)
