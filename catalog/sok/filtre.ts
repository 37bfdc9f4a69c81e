/** The filters: for each value of each, the set of tiltak that have it. What is unknown is not taken away. */
import { koder, type Norskniva, norsktrinn, type Reisemiddel } from '../kodeverk.ts'
import { type Tilgang, tilgang } from '../match/tilgang.ts'
import { FILTERNAVN, type Filternavn, type Filtervalg } from '../skjema/sok.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Sokeindeks } from './indeks.ts'
import { leggI, type Mengde, tomMengde, union } from './mengde.ts'
import { merkelapp } from './merkelapper.ts'
import { tiltaketI } from './poster.ts'
import { INGEN, reisetider, UKJENT } from './rekkevidde.ts'

/** What a filter may need to know besides its value. `fra`: the kommune a journey begins in. */
export type Omstendighet = { dato: string; fra: string | null; middel: Reisemiddel }

/** Filters that are codes a tiltak carries: the labels they are found by. */
const KODEFILTRE = {
  eier: ['eier'],
  tiltakstype: ['tiltakstype'],
  behov: ['behov', 'sekundartBehov'],
  innhold: ['innhold'],
  malgruppe: ['malgruppe'],
  form: ['form'],
  inngang: ['inngang'],
  vilkar: ['egnet'],
  sted: ['sted'],
  kontor: ['kontor'],
} as const satisfies Partial<Record<Filternavn, readonly string[]>>
type Kodefilter = keyof typeof KODEFILTRE
const erKodefilter = (navn: Filternavn): navn is Kodefilter => navn in KODEFILTRE

const APENT: readonly Tilgang[] = ['dekket', 'avtale', 'spor']
const DELT: readonly Tilgang[] = ['avtale', 'spor']

type Prove = (t: Tiltak, verdi: string, o: Omstendighet) => boolean

const PROVER: Record<Exclude<Filternavn, Kodefilter | 'innen'>, Prove> = {
  kommune: (t, nr, { dato }) => APENT.includes(tilgang(nr, t, dato)),
  delt: (t, nr, { dato }) => t.kommunenummer !== nr && DELT.includes(tilgang(nr, t, dato)),
  alder: ({ alder }, ar) => (alder?.fra ?? 0) <= Number(ar) && Number(ar) <= (alder?.til ?? Infinity),
  norsk: ({ norsk }, niva) => norsk?.min == null || norsktrinn(norsk.min) <= norsktrinn(niva as Norskniva),
  ledig: ({ kapasitet }) => (kapasitet?.ledige ?? 0) > 0,
  bekreftetSiden: ({ bekreftet }, dag) => bekreftet >= dag,
}

/** Sets that are kept; each is a bit per tiltak, and what is asked for is much the same all day. */
const MEST_HUSKET = 500

function kodemengde({ lapper, merket, tiltak }: Sokeindeks, navn: Kodefilter, verdi: string): Mengde {
  const m = tomMengde(tiltak.length)
  for (const felt of KODEFILTRE[navn]) {
    const lapp = lapper.get(merkelapp(felt, verdi))
    if (lapp === undefined) continue
    for (let p = merket.fra(lapp); p < merket.til(lapp); p++) leggI(m, tiltaketI(merket.verdier[p] ?? 0))
  }
  return m
}

function naere(indeks: Sokeindeks, minutter: number, o: Omstendighet): Mengde {
  const m = tomMengde(indeks.tiltak.length)
  const tider = o.fra === null ? null : reisetider(indeks, o.fra, o)
  for (let i = 0; i < indeks.tiltak.length; i++) {
    const tid = tider?.[i] ?? UKJENT
    if (tid <= minutter || tid === INGEN || tid === UKJENT) leggI(m, i)
  }
  return m
}

function lag(indeks: Sokeindeks, navn: Filternavn, verdi: string, o: Omstendighet): Mengde {
  if (erKodefilter(navn)) return kodemengde(indeks, navn, verdi)
  if (navn === 'innen') return naere(indeks, Number(verdi), o)
  const m = tomMengde(indeks.tiltak.length)
  const prov = PROVER[navn]
  indeks.tiltak.forEach((t, i) => prov(t, verdi, o) && leggI(m, i))
  return m
}

const husket = new WeakMap<Sokeindeks, Map<string, Mengde>>()

/** The tiltak that have this value. */
export function mengdeFor(indeks: Sokeindeks, navn: Filternavn, verdi: string, o: Omstendighet): Mengde {
  const kjente = husket.get(indeks) ?? new Map<string, Mengde>()
  husket.set(indeks, kjente)
  const avDagen = navn === 'kommune' || navn === 'delt' || navn === 'innen'
  const nokkel = [navn, verdi, avDagen ? o.dato : '', navn === 'innen' ? `${o.fra} ${o.middel}` : ''].join('|')
  const kjent = kjente.get(nokkel)
  if (kjent) return kjent
  const ny = lag(indeks, navn, verdi, o)
  if (kjente.size >= MEST_HUSKET) kjente.clear()
  kjente.set(nokkel, ny)
  return ny
}

/** The tiltak that have any of the values; null when the filter is not used. */
export function valgtMengde(indeks: Sokeindeks, navn: Filternavn, valg: Filtervalg, o: Omstendighet): Mengde | null {
  const verdier = valg[navn]
  if (verdier === undefined || verdier.length === 0) return null
  const [forste, ...resten] = verdier.map((v) => mengdeFor(indeks, navn, v, o))
  return forste && resten.length === 0 ? forste : union([...(forste ? [forste] : []), ...resten], indeks.tiltak.length)
}

const KODER: Partial<Record<Filternavn, readonly string[]>> = {
  eier: koder('eier'),
  tiltakstype: koder('tiltakstype'),
  behov: koder('behov'),
  innhold: koder('innhold'),
  malgruppe: koder('malgruppe'),
  form: koder('form'),
  inngang: koder('inngang'),
  vilkar: koder('egnet'),
  norsk: koder('norskniva'),
  ledig: ['ja'],
}
const TRINN_MINUTTER = ['15', '30', '45', '60', '90', '120']
/** About one, three, six and twelve months. */
const TRINN_DAGER = [30, 91, 182, 365]

const dagerFor = (dato: string, dager: number) =>
  new Date(Date.parse(`${dato}T00:00:00Z`) - dager * 86_400_000).toISOString().slice(0, 10)

/** The values of a filter that are counted: all of a vocabulary, some steps of a scale, and those that are chosen. */
export function telteVerdier(navn: Filternavn, valg: Filtervalg, { dato, fra }: Omstendighet): string[] {
  const faste: Partial<Record<Filternavn, readonly string[]>> = {
    ...KODER,
    innen: fra === null ? [] : TRINN_MINUTTER,
    kommune: fra === null ? [] : [fra],
    delt: fra === null ? [] : [fra],
    sted: fra === null ? [] : [fra],
    bekreftetSiden: TRINN_DAGER.map((d) => dagerFor(dato, d)),
  }
  return [...new Set([...(faste[navn] ?? []), ...(valg[navn] ?? [])])]
}

export const bruktFilter = (valg: Filtervalg): Filternavn[] =>
  FILTERNAVN.filter((navn) => (valg[navn]?.length ?? 0) > 0)
