import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialogboks } from '../felles/Dialogboks.tsx'
import { t } from '../felles/sprak.ts'
import { HVILE_MINUTTER, hvile, sekunderIgjen } from './hvile.ts'
import { glem, noeHusket } from './minne.ts'

const BRUK = ['pointerdown', 'keydown', 'wheel', 'pointermove', 'touchstart'] as const
const SE_HVERT_MS = 1000

/** Watches whether the page is in use. Wipes when it has not been for thirty minutes; before that it asks. */
export function Hvilevakt() {
  const [varsel, settVarsel] = useState<number | null>(null)
  const [slettet, settSlettet] = useState(false)
  const sistRef = useRef(0)
  const noe = noeHusket.value

  useEffect(() => {
    if (!noe) return undefined
    sistRef.current = Date.now()
    settSlettet(false)
    // While the question stands, only its answer counts as use.
    const bruk = () => {
      if (hvile(sistRef.current, Date.now()) === 'i-bruk') sistRef.current = Date.now()
    }
    const se = () => {
      const naa = Date.now()
      const na = hvile(sistRef.current, naa)
      settVarsel(na === 'varsler' ? sekunderIgjen(sistRef.current, naa) : null)
      if (na !== 'ute') return
      glem()
      settSlettet(true)
    }
    const timer = setInterval(se, SE_HVERT_MS)
    for (const hendelse of BRUK) addEventListener(hendelse, bruk, { passive: true })
    // Before anything is shown again after the machine has slept, or the page has been put away.
    document.addEventListener('visibilitychange', se)
    addEventListener('pageshow', se)
    return () => {
      clearInterval(timer)
      for (const hendelse of BRUK) removeEventListener(hendelse, bruk)
      document.removeEventListener('visibilitychange', se)
      removeEventListener('pageshow', se)
      settVarsel(null)
    }
  }, [noe])

  const fortsett = () => {
    sistRef.current = Date.now()
    settVarsel(null)
  }
  if (varsel !== null) return <Varsel sekunder={varsel} fortsett={fortsett} />
  if (!slettet) return null
  return (
    <output class="hvile">
      {t('hvile.slettet', { n: HVILE_MINUTTER })}{' '}
      <button type="button" class="lenkeknapp" onClick={() => settSlettet(false)}>
        {t('hvile.lukk')}
      </button>
    </output>
  )
}

const Varsel = ({ sekunder, fortsett }: { sekunder: number; fortsett: () => void }) => (
  <Dialogboks id="hvile-tittel" tittel={t('hvile.tittel')} lukk={fortsett}>
    <p>{t('hvile.om', { n: sekunder })}</p>
    <div class="knapper">
      <button type="button" class="ds-button" onClick={fortsett}>
        {t('hvile.fortsett')}
      </button>
      <button type="button" class="ds-button" data-variant="secondary" onClick={glem}>
        {t('hvile.slett')}
      </button>
    </div>
  </Dialogboks>
)
