import type { UtfallKode } from '../../catalog/kodeverk.ts'
import { etikett } from './grunnlag.ts'

const FIGUR: Record<UtfallKode, string> = {
  ja: 'm4 10.5 4 4 8-9',
  advarsel: 'M10 3.5v8.5M10 15.5v1.2',
  'vet-ikke': 'M6.5 7a3.5 3.5 0 1 1 5.2 3.1c-1.1.6-1.7 1.2-1.7 2.4M10 15.5v1.2',
  nei: 'm5 5 10 10M15 5 5 15',
}

/** The shape of an outcome; its word stands beside it or is read aloud. */
export const Utfallfigur = ({ utfall }: { utfall: UtfallKode }) => (
  <svg class="utfall__figur" viewBox="0 0 20 20" aria-hidden="true" data-utfall={utfall}>
    <path d={FIGUR[utfall]} />
  </svg>
)

export const Utfall = ({ utfall }: { utfall: UtfallKode }) => (
  <span class="utfall" data-utfall={utfall}>
    <Utfallfigur utfall={utfall} />
    {etikett('utfall', utfall)}
  </span>
)
