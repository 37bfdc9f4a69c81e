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

/** How long a writer waits in all: those before it in its own process are not somebody else, but they may be many. */
const LENGST_MS = 20_000

/** To be made when a writer comes, and asked when it is its turn: the moment it gives up. */
export function lagFrist(): () => number {
  const senest = Date.now() + LENGST_MS
  return () => Math.min(senest, Date.now() + VENT_MS)
}

export const OPPTATT = 'Katalogen er opptatt med en annen endring. Prøv igjen om litt.'
