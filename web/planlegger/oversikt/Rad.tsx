import { useMemo } from 'preact/hooks'
import type { Rute } from '../../../catalog/dekning/oversikt.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { malform, t } from '../../felles/sprak.ts'
import { cellenavn, manglerNoen, nivaISetning, trinnFor, trinntegn } from '../trinn.ts'
import type { Kommunerad } from './rader.ts'

type Props = {
  rad: Kommunerad
  nr: number
  behov: readonly Behov[]
  /** The column that Tab leads to; null when that is in another row. */
  fokus: number | null
  /** The need whose cell is open; null when none in this row is. */
  valgt: Behov | null
  adresse: string
}

/** One kommune. Drawn again only when something of its own is another: the country has 357 of them. */
export function Rad({ rad, nr, behov, fokus, valgt, adresse }: Props) {
  const sprak = malform.value
  return useMemo(
    () => (
      <tr lang={sprak}>
        <th scope="row">
          <a class="ds-link" href={adresse} data-plass={`${nr}:-1`} tabIndex={fokus === -1 ? 0 : -1}>
            {rad.navn}
          </a>
        </th>
        {rad.ruter.map((rute, kolonne) => {
          const kode = behov[kolonne]
          return (
            kode && (
              <Celle
                key={kode}
                rute={rute}
                for={rad.for?.[kolonne] ?? null}
                navn={cellenavn(rute, kode, rad.kommune)}
                plass={`${nr}:${kolonne}`}
                fokus={fokus === kolonne}
                valgt={valgt === kode}
              />
            )
          )
        })}
      </tr>
    ),
    [rad, nr, behov, fokus, valgt, adresse, sprak],
  )
}

type Celleprops = { rute: Rute; for: Rute | null; navn: string; plass: string; fokus: boolean; valgt: boolean }

function Celle({ rute, for: fra, navn, plass, fokus, valgt }: Celleprops) {
  const endret = fra !== null && fra.niva !== rute.niva
  const fullt = endret ? t('dekning.celle.for', { navn, niva: nivaISetning(fra.niva) }) : navn
  return (
    <td
      data-trinn={trinnFor(rute)}
      data-plass={plass}
      data-endret={endret || undefined}
      data-noen={manglerNoen(rute) || undefined}
      tabIndex={fokus ? 0 : -1}
      aria-label={fullt}
      title={fullt}
      aria-selected={valgt}
    >
      {trinntegn(trinnFor(rute))}
    </td>
  )
}
