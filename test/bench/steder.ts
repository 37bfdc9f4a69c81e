/** Where the invented tiltak and persons are: kommuner by population, and points that lie in them. */
import { readFileSync } from 'node:fs'
import type { Geografi, Punkt } from '../../catalog/geografi.ts'
import type { Kommune } from '../../catalog/skjema/kommune.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagLodd, type Tilfeldig } from './tilfeldig.ts'

type Rad = readonly [nummer: string, poststed: string, kommune: string, lat: number, lon: number]
type Post = Punkt & { nummer: string; poststed: string }
export type Sted = NonNullable<Tiltak['sted']>

export type Steder = {
  kommune(t: Tilfeldig): Kommune
  /** Itself not among them; empty for an island. */
  naboer(k: Kommune): readonly string[]
  /** Undefined when the kommune has no postnummer of its own. */
  post(t: Tilfeldig, k: Kommune): Post | undefined
  /** Absent: not told; `null`: not tied to a place. */
  sted(t: Tilfeldig, k: Kommune): Sted | null | undefined
}

const POSTNUMMER = new URL('../../catalog/data/postnummer.json', import.meta.url)
const KM_PER_GRAD = 111.2
const DESIMALER = 1e4
const rundet = (grader: number) => Math.round(grader * DESIMALER) / DESIMALER

/** Near the point, most often within `km`. */
function spredt(t: Tilfeldig, { lat, lon }: Punkt, km: number): Punkt {
  const vinkel = t.tall() * 2 * Math.PI
  const avstand = (km * -Math.log(1 - t.tall() * 0.95)) / KM_PER_GRAD
  return {
    lat: rundet(lat + avstand * Math.sin(vinkel)),
    lon: rundet(lon + (avstand * Math.cos(vinkel)) / Math.cos((lat * Math.PI) / 180)),
  }
}

function postPerKommune(geografi: Geografi): Map<string, Post[]> {
  const ut = new Map<string, Post[]>()
  for (const [nummer, poststed, kommune, lat, lon] of JSON.parse(readFileSync(POSTNUMMER, 'utf8')) as Rad[]) {
    if (!geografi.kanLiggeI({ lat, lon }, kommune)) continue
    const liste = ut.get(kommune) ?? []
    liste.push({ nummer, poststed, lat, lon })
    ut.set(kommune, liste)
  }
  return ut
}

export function lagSteder(geografi: Geografi): Steder {
  const poster = postPerKommune(geografi)
  const kommune = lagLodd(geografi.kommuner, (k) => k.innbyggere)
  const post = (t: Tilfeldig, k: Kommune) => {
    const liste = poster.get(k.nr)
    return liste && t.en(liste)
  }

  /** Most offices give an address, some only a postnummer. */
  function medAdresse(t: Tilfeldig, k: Kommune): Sted {
    const her = t.sant(0.8) ? post(t, k) : undefined
    const { lat, lon } = spredt(t, her ?? k.senter, her ? 0.3 : 1)
    if (!geografi.kanLiggeI({ lat, lon }, k.nr)) return { ...k.senter }
    return {
      navn: t.en(['Rådhuset', 'Samfunnshuset', 'Frivilligsentralen', 'Biblioteket', 'Kirkebakken', 'Verkstedet']),
      adresse: `${t.en(['Storgata', 'Skolevegen', 'Stasjonsvegen', 'Kirkevegen', 'Fabrikkgata'])} ${t.heltall(1, 140)}`,
      ...(her && { postnummer: her.nummer, poststed: her.poststed }),
      lat,
      lon,
      skjultAdresse: false,
    }
  }

  return {
    kommune,
    post,
    naboer: (k) => [...k.naboLand, ...k.naboSjo].filter((nr) => geografi.kommune(nr)),
    sted: (t, k) =>
      t.vektet<() => Sted | null | undefined>([
        [() => medAdresse(t, k), 74],
        [() => ((p) => p && { postnummer: p.nummer, poststed: p.poststed })(post(t, k)), 18],
        [() => null, 5],
        [() => undefined, 3],
      ])(),
  }
}
