/** What can be said of a file before it is sent anywhere. Pure. */
import { IMPORTGRENSER } from '../../../catalog/skjema/importgrenser.ts'
import type { Nokkel } from '../../felles/sprak.ts'

/** For the file dialogue of the browser. */
export const FILTYPER = '.xlsx,.csv,.json'

export const MEST_MB = IMPORTGRENSER.bytes / 1024 / 1024

/** What Excel and its kin also write, and how to get from it to what we read. */
const ANDRE_REGNEARK = /\.(xls|xlsm|xlsb|ods|numbers)$/i
const LESES = /\.(xlsx|csv|txt|tsv|json)$/i

/** Why the file can not be read; null when it may be sent. */
export function innvending({ name, size }: Pick<File, 'name' | 'size'>): Nokkel | null {
  if (ANDRE_REGNEARK.test(name)) return 'import.fil.annet-regneark'
  if (!LESES.test(name)) return 'import.fil.ukjent'
  if (size === 0) return 'import.fil.tom'
  return size > IMPORTGRENSER.bytes ? 'import.fil.for-stor' : null
}

/** `840 kB`, `2,4 MB`. */
export function storrelse(bytes: number): string {
  const kb = bytes / 1024
  return kb < 1000 ? `${Math.max(1, Math.round(kb))} kB` : `${(kb / 1024).toFixed(1).replace('.', ',')} MB`
}
