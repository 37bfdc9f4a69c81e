/** What new entries get where no column tells: chosen by the office, or proposed. */
import { etikett } from '../../catalog/kodeverk.ts'
import type { Importkolonne, Importstandard, Importvalg } from '../../catalog/skjema/import.ts'
import { SOM_MALEN } from '../../catalog/skjema/importgrenser.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Tiltaksmal } from '../../catalog/skjema/tiltak.ts'
import { grunnfelt, IMPORTFELTER } from './felter.ts'
import type { Husket } from './kolonner.ts'
import { type Objekt, verdiI } from './oppforing.ts'
import { ryddet, type Sagt, type Sammenheng } from './verdi/lesning.ts'

export type Standardramme = { kontor: Kontor; idag: string; om: Sammenheng; maler: readonly Tiltaksmal[] }

type Regel = { felt: string; kreves: boolean; forslag: (ramme: Standardramme) => string }

const kommunenavn = ({ kontor, om }: Standardramme) =>
  kontor.kommuner.map((nr) => om.geografi.kommune(nr)?.navn ?? nr).join(', ')
const malen = () => SOM_MALEN
const ingenting = () => ''

/** In the order they are asked for. An entry can not be without those that are required. */
const REGLER: readonly Regel[] = [
  { felt: 'tiltakstype', kreves: true, forslag: ingenting },
  { felt: 'behov.primar', kreves: true, forslag: malen },
  { felt: 'form', kreves: true, forslag: malen },
  { felt: 'inngang', kreves: true, forslag: malen },
  { felt: 'innhold', kreves: false, forslag: malen },
  { felt: 'sammendrag', kreves: true, forslag: ingenting },
  { felt: 'eier', kreves: true, forslag: () => etikett('eier', 'kommune') },
  { felt: 'tilbyder.navn', kreves: true, forslag: ({ kontor }) => kontor.navn },
  { felt: 'dekning', kreves: true, forslag: kommunenavn },
  {
    felt: 'kommunenummer',
    kreves: false,
    forslag: (ramme) => (ramme.kontor.kommuner.length === 1 ? kommunenavn(ramme) : ''),
  },
  { felt: 'bekreftet', kreves: true, forslag: ({ idag }) => idag.split('-').toReversed().join('.') },
  { felt: 'status', kreves: true, forslag: () => etikett('status', 'utkast') },
]

/** A column tells of the field, of a group around it, or of a part of it. */
export const fortalt = (felt: string, kolonner: readonly Importkolonne[]): boolean =>
  kolonner.some((k) => {
    const her = k.felt === null ? '' : grunnfelt(k.felt)
    return her === felt || her.startsWith(`${felt}.`) || (her !== '' && felt.startsWith(`${her}.`))
  })

/** `egen`: our own export tells all there is; what it does not tell is not known. */
type Standardvalg = { valg: Importvalg['standarder']; husket: Husket; egen: boolean; ramme: Standardramme }

/** Those that no column gives. A summary can also be made of the description. */
export function lagStandarder(
  kolonner: readonly Importkolonne[],
  { valg, husket, egen, ramme }: Standardvalg,
): Importstandard[] {
  return REGLER.filter(
    ({ felt, kreves }) =>
      (kreves || !egen) && !fortalt(felt, kolonner) && !(felt === 'sammendrag' && fortalt('beskrivelse', kolonner)),
  ).map(({ felt, kreves, forslag }) => {
    const valgt = valg.find((s) => s.felt === felt)
    if (valgt) return { felt, kreves, verdi: valgt.verdi, kilde: 'valgt' as const }
    const gammel = husket.standarder[felt]
    if (gammel !== undefined) return { felt, kreves, verdi: gammel, kilde: 'husket' as const }
    return { felt, kreves, verdi: forslag(ramme), kilde: 'foreslatt' as const }
  })
}

/** As the template says, with or without something for those that have none. */
export const erSomMalen = (verdi: string): boolean => verdi === SOM_MALEN || verdi.startsWith(`${SOM_MALEN} `)

/** What the standards say, by field; and those that can not be read. `SOM_MALEN` says nothing by itself, only what comes after it. */
export function lesStandarder(
  standarder: readonly Importstandard[],
  om: Sammenheng,
): { sagt: ReadonlyMap<string, Sagt>; feil: { felt: string; melding: string }[] } {
  const sagt = new Map<string, Sagt>()
  const feil: { felt: string; melding: string }[] = []
  for (const { felt, verdi } of standarder) {
    const tekst = ryddet(erSomMalen(verdi) ? verdi.slice(SOM_MALEN.length) : verdi)
    if (tekst === '') continue
    const lest = IMPORTFELTER.get(felt)?.les({ tekst, celle: tekst }, om)
    if (!lest) continue
    if ('feil' in lest) feil.push({ felt, melding: lest.feil })
    else sagt.set(felt, lest.sagt)
  }
  return { sagt, feil }
}

/** What a template says of these fields for this kind of tiltak; the first that there is. */
export function avMalen(
  felter: readonly string[],
  tiltakstype: unknown,
  maler: readonly Tiltaksmal[],
): Map<string, unknown> {
  const mal: Objekt | undefined = maler.find((m) => m.tiltakstype === tiltakstype)
  if (!mal) return new Map()
  return new Map(felter.map((felt) => [felt, verdiI(mal, felt)] as const).filter(([, verdi]) => verdi !== undefined))
}
