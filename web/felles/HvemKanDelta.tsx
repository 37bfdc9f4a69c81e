import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { dato } from './format.ts'
import { forklaring, kommunenavn } from './grunnlag.ts'
import { idag } from './idag.ts'
import { t } from './sprak.ts'
import { dekning } from './tiltaksord.ts'

type Avtale = NonNullable<NonNullable<Tiltak['deling']>['avtaler']>[number]

/** An agreement in words; one that has ended is told as such. */
export const avtaleord = ({ kommunenummer, plasser, til }: Avtale): string =>
  t('f.avtale', {
    kommune: kommunenavn(kommunenummer),
    plasser: plasser == null ? '' : t(plasser === 1 ? 'f.avtale.en' : 'f.avtale.plasser', { n: plasser }),
    til: til ? t(til < idag() ? 'f.avtale.utlopt' : 'f.avtale.til', { dato: dato(til) }) : '',
  })

/** Whose inhabitants may take part, how others may ask, and every agreement. */
export function HvemKanDelta({ tiltak }: { tiltak: Tiltak }) {
  const { deling } = tiltak
  return (
    <>
      <p>{dekning(tiltak)}</p>
      {deling && !tiltak.dekning.landet && <p>{forklaring('synlighet', deling.synlighet)}</p>}
      {deling?.avtaler && deling.avtaler.length > 0 && (
        <ul>
          {deling.avtaler.map((a) => (
            <li key={a.kommunenummer}>{avtaleord(a)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
