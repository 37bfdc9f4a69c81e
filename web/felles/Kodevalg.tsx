import type { Kodeverk } from '../../catalog/kodeverk.ts'
import { etikett, forklaring, type KodeI, kodeliste } from './grunnlag.ts'
import { Valg } from './Valg.tsx'

type Props<V extends Kodeverk> = {
  id: string
  verk: V
  sporsmal: string
  hjelp?: string
  valgt: KodeI<V> | null | undefined
  velg: (kode: KodeI<V> | undefined) => void
  ubesvart?: string
}

/** One code of a short vocabulary; the chosen one is explained. */
export const Kodevalg = <V extends Kodeverk>({ verk, ...resten }: Props<V>) => (
  <Valg
    {...resten}
    alternativer={kodeliste(verk).map(({ kode }) => ({
      verdi: kode,
      navn: etikett(verk, kode),
      hjelp: forklaring(verk, kode),
    }))}
  />
)
