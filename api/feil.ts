/** One error type, and one table from its kode to what the caller sees. Anything else that is thrown is a bug. */

import type { Problem } from '../catalog/skjema/forslag.ts'
import type { Felt } from '../catalog/skjema/melding.ts'

export type Feilkode =
  | 'ugyldig'
  | 'ikke_innlogget'
  | 'ikke_tilgang'
  | 'ikke_funnet'
  | 'konflikt'
  | 'utdatert'
  | 'for_stort'
  | 'for_mange'
  | 'intern'

export const STATUS = {
  ugyldig: { status: 400, tittel: 'Noe må rettes' },
  ikke_innlogget: { status: 401, tittel: 'Du må logge inn' },
  ikke_tilgang: { status: 403, tittel: 'Du har ikke tilgang' },
  ikke_funnet: { status: 404, tittel: 'Fant det ikke' },
  konflikt: { status: 409, tittel: 'Noen andre endrer det samme' },
  utdatert: { status: 412, tittel: 'Noen andre har endret dette' },
  for_stort: { status: 413, tittel: 'For mye data' },
  for_mange: { status: 429, tittel: 'For mange forespørsler' },
  intern: { status: 500, tittel: 'Noe gikk galt hos oss' },
} as const satisfies Record<Feilkode, { status: number; tittel: string }>

export class Feil extends Error {
  readonly kode: Feilkode
  readonly felt: Felt[]
  /** What stands now, when somebody else was first. */
  readonly mer: Pick<Problem, 'utdatert'>

  constructor(kode: Feilkode, melding: string, felt: Felt[] = [], mer: Pick<Problem, 'utdatert'> = {}) {
    super(melding)
    this.name = 'Feil'
    this.kode = kode
    this.felt = felt
    this.mer = mer
  }
}

/** RFC 9457. The type is a name for programs, the rest is for people. */
export const problem = (feil: Feil): Problem => ({
  ...feil.mer,
  type: `urn:tiltakskatalog:${feil.kode}`,
  title: STATUS[feil.kode].tittel,
  status: STATUS[feil.kode].status,
  detail: feil.message,
  felt: feil.felt,
})
