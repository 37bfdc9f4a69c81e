import { useState } from 'preact/hooks'
import { t } from '../felles/sprak.ts'
import { kopierTekst } from '../felles/utklipp.ts'

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
