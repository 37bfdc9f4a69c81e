/** Finding one of some hundred names while typing: typos, missing accents and ø written as o are forgiven. */
import Fuse from 'fuse.js/basic'
import { fold } from '../../catalog/sok/fold.ts'

export type Sokbar = { verdi: string; navn: string; tillegg?: string; sokeord: readonly string[] }

const MEST = 8

export type Sok = (tekst: string) => Sokbar[]

/** Best first, at most eight. An empty query gives the first by name. */
export function lagSok(alle: readonly Sokbar[]): Sok {
  const sortert = [...alle].sort((a, b) => a.navn.localeCompare(b.navn, 'nb'))
  const fuse = new Fuse(sortert, {
    keys: [
      { name: 'navn', weight: 3, getFn: (s) => fold(s.navn) },
      { name: 'sokeord', weight: 1, getFn: (s) => s.sokeord.map(fold) },
    ],
    threshold: 0.3,
    minMatchCharLength: 1,
  })
  return (tekst) => {
    const sokt = fold(tekst.trim())
    return sokt === '' ? sortert.slice(0, MEST) : fuse.search(sokt, { limit: MEST }).map((t) => t.item)
  }
}
