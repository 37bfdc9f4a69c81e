import type { Arbeidsliste } from '../../../catalog/skjema/kontortiltak.ts'
import { iSetning, malform, opplisting, t } from '../../felles/sprak.ts'
import { Rad, Seksjon, skjemalenke } from './Seksjon.tsx'

type Kopi = Arbeidsliste['kopier'][number]

const NEVNES = 4

function endret({ opphav }: Kopi): string {
  if (!opphav.finnes) return t('kontor.kopi.borte', { navn: opphav.navn })
  const felt = opphav.endringer.map((e) => iSetning(e.felt[malform.value]))
  const resten = felt.length - NEVNES
  const ord = resten > 0 ? [...felt.slice(0, NEVNES), t('kontor.sum.til', { n: resten })] : felt
  return t('kontor.kopi.endret', { navn: opphav.navn, felt: opplisting(ord) })
}

/** Copies whose original is no longer as it was. */
export const Kopier = ({ rader }: { rader: readonly Kopi[] }) => (
  <Seksjon navn="kopier" tittel={t('kontor.kopier')}>
    {rader.map((k) => (
      <Rad key={k.id} navn={<a href={skjemalenke(k.id)}>{k.navn}</a>} om={endret(k)}>
        <a
          class="ds-button"
          data-variant="secondary"
          href={skjemalenke(k.id)}
          aria-label={t('kontor.kopi.se.navn', { navn: k.navn })}
        >
          {t('kontor.kopi.se')}
        </a>
      </Rad>
    ))}
  </Seksjon>
)
