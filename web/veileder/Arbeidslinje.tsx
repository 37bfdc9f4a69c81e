import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Nokkel, t } from '../felles/sprak.ts'
import { glem, noeHusket } from './minne.ts'
import { gaTil } from './tilstand.ts'
import { sammenlignes, valgte } from './valgte.ts'

type Steg = { adresse: string; navn: Nokkel; antall: number }

const steg = (): Steg[] => [
  { adresse: '/', navn: 'arbeid.forslag', antall: 0 },
  { adresse: '/sammenlign', navn: 'arbeid.sammenlign', antall: sammenlignes.value.length },
  { adresse: '/plan', navn: 'arbeid.plan', antall: valgte.value.length },
  { adresse: '/ark', navn: 'arbeid.ark', antall: 0 },
]

/** From the kartlegging to the sheet, and the button that wipes it all; shown as long as there is something to wipe. */
export function Arbeidslinje() {
  const { path, route } = useLocation()
  const [slettet, settSlettet] = useState(false)
  const noe = noeHusket.value
  const alle = steg()
  if (!noe && !alle.some(({ adresse }) => adresse === path)) return null
  return (
    <div class="arbeid">
      <nav aria-label={t('arbeid.navn')}>
        <ul>
          {alle.map(({ adresse, navn, antall }) => (
            <li key={adresse}>
              <a href={adresse} aria-current={path === adresse ? 'page' : undefined}>
                {t(navn)}
                {antall > 0 && (
                  <>
                    <span class="arbeid__antall" aria-hidden="true">
                      {antall}
                    </span>
                    <span class="ds-sr-only">{`, ${t('arbeid.antall', { n: antall })}`}</span>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <output class="ds-sr-only">{slettet && !noe ? t('arbeid.slettet') : ''}</output>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        disabled={!noe}
        onClick={() => {
          glem()
          settSlettet(true)
          if (path !== '/') route('/')
          gaTil('hvem', 'kommune')
        }}
      >
        {t('arbeid.slett')}
      </button>
    </div>
  )
}
