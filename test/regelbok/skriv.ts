/** `npm run regelbok`: writes the generated files anew. */
import { writeFileSync } from 'node:fs'
import { GENERERTE, iProsjektet } from './filer.ts'

for (const { fil, lag } of GENERERTE) {
  writeFileSync(iProsjektet(fil), lag())
  process.stdout.write(`Skrev ${fil}\n`)
}
