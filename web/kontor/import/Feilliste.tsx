import { useState } from 'preact/hooks'
import type { Importfeil, Importforslag } from '../../../catalog/skjema/import.ts'
import { t } from '../../felles/sprak.ts'
import { Utfallfigur } from '../../felles/Utfall.tsx'
import { type Feilgruppe, feilgrupper, rettested } from './feilgrupper.ts'
import { feltnavn } from './feltgrupper.ts'
import { ga } from './handlinger.ts'
import { gaTil, rett } from './nettilstand.ts'

/** As many as can be looked over; the rest on asking. */
const FORST = 8
const FLERE = 40

/** Every fault of the file, each a way to its cell. What is wrong in the same way is told once. */
export function Feilliste({ lest }: { lest: Importforslag }) {
  const [viste, settViste] = useState(FORST)
  const { feil, feiltotalt } = lest
  if (feiltotalt === 0) return null
  const grupper = feilgrupper(feil)
  const igjen = Math.min(grupper.length, viste + FLERE) - viste
  return (
    <section class="feilliste" aria-labelledby="feilliste">
      <h3 class="ds-heading" data-size="2xs" id="feilliste" tabIndex={-1}>
        {t(feiltotalt === 1 ? 'import.feil.en' : 'import.feil.flere', { n: feiltotalt })}
      </h3>
      {grupper.some((g) => g.person) && (
        <div class="ds-alert" data-color="danger">
          <p class="tilstand__tittel">{t('import.person')}</p>
          <p>{t('import.person.om')}</p>
        </div>
      )}
      <ol>
        {grupper.slice(0, viste).map((g) => (
          <li key={`${g.kolonne} ${g.felt} ${g.melding}`}>
            <Utfallfigur utfall="nei" />
            <Gruppe gruppe={g} lest={lest} />
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

/** The heading of the column as the office knows it, else our name of the field; what stands above the headings is under none. */
function hva({ kolonne, felt, feil }: Feilgruppe, lest: Importforslag): string {
  const rad = feil[0]?.rad ?? null
  if (rad !== null && rad < lest.hode.fra) return ''
  const overskrift = lest.kolonner.find((k) => k.kolonne === kolonne)?.overskrift
  return overskrift || (felt === null ? '' : feltnavn(lest.felter, felt))
}

function Gruppe({ gruppe, lest }: { gruppe: Feilgruppe; lest: Importforslag }) {
  const [alle, settAlle] = useState(false)
  const navn = hva(gruppe, lest)
  const vises = alle ? gruppe.feil : gruppe.feil.slice(0, FORST)
  return (
    <div>
      <p>
        {navn && <strong>{navn}: </strong>}
        {gruppe.melding}
      </p>
      <ul class="feilliste__celler">
        {vises.map((f) => (
          <li key={`${f.rad} ${f.kolonne}`}>
            <Sted feil={f} lest={lest} />
          </li>
        ))}
        {vises.length < gruppe.feil.length && (
          <li>
            <button type="button" class="lenkeknapp" onClick={() => settAlle(true)}>
              {t('import.feil.vis', { n: gruppe.feil.length - vises.length })}
              <span class="ds-sr-only">: {navn}</span>
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}

function Sted({ feil, lest }: { feil: Importfeil; lest: Importforslag }) {
  const { rad, kolonne, celle } = feil
  const her = celle || (rad === null ? t('import.feil.kolonnene') : t('import.feil.rad', { rad }))
  const hvor = rettested(feil, lest)
  if (hvor === 'tom' && rad !== null && kolonne !== null)
    return (
      <>
        {her}{' '}
        <button type="button" class="lenkeknapp" onClick={() => rett({ rad, kolonne }, '')}>
          {t('import.feil.tom-cellen')}
          <span class="ds-sr-only"> {celle}</span>
        </button>
      </>
    )
  return (
    <button type="button" class="lenkeknapp" onClick={() => (hvor === 'nett' ? gaTil(feil) : gaTilFelt(feil))}>
      {her}
    </button>
  )
}

/** What is about a column or a default is put right in the step before. */
export function gaTilFelt({ kolonne, felt }: Pick<Importfeil, 'kolonne' | 'felt'>): void {
  ga('kolonner')
  const id = kolonne === null ? `standard-${felt}` : `kolonne-${kolonne}`
  requestAnimationFrame(() => {
    const her = document.getElementById(id)
    const felt1 = her?.matches('input') ? her : her?.querySelector<HTMLElement>('input, select, summary')
    felt1?.focus()
  })
}
