import { useState } from 'preact/hooks'
import type { Tiltak } from '../../../../catalog/skjema/tiltak.ts'
import { dato } from '../../../felles/format.ts'
import { t } from '../../../felles/sprak.ts'
import { Feltklokke } from '../felt/Feltklokke.tsx'
import { Samlefelt } from '../felt/Feltramme.tsx'
import { Fjernknapp } from '../felt/Fjernknapp.tsx'
import { Kodevalget } from '../felt/Koder.tsx'
import { Tallfelt } from '../felt/Skrivefelt.tsx'
import { Sted } from '../felt/Sted.tsx'
import { Fylker, Kommunefelt, Kommuner } from '../felt/Steder.tsx'
import { Tider } from '../felt/Tider.tsx'
import { Tresvar } from '../felt/Tresvar.tsx'
import { feltId } from '../felter.ts'
import { medLedd } from '../kladd.ts'
import { medEnde, svarPa } from '../svar.ts'
import { kladd, sett } from '../tilstand.ts'

export function NarOgHvor() {
  const { form, kommunenummer } = kladd.value
  return (
    <>
      <Kodevalget sti="form" kreves verk="form" valgt={form} sett={(kode) => sett('form', kode)} />
      <Oppmote />
      <Varighet />
      <Oppstart />
      <Sted />
      <Kommunefelt
        sti="kommunenummer"
        hjelp={t('rediger.kommune.hjelp')}
        valgt={kommunenummer}
        sett={(nr) => sett('kommunenummer', nr)}
      />
      <Dekning />
    </>
  )
}

type Oppmotet = NonNullable<Tiltak['oppmote']>

function Oppmote() {
  const oppmote = kladd.value.oppmote
  const endre = (del: Partial<Oppmotet>) => sett('oppmote', medLedd(oppmote, del))
  return (
    <Tresvar
      sti="oppmote"
      svar={svarPa(oppmote)}
      ingen={t('rediger.oppmote.ingen')}
      verdi={t('rediger.oppmote.oppmote')}
      velg={(svar) => sett('oppmote', svar === 'ingen' ? null : undefined)}
      ved={<Feltklokke felt="tider" />}
      deler
    >
      <Tider tider={oppmote?.tider} sett={(tider) => endre({ tider })} />
      <Spennfelt
        sti="oppmote.timerPerUke"
        spenn={oppmote?.timerPerUke}
        sett={(timerPerUke) => endre({ timerPerUke })}
      />
      <Spennfelt
        sti="oppmote.dagerPerUke"
        spenn={oppmote?.dagerPerUke}
        sett={(dagerPerUke) => endre({ dagerPerUke })}
      />
      <div class="rad">
        <Tallfelt
          sti="oppmote.ukeintervall"
          navn={t('rediger.ukeintervall')}
          enhet={t('rediger.uke')}
          verdi={oppmote?.ukeintervall}
          sett={(ukeintervall) => endre({ ukeintervall })}
          tastatur="numeric"
        />
        <Tallfelt
          sti="oppmote.gruppestorrelse"
          enhet={t('rediger.personer')}
          verdi={oppmote?.gruppestorrelse}
          sett={(gruppestorrelse) => endre({ gruppestorrelse })}
          tastatur="numeric"
        />
      </div>
      <p class="hjelp">{t('rediger.tomt-er-ikke-oppgitt')}</p>
    </Tresvar>
  )
}

type Spenn = { fra?: number | null; til?: number | null }
type Spennprops = { sti: string; spenn: Spenn | null | undefined; sett: (spenn: Spenn | undefined) => void }

const Spennfelt = ({ sti, spenn, sett: settSpenn }: Spennprops) => (
  <Samlefelt sti={sti} deler>
    <div class="rad">
      <Tallfelt
        sti={`${sti}.fra`}
        navn={t('rediger.minst')}
        verdi={spenn?.fra}
        sett={(fra) => settSpenn(medEnde(spenn, { fra }))}
      />
      <Tallfelt
        sti={`${sti}.til`}
        navn={t('rediger.hoyst')}
        verdi={spenn?.til}
        sett={(til) => settSpenn(medEnde(spenn, { til }))}
      />
    </div>
  </Samlefelt>
)

function Varighet() {
  const varighet = kladd.value.varighet
  return (
    <Tresvar
      sti="varighet"
      svar={svarPa(varighet)}
      ingen={t('rediger.varighet.ingen')}
      verdi={t('rediger.varighet.uker')}
      velg={(svar) => sett('varighet', svar === 'ingen' ? null : undefined)}
      deler
    >
      <div class="rad">
        <Tallfelt
          sti="varighet.ukerOrdinart"
          verdi={varighet?.ukerOrdinart}
          sett={(ukerOrdinart) => sett('varighet', medLedd(varighet, { ukerOrdinart }))}
          tastatur="numeric"
        />
        <Tallfelt
          sti="varighet.ukerMaks"
          verdi={varighet?.ukerMaks}
          sett={(ukerMaks) => sett('varighet', medLedd(varighet, { ukerMaks }))}
          tastatur="numeric"
        />
      </div>
    </Tresvar>
  )
}

function Oppstart() {
  const oppstart = kladd.value.oppstart
  const svar = oppstart == null ? oppstart : oppstart.lopende ? 'lopende' : 'datoer'
  const alternativer = [
    { svar: undefined, navn: t('rediger.ikke-oppgitt'), verdi: undefined },
    { svar: null, navn: t('rediger.ikke-aktuelt'), verdi: null },
    { svar: 'lopende', navn: t('rediger.oppstart.lopende'), verdi: { ...oppstart, lopende: true } },
    { svar: 'datoer', navn: t('rediger.oppstart.datoer'), verdi: { ...oppstart, lopende: false } },
  ] as const
  return (
    <Samlefelt sti="oppstart">
      <div class="valg__rad">
        {alternativer.map((a) => (
          <label class="valg__knapp" key={a.navn} data-noytral={a.svar === undefined}>
            <input
              type="radio"
              name={`${feltId('oppstart')}-valg`}
              checked={svar === a.svar}
              onChange={() => sett('oppstart', a.verdi)}
            />
            <span>{a.navn}</span>
          </label>
        ))}
      </div>
      {oppstart && (!oppstart.lopende || (oppstart.datoer?.length ?? 0) > 0) && (
        <Datoer datoer={oppstart.datoer ?? []} sett={(datoer) => sett('oppstart', { ...oppstart, datoer })} />
      )}
    </Samlefelt>
  )
}

const NY_DATO = 'oppstart-ny'

function Datoer({ datoer, sett: settDatoer }: { datoer: readonly string[]; sett: (datoer: string[]) => void }) {
  const [ny, settNy] = useState('')
  const leggTil = () => {
    if (ny && !datoer.includes(ny)) settDatoer([...datoer, ny].sort())
    settNy('')
  }
  return (
    <div class="tresvar__verdi">
      <ul class="datoer">
        {datoer.map((dag) => (
          <li key={dag}>
            {dato(dag)}{' '}
            <Fjernknapp navn={dato(dag)} fjern={() => settDatoer(datoer.filter((d) => d !== dag))} til={NY_DATO} />
          </li>
        ))}
      </ul>
      <div class="tider__rad" id={NY_DATO}>
        <label>
          {t('rediger.oppstart.ny')}{' '}
          <input
            class="ds-input"
            type="date"
            data-bredde={12}
            value={ny}
            onInput={(e) => settNy(e.currentTarget.value)}
          />
        </label>
        <button type="button" class="ds-button" data-variant="secondary" onClick={leggTil}>
          {t('rediger.legg-til')}
        </button>
      </div>
    </div>
  )
}

function Dekning() {
  const dekning = kladd.value.dekning ?? { landet: false, fylker: [], kommuner: [] }
  return (
    <Samlefelt sti="dekning" hjelp={t('rediger.dekning.hjelp')} deler>
      <div class="valg__rad">
        {[false, true].map((landet) => (
          <label class="valg__knapp" key={String(landet)}>
            <input
              type="radio"
              name={`${feltId('dekning')}-valg`}
              checked={dekning.landet === landet}
              onChange={() => sett('dekning', { ...dekning, landet })}
            />
            <span>{t(landet ? 'rediger.dekning.landet' : 'rediger.dekning.noen')}</span>
          </label>
        ))}
      </div>
      {!dekning.landet && (
        <>
          <Kommuner
            sti="dekning.kommuner"
            valgte={dekning.kommuner}
            sett={(kommuner) => sett('dekning', { ...dekning, kommuner })}
          />
          <Fylker
            sti="dekning.fylker"
            valgte={dekning.fylker}
            sett={(fylker) => sett('dekning', { ...dekning, fylker })}
          />
        </>
      )}
    </Samlefelt>
  )
}
