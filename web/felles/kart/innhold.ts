/** Everything that stands on the map: where each thing is, and what there is room to name. Pure. */
import type { Kommune } from '../../../catalog/skjema/kommune.ts'
import { type Gruppe, grupper, type Merke } from './gruppering.ts'
import { type Kandidat, type Navn, velgNavn } from './navnevalg.ts'
import { erInne, type Rekt, rundt } from './rekt.ts'
import type { Kartsted } from './sted.ts'
import { type Flate, lagProjeksjon, type Punkt, type Utsnitt } from './utsnitt.ts'

export type Hjem = { x: number; y: number; navn: Navn }
export type Innhold = {
  hjem: Hjem | null
  grupper: readonly Gruppe[]
  /** Those that are shown as points, each where it is. */
  prikker: readonly Merke[]
  /** The senter of every kommune in view. */
  sentre: readonly Kandidat[]
  navn: readonly Navn[]
  /** How many of the places are not in view. */
  utenfor: number
}

/** As the style sheet sets them; a little more than they take on average. */
const BOKSTAV = { bredde: 6.6, hoyde: 15 }
const HALVFET = { bredde: 7.8, hoyde: 17 }
/** The figure of the home reaches so far from its point. */
const HJEM_RADIUS = 12
const PRIKK = 4
/** Of the largest of the points that are shown in place of signs. */
const PRIKKRADIUS = 12
/** One name per so many square pixels: enough to know where one is. */
const ROM_PER_NAVN = 20_000
/** A kommune that something stands in is named before any other. */
const HAR_MERKE = 1e7
const NAER = 8

/** The corner of the scale. */
const malestokken = ({ bredde, hoyde }: Flate): Rekt => ({ x: 0, y: hoyde - 40, bredde: bredde / 4 + 24, hoyde: 40 })

/** The home keeps its name whatever happens: signs and other names take the room that is left. */
function lagHjem({ id, tekst, x, y, vekt }: Kandidat, flate: Flate): Hjem {
  const kandidat = { id, tekst, x, y: y + 2, vekt }
  const plass = { flate, opptatt: [malestokken(flate)], bokstav: HALVFET, mest: 1, luft: 14 }
  const bredde = tekst.length * HALVFET.bredde
  const navn = velgNavn([kandidat], plass)[0] ?? {
    ...kandidat,
    felt: { x: x - bredde / 2, y: y + HJEM_RADIUS, bredde, hoyde: HALVFET.hoyde },
  }
  return { x, y, navn }
}

type Rom = { flate: Flate; opptatt: readonly Rekt[]; merker: readonly Merke[]; prikkene: boolean }

function lagNavn(sentre: readonly Kandidat[], { flate, opptatt, merker, prikkene }: Rom): Navn[] {
  const erVed = (k: Kandidat) => merker.some((m) => Math.hypot(m.x - k.x, m.y - k.y) < NAER)
  return velgNavn(
    sentre.map((k) => ({ ...k, vekt: k.vekt + (erVed(k) ? HAR_MERKE : 0) })),
    {
      flate,
      opptatt,
      prikker: merker.map((m) => rundt(m, prikkene ? PRIKKRADIUS : PRIKK)),
      bokstav: BOKSTAV,
      ...(prikkene && { luft: PRIKKRADIUS + 2 }),
      mest: Math.round((flate.bredde * flate.hoyde) / ROM_PER_NAVN),
    },
  )
}

type Post = { id: string; punkt: Punkt; tekst: string; vekt: number }

const somPost = (s: Kartsted): Post => ({ id: s.id, punkt: s, tekst: s.navn, vekt: 0 })

type Grunnlag = { hjem: Kartsted | null; steder: readonly Kartsted[]; kommuner: readonly Kommune[] }

/** Cost: about a millisecond. */
export function lagInnhold({ hjem, steder, kommuner }: Grunnlag, utsnitt: Utsnitt, flate: Flate): Innhold {
  const projeksjon = lagProjeksjon(utsnitt, flate)
  const synlig = (alle: readonly Post[]) =>
    alle.flatMap(({ id, punkt, tekst, vekt }): Kandidat[] => {
      const [x, y] = projeksjon([punkt.lon, punkt.lat]) ?? [-1, -1]
      return erInne(rundt({ x, y }, 0), flate) ? [{ id, tekst, x, y, vekt }] : []
    })
  const merker = synlig(steder.map(somPost))
  const hjemme = synlig(hjem ? [somPost(hjem)] : []).map((k) => lagHjem(k, flate))[0] ?? null
  const opptatt = [malestokken(flate), ...(hjemme ? [rundt(hjemme, HJEM_RADIUS), hjemme.navn.felt] : [])]
  const erPrikk = new Set(steder.flatMap(({ id, prikk }) => (prikk ? [id] : [])))
  const prikker = merker.filter(({ id }) => erPrikk.has(id))
  const samlet = grupper(
    merker.filter(({ id }) => !erPrikk.has(id)),
    { flate, opptatt },
  )
  const sentre = synlig(kommuner.map((k) => ({ id: k.nr, punkt: k.senter, tekst: k.navn, vekt: k.innbyggere })))
  return {
    hjem: hjemme,
    grupper: samlet,
    prikker,
    sentre,
    navn: lagNavn(
      sentre.filter((k) => k.id !== hjem?.id),
      { flate, opptatt: [...opptatt, ...samlet.map((g) => g.skilt)], merker, prikkene: prikker.length > 0 },
    ),
    utenfor: steder.length - merker.length,
  }
}
