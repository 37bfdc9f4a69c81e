import { useState } from 'preact/hooks'
import type { Historikklinje, Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import { ApiFeil } from '../../api.ts'
import { Dialogboks } from '../../felles/Dialogboks.tsx'
import { dato } from '../../felles/format.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { dagFor } from '../../felles/idag.ts'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { gjenopprett } from './kall.ts'

type Props = {
  linje: Historikklinje
  na: Kontortiltak
  lukk: () => void
  /** `utdatert`: somebody was first, and nothing was changed. */
  ferdig: (utfall: 'gjenopprettet' | 'utdatert') => void
}

/** Asks before an old version takes the place of the one that stands. */
export function Gjenopprettdialog({ linje, na, lukk, ferdig }: Props) {
  const [feil, settFeil] = useState<ApiFeil | null>(null)
  const [venter, settVenter] = useState(false)
  const status = linje.etter?.status ?? na.tiltak.status
  const gjor = async () => {
    if (venter) return
    settVenter(true)
    try {
      await gjenopprett({ kontor: kontor.peek().id, id: na.tiltak.id, versjon: na.versjon }, linje.nr)
      ferdig('gjenopprettet')
    } catch (e) {
      const somFeil = e instanceof ApiFeil ? e : new ApiFeil(500)
      settVenter(false)
      if (somFeil.status === 412) ferdig('utdatert')
      else settFeil(somFeil)
    }
  }
  return (
    <Dialogboks id="gjenopprett" tittel={t('historikk.gjenopprett.tittel')} lukk={lukk}>
      <p>
        {t('historikk.gjenopprett.om', {
          navn: linje.etter?.navn ?? na.tiltak.navn,
          dato: dato(dagFor(new Date(linje.tidspunkt))),
        })}
      </p>
      {status !== na.tiltak.status && <p>{t('historikk.gjenopprett.status', { status: etikett('status', status) })}</p>}
      {feil && (
        <div class="ds-validation-message" role="alert">
          <p>{feil.message}</p>
          {feil.felt.map((f) => (
            <p key={f.sti}>{f.melding}</p>
          ))}
        </div>
      )}
      <div class="knapper">
        <button
          type="button"
          class="ds-button"
          data-variant="primary"
          aria-disabled={venter || undefined}
          onClick={() => void gjor()}
        >
          {t('historikk.gjenopprett.ja')}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={lukk}>
          {t('rediger.avbryt')}
        </button>
      </div>
    </Dialogboks>
  )
}
