/** The parts of an offer, in the order they are shown. */
import { behov } from './behov.ts'
import type { Del } from './del.ts'
import { interesse } from './interesse.ts'
import { malgruppe } from './malgruppe.ts'
import { onske } from './onske.ts'
import { tilpasning } from './tilpasning.ts'

export const DELER: readonly Del[] = [behov, onske, malgruppe, tilpasning, interesse]
