/** Files with the travel times that offices have told: read and checked, compared with what is stored, and written. */
import { basename } from 'node:path'
import type { Geografi } from '../catalog/geografi.ts'
import type { Radfeil } from '../catalog/last.ts'
import { type Reisetid, tolkReisetid } from '../catalog/skjema/reisetid.ts'
import { lesJsonliste } from './katalogfil.ts'

const LISTE = 'reisetider'

type Lest = { reisetider: Reisetid[]; feil: Radfeil[] }

/** Every row, with all its faults; a row has no id, so its place is counted from 1. Never throws for bad content. */
export async function lesReisetidfil(bane: string, geografi: Geografi): Promise<Lest> {
  const fil = basename(bane)
  const { rader, feil } = await lesJsonliste(bane, LISTE)
  const ut: Lest = { reisetider: [], feil }
  rader.forEach((rad, i) => {
    const svar = tolkReisetid(rad, geografi)
    if (svar.ok) ut.reisetider.push(svar.verdi)
    else ut.feil.push(...svar.felt.map((f) => ({ fil, post: `nr. ${i + 1}`, ...f })))
  })
  return ut
}

/** What reads back identically. */
export const somReisetidfil = (reisetider: readonly Reisetid[]): string =>
  JSON.stringify({ [LISTE]: reisetider }, null, 2)

const skrevet = (rader: readonly Reisetid[]) => rader.map((rad) => JSON.stringify(rad))

function linje({ fra, til, middel, minutter, tillegg }: Reisetid): string {
  const tid = minutter == null ? `${tillegg} minutter i tillegg` : `${minutter} minutter`
  return `${fra}–${til} ${middel ?? 'alle reisemåter'}: ${tid}`
}

/** What is new and what is gone, one line each, when one list replaces another. */
export function reisetidsforskjell(for_: readonly Reisetid[], etter: readonly Reisetid[]): string[] {
  const [gamle, nye] = [new Set(skrevet(for_)), new Set(skrevet(etter))]
  return [
    ...etter.filter((rad) => !gamle.has(JSON.stringify(rad))).map((rad) => `ny      ${linje(rad)}`),
    ...for_.filter((rad) => !nye.has(JSON.stringify(rad))).map((rad) => `borte   ${linje(rad)}`),
  ]
}
