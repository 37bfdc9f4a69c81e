/** Finding one of some hundred names while typing: typos, missing accents and ø written as o are forgiven. Fetched when it is needed. */
import Fuse from 'fuse.js/basic'
import { fold } from '../../catalog/sok/fold.ts'
import { MEST, navnene, type Sok, type Sokbar } from './sokbar.ts'

/** Further down, nothing is what was meant. */
const LETES = 200

/** Fuse does not tell a whole name from the beginning of a longer: `Ski` is Ski before it is Skien. */
const erHelt = (s: Sokbar, sokt: string): boolean => navnene(s).some((navn) => fold(navn) === sokt)

/** The best of those that lead to the same. */
function hverSin(treff: readonly Sokbar[]): Sokbar[] {
  const beste = new Map<string, Sokbar>()
  for (const s of treff) if (!beste.has(s.verdi)) beste.set(s.verdi, s)
  return [...beste.values()]
}

/** `flere` can be found, but are not in the list of an empty query. */
export function lagSok(alle: readonly Sokbar[], flere: readonly Sokbar[] = []): Sok {
  const fuse = new Fuse([...alle, ...flere], {
    keys: [
      { name: 'navn', weight: 3, getFn: (s) => fold(s.funnetPa ?? s.navn) },
      { name: 'sokeord', weight: 1, getFn: (s) => s.sokeord.map(fold) },
    ],
    threshold: 0.3,
    minMatchCharLength: 1,
  })
  return (tekst) => {
    const sokt = fold(tekst.trim())
    if (sokt === '') return alle.slice(0, MEST)
    const treff = fuse.search(sokt, { limit: LETES }).map((t) => t.item)
    return hverSin([...treff.filter((s) => erHelt(s, sokt)), ...treff]).slice(0, MEST)
  }
}
