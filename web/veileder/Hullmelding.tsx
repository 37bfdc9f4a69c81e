import { useState } from 'preact/hooks'
import { ApiFeil } from '../api.ts'
import { t } from '../felles/sprak.ts'
import { kopierTekst } from '../felles/utklipp.ts'
import { type Melding, meldHull } from './meldhull.ts'

type Sending = { slag: 'klar' | 'sender' | 'takk' } | { slag: 'feil'; grunn: string }

/** Reports a gap. When it could not be sent, it says so, and the same button tries again. */
export function Meldeknapp({ melding, om, forklaring }: { melding: Melding; om: string; forklaring: string }) {
  const [sending, settSending] = useState<Sending>({ slag: 'klar' })
  const opptatt = sending.slag === 'sender' || sending.slag === 'takk'
  const send = async () => {
    if (opptatt) return
    settSending({ slag: 'sender' })
    try {
      await meldHull(melding)
      settSending({ slag: 'takk' })
    } catch (feil) {
      const { message } = feil instanceof ApiFeil ? feil : new ApiFeil(500)
      settSending({ slag: 'feil', grunn: message })
    }
  }
  return (
    <div class="hullmelding">
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        aria-describedby={forklaring}
        aria-disabled={opptatt || undefined}
        onClick={() => void send()}
      >
        {t(sending.slag === 'feil' ? 'feil.prov-igjen' : 'hull.send')}
        <span class="ds-sr-only">: {om}</span>
      </button>
      <output>
        {sending.slag === 'feil' && t('hull.send.feil', { grunn: sending.grunn })}
        {sending.slag === 'sender' && t('hull.send.sender')}
        {sending.slag === 'takk' && t('hull.send.takk')}
      </output>
    </div>
  )
}

/** Copies a message about a gap, to send to whoever can close it. It tells of a kommune and a need, and of no person. */
export function Hullmelding({ tekst, om }: { tekst: string; om: string }) {
  const [svar, settSvar] = useState<'kopiert' | 'feil' | null>(null)
  const kopier = async () => settSvar((await kopierTekst(tekst)) ? 'kopiert' : 'feil')
  return (
    <div class="hullmelding">
      <button type="button" class="ds-button" data-variant="tertiary" onClick={() => void kopier()}>
        {t('hull.meld')}
        <span class="ds-sr-only">: {om}</span>
      </button>
      <output>{svar && t(`hull.meld.${svar}`)}</output>
      {svar === 'feil' && <p class="hullmelding__tekst">{tekst}</p>}
    </div>
  )
}
