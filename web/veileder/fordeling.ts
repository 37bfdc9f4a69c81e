/** The one line that tells the truth about the suggestions: how many, where one must go, and what nothing is found for. */
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { iSetning, type Nokkel, opplisting, t } from '../felles/sprak.ts'
import { utenReise } from '../felles/tiltaksord.ts'

const STEDER = ['egen', 'nabo', 'andre', 'nasjonale', 'uten-oppmote'] as const
type Stedslag = (typeof STEDER)[number]
export type Fordeling = Record<Stedslag, number>

type Ett = Pick<Tiltak, 'form' | 'kommunenummer'>
type Hjemme = { kommune: string | null; naboer: ReadonlySet<string> }

/** Where one must go to take part; what comes home or is on the net is "nowhere", whoever runs it. */
function stedFor({ form, kommunenummer: nr }: Ett, { kommune, naboer }: Hjemme): Stedslag {
  if (utenReise({ form })) return 'uten-oppmote'
  if (nr == null) return 'nasjonale'
  if (nr === kommune) return 'egen'
  return naboer.has(nr) ? 'nabo' : 'andre'
}

export function fordel(tiltak: readonly Ett[], hjemme: Hjemme): Fordeling {
  const ut: Fordeling = { egen: 0, nabo: 0, andre: 0, nasjonale: 0, 'uten-oppmote': 0 }
  for (const ett of tiltak) ut[stedFor(ett, hjemme)] += 1
  return ut
}

const ord = (slag: Stedslag, n: number, kommune: string) => {
  const nokkel: Nokkel = n === 1 ? `fordeling.${slag}.en` : `fordeling.${slag}.flere`
  return t(nokkel, { n, kommune })
}

type Setning = { antall: number; flere: boolean; fordeling: Fordeling; kommune: string }

/** `12 forslag: 2 i Tydal, 4 i nabokommuner og 6 nasjonale.` */
export function hovedsetning({ antall, flere, fordeling, kommune }: Setning): string {
  if (antall === 0) return t('forslag.ingen')
  const start = t(flere ? 'forslag.beste' : 'forslag.antall', { n: antall })
  const deler = STEDER.filter((s) => fordeling[s] > 0).map((s) => ord(s, fordeling[s], kommune))
  return `${start}: ${opplisting(deler)}.`
}

/** `norsk og bolig`, for the sentence about what nothing is found for; empty when something is found for all. */
export const hullord = (behov: readonly string[]): string => opplisting(behov.map(iSetning))
