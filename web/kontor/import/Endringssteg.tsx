import type { Importforslag } from '../../../catalog/skjema/import.ts'
import { t } from '../../felles/sprak.ts'
import { Henter } from '../../felles/Tilstander.tsx'
import { Lesefeil } from './Avvist.tsx'
import { Endringer } from './Endringer.tsx'
import { Feilliste } from './Feilliste.tsx'
import { Filtervalg } from './Filtervalg.tsx'
import { skriv } from './handlinger.ts'
import { Nett } from './Nett.tsx'
import { Steghode, Stegknapper } from './Steg.tsx'
import { arbeid, endretImens, forslag, usjekket } from './tilstand.ts'
import { antallRader } from './visning.ts'

/** Third step: what is wrong, and what would become of it. */
export function Endringssteg() {
  const lest = forslag.value
  return (
    <section class="import__steg">
      <Steghode>{t('import.endringer.tittel')}</Steghode>
      {lest ? <Innhold lest={lest} /> : <Henter />}
    </section>
  )
}

const Innhold = ({ lest }: { lest: Importforslag }) => (
  <>
    <output class="import__ingress">{oppsummering(lest)}</output>
    {endretImens.value && (
      <div class="ds-alert feilboks" data-color="warning" role="alert">
        <p class="tilstand__tittel">{t('import.endret-imens')}</p>
        <p>{t('import.endret-imens.om')}</p>
      </div>
    )}
    <Lesefeil />
    <Feilliste lest={lest} />
    {antallRader(lest) > 0 && (
      <div class="import__nett">
        <h3 class="ds-heading" data-size="2xs" id="nett">
          {t('import.nett')}
        </h3>
        <Filtervalg lest={lest} />
        <Nett lest={lest} />
      </div>
    )}
    <Endringer lest={lest} />
    <Stegknapper til="kolonner" hvorfor={<Hvorfor lest={lest} />}>
      <LesInn lest={lest} />
    </Stegknapper>
  </>
)

/** `12 nye, 3 endres, 40 er som før. 2 rader må rettes.` */
function oppsummering(lest: Importforslag): string {
  const { ny, endret, uendret, feil } = lest.antall
  const hele = t('import.endringer.om', { ny, endret, uendret })
  if (lest.feiltotalt === 0) return `${hele} ${t('import.endringer.ingen-feil')}`
  return `${hele} ${t(feil === 1 ? 'import.endringer.feil-en' : 'import.endringer.feil', { n: feil })}`
}

/** Why nothing may be written now; null when it may. */
function hvorforIkke(lest: Importforslag): string | null {
  if (arbeid.value?.slag === 'skriver') return t('import.les-inn.skriver')
  if (usjekket.value || arbeid.value) return t('import.les-inn.sjekker')
  if (lest.feiltotalt > 0)
    return t(lest.feiltotalt === 1 ? 'import.les-inn.feil-en' : 'import.les-inn.feil', { n: lest.feiltotalt })
  return lest.antall.ny + lest.antall.endret === 0 ? t('import.les-inn.ingenting') : null
}

const Hvorfor = ({ lest }: { lest: Importforslag }) => (
  <p id="hvorfor-ikke" class="import__hvorfor">
    {hvorforIkke(lest) ?? t('import.les-inn.kan-angres')}
  </p>
)

/** Stays in the order of the keyboard also when it may not be pressed, so that the reason can be read. */
function LesInn({ lest }: { lest: Importforslag }) {
  const nei = hvorforIkke(lest)
  const n = lest.antall.ny + lest.antall.endret
  return (
    <button
      type="button"
      class="ds-button"
      aria-disabled={nei === null ? undefined : 'true'}
      aria-describedby="hvorfor-ikke"
      onClick={() => nei === null && void skriv()}
    >
      {t(n === 1 ? 'import.les-inn.en' : 'import.les-inn', { n })}
    </button>
  )
}
