import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { koder, type Malgruppe } from '../../kodeverk.ts'
import { horerTil } from '../grupper.ts'
import { minstGruppe, type Person, perPerson } from '../person.ts'
import { alle, type Fakta, noen } from '../utfall.ts'
import { FOR_ALLE as FOR_ALLE_VEKT, iDeler, MALGRUPPE } from '../vekter.ts'
import type { Bidrag, Del } from './del.ts'
import { lagMerker } from './merker.ts'

const alder = (p: Person, fra: number, til: number): Fakta =>
  p.alder === null ? null : p.alder >= fra && p.alder <= til
const kvinne = (p: Person): Fakta => (p.kjonn === null ? null : p.kjonn === 'kvinne')

/** The groups a tiltak may be aimed at that a kartlegging can tell of; the rest (`alle`, `lavinntekt`) are everybody here. */
const HORER_TIL: Partial<Record<Malgruppe, (p: Person) => Fakta>> = {
  'unge-under-30': (p) => alder(p, 0, 29),
  'unge-under-25': (p) => alder(p, 0, 24),
  'over-30': (p) => alder(p, 30, 150),
  'over-55': (p) => alder(p, 55, 150),
  innvandrere: (p) => p.innvandrer,
  innvandrerkvinner: (p) => alle(p.innvandrer, kvinne(p)),
  flyktninger: (p) => horerTil(p, ['nyankommet-flyktning']),
  barnefamilier: (p) => (p.barn === null ? null : p.barn.some((b) => b < 18)),
  'enslige-forsorgere': (p) => p.harYtelse('overgangsstonad'),
  rus: (p) => horerTil(p, ['rus-na-eller-for']),
  'rusfri-oppfolging': (p) => noen(p.harHindring('fersk-rusfri'), p.harForhold('rus-tidligere')),
  'psykisk-helse': (p) => p.behov.has('psykisk-helse'),
  'nedsatt-arbeidsevne': (p) => minstGruppe(p, 'trenger-veiledning-nedsatt-arbeidsevne'),
  'varig-nedsatt': (p) => minstGruppe(p, 'jobbe-delvis'),
  'etter-soning': (p) => horerTil(p, ['etter-soning']),
  'ettervern-barnevern': (p) => p.harForhold('ettervern'),
  funksjonsnedsettelse: (p) => horerTil(p, ['fysisk-eller-sansetap']),
}

/** Aimed at everybody, or at groups that everybody with sosialhjelp may be in. */
const FOR_ALLE: ReadonlySet<Malgruppe> = new Set(['alle', 'lavinntekt', 'langtidsmottakere'])

const MALGRUPPER = koder('malgruppe')
/** None are told, which is another thing than that they are not told. */
const UTEN = 'uten'
const merker = lagMerker<Malgruppe | typeof UTEN>([UTEN, ...MALGRUPPER])

/** The groups that the person is known to belong to. */
const egne = perPerson((p) => new Set(MALGRUPPER.filter((m) => HORER_TIL[m]?.(p) === true)))

function treff(p: Person, malgrupper: readonly Malgruppe[]): Bidrag[] {
  const felles = malgrupper.filter((m) => egne(p).has(m))
  if (felles.length > 0) return [{ setning: 'ja', verdier: { malgruppe: felles }, poeng: iDeler(MALGRUPPE) }]
  return malgrupper.length === 0 || malgrupper.some((m) => FOR_ALLE.has(m))
    ? [{ setning: 'alle', verdier: {}, poeng: iDeler(FOR_ALLE_VEKT) }]
    : []
}

/**
 * One reason that names every group of the tiltak the person is known to be in (two are no better than one), or that it is for
 * everybody; nothing for what is aimed at others, or when its aim is not told.
 */
export const malgruppe: Del = {
  regel: 'malgruppe',
  grunnlag: false,
  merker: ({ malgrupper }) => [malgrupper ? merker(malgrupper.length === 0 ? [UTEN] : malgrupper) : 0],
  teller: (p) => [merker([UTEN, ...FOR_ALLE, ...egne(p)])],
  mest: () => iDeler(MALGRUPPE),
  bidrag: (p, t) => (t.malgrupper ? treff(p, t.malgrupper) : []),
  tekst: tekster.malgruppe,
}
