/** What the service does by itself, again and again. One that fails is told of and done again the next time. */
type Gjoremal = { hvertMs: number; gjor: () => Promise<unknown> }

/** The answer stops them all. They do not keep the program alive. */
export function startGjoremal(liste: readonly Gjoremal[], logg: (feil: unknown) => void): () => void {
  const klokker = liste.map(({ hvertMs, gjor }) => setInterval(() => void gjor().catch(logg), hvertMs).unref())
  return () => klokker.forEach((klokke) => clearInterval(klokke))
}
