/** The calls of the requests between offices, and the names that belong to their ids. */
import type { Foresporsel, Svaret } from '../../../catalog/skjema/foresporsel.ts'
import type { ApentKontor } from '../../../catalog/skjema/kontor.ts'
import type { Delingsoversikt, Foresporselsliste } from '../../../catalog/skjema/kontortiltak.ts'
import { ApiFeil, be } from '../../api.ts'
import { hentDeling, hentPublisert } from '../deling/tjeneste.ts'
import { hentKontorer } from '../tjeneste.ts'

/** Errors: 409 when somebody has answered already. */
export const svarPa = (kontor: string, id: string, svar: Svaret): Promise<Foresporsel> =>
  be(`/kontor/${kontor}/foresporsler/${id}/svar`, { metode: 'POST', kropp: svar })

export const hentListe = (kontor: string, signal: AbortSignal): Promise<Foresporselsliste> =>
  be(`/kontor/${kontor}/foresporsler`, { signal })

export type Alt = {
  liste: Foresporselsliste
  kontorer: ReadonlyMap<string, ApentKontor>
  /** Name of each tiltak that can still be found. */
  navn: ReadonlyMap<string, string>
}

const navnene = ({ viDeler, deltMedOss, kanSporres }: Delingsoversikt): [string, string][] =>
  [...viDeler, ...deltMedOss, ...kanSporres].map((r) => [r.id, r.navn])

/** Of one that is no longer published only the request is left. */
async function navnPa(id: string, signal: AbortSignal): Promise<[string, string][]> {
  try {
    return [[id, (await hentPublisert(id, signal)).navn]]
  } catch (feil) {
    if (feil instanceof ApiFeil && feil.status === 404) return []
    throw feil
  }
}

export async function hentForesporsler(kontor: string, signal: AbortSignal): Promise<Alt> {
  const [liste, kontorer, deling] = await Promise.all([
    hentListe(kontor, signal),
    hentKontorer(),
    hentDeling(kontor, signal),
  ])
  const navn = new Map(navnene(deling))
  const ukjente = new Set([...liste.sendt, ...liste.mottatt].map((f) => f.tiltakId).filter((id) => !navn.has(id)))
  const funnet = await Promise.all([...ukjente].map((id) => navnPa(id, signal)))
  return {
    liste,
    kontorer: new Map(kontorer.map((k) => [k.id, k])),
    navn: new Map([...navn, ...funnet.flat()]),
  }
}
