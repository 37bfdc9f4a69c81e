/** CSV → cells. Runs in the worker. */
import { CsvError, parse } from 'csv-parse/sync'
import kolonneord from '../../catalog/data/kolonneord.json' with { type: 'json' }
import feltnavn from '../../catalog/data/tekst/felt.json' with { type: 'json' }
import { SKILLETEGN } from '../../catalog/skjema/importgrenser.ts'
import type { Celle } from '../tabell.ts'
import { Avvist, GRENSER } from './avvist.ts'
import type { Ark, Lesevalg, Skilletegn, Tegnsett } from './lest.ts'
import { somTekst } from './tegnsett.ts'

const PROVELINJER = 30
const PROVETEGN = 64 * 1024
const SITAT = '"'

/** The cells of the first rows that have anything in them. A quote is one only at the start of a cell. */
function forsteRader(tekst: string, skilletegn: string): string[][] {
  const rader: string[][] = []
  let rad: string[] = []
  let celle = ''
  let iSitat = false
  const nyRad = () => {
    rad.push(celle)
    if (rad.some((c) => c.trim() !== '')) rader.push(rad)
    rad = []
    celle = ''
  }
  for (let i = 0; i < Math.min(tekst.length, PROVETEGN) && rader.length < PROVELINJER; i++) {
    const tegn = tekst.charAt(i)
    if (iSitat && tegn === SITAT) {
      if (tekst[i + 1] === SITAT) celle += tekst[i++]
      else iSitat = false
    } else if (iSitat) celle += tegn
    else if (tegn === SITAT && celle === '') iSitat = true
    else if (tegn === skilletegn) {
      rad.push(celle)
      celle = ''
    } else if (tegn === '\n' || tegn === '\r') nyRad()
    else celle += tegn
  }
  // A row that is cut off says nothing of how many cells it has.
  if (tekst.length <= PROVETEGN && rader.length < PROVELINJER) nyRad()
  return rader
}

const median = (tall: readonly number[]) => [...tall].sort((a, b) => a - b)[Math.floor(tall.length / 2)] ?? 0

const nokkel = (tekst: string) =>
  tekst
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
/** What a column is called: by us, or by an office. */
const OVERSKRIFTER = new Set(
  [
    ...Object.entries(feltnavn).flatMap(([felt, { nb, nn }]) => [felt, nb, nn]),
    ...Object.values(kolonneord).flatMap(({ nb, nn }) => [...nb, ...nn]),
  ].map(nokkel),
)

const [PER_OVERSKRIFT, LIKE_MANGE, FLEST_TELT] = [4, 6, 12]

/** Headings that are known, and that the rows have equally many cells. */
function poeng(rader: readonly string[][]): number {
  const kjente = rader.map((rad) => new Set(rad.map(nokkel).filter((ord) => OVERSKRIFTER.has(ord))).size)
  const antall = rader.map((rad) => rad.length - 1)
  const under = antall.length < 3 ? antall : antall.slice(1)
  const vanlig = median(under)
  if (vanlig === 0) return under.reduce((a, b) => a + b, 0) / 1000
  const like = under.filter((n) => n === vanlig).length / under.length
  const alle = antall.length > 1 && antall.every((n) => n === vanlig)
  return (
    like * Math.min(vanlig, FLEST_TELT) + (alle ? LIKE_MANGE : 0) + PER_OVERSKRIFT * Math.min(5, Math.max(...kjente))
  )
}

/** A semicolon, the Norwegian habit, when two are as good. */
export function gjettSkilletegn(tekst: string): Skilletegn {
  const [best] = SKILLETEGN.map((tegn) => ({ tegn, poeng: poeng(forsteRader(tekst, tegn)) })).sort(
    (a, b) => b.poeng - a.poeng,
  )
  return best?.tegn ?? ';'
}

const FOR_MANGE_RADER = `Filen har mer enn ${GRENSER.rader} rader. Del den i flere filer.`
const FOR_MANGE_KOLONNER = `Filen har mer enn ${GRENSER.kolonner} kolonner. Er skilletegnet et annet?`
const FOR_MANGE_CELLER = `Filen har mer enn ${GRENSER.celler} celler. Del den i flere filer.`
const FOR_LANG_RAD = `En rad er lengre enn ${GRENSER.post} tegn. Er et anførselstegn ikke avsluttet?`

/** Counts before anything is made of it. Errors: throws `Avvist` when there is too much. */
function krevInnenfor(tekst: string, skilletegn: string): void {
  let [rader, kolonner, celler, begynte] = [0, 1, 0, 0]
  let iSitat = false
  for (let i = 0; i < tekst.length; i++) {
    const tegn = tekst[i]
    if (tegn === SITAT && iSitat && tekst[i + 1] === SITAT) i++
    else if (tegn === SITAT && (iSitat || i === begynte)) iSitat = !iSitat
    else if (!iSitat && (tegn === skilletegn || tegn === '\n' || tegn === '\r')) {
      if (tegn === '\r' && tekst[i + 1] === '\n') i++
      kolonner = tegn === skilletegn ? kolonner + 1 : 1
      if (kolonner > GRENSER.kolonner) throw new Avvist(FOR_MANGE_KOLONNER)
      if (kolonner === 1 && ++rader > GRENSER.rader) throw new Avvist(FOR_MANGE_RADER)
      if (++celler > GRENSER.celler) throw new Avvist(FOR_MANGE_CELLER)
      begynte = i + 1
    }
  }
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
    if (feil.code === 'CSV_MAX_RECORD_SIZE') throw new Avvist(FOR_LANG_RAD)
    const linje = typeof feil['lines'] === 'number' ? ` (linje ${feil['lines']})` : ''
    throw new Avvist(`Filen er ikke gyldig CSV${linje}. Er alle anførselstegn avsluttet?`)
  }
}

/** Excel's own line on top, which it does not show: `sep=;`. */
const SEP = /^\ufeff?sep=(.)\r?\n/i

export type Csvark = { slag: 'csv'; ark: Ark[]; tegnsett: Tegnsett; skilletegn: Skilletegn }

/** One sheet. Errors: throws `Avvist`. */
export function lesCsv(bytes: Buffer, valg: Lesevalg): Csvark {
  const { tekst: alt, tegnsett } = somTekst(bytes, valg.tegnsett)
  const oppgitt = SKILLETEGN.find((tegn) => tegn === SEP.exec(alt)?.[1])
  const tekst = alt.replace(SEP, '')
  const skilletegn = valg.skilletegn ?? oppgitt ?? gjettSkilletegn(tekst)
  krevInnenfor(tekst, skilletegn)
  const rader = delOpp(tekst, skilletegn)
  if (rader.length > GRENSER.rader) throw new Avvist(FOR_MANGE_RADER)
  if (rader.some((rad) => rad.length > GRENSER.kolonner)) throw new Avvist(FOR_MANGE_KOLONNER)
  if (rader.reduce((sum, rad) => sum + rad.length, 0) > GRENSER.celler) throw new Avvist(FOR_MANGE_CELLER)
  const celler = rader.map((rad) => rad.map((celle): Celle => (celle === '' ? null : celle)))
  return { slag: 'csv', tegnsett, skilletegn, ark: [{ navn: 'CSV', celler, fletter: [] }] }
}
