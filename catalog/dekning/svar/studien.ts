/** What the study found, to stand beside our own figures. From `data/studien.json`. */
import data from '../../data/studien.json' with { type: 'json' }
import type { Studietall } from '../../skjema/dekningstall.ts'

export type StudieId = keyof typeof data.tall
type Rad = Omit<Studietall, 'id' | 'tolkning'> & { tolkning?: Studietall['tolkning'] }

// Kept true to the schema by a test.
const TALL = data.tall as Record<StudieId, Rad>

export const STUDIETALL = Object.keys(TALL) as readonly StudieId[]

/** In the order they are named. */
export const studietall = (...ider: readonly StudieId[]): Studietall[] =>
  ider.map((id) => ({ id, ...TALL[id], tolkning: TALL[id].tolkning ?? null }))
