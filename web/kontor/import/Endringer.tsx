import type { ComponentChildren } from 'preact'
import type { Importforslag, Importrad } from '../../../catalog/skjema/import.ts'
import type { Endringslinje } from '../../../catalog/skjema/kontortiltak.ts'
import { malform, t } from '../../felles/sprak.ts'
import { velg } from './handlinger.ts'
import { valg } from './tilstand.ts'
import { medUtelatt } from './valg.ts'

/** What becomes of the catalogue: what is new, what changes and how, and what stays untouched. */
export function Endringer({ lest }: { lest: Importforslag }) {
  const nye = lest.rader.filter((r) => r.status === 'ny')
  const endrede = lest.rader.filter((r) => r.status === 'endret')
  return (
    <section class="endringer" aria-labelledby="endringer">
      <h3 class="ds-heading" data-size="2xs" id="endringer">
        {t('import.blir')}
      </h3>
      <Del navn={t('import.blir.nye', { n: lest.antall.ny })} antall={lest.antall.ny} vist={nye.length}>
        <ul>
          {nye.map((r) => (
            <li key={r.rad}>{r.navn}</li>
          ))}
        </ul>
      </Del>
      <Del navn={t('import.blir.endret', { n: lest.antall.endret })} antall={lest.antall.endret} vist={endrede.length}>
        <dl>
          {endrede.map((r) => (
            <Endret key={r.rad} rad={r} />
          ))}
        </dl>
      </Del>
      <Del navn={t('import.blir.mangler', { n: lest.mangler.length })} antall={lest.mangler.length}>
        <p>{t('import.blir.mangler.om')}</p>
        <ul>
          {lest.mangler.map(({ id, navn }) => (
            <li key={id}>{navn}</li>
          ))}
        </ul>
      </Del>
      <HoppetOver lest={lest} />
    </section>
  )
}

type Delprops = { navn: string; antall: number; vist?: number; children: ComponentChildren }

function Del({ navn, antall, vist = antall, children }: Delprops) {
  if (antall === 0) return null
  return (
    <details class="ds-details">
      <summary>{navn}</summary>
      <div>
        {children}
        {vist < antall && <p class="hjelp">{t('import.blir.denne-siden', { n: vist, av: antall })}</p>}
      </div>
    </details>
  )
}

const Endret = ({ rad }: { rad: Importrad }) => (
  <div>
    <dt>{rad.navn}</dt>
    <dd>
      <Endringslinjer linjer={rad.endringer} />
    </dd>
  </div>
)

/** `Aldersgrense: 18–25 → 18–29`; the arrow is read as a word. */
export const Endringslinjer = ({ linjer }: { linjer: readonly Endringslinje[] }) => (
  <ul class="endringslinjer">
    {linjer.map((l) => (
      <li key={l.sti}>
        {l.felt[malform.value]}: <Verdi tekst={l.for[malform.value]} />
        <span aria-hidden="true"> → </span>
        <span class="ds-sr-only"> {t('import.blir-til')} </span>
        <strong>
          <Verdi tekst={l.etter[malform.value]} />
        </strong>
      </li>
    ))}
  </ul>
)

const Verdi = ({ tekst }: { tekst: string }) => (tekst === '' ? <i>{t('import.ikke-oppgitt')}</i> : <>{tekst}</>)

/** Rows that are no tiltak, and those taken out by hand, which may come back. */
const HoppetOver = ({ lest: { hoppetOver } }: { lest: Importforslag }) => (
  <Del navn={t('import.hoppet-over', { n: hoppetOver.length })} antall={hoppetOver.length}>
    <ul>
      {hoppetOver.map(({ rad, grunn }) => (
        <li key={rad}>
          {t(`import.hoppet-over.${grunn}`, { rad })}{' '}
          {grunn === 'utelatt' && (
            <button type="button" class="lenkeknapp" onClick={() => velg(medUtelatt(valg.peek(), rad, false))}>
              {t('import.hoppet-over.ta-med')}
              <span class="ds-sr-only"> {t('import.feil.rad', { rad })}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  </Del>
)
