import { dato } from '../../../felles/format.ts'
import { etikett } from '../../../felles/grunnlag.ts'
import { dagFor, idag } from '../../../felles/idag.ts'
import { t } from '../../../felles/sprak.ts'
import { kontor } from '../../meg.ts'
import { Samlefelt } from '../felt/Feltramme.tsx'
import { Datofelt } from '../felt/Skrivefelt.tsx'
import { feltId } from '../felter.ts'
import { bekreftNa } from '../lagring.ts'
import { medEnde } from '../svar.ts'
import { erUlagret, kladd, lagret, sett } from '../tilstand.ts'

export function Gyldighet() {
  const gyldig = kladd.value.gyldig
  return (
    <>
      <Samlefelt sti="gyldig" navn={t('rediger.gyldig')} hjelp={t('rediger.gyldig.hjelp')} deler>
        <div class="rad">
          <Datofelt sti="gyldig.fra" verdi={gyldig?.fra} sett={(fra) => sett('gyldig', medEnde(gyldig, { fra }))} />
          <Datofelt sti="gyldig.til" verdi={gyldig?.til} sett={(til) => sett('gyldig', medEnde(gyldig, { til }))} />
        </div>
      </Samlefelt>
      <Bekreftelse />
      <Klokkene />
    </>
  )
}

/** The whole entry: when a human last said that it is right, and a way to say so. */
function Bekreftelse() {
  const na = lagret.value
  const { bekreftet } = kladd.value
  return (
    <Samlefelt sti="bekreftet" navn={t('rediger.bekreftet')} hjelp={t('rediger.bekreftet.hjelp')}>
      <p>
        {na
          ? t('rediger.klokke', { dato: dato(na.klokker.bekreftet) })
          : t('rediger.bekreftet.ny', { dato: dato(bekreftet ?? idag()) })}
      </p>
      {na && na.forfaltDager > 0 && (
        <p>
          <span class="ds-tag" data-color="warning">
            {t('rediger.forfalt', { n: na.forfaltDager })}
          </span>
        </p>
      )}
      {na && (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          aria-disabled={erUlagret.value || undefined}
          onClick={() => !erUlagret.peek() && void bekreftNa(kontor.value.id, 'alt')}
        >
          {t('rediger.bekreft-alt')}
        </button>
      )}
      {na && erUlagret.value && <p class="hjelp">{t('rediger.bekreft-alt.forst-lagre')}</p>}
    </Samlefelt>
  )
}

const tid = (tidspunkt: string) => dato(dagFor(new Date(tidspunkt)))

/** The other clocks, and what the entry is called in the store. */
function Klokkene() {
  const na = lagret.value
  const { id, status, eksempel } = kladd.value
  const rader = [
    ['status', t('rediger.status'), etikett('status', status ?? 'utkast')],
    ['', t('rediger.endret'), na && tid(na.klokker.endret)],
    ['', t('rediger.publisert'), na && (na.klokker.publisert ? tid(na.klokker.publisert) : t('rediger.aldri'))],
    ['', t('rediger.visninger'), na && t('rediger.visninger.n', { n: na.visninger })],
    ['kontor', t('rediger.kontor'), kontor.value.navn],
    ['id', t('rediger.id'), id],
    ['eksempel', t('eksempel'), eksempel && t('ja')],
  ] as const
  return (
    <dl class="klokkene">
      {rader.map(
        ([sti, navn, verdi]) =>
          verdi && (
            <div key={navn} id={sti ? feltId(sti) : undefined} tabIndex={sti ? -1 : undefined}>
              <dt>{navn}</dt>
              <dd>{verdi}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
