/** Which kommuner a kommune is measured against, and how many of them have what it lacks. */
import { type Dekningsstatus, nivanummer, statusFor } from '../../../catalog/dekning/dekning.ts'
import type { Rute, Varmekart } from '../../../catalog/dekning/oversikt.ts'
import { storrelse } from '../../../catalog/dekning/svar/storrelse.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import type { Kommune } from '../../../catalog/skjema/kommune.ts'

/** How many steps of sentralitet two that are alike may differ. */
const SPENN = 1

/** Of the same class of size as the study's, and about as central; itself not among them. */
export function likeKommuner(k: Kommune, alle: readonly Kommune[]): Kommune[] {
  const klasse = storrelse(k.innbyggere)
  return alle.filter(
    (annen) =>
      annen.nr !== k.nr &&
      storrelse(annen.innbyggere) === klasse &&
      Math.abs(annen.sentralitet - k.sentralitet) <= SPENN,
  )
}

/** The steps of sentralitet that those who are alike have, inclusive. */
export const sentralitetsspenn = ({ sentralitet }: Kommune): { fra: number; til: number } => ({
  fra: Math.max(1, sentralitet - SPENN),
  til: Math.min(6, sentralitet + SPENN),
})

/** `har`: of `kjente`, those where it is known; the rest are `ukjente`. `mangler`: it has a gap, and most of the others have not. */
export type Profilrad = { behov: Behov; rute: Rute; har: number; kjente: number; ukjente: number; mangler: boolean }

const status = (rute: Rute): Dekningsstatus => statusFor(nivanummer(rute.niva))

/** One row per need; of the others, those that are in the same heat map. */
export function profil({ behov, kommuner, ruter }: Varmekart, nr: string): Profilrad[] {
  const her = kommuner.indexOf(nr)
  return behov.flatMap((kode, rad) => {
    const rute = ruter[rad]?.[her]
    if (!rute) return []
    const andre = (ruter[rad] ?? []).filter((_, i) => i !== her).map(status)
    const har = andre.filter((s) => s === 'mott').length
    const kjente = andre.filter((s) => s !== 'uviss').length
    return [
      {
        behov: kode,
        rute,
        har,
        kjente,
        ukjente: andre.length - kjente,
        mangler: status(rute) === 'hull' && har * 2 > kjente,
      },
    ]
  })
}
