/** How often an offer can be attended: most days, all day, within ordinary working hours. */
import { HELDAG } from '../../match/oppmote.ts'
import { alle, type Fakta } from '../../match/utfall.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'

/** Days a week. Four is daily: the study's START-program meets Monday to Thursday, with own work on Friday (OE-rapport 2023-68 kap. 6.2). */
const DAGER = 4
/** Nobody meets anywhere. */
const UTEN_OPPMOTE: ReadonlySet<Tiltak['form']> = new Set(['digital', 'ambulant', 'dogn'])
const ARBEIDSTID = { fra: '07:00', til: '17:00', sisteDag: 5 }

/** Is the most one may attend at least this? Unknown when it is not told; an open end is enough. */
function minst(intervall: { til?: number | null } | null | undefined, grense: number): Fakta {
  if (intervall === undefined) return null
  return intervall !== null && (intervall.til ?? Number.POSITIVE_INFINITY) >= grense
}

/** Can one be there most days of the week? */
export function erDaglig({ form, oppmote }: Tiltak): Fakta {
  if (UTEN_OPPMOTE.has(form) || oppmote === null) return false
  if (oppmote === undefined) return null
  return (oppmote.ukeintervall ?? 1) > 1 ? false : minst(oppmote.dagerPerUke, DAGER)
}

function iArbeidstid({ oppmote }: Tiltak): Fakta {
  const tider = oppmote?.tider
  if (tider === undefined) return null
  const dagene = (tider ?? []).filter(
    ({ dag, fra, til }) => dag <= ARBEIDSTID.sisteDag && fra >= ARBEIDSTID.fra && til <= ARBEIDSTID.til,
  )
  return new Set(dagene.map((tid) => tid.dag)).size >= DAGER
}

/** Most days, enough hours to fill them, and within working hours. Source of the demand: OE-rapport 2023-68 kap. 10.4. */
export const erDagligHeldag = (t: Tiltak): Fakta =>
  alle(erDaglig(t), t.oppmote ? minst(t.oppmote.timerPerUke, HELDAG) : null, iArbeidstid(t))
