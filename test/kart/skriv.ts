/** `npm run kart`: writes the outline of Norway anew. */
import { writeFileSync } from 'node:fs'
import { FIL, iProsjektet, lagNorge } from './lag.ts'

writeFileSync(iProsjektet(FIL), lagNorge())
process.stdout.write(`Skrev ${FIL}\n`)
