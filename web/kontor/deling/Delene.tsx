import type { Delingsoversikt } from '../../../catalog/skjema/kontortiltak.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { erRedaktor } from '../meg.ts'
import { DeltMedOss } from './DeltMedOss.tsx'
import { KanSporres } from './KanSporres.tsx'
import { bareFor } from './naboer.ts'
import type { Sporsrad } from './sporsmal.ts'
import { ViDeler } from './ViDeler.tsx'
import { DELER, type Del, tilAdresse, type Visning } from './visning.ts'

type Props = {
  oversikt: Delingsoversikt
  visning: Visning
  /** Null for who may not. */
  endre: ((id: string) => void) | null
  spor: (rad: Sporsrad) => void
  velgKommune: (kommune: string | null) => void
}

/** The three parts, one open; all of them about one kommune when one is chosen. */
export function Delene({ oversikt, visning, endre, spor, velgKommune }: Props) {
  const { del, kommune } = visning
  const utvalg = bareFor(oversikt, kommune)
  const antall: Record<Del, number> = {
    vi: utvalg.viDeler.filter((r) => r.synlighet !== 'eget-kontor').length,
    naboer: utvalg.deltMedOss.length,
    spor: utvalg.kanSporres.length,
  }
  return (
    <div class="deling__deler">
      <nav class="deling__valg" aria-label={t('deling.deler')}>
        <ul>
          {DELER.map((d) => (
            <li key={d}>
              <a href={tilAdresse({ ...visning, del: d })} aria-current={d === del ? 'page' : undefined}>
                {t(`deling.del.${d}`)} <span class="deling__antall">{antall[d]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="deling-del">
        <h2 class="ds-heading" data-size="xs" id="deling-del" tabIndex={-1}>
          {kommune
            ? t('deling.del.i-kommune', { del: t(`deling.del.${del}`), kommune: kommunenavn(kommune) })
            : t(`deling.del.${del}`)}
        </h2>
        {kommune && (
          <p>
            <button type="button" class="lenkeknapp" onClick={() => velgKommune(null)}>
              {t('deling.vis-alle')}
            </button>
          </p>
        )}
        <p class="hjelp">{t(`deling.del.${del}.om`)}</p>
        {del === 'vi' && !erRedaktor.value && <p class="hjelp">{t('deling.bare-redaktor')}</p>}
        {del === 'vi' && <ViDeler rader={utvalg.viDeler} kommune={kommune} endre={endre} />}
        {del === 'naboer' && <DeltMedOss rader={utvalg.deltMedOss} spor={spor} />}
        {del === 'spor' && <KanSporres rader={utvalg.kanSporres} spor={spor} />}
      </section>
    </div>
  )
}
