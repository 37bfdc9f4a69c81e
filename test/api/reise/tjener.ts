/** A small travel service on this machine, that answers as it is told and remembers what it was asked. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Mottatt = { metode: string; url: string; hode: IncomingMessage['headers']; kropp: string }

/** What it answers; `null` never answers. A text is sent as it is, anything else as JSON. */
type Svar = { status?: number; hode?: Record<string, string>; innhold: unknown } | null

export type Tjener = { url: string; mottatt: Mottatt[]; svar: (sporsmal: Mottatt) => Svar; lukk: () => Promise<void> }

const innholdAv = async (sporsmal: IncomingMessage) => {
  let kropp = ''
  for await (const bit of sporsmal.setEncoding('utf8')) kropp += String(bit)
  return kropp
}

function send(ut: ServerResponse, svar: Svar): void {
  if (svar === null) return
  ut.writeHead(svar.status ?? 200, { 'content-type': 'application/json', ...svar.hode })
  ut.end(typeof svar.innhold === 'string' ? svar.innhold : JSON.stringify(svar.innhold))
}

/** Started on a free port. `svar` may be changed while it runs. */
export async function enTjener(svar: Tjener['svar']): Promise<Tjener> {
  const tjener: Tjener = { url: '', mottatt: [], svar, lukk: async () => {} }
  const server = createServer((inn, ut) => {
    void innholdAv(inn).then((kropp) => {
      const mottatt = { metode: inn.method ?? '', url: inn.url ?? '', hode: inn.headers, kropp }
      tjener.mottatt.push(mottatt)
      send(ut, tjener.svar(mottatt))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const plass = server.address()
  tjener.url = `http://127.0.0.1:${plass && typeof plass === 'object' ? plass.port : ''}`
  tjener.lukk = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return tjener
}

/** Home and places of a question to OSRM, longitude first, as they stand in the address. */
export const koordinaterI = ({ url }: Mottatt): string[] =>
  decodeURIComponent(new URL(url, 'http://x').pathname.split('/').at(-1) ?? '').split(';')

/** As the documentation of OSRM says: one row per source, one column per coordinate, seconds and metres. */
export const osrmTabell = (sekunder: readonly (number | null)[], meter: readonly (number | null)[]) => ({
  innhold: {
    code: 'Ok',
    durations: [[0, ...sekunder]],
    distances: [[0, ...meter]],
    sources: [{ hint: '', distance: 4.1, name: '', location: [10.9, 63.4] }],
    destinations: [],
  },
})

/** The same time and distance to every place. */
export const osrmLikt = (sekunder: number, meter: number) => (sporsmal: Mottatt) => {
  const antall = koordinaterI(sporsmal).length - 1
  return osrmTabell(Array<number>(antall).fill(sekunder), Array<number>(antall).fill(meter))
}

export type Entursporsmal = { query: string; variables: Record<string, unknown> }
export const entursporsmal = ({ kropp }: Mottatt): Entursporsmal => JSON.parse(kropp) as Entursporsmal

/** A trip pattern as the schema of Journey Planner v3 says: seconds in all, metres per leg. */
export const turmonster = (duration: number, ...meter: number[]) => ({
  duration,
  legs: meter.map((distance) => ({ distance })),
})
