import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../felles/sprak.ts'
import { type Gruppe as Gruppenavn, gruppeFor } from './felter.ts'
import { apneGrupper, kontroll, settApen, visteFeil } from './tilstand.ts'

type Props = { navn: Gruppenavn; nr: number; children: ComponentChildren }

/** One fold of the form. It says how many faults it has, and how much in it makes matches uncertain. */
export function Gruppe({ navn, nr, children }: Props) {
  const apen = apneGrupper.value.has(navn)
  const [harVaert, settHarVaert] = useState(apen)
  if (apen && !harVaert) settHarVaert(true)
  const feil = visteFeil.value.filter(({ sti }) => gruppeFor(sti) === navn).length
  const mangler = kontroll.value.mangler.filter(({ felt }) => gruppeFor(felt) === navn).length
  return (
    <details
      class="ds-details gruppefold"
      id={`gruppe-${navn}`}
      open={apen}
      onToggle={(e) => settApen(navn, e.currentTarget.open)}
    >
      <summary>
        <span class="gruppefold__nr" aria-hidden="true">
          {nr}
        </span>
        <h2>{t(`rediger.gruppe.${navn}`)}</h2>
        {feil > 0 && (
          <span class="ds-tag" data-color="danger">
            {t(feil === 1 ? 'rediger.en-feil' : 'rediger.feil', { n: feil })}
          </span>
        )}
        {mangler > 0 && (
          <span class="ds-tag" data-color="brand2">
            {t('rediger.gruppe.mangler', { n: mangler })}
          </span>
        )}
      </summary>
      {/* Drawn when it is first opened, and then kept, with what was half written. */}
      <div class="gruppefold__innhold">{(apen || harVaert) && children}</div>
    </details>
  )
}
