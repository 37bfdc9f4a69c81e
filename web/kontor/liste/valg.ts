/** How the table is sorted and filtered: as read from the address, and written to it. Nothing in it is about a person. */
import type { Status } from '../../../catalog/kodeverk.ts'
import type { Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import { fold } from '../../../catalog/sok/fold.ts'
import { kodeliste } from '../../felles/grunnlag.ts'

export const KOLONNER = ['navn', 'status', 'bekreftet', 'visninger', 'mangler'] as const
export type Kolonne = (typeof KOLONNER)[number]
export type Retning = 'opp' | 'ned'

export const UTVALG = ['forfalt', 'ferskt', 'mangler'] as const
export type Utvalg = (typeof UTVALG)[number]

export type Listevalg = { sorter: Kolonne; retning: Retning; q: string; status: Status | null; bare: Utvalg | null }

/** The way round that is asked for first: the oldest, the most seen, what lacks the most. */
export const FORST: Record<Kolonne, Retning> = {
  navn: 'opp',
  status: 'opp',
  bekreftet: 'opp',
  visninger: 'ned',
  mangler: 'ned',
}

export const VANLIG: Listevalg = { sorter: 'navn', retning: 'opp', q: '', status: null, bare: null }

const LENGSTE_SOK = 100

const en = <T extends string>(lovlige: readonly T[], verdi: string | null): T | null =>
  lovlige.find((l) => l === verdi) ?? null

/** What cannot be read counts as not said. */
export function lesListevalg(adresse: string): Listevalg {
  const sok = new URLSearchParams(adresse.split('?')[1])
  const sorter = en(KOLONNER, sok.get('sorter')) ?? VANLIG.sorter
  const statuser = kodeliste('status').map(({ kode }) => kode)
  return {
    sorter,
    retning: en(['opp', 'ned'], sok.get('retning')) ?? FORST[sorter],
    q: (sok.get('q') ?? '').slice(0, LENGSTE_SOK),
    status: en(statuser, sok.get('status')),
    bare: en(UTVALG, sok.get('bare')),
  }
}

/** The same choices always give the same address; what is as from the start is not said. */
export function listeadresse({ sorter, retning, q, status, bare }: Listevalg): string {
  const sok = new URLSearchParams()
  if (q.trim()) sok.set('q', q)
  if (status) sok.set('status', status)
  if (bare) sok.set('bare', bare)
  if (sorter !== VANLIG.sorter) sok.set('sorter', sorter)
  if (retning !== FORST[sorter]) sok.set('retning', retning)
  const tekst = sok.toString()
  return `/kontor/tiltak${tekst && `?${tekst}`}`
}

/** A heading that is pressed: another column its own way round, the same one the other way. */
export const trykket = (valg: Listevalg, kolonne: Kolonne): Pick<Listevalg, 'sorter' | 'retning'> => ({
  sorter: kolonne,
  retning: valg.sorter === kolonne ? (valg.retning === 'opp' ? 'ned' : 'opp') : FORST[kolonne],
})

const ORDEN: Record<Status, number> = { utkast: 0, publisert: 1, avsluttet: 2 }
const navn = ({ tiltak }: Kontortiltak) => tiltak.navn

const SAMMENLIGN: Record<Kolonne, (a: Kontortiltak, b: Kontortiltak) => number> = {
  navn: () => 0,
  status: (a, b) => ORDEN[a.tiltak.status] - ORDEN[b.tiltak.status],
  bekreftet: (a, b) => a.klokker.bekreftet.localeCompare(b.klokker.bekreftet),
  visninger: (a, b) => a.visninger - b.visninger,
  mangler: (a, b) => a.mangler.length - b.mangler.length,
}

const etterNavn = (a: Kontortiltak, b: Kontortiltak) => navn(a).localeCompare(navn(b), 'nb')

const BARE: Record<Utvalg, (rad: Kontortiltak) => boolean> = {
  forfalt: ({ forfaltDager }) => forfaltDager > 0,
  ferskt: ({ forfaltDager, tiltak }) => forfaltDager === 0 && tiltak.status === 'publisert',
  mangler: ({ mangler }) => mangler.length > 0,
}

/** Every word typed is somewhere in the name, the provider or the place. */
function harOrdene({ tiltak }: Kontortiltak, q: string): boolean {
  const alt = fold(
    [tiltak.navn, tiltak.tilbyder.navn, tiltak.sted?.navn, tiltak.sted?.poststed].filter(Boolean).join(' '),
  )
  return fold(q)
    .split(/\s+/)
    .every((ord) => alt.includes(ord))
}

/** Those that are asked for, in the order that is asked for; equal ones by name. */
export function utvalg(rader: readonly Kontortiltak[], valg: Listevalg): Kontortiltak[] {
  const { q, status, bare, sorter, retning } = valg
  const fortegn = retning === 'opp' ? 1 : -1
  return rader
    .filter(
      (rad) =>
        (!status || rad.tiltak.status === status) && (!bare || BARE[bare](rad)) && (!q.trim() || harOrdene(rad, q)),
    )
    .sort((a, b) =>
      sorter === 'navn' ? fortegn * etterNavn(a, b) : fortegn * SAMMENLIGN[sorter](a, b) || etterNavn(a, b),
    )
}
