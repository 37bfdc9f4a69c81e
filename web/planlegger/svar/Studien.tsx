import type { Studietall } from '../../../catalog/skjema/dekningstall.ts'
import { tall } from '../../felles/format.ts'
import { malform, t } from '../../felles/sprak.ts'

/** `33 prosent`, `om lag 2,5 per 1000`; a finding in words has no figure. */
export function studieord({ verdi, enhet, omtrent }: Studietall): string | null {
  if (verdi === null || enhet === 'ord') return null
  const ord = t(`svar.enhet.${enhet}`, { n: tall(verdi) })
  return omtrent ? t('svar.om-lag', { ord }) : ord
}

/** What the study found, plainly apart from our own: each with its year and where it stands. */
export const Studien = ({ tall: funn }: { tall: readonly Studietall[] }) => (
  <aside class="studien" aria-label={t('svar.studien')}>
    <h3>{t('svar.studien')}</h3>
    <p class="hjelp">{t('svar.studien.om')}</p>
    {funn.length === 0 ? <p>{t('svar.studien.ingen')}</p> : <Liste funn={funn} />}
  </aside>
)

const FORST = 3

function Liste({ funn }: { funn: readonly Studietall[] }) {
  const resten = funn.slice(FORST)
  return (
    <>
      <Funnene funn={funn.slice(0, FORST)} />
      {resten.length > 0 && (
        <details>
          <summary>{t('svar.studien.flere', { n: resten.length })}</summary>
          <Funnene funn={resten} />
        </details>
      )}
    </>
  )
}

const Funnene = ({ funn }: { funn: readonly Studietall[] }) => (
  <ul>
    {funn.map((f) => (
      <li key={f.id}>
        {studieord(f) !== null && <strong>{studieord(f)} </strong>}
        {f.gjelder[malform.value]}
        <small>
          {t('svar.studien.kilde', { aar: f.aar, kilde: f.kilde })}
          {f.tolkning && ` ${f.tolkning[malform.value]}`}
        </small>
      </li>
    ))}
  </ul>
)
