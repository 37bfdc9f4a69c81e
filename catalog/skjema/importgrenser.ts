/** What an upload may hold at most; apart from the schema, so that a page can tell before it sends. */
export const IMPORTGRENSER = {
  bytes: 10 * 1024 * 1024,
  rader: 20_000,
  kolonner: 200,
  /** The choices that come with the file, as JSON. */
  valgBytes: 1024 * 1024,
  /** Faults that are listed; how many there are is told besides. */
  feil: 5000,
} as const

export const TEGNSETT = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'cp850', 'macintosh'] as const
export const SKILLETEGN = [';', ',', '\t', '|'] as const

/**
 * A value of `Importstandard` that is not one text for all: each as the template of its tiltakstype says. What comes after it and a
 * space is for those that no template says it of: `@mal Etter avtale`.
 */
export const SOM_MALEN = '@mal'
