/** What a route says of itself in the OpenAPI document: Norwegian text, a schema by name, and the faults it can give. */
import { describeRoute } from 'hono-openapi'
import { type Feilkode, STATUS } from './feil.ts'

const ref = (navn: string) => ({ $ref: `#/components/schemas/${navn}` })

type Skjema = string | Record<string, unknown>
type Parameter = { navn: string; i: 'query' | 'path'; om: string; skjema: Record<string, unknown>; flere?: boolean }
type Rute = {
  id: string
  om: string
  /** Not given for an answer without a body. */
  svar?: Skjema
  /** 200 when not given. */
  status?: 201 | 204 | 302
  kropp?: string
  parametre?: Parameter[]
  feil?: Feilkode[]
}

const somSkjema = (skjema: Skjema) => (typeof skjema === 'string' ? ref(skjema) : skjema)

const feilsvar = (kode: Feilkode) => [
  String(STATUS[kode].status),
  { description: STATUS[kode].tittel, content: { 'application/problem+json': { schema: ref('Problem') } } },
]

const somParameter = ({ navn, i, om, skjema, flere }: Parameter) => ({
  name: navn,
  in: i,
  description: om,
  required: i === 'path',
  schema: flere ? { type: 'array' as const, items: skjema } : skjema,
})

/** What the gate of an office (`tilgang/krev.ts`) answers. */
const PORT: readonly Feilkode[] = ['ikke_innlogget', 'ikke_tilgang', 'ikke_funnet']

const harPort = (parametre: readonly Parameter[]) => parametre.some(({ navn, i }) => i === 'path' && navn === 'kontor')

export const dok = ({ id, om, svar, status, kropp, parametre = [], feil = [] }: Rute) =>
  describeRoute({
    operationId: id,
    summary: om,
    parameters: parametre.map(somParameter),
    ...(kropp && { requestBody: { required: true, content: { 'application/json': { schema: ref(kropp) } } } }),
    responses: {
      [status ?? 200]: {
        description: 'Svaret',
        ...(svar !== undefined && { content: { 'application/json': { schema: somSkjema(svar) } } }),
      },
      ...Object.fromEntries([...(harPort(parametre) ? PORT : []), ...feil, 'intern' as const].map(feilsvar)),
    },
  })
