import { useMemo, useState } from 'preact/hooks'
import { forandringer } from '../../../catalog/dekning/oversikt.ts'
import { type Dekningstall, fraUtdrag } from '../../../catalog/dekning/utdrag.ts'
import type { Dekningssammenligning } from '../../../catalog/skjema/dekning.ts'
import { be } from '../../api.ts'
import { dato } from '../../felles/format.ts'
import { idag } from '../../felles/idag.ts'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { useHentet } from '../hentet.ts'
import { Endringer } from '../hvaom/Endringer.tsx'
import { Omradet } from '../oversikt/Omradet.tsx'
import { Regner } from '../Regner.tsx'
import { useVisning } from '../useVisning.ts'
import { omradesok } from '../visning.ts'
import { endringssetning, maanedFor } from './endringsord.ts'
import '../stil/hvaom.css'
import '../stil/steder.css'

type Sammenlignet = { forste: string | null; fra: Dekningstall; til: Dekningstall }

async function hentSammenligning(sok: string, signal: AbortSignal): Promise<Sammenlignet> {
  const { forste, fra, til } = await be<Dekningssammenligning>(`/dekning/sammenlign?${sok}`, { signal })
  return { forste, fra: fraUtdrag(fra), til: fraUtdrag(til) }
}

/** The region as it was when two days ended: what has become better or worse, and for whom. */
export function Datoer() {
  useTittel(t('datoer.tittel'))
  const { visning, ga } = useVisning()
  const [til, settTil] = useState(idag)
  const [fra, settFra] = useState(() => maanedFor(idag()))
  const dager = new URLSearchParams({ fra, til }).toString()
  const omrade = omradesok(visning.omrade).toString()
  const { tilstand, hent } = useHentet(hentSammenligning, fra && til ? [omrade, dager].filter(Boolean).join('&') : null)
  return (
    <div class="steder">
      <Overskrift>{t('datoer.tittel')}</Overskrift>
      <p class="hjelp">{t('datoer.om')}</p>
      <Omradet visning={visning} ga={ga} />
      <div class="filtre">
        <Dagvalg id="dato-fra" navn={t('datoer.fra')} verdi={fra} velg={settFra} />
        <Dagvalg id="dato-til" navn={t('datoer.til')} verdi={til} velg={settTil} />
      </div>
      {fra && til ? <Regner tilstand={tilstand} provIgjen={hent} /> : <p>{t('datoer.velg')}</p>}
      {fra && til && tilstand.slag === 'klar' && <Svaret {...tilstand.verdi} />}
      <p class="hjelp">{t('datoer.nasjonale')}</p>
    </div>
  )
}

type Dagprops = { id: string; navn: string; verdi: string; velg: (dag: string) => void }

const Dagvalg = ({ id, navn, verdi, velg }: Dagprops) => (
  <div class="dekning__felt">
    <label class="ds-label" for={id}>
      {navn}
    </label>
    <input class="ds-input" id={id} type="date" value={verdi} onChange={(e) => velg(e.currentTarget.value)} />
  </div>
)

function Svaret({ forste, fra, til }: Sammenlignet) {
  const alle = useMemo(() => forandringer(fra, til), [fra, til])
  return (
    <>
      <p class="stedsvar__setning">{endringssetning(alle, fra.dato, til.dato)}</p>
      <p>{forste === null ? t('datoer.ingen-historikk') : t('datoer.forste', { dato: dato(forste.slice(0, 10)) })}</p>
      {alle.length > 0 && <Endringer tittel={t('datoer.endringer')} alle={alle} />}
    </>
  )
}
