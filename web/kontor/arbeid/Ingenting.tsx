import { dato } from '../../felles/format.ts'
import { idag } from '../../felles/idag.ts'
import { t } from '../../felles/sprak.ts'
import { Henter, Tomt } from '../../felles/Tilstander.tsx'
import { useHentet } from '../hentet.ts'
import { kontor } from '../meg.ts'
import { folgeAvRytme } from '../rytme.ts'
import { hentOversikt } from '../tjeneste.ts'

/** Nothing waits: what comes next, or where to begin. */
export function Ingenting() {
  const { tilstand } = useHentet(hentOversikt, kontor.value.id)
  if (tilstand.slag === 'henter') return <Henter />
  if (tilstand.slag === 'klar' && tilstand.verdi.tiltak.length === 0) return <Begynn />
  const neste =
    tilstand.slag === 'klar' ? folgeAvRytme(tilstand.verdi.tiltak, kontor.value.rytmeManeder, idag()).neste : null
  return (
    <Tomt tittel={t('kontor.ingenting')}>
      {neste && <p>{t('kontor.ingenting.neste', { navn: neste.navn, dato: dato(neste.dato) })}</p>}
      <p>
        <a class="ds-link" href="/kontor/tiltak">
          {t('kontor.ingenting.se')}
        </a>
      </p>
    </Tomt>
  )
}

/** An office that has nothing yet. */
export const Begynn = () => (
  <Tomt tittel={t('kontor.begynn')}>
    <p>{t('kontor.begynn.om')}</p>
    <div class="kontor__knapper">
      <a class="ds-button" href="/kontor/import">
        {t('kontor.begynn.import')}
      </a>
      <a class="ds-button" data-variant="secondary" href="/kontor/ny">
        {t('kontor.nytt')}
      </a>
    </div>
  </Tomt>
)
