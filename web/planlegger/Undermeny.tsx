import { useLocation } from 'preact-iso'
import { type Nokkel, t } from '../felles/sprak.ts'
import { kurv } from './hvaom/kurv.ts'
import { useVisning } from './useVisning.ts'
import { adresse, lukket } from './visning.ts'

type Punkt = { sti: string; navn: Nokkel; antall?: () => number }

/** A new screen of the workspace is a line here and a route in `Dekning.tsx`. */
const MENY: readonly Punkt[] = [
  { sti: '/dekning', navn: 'dekning.meny.oversikt' },
  { sti: '/dekning/hva-om', navn: 'dekning.meny.hva-om', antall: () => kurv.value.length },
  { sti: '/dekning/svar', navn: 'dekning.meny.svar' },
  { sti: '/dekning/neste', navn: 'dekning.meny.neste' },
  { sti: '/dekning/avtaler', navn: 'dekning.meny.avtaler' },
  { sti: '/dekning/sammen', navn: 'dekning.meny.sammen' },
  { sti: '/dekning/plasser', navn: 'dekning.meny.plasser' },
  { sti: '/dekning/datoer', navn: 'dekning.meny.datoer' },
  { sti: '/dekning/praksis', navn: 'dekning.meny.praksis' },
  { sti: '/dekning/eksport', navn: 'dekning.meny.eksport' },
]

/** The screens of the workspace; the region and the persons go along. */
export function Undermeny() {
  const { path } = useLocation()
  const { visning } = useVisning()
  return (
    <nav class="dekning__meny" aria-label={t('dekning.tittel')}>
      <ul>
        {MENY.map(({ sti, navn, antall }) => (
          <li key={sti}>
            <a href={adresse(sti, lukket(visning))} aria-current={path === sti ? 'page' : undefined}>
              {t(navn)}
              {!!antall?.() && <span class="dekning__antall"> {t('dekning.meny.antall', { n: antall() })}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
