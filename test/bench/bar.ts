/** A Hono route that answers with a few bytes and nothing else: what the ground under the service can do on this machine. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const app = new Hono().get('/', (c) => c.json({ ok: true }))

serve({ fetch: app.fetch, port: 0 }, ({ port }) => {
  process.stdout.write(`http://localhost:${port}\n`)
})
