/**
 * Reads a file in a worker that has little memory and little time, so that no file can take the service with it. Few at a
 * time in all, one at a time for each office; those that wait are few too.
 */
import { Worker } from 'node:worker_threads'
import { IMPORTGRENSER } from '../../catalog/skjema/importgrenser.ts'
import { Feil } from '../feil.ts'
import type { Leveranse, Oppgave } from './arbeider.ts'
import type { Lest } from './les.ts'
import type { Lesevalg } from './lest.ts'

/** For all of it: what the worker reads, and what is made of that afterwards. */
const FRIST_MS = 10_000
const SAMTIDIG = 2
const I_KO = 8
/** Besides what lies outside of the heap: the file and its parts, at most 110 MB. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

const FOR_TUNG =
  'Filen tar for lang tid eller for mye plass å lese. Behold bare arket med tiltakene, og lagre det som en ny fil.'
const FOR_MANGE = 'Filen tar for lang tid å gå gjennom. Del den i flere filer.'
const OPPTATT = 'Mange filer leses akkurat nå. Prøv igjen om et øyeblikk.'

const avvist = (melding: string) => new Feil('ugyldig', melding, [{ sti: 'fil', melding }])

/** A worker does not learn TypeScript from the program that starts it. */
const TSX = import.meta.resolve('tsx/esm/api')
const ARBEIDER = new URL('./arbeider.ts', import.meta.url).href
const START = `import(${JSON.stringify(TSX)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(ARBEIDER)}) })`

/** What a worker died of: its limits, which the file is to blame for, or a bug, told without what the file said. */
function dodsarsak(feil: Error & { code?: string }): Error {
  if (feil.code === 'ERR_WORKER_OUT_OF_MEMORY' || feil instanceof RangeError) return avvist(FOR_TUNG)
  return new Error(
    `Arbeideren som leser filer, stanset: ${feil.name} ${feil.code ?? ''} ${feil.stack?.split('\n    at ')[1] ?? ''}`,
  )
}

const avbrutt = () => new Feil('ugyldig', 'Opplastingen ble avbrutt.')

/** Errors: `ugyldig` with one clear sentence for a file that is refused. */
function iArbeider(oppgave: Oppgave, signal?: AbortSignal): Promise<Lest> {
  if (signal?.aborted) return Promise.reject(avbrutt())
  return new Promise((ferdig, feilet) => {
    const arbeider = new Worker(START, {
      eval: true,
      workerData: oppgave,
      resourceLimits: MEMORY,
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
    })
    const frist = setTimeout(() => slutt(() => feilet(avvist(FOR_TUNG))), FRIST_MS)
    const avbryt = () => slutt(() => feilet(avbrutt()))
    let erFerdig = false
    function slutt(svar: () => void) {
      if (erFerdig) return
      erFerdig = true
      clearTimeout(frist)
      signal?.removeEventListener('abort', avbryt)
      void arbeider.terminate().then(svar, svar)
    }
    signal?.addEventListener('abort', avbryt)
    arbeider.once('message', (svar: Leveranse) =>
      slutt(() => ('lest' in svar ? ferdig(svar.lest) : feilet(avvist(svar.avvist)))),
    )
    arbeider.once('error', (feil: Error) => slutt(() => feilet(dodsarsak(feil))))
    arbeider.once('exit', () => slutt(() => feilet(avvist(FOR_TUNG))))
  })
}

type Plass = { nokkel: string; signal: AbortSignal | undefined }
type Ventende = { nokkel: string; start: () => void }

/** One after the other for the same key, `SAMTIDIG` at once in all. Who gives up while waiting, leaves the place to others. */
function lagKo() {
  let iGang = 0
  const venter: Ventende[] = []
  const aktive = new Set<string>()
  function slipp(): void {
    const i = iGang < SAMTIDIG ? venter.findIndex(({ nokkel }) => !aktive.has(nokkel)) : -1
    if (i < 0) return
    venter.splice(i, 1)[0]?.start()
    slipp()
  }
  const vent = ({ nokkel, signal }: Plass) =>
    new Promise<void>((start, gittOpp) => {
      const gi = () => {
        const i = venter.indexOf(plass)
        if (i >= 0) venter.splice(i, 1)
        gittOpp(avbrutt())
      }
      const plass: Ventende = {
        nokkel,
        start: () => {
          signal?.removeEventListener('abort', gi)
          iGang++
          aktive.add(nokkel)
          start()
        },
      }
      signal?.addEventListener('abort', gi)
      venter.push(plass)
      slipp()
    })
  return async <T>(plass: Plass, gjor: () => Promise<T>): Promise<T> => {
    if (venter.length >= I_KO) throw new Feil('for_mange', OPPTATT)
    if (plass.signal?.aborted) throw avbrutt()
    await vent(plass)
    try {
      return await gjor()
    } finally {
      iGang--
      aktive.delete(plass.nokkel)
      slipp()
    }
  }
}

const iTur = lagKo()

export type Fil = { bytes: Uint8Array; valg?: Lesevalg; signal?: AbortSignal | undefined }

type Bruk = { ms: number; signal: AbortSignal | undefined }
const brukt = new WeakMap<Lest, Bruk>()

/** `hvem`: the office it is for. Errors: `for_stort`, `for_mange`, and `ugyldig` for a file that is refused. */
export async function lesFil(hvem: string, { bytes, valg = {}, signal }: Fil): Promise<Lest> {
  if (bytes.byteLength > IMPORTGRENSER.bytes)
    throw new Feil('for_stort', `Filen er større enn ${IMPORTGRENSER.bytes / 1024 / 1024} MB.`)
  return iTur({ nokkel: hvem, signal }, async () => {
    const start = performance.now()
    const lest = await iArbeider({ bytes, valg }, signal)
    brukt.set(lest, { ms: performance.now() - start, signal })
    return lest
  })
}

const PAUSE_MS = 20

/**
 * Work on one file, with others let in now and then. Waiting for them, or for other programs, is not work. Errors: each throws
 * `ugyldig` when the file has had its time, or nobody waits for the answer.
 */
export function lagArbeid(lest: Lest, frist = FRIST_MS) {
  const { ms, signal } = brukt.get(lest) ?? { ms: 0, signal: undefined }
  let arbeidet = ms
  let [siden, prosessor] = [performance.now(), process.cpuUsage()]
  async function pause(): Promise<void> {
    const { user, system } = process.cpuUsage(prosessor)
    arbeidet += Math.min(performance.now() - siden, (user + system) / 1000)
    if (signal?.aborted) throw avbrutt()
    if (arbeidet > frist) throw avvist(FOR_MANGE)
    await new Promise((videre) => setImmediate(videre))
    ;[siden, prosessor] = [performance.now(), process.cpuUsage()]
  }
  const erLenge = () => performance.now() - siden >= PAUSE_MS

  /** Goes on to the end. */
  async function fullfor<T>(stegvis: Generator<void, T>): Promise<T> {
    for (let steg = stegvis.next(); ; steg = stegvis.next()) {
      if (steg.done) return steg.value
      if (erLenge()) await pause()
    }
  }
  /** Does something with each. */
  async function hver<T, U>(
    liste: Iterable<T>,
    gjor: (post: T) => U | Promise<U>,
    meld: (gjort: number) => void = () => {},
  ): Promise<U[]> {
    const ut: U[] = []
    for (const post of liste) {
      const svar = gjor(post)
      ut.push(svar instanceof Promise ? await svar : svar)
      if (!erLenge()) continue
      meld(ut.length)
      await pause()
    }
    return ut
  }
  return { pause, fullfor, hver }
}
export type Arbeid = ReturnType<typeof lagArbeid>
