/** Suggestions while a veileder types: what the word is a name of, before she has written it out. */
import { etikett, type Kodeverk, kodeverk, type Malform } from '../kodeverk.ts'
import type { Filternavn, Sokeforslag } from '../skjema/sok.ts'
import { lagFraser } from './begreper.ts'
import { beste } from './beste.ts'
import { fold } from './fold.ts'
import type { Sokeindeks } from './indeks.ts'
import { merkelapp } from './merkelapper.ts'
import { enkeltordI } from './ord.ts'
import { ranger } from './rangering.ts'
import { tolkSporring } from './sporring.ts'
import { stedsnavn, stedsnokkel } from './steder.ts'

type Forslag = Sokeforslag['forslag'][number]

/** Vocabularies whose codes are filters, with the filter and the label in the index. */
const FILTERVERK: readonly { verk: Kodeverk; filter: Filternavn }[] = [
  { verk: 'tiltakstype', filter: 'tiltakstype' },
  { verk: 'behov', filter: 'behov' },
  { verk: 'innhold', filter: 'innhold' },
  { verk: 'malgruppe', filter: 'malgruppe' },
]

const FLEST_KODER = 3
const FLEST_STEDER = 2
const FLEST_TILTAK = 4

/** What is begun on: the first word of a name before one inside it. */
const plass = (navn: string, begynt: string): number =>
  navn.startsWith(begynt) ? 0 : navn.includes(` ${begynt}`) ? 1 : -1

type Navngitt = { verk: Kodeverk; kode: string; navn: readonly string[] }
const NAVNGITTE: readonly Navngitt[] = (() => {
  const fraser = lagFraser()
  return FILTERVERK.flatMap(({ verk }) =>
    Object.keys(kodeverk[verk]).map((kode) => ({
      verk,
      kode,
      navn: fraser.filter((f) => f.verk === verk && f.kode === kode).map((f) => f.ord.join(' ')),
    })),
  )
})()

function kodene(begynt: string, { lapper, merket }: Sokeindeks, malform: Malform): Forslag[] {
  const antallI = (felt: string, kode: string) => {
    const lapp = lapper.get(merkelapp(felt, kode))
    return lapp === undefined ? 0 : merket.antall(lapp)
  }
  return NAVNGITTE.flatMap(({ verk, kode, navn }) => {
    const plasser = navn.map((n) => plass(n, begynt)).filter((p) => p >= 0)
    const antall = antallI(verk, kode) + (verk === 'behov' ? antallI('sekundartBehov', kode) : 0)
    return plasser.length > 0 && antall > 0 ? [{ verk, kode, plass: Math.min(...plasser), antall }] : []
  })
    .sort((a, b) => a.plass - b.plass || b.antall - a.antall)
    .slice(0, FLEST_KODER)
    .map(({ verk, kode, antall }) => ({
      slag: 'kode',
      tekst: etikett(verk, kode, malform),
      filter: FILTERVERK.find((f) => f.verk === verk)?.filter ?? null,
      verdi: kode,
      antall,
    }))
}

type Navnetabell = { nokkel: string; nr: string; vekt: number }[]
const navnetabeller = new WeakMap<Sokeindeks, Navnetabell>()
function navneneI(indeks: Sokeindeks): Navnetabell {
  const kjent = navnetabeller.get(indeks)
  if (kjent) return kjent
  const ny = stedsnavn(indeks.geografi)
    .flatMap(({ navn, kommuner, vekt }) =>
      kommuner.length === 1 && kommuner[0] ? [{ nokkel: stedsnokkel(navn), nr: kommuner[0], vekt }] : [],
    )
    .sort((a, b) => b.vekt - a.vekt || (a.nokkel < b.nokkel ? -1 : 1))
  navnetabeller.set(indeks, ny)
  return ny
}

function stedene(begynt: string, indeks: Sokeindeks): Forslag[] {
  const numre = new Set<string>()
  for (const { nokkel, nr } of navneneI(indeks))
    if (numre.size < FLEST_STEDER && nokkel.startsWith(begynt)) numre.add(nr)
  return [...numre].map((nr) => {
    const lapp = indeks.lapper.get(merkelapp('sted', nr))
    return {
      slag: 'sted',
      tekst: indeks.geografi.kommune(nr)?.navn ?? nr,
      filter: 'sted',
      verdi: nr,
      antall: lapp === undefined ? 0 : indeks.merket.antall(lapp),
    }
  })
}

function tiltakene(q: string, indeks: Sokeindeks): Forslag[] {
  const { funnet, poeng } = ranger(tolkSporring(q, indeks), indeks)
  return beste(funnet, poeng, FLEST_TILTAK).flatMap((nr) => {
    const t = indeks.tiltak[nr]
    return t ? [{ slag: 'tiltak', tekst: t.navn, filter: null, verdi: t.id, antall: null } satisfies Forslag] : []
  })
}

/** Shape: codes, places, tiltak; at most nine in all, none before two letters are written. */
export function sokeforslag(q: string, indeks: Sokeindeks, malform: Malform): Sokeforslag {
  const begynt = enkeltordI(q)
    .map(({ ord }) => fold(ord))
    .join(' ')
  if (begynt.length < 2) return { forslag: [] }
  return { forslag: [...kodene(begynt, indeks, malform), ...stedene(begynt, indeks), ...tiltakene(q, indeks)] }
}
