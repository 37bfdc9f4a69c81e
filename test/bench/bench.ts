/**
 * `npm run bench`: how fast the matcher and the service are with 1 000 to 1 000 000 tiltak, beside the same question in SQL.
 * `-- --storrelse 100000` takes one size. Each size has a process of its own, so that none inherits the memory of another.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { kjor, type Resultat } from './kjor.ts'
import { mal, maskin, tabell } from './tabell.ts'

const STORRELSER = [1_000, 10_000, 100_000, 1_000_000]

const ut = (tekst: string) => void process.stdout.write(`${tekst}\n`)
const fremdrift = (steg: string) => void process.stderr.write(`  ${steg}\n`)

function iEgenProsess(storrelse: number): Promise<Resultat> {
  const barn = fork(fileURLToPath(import.meta.url), ['--storrelse', String(storrelse)])
  return new Promise((ferdig, feil) => {
    barn.on('message', (svar) => ferdig(svar as Resultat))
    barn.on('exit', (kode, signal) => feil(new Error(`Målingen av ${storrelse} tiltak stanset: ${signal ?? kode}`)))
  })
}

async function alle(): Promise<void> {
  ut(`${maskin()}\n`)
  const resultater: Resultat[] = []
  for (const storrelse of STORRELSER) {
    fremdrift(`${storrelse} tiltak`)
    const svar = await iEgenProsess(storrelse)
    resultater.push(svar)
    ut(tabell(svar))
  }
  ut(mal(resultater))
  ut(maskin())
}

const { values } = parseArgs({ options: { storrelse: { type: 'string' } } })

if (values.storrelse === undefined) await alle()
else {
  const svar = await kjor(Number(values.storrelse), fremdrift)
  if (process.send) process.send(svar)
  else ut([maskin(), '', tabell(svar), mal([svar])].join('\n'))
}
