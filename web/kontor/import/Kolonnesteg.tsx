import type { Importforslag } from '../../../catalog/skjema/import.ts'
import { t } from '../../felles/sprak.ts'
import { Henter } from '../../felles/Tilstander.tsx'
import { Arkvalg } from './Arkvalg.tsx'
import { Lesefeil } from './Avvist.tsx'
import { ga, lesNa } from './handlinger.ts'
import { Kolonne } from './Kolonne.tsx'
import { meningen } from './kolonner.ts'
import { Standarder } from './Standarder.tsx'
import { Steghode, Stegknapper } from './Steg.tsx'
import { forslag, usjekket, valg } from './tilstand.ts'

/** Second step: what each column of the file is. */
export function Kolonnesteg() {
  const lest = forslag.value
  return (
    <section class="import__steg">
      <Steghode>{t('import.kolonner.tittel')}</Steghode>
      {lest ? <Innhold lest={lest} /> : <Henter />}
    </section>
  )
}

/** What has been corrected is checked before the next step is drawn, not after a pause. */
function videre(): void {
  if (usjekket.peek()) void lesNa()
  ga('endringer')
}

function Innhold({ lest }: { lest: Importforslag }) {
  const mening = meningen(lest, valg.value)
  return (
    <>
      <p class="import__ingress">
        {t('import.kolonner.om', {
          fil: lest.fil.navn,
          leses: mening.filter((m) => m.felt !== null).length,
          av: mening.length,
        })}
      </p>
      {lest.husket && (
        <p class="ds-alert" data-color="info">
          {t('import.kolonner.husket')}
        </p>
      )}
      <Lesefeil />
      <Arkvalg lest={lest} />
      {mening.length > 0 && (
        <ul class="kolonner" aria-label={t('import.kolonner.liste')}>
          {mening.map((m) => (
            <Kolonne key={m.kolonne} mening={m} felter={lest.felter} />
          ))}
        </ul>
      )}
      <Standarder lest={lest} />
      <label class="boks">
        <input
          class="ds-input"
          type="checkbox"
          checked={valg.value.huskValg}
          onChange={(e) => {
            // Says nothing about what is read.
            valg.value = { ...valg.peek(), huskValg: e.currentTarget.checked }
          }}
        />
        <span>{t('import.kolonner.husk')}</span>
      </label>
      <Stegknapper til="fil">
        <button type="button" class="ds-button" onClick={videre}>
          {t('import.kolonner.videre')}
        </button>
      </Stegknapper>
    </>
  )
}
