import { useState } from 'preact/hooks'
import type { Plassering } from '../../../catalog/dekning/plassering/plassering.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import type { Tiltaksmal } from '../../../catalog/skjema/tiltak.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { useHentet } from '../hentet.ts'
import { kurv, leggI } from '../hvaom/kurv.ts'
import { Regner } from '../Regner.tsx'
import { hentMaler } from '../tjeneste.ts'
import { useVisning } from '../useVisning.ts'
import { adresse, lukket } from '../visning.ts'
import { Tallfelt, Velgfelt } from './Felt.tsx'

type Props = { funnet: Plassering; behov: Behov }

const MEST = 1000

/** Those of whom the need is what they are for come first. */
export const malerFor = (maler: readonly Tiltaksmal[], behov: Behov): Tiltaksmal[] => [
  ...maler.filter((mal) => mal.behov.primar.includes(behov)),
  ...maler.filter((mal) => mal.behov.sekundar?.includes(behov)),
]

const somPlasser = (tekst: string): number | null => {
  const n = Number(tekst.trim())
  return Number.isInteger(n) && n >= 1 && n <= MEST ? n : null
}

/** Puts the places among what is tried: a new tiltak of a template in each, open for those who would go there. */
export function ProvNytt({ funnet, behov }: Props) {
  const { tilstand, hent } = useHentet(hentMaler, 'maler')
  const [malId, settMalId] = useState<string | null>(null)
  const [plasser, settPlasser] = useState('10')
  const { visning } = useVisning()
  if (funnet.steder.length === 0) return null
  if (tilstand.slag !== 'klar') return <Regner tilstand={tilstand} provIgjen={hent} />
  const maler = malerFor(tilstand.verdi, behov)
  const mal = maler.find(({ id }) => id === malId) ?? maler[0]
  if (!mal) return null
  const antall = somPlasser(plasser)
  return (
    <fieldset class="prov-nytt">
      <legend class="ds-label">{t('steder.prov')}</legend>
      <div class="sporskjema__felt">
        <Velgfelt
          id="prov-mal"
          navn={t('steder.prov.mal')}
          valg={maler.map(({ id, navn }) => ({ verdi: id, navn }))}
          valgt={mal.id}
          velg={settMalId}
        />
        <Tallfelt
          id="prov-plasser"
          navn={t('steder.prov.plasser')}
          verdi={plasser}
          velg={settPlasser}
          feil={antall === null ? t('steder.prov.plasser.feil', { n: MEST }) : undefined}
        />
      </div>
      <Stedsknapper funnet={funnet} mal={mal} plasser={antall} />
      {kurv.value.length > 0 && (
        <a class="ds-link" href={adresse('/dekning/hva-om', lukket(visning))}>
          {t('steder.prov.se', { n: kurv.value.length })}
        </a>
      )}
    </fieldset>
  )
}

type Knapprops = { funnet: Plassering; mal: Tiltaksmal; plasser: number | null }

/** One for each place; it can be put there once of each template. */
function Stedsknapper({ funnet: { steder, punkter }, mal, plasser }: Knapprops) {
  const erLagt = (sted: string) =>
    kurv.value.some(({ steg }) => steg.slag === 'nytt' && steg.malId === mal.id && steg.kommunenummer === sted)
  const legg = (sted: string) => {
    if (plasser === null || erLagt(sted)) return
    const naboer = punkter.flatMap((p) => (p.sted === sted && p.id !== sted ? [p.id] : []))
    leggI({
      steg: { slag: 'nytt', malId: mal.id, kommunenummer: sted, plasser, naboer },
      navn: mal.navn,
      eksempel: false,
    })
  }
  return (
    <ul class="prov-nytt__steder">
      {steder.map(({ id }) => (
        <li key={id}>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            aria-disabled={plasser === null || erLagt(id) || undefined}
            onClick={() => legg(id)}
          >
            {t(erLagt(id) ? 'steder.prov.lagt' : 'steder.prov.knapp', { kommune: kommunenavn(id) })}
          </button>
        </li>
      ))}
    </ul>
  )
}
