import { useState } from 'preact/hooks'
import { forklaring } from '../../felles/grunnlag.ts'
import { storForbokstav, t } from '../../felles/sprak.ts'
import { delingslenke } from '../deling/visning.ts'
import { erRedaktor } from '../meg.ts'
import { type Besvart, dagen, svarord, svartEtterDager, svartEtterord } from './ord.ts'
import { Sak } from './Sak.tsx'
import type { Alt } from './tjeneste.ts'

const AV_GANGEN = 20

/** What has been answered, both ways, newest first. */
export function Besvarte({ rader, alt }: { rader: readonly Besvart[]; alt: Alt }) {
  const [vist, settVist] = useState(AV_GANGEN)
  return (
    <section aria-labelledby="foresporsel-besvart">
      <h2 class="ds-heading" data-size="xs" id="foresporsel-besvart">
        {t('foresporsel.besvart', { n: rader.length })}
      </h2>
      <ul class="delingsliste delingsliste--besvart">
        {rader.slice(0, vist).map((f) => (
          <Sak key={f.id} foresporsel={f} alt={alt} motpart={f.retning === 'mottatt' ? 'fra' : 'til'}>
            <Svarlinje foresporsel={f} />
            {f.retning === 'mottatt' && <VidereMedAvtale foresporsel={f} alt={alt} />}
          </Sak>
        ))}
      </ul>
      {rader.length > vist && (
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => settVist(vist + AV_GANGEN)}>
          {t('foresporsel.vis-flere', { n: Math.min(AV_GANGEN, rader.length - vist) })}
        </button>
      )}
    </section>
  )
}

const Svarlinje = ({ foresporsel: { svar, sendt, besvart, retning } }: { foresporsel: Besvart }) => (
  <>
    <p>
      <span class="ds-tag" data-color={svar.svar === 'ja' ? 'success' : 'neutral'}>
        {storForbokstav(svarord(svar))}
      </span>{' '}
      {t(retning === 'mottatt' ? 'foresporsel.vi-svarte' : 'foresporsel.de-svarte', {
        dato: dagen(besvart),
        etter: svartEtterord(svartEtterDager(sendt, besvart)),
      })}
    </p>
    {retning === 'sendt' && svar.svar !== 'ja' && <p class="hjelp">{forklaring('foresporselsvar', svar.svar)}</p>}
  </>
)

/** A yes to an agreement is not one until it is written in. */
function VidereMedAvtale({ foresporsel: f, alt }: { foresporsel: Besvart; alt: Alt }) {
  const kommuner = alt.kontorer.get(f.fraKontor)?.kommuner ?? []
  if (f.type !== 'avtale' || f.svar.svar !== 'ja' || !erRedaktor.value) return null
  return (
    <a class="ds-link" href={delingslenke(f.tiltakId, kommuner)}>
      {t('foresporsel.legg-inn-avtale')}
    </a>
  )
}
