import { useState } from 'preact/hooks'
import type { Kodeverk } from '../../../catalog/kodeverk.ts'
import type { Importforslag, Importstandard } from '../../../catalog/skjema/import.ts'
import { etikett, kodeliste, kommunenavn } from '../../felles/grunnlag.ts'
import { Boks } from '../../felles/Kodesett.tsx'
import { vekslet } from '../../felles/liste.ts'
import { t } from '../../felles/sprak.ts'
import { Utfallfigur } from '../../felles/Utfall.tsx'
import { kontor } from '../meg.ts'
import { feltnavn } from './feltgrupper.ts'
import { verketTil } from './feltverk.ts'
import { velg } from './handlinger.ts'
import { kanVaereSomMalen, kodene, lesStandard, skrivStandard, somCelle, standardene } from './standarder.ts'
import { valg } from './tilstand.ts'
import { medStandard } from './valg.ts'

/** What new tiltak need and no column gives: one answer for all of them. */
export function Standarder({ lest }: { lest: Importforslag }) {
  const liste = standardene(lest, valg.value)
  if (liste.length === 0) return null
  return (
    <section class="standarder" aria-labelledby="standarder">
      <h3 class="ds-heading" data-size="2xs" id="standarder">
        {t('import.standarder')}
      </h3>
      <p class="hjelp">{t('import.standarder.om')}</p>
      <ul>
        {liste.map((s) => (
          <li key={s.felt} id={`standard-${s.felt}`}>
            <Standard standard={s} navn={feltnavn(lest.felter, s.felt)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const KILDE = {
  valgt: 'import.standard.valgt',
  husket: 'import.standard.husket',
  foreslatt: 'import.standard.foreslatt',
} as const

type Ett = { standard: Importstandard; navn: string }
type Felt = {
  standard: Importstandard
  id: string
  navn: string
  beskrevet: string
  verdi: string
  sett: (verdi: string) => void
}

function Standard({ standard, navn }: Ett) {
  const id = `standard-felt-${standard.felt}`
  const svar = lesStandard(standard.verdi)
  const sett = (ny: Partial<typeof svar>) =>
    velg(medStandard(valg.peek(), standard.felt, skrivStandard({ ...svar, ...ny })))
  const mal = kanVaereSomMalen(standard)
  const felt = {
    standard,
    id,
    navn: svar.somMalen ? t('import.standard.ellers', { felt: navn }) : navn,
    beskrevet: `${id}-om`,
    verdi: svar.ellers,
    sett: (ellers: string) => sett({ ellers }),
  }
  return (
    <>
      {mal && <p class="standarder__navn">{navn}</p>}
      {mal && (
        <Boks navn={t('import.standard.mal')} valgt={svar.somMalen} veksle={() => sett({ somMalen: !svar.somMalen })} />
      )}
      <Svarfelt {...felt} />
      <Om id={`${id}-om`} standard={standard} />
    </>
  )
}

function Om({ id, standard: { kreves, verdi, kilde } }: { id: string; standard: Importstandard }) {
  if (kreves && verdi === '')
    return (
      <p class="standarder__mangler" id={id}>
        <Utfallfigur utfall="nei" /> {t('import.standard.mangler')}
      </p>
    )
  return (
    <p class="hjelp" id={id}>
      {verdi !== '' && t(KILDE[kilde])}
    </p>
  )
}

function Svarfelt(felt: Felt) {
  const verk = verketTil(felt.standard.felt)
  if (verk?.flere) return <Koder {...felt} verk={verk.verk} />
  return (
    <div class="tekstfelt">
      <label class="ds-label" for={felt.id}>
        {felt.navn}
      </label>
      {verk ? <Kode {...felt} verk={verk.verk} /> : <Fritt {...felt} />}
    </div>
  )
}

const lovligeI = (verk: Kodeverk) => kodeliste(verk).map(({ kode, navn }) => ({ kode, ord: [navn.nb, navn.nn] }))

const Kode = ({ verdi, id, beskrevet, sett, verk }: Felt & { verk: Kodeverk }) => (
  <select
    class="ds-input"
    id={id}
    aria-describedby={beskrevet}
    value={kodene(verdi, lovligeI(verk))[0] ?? ''}
    onChange={(e) => sett(e.currentTarget.value)}
  >
    <option value="">{t('import.standard.ikke')}</option>
    {kodeliste(verk).map(({ kode }) => (
      <option key={kode} value={kode}>
        {etikett(verk, kode)}
      </option>
    ))}
  </select>
)

/** The list is long, and opened when it is asked for. */
function Koder({ verdi, navn, beskrevet, sett, verk }: Felt & { verk: Kodeverk }) {
  const lovlige = lovligeI(verk)
  const valgte = kodene(verdi, lovlige)
  return (
    <details class="standarder__koder">
      <summary>
        {navn}: {valgte.length === 0 ? t('import.standard.ikke') : valgte.map((kode) => etikett(verk, kode)).join(', ')}
      </summary>
      <fieldset aria-describedby={beskrevet}>
        <legend class="ds-sr-only">{navn}</legend>
        <div class="kodesett__liste">
          {lovlige.map(({ kode }) => (
            <Boks
              key={kode}
              navn={etikett(verk, kode)}
              valgt={valgte.includes(kode)}
              veksle={() => sett(somCelle(vekslet(valgte, kode)))}
            />
          ))}
        </div>
      </fieldset>
    </details>
  )
}

/** The places of the office are the likely ones. */
const forslagTil = (felt: string): string[] =>
  ['kommunenummer', 'dekning', 'dekning.kommuner'].includes(felt) ? kontor.value.kommuner.map(kommunenavn) : []

/** Sent when it is left, not letter by letter. */
function Fritt({ standard, id, beskrevet, verdi, sett }: Felt) {
  const [skrevet, settSkrevet] = useState(verdi)
  const forslag = forslagTil(standard.felt)
  return (
    <>
      <input
        class="ds-input"
        id={id}
        type="text"
        autocomplete="off"
        maxLength={400}
        aria-describedby={beskrevet}
        list={forslag.length > 0 ? `${id}-forslag` : undefined}
        value={skrevet}
        onInput={(e) => settSkrevet(e.currentTarget.value)}
        onChange={() => sett(skrevet.trim())}
      />
      {forslag.length > 0 && (
        <datalist id={`${id}-forslag`}>
          {forslag.map((navn) => (
            <option key={navn}>{navn}</option>
          ))}
        </datalist>
      )}
    </>
  )
}
