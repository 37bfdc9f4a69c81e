/** Stands between the browser and the service and writes down everything that is said, as a log on the way would. */
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Avlyttet = { metode: string; sti: string; hoder: string; kropp: string }
export type Avlytting = {
  adresse: string
  hort: Avlyttet[]
  /** True: nobody answers, as when there is no net. */
  brutt: boolean
  stopp: () => Promise<void>
}

export async function avlytt(tjeneste: string): Promise<Avlytting> {
  const { hostname, port } = new URL(tjeneste)
  const hort: Avlyttet[] = []
  const tjener: Server = createServer((inn, ut) => {
    if (avlytting.brutt) {
      inn.socket.destroy()
      return
    }
    const deler: Buffer[] = []
    inn.on('data', (del: Buffer) => deler.push(del))
    inn.on('end', () => {
      const kropp = Buffer.concat(deler)
      hort.push({
        metode: inn.method ?? '',
        sti: inn.url ?? '',
        hoder: JSON.stringify(inn.headers),
        kropp: kropp.toString(),
      })
      const videre = request({ hostname, port, path: inn.url, method: inn.method, headers: inn.headers }, (svar) => {
        ut.writeHead(svar.statusCode ?? 500, svar.headers)
        svar.pipe(ut)
      })
      videre.on('error', () => inn.socket.destroy())
      videre.end(kropp)
    })
  })
  await new Promise<void>((klar) => tjener.listen(0, 'localhost', klar))
  // Listening, so it has an address with a port.
  const avlytting: Avlytting = {
    adresse: `http://localhost:${(tjener.address() as AddressInfo).port}`,
    hort,
    brutt: false,
    async stopp() {
      tjener.closeAllConnections()
      await new Promise((ferdig) => tjener.close(ferdig))
    },
  }
  return avlytting
}
