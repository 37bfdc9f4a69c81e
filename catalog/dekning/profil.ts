/** A typetilfelle without its journey: what all rules but those of the place are asked about, once for the whole country. */
import type { Geografi } from '../geografi.ts'
import { koder } from '../kodeverk.ts'
import { KRITERIER } from '../match/kriterier/liste.ts'
import type { Kriterium } from '../match/kriterium.ts'
import { lagPerson, type Person } from '../match/person.ts'
import { behovsmerker } from '../match/tilbud/behov.ts'
import type { Sak, Typetilfelle } from './dekning.ts'
import { ferdFor } from './hjemsted.ts'
import { lagRegelsvar, type Regelsvar } from './regelsvar.ts'
import { SAKER } from './typetilfeller.ts'

/** The rules that look at where the person lives; the others answer the same in every kommune, which a test holds them to. */
export const STEDLIGE: ReadonlySet<Kriterium['regel']> = new Set(['deling', 'forsoksomrade', 'reise'])

const FAGLIGE = KRITERIER.filter((k) => !STEDLIGE.has(k.regel))

/** `behov`: her needs, as bits. */
export type Profil = { readonly nr: number; readonly person: Person; readonly behov: number }

/**
 * Those of a day. `ingen`: somebody of a kommune that no tiltak names. `ferskFra`: what was confirmed before is out of date. `regelsvar`: of
 * all rules but those of the place.
 */
export type Profiler = {
  readonly alle: readonly Profil[]
  readonly ingen: Person
  readonly ferskFra: string
  readonly regelsvar: Regelsvar
}

const INGENSTEDS = '0000'

/** Where a sak is looked up: its profile, its need by its place in `BEHOV`, and the way of travelling by its place in `FERDER`. */
export type Oppslag = {
  readonly sak: Sak
  readonly profil: number
  readonly behov: number
  readonly ferd: number
  readonly ung: boolean
}

const uten = ({ id }: Typetilfelle) => id.replace(/-(?:med|uten)-bil$/, '')

/** By name; of those who are alike but for the journey, either. */
const UTEN_REISE = new Map(SAKER.map(({ typetilfelle }) => [uten(typetilfelle), typetilfelle]))
const PROFILNUMMER = new Map([...UTEN_REISE.keys()].map((navn, nr) => [navn, nr]))
/** In the order of the bits of a column. */
export const BEHOV = koder('behov')

/** In the order of `SAKER`. */
export const OPPSLAG: readonly Oppslag[] = SAKER.map((sak) => ({
  sak,
  profil: PROFILNUMMER.get(uten(sak.typetilfelle)) ?? 0,
  behov: BEHOV.indexOf(sak.behov),
  ferd: ferdFor(sak),
  ung: sak.typetilfelle.alder === 'under-30',
}))

/** The profiles as they are on a day. Their home is left out, so that no rule can depend on it unseen. */
export function lagProfiler(dato: string, geografi: Geografi): Profiler {
  const ingen = lagPerson({ kommune: INGENSTEDS, behov: {} }, dato, geografi)
  const alle = [...UTEN_REISE.values()].map(({ kartlegging }, nr): Profil => {
    const { reise: _, ...resten } = kartlegging
    const person = lagPerson({ ...resten, kommune: null }, dato, geografi)
    return { nr, person, behov: behovsmerker(person.behov.keys()) }
  })
  const regelsvar = lagRegelsvar(
    FAGLIGE,
    alle.map(({ person }) => person),
  )
  return { alle, ingen, ferskFra: ingen.ferskFra, regelsvar }
}
