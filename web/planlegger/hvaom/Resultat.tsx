import { useMemo } from 'preact/hooks'
import { forandringer, type Storst, storsteHull } from '../../../catalog/dekning/oversikt.ts'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { t } from '../../felles/sprak.ts'
import { Kilde } from '../Kilde.tsx'
import { Bilde } from '../oversikt/Bilde.tsx'
import { hovedsetning, uvisshet } from '../setning.ts'
import type { Hvaomsvar } from '../tjeneste.ts'
import type { Visning } from '../visning.ts'
import { Endringer } from './Endringer.tsx'

type Props = {
  svar: Hvaomsvar
  visning: Visning
  rett: (endring: Partial<Visning>) => void
  velgCelle: (kommune: string, behov: Behov) => void
}

/** What the steps would change: the sentence before and after, for whom, and the picture as it would be. */
export function Resultat({ svar, visning, rett, velgCelle }: Props) {
  const { naa, etter, foreldet } = svar
  const alle = useMemo(() => forandringer(naa, etter), [naa, etter])
  const storstNa = useMemo(() => storsteHull(naa), [naa])
  const storst = useMemo(() => storsteHull(etter), [etter])
  return (
    <>
      <dl class="foretter">
        <Setningen navn={t('dekning.hva-om.naa')} tall={naa} storst={storstNa} />
        <Setningen navn={t('dekning.hva-om.etter')} tall={etter} storst={storst} />
      </dl>
      <Endringer tittel={t('dekning.endringer')} alle={alle} />
      {etter.kommuner.length > 0 && (
        <section aria-labelledby="hvaom-bilde">
          <h2 class="ds-heading" data-size="xs" id="hvaom-bilde">
            {t('dekning.hva-om.bilde')}
          </h2>
          <p class="hjelp">{t('dekning.hva-om.bilde.om')}</p>
          <Bilde tall={etter} storst={storst} fra={naa} visning={visning} rett={rett} velgCelle={velgCelle} />
        </section>
      )}
      <Kilde tall={etter} foreldet={foreldet} />
    </>
  )
}

type Setningsprops = { navn: string; tall: Dekningstall; storst: Storst | null }

function Setningen({ navn, tall, storst }: Setningsprops) {
  const uvisst = uvisshet(tall, storst)
  return (
    <div>
      <dt>{navn}</dt>
      <dd>
        {hovedsetning(storst, tall.kommuner.length, tall.kommuner[0])}
        {uvisst && <small>{uvisst}</small>}
      </dd>
    </div>
  )
}
