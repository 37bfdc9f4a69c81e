/** An answer that comes line by line while the service works. */
import type { Importfremdrift, Importlinje } from '../../../catalog/skjema/import.ts'
import { ApiFeil, erAvbrutt } from '../../api.ts'

/** Whole lines, without the empty ones, however the pieces were cut. */
export async function* linjer(strom: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const leser = strom.getReader()
  const tekst = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await leser.read()
    rest += tekst.decode(value, { stream: !done })
    const hele = rest.split('\n')
    rest = done ? '' : (hele.pop() ?? '')
    for (const linje of hele) if (linje.trim() !== '') yield linje
    if (done) return
  }
}

type Meld = (fremdrift: Importfremdrift) => void

async function lesTilSvaret<T>(strom: ReadableStream<Uint8Array>, meld: Meld): Promise<T> {
  for await (const tekst of linjer(strom)) {
    // The service writes these lines by the same type.
    const linje = JSON.parse(tekst) as Importlinje
    if ('fremdrift' in linje) meld(linje.fremdrift)
    else if ('problem' in linje) throw new ApiFeil(linje.problem.status, linje.problem)
    else return linje.svar as T
  }
  throw new ApiFeil(0)
}

/**
 * The last line is the answer; the lines before it tell how far the work has come. Errors: `ApiFeil`, also when the answer is cut off, or
 * the browser's own `AbortError`.
 */
export async function lesSvar<T>(strom: ReadableStream<Uint8Array>, meld: Meld): Promise<T> {
  try {
    return await lesTilSvaret<T>(strom, meld)
  } catch (feil) {
    // The net was lost on the way: whole lines never are half a JSON.
    throw feil instanceof ApiFeil || erAvbrutt(feil) ? feil : new ApiFeil(0)
  }
}
