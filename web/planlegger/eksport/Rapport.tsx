import type { ComponentChildren } from 'preact'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import { dato } from '../../felles/format.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { malform, t } from '../../felles/sprak.ts'
import { useHentet } from '../hentet.ts'
import type { Kommunetabell } from '../oversikt/rader.ts'
import { Setning } from '../oversikt/Setning.tsx'
import { Regner } from '../Regner.tsx'
import { hullene } from '../setning.ts'
import { besvarte } from '../svar/alle.ts'
import { hentSvar } from '../svar/hent.ts'
import { Tegn } from '../Tegn.tsx'
import { ALLE_TRINN, trinnFor, trinnord } from '../trinn.ts'
import { omradesok, type Visning } from '../visning.ts'

type Props = {
  tall: Dekningstall
  visning: Visning
  tabell: Kommunetabell
  /** The picture. */
  children: ComponentChildren
}

/** The region on paper: the sentence, the picture, a table, the answers, and of which day and catalogue. */
export const Rapport = ({ tall, visning, tabell, children }: Props) => (
  <article class="rapport" aria-label={t('eksport.rapport')}>
    <p class="rapport__om">
      {t('eksport.rapport.hode', {
        dato: dato(tall.dato),
        versjon: tall.katalogversjon,
      })}
    </p>
    <Setning tall={tall} storst={hullene(tall).storst} omrade={visning.omrade} />
    {children}
    <Trinntabell tabell={tabell} />
    <Svarene visning={visning} />
    <p class="dekning__kilde">{t('dekning.kilde', { dato: dato(tall.dato), versjon: tall.katalogversjon })}</p>
  </article>
)

/** Need by need: in how many kommuner each step is what most have. */
const Trinntabell = ({ tabell: { behov, rader } }: { tabell: Kommunetabell }) => (
  <table class="planleggertabell rapport__trinn">
    <caption>{t('eksport.rapport.tabell')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('svar.behov')}</th>
        {ALLE_TRINN.map((trinn) => (
          <th key={trinn} scope="col" data-tall>
            <Tegn trinn={trinn} />
            <small>{trinnord(trinn)}</small>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {behov.map((kode, k) => (
        <tr key={kode}>
          <th scope="row">{etikett('behov', kode)}</th>
          {ALLE_TRINN.map((trinn) => (
            <td key={trinn} data-tall>
              {rader.filter(({ ruter }) => ruter[k] && trinnFor(ruter[k]) === trinn).length}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

function Svarene({ visning }: { visning: Visning }) {
  const { tilstand, hent } = useHentet(hentSvar, omradesok(visning.omrade).toString())
  if (tilstand.slag !== 'klar') return <Regner tilstand={tilstand} provIgjen={hent} />
  return (
    <section aria-labelledby="rapport-svar">
      <h2 class="ds-heading" data-size="xs" id="rapport-svar">
        {t('svar.tittel')}
      </h2>
      <dl class="rapport__svar" lang={malform.value}>
        {besvarte(tilstand.verdi).map(({ id, sporsmal, setning }) => (
          <div key={id}>
            <dt>{sporsmal}</dt>
            <dd>{setning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
