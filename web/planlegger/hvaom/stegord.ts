/** A step of the tray as a sentence. */
import type { HvaOmSteg } from '../../../catalog/skjema/dekning.ts'
import { spenn } from '../../felles/format.ts'
import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { opplisting, t } from '../../felles/sprak.ts'
import type { Post } from './kurv.ts'

/** So many are named; more are counted. */
const MEST_NAVN = 4

export function kommuneord(numre: readonly string[]): string {
  const navn = numre.map(kommunenavn)
  if (navn.length <= MEST_NAVN) return opplisting(navn)
  return t('dekning.flere-kommuner', { navn: navn.slice(0, MEST_NAVN - 1).join(', '), n: navn.length - MEST_NAVN + 1 })
}

type Grense = Extract<HvaOmSteg, { slag: 'grense' }>

const alderord = (alder: Grense['alder']): string[] => {
  if (alder === undefined) return []
  const aldre = alder && spenn(alder)
  return [aldre ? t('dekning.steg.alder', { spenn: aldre }) : t('dekning.steg.alder.ingen')]
}

const norskord = (norsk: Grense['norsk']): string[] => {
  if (norsk === undefined) return []
  const krav = [
    ...(norsk?.min ? [t('dekning.steg.norsk.min', { niva: etikett('norskniva', norsk.min) })] : []),
    ...(norsk?.maks ? [t('dekning.steg.norsk.maks', { niva: etikett('norskniva', norsk.maks) })] : []),
  ]
  return krav.length > 0 ? krav : [t('dekning.steg.norsk.ingen')]
}

/** `Åpne «Norskkafé» for Lierne og Snåsa` */
export function stegord({ steg, navn }: Pick<Post, 'steg' | 'navn'>): string {
  if (steg.slag === 'apne') return t('dekning.steg.apne', { navn, kommuner: kommuneord(steg.kommuner) })
  if (steg.slag === 'mist') return t('dekning.steg.mist', { navn })
  if (steg.slag === 'grense')
    return t('dekning.steg.grense', { navn, grenser: opplisting([...alderord(steg.alder), ...norskord(steg.norsk)]) })
  const verdier = { navn, kommune: kommunenavn(steg.kommunenummer), n: steg.plasser }
  return steg.naboer.length > 0
    ? t('dekning.steg.nytt.naboer', { ...verdier, naboer: kommuneord(steg.naboer) })
    : t('dekning.steg.nytt', verdier)
}
