/** Does the same again and again while something else is going on, and lets it go on in between. */
export async function mens<T>(arbeid: Promise<T>, gjor: () => Promise<void>): Promise<T> {
  const tilstand = { ferdig: false }
  const slutt = arbeid.finally(() => {
    tilstand.ferdig = true
  })
  // A fault in the work is told at the end, and not as one that nobody took care of.
  slutt.catch(() => {})
  while (!tilstand.ferdig) {
    await gjor()
    await new Promise((videre) => setImmediate(videre))
  }
  return slutt
}
