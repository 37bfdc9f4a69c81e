import type { Behov } from '../../../../catalog/kodeverk.ts'
import { etikett, kodeliste } from '../../../felles/grunnlag.ts'
import { t } from '../../../felles/sprak.ts'
import { Feltklokke } from '../felt/Feltklokke.tsx'
import { Samlefelt } from '../felt/Feltramme.tsx'
import { Kodenedtrekk, Koder } from '../felt/Koder.tsx'
import { Tallfelt } from '../felt/Skrivefelt.tsx'
import { Tresvar } from '../felt/Tresvar.tsx'
import { feltId } from '../felter.ts'
import { medEnde, svarPaSpenn } from '../svar.ts'
import { kladd, sett } from '../tilstand.ts'

export function ForHvem() {
  const k = kladd.value
  return (
    <>
      <Behovsvalg />
      <Koder
        sti="malgrupper"
        hjelp={t('rediger.malgrupper.hjelp')}
        verk="malgruppe"
        valgte={k.malgrupper}
        sett={(koder) => sett('malgrupper', koder ?? undefined)}
        ingen={t('rediger.malgrupper.ingen')}
      />
      <Koder
        sti="eksklusiv"
        hjelp={t('rediger.eksklusiv.hjelp')}
        verk="eksklusiv"
        valgte={k.eksklusiv}
        sett={(koder) => sett('eksklusiv', koder ?? undefined)}
        ingen={t('rediger.eksklusiv.ingen')}
      />
      <Alder />
      <Kjonn />
      <Norsk />
      <Vilkarene />
    </>
  )
}

/** What else decides whether somebody may take part. */
function Vilkarene() {
  const k = kladd.value
  return (
    <>
      <Koder
        sti="innsatsgrupper"
        hjelp={t('rediger.innsatsgrupper.hjelp')}
        verk="innsatsgruppe"
        valgte={k.innsatsgrupper}
        sett={(koder) => sett('innsatsgrupper', koder)}
        ingen={t('rediger.ingen-krav')}
        ingenSom="null"
      />
      <Koder
        sti="krav"
        hjelp={t('rediger.krav.hjelp')}
        verk="krav"
        valgte={k.krav}
        sett={(koder) => sett('krav', koder ?? undefined)}
        ingen={t('rediger.ingen-krav')}
      />
      <Koder
        sti="unntak"
        hjelp={t('rediger.unntak.hjelp')}
        verk="hindring"
        valgte={k.unntak}
        sett={(koder) => sett('unntak', koder ?? undefined)}
        ingen={t('rediger.unntak.ingen')}
      />
      <Koder
        sti="miljo"
        hjelp={t('rediger.miljo.hjelp')}
        verk="miljo"
        valgte={k.miljo}
        sett={(koder) => sett('miljo', koder ?? undefined)}
        ingen={t('rediger.miljo.ingen')}
      />
    </>
  )
}

type Styrke = 'primar' | 'sekundar' | 'ingen'

/** Each need: not, also, or most of all. */
function Behovsvalg() {
  const behov = kladd.value.behov
  const primar = behov?.primar ?? []
  const sekundar = behov?.sekundar ?? []
  const styrke = (kode: Behov): Styrke =>
    primar.includes(kode) ? 'primar' : sekundar.includes(kode) ? 'sekundar' : 'ingen'
  const settStyrke = (kode: Behov, ny: Styrke) => {
    const uten = (liste: readonly Behov[]) => liste.filter((b) => b !== kode)
    const med = (liste: readonly Behov[], hvilken: Styrke) => [...uten(liste), ...(ny === hvilken ? [kode] : [])]
    const andre = med(sekundar, 'sekundar')
    // Nobody has said that there are no others until somebody has been there.
    const telt = andre.length > 0 || behov?.sekundar
    sett('behov', { primar: med(primar, 'primar'), ...(telt && { sekundar: andre }) })
  }
  return (
    <Samlefelt sti="behov" navn={t('rediger.behov')} hjelp={t('rediger.behov.hjelp')} kreves>
      {kodeliste('behovsgruppe').map((gruppe) => (
        <div class="behovsvalg" key={gruppe.kode}>
          <h3>{etikett('behovsgruppe', gruppe.kode)}</h3>
          {kodeliste('behov')
            .filter((rad) => rad.gruppe === gruppe.kode)
            .map(({ kode }) => (
              <Behovsrad key={kode} kode={kode} valgt={styrke(kode)} velg={(ny) => settStyrke(kode, ny)} />
            ))}
        </div>
      ))}
    </Samlefelt>
  )
}

type Radprops = { kode: Behov; valgt: Styrke; velg: (styrke: Styrke) => void }

const Behovsrad = ({ kode, valgt, velg }: Radprops) => (
  <fieldset class="behovsvalg__rad">
    <legend>{etikett('behov', kode)}</legend>
    <div class="valg__rad">
      {(['ingen', 'sekundar', 'primar'] as const).map((styrke) => (
        <label class="valg__knapp" key={styrke} data-noytral={styrke === 'ingen'}>
          <input
            type="radio"
            name={`${feltId('behov')}-${kode}`}
            checked={valgt === styrke}
            onChange={() => velg(styrke)}
          />
          <span>{t(`rediger.behov.${styrke}`)}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

function Alder() {
  const alder = kladd.value.alder
  return (
    <Tresvar
      sti="alder"
      svar={svarPaSpenn(alder)}
      ingen={t('rediger.alder.ingen')}
      verdi={t('rediger.alder.grense')}
      velg={(svar) => sett('alder', svar === 'ingen' ? null : undefined)}
      ved={<Feltklokke felt="alder" />}
      deler
    >
      <div class="rad">
        <Tallfelt
          sti="alder.fra"
          navn={t('rediger.alder.fra')}
          enhet={t('rediger.ar')}
          verdi={alder?.fra}
          sett={(fra) => sett('alder', medEnde(alder, { fra }))}
          tastatur="numeric"
        />
        <Tallfelt
          sti="alder.til"
          navn={t('rediger.alder.til')}
          enhet={t('rediger.ar')}
          verdi={alder?.til}
          sett={(til) => sett('alder', medEnde(alder, { til }))}
          tastatur="numeric"
        />
      </div>
      <p class="hjelp">{t('rediger.alder.hjelp')}</p>
    </Tresvar>
  )
}

function Kjonn() {
  const kjonn = kladd.value.kjonn
  const svar = [
    { verdi: undefined, navn: t('rediger.ikke-oppgitt') },
    { verdi: null, navn: t('rediger.kjonn.alle') },
    ...kodeliste('kjonnskrav').map(({ kode }) => ({
      verdi: kode,
      navn: t('rediger.kjonn.bare', { hvem: etikett('kjonnskrav', kode) }),
    })),
  ]
  return (
    <Samlefelt sti="kjonn">
      <div class="valg__rad">
        {svar.map(({ verdi, navn }) => (
          <label class="valg__knapp" key={navn} data-noytral={verdi === undefined}>
            <input
              type="radio"
              name={`${feltId('kjonn')}-valg`}
              checked={kjonn === verdi}
              onChange={() => sett('kjonn', verdi)}
            />
            <span>{navn}</span>
          </label>
        ))}
      </div>
    </Samlefelt>
  )
}

function Norsk() {
  const norsk = kladd.value.norsk
  return (
    <Tresvar
      sti="norsk"
      svar={svarPaSpenn(norsk)}
      ingen={t('rediger.ingen-krav')}
      verdi={t('rediger.norsk.krav')}
      velg={(svar) => sett('norsk', svar === 'ingen' ? null : undefined)}
      ved={<Feltklokke felt="norsk" />}
    >
      <div class="rad">
        <Kodenedtrekk
          sti="norsk.min"
          navn={t('rediger.norsk.min')}
          tomt={t('rediger.norsk.min.ingen')}
          verk="norskniva"
          valgt={norsk?.min}
          sett={(min) => sett('norsk', medEnde(norsk, { min }))}
        />
        <Kodenedtrekk
          sti="norsk.maks"
          navn={t('rediger.norsk.maks')}
          tomt={t('rediger.norsk.maks.ingen')}
          verk="norskniva"
          valgt={norsk?.maks}
          sett={(maks) => sett('norsk', medEnde(norsk, { maks }))}
        />
      </div>
    </Tresvar>
  )
}
