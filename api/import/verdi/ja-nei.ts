/** Yes and no, as they are written and ticked. */
import { feil, type Leser, si, sitat } from './lesning.ts'

const JA = /^(?:ja|j|x|✓|✔|☑|✅|v|sann|true|yes|y|1|ok|har|tilbys|mulig|mogleg)$/iu
const NEI = /^(?:nei|n|☐|✗|✘|✕|❌|usann|false|no|0|ikke|ikkje|ingen|har ikke)$/iu

/** null when it is neither. */
export function jaNeiI(tekst: string): boolean | null {
  if (JA.test(tekst)) return true
  return NEI.test(tekst) ? false : null
}

const lest = (celle: unknown, tekst: string) => (typeof celle === 'boolean' ? celle : jaNeiI(tekst))

/** `ja, ved behov` has more in it than can be kept. */
const ikkeJaNei = (tekst: string) =>
  feil(
    /^(?:ja|nei)\b/i.test(tekst)
      ? `${sitat(tekst)} sier mer enn ja eller nei. Behold bare svaret, og skriv resten i beskrivelsen`
      : `${sitat(tekst)} er verken ja eller nei`,
  )

export const jaNeiLeser =
  (sti: string): Leser =>
  ({ tekst, celle }) => {
    const svar = lest(celle, tekst)
    return svar === null ? ikkeJaNei(tekst) : si(sti, svar)
  }

/** The path of one code in a list, for columns that are about just that: `tilrettelegging:barnepass`. */
export const kodeIListe = (sti: string, kode: string): string => `${sti}:${kode}`

/** Is the code in the list? */
export const avkrysningsleser = (sti: string, kode: string): Leser => jaNeiLeser(kodeIListe(sti, kode))
