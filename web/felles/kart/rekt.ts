/** Rectangles on the surface, in pixels. Pure. */
import type { Flate } from './utsnitt.ts'

export type Rekt = { x: number; y: number; bredde: number; hoyde: number }

export const overlapper = (a: Rekt, b: Rekt): boolean =>
  a.x < b.x + b.bredde && b.x < a.x + a.bredde && a.y < b.y + b.hoyde && b.y < a.y + a.hoyde

export const erInne = (r: Rekt, { bredde, hoyde }: Flate): boolean =>
  r.x >= 0 && r.y >= 0 && r.x + r.bredde <= bredde && r.y + r.hoyde <= hoyde

/** A square around a point. */
export const rundt = ({ x, y }: { x: number; y: number }, radius: number): Rekt => ({
  x: x - radius,
  y: y - radius,
  bredde: 2 * radius,
  hoyde: 2 * radius,
})
