import { useMemo } from 'preact/hooks'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useTittel } from '../felles/side.ts'
import { t } from '../felles/sprak.ts'
import { Cellepanel } from './celle/Cellepanel.tsx'
import { useHentet } from './hentet.ts'
import { Kilde } from './Kilde.tsx'
import { AndreHull } from './oversikt/AndreHull.tsx'
import { Bilde } from './oversikt/Bilde.tsx'
import { Omradet } from './oversikt/Omradet.tsx'
import { Setning } from './oversikt/Setning.tsx'
import { Regner } from './Regner.tsx'
import { hullene } from './setning.ts'
import { type Hentetdekning, hentDekning } from './tjeneste.ts'
import { useVisning } from './useVisning.ts'
import { omradesok } from './visning.ts'

/** Where people lack something: one sentence and one picture for a region. */
export function Oversikt() {
  useTittel(t('dekning.tittel'))
  const bruk = useVisning()
  const { tilstand, hent } = useHentet(hentDekning, omradesok(bruk.visning.omrade).toString())
  return (
    <div class="oversikt">
      <Overskrift skjult>{t('dekning.tittel')}</Overskrift>
      <Omradet {...bruk} />
      <Regner tilstand={tilstand} provIgjen={hent} />
      {tilstand.slag === 'klar' && <Innhold {...tilstand.verdi} {...bruk} hent={hent} />}
    </div>
  )
}

type Props = Hentetdekning & ReturnType<typeof useVisning> & { hent: () => void }

function Innhold({ tall, foreldet, visning, rett, hent }: Props) {
  const { celle, behov } = visning
  const hull = useMemo(() => hullene(tall), [tall])
  return (
    <>
      <Setning tall={tall} storst={hull.storst} omrade={visning.omrade} />
      <AndreHull hullene={hull} visning={visning} sti="/dekning" />
      {tall.kommuner.length > 0 && (
        <Bilde
          tall={tall}
          storst={hull.storst}
          visning={visning}
          rett={rett}
          velgCelle={(kommune, kode) => rett({ celle: kommune, behov: kode, tilfelle: null })}
        >
          {celle !== null && behov !== null && (
            <Cellepanel key={`${celle} ${behov}`} tall={tall} kommune={celle} behov={behov} {...{ visning, rett }} />
          )}
        </Bilde>
      )}
      <Kilde tall={tall} foreldet={foreldet} hent={hent} />
    </>
  )
}
