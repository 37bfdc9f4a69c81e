import type { RefObject } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { varmekart } from '../../../catalog/dekning/oversikt.ts'
import { dato } from '../../felles/format.ts'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { Feilboks } from '../../felles/Tilstander.tsx'
import { useHentet } from '../hentet.ts'
import { Hvemvalg } from '../oversikt/Hvemvalg.tsx'
import { Omradet } from '../oversikt/Omradet.tsx'
import { omradeord } from '../oversikt/Omradevalg.tsx'
import { kommunetabell } from '../oversikt/rader.ts'
import { Regner } from '../Regner.tsx'
import { type Hentetdekning, hentDekning } from '../tjeneste.ts'
import { useVisning } from '../useVisning.ts'
import { omradesok } from '../visning.ts'
import { lesFarger } from './farger.ts'
import { lagrePng, lagreSvg, lastNed } from './nedlasting.ts'
import { Rapport } from './Rapport.tsx'
import { Varmekartbilde } from './Varmekartbilde.tsx'
import '../stil/eksport.css'

/** What can be taken along: spreadsheets, the picture, and a report for the printer, which is seen as it will be. */
export function Eksport() {
  useTittel(t('eksport.tittel'))
  const bruk = useVisning()
  const sok = omradesok(bruk.visning.omrade).toString()
  const { tilstand, hent } = useHentet(hentDekning, sok)
  return (
    <div class="eksport">
      <div class="eksport__skjerm">
        <Overskrift>{t('eksport.tittel')}</Overskrift>
        <p class="hjelp">{t('eksport.om')}</p>
        <Omradet {...bruk} />
        <Regneark sok={sok} />
      </div>
      <Regner tilstand={tilstand} provIgjen={hent} />
      {tilstand.slag === 'klar' && <BildeOgRapport {...tilstand.verdi} />}
    </div>
  )
}

const FORMATER = ['xlsx', 'csv'] as const

function Regneark({ sok }: { sok: string }) {
  const [feil, settFeil] = useState<unknown>(null)
  const [laster, settLaster] = useState(false)
  const last = async (format: (typeof FORMATER)[number]) => {
    settLaster(true)
    settFeil(null)
    try {
      await lastNed(`/dekning/eksport?${new URLSearchParams([...new URLSearchParams(sok), ['format', format]])}`)
    } catch (grunn) {
      settFeil(grunn)
    }
    settLaster(false)
  }
  return (
    <section aria-labelledby="eksport-ark">
      <h2 class="ds-heading" data-size="xs" id="eksport-ark">
        {t('eksport.ark')}
      </h2>
      <p class="hjelp">{t('eksport.ark.om')}</p>
      <div class="eksport__knapper">
        {FORMATER.map((format) => (
          <button
            key={format}
            type="button"
            class="ds-button"
            data-variant="secondary"
            aria-disabled={laster || undefined}
            onClick={() => !laster && void last(format)}
          >
            {t(`eksport.${format}`)}
          </button>
        ))}
        <output>{laster && t('eksport.lager')}</output>
      </div>
      {feil !== null && <Feilboks feil={feil} provIgjen={() => settFeil(null)} />}
    </section>
  )
}

function BildeOgRapport({ tall }: Hentetdekning) {
  const { visning, rett } = useVisning()
  const bilde = useRef<SVGSVGElement>(null)
  const farger = useMemo(lesFarger, [])
  const tabell = kommunetabell(varmekart(tall, visning.hvem), visning.sorter)
  const tittel = t('eksport.bilde.tittel', { omrade: omradeord(visning.omrade) })
  const under = t('eksport.bilde.under', { dato: dato(tall.dato), versjon: tall.katalogversjon })
  return (
    <>
      <section class="eksport__skjerm" aria-labelledby="eksport-bilde">
        <h2 class="ds-heading" data-size="xs" id="eksport-bilde">
          {t('eksport.bilde')}
        </h2>
        <div class="filtre">
          <Hvemvalg hvem={visning.hvem} velg={(hvem) => rett({ hvem })} />
        </div>
        <Bildeknapper bilde={bilde} filnavn={`dekning-${tall.dato}`} />
      </section>
      <section class="eksport__skjerm" aria-labelledby="eksport-rapport">
        <h2 class="ds-heading" data-size="xs" id="eksport-rapport">
          {t('eksport.rapport')}
        </h2>
        <p class="hjelp">{t('eksport.rapport.om')}</p>
        <button type="button" class="ds-button" onClick={() => print()}>
          {t('eksport.skriv-ut')}
        </button>
      </section>
      <Rapport tall={tall} visning={visning} tabell={tabell}>
        <Varmekartbilde {...{ tittel, under, tabell, farger, bilde }} />
      </Rapport>
    </>
  )
}

type Bildeprops = { bilde: RefObject<SVGSVGElement | null>; filnavn: string }

const LAGRE = { svg: lagreSvg, png: lagrePng }

function Bildeknapper({ bilde, filnavn }: Bildeprops) {
  const [feilet, settFeilet] = useState(false)
  const lagre = async (format: keyof typeof LAGRE) => {
    settFeilet(false)
    try {
      if (bilde.current) await LAGRE[format](bilde.current, filnavn)
    } catch {
      settFeilet(true)
    }
  }
  return (
    <div class="eksport__knapper">
      {(['svg', 'png'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => void lagre(format)}
        >
          {t(`eksport.${format}`)}
        </button>
      ))}
      {feilet && (
        <p class="ds-validation-message" role="alert">
          {t('eksport.bilde.feil')}
        </p>
      )}
    </div>
  )
}
