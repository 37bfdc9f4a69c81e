import type { Behov } from '../../../catalog/kodeverk.ts'
import { kodeliste } from '../../felles/grunnlag.ts'
import { malform, t } from '../../felles/sprak.ts'
import { Velgfelt } from './Felt.tsx'

type Props = { valgt: Behov | null; velg: (behov: Behov) => void }

/** Which need the question is of. It is in the address, as the map's is. */
export const Behovsvalg = ({ valgt, velg }: Props) => (
  <Velgfelt<Behov>
    id="sted-behov"
    navn={t('steder.behov')}
    valg={kodeliste('behov').map(({ kode, navn }) => ({ verdi: kode, navn: navn[malform.value] }))}
    valgt={valgt}
    velg={velg}
  />
)
