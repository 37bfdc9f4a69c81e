import { t } from '../../felles/sprak.ts'
import { Utfallfigur } from '../../felles/Utfall.tsx'
import { Feltvelger } from './Feltvelger.tsx'
import type { Feltet } from './feltgrupper.ts'
import { velg } from './handlinger.ts'
import { type Mening, TEGN } from './kolonner.ts'
import { valg } from './tilstand.ts'
import { medKolonne } from './valg.ts'

/** As many as are needed to see what kind of thing it is. */
const EKSEMPLER = 3

/** One column of the file: its heading, what stands in it, and what it is taken for. */
export function Kolonne({ mening: m, felter }: { mening: Mening; felter: readonly Feltet[] }) {
  const id = `kolonne-${m.kolonne}`
  return (
    <li class="kolonne" data-leses={m.felt !== null}>
      <div class="kolonne__fil">
        <p class="kolonne__hode" id={`${id}-hode`}>
          <span class="kolonne__bokstav">{m.bokstav}</span>
          <strong>{m.overskrift || t('import.kolonne.uten-overskrift')}</strong>
        </p>
        <p class="kolonne__eksempler" id={`${id}-eks`}>
          {m.eksempler.length === 0 ? (
            t('import.kolonne.tom')
          ) : (
            <>
              <span class="ds-sr-only">{t('import.kolonne.eksempler')}: </span>
              {m.eksempler.slice(0, EKSEMPLER).map((e, i) => (
                <span key={i} class="kolonne__eksempel">
                  {e}
                </span>
              ))}
            </>
          )}
        </p>
      </div>
      <div class="kolonne__mening">
        <Feltvelger
          id={id}
          navn={t('import.kolonne.betyr', { kolonne: m.overskrift || m.bokstav })}
          beskrevet={`${id}-sikker ${id}-eks`}
          felter={felter}
          alternativer={m.alternativer}
          valgt={m.felt}
          velg={(felt) => velg(medKolonne(valg.peek(), m.kolonne, felt))}
        />
        <p class="kolonne__sikker" id={`${id}-sikker`}>
          <Sikkerhet mening={m} />
        </p>
      </div>
    </li>
  )
}

const Sikkerhet = ({ mening: { sikkerhet, sammeSom, felt } }: { mening: Mening }) => (
  <>
    <span class="utfall" data-utfall={TEGN[sikkerhet]}>
      <Utfallfigur utfall={TEGN[sikkerhet]} />
      {t(felt === null && sikkerhet === 'valgt' ? 'import.sikker.valgt-bort' : `import.sikker.${sikkerhet}`)}
    </span>
    {sammeSom.length > 0 && (
      <span class="utfall" data-utfall="advarsel">
        <Utfallfigur utfall="advarsel" />
        {t('import.kolonne.samme', { kolonner: sammeSom.join(', ') })}
      </span>
    )}
  </>
)
