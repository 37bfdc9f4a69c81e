import { useRef, useState } from 'preact/hooks'
import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { bruker } from '../meg.ts'
import { brukInvitasjon } from '../tjeneste.ts'

/** To open the link is only to read this: mail programs open links too, and must not use it up. */
export function Invitasjon({ kode }: { kode: string }) {
  const [feil, settFeil] = useState<ApiFeil | null>(null)
  const senderRef = useRef(false)
  const inne = bruker.value
  const loggInn = async () => {
    if (senderRef.current) return
    senderRef.current = true
    settFeil(null)
    try {
      await brukInvitasjon(kode)
      // Loaded anew: where reading is closed, this page has asked for the words as a guest, and would have that answer again.
      location.assign('/kontor')
    } catch (e) {
      settFeil(e instanceof ApiFeil ? e : new ApiFeil(500))
      senderRef.current = false
    }
  }
  return (
    <>
      <p class="ingress">{t('kontor.invitasjon.om')}</p>
      <p>{t('kontor.invitasjon.bruk')}</p>
      {inne && <p>{t('kontor.invitasjon.inne', { hvem: inne.navn ?? inne.epost })}</p>}
      <button type="button" class="ds-button" onClick={() => void loggInn()}>
        {t('kontor.logg-inn')}
      </button>
      {feil && (
        <div class="ds-alert feilboks" data-color="danger" role="alert">
          <p class="tilstand__tittel">{feil.message}</p>
          <p>{t(feil.status === 404 ? 'kontor.invitasjon.brukt' : 'kontor.invitasjon.feilet')}</p>
        </div>
      )}
    </>
  )
}
