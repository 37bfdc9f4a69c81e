/** What has changed between two days, in one sentence. */
import type { Forandring } from '../../../catalog/dekning/oversikt.ts'
import { dato } from '../../felles/format.ts'
import { t } from '../../felles/sprak.ts'
import { erBedre } from '../hvaom/endringer.ts'

export function endringssetning(alle: readonly Forandring[], fra: string, til: string): string {
  const dager = { fra: dato(fra), til: dato(til) }
  if (alle.length === 0) return t('datoer.likt', dager)
  const bedre = alle.filter(erBedre).length
  return t('datoer.setning', {
    ...dager,
    bedre,
    verre: alle.length - bedre,
    kommuner: new Set(alle.map(({ kommune }) => kommune)).size,
  })
}

const SISTE_SIKRE_DAG = 28

/** The same day a month earlier, `YYYY-MM-DD`; never later than the 28th, which every month has. */
export function maanedFor(dag: string): string {
  const [ar = 0, maned = 1, dagen = 1] = dag.split('-').map(Number)
  const [a, m] = maned === 1 ? [ar - 1, 12] : [ar, maned - 1]
  return [a, String(m).padStart(2, '0'), String(Math.min(dagen, SISTE_SIKRE_DAG)).padStart(2, '0')].join('-')
}
