/**
 * `npm run bench`: how fast the matcher and the service are with 1 000 to 1 000 000 tiltak, beside the same question in SQL, and what
 * the search finds and how fast, beside other search engines, and how long the planner's figures and choices of places take.
 * `-- --storrelse 100000` takes one size, `-- --bare sok` (or `match`, `dekning`, `plassering`) one part. Each size has a process of its own, so that none inherits the memory of another.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { lastGeografi } from '../../catalog/last.ts'
import { type Dekningsresultat, dekningstabell, kjorDekning } from './dekning.ts'
import { kjor, type Resultat } from './kjor.ts'
import { plasseringstabell } from './plassering.ts'
import { kjorSok, type Sokresultat } from './sok/kjor.ts'
import { soketabell } from './sok/tabell.ts'
import { mal, maskin, tabell } from './tabell.ts'

/** What is larger is searched only when that is asked for: the other engines need many gigabytes and minutes. */
const MEST_SOK = 100_000
const STORRELSER = {
  match: [1_000, 10_000, 100_000, 1_000_000],
  sok: [10_000, MEST_SOK],
  dekning: [5_000, 100_000],
  // All kommuner, whatever the catalogue.
  plassering: [lastGeografi().kommuner.length],
}
type Del = keyof typeof STORRELSER
const DELER: readonly Del[] = ['match', 'sok', 'dekning', 'plassering']
const erDel = (navn: string): navn is Del => navn in STORRELSER

const ut = (tekst: string) => void process.stdout.write(`${tekst}\n`)
const fremdrift = (steg: string) => void process.stderr.write(`  ${steg}\n`)

function iEgenProsess<R>(del: Del, storrelse: number): Promise<R> {
  fremdrift(`${del}, ${storrelse} ${del === 'plassering' ? 'kommuner' : 'tiltak'}`)
  const barn = fork(fileURLToPath(import.meta.url), ['--bare', del, '--storrelse', String(storrelse)])
  return new Promise((ferdig, feil) => {
    barn.on('message', (svar) => ferdig(svar as R))
    barn.on('exit', (kode, signal) => feil(new Error(`Målingen av ${storrelse} tiltak stanset: ${signal ?? kode}`)))
  })
}

async function match(storrelser: readonly number[]): Promise<void> {
  const resultater: Resultat[] = []
  for (const storrelse of storrelser) {
    const svar = await iEgenProsess<Resultat>('match', storrelse)
    resultater.push(svar)
    ut(tabell(svar))
  }
  ut(mal(resultater))
}

async function sok(storrelser: readonly number[]): Promise<void> {
  for (const storrelse of storrelser) ut(soketabell(await iEgenProsess<Sokresultat>('sok', storrelse)))
}

async function dekning(storrelser: readonly number[]): Promise<void> {
  for (const storrelse of storrelser) ut(dekningstabell(await iEgenProsess<Dekningsresultat>('dekning', storrelse)))
}

async function plassering(storrelser: readonly number[]): Promise<void> {
  for (const storrelse of storrelser) ut(await iEgenProsess<string>('plassering', storrelse))
}

const KJOR: Record<Del, (storrelse: number, steg: typeof fremdrift) => Promise<unknown>> = {
  match: kjor,
  sok: kjorSok,
  dekning: kjorDekning,
  plassering: () => plasseringstabell(lastGeografi()),
}

const { values } = parseArgs({ options: { storrelse: { type: 'string' }, bare: { type: 'string' } } })
if (values.bare !== undefined && !erDel(values.bare)) throw new Error(`--bare kan være ${DELER.join(' eller ')}`)
const storrelse = values.storrelse === undefined ? undefined : Number(values.storrelse)

if (process.send && storrelse !== undefined) process.send(await KJOR[values.bare ?? 'match'](storrelse, fremdrift))
else {
  const storrelser = (del: Del) => (storrelse === undefined ? STORRELSER[del] : [storrelse])
  const bare = (del: Del) => values.bare === undefined || values.bare === del
  ut(`${maskin()}\n`)
  if (bare('match')) await match(storrelser('match'))
  if (bare('sok')) await sok(storrelser('sok').filter((n) => n <= MEST_SOK || values.bare === 'sok'))
  if (bare('dekning')) await dekning(storrelser('dekning').filter((n) => n <= MEST_SOK))
  if (bare('plassering')) await plassering(STORRELSER.plassering)
  ut(maskin())
}
