/** A line with fewer points, and an area cut to a box. Pure. */
export type Posisjon = readonly [lon: number, lat: number]
export type Boks = { vest: number; sor: number; ost: number; nord: number }

const KM_PER_GRAD = 111.2

/** Kilometres on a flat map around `ved`; good enough for a few kilometres. */
const iKm = (p: Posisjon, ved: Posisjon) => ({
  x: (p[0] - ved[0]) * KM_PER_GRAD * Math.cos((ved[1] * Math.PI) / 180),
  y: (p[1] - ved[1]) * KM_PER_GRAD,
})

/** From a point to the piece of a line between two; to the point when the two are the same, as in a ring. */
export function avstandKm(p: Posisjon, fra: Posisjon, til: Posisjon): number {
  const [a, b] = [iKm(p, fra), iKm(til, fra)]
  const lengde2 = b.x * b.x + b.y * b.y
  const del = lengde2 === 0 ? 0 : Math.min(1, Math.max(0, (a.x * b.x + a.y * b.y) / lengde2))
  return Math.hypot(a.x - del * b.x, a.y - del * b.y)
}

/** Which point between two is furthest from the straight line; null when none is further than `km`. */
function lengstUnna(linje: readonly Posisjon[], [start, slutt]: readonly [number, number], km: number): number | null {
  const [fra, til] = [linje[start], linje[slutt]]
  if (!fra || !til) return null
  let [lengst, ved]: [number, number | null] = [km, null]
  for (const [i, p] of linje.slice(start + 1, slutt).entries()) {
    const avstand = avstandKm(p, fra, til)
    if (avstand > lengst) [lengst, ved] = [avstand, start + 1 + i]
  }
  return ved
}

/** The points without which the line would be off by more than `km`; both ends stay, so that lines that met still meet (Douglas–Peucker). */
export function forenkle(linje: readonly Posisjon[], km: number): Posisjon[] {
  const behold = new Set([0, linje.length - 1])
  const igjen: [number, number][] = [[0, linje.length - 1]]
  for (let del = igjen.pop(); del; del = igjen.pop()) {
    const [start, slutt] = del
    const ved = lengstUnna(linje, del, km)
    if (ved === null) continue
    behold.add(ved)
    igjen.push([start, ved], [ved, slutt])
  }
  return linje.filter((_, i) => behold.has(i))
}

/** One side of the box: which points are inside it, and where a line from one side to the other crosses. */
type Side = { inne: (p: Posisjon) => boolean; kryss: (a: Posisjon, b: Posisjon) => Posisjon }

const mellom = (a: Posisjon, b: Posisjon, del: number): Posisjon => [
  a[0] + (b[0] - a[0]) * del,
  a[1] + (b[1] - a[1]) * del,
]

const side = (akse: 0 | 1, grense: number, retning: 1 | -1): Side => ({
  inne: (p) => (p[akse] - grense) * retning >= 0,
  kryss: (a, b) => mellom(a, b, (grense - a[akse]) / (b[akse] - a[akse])),
})

/** What of a closed ring lies in the box; the ring keeps its direction, and is empty when it lies outside (Sutherland–Hodgman). */
export function klipp(ring: readonly Posisjon[], boks: Boks): Posisjon[] {
  const sider = [side(0, boks.vest, 1), side(0, boks.ost, -1), side(1, boks.sor, 1), side(1, boks.nord, -1)]
  const apen = sider.reduce<readonly Posisjon[]>(
    (punkter, { inne, kryss }) =>
      punkter.flatMap((p, i) => {
        const forrige = punkter.at(i - 1) ?? p
        const over = inne(p) === inne(forrige) ? [] : [kryss(forrige, p)]
        return inne(p) ? [...over, p] : over
      }),
    ring.slice(0, -1),
  )
  return apen[0] ? [...apen, apen[0]] : []
}

/** Of a closed ring, whichever way it runs. */
export function arealKm2(ring: readonly Posisjon[]): number {
  const forste = ring[0]
  if (!forste) return 0
  const punkter = ring.map((p) => iKm(p, forste))
  const dobbelt = punkter.reduce((sum, p, i) => {
    const forrige = punkter.at(i - 1) ?? p
    return sum + forrige.x * p.y - p.x * forrige.y
  }, 0)
  return Math.abs(dobbelt) / 2
}
