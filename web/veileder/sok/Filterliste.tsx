import { useRef, useState } from 'preact/hooks'
import type { Sokesvar } from '../../../catalog/skjema/sok.ts'
import { kodeliste } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { kodenavn } from './filterord.ts'
import { KODEVERK, type Kodefilter } from './valg.ts'

export type Fasetter = Sokesvar['fasetter'] | null

/** How many tiltak a value gives; undefined while it is not known. */
export const antallFor = (fasetter: Fasetter, filter: string, verdi: string): number | undefined =>
  fasetter?.[filter]?.find((f) => f.verdi === verdi)?.antall

type Rad = { kode: string; antall: number | undefined }

/** A vocabulary this long or shorter stands in its own order; a longer one has what gives most first. */
const KORT = 8
const FORST = 6

/** Shape: `alle` in the order they stand; `forst` are those shown before anyone asks for more. `fast`: those that must be among them. */
export function ordnet(rader: readonly Rad[], fast: ReadonlySet<string>): { forst: Rad[]; alle: Rad[] } {
  if (rader.length <= KORT) return { forst: [...rader], alle: [...rader] }
  const alle = rader.toSorted((a, b) => (b.antall ?? 0) - (a.antall ?? 0))
  return { forst: alle.filter((r, i) => i < FORST || fast.has(r.kode)), alle }
}

type Props = {
  filter: Kodefilter
  fasetter: Fasetter
  valgte: readonly string[]
  veksle: (kode: string) => void
}

/** The values of one filter to tick, each with what it gives. Ticking moves nothing: a filter does not change its own counts. */
export function Filterliste({ filter, fasetter, valgte, veksle }: Props) {
  const [viserAlle, settViserAlle] = useState(false)
  // What has been chosen here stays in sight, so that it can be chosen again.
  const fast = useRef(new Set<string>()).current
  for (const kode of valgte) fast.add(kode)
  const koder = kodeliste(KODEVERK[filter])
  const { forst, alle } = ordnet(
    koder.map(({ kode }) => ({ kode, antall: antallFor(fasetter, filter, kode) })),
    fast,
  )
  return (
    <>
      {(viserAlle ? alle : forst).map(({ kode, antall }) => (
        <Filterboks
          key={kode}
          navn={kodenavn(filter, kode)}
          antall={antall}
          valgt={valgte.includes(kode)}
          veksle={() => veksle(kode)}
        />
      ))}
      {forst.length < alle.length && (
        <button
          type="button"
          class="lenkeknapp filter__alle"
          aria-expanded={viserAlle}
          onClick={() => settViserAlle(!viserAlle)}
        >
          {viserAlle ? t('filter.vis-faerre') : t('filter.vis-alle', { n: alle.length })}
          <span class="ds-sr-only">: {t(`filter.${filter}`)}</span>
        </button>
      )}
    </>
  )
}

type Boksprops = { navn: string; antall: number | undefined; valgt: boolean; veksle: () => void }

/** A box to tick, with how many tiltak it gives to the right. */
export const Filterboks = ({ navn, antall, valgt, veksle }: Boksprops) => (
  <label class="boks filterboks" data-tom={antall === 0}>
    <input class="ds-input" type="checkbox" checked={valgt} onChange={veksle} />
    <span>{navn}</span>
    <span class="filterboks__antall">
      {antall}
      {antall !== undefined && <span class="ds-sr-only"> {t('filter.enhet')}</span>}
    </span>
  </label>
)
