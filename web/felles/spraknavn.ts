/** Languages by their ISO code, and what they are called. */
import { harTekst, malform, t } from './sprak.ts'

/** Most common among those Nav meets in Norway first, by our own judgement; only an order, since the search finds them all. */
export const SPRAK: readonly string[] = (
  'uk ar so ti pl en fa prs ku ckb tr ru es fr ur vi th lt ro am sw tl zh ps bs sr hr sq ta hi pa bn my ne de pt it nl sv da ' +
  'fi is se smj sma fkv rom nsl om rw rn ln ha ig yo wo mg lv et bg hu cs sk sl mk be el ka hy az kk ky uz tg ug mn he yue ja ' +
  'ko id ms si'
).split(' ')

/** Several browsers have no nynorsk; the names are the same, but for those that are texts of our own. */
const navnelister = new Map<string, Intl.DisplayNames>()

function navneliste(): Intl.DisplayNames {
  const onsket = malform.value
  const kjent = navnelister.get(onsket)
  if (kjent) return kjent
  const ny = new Intl.DisplayNames([onsket, 'nb', 'no'], { type: 'language' })
  navnelister.set(onsket, ny)
  return ny
}

/** In the middle of a sentence: `ukrainsk`. Names that browsers lack, or say in a way few know them by, are our own. */
export function spraknavn(kode: string): string {
  const egen = `sprak.${kode}`
  return harTekst(egen) ? t(egen) : (navneliste().of(kode) ?? kode)
}
