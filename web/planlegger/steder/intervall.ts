/** Places for each who needs one, as words. */
import type { Intervall } from '../../../catalog/dekning/tilgjengelighet/intervall.ts'
import { tall } from '../../felles/format.ts'
import { t } from '../../felles/sprak.ts'

/** Under a tenth two decimals are needed to tell it from none. */
const desimaler = (n: number): number => (n > 0 && n < 0.1 ? 2 : 1)

function ende(n: number): string {
  return n > 0 && n < 0.005 ? t('plasser.knapt') : tall(n, desimaler(n))
}

/** `0,1–0,3`; an unknown upper limit has words; null is nothing near, and not zero. */
export function intervallord(svar: Intervall | null): string {
  if (svar === null) return t('plasser.ingen')
  const { fra, til } = svar
  if (til === null) return fra > 0 ? t('plasser.minst', { n: ende(fra) }) : t('plasser.ikke-kjent')
  const [lav, hoy] = [ende(fra), ende(til)]
  return lav === hoy ? lav : `${lav}–${hoy}`
}
