/** G8: what there is on the web where nothing else fits. Source of how little it may help: OE-rapport 2023-68 kap. 6.2. */
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import { nivanummer, statusFor } from '../dekning.ts'
import { etterBehov } from './behov.ts'
import { perBehov, typetilfeller } from './celler.ts'
import type { Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { tiltakstall } from './tall.ts'

/** Only where some person has nothing else, or nothing. */
export function digitalt({ kommuner, landsdekkende }: Omrade): Dekningssvar['digitalt'] {
  return {
    rader: kommuner.flatMap((k) => {
      const paNett = etterBehov([...k.lokale, ...landsdekkende].filter((t) => t.form === 'digital'))
      return perBehov(k).flatMap(({ behov, celler }) => {
        const bareDigitalt = typetilfeller(celler.filter((c) => c.niva === 'digital'))
        const hull = typetilfeller(celler.filter((c) => statusFor(nivanummer(c.niva)) === 'hull'))
        if (bareDigitalt.antall + hull.antall === 0) return []
        const alternativer = tiltakstall(paNett.get(behov) ?? [])
        return [{ kommune: k.nr, kjent: k.kjent, behov, bareDigitalt, hull, alternativer }]
      })
    }),
    svaktGrunnlag: true,
    studien: studietall('digitalt-ikke-godt-nok', 'digitalt-kan-proves'),
  }
}
