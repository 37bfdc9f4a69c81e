import { useMemo } from 'preact/hooks'
import { minutter } from '../../felles/format.ts'
import { Kart } from '../../felles/kart/Kart.tsx'
import { kommunested } from '../../felles/kart/sted.ts'
import { t } from '../../felles/sprak.ts'
import { type Nabo, somKartsteder } from './naboer.ts'
import '../../felles/stil/karttabell.css'

type Props = {
  naboer: readonly Nabo[]
  hjem: string | null
  valgt: string | null
  velg: (kommune: string | null) => void
}

/** The neighbours on a map, and the same in a table: what is chosen in one is chosen in the other. */
export function Naboer({ naboer, hjem, valgt, velg }: Props) {
  const steder = useMemo(() => somKartsteder(naboer), [naboer])
  const hjemord = t('deling.kart.hjem')
  const hus = useMemo(() => kommunested(hjem, hjemord), [hjem, hjemord])
  if (naboer.length === 0) return null
  return (
    <section class="deling__naboer" aria-labelledby="deling-naboer">
      <h2 class="ds-heading" data-size="xs" id="deling-naboer">
        {t('deling.naboene')}
      </h2>
      <Kart navn={t('deling.kart')} hjem={hus} steder={steder} valgt={valgt} velg={velg} />
      <Tabell naboer={naboer} valgt={valgt} velg={velg} />
    </section>
  )
}

const ANTALL = ['deltMedOss', 'viDeler', 'kanSporres'] as const

const Tabell = ({ naboer, valgt, velg }: Omit<Props, 'hjem'>) => (
  <table class="karttabell nabotabell">
    <caption>{t('deling.tabell')}</caption>
    <thead>
      <tr>
        <th scope="col" class="tall">
          {t('deling.tabell.nr')}
        </th>
        <th scope="col">{t('deling.tabell.kommune')}</th>
        <th scope="col" class="tall">
          {t('deling.tabell.reise')}
        </th>
        {ANTALL.map((felt) => (
          <th key={felt} scope="col" class="tall">
            {t(`deling.tabell.${felt}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {naboer.map((n) => (
        <tr key={n.kommunenummer} aria-current={n.kommunenummer === valgt || undefined}>
          <td class="tall">{n.nr}</td>
          <th scope="row">
            <button
              type="button"
              class="lenkeknapp"
              aria-pressed={n.kommunenummer === valgt}
              onClick={() => velg(n.kommunenummer === valgt ? null : n.kommunenummer)}
            >
              {n.navn}
            </button>
          </th>
          <td class="tall">
            {n.minutter === null ? <Ingen tekst={t('deling.tabell.ukjent')} /> : minutter(n.minutter)}
          </td>
          {ANTALL.map((felt) => (
            <td key={felt} class="tall">
              {n[felt] === 0 ? <Ingen tekst={t('deling.tabell.ingen')} /> : n[felt]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Ingen = ({ tekst }: { tekst: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <span class="ds-sr-only">{tekst}</span>
  </>
)
