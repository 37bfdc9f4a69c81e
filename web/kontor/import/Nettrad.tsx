import { useMemo } from 'preact/hooks'
import type { UtfallKode } from '../../../catalog/kodeverk.ts'
import type { Importfeil, Importkolonne, Importrad, Radstatus } from '../../../catalog/skjema/import.ts'
import { t } from '../../felles/sprak.ts'
import { Utfallfigur } from '../../felles/Utfall.tsx'
import { Celleskriving } from './Celleskriving.tsx'
import { celleId } from './nettaster.ts'
import { celletekst, erEndret, feilI, RADHODE } from './rutenett.ts'
import { usjekket } from './tilstand.ts'
import type { Rettelse } from './valg.ts'

type Props = {
  rad: Importrad
  /** Among the rows that are shown, from 0. */
  nr: number
  kolonner: readonly Importkolonne[]
  feil: readonly Importfeil[] | undefined
  rettelser: readonly Rettelse[] | undefined
  /** The column of the grid that the keyboard is at, and of the file that is written in; -1 when it is another row. */
  her: number
  skrives: number
}

/** A row is drawn anew only when something in it is another. */
export function Nettrad({ rad, nr, kolonner, feil, rettelser, her, skrives }: Props) {
  const venter = usjekket.value && rettelser !== undefined
  return useMemo(
    () => (
      <tr aria-rowindex={nr + 2} data-status={rad.status}>
        <Radhode rad={rad} feil={feilI(feil, null)} her={her === RADHODE} />
        {kolonner.map((k, i) => {
          const rettet = rettelser?.find((r) => r.kolonne === k.kolonne)
          const celle = { rad, kolonne: k, rettet, feil: feilI(feil, k.kolonne), venter, her: her === i + 1 }
          return skrives === k.kolonne ? (
            <td key={k.kolonne} class="nett__skrives" data-rad={rad.rad} data-kolonne={k.kolonne}>
              <Celleskriving rad={rad.rad} kolonne={k} start={celletekst(rad, k.kolonne, rettet)} />
            </td>
          ) : (
            <Celle key={k.kolonne} {...celle} />
          )
        })}
      </tr>
    ),
    [rad, nr, kolonner, feil, rettelser, her, skrives, venter],
  )
}

const STATUSTEGN: Record<Radstatus, UtfallKode | null> = { feil: 'nei', ny: 'ja', endret: 'advarsel', uendret: null }

function Radhode({ rad, feil, her }: { rad: Importrad; feil: readonly Importfeil[]; her: boolean }) {
  const id = celleId(rad.rad, undefined)
  const tegn = STATUSTEGN[rad.status]
  return (
    <th
      scope="row"
      class="nett__radhode"
      id={id}
      tabIndex={her ? 0 : -1}
      data-rad={rad.rad}
      aria-invalid={feil.length > 0 ? 'true' : undefined}
      aria-describedby={feil.length > 0 ? `${id}-om` : undefined}
    >
      <span class="nett__nr">{rad.rad}</span>{' '}
      <span class="nett__status">
        {tegn && <Utfallfigur utfall={tegn} />}
        {t(`import.status.${rad.status}`)}
      </span>
      <Om id={id} feil={feil} />
    </th>
  )
}

type Celleprops = {
  rad: Importrad
  kolonne: Importkolonne
  rettet: Rettelse | undefined
  feil: readonly Importfeil[]
  venter: boolean
  her: boolean
}

function Celle({ rad, kolonne, rettet, feil, venter, her }: Celleprops) {
  const id = celleId(rad.rad, kolonne.kolonne)
  const tekst = celletekst(rad, kolonne.kolonne, rettet)
  const sjekkes = venter && rettet !== undefined && tekst !== rad.celler[kolonne.kolonne]
  const galt = sjekkes ? [] : feil
  return (
    <td
      id={id}
      tabIndex={her ? 0 : -1}
      data-rad={rad.rad}
      data-kolonne={kolonne.kolonne}
      aria-invalid={galt.length > 0 ? 'true' : undefined}
      aria-describedby={galt.length > 0 ? `${id}-om` : undefined}
    >
      {galt.length > 0 && (
        <span class="nett__merke" data-slag="feil">
          <Utfallfigur utfall="nei" />
          {t(galt.some((f) => f.person) ? 'import.celle.person' : 'import.celle.feil')}
        </span>
      )}
      {galt.length === 0 && <Merke rettet={rettet} sjekkes={sjekkes} endres={erEndret(rad, kolonne)} />}
      {tekst === '' ? <i class="nett__tom">{galt.length > 0 && t('import.celle.tom')}</i> : tekst}
      <Om id={id} feil={galt} />
    </td>
  )
}

function Merke({ rettet, sjekkes, endres }: { rettet: Rettelse | undefined; sjekkes: boolean; endres: boolean }) {
  if (!rettet && !endres) return null
  return (
    <span class="nett__merke" data-slag={rettet ? 'rettet' : 'endres'}>
      {t(sjekkes ? 'import.celle.sjekkes' : rettet ? 'import.celle.rettet' : 'import.celle.endres')}
    </span>
  )
}

/** Read after what stands in the cell; shown below the grid for the cell one is at. */
const Om = ({ id, feil }: { id: string; feil: readonly Importfeil[] }) =>
  feil.length === 0 ? null : (
    <span id={`${id}-om`} hidden>
      {feil.map((f) => f.melding).join('. ')}
    </span>
  )
