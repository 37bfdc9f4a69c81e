import { useBred } from '../../felles/bredde.ts'
import { t } from '../../felles/sprak.ts'
import { Utfall } from '../../felles/Utfall.tsx'
import { Tiltakslenke } from '../Tiltakslenke.tsx'
import { erValgt, veksleValgt } from '../valgte.ts'
import { Celleinnhold } from './Celleinnhold.tsx'
import type { Celle, Gruppe, Rad } from './celle.ts'
import type { Kolonne } from './kolonner.ts'

/** Where the table is found on the page, when what had focus in it is gone. */
export const TABELL_ID = 'sammenligning'

type Valg = { kolonner: readonly Kolonne[]; grupper: readonly Gruppe[]; taBort: (k: Kolonne) => void }

/** One column per tiltak. On a narrow screen it scrolls sideways within itself. */
export function Tabell({ kolonner, grupper, taBort }: Valg) {
  const bred = useBred()
  return (
    // What scrolls must be reachable by keyboard.
    <section
      class="sml__flate"
      data-antall={kolonner.length}
      id={TABELL_ID}
      tabIndex={bred ? -1 : 0}
      aria-label={t('sammenlign.tabell')}
    >
      <table class="sml">
        <thead>
          <tr>
            <th scope="col" class="sml__hjorne">
              <span class="ds-sr-only">{t('sammenlign.opplysning')}</span>
            </th>
            {kolonner.map((k) => (
              <Hode key={k.tiltak.id} kolonne={k} />
            ))}
          </tr>
        </thead>
        <tbody class="sml__valg">
          <tr>
            <th scope="row">
              <span class="ds-sr-only">{t('sammenlign.valg')}</span>
            </th>
            {kolonner.map((k) => (
              <td key={k.tiltak.id}>
                <Knapper kolonne={k} taBort={taBort} />
              </td>
            ))}
          </tr>
        </tbody>
        {grupper.map((gruppe) => (
          <Gruppen key={gruppe.navn} gruppe={gruppe} kolonner={kolonner} />
        ))}
      </table>
    </section>
  )
}

const Hode = ({ kolonne: { tiltak, vurdering } }: { kolonne: Kolonne }) => (
  <th scope="col">
    <span class="sml__navn">
      <Tiltakslenke id={tiltak.id} navn={tiltak.navn} />
    </span>
    <span class="sml__merker">
      {vurdering ? (
        <Utfall utfall={vurdering.utfall} />
      ) : (
        <span class="sml__mangler">{t('sammenlign.ikke-vurdert.person')}</span>
      )}
      {tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
    </span>
  </th>
)

function Knapper({ kolonne, taBort }: { kolonne: Kolonne; taBort: (k: Kolonne) => void }) {
  const { valgt } = kolonne
  const iPlan = erValgt(valgt.tiltakId)
  return (
    <div class="sml__knapper">
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => veksleValgt(valgt)}>
        {t(iPlan ? 'kort.ta-ut' : 'kort.legg-i-plan')}
        <span class="ds-sr-only">: {valgt.navn}</span>
      </button>
      <button type="button" class="ds-button" data-variant="tertiary" onClick={() => taBort(kolonne)}>
        {t('sammenlign.ta-bort')}
        <span class="ds-sr-only">: {valgt.navn}</span>
      </button>
    </div>
  )
}

type Gruppevalg = { gruppe: Gruppe; kolonner: readonly Kolonne[] }

/** On a narrow screen the names do not stay in sight, so each group says them again. */
function Gruppen({ gruppe: { navn, rader }, kolonner }: Gruppevalg) {
  const bred = useBred()
  return (
    <tbody data-gruppe={navn}>
      <tr class="sml__gruppe">
        <th scope="rowgroup" colSpan={bred ? kolonner.length + 1 : 1}>
          {t(navn)}
        </th>
        {!bred && kolonner.map(({ tiltak }) => <td key={tiltak.id}>{tiltak.navn}</td>)}
      </tr>
      {rader.map((rad) => (
        <Linje key={rad.navn} rad={rad} />
      ))}
    </tbody>
  )
}

const Linje = ({ rad: { navn, celler } }: { rad: Rad }) => (
  <tr>
    <th scope="row">{navn}</th>
    {celler.map((celle: Celle, i) => (
      <td key={i} data-slag={celle.slag}>
        <Celleinnhold celle={celle} />
      </td>
    ))}
  </tr>
)
