import type { Merke } from './gruppering.ts'
import { fulltNavn, prosent } from './Merker.tsx'
import type { Kartsted } from './sted.ts'
import type { Flate } from './utsnitt.ts'
import '../stil/kartprikker.css'

type Props = {
  prikker: readonly Merke[]
  stedFor: (id: string) => Kartsted | undefined
  flate: Flate
  valgt: string | null
  velg: (id: string) => void
}

const MINST = 9
const STORST = 22
/** A letter cannot be read in a smaller one. */
const MED_TEGN = 15
/** How much of the room that each has its point may fill. */
const FYLL = 0.42

/** So large as there is room for. */
const storrelse = (antall: number, { bredde, hoyde }: Flate) =>
  Math.round(Math.min(STORST, Math.max(MINST, FYLL * Math.sqrt((bredde * hoyde) / Math.max(1, antall)))))

/** Many places at once, each a point to press with the mouse; who uses the keyboard has all of them in the table beside the map. */
export function Prikker({ prikker, stedFor, flate, valgt, velg }: Props) {
  const bredde = storrelse(prikker.length, flate)
  return (
    <div class="kart__prikker" style={{ '--prikk': `${bredde}px` }}>
      {prikker.map(({ id, x, y }) => {
        const sted = stedFor(id)
        return (
          sted?.prikk && (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              class="kart__prikk"
              data-steder={id}
              data-slag={sted.prikk.slag}
              style={{ left: prosent(x, flate.bredde), top: prosent(y, flate.hoyde) }}
              aria-label={fulltNavn(sted)}
              title={fulltNavn(sted)}
              aria-current={id === valgt || undefined}
              onClick={() => velg(id)}
            >
              {bredde >= MED_TEGN && sted.prikk.tegn}
            </button>
          )
        )
      })}
    </div>
  )
}
