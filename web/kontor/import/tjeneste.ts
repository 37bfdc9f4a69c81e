/** The calls of the import. The file goes with each: the service keeps nothing between them. */
import type {
  Importangring,
  Importforslag,
  Importfremdrift,
  Importkvittering,
  ImportvalgInn,
} from '../../../catalog/skjema/import.ts'
import { be, beOmStrom } from '../../api.ts'
import { lesSvar } from './strom.ts'

type Innlesing = {
  kontor: string
  fil: File
  valg: ImportvalgInn
  meld: (fremdrift: Importfremdrift) => void
  signal?: AbortSignal
}

async function send<T>({ kontor, fil, valg, meld, signal }: Innlesing, hva: '' | '/les', avtrykk?: string): Promise<T> {
  const kropp = new FormData()
  kropp.set('valg', JSON.stringify(valg))
  if (avtrykk !== undefined) kropp.set('avtrykk', avtrykk)
  kropp.set('fil', fil)
  const svar = await beOmStrom(`/kontor/${kontor}/import${hva}`, {
    metode: 'POST',
    kropp,
    hoder: { accept: 'application/x-ndjson' },
    ...(signal && { signal }),
  })
  // An answer without a body is no answer.
  return lesSvar<T>(svar.body ?? new Blob().stream(), meld)
}

/** What would become of the file; changes nothing. */
export const lesRegneark = (innlesing: Innlesing): Promise<Importforslag> => send(innlesing, '/les')

/** Writes what the proposal with this `avtrykk` said, or nothing. */
export const skrivRegneark = (innlesing: Innlesing, avtrykk: string): Promise<Importkvittering> =>
  send(innlesing, '', avtrykk)

export const angreImport = (kontor: string, endring: number): Promise<Importangring> =>
  be(`/kontor/${kontor}/import/${endring}/angre`, { metode: 'POST', kropp: {} })

/** Our own spreadsheet of the office's tiltak; it can be read in again. */
export const eksportadresse = (kontor: string): string => `/api/kontor/${kontor}/eksport?format=xlsx`
