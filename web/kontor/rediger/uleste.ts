/** What was typed where a number belongs and is none: kept by its place, never guessed. Pure. */
import { erI } from './felter.ts'

export type Uleste = Readonly<Record<string, string>>

/** Whether the fault is told already, of what could not be read there. */
export const erUlest = (uleste: Uleste, sti: string): boolean => Object.keys(uleste).some((ulest) => erI(sti, ulest))

/** After row `nr` of a list is gone: its own are too, and those of the rows below have one less. */
export function utenUlestRad(uleste: Uleste, liste: string, nr: number): Uleste {
  const flyttet = Object.entries(uleste).flatMap(([sti, tekst]): [string, string][] => {
    if (!sti.startsWith(`${liste}.`)) return [[sti, tekst]]
    const [rad = '', ...resten] = sti.slice(liste.length + 1).split('.')
    if (Number(rad) === nr) return []
    const ny = Number(rad) > nr ? Number(rad) - 1 : Number(rad)
    return [[[liste, ny, ...resten].join('.'), tekst]]
  })
  return Object.fromEntries(flyttet)
}
