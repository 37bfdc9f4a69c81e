import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { type Behov, koder, type Mal, type Onske } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { erGruppe } from '../oppmote.ts'
import type { Person } from '../person.ts'
import { iDeler, MAL, ONSKE } from '../vekter.ts'
import type { Bidrag, Del } from './del.ts'
import { lagMerker } from './merker.ts'

const legger = (t: Tiltak, ...noen: NonNullable<Tiltak['tilrettelegging']>) =>
  t.tilrettelegging?.some((kode) => noen.includes(kode)) ?? false

/** What of a tiltak grants each wish. */
const OPPFYLT: Record<Onske, (t: Tiltak) => boolean> = {
  individuelt: (t) => t.form === 'avtale' || t.form === 'ambulant' || legger(t, 'individuelt'),
  gruppe: (t) => erGruppe(t) === true,
  digitalt: (t) => t.form === 'digital' || legger(t, 'digital-deltakelse'),
  'kvinner-egen-gruppe': (t) =>
    t.kjonn === 'kvinner' || legger(t, 'kvinner-egen-gruppe') || (t.miljo?.includes('bare-kvinner') ?? false),
}

/** The needs a tiltak must be for to be a step towards the person's own goal. Source: domenets P2 og kapittel 0. */
const MOT_MALET: Record<Mal, readonly Behov[]> = {
  arbeid: ['arbeidserfaring', 'jobbsok', 'tett-oppfolging-i-arbeid'],
  utdanning: ['utdanning', 'grunnleggende-ferdigheter', 'yrkesretning'],
  avklaring: ['helseavklaring', 'yrkesretning', 'samordning'],
  deltakelse: ['fellesskap', 'mestring-og-motivasjon'],
  'helse-forst': ['psykisk-helse', 'fysisk-helse', 'rus', 'helseavklaring', 'tillit-og-kontakt', 'bolig'],
}

const MALENE = koder('mal')
const ONSKENE = koder('onske')
const merker = lagMerker<Mal | Onske>([...MALENE, ...ONSKENE])
const peker = (t: Tiltak, mal: Mal) => t.behov.primar.some((b) => MOT_MALET[mal].includes(b))

function motMalet(p: Person, t: Tiltak): Bidrag[] {
  const { mal } = p
  return mal !== null && peker(t, mal) ? [{ setning: 'mal', verdier: { mal }, poeng: iDeler(MAL) }] : []
}

/** The goal, and one reason per wish that is granted. */
export const onske: Del = {
  regel: 'onske',
  grunnlag: false,
  merker: (t) => [merker([...MALENE.filter((mal) => peker(t, mal)), ...ONSKENE.filter((kode) => OPPFYLT[kode](t))])],
  teller: (p) => [merker([...(p.mal === null ? [] : [p.mal]), ...p.onsker])],
  mest: (p) => (p.mal === null ? 0 : iDeler(MAL)) + p.onsker.size * iDeler(ONSKE),
  bidrag: (p, t) => [
    ...motMalet(p, t),
    ...[...p.onsker]
      .filter((kode) => OPPFYLT[kode](t))
      .map((kode) => ({ setning: 'ja', verdier: { onske: kode }, poeng: iDeler(ONSKE) })),
  ],
  tekst: tekster.onske,
}
