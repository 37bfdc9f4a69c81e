/** What is being written of the sharing of one tiltak: texts until they are saved. Kommunenumre tell the agreements apart. */
import type { Synlighet } from '../../../catalog/kodeverk.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'

export type Deling = Tiltak['deling']
export type Avtale = NonNullable<NonNullable<NonNullable<Deling>['avtaler']>[number]>

export type Vilkar = { plasser: string; pris: string; til: string }
export type Vilkarsfelt = keyof Vilkar

/** `star`: the agreement as it is stored; null when it is new. `avsluttes`: it ends when this is saved. */
export type Avtaleutkast = Vilkar & { kommunenummer: string; star: Avtale | null; avsluttes: boolean }

/** `felles`: the terms of every agreement; null when each has its own. */
export type Delingsutkast = { synlighet: Synlighet | null; avtaler: readonly Avtaleutkast[]; felles: Vilkar | null }

export const TOMME: Vilkar = { plasser: '', pris: '', til: '' }

const somTekst = (n: number | null | undefined) => (n == null ? '' : String(n))

const vilkarI = (a: Avtale): Vilkar => ({
  plasser: somTekst(a.plasser),
  pris: somTekst(a.prisPerManed),
  til: a.til ?? '',
})

const vilkarFor = ({ plasser, pris, til }: Vilkar): Vilkar => ({ plasser, pris, til })

export const like = (a: Vilkar, b: Vilkar): boolean => a.plasser === b.plasser && a.pris === b.pris && a.til === b.til

const utkastAv = (star: Avtale): Avtaleutkast => ({
  kommunenummer: star.kommunenummer,
  ...vilkarI(star),
  star,
  avsluttes: false,
})

/** Those that are there when this is saved. */
export const beholdes = ({ avtaler }: Pick<Delingsutkast, 'avtaler'>): Avtaleutkast[] =>
  avtaler.filter((a) => !a.avsluttes)

/** One set of terms as long as no two differ. */
function fellesI(avtaler: readonly Avtaleutkast[]): Vilkar | null {
  const forste = avtaler[0]
  if (!forste) return TOMME
  return avtaler.every((a) => like(a, forste)) ? vilkarFor(forste) : null
}

export function lagUtkast(deling: Deling): Delingsutkast {
  const avtaler = (deling?.avtaler ?? []).map(utkastAv)
  return { synlighet: deling?.synlighet ?? null, avtaler, felles: fellesI(avtaler) }
}

/** Each agreement with the terms that count for it. */
export const medVilkar = ({ avtaler, felles }: Delingsutkast): Avtaleutkast[] =>
  avtaler.map((a) => (felles && !a.avsluttes ? { ...a, ...felles } : a))

/** An office that shares with a kommune no longer keeps the tiltak to itself. */
const apnet = (synlighet: Delingsutkast['synlighet']): Synlighet => (synlighet === 'alle' ? 'alle' : 'utvalgte')

/** A new agreement, or one that was to end and is kept after all. */
export function leggTil(utkast: Delingsutkast, kommunenummer: string): Delingsutkast {
  const kjent = utkast.avtaler.some((a) => a.kommunenummer === kommunenummer)
  const avtaler = kjent
    ? utkast.avtaler.map((a) => (a.kommunenummer === kommunenummer ? { ...a, avsluttes: false } : a))
    : [...utkast.avtaler, { kommunenummer, ...TOMME, star: null, avsluttes: false }]
  return { ...utkast, avtaler, synlighet: apnet(utkast.synlighet) }
}

/** A new one is gone at once; a stored one ends when it is saved. */
export const avslutt = (utkast: Delingsutkast, kommunenummer: string): Delingsutkast => ({
  ...utkast,
  avtaler: utkast.avtaler.flatMap((a) => {
    if (a.kommunenummer !== kommunenummer) return [a]
    return a.star ? [{ ...a, avsluttes: true }] : []
  }),
})

export const settVilkar = (
  utkast: Delingsutkast,
  kommunenummer: string | null,
  vilkar: Partial<Vilkar>,
): Delingsutkast =>
  kommunenummer === null
    ? { ...utkast, felles: { ...(utkast.felles ?? TOMME), ...vilkar } }
    : {
        ...utkast,
        avtaler: utkast.avtaler.map((a) => (a.kommunenummer === kommunenummer ? { ...a, ...vilkar } : a)),
      }

/** To the same terms for all, the first one's; and back, where terms that nobody has touched are each one's own again. */
export function settLikt(utkast: Delingsutkast, likt: boolean): Delingsutkast {
  const forste = beholdes(utkast)[0]
  if (likt) return { ...utkast, felles: forste ? vilkarFor(forste) : TOMME }
  const urort = utkast.felles && forste && like(utkast.felles, forste)
  return { ...utkast, avtaler: urort ? utkast.avtaler : medVilkar(utkast), felles: null }
}

/** New, changed or to end. */
export const erRort = (a: Avtaleutkast): boolean => a.avsluttes || !a.star || !like(a, vilkarI(a.star))

export const erEndret = (utkast: Delingsutkast, deling: Deling): boolean =>
  utkast.synlighet !== (deling?.synlighet ?? null) || medVilkar(utkast).some(erRort)

/** What was written, on top of what another has saved in the meantime: whatever she has not touched is as it now stands. */
export function flett(mitt: Delingsutkast, forrige: Deling, na: Deling): Delingsutkast {
  const mine = new Map(medVilkar(mitt).map((a) => [a.kommunenummer, a]))
  const star = new Map((na?.avtaler ?? []).map((a) => [a.kommunenummer, a]))
  const kjente = [...star.values()].flatMap((deres): Avtaleutkast[] => {
    const min = mine.get(deres.kommunenummer)
    return [min && erRort(min) ? { ...min, star: deres } : utkastAv(deres)]
  })
  const nye = [...mine.values()]
    .filter((a) => !star.has(a.kommunenummer) && erRort(a) && !a.avsluttes)
    .map((a) => ({ ...a, star: null }))
  const avtaler = [...kjente, ...nye]
  const urort = mitt.synlighet === (forrige?.synlighet ?? null)
  const synlighet = urort ? (na?.synlighet ?? null) : mitt.synlighet
  return { synlighet, avtaler, felles: fellesI(beholdes({ avtaler })) }
}
