import type { Tiltak } from '../../../../catalog/skjema/tiltak.ts'
import { idag } from '../../../felles/idag.ts'
import { t } from '../../../felles/sprak.ts'
import { feltId } from '../felter.ts'
import { Samlefelt } from './Feltramme.tsx'
import { Fjernknapp, fokuserFelt } from './Fjernknapp.tsx'
import { Datofelt, Linje } from './Skrivefelt.tsx'
import { Tekstboks } from './Tekstboks.tsx'

type Regel = NonNullable<Tiltak['regelverk']>[number]
type Props = { regler: readonly Regel[]; sett: (regler: Regel[] | undefined) => void }

const STI = 'regelverk'
const NY = `${feltId(STI)}-ny`

/** The rules the entry builds on, each with its source and the day somebody read it. */
export function Regelverkfelt({ regler, sett }: Props) {
  const settAlle = (nye: Regel[]) => sett(nye.length > 0 ? nye : undefined)
  return (
    <Samlefelt sti={STI} hjelp={t('rediger.regelverk.hjelp')} deler>
      {regler.map((regel, nr) => (
        <Rad
          key={`${regler.length} ${nr}`}
          regel={regel}
          nr={nr}
          endre={(del) => settAlle(regler.map((r, i) => (i === nr ? { ...r, ...del } : r)))}
          fjern={() => settAlle(regler.filter((_, i) => i !== nr))}
        />
      ))}
      <p id={NY}>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => {
            settAlle([...regler, { hjemmel: '', tekst: '', kilde: '', kontrollert: idag() }])
            fokuserFelt(feltId(`${STI}.${regler.length}`))
          }}
        >
          {t('rediger.regelverk.ny')}
        </button>
      </p>
    </Samlefelt>
  )
}

type Radprops = { regel: Regel; nr: number; endre: (del: Partial<Regel>) => void; fjern: () => void }

function Rad({ regel, nr, endre, fjern }: Radprops) {
  const sti = `${STI}.${nr}`
  return (
    <fieldset class="avtale" id={feltId(sti)}>
      <legend>{t('rediger.regelverk.nr', { nr: nr + 1 })}</legend>
      <Linje
        sti={`${sti}.hjemmel`}
        navn={t('rediger.regelverk.hjemmel')}
        verdi={regel.hjemmel}
        sett={(hjemmel) => endre({ hjemmel: hjemmel ?? '' })}
      />
      <Tekstboks
        sti={`${sti}.tekst`}
        navn={t('rediger.regelverk.tekst')}
        verdi={regel.tekst}
        sett={(tekst) => endre({ tekst })}
        rader={3}
      />
      <Linje
        sti={`${sti}.kilde`}
        navn={t('rediger.regelverk.kilde')}
        verdi={regel.kilde}
        sett={(kilde) => endre({ kilde: kilde ?? '' })}
      />
      <Datofelt
        sti={`${sti}.kontrollert`}
        navn={t('rediger.regelverk.kontrollert')}
        verdi={regel.kontrollert}
        sett={(kontrollert) => endre({ kontrollert: kontrollert ?? '' })}
      />
      <Fjernknapp navn={regel.hjemmel || t('rediger.regelverk.nr', { nr: nr + 1 })} fjern={fjern} til={NY} />
    </fieldset>
  )
}
