import type { ComponentChildren } from 'preact'
import { type Ledd, lesMarkdown } from './markdown.ts'
import './stil/fakta.css'

/** The few forms of Markdown that a beskrivelse uses, as elements; text is never read as HTML. */
export const Markdown = ({ tekst }: { tekst: string }) => (
  <div class="markdown">
    {lesMarkdown(tekst).map((blokk, i) =>
      blokk.slag === 'avsnitt' ? (
        <p key={i}>{linje(blokk.ledd)}</p>
      ) : (
        <ul key={i}>
          {blokk.punkter.map((punkt, j) => (
            <li key={j}>{linje(punkt)}</li>
          ))}
        </ul>
      ),
    )}
  </div>
)

const linje = (ledd: readonly Ledd[]): ComponentChildren =>
  ledd.map((l, i) => {
    if (l.slag === 'fet') return <strong key={i}>{l.tekst}</strong>
    if (l.slag === 'lenke')
      return (
        <a key={i} class="ds-link" href={l.href} rel="noreferrer">
          {l.tekst}
        </a>
      )
    return l.tekst
  })
