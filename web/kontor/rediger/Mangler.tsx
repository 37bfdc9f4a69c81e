import { t } from '../../felles/sprak.ts'
import { Feltlenke } from './Feilsammendrag.tsx'
import { navnPa } from './felter.ts'
import { feilene, kontroll } from './tilstand.ts'

/** What is missing and makes matches uncertain, most often first. */
export function Mangler() {
  const { mangler } = kontroll.value
  return (
    <section class="mangler" aria-labelledby="mangler-tittel">
      <h2 class="ds-heading" data-size="2xs" id="mangler-tittel">
        {t('rediger.mangler')}
      </h2>
      {feilene.value.length > 0 ? (
        <p class="hjelp">{t('rediger.mangler.forst')}</p>
      ) : mangler.length === 0 ? (
        <p>
          <span aria-hidden="true">✓ </span>
          {t('rediger.mangler.ingen')}
        </p>
      ) : (
        <>
          <p class="hjelp">{t('rediger.mangler.om')}</p>
          <ol>
            {mangler.map(({ felt, andel }) => (
              <li key={felt}>
                <Feltlenke sti={felt}>{t('rediger.mangler.en', { felt: navnPa(felt) })}</Feltlenke>
                <span class="mangler__andel">
                  <progress max={100} value={andel} aria-hidden="true" />
                  {t('rediger.mangler.andel', { n: andel })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
