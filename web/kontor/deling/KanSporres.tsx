import type { Foresporsel } from '../../../catalog/skjema/foresporsel.ts'
import type { Delingsoversikt } from '../../../catalog/skjema/kontortiltak.ts'
import { forklaring } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { Tomt } from '../../felles/Tilstander.tsx'
import { dagen, svarord } from '../foresporsler/ord.ts'
import { erRedaktor } from '../meg.ts'
import { Kopiknapp } from './Kopiknapp.tsx'
import { Naborad } from './Naborad.tsx'
import type { Sporsrad } from './sporsmal.ts'

type Props = { rader: Delingsoversikt['kanSporres']; spor: (rad: Sporsrad) => void }

/** What lies within an hour and is not shared with us, nearest first. */
export function KanSporres({ rader, spor }: Props) {
  if (rader.length === 0) return <Tomt tittel={t('deling.spor.ingen')} />
  return (
    <ul class="delingsliste">
      {rader.map((r) => (
        <Naborad key={r.id} rad={r}>
          <p>{forklaring('synlighet', r.synlighet)}</p>
          {r.spurt && <Spurt foresporsel={r.spurt} />}
          {!r.kontor && <p>{t('deling.spor.uten-kontor')}</p>}
          <div class="delingsliste__knapper">
            {r.kontor && r.spurt?.svar !== null && (
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                onClick={() => spor({ rad: r, type: null })}
              >
                {t(r.spurt ? 'deling.spor.igjen' : 'deling.spor')}
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

const Spurt = ({ foresporsel: { sendt, besvart, svar } }: { foresporsel: Foresporsel }) => (
  <p>
    {svar && besvart
      ? t('deling.spor.svart', { dato: dagen(besvart), svar: svarord(svar) })
      : t('deling.spor.venter', { dato: dagen(sendt) })}{' '}
    <a class="ds-link" href="/kontor/foresporsler">
      {t('deling.spor.se')}
    </a>
  </p>
)
