/** Which names there is room for on the map, and where each stands. Pure. */
import { erInne, overlapper, type Rekt, rundt } from './rekt.ts'
import type { Flate } from './utsnitt.ts'

/** `vekt`: the heavier one stays when there is room for one. */
export type Kandidat = { id: string; tekst: string; x: number; y: number; vekt: number }
export type Navn = Kandidat & { felt: Rekt }
export type Bokstaver = { bredde: number; hoyde: number }

/** From the middle of the point to the name. */
const LUFT = 7
const PRIKK = 4

type Plass = {
  flate: Flate
  /** Neither a name nor its point may stand there. */
  opptatt: readonly Rekt[]
  /** Points that no name may cover, its own among them. */
  prikker?: readonly Rekt[]
  bokstav: Bokstaver
  mest: number
  luft?: number
}

/** Beside the point, or under or over it; the first that is free is taken. */
function felter({ x, y, tekst }: Kandidat, { bokstav, luft = LUFT }: Plass): Rekt[] {
  const [bredde, hoyde] = [tekst.length * bokstav.bredde, bokstav.hoyde]
  const mal = { bredde, hoyde }
  return [
    { ...mal, x: x + luft, y: y - hoyde / 2 },
    { ...mal, x: x - luft - bredde, y: y - hoyde / 2 },
    { ...mal, x: x - bredde / 2, y: y + LUFT },
    { ...mal, x: x - bredde / 2, y: y - luft - hoyde },
  ]
}

/** Heaviest first, at most `mest`. None covers another, its point, or what is `opptatt`. */
export function velgNavn(kandidater: readonly Kandidat[], plass: Plass): Navn[] {
  const { flate, opptatt, prikker = [], mest } = plass
  const valgte: Navn[] = []
  const tatt = [...opptatt]
  for (const k of [...kandidater].sort((a, b) => b.vekt - a.vekt)) {
    if (valgte.length >= mest) break
    // A name beside a point that cannot be seen would be read as that of another.
    const prikk = rundt(k, PRIKK)
    if (tatt.some((t) => overlapper(t, prikk))) continue
    const felt = felter(k, plass).find((f) => erInne(f, flate) && ![...tatt, ...prikker].some((t) => overlapper(t, f)))
    if (!felt) continue
    valgte.push({ ...k, felt })
    tatt.push(felt, prikk)
  }
  return valgte
}
