/** The parts of an offer, in the order they are shown. A new part is one file and one line here. */
import { behov } from './behov.ts'
import type { Del } from './del.ts'
import { egenKommune } from './egen-kommune.ts'
import { interesse } from './interesse.ts'
import { kvpForst } from './kvp-forst.ts'
import { malgruppe } from './malgruppe.ts'
import { onske } from './onske.ts'
import { tilpasning } from './tilpasning.ts'

export const DELER: readonly Del[] = [behov, kvpForst, onske, malgruppe, tilpasning, interesse, egenKommune]
