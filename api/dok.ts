/** What a route says of itself in the OpenAPI document: Norwegian text, a schema by name, and the faults it can give. */
import { describeRoute } from 'hono-openapi'
import { type Feilkode, STATUS } from './feil.ts'

const ref = (navn: string) => ({ $ref: `#/components/schemas/${navn}` })

type Skjema = string | Record<string, unknown>
type Parameter = { navn: string; i: 'query' | 'path'; om: string; skjema: Record<string, unknown>; flere?: boolean }
type Rute = {
  id: string
  om: string
  svar: Skjema
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

export const dok = ({ id, om, svar, kropp, parametre = [], feil = [] }: Rute) =>
  describeRoute({
    operationId: id,
    summary: om,
    parameters: parametre.map(somParameter),
    ...(kropp && { requestBody: { required: true, content: { 'application/json': { schema: ref(kropp) } } } }),
    responses: {
      200: { description: 'Svaret', content: { 'application/json': { schema: somSkjema(svar) } } },
      ...Object.fromEntries([...feil, 'intern' as const].map(feilsvar)),
    },
  })
