/** The suggestions narrowed and in another order, as the veileder wants to look at them. Pure; the matcher's own order is where it starts. */
import type { Behov } from '../../catalog/kodeverk.ts'
import type { Forslag } from '../../catalog/skjema/forslag.ts'
import { utenReise } from '../felles/tiltaksord.ts'

export const ORDNER = ['best', 'reise', 'forbehold', 'bekreftet'] as const
export type Orden = (typeof ORDNER)[number]

export const FILTRE = ['passer', 'ledig', 'apent', 'egen', 'uten-oppmote'] as const
export type Filter = (typeof FILTRE)[number]

export type Utvalg = { orden: Orden; filtre: readonly Filter[]; behov: readonly Behov[] }
export const ALLE: Utvalg = { orden: 'best', filtre: [], behov: [] }

export const erAlle = ({ orden, filtre, behov }: Utvalg): boolean =>
  orden === 'best' && filtre.length === 0 && behov.length === 0

type Prov = (f: Forslag, hjemme: string | null) => boolean

const PROVER: Record<Filter, Prov> = {
  passer: (f) => f.utfall === 'ja',
  ledig: ({ tiltak: { kapasitet } }) => (kapasitet?.ledige ?? 0) > 0,
  apent: (f) => f.tiltak.inngang === 'apent',
  egen: (f, hjemme) => hjemme !== null && f.tiltak.kommunenummer === hjemme,
  'uten-oppmote': ({ tiltak }) => utenReise(tiltak),
}

/** The needs it answers to. */
export const behovI = ({ grunner }: Forslag): string[] =>
  grunner.flatMap(({ regel, verdier }) =>
    regel === 'behov' && typeof verdier.behov === 'string' ? [verdier.behov] : [],
  )

const forbehold = ({ grunner }: Forslag) =>
  grunner.filter((g) => g.utfall === 'advarsel' || g.utfall === 'vet-ikke').length

/** Nothing to travel is shortest; a journey nobody knows comes last. */
const minutter = (f: Forslag) => f.reise?.minutter ?? (utenReise(f.tiltak) ? 0 : Number.POSITIVE_INFINITY)

const SAMMENLIGN: Record<Orden, (a: Forslag, b: Forslag) => number> = {
  best: () => 0,
  // Infinity less itself is no number.
  reise: (a, b) => (minutter(a) === minutter(b) ? 0 : minutter(a) - minutter(b)),
  forbehold: (a, b) => forbehold(a) - forbehold(b),
  bekreftet: (a, b) =>
    a.tiltak.bekreftet < b.tiltak.bekreftet ? 1 : Number(a.tiltak.bekreftet > b.tiltak.bekreftet) * -1,
}

const slipper = (f: Forslag, { filtre, behov }: Omit<Utvalg, 'orden'>, hjemme: string | null): boolean => {
  const dekker = behovI(f)
  return (
    filtre.every((filter) => PROVER[filter](f, hjemme)) && (behov.length === 0 || behov.some((b) => dekker.includes(b)))
  )
}

/** All filters at once, and any of the needs; what is equal keeps the matcher's order. */
export const velgUt = (forslag: readonly Forslag[], utvalg: Utvalg, hjemme: string | null): Forslag[] =>
  forslag.filter((f) => slipper(f, utvalg, hjemme)).sort(SAMMENLIGN[utvalg.orden])

/** How many would be left with this filter too. */
export const antallMed = (
  forslag: readonly Forslag[],
  { utvalg, filter }: { utvalg: Utvalg; filter: Filter },
  hjemme: string | null,
): number => velgUt(forslag, { ...utvalg, filtre: [...new Set([...utvalg.filtre, filter])] }, hjemme).length
