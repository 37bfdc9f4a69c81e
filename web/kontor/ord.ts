/** What the screens of the workspace say in the same words. */
import feltnavn from '../../catalog/data/tekst/felt.json' with { type: 'json' }
import type { Tekst } from '../../catalog/kodeverk.ts'
import { dato, tall } from '../felles/format.ts'
import { dagFor } from '../felles/idag.ts'
import { malform, t } from '../felles/sprak.ts'

const NAVN: Record<string, Tekst> = feltnavn

/** The name of a field by its path; of the nearest it is a part of when it has none of its own. */
export function feltord(sti: string): string {
  const navn = NAVN[sti]?.[malform.value]
  if (navn) return navn
  const over = sti.slice(0, Math.max(0, sti.lastIndexOf('.')))
  return over ? feltord(over) : sti
}

/** A point in time as the day it was in Norway. */
export const dagen = (tidspunkt: string): string => dato(dagFor(Date.parse(tidspunkt)))

/** `31. des.`; with the year when it is another than this one. */
export const kortDato = (iso: string, idag: string): string =>
  iso.slice(0, 4) === idag.slice(0, 4) ? dato(iso).replace(/ \d{4}$/, '') : dato(iso)

const DAGER_I_MANED = 30.44
/** From here on, months say it better. */
const MANEDER_FRA = 60

/** `3 dager over fristen` · `4 måneder over fristen` */
export function forfaltord(dager: number): string {
  if (dager < MANEDER_FRA) return t(dager === 1 ? 'kontor.forfalt.en' : 'kontor.forfalt', { n: dager })
  return t('kontor.forfalt.maneder', { n: Math.round(dager / DAGER_I_MANED) })
}

const HARDT_MELLOMROM = '\u00A0'
/** `1 240` */
export const medTusenskille = (n: number) => tall(n, 0).replaceAll(/\B(?=(?:\d{3})+$)/g, HARDT_MELLOMROM)

/** `vist 1 240 ganger` */
export function vistord(antall: number): string {
  if (antall === 0) return t('kontor.vist.aldri')
  return antall === 1 ? t('kontor.vist.en') : t('kontor.vist', { n: medTusenskille(antall) })
}
