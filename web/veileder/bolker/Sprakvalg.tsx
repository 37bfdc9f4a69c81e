import { Sokevelger } from '../../felles/Sokevelger.tsx'
import { storForbokstav, t } from '../../felles/sprak.ts'
import { SPRAK, spraknavn } from '../../felles/spraknavn.ts'
import { vekslet } from '../kartlegging.ts'
import { feltId, kartlegging, sett } from '../tilstand.ts'

const felt = () => document.getElementById(`${feltId('sprak')}-felt`)

const somSokbar = (kode: string) => ({ verdi: kode, navn: storForbokstav(spraknavn(kode)), sokeord: [] })

/** The languages the person speaks, each to take away, and a search for one more. */
export function Sprakvalg() {
  const valgte = kartlegging.value.sprak ?? []
  const veksle = (kode: string) => {
    sett('sprak', vekslet(valgte, kode))
    // What was chosen or pressed is gone or new once it is drawn; the field is where the next is written.
    requestAnimationFrame(() => felt()?.focus())
  }
  return (
    <div class="sprakvalg">
      <Sokevelger
        // A new field after each, since the one before has done its work.
        key={valgte.join()}
        id={feltId('sprak')}
        navn={t('sp.sprak')}
        hjelp={t('sp.sprak.hjelp')}
        alle={SPRAK.filter((kode) => !valgte.includes(kode)).map(somSokbar)}
        valgt={null}
        velg={(kode) => kode && veksle(kode)}
      />
      {valgte.length > 0 && (
        <ul class="brikkeliste" aria-label={t('sp.sprak.valgte')}>
          {valgte.map((kode) => (
            <li key={kode}>
              <button type="button" class="ds-chip" data-removable onClick={() => veksle(kode)}>
                <span class="ds-sr-only">{t('sp.fjern')}: </span>
                {storForbokstav(spraknavn(kode))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
