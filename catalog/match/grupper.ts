/** Which narrow groups a person belongs to, read from the kartlegging; and the field to ask about when it is not known. */
import { type Eksklusiv, norsktrinn } from '../kodeverk.ts'
import { minstGruppe, norskUnder, type Person } from './person.ts'
import { alle, type Fakta, noen } from './utfall.ts'

type Avledning = { gjelder: (p: Person) => Fakta; felt: string | ((p: Person) => string) }

/** The first field whose fact is unknown. */
const forsteUkjente = (...deler: [felt: string, fakta: Fakta][]): string =>
  deler.find(([, fakta]) => fakta === null)?.[0] ?? 'forhold'

const rus = (p: Person) =>
  noen(p.behov.has('rus'), p.harHindring('aktiv-rus'), p.harHindring('fersk-rusfri'), p.harForhold('rus-tidligere'))
const rusfelt = (p: Person) =>
  forsteUkjente(['hindringer', p.harHindring('aktiv-rus')], ['forhold', p.harForhold('rus-tidligere')])
const nyeste = (p: Person): Fakta => (p.botid === null ? null : p.botid <= 2)
const kvinne = (p: Person): Fakta => (p.kjonn === null ? null : p.kjonn === 'kvinne')
const psykisk = (p: Person): Fakta => p.behov.has('psykisk-helse')
const barnTil = (p: Person, alder: number): Fakta => (p.barn === null ? null : p.barn.some((b) => b <= alder))

/** How each exclusive group is read from the kartlegging, and the field that settles it. Source: kontrakt §5 (R37, R32). */
const AVLEDNINGER: Record<Eksklusiv, Avledning> = {
  'rus-na-eller-for': { gjelder: rus, felt: rusfelt },
  'etter-soning': {
    gjelder: (p) => noen(p.harForhold('etter-soning'), p.harHindring('soning-eller-kontroll')),
    felt: (p) =>
      forsteUkjente(['forhold', p.harForhold('etter-soning')], ['hindringer', p.harHindring('soning-eller-kontroll')]),
  },
  vold: { gjelder: (p) => p.harHindring('trussel-vold'), felt: 'hindringer' },
  innvandrer: { gjelder: (p) => p.innvandrer, felt: 'innvandrer' },
  'nyankommet-flyktning': {
    gjelder: (p) => noen(alle(p.innvandrer, nyeste(p)), p.harYtelse('intro')),
    felt: (p) =>
      alle(p.innvandrer, nyeste(p)) === null
        ? forsteUkjente(['botid', nyeste(p)], ['innvandrer', p.innvandrer])
        : 'ytelser',
  },
  'hjemmevaerende-innvandrerkvinne': {
    gjelder: (p) => alle(p.innvandrer, kvinne(p), p.harForhold('hjemmevaerende')),
    felt: (p) =>
      forsteUkjente(['forhold', p.harForhold('hjemmevaerende')], ['kjonn', kvinne(p)], ['innvandrer', p.innvandrer]),
  },
  'psykisk-helse': { gjelder: psykisk, felt: 'behov' },
  'psykisk-helse-eller-rus': { gjelder: (p) => noen(psykisk(p), rus(p)), felt: rusfelt },
  'barn-0-5': { gjelder: (p) => barnTil(p, 5), felt: 'barn' },
  foreldre: { gjelder: (p) => barnTil(p, 150), felt: 'barn' },
  'ufortrygd-eller-snart': {
    gjelder: (p) =>
      noen(p.harYtelse('ufore'), p.harForhold('ufortrygd-snart'), minstGruppe(p, 'liten-mulighet-til-a-jobbe')),
    felt: (p) =>
      forsteUkjente(
        ['ytelser', p.harYtelse('ufore')],
        ['forhold', p.harForhold('ufortrygd-snart')],
        ['innsatsgruppe', minstGruppe(p, 'liten-mulighet-til-a-jobbe')],
      ),
  },
  'varig-nedsatt': {
    gjelder: (p) => minstGruppe(p, 'jobbe-delvis'),
    felt: 'innsatsgruppe',
  },
  'fysisk-eller-sansetap': {
    gjelder: (p) => noen(p.harForhold('funksjonsnedsettelse'), p.harForhold('sansetap')),
    felt: 'forhold',
  },
  'ikke-norsk-morsmal': {
    gjelder: (p) => (p.muntlig === null ? null : p.muntlig !== norsktrinn('morsmal')),
    felt: 'norsk.muntlig',
  },
  'svak-norsk-eller-grunnleggende': {
    gjelder: (p) => noen(norskUnder(p, norsktrinn('B2')), p.behov.has('grunnleggende-ferdigheter')),
    felt: (p) => (p.muntlig === null ? 'norsk.muntlig' : 'norsk.skriftlig'),
  },
}

/** Does the person belong to any of the groups? Unknown when none is known to hold and one is not known. */
export const horerTil = (p: Person, grupper: readonly Eksklusiv[]): Fakta =>
  noen(...grupper.map((gruppe) => AVLEDNINGER[gruppe].gjelder(p)))

/** The field of the kartlegging that would settle it; undefined when nothing about these groups is unknown. */
export function ukjentFelt(p: Person, grupper: readonly Eksklusiv[]): string | undefined {
  const gruppe = grupper.find((g) => AVLEDNINGER[g].gjelder(p) === null)
  const felt = gruppe && AVLEDNINGER[gruppe].felt
  return typeof felt === 'function' ? felt(p) : felt
}
