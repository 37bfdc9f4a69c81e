/** The same judgement the veileder sees, run for an invented adult in a kommune: what is the best there is for each need? */
import { type Behov, koder } from '../kodeverk.ts'
import { dom } from '../match/dom.ts'
import { lagPerson, type Person } from '../match/person.ts'
import { dekkerNoe } from '../match/poeng.ts'
import { tilgang } from '../match/tilgang.ts'
import { erNei, VET_IKKE } from '../match/utfall.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'

/** Best first: in the kommune itself, elsewhere with access, elsewhere to be asked for, national, only unsettled, nothing. */
export const NIVAER = ['egen', 'andre', 'spor', 'nasjonal', 'uavklart', 'ingenting'] as const
export type Niva = (typeof NIVAER)[number]

/** An adult with nothing in the way, so that what is missing is the offer and not the person. */
const TYPETILFELLE: Omit<Kartlegging, 'kommune' | 'behov'> = {
  alder: 35,
  reise: { middel: 'bil', maksMinutter: 45 },
  norsk: { muntlig: 'morsmal', skriftlig: 'morsmal' },
  digital: 3,
  bankId: true,
  gyldigId: true,
  ytelser: ['sosialhjelp'],
  innsatsgruppe: 'trenger-veiledning-nedsatt-arbeidsevne',
  hindringer: [],
  forhold: [],
  barn: [],
  innvandrer: false,
  iBehandling: false,
}

function niva(p: Person, t: Tiltak): Niva {
  const { verst } = dom(p, t)
  if (erNei(verst)) return 'ingenting'
  if (verst === VET_IKKE) return 'uavklart'
  if (t.kommunenummer === p.kommune) return 'egen'
  if (tilgang(p.kommune, t, p.dato) === 'spor') return 'spor'
  return t.kommunenummer == null ? 'nasjonal' : 'andre'
}

/** The best there is for this need in this kommune on this date. */
function besteNiva(snapshot: Snapshot, kommune: string, behov: Behov, dato: string): Niva {
  const p = lagPerson({ ...TYPETILFELLE, kommune, behov: { [behov]: 3 } }, dato, snapshot.geografi)
  let beste: Niva = 'ingenting'
  for (const t of snapshot.tiltak) {
    if (!dekkerNoe(p, t)) continue
    const her = niva(p, t)
    if (NIVAER.indexOf(her) < NIVAER.indexOf(beste)) beste = her
  }
  return beste
}

export type Dekningsrad = { behov: Behov; antall: Record<Niva, number> }

/** One row per need, in the order of the vocabulary: how many kommuner have what at best. */
export function dekning(snapshot: Snapshot, kommuner: readonly string[], dato: string): Dekningsrad[] {
  return koder('behov').map((behov) => {
    const antall: Record<Niva, number> = { egen: 0, andre: 0, spor: 0, nasjonal: 0, uavklart: 0, ingenting: 0 }
    for (const nr of kommuner) antall[besteNiva(snapshot, nr, behov, dato)] += 1
    return { behov, antall }
  })
}
