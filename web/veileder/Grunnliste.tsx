import type { Grunn } from '../../catalog/skjema/forslag.ts'
import { etikett } from '../felles/grunnlag.ts'
import { Utfallfigur } from '../felles/Utfall.tsx'

/** Reasons as a list; each has the shape of its outcome, and the word for those who do not see it. */
export const Grunnliste = ({ grunner }: { grunner: readonly Grunn[] }) =>
  grunner.length > 0 ? (
    <ul class="grunner">
      {grunner.map((g, i) => (
        <li key={`${g.regel}-${i}`} data-utfall={g.utfall}>
          <Utfallfigur utfall={g.utfall} />
          <span>
            <span class="ds-sr-only">{etikett('utfall', g.utfall)}: </span>
            {g.tekst}
          </span>
        </li>
      ))}
    </ul>
  ) : null
