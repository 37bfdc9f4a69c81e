import { TRINN } from '../../../catalog/dekning/oversikt.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import type { Forslag, Hull, IkkeNa } from '../../../catalog/skjema/forslag.ts'
import { arsaksord } from '../../felles/arsaksord.ts'
import { minutter } from '../../felles/format.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { useEksempel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { Utfall } from '../../felles/Utfall.tsx'
import { useHentet } from '../hentet.ts'
import { Regner } from '../Regner.tsx'
import { Tegn } from '../Tegn.tsx'
import { Tiltaksnavn } from '../Tiltaksnavn.tsx'
import { cellesok, hentCelle } from '../tjeneste.ts'
import { nivaISetning } from '../trinn.ts'
import { Stanset } from './Stanset.tsx'
import { forst, statusTil, type Vurdert } from './vurderte.ts'

const FLEST_FORSLAG = 3
const FLEST_STANSET = 5

type Props = { kommune: string; behov: Behov; vurdert: Vurdert }

/** What a veileder would have been answered for this invented person: what there is, and what stopped what came closest. */
export function Cellesvar({ kommune, behov, vurdert: { typetilfelle, niva } }: Props) {
  const { tilstand, hent } = useHentet(hentCelle, cellesok(kommune, typetilfelle.id))
  const svar = tilstand.slag === 'klar' ? tilstand.verdi.forslag : null
  useEksempel(!!svar && [...svar.forslag, ...svar.ikkeNa].some(({ tiltak }) => tiltak.eksempel))
  return (
    <div class="cellesvar">
      <p>
        <Tegn trinn={TRINN[niva]} /> {t('dekning.celle.har')} <strong>{nivaISetning(niva)}</strong>
      </p>
      <Regner tilstand={tilstand} provIgjen={hent} />
      {svar && (
        <>
          {statusTil(niva) !== 'hull' && <Finnes forslag={forst(svar.forslag, behov).slice(0, FLEST_FORSLAG)} />}
          {niva === 'ingenting' && <Hullet hull={svar.hull.find((h) => h.behov === behov)} />}
          <Stoppet stengte={forst(svar.ikkeNa, behov).slice(0, FLEST_STANSET)} kommune={kommune} />
        </>
      )}
    </div>
  )
}

const Finnes = ({ forslag }: { forslag: readonly Forslag[] }) => (
  <>
    <h3>{t('dekning.celle.finnes')}</h3>
    <ul class="cellesvar__liste">
      {forslag.map(({ tiltakId, tiltak, reise, utfall }) => (
        <li key={tiltakId}>
          <Tiltaksnavn id={tiltakId} navn={tiltak.navn} eksempel={tiltak.eksempel} />{' '}
          <small>{[tiltak.tilbyder, reise && minutter(reise.minutter)].filter(Boolean).join(' · ')}</small>{' '}
          <Utfall utfall={utfall} />
        </li>
      ))}
    </ul>
  </>
)

function Hullet({ hull }: { hull: Hull | undefined }) {
  if (!hull) return null
  const { naermeste } = hull
  return (
    <p>
      {arsaksord(hull.arsak)}
      {naermeste && (
        <>
          {' '}
          {t('hull.naermeste')} <Tiltaksnavn id={naermeste.tiltakId} navn={naermeste.navn} />
          {naermeste.minutter !== null && ` (${t('hull.tid', { tid: minutter(naermeste.minutter) })})`}.
        </>
      )}
    </p>
  )
}

/** What came closest, the one nearest to opening first. */
function Stoppet({ stengte, kommune }: { stengte: readonly IkkeNa[]; kommune: string }) {
  if (stengte.length === 0)
    return <p class="hjelp">{t('dekning.celle.ingen-naer', { kommune: kommunenavn(kommune) })}</p>
  return (
    <>
      <h3>{t('dekning.celle.stoppet')}</h3>
      <ul class="cellesvar__liste">
        {stengte.map((stengt) => (
          <li key={stengt.tiltakId}>
            <Stanset stengt={stengt} kommune={kommune} />
          </li>
        ))}
      </ul>
    </>
  )
}
