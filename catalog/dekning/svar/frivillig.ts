/** G16: where volunteers are all there is for a need. Source: OE-rapport 2023-68 kap. 6.4: they supplement, and are not used as a vilkår. */
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import { perBehov, typetilfeller } from './celler.ts'
import type { Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { tall } from './tall.ts'

export const frivillig = ({ kommuner }: Omrade): Dekningssvar['frivillig'] => ({
  rader: kommuner.flatMap((k) =>
    perBehov(k).flatMap(({ behov, celler }) => {
      const bare = celler.filter((c) => c.niva === 'frivillig')
      if (bare.length === 0) return []
      const tiltak = tall([...new Set(bare.flatMap((c) => c.beste ?? []))].toSorted())
      return [{ kommune: k.nr, kjent: k.kjent, behov, typetilfeller: typetilfeller(bare), tiltak }]
    }),
  ),
  studien: studietall('frivillig-er-supplement', 'faerre-frivillige-i-smaa'),
})
