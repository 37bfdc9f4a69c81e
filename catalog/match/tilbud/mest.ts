/** The most that a tiltak can offer besides the person's needs, so that what cannot be among the best need not be looked at. */
import { kanHaKvp } from '../kvp.ts'
import type { Person } from '../person.ts'
import {
  EGEN_KOMMUNE,
  INTERESSE,
  iDeler,
  MAL,
  MALGRUPPE,
  MED_LAV_TILLIT,
  NESTE_INTERESSE,
  NESTE_TILPASNING,
  ONSKE,
  TILPASNING,
  VURDERES_FORST,
} from '../vekter.ts'
import { hosPersonen } from './tilpasning.ts'

/** The sum of `antall` parts, each a share of the one before. */
const rekke = (antall: number, forste: number, neste: number) => (forste * (1 - neste ** antall)) / (1 - neste)
/** Each part is rounded by itself. */
const AVRUNDING = 100

/** In parts of HELE. A test holds it against what the parts of the offer give. */
export function mestUtenomBehov(p: Person): number {
  const iVeien = hosPersonen(p)
  return (
    AVRUNDING +
    iDeler(
      (p.mal === null ? 0 : MAL) +
        p.onsker.size * ONSKE +
        MALGRUPPE +
        EGEN_KOMMUNE +
        (kanHaKvp(p) === true ? VURDERES_FORST : 0) +
        rekke(p.interesser.size, INTERESSE, NESTE_INTERESSE) +
        rekke(iVeien.length, iVeien.includes('lav-tillit') ? MED_LAV_TILLIT : TILPASNING, NESTE_TILPASNING),
    )
  )
}
