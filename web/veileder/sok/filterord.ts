/** What each filter and each of its values is called. */
import { dato } from '../../felles/format.ts'
import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { iSetning, opplisting, t } from '../../felles/sprak.ts'
import type { Personfilter } from './person.ts'
import { type Adressefilter, erKodefilter, KODEVERK, type Kodefilter, type Middel } from './valg.ts'

export type Skjermfilter = Adressefilter | Personfilter
export type Filterverdi = { filter: Skjermfilter; verdi: string }
type Reise = { hjem: string | null; middel: Middel }

export const kodenavn = (filter: Kodefilter, kode: string): string => etikett(KODEVERK[filter], kode)

/** «med bil», for the middle of a sentence. */
export const middelord = (middel: Middel): string => iSetning(etikett('reisemiddel', middel))

/** The value alone, where it is plain which filter it is of: «Norsk», «Ledig plass». */
function verdinavn({ filter, verdi }: Filterverdi, { hjem, middel }: Reise): string {
  if (erKodefilter(filter)) return kodenavn(filter, verdi)
  if (filter === 'innen') {
    return t('brikke.innen', { n: verdi, middel: middelord(middel), navn: hjem ? kommunenavn(hjem) : '' })
  }
  if (filter === 'ledig') return t('brikke.ledig')
  if (filter === 'bekreftetSiden') return t('brikke.bekreftetSiden', { dato: dato(verdi) })
  if (filter === 'alder') return t('brikke.alder', { n: verdi })
  if (filter === 'norsk') return t('brikke.norsk', { navn: etikett('norskniva', verdi) })
  return t(`brikke.${filter}`, { navn: kommunenavn(verdi) })
}

/** Codes whose name says which filter they are of. */
const SIER_SITT: ReadonlySet<Skjermfilter> = new Set(['inngang', 'vilkar'])

/** What stands on the chip: «Behov: Norsk», «Ledig plass». */
export const brikketekst = (valgt: Filterverdi, reise: Reise): string => {
  const navn = verdinavn(valgt, reise)
  if (!erKodefilter(valgt.filter) || SIER_SITT.has(valgt.filter)) return navn
  return t('brikke.kode', { filter: t(`filter.${valgt.filter}`), navn })
}

/** All that is chosen of one filter, quoted: «Norsk» og «Bolig». */
export const sitert = (filter: string, valgte: readonly Filterverdi[], reise: Reise): string =>
  opplisting(valgte.filter((v) => v.filter === filter).map((v) => t('treff.sitat', { ord: verdinavn(v, reise) })))
