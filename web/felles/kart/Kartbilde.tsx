import { geoPath } from 'd3-geo'
import { useMemo } from 'preact/hooks'
import { t } from '../sprak.ts'
import type { Gruppe } from './gruppering.ts'
import type { Innhold } from './innhold.ts'
import type { Navn } from './navnevalg.ts'
import { naboland, norge } from './norge.ts'
import { type Flate, lagProjeksjon, malestokk, type Utsnitt } from './utsnitt.ts'

type Props = { utsnitt: Utsnitt; flate: Flate; innhold: Innhold }

/** Islands too small for the outline still have ground under their senter. */
const OYRADIUS_KM = 1.5

/** A house around the point. */
export const HUS = 'm0-11 11 9.5-3 0 0 9.5-16 0 0-9.5-3 0z'

function useLand(utsnitt: Utsnitt, flate: Flate) {
  return useMemo(() => {
    const tegn = geoPath(lagProjeksjon(utsnitt, flate)).digits(1)
    return { norge: tegn(norge) ?? '', naboland: tegn(naboland) ?? '' }
  }, [utsnitt, flate])
}

const Stedsnavn = ({ navn: { tekst, felt }, slag }: { navn: Navn; slag: string }) => (
  <text class={slag} x={felt.x + felt.bredde / 2} y={felt.y + felt.hoyde * 0.76} text-anchor="middle">
    {tekst}
  </text>
)

/** From each place to its sign, which covers the far end. */
const Feste = ({ gruppe: { merker, skilt } }: { gruppe: Gruppe }) => (
  <g class="kart__feste">
    {merker.map(({ id, x, y }) => (
      <g key={id}>
        <path d={`M${x} ${y}L${skilt.x + skilt.bredde / 2} ${skilt.y + skilt.hoyde / 2}`} />
        <circle cx={x} cy={y} r={3.5} />
      </g>
    ))}
  </g>
)

/** What lies under the markers: land and sea, some names, the home and how far a distance is. */
export function Kartbilde({ utsnitt, flate, innhold }: Props) {
  const land = useLand(utsnitt, flate)
  const { hjem, grupper, navn, sentre } = innhold
  return (
    <svg class="kart__bilde" viewBox={`0 0 ${flate.bredde} ${flate.hoyde}`} aria-hidden="true">
      <path class="kart__naboland" d={land.naboland} />
      {/* The line of all first, then the ground of all: what touches becomes one. */}
      {(['kart__kyst', 'kart__norge'] as const).map((lag) => (
        <g key={lag} class={lag}>
          <path d={land.norge} />
          {sentre.map(({ id, x, y }) => (
            <circle key={id} cx={x} cy={y} r={(OYRADIUS_KM / utsnitt.km) * flate.bredde} />
          ))}
        </g>
      ))}
      {navn.map(({ id, x, y }) => (
        <circle key={id} class="kart__senter" cx={x} cy={y} r={2.5} />
      ))}
      {navn.map((n) => (
        <Stedsnavn key={n.id} navn={n} slag="kart__navn" />
      ))}
      {grupper.map((g) => (
        <Feste key={g.merker[0]?.id} gruppe={g} />
      ))}
      {hjem && (
        <>
          <path class="kart__hjem" transform={`translate(${hjem.x} ${hjem.y})`} d={HUS} />
          <Stedsnavn navn={hjem.navn} slag="kart__navn kart__navn--hjem" />
        </>
      )}
      <Malestokk utsnitt={utsnitt} flate={flate} />
    </svg>
  )
}

function Malestokk({ utsnitt, flate }: { utsnitt: Utsnitt; flate: Flate }) {
  const { km, lengde } = malestokk(utsnitt, flate)
  return (
    <g class="kart__malestokk" transform={`translate(12 ${flate.hoyde - 12})`}>
      <path d={`M0-6V0H${lengde}V-6`} />
      <text x={lengde / 2} y={-6} text-anchor="middle">
        {t('kart.km', { n: km })}
      </text>
    </g>
  )
}
