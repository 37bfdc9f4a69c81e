import { useState } from 'preact/hooks'
import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { Feilboks } from '../../felles/Tilstander.tsx'
import { Steghode } from './Steg.tsx'
import { begynnPaNytt, eier, type Kvittering, kvittering } from './tilstand.ts'
import { angreImport } from './tjeneste.ts'

/** Last step: what was done, and a way back. */
export function Ferdigsteg() {
  const ferdig = kvittering.value
  if (!ferdig) return null
  return (
    <section class="import__steg">
      <Steghode>{t(ferdig.angret ? 'import.ferdig.angret' : 'import.ferdig.tittel')}</Steghode>
      {ferdig.angret ? <p>{t('import.ferdig.angret.om')}</p> : <Gjort ferdig={ferdig} />}
      <div class="import__knapper">
        <a class="ds-button" href="/kontor/tiltak">
          {t('import.ferdig.til-listen')}
        </a>
        <button type="button" class="ds-button" data-variant="secondary" onClick={begynnPaNytt}>
          {t('import.ferdig.ny')}
        </button>
      </div>
    </section>
  )
}

function Gjort({ ferdig }: { ferdig: Kvittering }) {
  const { nye, endret, uendret, mangler, endring } = ferdig.svar
  return (
    <>
      <div class="ds-alert" data-color="success">
        <p class="tilstand__tittel">{t('import.ferdig.fra', { fil: ferdig.filnavn })}</p>
        <ul class="import__tall">
          <li>{t('import.ferdig.nye', { n: nye.length })}</li>
          <li>{t('import.ferdig.endret', { n: endret.length })}</li>
          <li>{t('import.ferdig.uendret', { n: uendret.length })}</li>
          {mangler.length > 0 && <li>{t('import.ferdig.mangler', { n: mangler.length })}</li>}
        </ul>
      </div>
      {endring === null ? <p>{t('import.ferdig.ingenting')}</p> : <Angre ferdig={ferdig} endring={endring} />}
    </>
  )
}

function Angre({ ferdig, endring }: { ferdig: Kvittering; endring: number }) {
  const [feil, settFeil] = useState<unknown>(null)
  const [angrer, settAngrer] = useState(false)
  const angre = async () => {
    if (angrer) return
    settAngrer(true)
    settFeil(null)
    try {
      await angreImport(eier.peek(), endring)
      kvittering.value = { ...ferdig, angret: true }
      document.querySelector<HTMLElement>('.import h2')?.focus()
    } catch (hva) {
      settFeil(hva)
    }
    settAngrer(false)
  }
  const forSent = feil instanceof ApiFeil && feil.status === 412
  return (
    <div class="import__angre">
      {forSent && <ForSent feil={feil} />}
      {feil !== null && !forSent && <Feilboks feil={feil} provIgjen={() => void angre()} />}
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        data-color="danger"
        aria-disabled={angrer || undefined}
        aria-describedby="angre-om"
        onClick={() => void angre()}
      >
        {t(angrer ? 'import.ferdig.angrer' : 'import.ferdig.angre')}
      </button>
      <p class="hjelp" id="angre-om">
        {t('import.ferdig.angre.om')}
      </p>
    </div>
  )
}

/** Somebody has changed one of them since, and undoing would undo that too. */
const ForSent = ({ feil: { utdatert } }: { feil: ApiFeil }) => (
  <div class="ds-alert feilboks" data-color="warning" role="alert">
    <p class="tilstand__tittel">{t('import.ferdig.for-sent')}</p>
    <p>{t('import.ferdig.for-sent.om')}</p>
    {utdatert.length > 0 && (
      <ul>
        {utdatert.map(({ id, tiltak }) => (
          <li key={id}>
            <a class="ds-link" href={`/kontor/tiltak/${id}/historikk`}>
              {tiltak?.navn ?? id}
            </a>
          </li>
        ))}
      </ul>
    )}
  </div>
)
