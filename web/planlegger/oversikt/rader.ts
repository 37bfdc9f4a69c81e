/** The heat map turned so that each kommune is a row, which the whole country has room for. */
import type { Rute, Varmekart } from '../../../catalog/dekning/oversikt.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import type { Visning } from '../visning.ts'

/** `ruter`: one per need, in the same order. `for`: what it was, when something is being tried. */
export type Kommunerad = { kommune: string; navn: string; ruter: readonly Rute[]; for: readonly Rute[] | null }
export type Kommunetabell = { behov: readonly Behov[]; rader: readonly Kommunerad[] }

const kolonnen = (kart: Varmekart, i: number): Rute[] => kart.ruter.flatMap((rad) => rad[i] ?? [])

const hullI = ({ ruter }: Kommunerad) => ruter.reduce((sum, { hull }) => sum + hull, 0)
const etterNavn = (a: Kommunerad, b: Kommunerad) => a.navn.localeCompare(b.navn, 'nb')

/** `fra`: the same area and persons before what is tried. */
export function kommunetabell(kart: Varmekart, sorter: Visning['sorter'], fra: Varmekart | null = null): Kommunetabell {
  const rader = kart.kommuner.map((kommune, i) => ({
    kommune,
    navn: kommunenavn(kommune),
    ruter: kolonnen(kart, i),
    for: fra && kolonnen(fra, i),
  }))
  return {
    behov: kart.behov,
    rader: rader.sort((a, b) => (sorter === 'hull' ? hullI(b) - hullI(a) : 0) || etterNavn(a, b)),
  }
}
