import type { Delingsoversikt } from '../../../catalog/skjema/kontortiltak.ts'
import { t } from '../../felles/sprak.ts'
import { Tomt } from '../../felles/Tilstander.tsx'
import { erRedaktor } from '../meg.ts'
import { avtaleord } from './avtaleord.ts'
import { Kopiknapp } from './Kopiknapp.tsx'
import { Naborad } from './Naborad.tsx'
import type { Sporsrad } from './sporsmal.ts'
import { Frist } from './ViDeler.tsx'

type Props = { rader: Delingsoversikt['deltMedOss']; spor: (rad: Sporsrad) => void }

/** What our inhabitants may use of the neighbours', by which agreement and until when. */
export function DeltMedOss({ rader, spor }: Props) {
  if (rader.length === 0)
    return <Tomt tittel={t('deling.naboer.ingen')}>{<p>{t('deling.naboer.ingen.hjelp')}</p>}</Tomt>
  return (
    <ul class="delingsliste">
      {rader.map((r) => (
        <Naborad key={r.id} rad={r}>
          <p>
            {hvordan(r)} {r.avtale && <Frist avtale={r.avtale} />}
          </p>
          {!r.kontor && <p>{t('deling.spor.uten-kontor')}</p>}
          <div class="delingsliste__knapper">
            {r.kontor && (
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                onClick={() => spor({ rad: r, type: 'plass' })}
              >
                {t('deling.spor.plass')}
                <span class="ds-sr-only">: {r.navn}</span>
              </button>
            )}
            {erRedaktor.value && <Kopiknapp id={r.id} navn={r.navn} />}
          </div>
        </Naborad>
      ))}
    </ul>
  )
}

const hvordan = ({ avtale, synlighet }: Delingsoversikt['deltMedOss'][number]) => {
  if (avtale) return t('deling.naboer.avtale', { vilkar: avtaleord(avtale) })
  return t(synlighet === 'alle' ? 'deling.naboer.apent' : 'deling.naboer.dekket')
}
