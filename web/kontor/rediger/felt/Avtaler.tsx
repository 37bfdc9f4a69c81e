import { useMemo } from 'preact/hooks'
import type { Tiltak } from '../../../../catalog/skjema/tiltak.ts'
import { dato } from '../../../felles/format.ts'
import { alleKommuner, kommunenavn } from '../../../felles/grunnlag.ts'
import { idag } from '../../../felles/idag.ts'
import { somSokbar } from '../../../felles/Kommunevelger.tsx'
import { Sokevelger } from '../../../felles/Sokevelger.tsx'
import { t } from '../../../felles/sprak.ts'
import { feltId } from '../felter.ts'
import { medLedd } from '../kladd.ts'
import { fjernRad } from '../tilstand.ts'
import { Samlefelt } from './Feltramme.tsx'
import { Fjernknapp, fokuserFelt } from './Fjernknapp.tsx'
import { Datofelt, Tallfelt } from './Skrivefelt.tsx'

type Avtale = NonNullable<NonNullable<Tiltak['deling']>['avtaler']>[number]
type Props = { avtaler: readonly Avtale[]; sett: (avtaler: Avtale[]) => void }

const STI = 'deling.avtaler'
const NY = `${feltId(STI)}-ny`

/** What is agreed with other kommuner. */
export function Avtaler({ avtaler, sett }: Props) {
  const kommuner = alleKommuner.value
  const ledige = useMemo(
    () => kommuner.filter(({ nr }) => !avtaler.some((a) => a.kommunenummer === nr)).map(somSokbar),
    [kommuner, avtaler],
  )
  const leggTil = (kommunenummer: string) => {
    sett([...avtaler, { kommunenummer }])
    fokuserFelt(feltId(`${STI}.${avtaler.length}`))
  }
  return (
    <Samlefelt sti={STI} hjelp={t('rediger.avtaler.hjelp')} deler>
      {avtaler.length > 0 && (
        <ul class="avtaler">
          {avtaler.map((avtale, nr) => (
            <Rad
              key={avtale.kommunenummer}
              avtale={avtale}
              sti={`${STI}.${nr}`}
              endre={(del) => sett(avtaler.map((a, i) => (i === nr ? (medLedd(a, del) ?? a) : a)))}
              fjern={() => {
                fjernRad(STI, nr)
                sett(avtaler.filter((_, i) => i !== nr))
              }}
            />
          ))}
        </ul>
      )}
      <Sokevelger
        // A new field after each, since the one before has done its work.
        key={avtaler.map((a) => a.kommunenummer).join()}
        id={NY}
        navn={t('rediger.avtaler.ny')}
        alle={ledige}
        valgt={null}
        velg={(nr) => nr && leggTil(nr)}
      />
    </Samlefelt>
  )
}

type Radprops = { avtale: Avtale; sti: string; endre: (del: Partial<Avtale>) => void; fjern: () => void }

function Rad({ avtale, sti, endre, fjern }: Radprops) {
  const navn = kommunenavn(avtale.kommunenummer)
  return (
    <li>
      <fieldset class="avtale" id={feltId(sti)}>
        <legend>{navn}</legend>
        <div class="rad">
          <Tallfelt
            sti={`${sti}.plasser`}
            navn={t('rediger.avtaler.plasser')}
            verdi={avtale.plasser}
            sett={(plasser) => endre({ plasser })}
            tastatur="numeric"
          />
          <Tallfelt
            sti={`${sti}.prisPerManed`}
            navn={t('rediger.avtaler.pris')}
            enhet={t('rediger.kroner')}
            verdi={avtale.prisPerManed}
            sett={(prisPerManed) => endre({ prisPerManed })}
            tastatur="numeric"
          />
          <Datofelt
            sti={`${sti}.til`}
            navn={t('rediger.avtaler.til')}
            verdi={avtale.til}
            sett={(til) => endre({ til })}
          />
        </div>
        <p class="avtale__rad">
          {avtale.til && avtale.til < idag() && (
            <span class="ds-tag" data-color="warning">
              {t('rediger.avtaler.utlopt', { dato: dato(avtale.til) })}
            </span>
          )}
          <Fjernknapp navn={navn} fjern={fjern} til={NY} />
        </p>
      </fieldset>
    </li>
  )
}
