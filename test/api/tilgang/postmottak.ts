/** A real mail server on this machine, which keeps what it is given. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Postmottak = {
  url: string
  /** Whole letters as they came, and whom they were for. */
  brev: { fra: string; til: string[]; innhold: string }[]
  stopp: () => Promise<void>
}

export async function startPostmottak(valg: SMTPServerOptions = {}): Promise<Postmottak> {
  const brev: Postmottak['brev'] = []
  const tjener = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(strom, okt, ferdig) {
      const biter: Buffer[] = []
      strom.on('data', (bit: Buffer) => biter.push(bit))
      strom.on('end', () => {
        const { mailFrom, rcptTo } = okt.envelope
        brev.push({
          fra: mailFrom === false ? '' : mailFrom.address,
          til: rcptTo.map((r) => r.address),
          innhold: Buffer.concat(biter).toString('utf8'),
        })
        ferdig()
      })
    },
    ...valg,
  })
  tjener.listen(0, '127.0.0.1')
  await once(tjener.server, 'listening')
  const { port } = tjener.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    brev,
    stopp: () => new Promise((klar) => tjener.close(() => klar())),
  }
}

/** The text of a letter, as its reader sees it. */
export function tekstI(innhold: string): string {
  const [hode = '', ...kropp] = innhold.split('\r\n\r\n')
  const tekst = kropp.join('\r\n\r\n')
  if (/content-transfer-encoding: base64/i.test(hode)) return Buffer.from(tekst, 'base64').toString('utf8')
  if (!/content-transfer-encoding: quoted-printable/i.test(hode)) return tekst
  const bytes = tekst
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
