/** One field in words, by the same words as the history has. Fetched when two versions are compared. */
import { forskjeller } from '../../../catalog/kontor/forskjell.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { fylkesnavn, kommune } from '../../felles/grunnlag.ts'
import { malform } from '../../felles/sprak.ts'

const stedsnavn = { kommune, fylke: fylkesnavn }

/** An entry with this field alone, which is all of it that is read. */
const medBare = (sti: string, verdi: unknown): Tiltak => {
  const [rot = '', ledd] = sti.split('.')
  return { [rot]: ledd === undefined ? verdi : { [ledd]: verdi } } as unknown as Tiltak
}

/** Empty when nothing is told. A text is told whole, since somebody is to choose between two of them. */
export function verdiord(sti: string, verdi: unknown): string {
  if (typeof verdi === 'string' && TEKSTER.has(sti)) return verdi
  const uten = sti.includes('.') ? medBare(sti, undefined) : medBare('', undefined)
  return forskjeller(uten, medBare(sti, verdi), stedsnavn)[0]?.etter[malform.value] ?? ''
}

const TEKSTER: ReadonlySet<string> = new Set(['navn', 'sammendrag', 'beskrivelse'])
