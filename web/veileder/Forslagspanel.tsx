import { ErrorBoundary, lazy } from 'preact-iso'
import { t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import { feil, henter, provIgjen, svar } from './forslag.ts'
import { Kopilinje } from './Kopilinje.tsx'
import { erTom } from './kartlegging.ts'
import { gaTil, kartlegging } from './tilstand.ts'

/** What shows the answer; asked for before there is one. */
export const lastResultat = () => import('./Resultat.tsx')
const Resultat = lazy(() => lastResultat().then((m) => m.Resultat))

export function Forslagspanel() {
  const s = svar.value
  return (
    <section class="finn__del finn__forslag" aria-labelledby="forslag" aria-busy={henter.value}>
      <div class="finn__hode">
        <h2 class="ds-heading" data-size="xs" id="forslag" tabIndex={-1}>
          {t('forslag.tittel')}
        </h2>
        <Kopilinje />
      </div>
      <output class="ds-sr-only">{s && !henter.value ? t('forslag.antall', { n: s.forslag.length }) : ''}</output>
      {feil.value !== null && <Feilboks feil={feil.value} provIgjen={provIgjen} />}
      {feil.value !== null && s && <p class="hjelp gamle">{t('forslag.gamle')}</p>}
      {s ? (
        <ErrorBoundary>
          <Resultat svar={s} />
        </ErrorBoundary>
      ) : (
        <UtenSvar />
      )}
    </section>
  )
}

function UtenSvar() {
  if (!erTom(kartlegging.value)) return feil.value === null ? <Henter /> : null
  return (
    <Tomt tittel={t('finn.start')}>
      <p>{t('finn.start.hjelp')}</p>
      <button type="button" class="ds-button" onClick={() => gaTil('hvem', 'kommune')}>
        {t('finn.start.knapp')}
      </button>
    </Tomt>
  )
}
