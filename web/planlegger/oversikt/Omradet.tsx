import type { useVisning } from '../useVisning.ts'
import { lukket } from '../visning.ts'
import { Omradevalg } from './Omradevalg.tsx'

/** Which region. Another one closes the cell that is open. */
export const Omradet = ({ visning, ga }: Pick<ReturnType<typeof useVisning>, 'visning' | 'ga'>) => (
  <div class="filtre">
    <Omradevalg omrade={visning.omrade} velg={(omrade) => ga({ ...lukket(visning), omrade })} />
  </div>
)
