import { Hono } from 'hono'
import type { Env, Schema } from 'hono/types'
import { type GenerateSpecOptions, generateSpecs } from 'hono-openapi'
import { jsonSkjemaer } from '../../catalog/skjema/json-schema.ts'
import { UTGAVE } from '../config.ts'
import { dokside, type OpenApi, STIL } from '../dokside.ts'

type Skjemaer = NonNullable<GenerateSpecOptions['documentation']['components']>['schemas']

const OM = [
  'Tiltakskatalogen: tiltak som kommuner, stat, fylker, frivillige og private tilbyr, og forslag ut fra en kartlegging.',
  'En kartlegging lagres og logges aldri. Feil kommer som application/problem+json med alle feil samlet.',
].join(' ')

/** GET /api/openapi.json: OpenAPI 3.1, made from the routes themselves. GET /api/docs: the same for people. */
export function dokumentasjon<E extends Env, S extends Schema, B extends string>(app: Hono<E, S, B>) {
  const lag = async (): Promise<OpenApi> =>
    // The document is the same shape by its standard; the page reads the small part of it that the routes use.
    (await generateSpecs(app, {
      documentation: {
        openapi: '3.1.0',
        info: {
          title: 'Tiltakskatalogen',
          version: UTGAVE,
          description: OM,
          license: { name: 'MIT', identifier: 'MIT' },
        },
        components: { schemas: jsonSkjemaer('#/components/schemas/') as Skjemaer },
      },
    })) as unknown as OpenApi
  let laget: Promise<OpenApi> | undefined
  const dokument = () => (laget ??= lag())
  return new Hono()
    .get('/openapi.json', async (c) => c.json(await dokument()))
    .get('/docs.css', (c) => c.body(STIL, 200, { 'content-type': 'text/css' }))
    .get('/docs', async (c) => c.html(dokside(await dokument())))
}
