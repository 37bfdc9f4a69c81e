import { useEffect, useState } from 'preact/hooks'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { Lesefeil } from './Avvist.tsx'
import { Fremdrift } from './Fremdrift.tsx'
import { FILTYPER, innvending, MEST_MB, storrelse } from './filsjekk.ts'
import { ga, taFil } from './handlinger.ts'
import { Steghode } from './Steg.tsx'
import { arbeid, fil, forslag } from './tilstand.ts'
import { eksportadresse } from './tjeneste.ts'

/** A file that is dropped beside the field would else replace the page. */
function useIngenSlipp() {
  useEffect(() => {
    const nei = (e: DragEvent) => {
      if (!(e.target instanceof HTMLInputElement)) e.preventDefault()
    }
    addEventListener('dragover', nei)
    addEventListener('drop', nei)
    return () => {
      removeEventListener('dragover', nei)
      removeEventListener('drop', nei)
    }
  }, [])
}

/** First step: the file. */
export function Filsteg() {
  useIngenSlipp()
  return (
    <section class="import__steg">
      <Steghode>{t('import.fil.tittel')}</Steghode>
      <p class="import__ingress">{t('import.fil.om')}</p>
      {fil.value && forslag.value && <Valgt navn={fil.value.name} bytes={fil.value.size} />}
      <div class="import__fil">
        <Filvelger />
        <Hva />
      </div>
    </section>
  )
}

function Filvelger() {
  const [galt, settGalt] = useState('')
  const ta = async (valgte: FileList | null) => {
    const valgt = valgte?.[0]
    if (!valgt || arbeid.peek()) return
    const nei = (valgte?.length ?? 0) > 1 ? 'import.fil.flere' : innvending(valgt)
    if (nei) return settGalt(t(nei, { mb: MEST_MB, storrelse: storrelse(valgt.size) }))
    settGalt('')
    // The browser may not read what another program keeps for itself.
    await taFil(valgt).catch(() => settGalt(t('import.fil.ulest')))
  }
  return (
    <div class="import__velger">
      <div class="ds-file-upload">
        <label class="ds-label" for="import-fil">
          {t('import.fil.velg')}
        </label>
        <p id="import-fil-hjelp" data-field="description">
          {t('import.fil.hjelp', { mb: MEST_MB })}
        </p>
        <input
          type="file"
          id="import-fil"
          accept={FILTYPER}
          aria-describedby={galt ? 'import-fil-hjelp import-fil-feil' : 'import-fil-hjelp'}
          aria-invalid={galt ? 'true' : undefined}
          aria-disabled={arbeid.value ? 'true' : undefined}
          onChange={(e) => {
            void ta(e.currentTarget.files)
            // The same file may be chosen again when it has been put right.
            e.currentTarget.value = ''
          }}
        />
      </div>
      <div aria-live="polite">
        {galt && (
          <p class="ds-validation-message" id="import-fil-feil">
            {galt}
          </p>
        )}
      </div>
      <Fremdrift />
      <Lesefeil />
      <p>
        <a class="ds-link" href={eksportadresse(kontor.value.id)} download>
          {t('import.fil.eksempel')}
        </a>
      </p>
      <p class="hjelp">{t('import.fil.eksempel.hjelp')}</p>
    </div>
  )
}

const KAN = ['import.kan.overskrifter', 'import.kan.ark', 'import.kan.csv', 'import.kan.norsk'] as const
const ALDRI = ['import.aldri.navn', 'import.aldri.fnr', 'import.aldri.merknad'] as const

const Hva = () => (
  <div class="import__hva">
    <h3>{t('import.kan')}</h3>
    <ul>
      {KAN.map((nokkel) => (
        <li key={nokkel}>{t(nokkel)}</li>
      ))}
    </ul>
    <div class="ds-alert" data-color="warning">
      <h3>{t('import.aldri')}</h3>
      <ul>
        {ALDRI.map((nokkel) => (
          <li key={nokkel}>{t(nokkel)}</li>
        ))}
      </ul>
      <p>{t('import.aldri.sa')}</p>
    </div>
  </div>
)

/** Back at the start with a file in hand: nothing is lost unless she takes another. */
const Valgt = ({ navn, bytes }: { navn: string; bytes: number }) => (
  <div class="import__valgt">
    <p>
      <strong>{navn}</strong> ({storrelse(bytes)})
    </p>
    <p class="hjelp">{t('import.fil.annen')}</p>
    <button type="button" class="ds-button" onClick={() => ga('kolonner')}>
      {t('import.fil.videre')}
    </button>
  </div>
)
