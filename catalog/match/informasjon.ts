/** What the veileder should keep in mind for this person whatever is suggested. Informs and asks, never concludes. */
import tekster from '../data/tekst/informasjon.json' with { type: 'json' }
import { type Hindring, type KostraUnntak, type Malform, norsktrinn } from '../kodeverk.ts'
import type { Informasjon } from '../skjema/forslag.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { ANDRE_YTELSER, innenforKvp, kanHaKvp, nedsattArbeidsevne } from './kvp.ts'
import { norskUnder, type Person } from './person.ts'
import { setning } from './tekst.ts'

type Sak = { k: Kartlegging; p: Person; overst: readonly Tiltak[] }

const UNG = 30
const erUng = (p: Person) => p.alder !== null && p.alder < UNG

/**
 * Under 30 it must be considered before vilkår are set, whatever the person wishes and whatever the group; older persons are asked
 * when they have not said no and may have reduced work ability. Source: kontrakt §5, OE-rapport 2023-68 kap. 3.1 og 5.3.
 */
const kanVaereKvp = ({ p }: Sak) =>
  innenforKvp(p) === true && (erUng(p) || (kanHaKvp(p) === true && nedsattArbeidsevne(p) !== false))

const TYNGENDE: readonly Hindring[] = [
  'aktiv-rus',
  'aktiv-selvskading',
  'lav-kapasitet-helse',
  'arbeid-ikke-aktuelt-na',
  'trussel-vold',
  'bostedslos',
  'graviditet-spedbarn',
]
const ANDRE_GRUNNER: readonly Hindring[] = ['omsorg-uten-barnepass', 'soning-eller-kontroll', 'uavklart-opphold']

/** The exemptions that a known fact points at, as questions for the veileder. */
function unntak({ k, p }: Sak): KostraUnntak[] {
  const har = (koder: readonly Hindring[]) => koder.some((kode) => p.harHindring(kode) === true)
  const helse = (['psykisk-helse', 'fysisk-helse', 'rus'] as const).some((b) => p.behov.get(b) === 3)
  return [
    ...(p.harHindring('i-arbeid-deltid') === true ? (['U1'] as const) : []),
    ...(ANDRE_YTELSER.some((y) => p.harYtelse(y) === true) || har(['mottar-statlig-ytelse']) ? (['U2'] as const) : []),
    ...(har(TYNGENDE) || helse || k.mal === 'helse-forst' ? (['U3'] as const) : []),
    ...(har(ANDRE_GRUNNER) ? (['U4'] as const) : []),
  ]
}

/** Does taking part mean that Nav talks with health, child welfare or the correctional service? */
const krevesSamtykke = (t: Tiltak) =>
  t.inngang === 'behandler' ||
  t.innhold.some((i) => i === 'behandling' || i === 'rus-oppfolging' || i === 'koordinering-ansvarsgruppe') ||
  (t.krav?.includes('i-behandling') ?? false) ||
  (t.eksklusiv?.includes('etter-soning') ?? false)

/** When each is worth saying, in the order they are shown. Text and source: `data/tekst/informasjon.json`. */
const GJELDER: Record<keyof typeof tekster, (sak: Sak) => boolean> = {
  'kvp-forst': kanVaereKvp,
  aktivitetsplikt: ({ p }) => erUng(p) && p.harYtelse('sosialhjelp') !== false,
  'kostra-unntak': (sak) => erUng(sak.p) && unntak(sak).length > 0,
  norskplikt: ({ p }) => norskUnder(p, norsktrinn('B1')) === true && (erUng(p) || p.harYtelse('intro') === true),
  'barn-i-husholdet': ({ p }) => (p.barn?.length ?? 0) > 0,
  samtykke: ({ overst }) => overst.some(krevesSamtykke),
}

/** Who has said no to KVP, is told so together with it. */
const tekstFor = (regel: keyof typeof tekster, { p }: Sak) =>
  regel === 'kvp-forst' && p.tattStilling.kvp === 'onsker-ikke' ? tekster[regel].sagtNei : tekster[regel].tekst

/** In a fixed order; empty when nothing applies. `overst`: the first ten suggestions. */
export const informasjon = (sak: Sak, malform: Malform): Informasjon[] =>
  (Object.keys(GJELDER) as (keyof typeof tekster)[])
    .filter((regel) => GJELDER[regel](sak))
    .map((regel) => ({
      regel,
      tekst: setning(tekstFor(regel, sak), { unntak: unntak(sak) }, malform),
      kilde: tekster[regel].kilde,
    }))
