import { dato } from '../../felles/format.ts'
import { t } from '../../felles/sprak.ts'
import { vistord } from '../ord.ts'
import { fristord, hvorord, manglerord } from './rad.ts'
import { Statusmerke } from './Statusmerke.tsx'
import { KOLONNENAVN, type Listeprops, Velg, VelgAlle } from './Tabell.tsx'
import { FORST, KOLONNER, type Kolonne, type Listevalg } from './valg.ts'

/** The list where there is no room for columns. */
export const Kortliste = ({ rader, valg, endre, utplukk }: Listeprops) => (
  <>
    <div class="tiltakskort__topp">
      <label class="boks">
        <VelgAlle utplukk={utplukk} />
        <span aria-hidden="true">{t('kontor.velg-alle')}</span>
      </label>
      <Sortering valg={valg} endre={endre} />
    </div>
    <ul class="tiltakskort" aria-label={t('kontor.tabell')}>
      {rader.map((rad) => (
        <li key={rad.tiltak.id} data-valgt={utplukk.er(rad)}>
          <span class="tiltakskort__velg">
            <Velg rad={rad} utplukk={utplukk} />
          </span>
          <div>
            <p class="tiltakskort__navn">
              <a href={`/kontor/tiltak/${rad.tiltak.id}`}>{rad.tiltak.navn}</a>
              <Statusmerke status={rad.tiltak.status} />
              {rad.tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
            </p>
            <p class="hjelp">{hvorord(rad)}</p>
            <p>
              {[
                t('kontor.sist-bekreftet', { dato: dato(rad.klokker.bekreftet) }),
                fristord(rad),
                vistord(rad.visninger),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {rad.mangler.length > 0 && <p>{t('kontor.mangler.disse', { felt: manglerord(rad) })}</p>}
          </div>
        </li>
      ))}
    </ul>
  </>
)

const erKolonne = (s: string): s is Kolonne => KOLONNER.some((k) => k === s)

const Sortering = ({ valg, endre }: { valg: Listevalg; endre: (avvik: Partial<Listevalg>) => void }) => (
  <label class="tiltaksliste__filter">
    <span class="ds-label">{t('kontor.sorter')}</span>
    <select
      class="ds-input"
      value={valg.sorter}
      onChange={({ currentTarget: { value } }) => erKolonne(value) && endre({ sorter: value, retning: FORST[value] })}
    >
      {KOLONNER.map((kolonne) => (
        <option key={kolonne} value={kolonne}>
          {t(KOLONNENAVN[kolonne])}
        </option>
      ))}
    </select>
  </label>
)
