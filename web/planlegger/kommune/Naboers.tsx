import type { Hvem } from '../../../catalog/dekning/oversikt.ts'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { useEksempel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { Stanset } from '../celle/Stanset.tsx'
import { useHentet } from '../hentet.ts'
import { Regner } from '../Regner.tsx'
import { hentNaboers, sporsmal } from './naboers.ts'
import '../stil/celle.css'

type Props = { tall: Dekningstall; nr: string; hvem: Hvem }

/** The neighbours' offers that would do, were they shared. */
export function Naboers({ tall, nr, hvem }: Props) {
  const spor = sporsmal(tall, nr, hvem)
  const { tilstand, hent } = useHentet(hentNaboers, spor.length > 0 ? spor.join('\n') : null)
  const tilbud = tilstand.slag === 'klar' ? tilstand.verdi : []
  useEksempel(tilbud.some(({ tiltak }) => tiltak.eksempel))
  return (
    <section class="naboers" aria-labelledby="naboers-tittel">
      <h2 class="ds-heading" data-size="xs" id="naboers-tittel">
        {t('dekning.naboers')}
      </h2>
      {spor.length === 0 ? (
        <p>{t('dekning.naboers.ingen', { kommune: kommunenavn(nr) })}</p>
      ) : (
        <Regner tilstand={tilstand} provIgjen={hent} />
      )}
      {tilbud.length > 0 && (
        <ul class="cellesvar__liste">
          {tilbud.map((stengt) => (
            <li key={stengt.tiltakId}>
              <Stanset stengt={stengt} kommune={nr} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
