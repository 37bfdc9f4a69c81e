/** G12: does somebody still follow up when the person has got a job? */
import type { Innhold } from '../../kodeverk.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { hverOgSamlet, type Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { tiltakstall } from './tall.ts'

/** Somebody who stays with the person in the job. A subsidy to the employer is money, and a colleague may be of practice only. */
const I_JOBBEN: ReadonlySet<Innhold> = new Set(['arbeidsplass-oppfolging', 'jobbspesialist'])

const folgerOpp = ({ innhold }: Tiltak) => innhold.some((i) => I_JOBBEN.has(i))

export const etterJobb = (omrade: Omrade): Dekningssvar['etterJobb'] => ({
  ...hverOgSamlet(
    omrade,
    (k) => k.lokale,
    (tiltak) => ({
      med: tiltakstall(tiltak.filter(folgerOpp)),
      uten: tiltakstall(tiltak.filter((t) => !folgerOpp(t))),
    }),
  ),
  landsdekkende: tiltakstall(omrade.landsdekkende.filter(folgerOpp)),
  studien: studietall('jobbsentral-folger-opp'),
})
