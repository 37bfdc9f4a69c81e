/**
 * Reads a file in a worker that has little memory and little time, so that no file can take the service with it. Few at a
 * time in all, one at a time for each office; those that wait are few too.
 */
import { Worker } from 'node:worker_threads'
import { IMPORTGRENSER } from '../../catalog/skjema/importgrenser.ts'
import { Feil } from '../feil.ts'
import type { Leveranse, Oppgave } from './arbeider.ts'
import type { Lesevalg, Lest } from './lest.ts'

const FRIST_MS = 10_000
const SAMTIDIG = 2
const I_KO = 8
/** Besides what lies outside of the heap: the file and its parts, at most 110 MB. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

const FOR_TUNG =
  'Filen tar for lang tid eller for mye plass å lese. Behold bare arket med tiltakene, og lagre det som en ny fil.'
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

/** Errors: `ugyldig` with one clear sentence for a file that is refused. */
function iArbeider(oppgave: Oppgave, signal?: AbortSignal): Promise<Lest> {
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
    const avbryt = () => slutt(() => feilet(new Feil('ugyldig', 'Opplastingen ble avbrutt.')))
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

/** One after the other for the same key, `SAMTIDIG` at once in all. */
function lagKo() {
  let iGang = 0
  const venter: { nokkel: string; start: () => void }[] = []
  const aktive = new Set<string>()
  function slipp(): void {
    const i = iGang < SAMTIDIG ? venter.findIndex(({ nokkel }) => !aktive.has(nokkel)) : -1
    if (i < 0) return
    venter.splice(i, 1)[0]?.start()
    slipp()
  }
  return async <T>(nokkel: string, gjor: () => Promise<T>): Promise<T> => {
    if (venter.length >= I_KO) throw new Feil('for_mange', OPPTATT)
    await new Promise<void>((start) => {
      venter.push({
        nokkel,
        start: () => {
          iGang++
          aktive.add(nokkel)
          start()
        },
      })
      slipp()
    })
    try {
      return await gjor()
    } finally {
      iGang--
      aktive.delete(nokkel)
      slipp()
    }
  }
}

const iTur = lagKo()

export type Fil = { bytes: Uint8Array; valg?: Lesevalg; signal?: AbortSignal | undefined }

/** `hvem`: the office it is for. Errors: `for_stort`, `for_mange`, and `ugyldig` for a file that is refused. */
export async function lesFil(hvem: string, { bytes, valg = {}, signal }: Fil): Promise<Lest> {
  if (bytes.byteLength > IMPORTGRENSER.bytes)
    throw new Feil('for_stort', `Filen er større enn ${IMPORTGRENSER.bytes / 1024 / 1024} MB.`)
  return iTur(hvem, () => iArbeider({ bytes, valg }, signal))
}
