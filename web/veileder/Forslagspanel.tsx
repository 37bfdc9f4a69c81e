import { useEffect, useRef } from 'preact/hooks'
import type { Svar } from '../../catalog/skjema/forslag.ts'
import { etikett, kommune, kommunenavn } from '../felles/grunnlag.ts'
import { t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import { Faner } from './Faner.tsx'
import { fordel, hovedsetning, hullord } from './fordeling.ts'
import { antall, feil, henter, provIgjen, svar, visFlere } from './forslag.ts'
import { Hull } from './Hull.tsx'
import { IkkeNa } from './IkkeNa.tsx'
import { Informasjon } from './Informasjon.tsx'
import { Kort } from './Kort.tsx'
import { erTom } from './kartlegging.ts'
import { NesteSporsmal } from './NesteSporsmal.tsx'
import { fane, gaTil, kartlegging } from './tilstand.ts'

export function Forslagspanel() {
  const s = svar.value
  return (
    <section class="finn__del finn__forslag" aria-labelledby="forslag" aria-busy={henter.value}>
      <div class="finn__hode">
        <h2 class="ds-heading" data-size="xs" id="forslag" tabIndex={-1}>
          {t('forslag.tittel')}
        </h2>
        <span class="hjelp">{henter.value && s ? t('forslag.oppdaterer') : ''}</span>
      </div>
      <output class="ds-sr-only">{s && !henter.value ? t('forslag.antall', { n: s.forslag.length }) : ''}</output>
      {feil.value !== null && <Feilboks feil={feil.value} provIgjen={provIgjen} />}
      {feil.value !== null && s && <p class="hjelp gamle">{t('forslag.gamle')}</p>}
      {s ? <Resultat svar={s} /> : <UtenSvar />}
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

function Resultat({ svar: s }: { svar: Svar }) {
  const harBehov = Object.keys(kartlegging.value.behov).length > 0
  const paneler = [
    { id: 'forslag', navn: t('fane.forslag', { n: s.forslag.length }), innhold: <Forslagsliste svar={s} /> },
    {
      id: 'ikke-na',
      navn: t('fane.ikke-na', { n: s.ikkeNa.length }),
      innhold: <IkkeNa stengte={s.ikkeNa} harBehov={harBehov} />,
    },
    {
      id: 'hull',
      navn: t('fane.hull', { n: s.hull.length }),
      innhold: <Hull svar={s} harBehov={harBehov} />,
    },
  ] as const
  return (
    <>
      <Hovedsetning svar={s} />
      <NesteSporsmal neste={s.nesteSporsmal} />
      <Informasjon alle={s.informasjon} />
      <Faner navn={t('fane.valg')} paneler={paneler} />
    </>
  )
}

function Hovedsetning({ svar: { forslag, hull } }: { svar: Svar }) {
  const nr = kartlegging.value.kommune
  const hjemme = kommune(nr ?? '')
  const naboer = new Set([...(hjemme?.naboLand ?? []), ...(hjemme?.naboSjo ?? [])])
  return (
    <p class="hovedsetning">
      {hovedsetning({
        antall: forslag.length,
        flere: forslag.length === antall.value,
        fordeling: fordel(
          forslag.map((f) => f.tiltak),
          { kommune: nr, naboer },
        ),
        kommune: nr ? kommunenavn(nr) : '',
      })}
      {hull.length > 0 && (
        <>
          {' '}
          {t('forslag.hull')} <em>{hullord(hull.map((h) => etikett('behov', h.behov)))}</em>:{' '}
          <button
            type="button"
            class="lenkeknapp"
            onClick={() => {
              fane.value = 'hull'
              document.getElementById('fane-hull')?.focus()
            }}
          >
            {t('forslag.se-hull')}
          </button>
          .
        </>
      )}
    </p>
  )
}

function Forslagsliste({ svar: { forslag } }: { svar: Svar }) {
  const visteRef = useRef(0)
  useEffect(() => {
    // More were asked for: the reader goes on at the first new one.
    if (visteRef.current > 0) document.querySelectorAll<HTMLElement>('.kort h3 a')[visteRef.current]?.focus()
    visteRef.current = 0
  }, [forslag.length])
  if (forslag.length === 0) return <Tomt tittel={t('forslag.ingen.hjelp')} />
  return (
    <>
      <ol class="kortliste">
        {forslag.map((f) => (
          <Kort key={f.tiltakId} forslag={f} />
        ))}
      </ol>
      {forslag.length === antall.value && (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => {
            visteRef.current = forslag.length
            visFlere()
          }}
        >
          {t('forslag.vis-flere')}
        </button>
      )}
    </>
  )
}
