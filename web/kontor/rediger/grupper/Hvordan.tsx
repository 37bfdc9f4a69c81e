import type { Tiltak } from '../../../../catalog/skjema/tiltak.ts'
import { t } from '../../../felles/sprak.ts'
import { Feltklokke } from '../felt/Feltklokke.tsx'
import { AlltidKoder, Koder, Kodevalget } from '../felt/Koder.tsx'
import { Datofelt, Tallfelt } from '../felt/Skrivefelt.tsx'
import { Tresvar } from '../felt/Tresvar.tsx'
import { medLedd } from '../kladd.ts'
import { svarPa } from '../svar.ts'
import { kladd, sett } from '../tilstand.ts'

export function Hvordan() {
  const { inngang, vilkar, innhold, interesser, tilrettelegging } = kladd.value
  return (
    <>
      <Kodevalget sti="inngang" kreves verk="inngang" valgt={inngang} sett={(kode) => sett('inngang', kode)} />
      <Kodevalget
        sti="vilkar"
        navn={t('rediger.vilkar')}
        verk="egnet"
        ubesvart={t('rediger.ikke-oppgitt')}
        valgt={vilkar?.egnet}
        sett={(egnet) => sett('vilkar', egnet && { ...vilkar, egnet })}
      />
      {vilkar && (
        <Koder
          sti="vilkar.kostra"
          hjelp={t('rediger.kostra.hjelp')}
          verk="kostra-vilkar"
          valgte={vilkar.kostra}
          sett={(kostra) => sett('vilkar', medLedd(vilkar, { kostra: kostra ?? undefined }))}
          ingen={t('rediger.kostra.ingen')}
        />
      )}
      <AlltidKoder
        sti="innhold"
        hjelp={t('rediger.innhold.hjelp')}
        verk="innhold"
        valgte={innhold}
        sett={(koder) => sett('innhold', koder ?? [])}
      />
      <Koder
        sti="interesser"
        hjelp={t('rediger.interesser.hjelp')}
        verk="interesse"
        valgte={interesser}
        sett={(koder) => sett('interesser', koder ?? undefined)}
        ingen={t('rediger.interesser.ingen')}
      />
      <Koder
        sti="tilrettelegging"
        hjelp={t('rediger.tilrettelegging.hjelp')}
        verk="tilrettelegging"
        valgte={tilrettelegging}
        sett={(koder) => sett('tilrettelegging', koder ?? undefined)}
        ingen={t('rediger.tilrettelegging.ingen')}
      />
      <Kapasitet />
      <Kostnad />
    </>
  )
}

function Kapasitet() {
  const kapasitet = kladd.value.kapasitet
  const endre = (del: Partial<NonNullable<Tiltak['kapasitet']>>) => sett('kapasitet', medLedd(kapasitet, del))
  return (
    <Tresvar
      sti="kapasitet"
      svar={svarPa(kapasitet)}
      ingen={t('rediger.kapasitet.ingen')}
      verdi={t('rediger.kapasitet.plasser')}
      velg={(svar) => sett('kapasitet', svar === 'ingen' ? null : undefined)}
      ved={<Feltklokke felt="plasser" />}
      deler
    >
      <div class="rad">
        <Tallfelt
          sti="kapasitet.plasser"
          verdi={kapasitet?.plasser}
          sett={(plasser) => endre({ plasser })}
          tastatur="numeric"
        />
        <Tallfelt
          sti="kapasitet.ledige"
          verdi={kapasitet?.ledige}
          sett={(ledige) => endre({ ledige })}
          tastatur="numeric"
        />
        <Tallfelt
          sti="kapasitet.ventetidUker"
          verdi={kapasitet?.ventetidUker}
          sett={(ventetidUker) => endre({ ventetidUker })}
          tastatur="numeric"
        />
      </div>
      <Datofelt
        sti="kapasitet.oppdatert"
        hjelp={t('rediger.kapasitet.oppdatert.hjelp')}
        verdi={kapasitet?.oppdatert}
        sett={(oppdatert) => endre({ oppdatert })}
      />
      <p class="hjelp">{t('rediger.tomt-er-ikke-oppgitt')}</p>
    </Tresvar>
  )
}

/** Free of charge is zero kroner, and not that nobody has told. */
function Kostnad() {
  const deltaker = kladd.value.kostnad?.deltaker
  const svar = deltaker == null ? 'ukjent' : deltaker === 0 ? 'ingen' : 'verdi'
  return (
    <Tresvar
      sti="kostnad"
      navn={t('rediger.kostnad')}
      svar={svar}
      ingen={t('rediger.kostnad.gratis')}
      verdi={t('rediger.kostnad.koster')}
      velg={(valgt) => sett('kostnad', valgt === 'ingen' ? { deltaker: 0 } : undefined)}
      deler
    >
      <Tallfelt
        sti="kostnad.deltaker"
        enhet={t('rediger.kroner')}
        verdi={deltaker}
        sett={(ny) => sett('kostnad', ny === undefined ? undefined : { deltaker: ny })}
        tastatur="numeric"
      />
    </Tresvar>
  )
}
