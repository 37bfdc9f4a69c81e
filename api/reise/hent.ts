/** One question to a travel service over HTTP; every way it can fail becomes a `Kildefeil` that tells nothing of the question. */
import { Kildefeil } from './reisekilde.ts'

const FOR_MANGE = 429
/** An answer for a hundred places is some ten kilobytes. */
const MEST_TEGN = 4 * 1024 * 1024

/** `ogsa`: statuses besides 2xx whose content is an answer. */
type Foresporsel = RequestInit & { signal: AbortSignal; ogsa?: readonly number[] }

async function svarFra(url: string, { ogsa = [], ...resten }: Foresporsel) {
  try {
    // A redirect would send the home to someone nobody has chosen.
    const svar = await fetch(url, { ...resten, redirect: 'error' })
    return { status: svar.status, lesbart: svar.ok || ogsa.includes(svar.status), tekst: await svar.text() }
  } catch {
    throw new Kildefeil(resten.signal.aborted ? 'svarte ikke i tide' : 'kan ikke nås')
  }
}

/** The content as JSON, not yet checked. Errors: throws `Kildefeil` for time-out, no connection, bad status and bad JSON. */
export async function hentJson(url: string, foresporsel: Foresporsel): Promise<unknown> {
  const { status, lesbart, tekst } = await svarFra(url, foresporsel)
  if (!lesbart) throw new Kildefeil(`svarte med status ${status}`, status === FOR_MANGE)
  if (tekst.length > MEST_TEGN) throw new Kildefeil('svarte med for mye')
  try {
    return JSON.parse(tekst)
  } catch {
    throw new Kildefeil('svarte med noe annet enn JSON')
  }
}
