import type { ComponentChildren } from 'preact'
import type { Delingsrad } from '../../../catalog/skjema/kontortiltak.ts'
import { minutter } from '../../felles/format.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'

/** `NAV Selbu · Selbu · ca. 35 min` */
export const stedsord = ({ kontor, kommunenummer, minutter: m }: Delingsrad): string =>
  [kontor?.navn, kommunenummer && kommunenavn(kommunenummer), m !== null && minutter(m)].filter(Boolean).join(' · ')

/** A neighbour's tiltak: what and where; what may be done with it comes below. */
export const Naborad = ({ rad, children }: { rad: Delingsrad; children: ComponentChildren }) => (
  <li>
    <h3 class="delingsliste__navn">
      <a class="ds-link" href={`/tiltak/${rad.id}`}>
        {rad.navn}
      </a>
    </h3>
    <p class="hjelp">{stedsord(rad)}</p>
    {children}
  </li>
)
