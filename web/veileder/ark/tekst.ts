/** The sheet as plain text, to be put into another system. */
import type { Ark, Arkdel, Linje } from './lagArk.ts'
import type { Bit, Retning } from './ramme.ts'

/** Keeps what is read from left to right in its order within a text that is read from right to left; seen by nobody. */
const VENSTRE_TIL_HOYRE = '\u200e'
const BLANK = '____________________'

const omgitt = (retning: Retning, tekst: string) =>
  retning === 'rtl' ? `${VENSTRE_TIL_HOYRE}${tekst}${VENSTRE_TIL_HOYRE}` : tekst

const bit =
  (retning: Retning) =>
  ({ fra, tekst }: Bit): string =>
    fra === 'ramme' ? tekst : omgitt(retning, tekst)

/** In the frame language, in logical order, one value to a line. */
export function arkSomTekst(ark: Ark): string {
  const linje = ({ biter }: Linje) => biter.map(bit(ark.retning)).join('')
  const svar = ark.svar.map((s) => `[ ] ${linje(s)}`).join('   ')
  const del = (d: Arkdel): string[] => [
    `${d.nr}. ${omgitt(ark.retning, d.navn)}`,
    ...(d.eksempel ? [linje(d.eksempel)] : []),
    linje(d.hvem),
    ...d.rader.flatMap(({ merke, linjer }) => ['', linje(merke), ...linjer.map(linje)]),
    '',
    linje(ark.sporsmal),
    svar,
  ]
  const avsnitt = [
    [linje(ark.tittel), linje(ark.dato)],
    ark.om.map(linje),
    ...ark.deler.map(del),
    ark.skriv.map((s) => `${linje(s)}: ${BLANK}`),
  ]
  return `${avsnitt.map((a) => a.join('\n')).join('\n\n\n')}\n`
}
