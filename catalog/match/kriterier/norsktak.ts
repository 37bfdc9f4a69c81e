import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { norskkode, norsktrinn } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { type Person, svakesteNorsk } from '../person.ts'
import { ADVARSEL, type Fakta, FRARADES, JA, VET_IKKE } from '../utfall.ts'

const B2 = norsktrinn('B2')
const bareSvake = (t: Tiltak) => t.miljo?.includes('bare-svak-norsk') ?? false
const harTak = (t: Tiltak) => t.norsk?.maks != null && t.norsk.maks !== 'morsmal'

/**
 * Someone who speaks well may still need to learn to write, so a known written level counts too; where only the spoken is
 * known, it decides.
 */
function over(p: Person, tak: number): Fakta {
  const { trinn } = svakesteNorsk(p)
  if (trinn !== null && trinn <= tak) return false
  return p.muntlig === null ? null : true
}

export const norsktak: Kriterium = {
  regel: 'norsktak',
  sporsmal: 'Kan personen for mye norsk til å ha nytte av tiltaket?',
  kilde: 'OE-rapport 2023-68 kap. 9: en norskspråklig i en gruppe der alle har svak norsk, falt fra (R08)',
  leser: (t) => [t.norsk?.maks, bareSvake(t)],
  prov(p, t) {
    if (bareSvake(t) && p.muntlig === null) return VET_IKKE
    if (bareSvake(t) && p.muntlig !== null && p.muntlig >= B2) return FRARADES
    if (!harTak(t)) return JA
    const svar = over(p, norsktrinn(t.norsk?.maks ?? 'morsmal'))
    return svar === null ? VET_IKKE : svar ? ADVARSEL : JA
  },
  verdier: (p, t) =>
    harTak(t) || bareSvake(t) ? { har: norskkode(svakesteNorsk(p).trinn), maks: t.norsk?.maks ?? 'B1' } : null,
  mangler: () => ({ side: 'kartlegging', felt: 'norsk.muntlig' }),
  tekst: tekster.norsktak,
  endring: () => ({
    verdier: {},
    storrelse: 0.9,
  }),
}
