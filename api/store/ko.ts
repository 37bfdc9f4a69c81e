/** One at a time, in the order they came; one that fails does not stop the next. */
export function lagKo() {
  let siste: Promise<unknown> = Promise.resolve()
  return <T>(gjor: () => Promise<T>): Promise<T> => {
    const neste = siste.then(gjor, gjor)
    siste = neste
    return neste
  }
}

/** How long a writer waits for another before it says that there is a conflict. */
export const VENT_MS = 5000

export const OPPTATT = 'Katalogen er opptatt med en annen endring. Prøv igjen om litt.'
