/** Hears at once that another process has written. The connection is its own, and is made again when it breaks. */
import { setTimeout as vent } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'

export const KANAL = 'tiltakskatalogen'

const PAUSE_MS = 1000
/** How soon a connection that nobody answers on any more is asked whether it lives. */
const LIVSTEGN_MS = 10_000

/** The engine does not know the command, and never will. */
const kanIkke = (feil: unknown) => feil instanceof DatabaseError && /^(0A|42)/.test(feil.code ?? '')

type Lytter = { klient: Client; brutt: Promise<void> }

async function lytt(url: string, varsle: () => void): Promise<Lytter> {
  const klient = new Client({
    connectionString: url,
    connectionTimeoutMillis: LIVSTEGN_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: LIVSTEGN_MS,
  })
  const brutt = new Promise<void>((ferdig) => {
    klient.once('end', ferdig)
    // Without this, a broken connection would end the program.
    klient.on('error', () => ferdig())
  })
  klient.on('notification', varsle)
  try {
    await klient.connect()
    await klient.query(`LISTEN ${KANAL}`)
  } catch (feil) {
    await klient.end().catch(() => {})
    throw feil
  }
  return { klient, brutt }
}

/**
 * Calls `varsle` whenever somebody has written, and each time the connection is there again, since something may have been missed.
 * An engine that cannot is told of in the log, once. The answer ends it.
 */
export async function folgVarsler(
  url: string,
  varsle: () => void,
  logg: (feil: unknown) => void,
): Promise<() => Promise<void>> {
  const stopp = new AbortController()
  let naa: Client | undefined

  /** One connection, for as long as it lasts. False when there is no use in another. */
  async function enGang(klar: () => void): Promise<boolean> {
    try {
      const { klient, brutt } = await lytt(url, varsle)
      naa = klient
      klar()
      if (stopp.signal.aborted) await klient.end()
      else varsle()
      await brutt
      // A connection that broke is still to be closed at our end.
      await klient.end().catch(() => {})
    } catch (feil) {
      logg(feil)
      return !kanIkke(feil)
    } finally {
      klar()
    }
    return true
  }

  async function folg(klar: () => void): Promise<void> {
    while (!stopp.signal.aborted && (await enGang(klar)))
      await vent(PAUSE_MS, undefined, { signal: stopp.signal }).catch(() => {})
  }

  let ferdig: Promise<void> = Promise.resolve()
  await new Promise<void>((klar) => {
    ferdig = folg(klar)
  })
  return async () => {
    stopp.abort()
    await naa?.end().catch(() => {})
    await ferdig
  }
}
