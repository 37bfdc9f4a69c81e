/** The one sentence a region opens with. */

import { UVISSE } from '../../catalog/dekning/dekning.ts'
import type { Hvem, Storst } from '../../catalog/dekning/oversikt.ts'
import { alleHull, storsteHull, varmekart } from '../../catalog/dekning/oversikt.ts'
import { type Dekningstall } from '../../catalog/dekning/utdrag.ts'
import { etikett, kommunenavn } from '../felles/grunnlag.ts'
import { harTekst, iSetning, t } from '../felles/sprak.ts'

type Gruppe = Pick<Storst, 'sammensatt' | 'norsk' | 'behov'>

/** Many persons: `innvandrerkvinner med små barn`, `personer med norsk på A2-nivå som trenger norskopplæring`. */
export function gruppeord({ sammensatt, norsk, behov }: Gruppe): string {
  const nokkel = `dekning.gruppe.${sammensatt}`
  return harTekst(nokkel)
    ? t(nokkel)
    : t('dekning.gruppe', { norsk: t(`dekning.norsk.${norsk}`), trenger: t(`dekning.trenger.${behov}`) })
}

const kommunetall = (n: number): string | number => (n === 1 ? t('dekning.en') : n)

/** `alle`: how many kommuner the region has. `forste`: the number of one of them, for a region that has no more. */
export function hovedsetning(storst: Storst | null, alle: number, forste = ''): string {
  if (alle === 0) return t('dekning.setning.tomt')
  if (!storst)
    return alle === 1 ? t('dekning.setning.ingen.en', { kommune: kommunenavn(forste) }) : t('dekning.setning.ingen')
  const verdier = {
    n: kommunetall(storst.kommuner.length),
    alle,
    hvem: gruppeord(storst),
    bil: storst.medBil ? '' : t('dekning.setning.uten-bil'),
  }
  if (alle === 1) return t('dekning.setning.en', { ...verdier, kommune: kommunenavn(forste) })
  if (storst.kommuner.length < alle) return t('dekning.setning.noen', verdier)
  return t(alle === 2 ? 'dekning.setning.begge' : 'dekning.setning.alle', verdier)
}

/** What the sentence does not say: what they need most, and that a car is of no help. Empty when there is no gap. */
export function utdyping(storst: Storst | null): string {
  if (!storst) return ''
  return [
    ...(storst.sammensatt === null
      ? []
      : [t('dekning.setning.hovedbehov', { behov: iSetning(etikett('behov', storst.behov)) })]),
    ...(storst.medBil ? [t('dekning.setning.med-bil')] : []),
  ].join(' ')
}

/** Where most of those who have some need have only what is not known. */
const medUkjent = (d: Dekningstall): number => {
  const { kommuner, ruter } = varmekart(d, {})
  return kommuner.filter((_, i) => ruter.some((rad) => UVISSE.includes(rad[i]?.niva ?? 'ingenting'))).length
}

/** In how many kommuner it is not known whether they have the largest gap, or else of some need; empty when it is known in all. */
export function uvisshet(d: Dekningstall, storst: Storst | null): string {
  const n = storst ? storst.uvisse : medUkjent(d)
  const nokkel = storst ? 'dekning.uvisse' : 'dekning.uvisse.behov'
  return n === 0 ? '' : t(n === 1 ? `${nokkel}.en` : nokkel, { n })
}

/** The largest gap, and those after it. Cost: some ten milliseconds for the whole country. */
export type Hullene = { storst: Storst | null; andre: readonly Storst[] }

export function hullene(d: Dekningstall): Hullene {
  const storst = storsteHull(d)
  return { storst, andre: storst ? andreHull(d, storst) : [] }
}

/** Largest first: with a car, else without. */
function andreHull(d: Dekningstall, storst: Storst): Storst[] {
  const erDet = (h: Storst) =>
    h.sammensatt === storst.sammensatt && h.behov === storst.behov && h.norsk === storst.norsk
  return alleHull(d, storst.medBil).filter((h) => !erDet(h))
}

/** Looks at them alone. */
export const hvemIHullet = ({ sammensatt, norsk, medBil }: Storst): Hvem => ({
  ...(sammensatt === null ? { norsk } : { sammensatt }),
  ...(medBil ? {} : { bil: false }),
})
