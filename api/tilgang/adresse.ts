/** Which machine asks, for counting attempts; kept nowhere else. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** One subscriber has all of a /64: the first four groups are the subscriber, the rest one machine of many. */
const abonnent = (adresse: string) => (adresse.includes(':') && !adresse.includes('.') ? gruppene(adresse) : adresse)

function gruppene(adresse: string): string {
  const [foran = '', bak] = adresse.split('::')
  const deler = foran.split(':')
  // «::» stands for as many empty groups as are missing.
  const fylt = bak === undefined ? deler : [...deler, ...Array<string>(8).fill('0')]
  return fylt.slice(0, 4).join(':')
}

/** `192.0.2.1:443` and `[2001:db8::1]:443`: some proxies write the port too, which is a new one for every call. */
const utenPort = (adresse: string) =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(adresse)?.[1] ?? adresse.replace(/^([\d.]+):\d+$/, '$1')

/** The socket's address, or with a proxy of ours in front what that proxy saw: the last hop, since whoever asks may write the others. */
export function adresseAv(c: Context, bakProxy: boolean): string {
  const hopp = bakProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  // Only the real server has sockets; a test that asks the app itself has none.
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  return abonnent(utenPort(hopp || (incoming?.socket.remoteAddress ?? 'ukjent')))
}
