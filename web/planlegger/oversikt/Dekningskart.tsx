import { useMemo } from 'preact/hooks'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { Kart } from '../../felles/kart/Kart.tsx'
import { type Kartsted, kommunested } from '../../felles/kart/sted.ts'
import { iSetning, t } from '../../felles/sprak.ts'
import { manglerNoen, ruteord, trinnFor, trinntegn } from '../trinn.ts'
import type { Kommunetabell } from './rader.ts'

/** Each kommune at its senter, with what the table says of the need. */
export function somSteder({ behov, rader }: Kommunetabell, kode: Behov): Kartsted[] {
  const kolonne = behov.indexOf(kode)
  return rader.flatMap(({ kommune, ruter }) => {
    const rute = ruter[kolonne]
    const sted = rute && kommunested(kommune, ruteord(rute))
    if (!sted) return []
    const trinn = trinnFor(rute)
    const slag = manglerNoen(rute) ? `${trinn} noen` : String(trinn)
    return { ...sted, prikk: { slag, tegn: trinntegn(trinn) } }
  })
}

type Props = { tabell: Kommunetabell; behov: Behov; valgt: string | null; velg: (kommune: string) => void }

/** One need in every kommune: the same colours, signs and choice as in the table. Mounted anew in another målform. */
export function Dekningskart({ tabell, behov, valgt, velg }: Props) {
  const steder = useMemo(() => somSteder(tabell, behov), [tabell, behov])
  return (
    <figure class="dekningskart">
      <figcaption>
        <h2 class="ds-heading" data-size="xs">
          {t('dekning.kart', { behov: iSetning(etikett('behov', behov)) })}
        </h2>
      </figcaption>
      <Kart
        navn={t('dekning.kart', { behov: iSetning(etikett('behov', behov)) })}
        hjem={null}
        steder={steder}
        valgt={valgt}
        velg={velg}
        hoy
      />
    </figure>
  )
}
