import { useEffect, useRef } from 'preact/hooks'
import { ErrorBoundary, lazy } from 'preact-iso'
import type { Forslag, Svar } from '../../catalog/skjema/forslag.ts'
import { etikett, kommune, kommunenavn } from '../felles/grunnlag.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Tomt } from '../felles/Tilstander.tsx'
import tekster from '../felles/tekst/forslag.json' with { type: 'json' }
import { Faner } from './Faner.tsx'
import { fordel, hovedsetning, hullord } from './fordeling.ts'
import { antall, visFlere } from './forslag.ts'
import { velgUt } from './forslagsutvalg.ts'
import { Hull } from './Hull.tsx'
import { IkkeNa } from './IkkeNa.tsx'
import { Informasjon } from './Informasjon.tsx'
import { Kort } from './Kort.tsx'
import { NesteSporsmal } from './NesteSporsmal.tsx'
import { fane, kartlegging } from './tilstand.ts'
import { Utvalgslinje } from './Utvalgslinje.tsx'
import { Valgtlinje } from './Valgtlinje.tsx'
import { utvalg, visning } from './visning.ts'
import './stil/forslag.css'
import './stil/handlinger.css'

meldTekster(tekster)

const Kartvisning = lazy(() => import('./Kartvisning.tsx').then((m) => m.Kartvisning))

/** What the kartlegging leads to. A part of its own, so that the first screen need not wait for it. */
export function Resultat({ svar: s }: { svar: Svar }) {
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
      <Valgtlinje />
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

/** The suggestions as they are looked at: narrowed, in order, as cards or on the map. */
function Forslagsliste({ svar: { forslag } }: { svar: Svar }) {
  const hjemme = kartlegging.value.kommune
  if (forslag.length === 0) return <Tomt tittel={t('forslag.ingen.hjelp')} />
  const valgt = velgUt(forslag, utvalg.value, hjemme)
  const vist = valgt.slice(0, antall.value)
  return (
    <>
      <Utvalgslinje forslag={forslag} vist={valgt.length} />
      {valgt.length === 0 && (
        <Tomt tittel={t('utvalg.tomt')}>
          <p>{t('utvalg.tomt.hjelp')}</p>
        </Tomt>
      )}
      {visning.value === 'kart' ? (
        <ErrorBoundary>
          <Kartvisning forslag={vist} kommune={hjemme} />
        </ErrorBoundary>
      ) : (
        <Kortliste forslag={vist} flere={valgt.length > vist.length || forslag.length === antall.value} />
      )}
    </>
  )
}

function Kortliste({ forslag, flere }: { forslag: readonly Forslag[]; flere: boolean }) {
  const visteRef = useRef(0)
  useEffect(() => {
    // More were asked for: the reader goes on at the first new one.
    if (visteRef.current > 0) document.querySelectorAll<HTMLElement>('.kort h3 a')[visteRef.current]?.focus()
    visteRef.current = 0
  }, [forslag.length])
  return (
    <>
      <ol class="kortliste">
        {forslag.map((f) => (
          <Kort key={f.tiltakId} forslag={f} />
        ))}
      </ol>
      {flere && (
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
