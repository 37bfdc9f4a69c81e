import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { dato } from '../felles/format.ts'
import { t } from '../felles/sprak.ts'

type Regel = NonNullable<Tiltak['regelverk']>[number]

/** A source that begins so has not been checked by anyone yet. */
const UBEKREFTET = /^Må bekreftes:?\s*/

export const Regelverk = ({ regler }: { regler: readonly Regel[] | null | undefined }) => (
  <section>
    <h2 class="ds-heading" data-size="xs">
      {t('regelverk.tittel')}
    </h2>
    {regler && regler.length > 0 ? <Tabell regler={regler} /> : <p class="hjelp">{t('regelverk.ingen')}</p>}
  </section>
)

const KOLONNER = ['hjemmel', 'tekst', 'kilde', 'kontrollert'] as const

const Tabell = ({ regler }: { regler: readonly Regel[] }) => (
  <table class="regelverk">
    <thead>
      <tr>
        {KOLONNER.map((k) => (
          <th key={k} scope="col">
            {t(`regelverk.${k}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {regler.map((r, i) => (
        <tr key={i}>
          <th scope="row">{r.hjemmel}</th>
          <td>{r.tekst}</td>
          <td>
            <Kilde kilde={r.kilde} />
          </td>
          <td class="dato">
            <span class="bare-smal">{t('regelverk.kontrollert')} </span>
            {dato(r.kontrollert)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

function Kilde({ kilde }: { kilde: string }) {
  if (UBEKREFTET.test(kilde))
    return (
      <>
        <span class="ds-tag" data-color="warning">
          {t('regelverk.ma-bekreftes')}
        </span>{' '}
        {kilde.replace(UBEKREFTET, '')}
      </>
    )
  if (!/^https?:\/\//.test(kilde) || !URL.canParse(kilde)) return <>{kilde}</>
  return (
    <a class="ds-link" href={kilde} rel="noreferrer">
      {new URL(kilde).hostname.replace(/^www\./, '')}
    </a>
  )
}
