/** The two cookies: who is signed in, and which browser a sign-in at the identity provider began in. */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

type Kapsel = { navn: string; sekunder: number }

/** A working day: a session does not outlive it, however much it is used. */
export const OKT_SEKUNDER = 12 * 60 * 60
/** From the button to the return from the identity provider. */
export const PALOGGING_SEKUNDER = 10 * 60

/**
 * `__Host-` makes browsers refuse the cookie from a neighbouring domain or over plain http. Lax and not Strict: the way back from
 * the identity provider starts on another site. Not readable by scripts.
 */
const lagKapsel = ({ navn: kort, sekunder }: Kapsel, offentligUrl: string) => {
  const trygg = offentligUrl.startsWith('https:')
  const navn = trygg ? `__Host-${kort}` : kort
  const felles = { httpOnly: true, sameSite: 'Lax', path: '/', secure: trygg } as const
  const sett = (c: Context, verdi: string, maxAge: number) => setCookie(c, navn, verdi, { ...felles, maxAge })
  return {
    les: (c: Context): string | undefined => getCookie(c, navn) || undefined,
    sett: (c: Context, verdi: string) => sett(c, verdi, sekunder),
    slett: (c: Context) => sett(c, '', 0),
  }
}

export const oktkapsel = (offentligUrl: string) => lagKapsel({ navn: 'okt', sekunder: OKT_SEKUNDER }, offentligUrl)

export const paloggingskapsel = (offentligUrl: string) =>
  lagKapsel({ navn: 'palogging', sekunder: PALOGGING_SEKUNDER }, offentligUrl)
