import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { Kortfakta, Korthode } from '../../felles/Kortfakta.tsx'
import { Markdown } from '../../felles/Markdown.tsx'
import { Tiltaksfakta } from '../../felles/Tiltaksfakta.tsx'

/** An entry as it was, the way a veileder would have seen it. */
export const Utgave = ({ tiltak }: { tiltak: Tiltak }) => (
  <div class="utgave">
    <div class="kort">
      <Korthode navn={tiltak.navn} eksempel={tiltak.eksempel === true}>
        <span class="ds-tag">{etikett('status', tiltak.status)}</span>
      </Korthode>
      <Kortfakta tiltak={{ ...tiltak, tilbyder: tiltak.tilbyder.navn }} reise={null} varslet={false} />
      <p class="kort__om">{tiltak.sammendrag}</p>
    </div>
    {tiltak.beskrivelse && <Markdown tekst={tiltak.beskrivelse} />}
    <Tiltaksfakta tiltak={tiltak} niva="h3" />
  </div>
)
