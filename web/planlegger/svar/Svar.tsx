import type { Dekningssvar } from '../../../catalog/skjema/dekningssvar.ts'
import { dato } from '../../felles/format.ts'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { useHentet } from '../hentet.ts'
import { Omradet } from '../oversikt/Omradet.tsx'
import { Regner } from '../Regner.tsx'
import { useVisning } from '../useVisning.ts'
import { omradesok } from '../visning.ts'
import { besvarte } from './alle.ts'
import { BakTallet } from './Bak.tsx'
import { hentSvar } from './hent.ts'
import { antallord } from './kort.ts'
import { Svarkort } from './Svarkort.tsx'
import '../stil/svar.css'

/** The study's questions, answered for the region from the catalogue as it is. */
export function Svar() {
  useTittel(t('svar.tittel'))
  const { visning, ga } = useVisning()
  const { tilstand, hent } = useHentet(hentSvar, omradesok(visning.omrade).toString())
  return (
    <div class="svar">
      <Overskrift>{t('svar.tittel')}</Overskrift>
      <p class="hjelp">{t('svar.om')}</p>
      <Omradet visning={visning} ga={ga} />
      <Regner tilstand={tilstand} provIgjen={hent} />
      {tilstand.slag === 'klar' && <Svarene svar={tilstand.verdi} />}
      <BakTallet />
    </div>
  )
}

function Svarene({ svar }: { svar: Dekningssvar }) {
  const alle = besvarte(svar)
  const { omrade } = svar
  return (
    <>
      <nav class="svar__innhold" aria-label={t('svar.innhold')}>
        <details>
          <summary>{t('svar.innhold')}</summary>
          <ul>
            {alle.map(({ id, sporsmal }) => (
              <li key={id}>
                <button
                  type="button"
                  class="lenkeknapp"
                  onClick={() => document.getElementById(`${id}-tittel`)?.focus()}
                >
                  {sporsmal}
                </button>
              </li>
            ))}
          </ul>
        </details>
      </nav>
      {omrade.ukjente.antall > 0 && (
        <p>
          {t('svar.ukjente-kommuner', {
            n: omrade.ukjente.antall,
            kommuner: antallord('kommune', omrade.alle.antall),
          })}
        </p>
      )}
      {alle.map((besvart) => (
        <Svarkort key={besvart.id} besvart={besvart} />
      ))}
      <p class="dekning__kilde">{t('svar.kilde', { dato: dato(svar.dato), versjon: svar.katalogversjon })}</p>
    </>
  )
}
