import type { Avtalerad } from '../../../catalog/skjema/kontortiltak.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { avtaleord } from '../deling/avtaleord.ts'
import { delingslenke } from '../deling/visning.ts'
import { Rad, Seksjon } from './Seksjon.tsx'

/** Agreements that end: to be renewed or left to end, before somebody is standing in the door. */
export const Avtaler = ({ rader }: { rader: readonly Avtalerad[] }) => (
  <Seksjon navn="avtaler" tittel={t('kontor.avtaler')}>
    {rader.map((a) => (
      <Rad
        key={`${a.tiltakId} ${a.kommunenummer}`}
        navn={t('kontor.avtale.med', { navn: a.navn, kommune: kommunenavn(a.kommunenummer) })}
        om={avtaleord(a)}
      >
        <a
          class="ds-button"
          data-variant="secondary"
          href={delingslenke(a.tiltakId)}
          aria-label={t('kontor.avtale.forny.navn', { navn: a.navn, kommune: kommunenavn(a.kommunenummer) })}
        >
          {t('kontor.avtale.forny')}
        </a>
      </Rad>
    ))}
  </Seksjon>
)
