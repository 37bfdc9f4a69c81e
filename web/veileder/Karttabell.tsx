import { minutter } from '../felles/format.ts'
import { t } from '../felles/sprak.ts'
import { Utfall } from '../felles/Utfall.tsx'
import { type Nummerert, stedsord } from './kartsteder.ts'
import { Tiltakslenke } from './Tiltakslenke.tsx'

type Visning = { valgt: string | null; visIKart: (id: string) => void }

/** Everything the map shows, and what it cannot show, in the order of the list. */
export const Karttabell = ({ rader, ...visning }: Visning & { rader: readonly Nummerert[] }) => (
  <table class="karttabell">
    <caption>{t('kartvisning.tabell')}</caption>
    <thead>
      <tr>
        <th scope="col" class="tall">
          {t('kartvisning.nr')}
        </th>
        <th scope="col">{t('kartvisning.tiltak')}</th>
        <th scope="col" class="karttabell__sted">
          {t('kartvisning.sted')}
        </th>
        <th scope="col" class="tall">
          {t('kartvisning.reise')}
        </th>
        <th scope="col">{t('kartvisning.utfall')}</th>
      </tr>
    </thead>
    <tbody>
      {rader.map((rad) => (
        <Rad key={rad.forslag.tiltakId} rad={rad} {...visning} />
      ))}
    </tbody>
  </table>
)

function Rad({ rad: { nr, forslag, plass }, valgt, visIKart }: Visning & { rad: Nummerert }) {
  const { tiltakId, tiltak, reise, utfall } = forslag
  const vis = t('kartvisning.vis', { n: nr })
  return (
    <tr aria-current={tiltakId === valgt || undefined}>
      <td class="tall">
        {'punkt' in plass ? (
          <button type="button" class="lenkeknapp" aria-label={vis} title={vis} onClick={() => visIKart(tiltakId)}>
            {nr}
          </button>
        ) : (
          nr
        )}
      </td>
      <th scope="row">
        <Tiltakslenke id={tiltakId} navn={tiltak.navn} />{' '}
        {tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
        {/* Where there is no room for a column of its own. */}
        <small class="karttabell__under">{stedsord(forslag)}</small>
      </th>
      <td class="karttabell__sted">{stedsord(forslag)}</td>
      <td class="tall">{reise ? minutter(reise.minutter) : <IngenReise />}</td>
      <td>
        <Utfall utfall={utfall} />
      </td>
    </tr>
  )
}

const IngenReise = () => (
  <>
    <span aria-hidden="true">–</span>
    <span class="ds-sr-only">{t('kartvisning.ingen-reise')}</span>
  </>
)
