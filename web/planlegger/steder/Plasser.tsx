import { useState } from 'preact/hooks'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { Tomt } from '../../felles/Tilstander.tsx'
import { Kommunelenke } from '../Kommunelenke.tsx'
import { Omradet } from '../oversikt/Omradet.tsx'
import { BakTallet } from '../svar/Bak.tsx'
import { type Figur, talt, tiltak } from '../svar/kort.ts'
import { Tallknapp } from '../svar/Tallknapp.tsx'
import { useVisning } from '../useVisning.ts'
import { Behovsvalg } from './Behovsvalg.tsx'
import { ettersporsel } from './egnetall.ts'
import { Velgfelt } from './Felt.tsx'
import { intervallord } from './intervall.ts'
import { personerI } from './personer.ts'
import { Sporskjema } from './Sporskjema.tsx'
import type { Plassvar } from './tjeneste.ts'
import { useSporring } from './useSporring.ts'
import { Vektkilde } from './Vektkilde.tsx'
import '../stil/steder.css'

const METODER = ['e2sfca', '2sfca', '3sfca'] as const
type Metode = (typeof METODER)[number]

/** How many places there are for each who needs one, within three travel times side by side. */
export function Plasser() {
  useTittel(t('plasser.tittel'))
  const { visning, ga, rett } = useVisning()
  const { omrade, behov } = visning
  const [metode, settMetode] = useState<Metode>('e2sfca')
  const [medSpor, settMedSpor] = useState(false)
  const tall = ettersporsel.value
  const sporring = useSporring(
    'tilgjengelighet',
    behov && tall ? { omrade, behov, ettersporsel: tall, metode, medSpor } : null,
  )
  const { tilstand } = sporring
  return (
    <div class="steder">
      <Overskrift>{t('plasser.tittel')}</Overskrift>
      <p class="hjelp">{t('plasser.om')}</p>
      <Omradet visning={visning} ga={ga} />
      <Sporskjema {...sporring} kanSpores={behov !== null && tall !== null}>
        <Behovsvalg valgt={behov} velg={(ny) => rett({ behov: ny })} />
        <div>
          <Velgfelt<Metode>
            id="plasser-metode"
            navn={t('plasser.metode')}
            valg={METODER.map((m) => ({ verdi: m, navn: t(`plasser.metode.${m}`) }))}
            valgt={metode}
            velg={settMetode}
          />
          <p class="hjelp">{t(`plasser.metode.${metode}.om`)}</p>
        </div>
        <label class="plasser__spor">
          <input type="checkbox" checked={medSpor} onChange={(e) => settMedSpor(e.currentTarget.checked)} />{' '}
          {t('plasser.med-spor')}
        </label>
      </Sporskjema>
      {tilstand?.slag === 'klar' && (
        <section class="stedsvar" aria-label={t('steder.svar')}>
          <Regnskapet svar={tilstand.verdi} />
        </section>
      )}
      <BakTallet />
    </div>
  )
}

function Regnskapet({ svar }: { svar: Plassvar }) {
  const { vekter, grenser, kommuner } = svar
  if (!vekter) return <Tomt tittel={t('steder.ingen-tall')} />
  return (
    <>
      <Grunnlaget svar={svar} />
      <div class="planleggertabell__ramme">
        <table class="planleggertabell">
          <caption>{t('plasser.tabell')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('svar.kommune')}</th>
              <th scope="col" data-tall>
                {t('steder.sammen.trenger')}
              </th>
              {grenser.map((grense) => (
                <th key={grense} scope="col" data-tall>
                  {t('plasser.innen', { n: grense })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kommuner.map(({ kommune, svar: hver }) => (
              <tr key={kommune}>
                <th scope="row">
                  <Kommunelenke nr={kommune} />
                </th>
                <td data-tall>{personerI(kommune, vekter)}</td>
                {hver.map(({ plasserPerPerson, tilbud, ukjente }, i) => (
                  <td key={grenser[i]} data-tall>
                    {intervallord(plasserPerPerson)}
                    {ukjente > 0 && <small>{t('plasser.ukjente', { n: ukjente, alle: tilbud })}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hjelp">{t('plasser.les')}</p>
      <Vektkilde vekter={vekter} />
    </>
  )
}

/** What was counted, and what could not be. */
function Grunnlaget({ svar: { tiltak: talte, ukjentePlasser, utenSted, ukjentTilgang } }: { svar: Plassvar }) {
  const linjer: [navn: string, figur: Figur][] = [
    [t('plasser.talt'), tiltak(talt(talte))],
    [t('plasser.uten-sted'), tiltak(talt(utenSted))],
    [t('plasser.ukjent-tilgang'), tiltak(talt(ukjentTilgang))],
  ]
  return (
    <>
      <dl class="grunnlagslinjer">
        {linjer.map(([navn, figur]) => (
          <div key={navn}>
            <dt>{navn}</dt>
            <dd>
              <Tallknapp figur={figur} om={navn} />
            </dd>
          </div>
        ))}
      </dl>
      {ukjentePlasser > 0 && <p>{t('plasser.ukjente-plasser', { n: ukjentePlasser })}</p>}
    </>
  )
}
