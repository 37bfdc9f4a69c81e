/** The minutes from many homes to one place at a time, for those who ask about a whole catalogue. Pure. */
import { kmTil, type Nett } from './nett.ts'
import { type Enhetsvektor, kmMellom } from './punkt.ts'
import { lagRad, type Mate } from './rad.ts'

/** Fills `ut` with the minutes, by place among the homes, for those of `hvem`; further than the table goes is Infinity. */
export type Tabell<Til> = (til: Til, hvem: ArrayLike<number>, ut: Float64Array) => void

type Ende = { v: Enhetsvektor; plass: number; spredning: number }

/** Which nodes hang together, so that what is only far is told from what cannot be reached. A number for each. */
function sammenheng({ kanter }: Nett, { kanttid }: Mate): Int32Array {
  const del = new Int32Array(kanter.length).fill(-1)
  kanter.forEach((_, forste) => {
    if (del[forste] !== -1) return
    const ko = [forste]
    del[forste] = forste
    for (let i = ko.pop(); i !== undefined; i = ko.pop())
      kanter[i]?.forEach(({ til }, n) => {
        if (del[til] !== -1 || (kanttid[i]?.[n] ?? Infinity) === Infinity) return
        del[til] = forste
        ko.push(til)
      })
  })
  return del
}

export type Tabellvalg = {
  /** Minutes beyond which one journey is as another. */
  mest: number
  /** What getting under way adds, from the kilometres in a straight line. */
  tillegg: (luft: number, fra: Ende, til: Ende) => number
  /** The minutes where the map has no way, of a straight kilometre by road. */
  utenVei: number
}

/**
 * The same as one journey at a time, but what is the same for all homes is worked out once for the place, and what is the same for all
 * places once for the home. Cost: half a tenth of a microsecond for each home; a tenth of a millisecond to make ready for each.
 */
export function lagTabell(nett: Nett, mate: Mate, hjem: readonly Ende[], valg: Tabellvalg): Tabell<Ende> {
  const { hvor, porter, rettVei } = nett
  const { perKm } = mate
  const antall = nett.kommuner.length
  // One more than the most, since minutes are rounded afterwards.
  const mest = valg.mest + 1
  /** By node, then home. */
  const tilNode = new Float64Array(hvor.length * hjem.length)
  hjem.forEach((fra, h) => {
    lagRad(nett, mate, fra, mest).minutter.forEach((minutter, node) => {
      tilNode[node * hjem.length + h] = minutter
    })
  })
  const del = sammenheng(nett, mate)
  const henger = (fra: number, til: number) =>
    porter[fra]?.some((a) => porter[til]?.some((b) => del[a] === del[b])) ?? false
  const rest = new Float64Array(Math.max(0, ...porter.map((p) => p.length)))

  return (til, hvem, ut) => {
    const hit = til.plass * antall
    const inn = porter[til.plass] ?? new Int32Array()
    for (let i = 0; i < inn.length; i++) {
      const n = inn[i] ?? 0
      rest[i] = kmTil(nett, n, til.v) * (perKm[hit + (hvor[n] ?? 0)] ?? 0)
    }
    for (let nr = 0; nr < hvem.length; nr++) {
      const h = hvem[nr] ?? 0
      const ende = hjem[h]
      if (!ende) continue
      const fra = ende.plass
      const luft = kmMellom(ende.v, til.v)
      let minutter = (rettVei[hit + fra] ?? 0) > 0 ? luft * (perKm[hit + fra] ?? 0) : Infinity
      if (fra !== til.plass)
        for (let i = 0; i < inn.length; i++) {
          const sum = (tilNode[(inn[i] ?? 0) * hjem.length + h] ?? Infinity) + (rest[i] ?? 0)
          if (sum < minutter) minutter = sum
        }
      if (minutter === Infinity && !henger(fra, til.plass)) minutter = luft * valg.utenVei * (perKm[hit + fra] ?? 0)
      if (minutter <= mest) minutter += valg.tillegg(luft, ende, til)
      ut[h] = minutter <= mest ? minutter : Infinity
    }
  }
}
