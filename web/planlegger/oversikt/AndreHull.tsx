import type { Storst } from '../../../catalog/dekning/oversikt.ts'
import { storForbokstav, t } from '../../felles/sprak.ts'
import { gruppeord, type Hullene, hvemIHullet } from '../setning.ts'
import { adresse, lukket, type Visning } from '../visning.ts'

const FLEST = 8

type Props = { hullene: Hullene; visning: Visning; sti: string }

/** The gaps after the largest. Each is a link that shows it in the table and the map. */
export function AndreHull({ hullene: { storst, andre }, visning, sti }: Props) {
  if (!storst) return null
  const til = (h: Storst) => adresse(sti, { ...lukket(visning), hvem: hvemIHullet(h), behov: h.behov })
  return (
    <div class="andre-hull">
      <a class="ds-link" href={til(storst)}>
        {t('dekning.hull.vis')}
      </a>
      {andre.length > 0 && (
        <details>
          <summary>
            {t(andre.length === 1 ? 'dekning.hull.andre.ett' : 'dekning.hull.andre', { n: andre.length })}
          </summary>
          <ul>
            {andre.slice(0, FLEST).map((h) => (
              <li key={`${h.sammensatt} ${h.norsk} ${h.behov}`}>
                <a class="ds-link" href={til(h)}>
                  {storForbokstav(gruppeord(h))}
                </a>{' '}
                {t(h.kommuner.length === 1 ? 'dekning.hull.kommune' : 'dekning.hull.kommuner', {
                  n: h.kommuner.length,
                })}
              </li>
            ))}
          </ul>
          {andre.length > FLEST && <p class="hjelp">{t('dekning.hull.flere', { n: andre.length - FLEST })}</p>}
        </details>
      )}
    </div>
  )
}
