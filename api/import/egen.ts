/**
 * Which columns are our own, read strictly so that they come back as they went out. A name with a dot is nobody else's; `navn` or
 * `behov` may be an office's own word, unless the whole file is an export of ours.
 */
import type { Importkolonne } from '../../catalog/skjema/import.ts'
import { erGruppekolonne, erKolonne } from '../tabell.ts'

const erPrikket = (navn: string) => navn.includes('.') && erKolonne(navn)

/** Our export always has ids. A column that somebody has added to it does not make it another file. */
export function erEgenFil(overskrifter: readonly string[]): boolean {
  const navn = overskrifter.map((o) => o.trim()).filter((o) => o !== '')
  return navn.includes('id') && (navn.some(erPrikket) || navn.every(erKolonne))
}

export const erEgetNavn = (overskrift: string, egen: boolean): boolean =>
  egen ? erKolonne(overskrift.trim()) : erPrikket(overskrift.trim())

/** A column of ours, under its own name. */
export const erTeknisk = (k: Pick<Importkolonne, 'felt' | 'overskrift'>, egen: boolean): boolean =>
  k.felt !== null && k.overskrift.trim() === k.felt && erEgetNavn(k.felt, egen)

/** Groups of our own export, whose cells say only that there is nothing in them. */
export const tekniskeGrupper = (kolonner: readonly Importkolonne[], egen: boolean): Set<string> =>
  new Set(kolonner.flatMap((k) => (k.felt !== null && erTeknisk(k, egen) && erGruppekolonne(k.felt) ? [k.felt] : [])))
