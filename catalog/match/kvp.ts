/** Whom the kvalifiseringsprogram (KVP) is meant for, as far as a kartlegging can tell. Source: sosialtjenesteloven § 29, kontrakt §5. */
import { koder, type Tiltakstype } from '../kodeverk.ts'
import { minstGruppe, type Person } from './person.ts'
import { alle, type Fakta, noen } from './utfall.ts'

/** What a person may live on besides or instead of sosialhjelp. */
export const ANDRE_YTELSER = koder('ytelse').filter((ytelse) => ytelse !== 'sosialhjelp')

function bareSosialhjelp(p: Person): Fakta {
  const andre = noen(...ANDRE_YTELSER.map((ytelse) => p.harYtelse(ytelse)))
  return andre === null ? null : !andre
}

/** Within the age (unknown counts as within), and lives on nothing but sosialhjelp. */
export const innenforKvp = (p: Person): Fakta =>
  alle(p.alder === null || (p.alder >= 18 && p.alder <= 67), bareSosialhjelp(p))

/** Apart from how able to work the person is: within, and has not said no. */
export const kanHaKvp = (p: Person): Fakta => alle(p.tattStilling.kvp !== 'onsker-ikke', innenforKvp(p))

/** Unknown until the innsatsgruppe is known. */
export const nedsattArbeidsevne = (p: Person): Fakta => minstGruppe(p, 'trenger-veiledning-nedsatt-arbeidsevne')

/** The programs whose target group can be told; `ikkeForMalgruppenTil` in kodeverk `tiltakstype` names only these. */
export const MALGRUPPER: Partial<Record<Tiltakstype, (p: Person) => Fakta>> = {
  kvp: (p) => alle(kanHaKvp(p), nedsattArbeidsevne(p)),
}
