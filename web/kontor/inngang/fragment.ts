/** What the part of the address after `#` says on the way in. Browsers send it to no server, so a secret may stand there. */
import type { Innloggingsfeil } from '../../../catalog/skjema/kontor.ts'

export type Fragment =
  | { slag: 'ingen' }
  | { slag: 'ut' }
  | { slag: 'kode'; kode: string }
  | { slag: 'feil'; feil: Innloggingsfeil }

const FEIL: Record<Innloggingsfeil, true> = {
  ukjent: true,
  ubekreftet: true,
  sperret: true,
  'ikke-tildelt': true,
  avbrutt: true,
  utgatt: true,
  utilgjengelig: true,
}

const erFeil = (s: string): s is Innloggingsfeil => Object.hasOwn(FEIL, s)

/** A fault that is not known is told as the most general one. */
export function lesFragment(hash: string): Fragment {
  const deler = new URLSearchParams(hash.replace(/^#/, ''))
  const [kode, feil] = [deler.get('kode'), deler.get('feil')]
  if (kode) return { slag: 'kode', kode }
  if (feil !== null) return { slag: 'feil', feil: erFeil(feil) ? feil : 'utilgjengelig' }
  return deler.has('ut') ? { slag: 'ut' } : { slag: 'ingen' }
}
