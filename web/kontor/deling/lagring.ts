/** From what is written to what is saved, with every fault at its place. */
import type { Felt } from '../../../catalog/skjema/melding.ts'
import { t } from '../../felles/sprak.ts'
import { erDato } from './sporsmal.ts'
import {
  type Avtale,
  type Avtaleutkast,
  beholdes,
  type Deling,
  type Delingsutkast,
  erRort,
  medVilkar,
  type Vilkarsfelt,
} from './utkast.ts'

/** `synlighet`, `kommuner`, `annet`, or a field of an agreement: `5035.til`, `felles.pris`. */
export type Feilkart = ReadonlyMap<string, string>

export const feltnokkel = (kommunenummer: string | null, felt: Vilkarsfelt): string =>
  `${kommunenummer ?? 'felles'}.${felt}`

/** A whole number with or without spaces; null when nothing is written, undefined when it cannot be read. */
function lesTall(tekst: string, mest: number): number | null | undefined {
  const siffer = tekst.replaceAll(/[\s\u00A0]/g, '').replace(/kr$/i, '')
  if (siffer === '') return null
  const n = /^\d{1,8}$/.test(siffer) ? Number(siffer) : undefined
  return n !== undefined && n <= mest ? n : undefined
}

const MEST_PLASSER = 100_000
const MEST_PRIS = 10_000_000

function feiliVilkar(a: Avtaleutkast, idag: string): [Vilkarsfelt, string][] {
  const urort = a.star?.til === a.til
  return [
    ...(lesTall(a.plasser, MEST_PLASSER) === undefined
      ? [['plasser', t('deling.feil.plasser')] satisfies [Vilkarsfelt, string]]
      : []),
    ...(lesTall(a.pris, MEST_PRIS) === undefined
      ? [['pris', t('deling.feil.pris')] satisfies [Vilkarsfelt, string]]
      : []),
    ...(a.til !== '' && !erDato(a.til) ? [['til', t('deling.feil.dato')] satisfies [Vilkarsfelt, string]] : []),
    ...(erDato(a.til) && a.til < idag && !urort
      ? [['til', t('deling.feil.passert')] satisfies [Vilkarsfelt, string]]
      : []),
  ]
}

/** Everything that must be put right before it can be saved; empty when it can. */
export function feilI(utkast: Delingsutkast, idag: string): Feilkart {
  const { synlighet, felles } = utkast
  if (synlighet === null) return new Map([['synlighet', t('deling.feil.synlighet')]])
  if (synlighet === 'eget-kontor') return new Map()
  const igjen = medVilkar({ ...utkast, avtaler: beholdes(utkast) })
  const feil = igjen.flatMap((a) =>
    feiliVilkar(a, idag).map(([felt, melding]): [string, string] => [
      feltnokkel(felles ? null : a.kommunenummer, felt),
      melding,
    ]),
  )
  const ingen: [string, string][] =
    synlighet === 'utvalgte' && igjen.length === 0 ? [['kommuner', t('deling.feil.ingen-kommune')]] : []
  return new Map([...ingen, ...feil])
}

/** What is not written is not said; what nobody has touched stays word for word. */
function tilAvtale(a: Avtaleutkast): Avtale {
  if (a.star && !erRort(a)) return a.star
  const plasser = lesTall(a.plasser, MEST_PLASSER)
  const prisPerManed = lesTall(a.pris, MEST_PRIS)
  return {
    kommunenummer: a.kommunenummer,
    ...(plasser != null && { plasser }),
    ...(prisPerManed != null && { prisPerManed }),
    ...(a.til !== '' && { til: a.til }),
  }
}

/** Agreements that are kept, in their order; their place in it is the place in a fault from the service. */
export const lagres = (utkast: Delingsutkast): Avtaleutkast[] =>
  utkast.synlighet === 'eget-kontor' ? [] : medVilkar({ ...utkast, avtaler: beholdes(utkast) })

/** Only of a draft without faults. An office that keeps a tiltak to itself has no agreements about it. */
export function tilDeling(utkast: Delingsutkast): NonNullable<Deling> {
  const avtaler = lagres(utkast).map(tilAvtale)
  return { synlighet: utkast.synlighet ?? 'eget-kontor', ...(avtaler.length > 0 && { avtaler }) }
}

const VILKAR: Record<string, Vilkarsfelt> = { plasser: 'plasser', prisPerManed: 'pris', til: 'til' }

/** The faults of the service at the fields they are of; what is no field here is told together. */
export function fraTjenesten(felt: readonly Felt[], utkast: Delingsutkast): Feilkart {
  const rader = lagres(utkast)
  const kart = new Map<string, string>()
  const si = (nokkel: string, melding: string) => {
    const sagt = kart.get(nokkel)
    kart.set(nokkel, sagt && sagt !== melding ? `${sagt}. ${melding}` : melding)
  }
  for (const { sti, melding } of felt) {
    const [, rad, navn] = /^deling\.avtaler\.(\d+)(?:\.(\w+))?$/.exec(sti) ?? []
    const avtale = rad === undefined ? undefined : rader[Number(rad)]
    const vilkar = VILKAR[navn ?? '']
    if (avtale && vilkar) si(feltnokkel(utkast.felles ? null : avtale.kommunenummer, vilkar), melding)
    else if (avtale) si('kommuner', melding)
    else if (sti === 'deling.synlighet') si('synlighet', melding)
    else si('annet', sti ? `${sti}: ${melding}` : melding)
  }
  return kart
}
