/** Three answers: not told, known to be none, and a value. Between what is typed and what is told. Pure. */
export type Svar = 'ukjent' | 'ingen' | 'verdi'

type Spenn = { fra?: number | null; til?: number | null }

export function svarPa(verdi: unknown): Svar {
  if (verdi === undefined) return 'ukjent'
  return verdi === null ? 'ingen' : 'verdi'
}

/** A list that is empty is a list of none. */
export const svarPaListe = (liste: readonly unknown[] | null | undefined): Svar =>
  liste?.length === 0 ? 'ingen' : svarPa(liste)

/** An interval open in both ends is no limit. */
export function svarPaSpenn(spenn: object | null | undefined): Svar {
  const svar = svarPa(spenn)
  return svar === 'verdi' && Object.values(spenn ?? {}).every((ende) => ende == null) ? 'ingen' : svar
}

/** With one end put in. An end that is taken away is open; with both away nothing is told, and never that there is no limit. */
export function medEnde<T extends object>(spenn: T | null | undefined, endring: Partial<T>): T | undefined {
  const ender = Object.fromEntries(Object.entries(endring).map(([ende, verdi]) => [ende, verdi ?? null]))
  const nytt = { ...spenn, ...ender }
  // The ends of T and nothing else.
  return Object.values(nytt).some((ende) => ende != null) ? (nytt as T) : undefined
}

export type Lest<T> = { ok: true; verdi: T | undefined } | { ok: false }

/** `3,5`, `3.5` and `1 200`; empty is not told. Whether the number can be is for the service to say. */
export function lesTall(skrevet: string): Lest<number> {
  const tekst = skrevet.replaceAll(/\s/g, '').replace(',', '.').replace('−', '-')
  if (tekst === '') return { ok: true, verdi: undefined }
  return /^-?\d{1,9}(\.\d{0,3})?$/.test(tekst) ? { ok: true, verdi: Number(tekst) } : { ok: false }
}

export const skrivTall = (verdi: number | null | undefined): string =>
  verdi == null ? '' : String(verdi).replace('.', ',')

/** An empty text is not told. */
export const lesTekst = (skrevet: string): string | undefined => (skrevet.trim() === '' ? undefined : skrevet)

/** Whether the interval is the wrong way round, which the service says too. */
export const erSnudd = ({ fra, til }: Spenn): boolean => fra != null && til != null && fra > til
