import { kommunenavn } from '../felles/grunnlag.ts'
import { Kommunevelger } from '../felles/Kommunevelger.tsx'
import { t } from '../felles/sprak.ts'

type Props = { id: string; navn: string; hjelp?: string; valgte: readonly string[]; velg: (numre: string[]) => void }

/** Several kommuner: one is added at a time, and pressing one takes it away. */
export const Kommuneliste = ({ id, navn, hjelp, valgte, velg }: Props) => (
  <div class="kommuneliste">
    <Kommunevelger
      id={id}
      navn={navn}
      {...(hjelp && { hjelp })}
      valgt={null}
      velg={(nr) => nr !== null && !valgte.includes(nr) && velg([...valgte, nr])}
    />
    {valgte.length > 0 && (
      <ul class="brikkeliste">
        {valgte.map((nr) => (
          <li key={nr}>
            <button
              type="button"
              class="ds-chip"
              data-removable
              aria-label={t('dekning.ta-bort', { navn: kommunenavn(nr) })}
              onClick={() => velg(valgte.filter((annen) => annen !== nr))}
            >
              {kommunenavn(nr)}
            </button>
          </li>
        ))}
      </ul>
    )}
  </div>
)
