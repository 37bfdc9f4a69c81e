/** Where the sign of each place stands; places whose signs find no room become one. Pure. */
import { erInne, overlapper, type Rekt, rundt } from './rekt.ts'
import type { Flate } from './utsnitt.ts'

/** A place on the surface. */
export type Merke = { id: string; x: number; y: number }
/** The first stands for where they are. */
export type Gruppe = { x: number; y: number; merker: readonly Merke[]; skilt: Rekt }
export type Rom = { flate: Flate; opptatt: readonly Rekt[] }

/** As the style sheet draws them, with some air. */
export const SKILT = { hoyde: 28, bredde: 48, samlet: 98, avstand: 12 }
/** So many stand side by side; more are counted, and told one by one when asked for. */
export const SIDE_OM_SIDE = 3

export const erSamlet = ({ merker }: Pick<Gruppe, 'merker'>): boolean => merker.length > SIDE_OM_SIDE

const PRIKK = 5
/** How far a sign that is moved to the side still reaches past its point. */
const OVERHENG = 8

type Samling = Omit<Gruppe, 'skilt'>

const samle = (merker: readonly Merke[]): Samling => {
  const { x, y } = merker[0] ?? { x: 0, y: 0 }
  return { x, y, merker }
}

/** Above the point, else below it, to either side of that, and beside it; an edge of the map pushes the sign along. */
function plasser(samling: Samling, { bredde: flatebredde }: Flate): Rekt[] {
  const { x, y, merker } = samling
  const { hoyde, avstand } = SKILT
  const bredde = erSamlet(samling) ? SKILT.samlet : SKILT.bredde * merker.length
  const midt = Math.max(0, Math.min(x - bredde / 2, flatebredde - bredde))
  const [hoyre, venstre] = [x - OVERHENG, x + OVERHENG - bredde]
  const [over, under] = [y - avstand - hoyde, y + avstand]
  const steder = [
    [midt, over],
    [midt, under],
    [hoyre, over],
    [venstre, over],
    [hoyre, under],
    [venstre, under],
    [x + avstand, y - hoyde / 2],
    [x - avstand - bredde, y - hoyde / 2],
  ] as const
  return steder.map(([sx, sy]) => ({ x: sx, y: sy, bredde, hoyde }))
}

const sammeSted = (merker: readonly Merke[]): Samling[] => {
  const perPunkt = new Map<string, Merke[]>()
  for (const m of merker) {
    const sted = `${Math.round(m.x)} ${Math.round(m.y)}`
    perPunkt.set(sted, [...(perPunkt.get(sted) ?? []), m])
  }
  return [...perPunkt.values()].map(samle)
}

const avstand = (a: Samling, b: Samling) => Math.hypot(a.x - b.x, a.y - b.y)

/** In the order given, which is also the order inside a group: what comes first has the best place for its sign. */
export function grupper(merker: readonly Merke[], { flate, opptatt }: Rom): Gruppe[] {
  const nr = new Map(merker.map((m, i) => [m.id, i]))
  const nummer = (m: Merke | undefined) => nr.get(m?.id ?? '') ?? 0
  const prikker = merker.map((m) => rundt(m, PRIKK))
  const ferdige: Gruppe[] = []
  const igjen = sammeSted(merker)
  for (let denne = igjen.shift(); denne; denne = igjen.shift()) {
    const samling = denne
    const steder = plasser(samling, flate).filter((r) => erInne(r, flate))
    const ledig = (dekket: readonly Rekt[]) => steder.find((r) => !dekket.some((d) => overlapper(d, r)))
    const skilt = ferdige.map((g) => g.skilt)
    const plass = ledig([...skilt, ...opptatt, ...prikker]) ?? ledig([...skilt, ...opptatt])
    const naermest = ferdige.toSorted((a, b) => avstand(a, samling) - avstand(b, samling))[0]
    if (plass || !naermest) ferdige.push({ ...samling, skilt: plass ?? steder[0] ?? rundt(samling, 0) })
    else {
      // Joined they take another place, which may lie where a third stands.
      ferdige.splice(ferdige.indexOf(naermest), 1)
      igjen.unshift(samle([...naermest.merker, ...samling.merker].sort((a, b) => nummer(a) - nummer(b))))
    }
  }
  return ferdige.sort((a, b) => nummer(a.merker[0]) - nummer(b.merker[0]))
}
