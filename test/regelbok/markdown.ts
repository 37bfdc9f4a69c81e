/** The little markdown that the generated files need. */

/** Nothing in the text is taken for markdown or HTML. */
export const tekst = (s: string): string => s.replaceAll(/[\\|<>*]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')

export const kode = (s: string): string => `\`${s}\``

export const koder = (liste: readonly string[]): string => liste.map(kode).join(', ')

/** One line per row; the cells are markdown already. */
export const tabell = (hode: readonly string[], rader: readonly (readonly string[])[]): string[] =>
  [hode, hode.map(() => '---'), ...rader].map((celler) => `| ${celler.join(' | ')} |`)

/** Paragraphs, lists and tables with one empty line between them; one newline at the end. */
export const dokument = (blokker: readonly (string | readonly string[])[]): string =>
  `${blokker
    .map((blokk) => (typeof blokk === 'string' ? blokk : blokk.join('\n')))
    .filter((blokk) => blokk !== '')
    .join('\n\n')}\n`
