/** A typetilfelle without its journey: what all rules but those of the place are asked about, once for the whole country. */

import type { Geografi } from '../geografi.ts'
import { koder } from '../kodeverk.ts'
import { KRITERIER } from '../match/kriterier/liste.ts'
import type { Kriterium } from '../match/kriterium.ts'
import { lagPerson, type Person } from '../match/person.ts'
import { behovsmerker } from '../match/tilbud/behov.ts'
import type { Sak, Typetilfelle } from './dekning.ts'
import { SAKER } from './typetilfeller.ts'

/** The rules that look at where the person lives; the others answer the same in every kommune, which a test holds them to. */
export const STEDLIGE: ReadonlySet<Kriterium['regel']> = new Set(['deling', 'forsoksomrade', 'reise'])

const FAGLIGE = KRITERIER.filter((k) => !STEDLIGE.has(k.regel))
/** Those that answer the same for everybody that day. */
export const DAGLIGE = FAGLIGE.filter((k) => k.bareDato)
/** Those that look at what the person needs; the others are the same to two who are alike but for that. A test holds the rules to it. */
export const BEHOVSREGLER: ReadonlySet<Kriterium['regel']> = new Set([
  'eksklusiv',
  'utelukker-hverandre',
  'oppbevaring',
  'rusmiljo',
  'supplement',
])
const PERSONLIGE = FAGLIGE.filter((k) => !k.bareDato)

export type Profil = {
  readonly nr: number
  readonly person: Person
  /** Her needs, as bits. */
  readonly behov: number
  /** Those who are alike but for their needs have the same. */
  readonly gruppe: Gruppe
  /** The rules about her needs that may have something to say to her. */
  readonly regler: readonly Kriterium[]
}

/** Profiles that are alike but for their needs: one of them, and the other rules that may have something to say to them, but for the daily ones. */
export type Gruppe = { readonly nr: number; readonly person: Person; readonly regler: readonly Kriterium[] }

/** Those of a day. `ingen`: somebody of a kommune that no tiltak names. `ferskFra`: what was confirmed before is out of date. */
export type Profiler = { readonly alle: readonly Profil[]; readonly ingen: Person; readonly ferskFra: string }

const INGENSTEDS = '0000'

/** Where a sak is looked up: its profile, its need as a bit and as a place in the vocabulary. */
export type Oppslag = { readonly sak: Sak; readonly profil: number; readonly behov: number; readonly ung: boolean }

const uten = ({ id }: Typetilfelle) => id.replace(/-(?:med|uten)-bil$/, '')

const NAVN = [...new Set(SAKER.map(({ typetilfelle }) => uten(typetilfelle)))]
const PROFILNUMMER = new Map(NAVN.map((navn, nr) => [navn, nr]))
const BEHOV = koder('behov')

/** In the order of `SAKER`. */
export const OPPSLAG: readonly Oppslag[] = SAKER.map((sak) => ({
  sak,
  profil: PROFILNUMMER.get(uten(sak.typetilfelle)) ?? 0,
  behov: BEHOV.indexOf(sak.behov),
  ung: sak.typetilfelle.alder === 'under-30',
}))

const angar = (person: Person, regler: readonly Kriterium[]) => regler.filter((k) => k.angar?.(person) !== false)

/** The profiles as they are on a day. Their home is left out, so that no rule can depend on it unseen. */
export function lagProfiler(dato: string, geografi: Geografi): Profiler {
  const ingen = lagPerson({ kommune: INGENSTEDS, behov: {} }, dato, geografi)
  const grupper = new Map<string, Gruppe>()
  const alle = NAVN.map((navn, nr): Profil => {
    const typetilfelle = SAKER.find((sak) => uten(sak.typetilfelle) === navn)?.typetilfelle
    if (!typetilfelle) throw new Error(`Typetilfellet ${navn} mangler`)
    const { behov, reise: _, ...resten } = typetilfelle.kartlegging
    const person = lagPerson({ ...resten, behov, kommune: null }, dato, geografi)
    const nokkel = JSON.stringify(resten)
    const gruppe = grupper.get(nokkel) ?? {
      nr: grupper.size,
      person,
      regler: angar(
        person,
        PERSONLIGE.filter((k) => !BEHOVSREGLER.has(k.regel)),
      ),
    }
    grupper.set(nokkel, gruppe)
    const omBehov = PERSONLIGE.filter((k) => BEHOVSREGLER.has(k.regel))
    return { nr, person, behov: behovsmerker(person.behov.keys()), gruppe, regler: angar(person, omBehov) }
  })
  return { alle, ingen, ferskFra: ingen.ferskFra }
}
