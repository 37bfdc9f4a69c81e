import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useBred } from '../../felles/bredde.ts'
import { t } from '../../felles/sprak.ts'
import { Ferskhetsfilter, Personfilter } from './Filterfelt.tsx'
import { type Fasetter, Filterliste } from './Filterliste.tsx'
import { Kommunefilter } from './Kommunefilter.tsx'
import { type Personvalg, personverdier } from './person.ts'
import type { Endring } from './soking.ts'
import { type Kodefilter, type Sokevalg, valgteVerdier, veksle } from './valg.ts'

type Props = {
  valg: Sokevalg
  person: Personvalg
  fasetter: Fasetter
  endre: (hvordan: Endring) => void
  settPerson: (del: Partial<Personvalg>) => void
}

/** Beside the hits where there is room, folded above them where there is not. */
export function Filterpanel(props: Props) {
  const antall = valgteVerdier(props.valg).length + personverdier(props.person).length
  if (useBred()) {
    return (
      <section class="filterpanel" aria-labelledby="filter-navn">
        <h2 id="filter-navn" class="ds-sr-only">
          {t('filter')}
        </h2>
        <Grupper {...props} />
      </section>
    )
  }
  return (
    <details class="filterpanel filterpanel--brettet">
      <summary>
        <h2>{t('filter')}</h2>
        <Antall n={antall} />
      </summary>
      <Grupper {...props} />
    </details>
  )
}

const Antall = ({ n }: { n: number }) =>
  n === 0 ? null : <span class="filter__valgt">{n === 1 ? t('filter.ett') : t('filter.antall', { n })}</span>

/** Open from the start, and in which order; the rest is one press away. */
const APNE: readonly Kodefilter[] = ['behov', 'tiltakstype']
const LUKKEDE: readonly Kodefilter[] = ['innhold', 'malgruppe', 'form', 'inngang', 'eier', 'vilkar']

function Grupper({ valg, person, fasetter, endre, settPerson }: Props) {
  const koder = (filter: Kodefilter, apen: boolean) => {
    const valgte = valg.filtre[filter] ?? []
    return (
      <Filtergruppe key={filter} navn={t(`filter.${filter}`)} antall={valgte.length} apen={apen}>
        <Filterliste {...{ filter, fasetter, valgte }} veksle={(kode) => endre((v) => veksle(v, filter, kode))} />
      </Filtergruppe>
    )
  }
  const tell = (...filtre: (keyof Sokevalg['filtre'])[]) =>
    filtre.reduce((n, filter) => n + (valg.filtre[filter]?.length ?? 0), 0)
  return (
    <>
      <Filtergruppe navn={t('filter.sted')} antall={tell('kommune', 'delt', 'sted', 'innen')} apen>
        <Kommunefilter {...{ valg, fasetter, endre }} />
      </Filtergruppe>
      {APNE.map((filter) => koder(filter, true))}
      <Filtergruppe navn={t('filter.person')} antall={personverdier(person).length} apen={false}>
        <Personfilter {...{ person, fasetter }} sett={settPerson} />
      </Filtergruppe>
      <Filtergruppe navn={t('filter.ferskhet')} antall={tell('ledig', 'bekreftetSiden')} apen={false}>
        <Ferskhetsfilter {...{ valg, fasetter, endre }} />
      </Filtergruppe>
      {LUKKEDE.map((filter) => koder(filter, false))}
    </>
  )
}

type Gruppeprops = { navn: string; antall: number; apen: boolean; children: ComponentChildren }

/** A fold that opens when something in it is chosen elsewhere, and closes only by hand. */
function Filtergruppe({ navn, antall, apen, children }: Gruppeprops) {
  const harValg = antall > 0
  const [erApen, settErApen] = useState(apen || harValg)
  useEffect(() => {
    if (harValg) settErApen(true)
  }, [harValg])
  return (
    <details class="filtergruppe" open={erApen} onToggle={(e) => settErApen(e.currentTarget.open)}>
      <summary>
        <h3>{navn}</h3>
        <Antall n={antall} />
      </summary>
      <fieldset class="filtergruppe__innhold">
        <legend class="ds-sr-only">{navn}</legend>
        {children}
      </fieldset>
    </details>
  )
}
