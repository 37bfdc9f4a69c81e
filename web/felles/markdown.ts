/** Reads a small part of Markdown: paragraphs, lists, bold and links to the web. All else is text as it stands. */

export type Ledd =
  | { slag: 'tekst'; tekst: string }
  | { slag: 'fet'; tekst: string }
  | { slag: 'lenke'; tekst: string; href: string }
export type Blokk = { slag: 'avsnitt'; ledd: Ledd[] } | { slag: 'liste'; punkter: Ledd[][] }

const FORM = /\*\*(?<fet>[^*]+)\*\*|\[(?<navn>[^\]]+)\]\((?<href>https?:\/\/[^\s)]+)\)/g
const PUNKT = /^\s*[-*]\s+/

function lesLinje(tekst: string): Ledd[] {
  const ledd: Ledd[] = []
  let her = 0
  for (const treff of tekst.matchAll(FORM)) {
    if (treff.index > her) ledd.push({ slag: 'tekst', tekst: tekst.slice(her, treff.index) })
    const { fet, navn = '', href } = treff.groups ?? {}
    ledd.push(href ? { slag: 'lenke', tekst: navn, href } : { slag: 'fet', tekst: fet ?? '' })
    her = treff.index + treff[0].length
  }
  if (her < tekst.length) ledd.push({ slag: 'tekst', tekst: tekst.slice(her) })
  return ledd
}

const erPunkt = (linje: string) => PUNKT.test(linje)

/** Lines of one kind in a row become one block. */
function lesAvsnitt(avsnitt: string): Blokk[] {
  const blokker: Blokk[] = []
  let tekst: string[] = []
  const avslutt = () => {
    if (tekst.length > 0) blokker.push({ slag: 'avsnitt', ledd: lesLinje(tekst.join(' ')) })
    tekst = []
  }
  for (const linje of avsnitt.split('\n').filter((l) => l.trim() !== '')) {
    if (!erPunkt(linje)) {
      tekst.push(linje.trim())
      continue
    }
    avslutt()
    const siste = blokker.at(-1)
    const punkt = lesLinje(linje.replace(PUNKT, '').trim())
    if (siste?.slag === 'liste') siste.punkter.push(punkt)
    else blokker.push({ slag: 'liste', punkter: [punkt] })
  }
  avslutt()
  return blokker
}

export const lesMarkdown = (tekst: string): Blokk[] => tekst.split(/\n\s*\n/).flatMap(lesAvsnitt)
