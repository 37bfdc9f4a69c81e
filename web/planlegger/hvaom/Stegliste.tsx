import { useRef } from 'preact/hooks'
import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { kurv, taUt, tomKurv } from './kurv.ts'
import { stegord } from './stegord.ts'

/** What the service says of step number `i`, which was sound when it was put here. */
const feilI = (feil: unknown, i: number): string[] =>
  feil instanceof ApiFeil
    ? feil.felt.filter(({ sti }) => sti.startsWith(`steg.${i}.`)).map(({ melding }) => melding)
    : []

/** The steps in their order; each can be undone. */
export function Stegliste({ feil }: { feil: unknown }) {
  const tittel = useRef<HTMLHeadingElement>(null)
  const poster = kurv.value
  const angre = (gjor: () => void) => {
    gjor()
    tittel.current?.focus()
  }
  return (
    <section aria-labelledby="steg-tittel">
      <h2 class="ds-heading" data-size="xs" id="steg-tittel" ref={tittel} tabIndex={-1}>
        {t('dekning.steg')}
      </h2>
      {poster.length === 0 && <p>{t('dekning.steg.ingen')}</p>}
      <ol class="stegliste">
        {poster.map((post, i) => (
          <li key={post.nr}>
            <span>
              {stegord(post)}
              {post.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
            </span>
            <button
              type="button"
              class="lenkeknapp"
              aria-label={t('dekning.steg.angre.navn', { steg: stegord(post) })}
              onClick={() => angre(() => taUt(post.nr))}
            >
              {t('dekning.steg.angre')}
            </button>
            {feilI(feil, i).map((melding) => (
              <p key={melding} class="ds-validation-message">
                {melding}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {poster.length > 1 && (
        <button type="button" class="lenkeknapp" onClick={() => angre(tomKurv)}>
          {t('dekning.steg.tom')}
        </button>
      )}
    </section>
  )
}
