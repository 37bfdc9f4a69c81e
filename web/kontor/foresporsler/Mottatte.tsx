import type { Foresporsel } from '../../../catalog/skjema/foresporsel.ts'
import { idag } from '../../felles/idag.ts'
import { storForbokstav, t } from '../../felles/sprak.ts'
import { erRedaktor } from '../meg.ts'
import { svarord, ventetDager, ventetord } from './ord.ts'
import { kontornavn, Sak } from './Sak.tsx'
import { Svarfelter } from './Svarfelter.tsx'
import type { Alt } from './tjeneste.ts'

type Props = { rader: readonly Foresporsel[]; alt: Alt; besvart: (melding: string) => void }

/** What waits for our answer, longest first; answered where it stands. */
export const Mottatte = ({ rader, alt, besvart }: Props) => (
  <ul class="delingsliste">
    {rader.map((f) => (
      <Sak key={f.id} foresporsel={f} alt={alt} motpart="fra">
        <p class="foresporsler__ventet">{storForbokstav(ventetord(ventetDager(f.sendt, idag())))}</p>
        {erRedaktor.value && (
          <Svarfelter
            foresporsel={f}
            kontor={kontornavn(alt, f.fraKontor)}
            besvart={(svar) => {
              besvart(t('foresporsel.sendt', { kontor: kontornavn(alt, f.fraKontor), svar: svarord(svar) }))
              // The card is gone; what came of it is said above.
              document.getElementById('foresporsel-melding')?.focus()
            }}
            foreldet={() => besvart(t('foresporsel.alt-besvart'))}
          />
        )}
      </Sak>
    ))}
  </ul>
)
