import type { Treff } from '../../../catalog/skjema/sok.ts'
import { dato, minutter } from '../../felles/format.ts'
import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { plasser, sted } from '../../felles/tiltaksord.ts'
import { Korthandlinger } from '../Korthandlinger.tsx'
import { sistApnetTreff } from './adresse.ts'
import { middelord } from './filterord.ts'
import { faktaord, hvorforlinje } from './hvorfor.ts'
import { Merket } from './Merket.tsx'
import { merkerFor } from './merking.ts'
import { type Sokevalg, tilAdresse } from './valg.ts'

type Props = { treff: Treff; valg: Sokevalg }

const stedet = ({ sted: s, kommunenummer, form }: Treff['tiltak']) =>
  sted({ form, kommunenummer: kommunenummer ?? undefined, sted: s === null ? undefined : { navn: s } })

function reisen(antall: number | null, { hjem, middel }: Sokevalg): string {
  if (antall === null || hjem === null) return ''
  return t('treff.reise', { tid: minutter(antall), middel: middelord(middel), navn: kommunenavn(hjem) })
}

/** One hit: what it is, with the words that were found, and why when that is not plain to see. */
export function Treffkort({ treff, valg }: Props) {
  const { tiltakId, tiltak, utdrag, merker } = treff
  const [tilbyder, hvor] = [tiltak.tilbyder, stedet(tiltak)]
  const hvorfor = hvorforlinje(treff, [tilbyder, hvor])
  const fakta = [
    { tekst: tilbyder, ord: faktaord(treff, 'tilbyder') },
    { tekst: etikett('tiltakstype', tiltak.tiltakstype), ord: [] },
    { tekst: hvor, ord: faktaord(treff, 'sted') },
    ...[
      reisen(treff.minutter, valg),
      etikett('inngang', tiltak.inngang),
      plasser({ ledige: tiltak.ledige }),
      t('kort.bekreftet', { dato: dato(tiltak.bekreftet) }),
    ].map((tekst) => ({ tekst, ord: [] })),
  ].filter(({ tekst }) => tekst !== '')
  return (
    <li class="kort">
      <div class="kort__topp">
        <h3>
          <a
            class="ds-link"
            href={`/tiltak/${tiltakId}`}
            data-tiltak={tiltakId}
            onClick={() => {
              sistApnetTreff.value = { tiltakId, adresse: tilAdresse(valg) }
            }}
          >
            <Merket tekst={tiltak.navn} merker={merker.navn} />
          </a>
        </h3>
        {tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
      </div>
      <ul class="fakta">
        {fakta.map(({ tekst, ord }, i) => (
          <li key={i}>
            <Merket tekst={tekst} merker={merkerFor(tekst, ord)} />
          </li>
        ))}
      </ul>
      <p class="kort__om">
        <Merket tekst={utdrag} merker={merker.utdrag} />
      </p>
      {hvorfor && <p class="kort__hvorfor">{hvorfor}</p>}
      <div class="kort__handlinger">
        <Korthandlinger id={tiltakId} tiltak={tiltak} />
      </div>
    </li>
  )
}
