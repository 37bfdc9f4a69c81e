import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { dato } from '../felles/format.ts'
import { forklaring, kommunenavn } from '../felles/grunnlag.ts'
import { idag } from '../felles/idag.ts'
import { t } from '../felles/sprak.ts'
import { dekning } from '../felles/tiltaksord.ts'

/** Whose inhabitants may take part, how others may ask, and every agreement; one that has ended is told as such. */
export function HvemKanDelta({ tiltak }: { tiltak: Tiltak }) {
  const { deling } = tiltak
  return (
    <>
      <p>{dekning(tiltak)}</p>
      {deling && !tiltak.dekning.landet && <p>{forklaring('synlighet', deling.synlighet)}</p>}
      {deling?.avtaler && deling.avtaler.length > 0 && (
        <ul>
          {deling.avtaler.map((a) => (
            <li key={a.kommunenummer}>
              {t('f.avtale', {
                kommune: kommunenavn(a.kommunenummer),
                plasser:
                  a.plasser == null ? '' : t(a.plasser === 1 ? 'f.avtale.en' : 'f.avtale.plasser', { n: a.plasser }),
                til: a.til ? t(a.til < idag() ? 'f.avtale.utlopt' : 'f.avtale.til', { dato: dato(a.til) }) : '',
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
