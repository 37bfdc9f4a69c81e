import { t } from '../../felles/sprak.ts'
import { meg } from '../meg.ts'

/** The ways in that this service has. `til`: the path one comes back to. */
export function Innganger({ til }: { til: string }) {
  const { oidc, lesing } = meg.value ?? { oidc: null, lesing: 'apen' }
  return (
    <>
      {oidc && (
        <button
          type="button"
          class="ds-button"
          // Not a link: the router would take it for a screen of ours.
          onClick={() => location.assign(`/api/innlogging/oidc?til=${encodeURIComponent(til)}`)}
        >
          {t('kontor.logg-inn.med', { navn: oidc })}
        </button>
      )}
      <section class="inngang__veier" aria-labelledby="inngang-veier">
        <h2 class="ds-heading" data-size="2xs" id="inngang-veier">
          {t(oidc ? 'kontor.inngang.annen' : 'kontor.inngang.hvordan')}
        </h2>
        <ul>
          <li>{t('kontor.inngang.invitert')}</li>
          <li>{t('kontor.inngang.ny-lenke')}</li>
          {lesing === 'apen' && <li>{t('kontor.inngang.uten')}</li>}
        </ul>
      </section>
    </>
  )
}
