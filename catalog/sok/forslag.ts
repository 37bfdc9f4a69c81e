/** Suggestions while a veileder types: what the word is a name of, before she has written it out. */
import { etikett, type Kodeverk, kodeverk, type Malform } from '../kodeverk.ts'
import type { Filternavn, Sokeforslag } from '../skjema/sok.ts'
import { type Frase, fraser } from './begreper.ts'
import { beste } from './beste.ts'
import { fold } from './fold.ts'
import type { Sokeindeks } from './indeks.ts'
import { merkelapp } from './merkelapper.ts'
import { enkeltordI, type Ord } from './ord.ts'
import { ranger } from './rangering.ts'
import { tolkSporring } from './sporring.ts'
import { stedsnavn, stedsnokkel } from './steder.ts'
import { erStoppord } from './stoppord.ts'

type Forslag = Sokeforslag['forslag'][number]

/** Vocabularies whose codes are filters, with the filter and the label in the index. */
const FILTERVERK: readonly { verk: Kodeverk; filter: Filternavn }[] = [
  { verk: 'tiltakstype', filter: 'tiltakstype' },
  { verk: 'behov', filter: 'behov' },
  { verk: 'innhold', filter: 'innhold' },
  { verk: 'malgruppe', filter: 'malgruppe' },
]

/** Fewer letters say too little, and more words are no name. */
const KORTEST = 2
const FLEST_ORD = 3
const FLEST_KODER = 3
const FLEST_STEDER = 2
const FLEST_TILTAK = 4
/** Less than this is a tiltak that has something to do with it, and not the one that is meant. */
const GOD_NOK = 0.5

type Navn = Pick<Frase, 'tekst' | 'etikett'> & { nokkel: string }

/** What is begun on, first what is seen: the label before other names, the first word of a name before one inside it. Null when it is none. */
function plass({ nokkel, etikett: synlig }: Navn, begynt: string): number | null {
  const inni = nokkel.startsWith(begynt) ? 0 : nokkel.includes(` ${begynt}`) ? 1 : null
  return inni === null ? null : inni + (synlig ? 0 : 2)
}

type Navngitt = { verk: Kodeverk; filter: Filternavn; kode: string; navn: readonly Navn[] }

let navngitte: readonly Navngitt[] | undefined
function navngitteKoder(): readonly Navngitt[] {
  navngitte ??= FILTERVERK.flatMap(({ verk, filter }) =>
    Object.keys(kodeverk[verk]).map((kode) => ({
      verk,
      filter,
      kode,
      navn: fraser()
        .filter((f) => f.verk === verk && f.kode === kode)
        .map(({ tekst, etikett: synlig, ord }) => ({ tekst, etikett: synlig, nokkel: ord.join(' ') })),
    })),
  )
  return navngitte
}

/**
 * What is typed, and its last words: a code or a place is often those. Folded, one space between words; `navn` without those that say
 * nothing, but the last may be the beginning of another.
 */
type Hale = { begynt: string; navn: string; av: string }
const somTekst = (ord: readonly Ord[]) => ord.map((o) => fold(o.ord)).join(' ')

function haler(q: string): Hale[] {
  const ord = enkeltordI(q)
  return ord
    .map((o, i) => {
      const siste = ord.slice(i)
      return {
        begynt: somTekst(siste),
        navn: somTekst(siste.filter((s, n) => n === siste.length - 1 || !erStoppord(s.ord))),
        av: q.slice(o.fra).trim(),
      }
    })
    .filter(({ begynt }, i) => begynt.length >= KORTEST && ord.length - i <= FLEST_ORD)
}

/** The name that what is typed begins best on. */
function bestBegynt(navn: readonly Navn[], begynt: string): { navn: Navn; plass: number } | undefined {
  const funnet = navn.flatMap((n) => {
    const her = plass(n, begynt)
    return her === null ? [] : [{ navn: n, plass: her }]
  })
  return funnet.toSorted((a, b) => a.plass - b.plass)[0]
}

function kodene({ navn: begynt, av }: Hale, { lapper, merket }: Sokeindeks, malform: Malform): Forslag[] {
  const antallI = (felt: string, kode: string) => {
    const lapp = lapper.get(merkelapp(felt, kode))
    return lapp === undefined ? 0 : merket.antall(lapp)
  }
  if (begynt.length < KORTEST) return []
  return navngitteKoder()
    .flatMap(({ verk, filter, kode, navn }) => {
      const best = bestBegynt(navn, begynt)
      const antall = antallI(verk, kode) + (verk === 'behov' ? antallI('sekundartBehov', kode) : 0)
      return best && antall > 0 ? [{ verk, filter, kode, best, antall }] : []
    })
    .sort((a, b) => a.best.plass - b.best.plass || b.antall - a.antall)
    .map(({ verk, filter, kode, best, antall }) => {
      const navnet = etikett(verk, kode, malform)
      // Who typed another name sees both, as for places.
      const tekst = best.navn.etikett ? navnet : `${navnet} (${best.navn.tekst})`
      return { slag: 'kode', tekst, av, filter, verdi: kode, antall }
    })
}

type Navnetabell = { nokkel: string; navn: string; nr: string }[]
const navnetabeller = new WeakMap<Sokeindeks, Navnetabell>()

/** Names of one kommune, the surest first. */
function navneneI(indeks: Sokeindeks): Navnetabell {
  const kjent = navnetabeller.get(indeks)
  if (kjent) return kjent
  const ny = stedsnavn(indeks.geografi)
    .flatMap(({ navn, nokkel, kommuner, vekt }) =>
      kommuner.length === 1 && kommuner[0] ? [{ nokkel, navn, nr: kommuner[0], vekt }] : [],
    )
    .sort((a, b) => b.vekt - a.vekt || a.nokkel.length - b.nokkel.length || (a.nokkel < b.nokkel ? -1 : 1))
  navnetabeller.set(indeks, ny)
  return ny
}

function stedene({ begynt, av }: Hale, indeks: Sokeindeks): Forslag[] {
  const funnet = new Map<string, string>()
  for (const { nokkel, navn, nr } of navneneI(indeks))
    if (funnet.size < FLEST_STEDER && !funnet.has(nr) && nokkel.startsWith(begynt)) funnet.set(nr, navn)
  return [...funnet].map(([nr, navn]) => {
    const lapp = indeks.lapper.get(merkelapp('sted', nr))
    const kommune = indeks.geografi.kommune(nr)?.navn ?? nr
    return {
      slag: 'sted',
      // Who typed another name than today's sees both.
      tekst: stedsnokkel(navn) === stedsnokkel(kommune) ? kommune : `${kommune} (${navn})`,
      av,
      filter: 'sted',
      verdi: nr,
      antall: lapp === undefined ? 0 : indeks.merket.antall(lapp),
    }
  })
}

function tiltakene(q: string, indeks: Sokeindeks): Forslag[] {
  const { funnet, poeng } = ranger(tolkSporring(q, indeks), indeks)
  return beste(funnet, poeng, FLEST_TILTAK)
    .filter((nr) => (poeng[nr] ?? 0) >= GOD_NOK)
    .flatMap((nr) => indeks.tiltak[nr] ?? [])
    .map((t) => ({ slag: 'tiltak', tekst: t.navn, av: q.trim(), filter: null, verdi: t.id, antall: null }))
}

const forsteAv = (forslag: readonly Forslag[], antall: number): Forslag[] =>
  [...new Map(forslag.map((f) => [`${f.filter} ${f.verdi}`, f] as const).toReversed()).values()]
    .toReversed()
    .slice(0, antall)

/** Shape: codes, places, tiltak; at most nine in all, those for most of what is typed first; none before two letters are written. */
export function sokeforslag(q: string, indeks: Sokeindeks, malform: Malform): Sokeforslag {
  const alle = haler(q)
  if (alle.length === 0) return { forslag: [] }
  return {
    forslag: [
      ...forsteAv(
        alle.flatMap((h) => kodene(h, indeks, malform)),
        FLEST_KODER,
      ),
      ...forsteAv(
        alle.flatMap((h) => stedene(h, indeks)),
        FLEST_STEDER,
      ),
      ...tiltakene(q, indeks),
    ],
  }
}
