/** What is searched for, as read from the address and written to it. What is about a person is in neither (see person.ts). */
import type { Kodeverk } from '../../../catalog/kodeverk.ts'
import type { Filternavn } from '../../../catalog/skjema/sok.ts'
import { kodeliste, kommune } from '../../felles/grunnlag.ts'

/** Filters that are codes, in the order of the screen, each with its vocabulary. */
export const KODEVERK = {
  behov: 'behov',
  tiltakstype: 'tiltakstype',
  innhold: 'innhold',
  malgruppe: 'malgruppe',
  form: 'form',
  inngang: 'inngang',
  eier: 'eier',
  vilkar: 'egnet',
} as const satisfies Partial<Record<Filternavn, Kodeverk>>
export type Kodefilter = keyof typeof KODEVERK
export const KODEFILTRE = Object.keys(KODEVERK) as Kodefilter[]
export const erKodefilter = (filter: string): filter is Kodefilter => filter in KODEVERK

export type Adressefilter = Kodefilter | 'kommune' | 'delt' | 'sted' | 'innen' | 'ledig' | 'bekreftetSiden'
const ADRESSEFILTRE: readonly Adressefilter[] = [
  'kommune',
  'delt',
  'sted',
  'innen',
  ...KODEFILTRE,
  'ledig',
  'bekreftetSiden',
]
/** Choosing another value takes the place of the one before. */
const ENKLE: ReadonlySet<Adressefilter> = new Set(['kommune', 'delt', 'innen', 'ledig', 'bekreftetSiden'])

const OM_HJEMMET: ReadonlySet<Adressefilter> = new Set(['kommune', 'delt', 'sted'])

export type Middel = 'bil' | 'kollektiv'
export type Filterverdier = Partial<Record<Adressefilter, readonly string[]>>
export type Sokevalg = {
  q: string
  /** The kommune that choices of place and journey are about. */
  hjem: string | null
  middel: Middel
  filtre: Filterverdier
  side: number
}

export const TOMT: Sokevalg = { q: '', hjem: null, middel: 'bil', filtre: {}, side: 1 }

const MEST_MINUTTER = 600
const LENGSTE_SOK = 200

const erDato = (s: string) => {
  const d = new Date(`${s}T00:00:00Z`)
  return !Number.isNaN(d.getTime()) && d.toISOString().slice(0, 10) === s
}

const erKommune = (s: string) => kommune(s) !== undefined

/** An old or mistyped address must not stop the search, so what the service would refuse is passed over. */
function gyldig(filter: Adressefilter, verdi: string): boolean {
  if (erKodefilter(filter)) return kodeliste(KODEVERK[filter]).some(({ kode }) => kode === verdi)
  if (filter === 'innen') return /^\d{1,3}$/.test(verdi) && Number(verdi) <= MEST_MINUTTER
  if (filter === 'ledig') return verdi === 'ja'
  return filter === 'bekreftetSiden' ? erDato(verdi) : erKommune(verdi)
}

function verdierI(sok: URLSearchParams, filter: Adressefilter): string[] {
  const gyldige = [...new Set(sok.getAll(filter))].filter((v) => gyldig(filter, v))
  return ENKLE.has(filter) ? gyldige.slice(-1) : gyldige
}

export function lesAdresse(adresse: string): Sokevalg {
  const sok = new URL(adresse, 'http://her').searchParams
  const filtre: Filterverdier = {}
  for (const filter of ADRESSEFILTRE) {
    const verdier = verdierI(sok, filter)
    if (verdier.length > 0) filtre[filter] = verdier
  }
  const hjem = [sok.get('fra'), filtre.kommune?.[0], filtre.delt?.[0]].find((nr) => nr && erKommune(nr)) ?? null
  // A journey has to begin somewhere.
  if (hjem === null) delete filtre.innen
  return {
    q: (sok.get('q') ?? '').slice(0, LENGSTE_SOK),
    hjem,
    middel: sok.get('reisemiddel') === 'kollektiv' ? 'kollektiv' : 'bil',
    filtre,
    side: Math.max(1, Number.parseInt(sok.get('side') ?? '1', 10) || 1),
  }
}

/** The same search always has the same address. */
export function tilAdresse({ q, hjem, middel, filtre, side }: Sokevalg): string {
  const sok = new URLSearchParams()
  if (q.trim()) sok.set('q', q)
  if (hjem) sok.set('fra', hjem)
  if (hjem && middel !== 'bil') sok.set('reisemiddel', middel)
  for (const filter of ADRESSEFILTRE) for (const verdi of filtre[filter] ?? []) sok.append(filter, verdi)
  if (side > 1) sok.set('side', String(side))
  const tekst = sok.toString()
  return tekst ? `/tiltak?${tekst}` : '/tiltak'
}

export const harVerdi = ({ filtre }: Sokevalg, filter: Adressefilter, verdi: string): boolean =>
  filtre[filter]?.includes(verdi) ?? false

/** These values of the filter and no others; any change of what is searched for begins on the first page. */
export function medFilter(valg: Sokevalg, filter: Adressefilter, verdier: readonly string[]): Sokevalg {
  const { [filter]: _, ...andre } = valg.filtre
  return { ...valg, filtre: verdier.length > 0 ? { ...andre, [filter]: verdier } : andre, side: 1 }
}

export const utenVerdi = (valg: Sokevalg, filter: Adressefilter, verdi: string): Sokevalg =>
  medFilter(
    valg,
    filter,
    (valg.filtre[filter] ?? []).filter((v) => v !== verdi),
  )

export const medVerdi = (valg: Sokevalg, filter: Adressefilter, verdi: string): Sokevalg =>
  medFilter(valg, filter, ENKLE.has(filter) ? [verdi] : [...new Set([...(valg.filtre[filter] ?? []), verdi])])

export const veksle = (valg: Sokevalg, filter: Adressefilter, verdi: string): Sokevalg =>
  harVerdi(valg, filter, verdi) ? utenVerdi(valg, filter, verdi) : medVerdi(valg, filter, verdi)

/** The choices that were about the old home are about the new one; without a home there is nothing for them to be about. */
export function medHjem(valg: Sokevalg, hjem: string | null): Sokevalg {
  const flytt = (filter: Adressefilter, verdi: string) => {
    if (filter === 'innen') return hjem && verdi
    return verdi === valg.hjem && OM_HJEMMET.has(filter) ? hjem : verdi
  }
  const filtre: Filterverdier = {}
  for (const { filter, verdi } of valgteVerdier(valg)) {
    const ny = flytt(filter, verdi)
    if (ny) filtre[filter] = [...(filtre[filter] ?? []), ny]
  }
  return { ...valg, hjem, middel: hjem ? valg.middel : 'bil', filtre, side: 1 }
}

/** The words, the home and how one travels stay: they are not filters. */
export const utenFiltre = (valg: Sokevalg): Sokevalg => ({ ...valg, filtre: {}, side: 1 })

/** Every chosen value, in the order of the screen. */
export const valgteVerdier = ({ filtre }: Sokevalg): { filter: Adressefilter; verdi: string }[] =>
  ADRESSEFILTRE.flatMap((filter) => (filtre[filter] ?? []).map((verdi) => ({ filter, verdi })))
