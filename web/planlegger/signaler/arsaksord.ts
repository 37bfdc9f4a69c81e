/** What stopped the nearest, in the words that the veileder read when she reported it. */
import { etikett } from '../../felles/grunnlag.ts'
import { harTekst, iSetning, t } from '../../felles/sprak.ts'

export function arsaksord(arsak: string): string {
  const nokkel = `hull.${arsak}`
  return harTekst(nokkel) ? t(nokkel) : t('hull.regel', { regel: iSetning(etikett('regel', arsak)) })
}
