/** The worker: one file in, what is in it out, and then it ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { Avvist } from './avvist.ts'
import { type Lest, lesBytes } from './les.ts'
import type { Lesevalg } from './lest.ts'

export type Oppgave = { bytes: Uint8Array; valg: Lesevalg }
export type Leveranse = { lest: Lest } | { avvist: string }

// What `lesfil.ts` gave it.
const { bytes, valg } = workerData as Oppgave

async function lever(): Promise<Leveranse> {
  try {
    return { lest: await lesBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), valg) }
  } catch (feil) {
    if (feil instanceof Avvist) return { avvist: feil.message }
    throw feil
  }
}

parentPort?.postMessage(await lever())
