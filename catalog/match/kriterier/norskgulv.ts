import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { type Innhold, norskkode, norsktrinn } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Apning, Kriterium } from '../kriterium.ts'
import { type Person, svakesteNorsk } from '../person.ts'
import { ADVARSEL, JA, NEI, VET_IKKE } from '../utfall.ts'

/** Course content that is mostly read and written. Source: kontrakt §5. */
const SKRIFTLIG: ReadonlySet<Innhold> = new Set([
  'vgs-fag',
  'fagopplaering',
  'kurs-sertifikat',
  'fov',
  'etablerer',
  'cv-og-soknad',
])

const krevesLesing = (t: Tiltak) =>
  (t.krav?.includes('leser-norsk') ?? false) || t.innhold.some((i) => SKRIFTLIG.has(i))

const maal = (p: Person, t: Tiltak) =>
  krevesLesing(t) ? svakesteNorsk(p) : { trinn: p.muntlig, helt: p.muntlig !== null }

/** Levels short, less the one that an interpreter makes up for; 0 or below is enough. */
const mangletTrinn = (trinn: number, t: Tiltak) =>
  norsktrinn(t.norsk?.min ?? 'ingen') - trinn - (t.tilrettelegging?.includes('tolk') ? 1 : 0)

/** Two levels short, and it is not told whether there is an interpreter, who would make up for one of them. */
function avhengerAvTolk(p: Person, t: Tiltak): boolean {
  const { trinn } = maal(p, t)
  return trinn !== null && t.tilrettelegging === undefined && mangletTrinn(trinn, t) === 2
}

export const norskgulv: Kriterium = {
  regel: 'norskgulv',
  sporsmal: 'Snakker (og leser) personen nok norsk?',
  kilde: 'Tilbyderens eget norskkrav (tiltak.norsk.min); ett trinn under gir advarsel, to trinn nei (R07)',
  leser: (t) => [t.norsk, krevesLesing(t), t.tilrettelegging === undefined, t.tilrettelegging?.includes('tolk')],
  prov(p, t) {
    if (t.norsk === undefined) return VET_IKKE
    if (!t.norsk?.min || t.norsk.min === 'ingen') return JA
    const { trinn, helt } = maal(p, t)
    const mangler = trinn === null ? 0 : mangletTrinn(trinn, t)
    if (mangler >= 2) return avhengerAvTolk(p, t) ? VET_IKKE : NEI
    if (!helt) return VET_IKKE
    return mangler === 1 ? ADVARSEL : JA
  },
  verdier(p, t) {
    if (t.norsk === null || (t.norsk && (!t.norsk.min || t.norsk.min === 'ingen'))) return null
    return {
      har: norskkode(maal(p, t).trinn),
      min: t.norsk?.min ?? null,
      tolk: t.tilrettelegging?.includes('tolk') ?? null,
    }
  },
  mangler(p, t) {
    if (t.norsk === undefined) return { side: 'tiltak', felt: 'norsk' }
    if (avhengerAvTolk(p, t)) return { side: 'tiltak', felt: 'tilrettelegging' }
    return { side: 'kartlegging', felt: p.muntlig === null ? 'norsk.muntlig' : 'norsk.skriftlig' }
  },
  variant(p, t) {
    if (t.norsk === undefined) return 'uoppgitt'
    const u = this.prov(p, t)
    if (u === VET_IKKE && avhengerAvTolk(p, t)) return 'ukjent-tolk'
    if (u === VET_IKKE) return p.muntlig === null ? 'vet-ikke' : 'ukjent-skriftlig'
    return u === ADVARSEL || u === NEI ? (krevesLesing(t) ? 'for-lite-skriftlig' : 'for-lite') : undefined
  },
  tekst: tekster.norskgulv,
  endring(p, t): Apning {
    // An interpreter makes up for one level, so it is enough when two are lacking and there is none.
    const { trinn } = maal(p, t)
    const tolkHjelper = trinn !== null && mangletTrinn(trinn, t) === 2 && !t.tilrettelegging?.includes('tolk')
    return { ...(tolkHjelper && { setning: 'endring-tolk' }), verdier: { min: t.norsk?.min ?? null }, storrelse: 0.8 }
  },
}
