import { t } from '../../felles/sprak.ts'
import { MINUTTER } from '../visning.ts'
import { Velgfelt } from './Felt.tsx'

export type Minutter = `${(typeof MINUTTER)[number]}`

type Props = { valgt: Minutter; velg: (minutter: Minutter) => void }

/** How far it may be, by car one way. */
export const Minuttvalg = ({ valgt, velg }: Props) => (
  <Velgfelt<Minutter>
    id="sted-minutter"
    navn={t('steder.felt.minutter')}
    valg={MINUTTER.map((n) => ({ verdi: `${n}`, navn: t('dekning.omrade.min', { n }) }))}
    valgt={valgt}
    velg={velg}
  />
)
