import type { Avtalerad, Delingsoversikt } from '../../../catalog/skjema/kontortiltak.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { igjenord, maFornyes, utloper } from './avtaleord.ts'
import { dagenEtter, type Sporsrad } from './sporsmal.ts'

type Props = {
  oversikt: Delingsoversikt
  endre: ((id: string) => void) | null
  spor: (rad: Sporsrad) => void
}

type MedOss = Delingsoversikt['deltMedOss'][number]

/** Notice of agreements that end within two months, or have ended, both ways; nothing when there are none. */
export function Utlop({ oversikt, endre, spor }: Props) {
  const vare = utloper(oversikt.viDeler)
  const deres = oversikt.deltMedOss.filter((r) => r.avtale && maFornyes(r.avtale))
  if (vare.length + deres.length === 0) return null
  return (
    <section class="ds-alert deling__utlop" data-color="warning" aria-labelledby="deling-utlop">
      <h2 id="deling-utlop" class="ds-heading" data-size="2xs">
        {t('deling.utlop')}
      </h2>
      <ul>
        {vare.map((a) => (
          <Var key={`${a.tiltakId} ${a.kommunenummer}`} avtale={a} endre={endre} />
        ))}
        {deres.map((r) => (
          <Deres key={r.id} rad={r} spor={spor} />
        ))}
      </ul>
    </section>
  )
}

const Var = ({ avtale, endre }: { avtale: Avtalerad; endre: Props['endre'] }) => (
  <li>
    {t('deling.utlop.var', {
      kommune: kommunenavn(avtale.kommunenummer),
      navn: avtale.navn,
      nar: igjenord(avtale.dagerIgjen ?? 0),
    })}{' '}
    {endre && (
      <button type="button" class="lenkeknapp" onClick={() => endre(avtale.tiltakId)}>
        {t('deling.utlop.forny')}
        <span class="ds-sr-only">: {avtale.navn}</span>
      </button>
    )}
  </li>
)

const Deres = ({ rad, spor }: { rad: MedOss; spor: Props['spor'] }) => (
  <li>
    {t('deling.utlop.deres', {
      kontor: rad.kontor?.navn ?? '',
      navn: rad.navn,
      nar: igjenord(rad.avtale?.dagerIgjen ?? 0),
    })}{' '}
    {rad.kontor && (
      <button
        type="button"
        class="lenkeknapp"
        onClick={() => spor({ rad, type: 'avtale', ...(rad.avtale?.til && { fra: dagenEtter(rad.avtale.til) }) })}
      >
        {t('deling.utlop.spor')}
        <span class="ds-sr-only">: {rad.navn}</span>
      </button>
    )}
  </li>
)
