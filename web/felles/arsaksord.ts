/** What stopped the nearest, in plain words: the same to the veileder and the planner. A rule without a sentence of its own is called by its name. */
import { etikett } from './grunnlag.ts'
import { harTekst, iSetning, t } from './sprak.ts'

export function arsaksord(arsak: string): string {
  const nokkel = `hull.${arsak}`
  return harTekst(nokkel) ? t(nokkel) : t('hull.regel', { regel: iSetning(etikett('regel', arsak)) })
}
