import { useState } from 'preact/hooks'
import type { Importfeil, Importforslag } from '../../../catalog/skjema/import.ts'
import { t } from '../../felles/sprak.ts'
import { Utfallfigur } from '../../felles/Utfall.tsx'
import { feltnavn } from './feltgrupper.ts'
import { ga } from './handlinger.ts'
import { gaTil, rett } from './nettilstand.ts'
import { erIRutenettet } from './visning.ts'

/** As many as can be looked over; the rest on asking. */
const FORST = 10
const FLERE = 50

/** Every fault of the file, each a way to its cell. */
export function Feilliste({ lest }: { lest: Importforslag }) {
  const [viste, settViste] = useState(FORST)
  const { feil, feiltotalt } = lest
  if (feiltotalt === 0) return null
  const personer = feil.filter((f) => f.person)
  const igjen = Math.min(feil.length, viste + FLERE) - viste
  return (
    <section class="feilliste" aria-labelledby="feilliste">
      <h3 class="ds-heading" data-size="2xs" id="feilliste" tabIndex={-1}>
        {t(feiltotalt === 1 ? 'import.feil.en' : 'import.feil.flere', { n: feiltotalt })}
      </h3>
      {personer.length > 0 && (
        <div class="ds-alert" data-color="danger">
          <p class="tilstand__tittel">{t('import.person')}</p>
          <p>{t('import.person.om')}</p>
        </div>
      )}
      <ol>
        {feil.slice(0, viste).map((f, i) => (
          <li key={i}>
            <Utfallfigur utfall="nei" />
            <span>
              <Sted feil={f} lest={lest} /> {f.melding}
            </span>
          </li>
        ))}
      </ol>
      {igjen > 0 && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => settViste(viste + FLERE)}>
          {t('import.feil.vis', { n: igjen })}
        </button>
      )}
      {feiltotalt > feil.length && (
        <p class="hjelp">{t('import.feil.ikke-alle', { n: feil.length, av: feiltotalt })}</p>
      )}
    </section>
  )
}

/** The heading of the column as the office knows it, else our name of the field. */
function hvor({ celle, rad, kolonne, felt }: Importfeil, lest: Importforslag): string {
  const overskrift = lest.kolonner.find((k) => k.kolonne === kolonne)?.overskrift
  const navn = overskrift || (felt === null ? '' : feltnavn(lest.felter, felt))
  const sted = celle || (rad === null ? '' : t('import.feil.rad', { rad }))
  return [sted, navn].filter(Boolean).join(' · ')
}

function Sted({ feil, lest }: { feil: Importfeil; lest: Importforslag }) {
  const navn = hvor(feil, lest)
  if (erIRutenettet(lest, feil.rad))
    return (
      <button type="button" class="lenkeknapp" onClick={() => gaTil(feil)}>
        {navn}
      </button>
    )
  // Above or among the rows, where the grid has no cell: a remark that names somebody can only be emptied.
  const { rad, kolonne } = feil
  if (rad !== null && kolonne !== null && (feil.person || rad > lest.hode.til) && !iHodet(rad, lest))
    return (
      <>
        <strong>{navn}</strong>{' '}
        <button type="button" class="lenkeknapp" onClick={() => rett({ rad, kolonne }, '')}>
          {t('import.feil.tom-cellen')}
          <span class="ds-sr-only"> {feil.celle}</span>
        </button>
      </>
    )
  return (
    <button type="button" class="lenkeknapp" onClick={() => gaTilFelt(feil)}>
      {navn || t('import.til.kolonner')}
    </button>
  )
}

const iHodet = (rad: number, { hode }: Importforslag) => rad >= hode.fra && rad <= hode.til

/** What is about a column or a default is put right in the step before. */
function gaTilFelt({ kolonne, felt }: Importfeil): void {
  ga('kolonner')
  requestAnimationFrame(() =>
    document.getElementById(kolonne === null ? `standard-felt-${felt}` : `kolonne-${kolonne}`)?.focus(),
  )
}
