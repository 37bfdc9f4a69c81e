import type { Storst } from '../../../catalog/dekning/oversikt.ts'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import type { Omrade } from '../../../catalog/skjema/dekning.ts'
import { hovedsetning, utdyping, uvisshet } from '../setning.ts'
import { omradeord } from './Omradevalg.tsx'

type Props = { tall: Dekningstall; storst: Storst | null; omrade: Omrade }

/** What the region opens with: the largest gap, and below it what is not known. */
export function Setning({ tall, storst, omrade }: Props) {
  const under = [utdyping(storst), uvisshet(tall, storst)].filter(Boolean)
  return (
    <div class="setning">
      {/* On the screen the choice of region says it. */}
      <p class="dekning__omrade">{omradeord(omrade)}</p>
      <p class="setning__hoved">{hovedsetning(storst, tall.kommuner.length, tall.kommuner[0])}</p>
      {under.map((tekst) => (
        <p key={tekst} class="setning__under">
          {tekst}
        </p>
      ))}
    </div>
  )
}
