import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { Kommunevelger } from '../../felles/Kommunevelger.tsx'
import { t } from '../../felles/sprak.ts'
import { Filtervalg } from './Filterfelt.tsx'
import { antallFor, type Fasetter, Filterboks } from './Filterliste.tsx'
import type { Endring } from './soking.ts'
import { harVerdi, type Middel, medFilter, medHjem, type Sokevalg, veksle } from './valg.ts'

type Props = { valg: Sokevalg; fasetter: Fasetter; endre: (hvordan: Endring) => void }

/** Where the person lives, and what may be asked of each tiltak because of it. */
export function Kommunefilter({ valg, fasetter, endre }: Props) {
  const { hjem } = valg
  const andreSteder = (valg.filtre.sted ?? []).filter((nr) => nr !== hjem)
  return (
    <>
      <Kommunevelger
        id="filter-hjem"
        navn={t('filter.hjem')}
        hjelp={t('filter.hjem.hjelp')}
        valgt={hjem}
        velg={(nr) => endre((v) => medHjem(v, nr))}
      />
      {hjem && <Hjemmevalg {...{ valg, fasetter, endre }} hjem={hjem} />}
      {andreSteder.map((nr) => (
        <Filterboks
          key={nr}
          navn={t('brikke.sted', { navn: kommunenavn(nr) })}
          antall={antallFor(fasetter, 'sted', nr)}
          valgt
          veksle={() => endre((v) => veksle(v, 'sted', nr))}
        />
      ))}
    </>
  )
}

const MINUTTER = ['15', '30', '45', '60', '90', '120']

function Hjemmevalg({ valg, fasetter, endre, hjem }: Props & { hjem: string }) {
  const navn = kommunenavn(hjem)
  const innen = valg.filtre.innen?.[0] ?? null
  const trinn = [...new Set([...MINUTTER, ...(innen ? [innen] : [])])].sort((a, b) => Number(a) - Number(b))
  return (
    <>
      <fieldset class="filter__hjem">
        <legend class="ds-label">{t('filter.hjem.vis')}</legend>
        {(['kommune', 'delt', 'sted'] as const).map((filter) => (
          <Filterboks
            key={filter}
            navn={t(`filter.hjem.${filter}`, { navn })}
            antall={antallFor(fasetter, filter, hjem)}
            valgt={harVerdi(valg, filter, hjem)}
            veksle={() => endre((v) => veksle(v, filter, hjem))}
          />
        ))}
      </fieldset>
      <Filtervalg
        id="filter-innen"
        navn={t('filter.innen', { navn })}
        valgt={innen}
        alternativer={trinn.map((n) => ({
          verdi: n,
          navn: t('filter.innen.valg', { n }),
          antall: antallFor(fasetter, 'innen', n),
        }))}
        velg={(n) => endre((v) => medFilter(v, 'innen', n ? [n] : []))}
      />
      <Middelvalg valgt={valg.middel} velg={(middel) => endre((v) => ({ ...v, middel, side: 1 }))} />
    </>
  )
}

const Middelvalg = ({ valgt, velg }: { valgt: Middel; velg: (middel: Middel) => void }) => (
  <fieldset class="valg filter__middel">
    <legend class="ds-label">{t('filter.middel')}</legend>
    <div class="valg__rad">
      {(['bil', 'kollektiv'] as const).map((middel) => (
        <label key={middel} class="valg__knapp">
          <input type="radio" name="filter-middel" checked={middel === valgt} onChange={() => velg(middel)} />
          <span>{etikett('reisemiddel', middel)}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
