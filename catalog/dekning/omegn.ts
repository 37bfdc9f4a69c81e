/** Which kommuner a tiltak may matter to, found without asking each of them about the journey. */
import type { Geografi } from '../geografi.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Hjemsted } from './hjemsted.ts'
import { MEST_MINUTTER } from './reisemerker.ts'

/** Places among the hjemsteder. `nevnte`: those it names, by kommune or fylke, which its access is worked out for one by one. */
export type Omegn = { readonly rader: Int32Array; readonly nevnte: readonly number[] }

/** By place among the hjemsteder: minutes by car to the middle of a kommune; Infinity when it is further than anyone travels. */
export type Avstander = (kommune: string) => Float64Array

/** Anyone may ask for what is not closed and needs no journey. */
const kanSporresAvAlle = ({ form, deling }: Tiltak) =>
  form === 'digital' && (deling == null || deling.synlighet === 'alle')

export function lagOmegn(hjemsteder: readonly Hjemsted[], geografi: Geografi, avstander: Avstander) {
  const alle = Int32Array.from(hjemsteder, (_, i) => i)
  const perNr = new Map(hjemsteder.map(({ nr }, i) => [nr, i]))
  const iFylke = (fylke: string) => alle.filter((i) => hjemsteder[i]?.nr.startsWith(fylke))
  const fylker = new Map(geografi.kommuner.map(({ fylkesnr }) => [fylkesnr, iFylke(fylkesnr)]))
  const naere = new Map<string, Int32Array>()
  function nar(kommune: string): Int32Array {
    const minutter = avstander(kommune)
    const kjent = naere.get(kommune) ?? alle.filter((i) => (minutter[i] ?? 0) <= MEST_MINUTTER)
    naere.set(kommune, kjent)
    return kjent
  }
  function nevnteAv({ dekning, deling }: Tiltak): readonly number[] {
    const ut = new Set<number>()
    const legg = (nr: string) => {
      const rad = perNr.get(nr)
      if (rad !== undefined) ut.add(rad)
    }
    dekning.kommuner.forEach(legg)
    for (const { kommunenummer } of deling?.avtaler ?? []) legg(kommunenummer)
    for (const fylke of dekning.fylker) for (const rad of fylker.get(fylke) ?? []) ut.add(rad)
    return [...ut]
  }
  return (t: Tiltak): Omegn => {
    const nevnte = nevnteAv(t)
    if (t.dekning.landet || t.kommunenummer == null || !geografi.kommune(t.kommunenummer) || kanSporresAvAlle(t))
      return { rader: alle, nevnte }
    const her = nar(t.kommunenummer)
    const utenfor = nevnte.filter((rad) => !her.includes(rad))
    return { rader: utenfor.length === 0 ? her : Int32Array.from([...her, ...utenfor]), nevnte }
  }
}
