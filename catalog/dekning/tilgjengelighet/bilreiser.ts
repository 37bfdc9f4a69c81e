/** The journeys by car from the middle of each kommune to what its inhabitants may take part in. */
import type { Geografi, Punkt, Sted } from '../../geografi.ts'
import { stedFor } from '../../match/kjente-reiser.ts'
import { gyldig } from '../../match/kriterier/gyldig.ts'
import { lagPerson } from '../../match/person.ts'
import { reiseform } from '../../match/reiseform.ts'
import { type Tilgang, tilgang } from '../../match/tilgang.ts'
import { JA } from '../../match/utfall.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { lagMatrise, type Reisematrise, type Vei } from './matrise.ts'

export type Reiseoppsett = {
  readonly geografi: Geografi
  /** `YYYY-MM-DD`. */
  readonly dato: string
  /** Minutes one way, inclusive: the largest catchment that will be asked for. */
  readonly lengst: number
  /** Count also those that must ask first, where an offer is shared with all? */
  readonly medSpor?: boolean
}

export type Bilreiser = {
  readonly matrise: Reisematrise
  /** Those of the columns, in the order of `matrise.tilbud`. */
  readonly tiltak: readonly Tiltak[]
  /** There is a journey, but nobody has told where to: they are in nobody's reach, and must be said to be missing. */
  readonly utenSted: readonly Tiltak[]
  /** Of the columns: within reach of some kommune, and not told whether its inhabitants may take part; so more may have it than is counted. */
  readonly ukjentTilgang: readonly Tiltak[]
}

type Mal = { readonly tiltak: Tiltak; readonly sted: Sted }

/** Those who take in people that day, and that one must travel to. */
function reisemal(tiltak: readonly Tiltak[], { geografi, dato }: Reiseoppsett) {
  const denDagen = lagPerson({ kommune: null, behov: {} }, dato, geografi)
  const [mal, utenSted]: [Mal[], Tiltak[]] = [[], []]
  for (const t of tiltak) {
    const { skal, ukjentSted } = reiseform(t)
    if (!skal || gyldig.prov(denDagen, t) !== JA) continue
    const sted = ukjentSted ? null : stedFor(geografi, t)
    if (sted) mal.push({ tiltak: t, sted: geografi.klargjor(sted) })
    else utenSted.push(t)
  }
  return { mal, utenSted }
}

/** No road is quicker than a straight motorway. */
const KM_PER_MINUTT = 110 / 60
const KM_PER_BREDDEGRAD = 111
const RADIANER = Math.PI / 180

/** Is the place within a box that no road leads out of in so many minutes? Quicker to ask than the journey. */
function lagBoks({ lat, lon }: Punkt, lengst: number): (til: Punkt) => boolean {
  const hoyde = (lengst * KM_PER_MINUTT) / KM_PER_BREDDEGRAD
  // The degrees are closest to each other along the northern edge.
  const bredde = hoyde / Math.cos(Math.min(lat + hoyde, 90) * RADIANER)
  return (til) => Math.abs(til.lat - lat) <= hoyde && Math.abs(til.lon - lon) <= bredde
}

type Naer = Vei & { readonly tilgang: Tilgang }

const apne = ({ medSpor = false }: Reiseoppsett): readonly Tilgang[] => [
  'dekket',
  'avtale',
  ...(medSpor ? ['spor' as const] : []),
]

/** What is within reach, and open or not known to be closed; empty for a kommune that is not on the map. */
function naereFra(kommune: string, mal: readonly Mal[], oppsett: Reiseoppsett): Naer[] {
  const { geografi, dato, lengst } = oppsett
  const hjem = geografi.hjemsted(kommune, null)
  if (!hjem) return []
  const minutterTil = geografi.minutterFra(hjem, { middel: 'bil', dato })
  const erIBoksen = lagBoks(hjem, lengst)
  const mulige: readonly Tilgang[] = [...apne(oppsett), 'ukjent']
  const ut: Naer[] = []
  mal.forEach(({ tiltak, sted }, tilbud) => {
    if (!erIBoksen(sted)) return
    const svar = tilgang(kommune, tiltak, dato)
    if (!mulige.includes(svar)) return
    const minutter = minutterTil(sted)
    if (minutter <= lengst) ut.push({ tilbud, minutter, tilgang: svar })
  })
  return ut
}

/**
 * Rows are the kommuner, columns the tiltak. Those whose access is not known are not counted as having it, but the tiltak are told.
 * Digital and ambulant offers have no journey and are left out. Cost: some nanoseconds for each kommune and tiltak, and some hundred for
 * each that are near each other.
 */
export function bilreiser(kommuner: readonly string[], tiltak: readonly Tiltak[], oppsett: Reiseoppsett): Bilreiser {
  const { mal, utenSted } = reisemal(tiltak, oppsett)
  const naere = kommuner.map((kommune) => naereFra(kommune, mal, oppsett))
  const uvisse = new Set(naere.flatMap((veier) => veier.filter((v) => v.tilgang === 'ukjent').map((v) => v.tilbud)))
  const kolonner = mal.map((m) => m.tiltak)
  return {
    matrise: lagMatrise(
      kommuner,
      kolonner.map((t) => t.id),
      naere.map((veier) => veier.filter((v) => v.tilgang !== 'ukjent')),
    ),
    tiltak: kolonner,
    utenSted,
    ukjentTilgang: kolonner.filter((_, i) => uvisse.has(i)),
  }
}
