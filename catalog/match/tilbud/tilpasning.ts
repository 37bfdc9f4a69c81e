import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { type Form, type Hindring, type Innhold, koder, type Tilrettelegging } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { type Person, perPerson } from '../person.ts'
import { iDeler, MED_LAV_TILLIT, NESTE_TILPASNING, TILPASNING } from '../vekter.ts'
import { type Bidrag, type Del, summen } from './del.ts'
import { lagMerker } from './merker.ts'

type Hjelp = {
  vekt?: number
  tilrettelegging?: readonly Tilrettelegging[]
  innhold?: readonly Innhold[]
  form?: readonly Form[]
}

/** What makes a tiltak manageable for someone with this in the way. Source: domenets 4c («styrker», «krev»). */
const HJELPER: Partial<Record<Hindring, Hjelp>> = {
  'aktiv-rus': { innhold: ['oppsokende-besok', 'rus-oppfolging'], form: ['ambulant'] },
  'fersk-rusfri': { tilrettelegging: ['rusfri-arena'], innhold: ['likepersonstotte', 'gard-dyr'] },
  'kognitive-vansker': { tilrettelegging: ['lettlest', 'individuelt', 'skjermet'] },
  'sosial-angst': {
    tilrettelegging: ['individuelt', 'liten-gruppe', 'gradvis-opptrapping', 'digital-deltakelse'],
    innhold: ['jobbspesialist'],
    form: ['digital'],
  },
  konfliktvansker: { tilrettelegging: ['individuelt', 'liten-gruppe'], innhold: ['mentor-kollega', 'jobbspesialist'] },
  'lav-kapasitet-helse': { tilrettelegging: ['gradvis-opptrapping', 'kort-dag'] },
  'omsorg-uten-barnepass': { tilrettelegging: ['barnepass', 'skoletid', 'kort-dag'] },
  'graviditet-spedbarn': { tilrettelegging: ['barnepass', 'kort-dag'], innhold: ['oppsokende-besok'] },
  'lav-norsk': { tilrettelegging: ['tolk', 'morsmalsstotte', 'lettlest', 'muntlig-informasjon'] },
  'ikke-alfabetisert': { tilrettelegging: ['muntlig-informasjon', 'morsmalsstotte'] },
  'ikke-digital': { tilrettelegging: ['muntlig-informasjon'], innhold: ['digital-hjelp'] },
  'uten-bankid': { innhold: ['digital-hjelp'] },
  'ingen-transport': { tilrettelegging: ['henting-folge', 'reisestotte', 'digital-deltakelse'] },
  'lang-reisevei': { tilrettelegging: ['henting-folge', 'reisestotte', 'digital-deltakelse'] },
  bostedslos: { innhold: ['botilbud', 'bolig-veiledning'] },
  'lav-tillit': {
    vekt: MED_LAV_TILLIT,
    tilrettelegging: ['erfaringskonsulent', 'henting-folge', 'individuelt'],
    innhold: ['oppsokende-besok'],
    form: ['ambulant', 'avtale'],
  },
  'soning-eller-kontroll': { innhold: ['likepersonstotte'] },
}

const hjelper = (t: Tiltak, { tilrettelegging, innhold, form }: Hjelp): boolean =>
  (tilrettelegging?.some((kode) => t.tilrettelegging?.includes(kode)) ?? false) ||
  (innhold?.some((kode) => t.innhold.includes(kode)) ?? false) ||
  (form?.includes(t.form) ?? false)

/** Low trust told on the scale counts as the hindring of that name. */
const gjelder = (p: Person, kode: Hindring): boolean =>
  p.harHindring(kode) === true || (kode === 'lav-tillit' && p.tillit !== null && p.tillit <= 1)

const KODER = koder('hindring').filter((kode) => HJELPER[kode] !== undefined)
const merker = lagMerker(KODER)
/** What is in the person's way that a tiltak may take into account. */
const hosPersonen = perPerson((p) => KODER.filter((kode) => gjelder(p, kode)))

/** What helps most first; each further one counts less. */
function somBidrag(hindringer: readonly Hindring[]): Bidrag[] {
  let andel = 1
  return hindringer
    .map((hindring) => ({ hindring, vekt: HJELPER[hindring]?.vekt ?? TILPASNING }))
    .sort((a, b) => b.vekt - a.vekt)
    .map(({ hindring, vekt }) => {
      const poeng = iDeler(vekt * andel)
      andel *= NESTE_TILPASNING
      return { setning: 'tilpasset', verdier: { hindring }, poeng }
    })
}

/** One reason per thing in the way that the tiltak takes into account. */
export const tilpasning: Del = {
  regel: 'malgruppe',
  grunnlag: false,
  merker: (t) => [merker(KODER.filter((kode) => hjelper(t, HJELPER[kode] ?? {})))],
  teller: (p) => [merker(hosPersonen(p))],
  mest: (p) => summen(somBidrag(hosPersonen(p))),
  bidrag: (p, t) => somBidrag(hosPersonen(p).filter((kode) => hjelper(t, HJELPER[kode] ?? {}))),
  tekst: tekster.malgruppe,
}
