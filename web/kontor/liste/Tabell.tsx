import type { Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import { dato } from '../../felles/format.ts'
import { type Nokkel, t } from '../../felles/sprak.ts'
import { medTusenskille } from '../ord.ts'
import { fristord, hvorord, manglerord } from './rad.ts'
import { Statusmerke } from './Statusmerke.tsx'
import { kanBekreftes, type Utplukk } from './utplukk.ts'
import { KOLONNER, type Kolonne, type Listevalg, trykket } from './valg.ts'

export const KOLONNENAVN: Record<Kolonne, Nokkel> = {
  navn: 'kontor.kolonne.navn',
  status: 'kontor.kolonne.status',
  bekreftet: 'kontor.kolonne.bekreftet',
  visninger: 'kontor.kolonne.visninger',
  mangler: 'kontor.kolonne.mangler',
}

export type Listeprops = {
  rader: readonly Kontortiltak[]
  valg: Listevalg
  endre: (avvik: Partial<Listevalg>) => void
  utplukk: Utplukk
}

/** The list where there is room for columns. */
export const Tabell = ({ rader, valg, endre, utplukk }: Listeprops) => (
  <table class="ds-table tiltakstabell" data-color="neutral" data-border>
    <caption class="ds-sr-only">{t('kontor.tabell')}</caption>
    <thead>
      <tr>
        <td>
          <VelgAlle utplukk={utplukk} />
        </td>
        {KOLONNER.map((kolonne) => (
          <Hode key={kolonne} kolonne={kolonne} valg={valg} endre={endre} />
        ))}
      </tr>
    </thead>
    <tbody>
      {rader.map((rad) => (
        <Linje key={rad.tiltak.id} rad={rad} utplukk={utplukk} />
      ))}
    </tbody>
  </table>
)

const SORTERT = { opp: 'ascending', ned: 'descending' } as const

const Hode = ({ kolonne, valg, endre }: Pick<Listeprops, 'valg' | 'endre'> & { kolonne: Kolonne }) => (
  <th scope="col" data-kolonne={kolonne} aria-sort={valg.sorter === kolonne ? SORTERT[valg.retning] : 'none'}>
    <button type="button" onClick={() => endre(trykket(valg, kolonne))}>
      {t(KOLONNENAVN[kolonne])}
    </button>
  </th>
)

export function VelgAlle({ utplukk }: { utplukk: Utplukk }) {
  const { valgte, kanVelges, velgAlle } = utplukk
  const alle = kanVelges.length > 0 && valgte.length === kanVelges.length
  return (
    <input
      type="checkbox"
      class="ds-input"
      aria-label={t('kontor.velg-alle')}
      checked={alle}
      indeterminate={valgte.length > 0 && !alle}
      disabled={kanVelges.length === 0}
      onChange={(e) => velgAlle(e.currentTarget.checked)}
    />
  )
}

/** The box of a row; nothing for what is shown to nobody, which needs no confirming. */
export const Velg = ({ rad, utplukk }: { rad: Kontortiltak; utplukk: Utplukk }) =>
  kanBekreftes(rad) ? (
    <input
      type="checkbox"
      class="ds-input"
      aria-label={t('kontor.velg-tiltak', { navn: rad.tiltak.navn })}
      checked={utplukk.er(rad)}
      onChange={() => utplukk.veksle(rad)}
    />
  ) : null

function Linje({ rad, utplukk }: { rad: Kontortiltak; utplukk: Utplukk }) {
  const { tiltak, klokker, visninger, mangler } = rad
  const frist = fristord(rad)
  return (
    <tr data-valgt={utplukk.er(rad)}>
      <td>
        <Velg rad={rad} utplukk={utplukk} />
      </td>
      <th scope="row">
        <a href={`/kontor/tiltak/${tiltak.id}`}>{tiltak.navn}</a>
        {tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
        <span class="hjelp">{hvorord(rad)}</span>
      </th>
      <td>
        <Statusmerke status={tiltak.status} />
      </td>
      <td>
        {dato(klokker.bekreftet)}
        {frist && <span class="tiltakstabell__frist">{frist}</span>}
      </td>
      <td class="tiltakstabell__tall">{medTusenskille(visninger)}</td>
      <td>
        {mangler.length > 0 ? (
          <>
            {t('kontor.antall-felt', { n: mangler.length })}
            <span class="hjelp">{manglerord(rad)}</span>
          </>
        ) : (
          t('kontor.ingen-mangler')
        )}
      </td>
    </tr>
  )
}
