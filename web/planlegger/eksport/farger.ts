/** The colours of the steps as the style sheet has them, so that a drawing has the same. */
import { ALLE_TRINN, type Trinn } from '../trinn.ts'

export type Farger = Record<Trinn, { flate: string; tekst: string }>

/** What is not known is hatched; a drawing has a pattern for it. */
export const UKJENT_FLATE = 'ukjent-flate'

const FARGE = /^#[0-9a-f]{3,8}$/i

function fargeneTil(trinn: Trinn): [Trinn, Farger[Trinn]] {
  const prove = document.createElement('span')
  prove.dataset.trinn = String(trinn)
  document.body.append(prove)
  const stil = getComputedStyle(prove)
  const [flate, tekst] = ['--trinn', '--trinn-tekst'].map((navn) => stil.getPropertyValue(navn).trim())
  prove.remove()
  return [trinn, { flate: flate && FARGE.test(flate) ? flate : `url(#${UKJENT_FLATE})`, tekst: tekst ?? '#000' }]
}

export const lesFarger = (): Farger => Object.fromEntries(ALLE_TRINN.map(fargeneTil)) as Farger
