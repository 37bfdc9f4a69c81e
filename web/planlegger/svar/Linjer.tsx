import { t } from '../../felles/sprak.ts'
import type { Linje } from './kort.ts'
import { Tallknapp } from './Tallknapp.tsx'

const prosentAv = (antall: number, av: number): number => (av > 0 ? (100 * antall) / av : 0)

/** The figures of an answer as bars. What is not known is hatched, after what is. */
export const Linjer = ({ linjer }: { linjer: readonly Linje[] }) => (
  <ul class="svarlinjer">
    {linjer.map((linje) => (
      <li key={linje.navn}>
        <span class="svarlinjer__navn">{linje.navn}</span>
        <Soyle {...linje} />
        <span class="svarlinjer__tall">
          <Tallknapp figur={linje.figur} om={linje.navn} />
          {linje.ukjent && linje.ukjent.tall.antall > 0 && (
            <Tallknapp
              figur={{ ...linje.ukjent, ord: t('svar.ukjente', { n: linje.ukjent.tall.antall }) }}
              om={t('svar.om-ukjent', { om: linje.navn })}
            />
          )}
        </span>
      </li>
    ))}
  </ul>
)

function Soyle({ figur, ukjent, av, erUkjent = false }: Linje) {
  const hele = prosentAv(figur.tall.antall, av)
  const er = erUkjent ? 0 : hele
  const uvisst = erUkjent ? hele : prosentAv(ukjent?.tall.antall ?? 0, av)
  return (
    <svg class="svarlinjer__soyle" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="svarlinjer__alle" width="100" height="10" />
      <rect class="svarlinjer__er" width={er} height="10" />
      <line class="svarlinjer__ukjent" x1={er} x2={er + uvisst} y1="5" y2="5" />
    </svg>
  )
}
