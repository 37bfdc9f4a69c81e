import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../../felles/sprak.ts'
import { feltId } from '../felter.ts'
import type { Svar } from '../svar.ts'
import { type Om, Samlefelt } from './Feltramme.tsx'

type Props = Om & {
  svar: Svar
  /** What the three are called here. */
  ingen: string
  verdi: string
  ukjent?: string
  /** Only when it is not the value: that comes from the controls below. */
  velg: (svar: 'ukjent' | 'ingen') => void
  ved?: ComponentChildren
  deler?: boolean
  children: ComponentChildren
}

/**
 * Not told, known to be none, or a value. The controls of the value are shown when it is chosen; until something stands in them, it is
 * still not told, and that is said.
 */
export function Tresvar({ svar, ingen, verdi, ukjent = t('rediger.ikke-oppgitt'), velg, children, ...om }: Props) {
  const [apen, settApen] = useState(false)
  // Taking the last one away leaves the controls where they are.
  if (svar === 'verdi' && !apen) settApen(true)
  const valgt: Svar = svar === 'ukjent' && apen ? 'verdi' : svar
  const navn = `${feltId(om.sti)}-svar`
  const ta = (nytt: Svar) => {
    settApen(nytt === 'verdi')
    if (nytt === 'ukjent' || nytt === 'ingen') velg(nytt)
    // What was said before no longer holds, and nothing else is told yet.
    else if (svar === 'ingen') velg('ukjent')
  }
  return (
    <Samlefelt {...om}>
      <div class="valg__rad">
        {(
          [
            ['ukjent', ukjent],
            ['ingen', ingen],
            ['verdi', verdi],
          ] as const
        ).map(([ett, tekst]) => (
          <label class="valg__knapp" key={ett} data-noytral={ett === 'ukjent'}>
            <input type="radio" name={navn} checked={valgt === ett} onChange={() => ta(ett)} />
            <span>{tekst}</span>
          </label>
        ))}
      </div>
      {valgt === 'verdi' && (
        <div class="tresvar__verdi">
          {children}
          {svar !== 'verdi' && <p class="hjelp">{t('rediger.tresvar.tomt')}</p>}
        </div>
      )}
    </Samlefelt>
  )
}
