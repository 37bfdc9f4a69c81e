/** CSV → cells. Runs in the worker. */
import { CsvError, parse } from 'csv-parse/sync'
import { SKILLETEGN } from '../../catalog/skjema/importgrenser.ts'
import type { Celle } from '../tabell.ts'
import { Avvist, GRENSER } from './avvist.ts'
import type { Lesevalg, Lest, Skilletegn } from './lest.ts'
import { somTekst } from './tegnsett.ts'

const PROVELINJER = 30
const PROVETEGN = 64 * 1024

/** How often a character stands outside quotes in each of the first lines. */
function iLinjene(tekst: string, tegn: string): number[] {
  const antall = [0]
  let iSitat = false
  for (const t of tekst.slice(0, PROVETEGN)) {
    if (t === '"') iSitat = !iSitat
    else if (t === '\n' && !iSitat) {
      if (antall.length >= PROVELINJER) break
      antall.push(0)
    } else if (t === tegn && !iSitat) antall[antall.length - 1] = (antall.at(-1) ?? 0) + 1
  }
  return antall
}

const median = (tall: readonly number[]) => [...tall].sort((a, b) => a - b)[Math.floor(tall.length / 2)] ?? 0

/** The character that the lines have equally many of; a semicolon, the Norwegian habit, when two are as good. */
export function gjettSkilletegn(tekst: string): Skilletegn {
  const [best = ';'] = SKILLETEGN.map((tegn) => {
    const antall = iLinjene(tekst, tegn).filter((_, i, alle) => alle.length < 3 || i > 0)
    const vanlig = median(antall)
    const like = antall.filter((n) => n === vanlig).length / antall.length
    return { tegn, poeng: vanlig === 0 ? antall.reduce((a, b) => a + b, 0) / 1000 : like * Math.min(vanlig, 12) }
  })
    .sort((a, b) => b.poeng - a.poeng)
    .map(({ tegn }) => tegn)
  return best
}

function delOpp(tekst: string, delimiter: string): string[][] {
  try {
    return parse(tekst, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: GRENSER.post,
      to: GRENSER.rader + 1,
    })
  } catch (feil) {
    if (!(feil instanceof CsvError)) throw feil
    if (feil.code === 'CSV_MAX_RECORD_SIZE')
      throw new Avvist(`En rad er lengre enn ${GRENSER.post} tegn. Er et anførselstegn ikke avsluttet?`)
    const linje = typeof feil['lines'] === 'number' ? ` (linje ${feil['lines']})` : ''
    throw new Avvist(`Filen er ikke gyldig CSV${linje}. Er alle anførselstegn avsluttet?`)
  }
}

/** Excel's own line on top, which it does not show: `sep=;`. */
const SEP = /^\ufeff?sep=(.)\r?\n/i

/** One sheet. Errors: throws `Avvist`. */
export function lesCsv(bytes: Buffer, valg: Lesevalg): Extract<Lest, { slag: 'csv' }> {
  const { tekst: alt, tegnsett } = somTekst(bytes, valg.tegnsett)
  const oppgitt = SKILLETEGN.find((tegn) => tegn === SEP.exec(alt)?.[1])
  const tekst = alt.replace(SEP, '')
  const skilletegn = valg.skilletegn ?? oppgitt ?? gjettSkilletegn(tekst)
  const rader = delOpp(tekst, skilletegn)
  const celler = rader.map((rad) => rad.map((celle): Celle => (celle === '' ? null : celle)))
  if (celler.length > GRENSER.rader)
    throw new Avvist(`Filen har mer enn ${GRENSER.rader} rader. Del den i flere filer.`)
  if (celler.some((rad) => rad.length > GRENSER.kolonner))
    throw new Avvist(`Filen har mer enn ${GRENSER.kolonner} kolonner. Er skilletegnet et annet?`)
  if (celler.reduce((sum, rad) => sum + rad.length, 0) > GRENSER.celler)
    throw new Avvist(`Filen har mer enn ${GRENSER.celler} celler. Del den i flere filer.`)
  return { slag: 'csv', tegnsett, skilletegn, ark: [{ navn: 'CSV', celler, fletter: [] }] }
}
