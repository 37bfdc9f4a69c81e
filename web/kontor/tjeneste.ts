/** The calls of the workspace that more than one screen makes; what belongs to one screen stands beside it. */
import type { Bekreftelsesfelt } from '../../catalog/kodeverk.ts'
import type { ApentKontor, Kontor, Meg } from '../../catalog/skjema/kontor.ts'
import type { Arbeidsliste, Kontoroversikt, Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import { be } from '../api.ts'

export const hentMeg = (): Promise<Meg> => be('/meg')

/** Uses the invitation up. */
export const brukInvitasjon = (kode: string): Promise<void> =>
  be('/innlogging/invitasjon', { metode: 'POST', kropp: { kode } })

/** `alle`: also where she is signed in on other machines. */
export const sendUtlogging = (alle: boolean): Promise<void> => be('/utlogging', { metode: 'POST', kropp: { alle } })

/** All offices, by name. */
export const hentKontorer = async (): Promise<ApentKontor[]> =>
  (await be<{ kontorer: ApentKontor[] }>('/kontor')).kontorer

export const hentArbeidsliste = (kontor: string, signal?: AbortSignal): Promise<Arbeidsliste> =>
  be(`/kontor/${kontor}/arbeidsliste`, { ...(signal && { signal }) })

export const hentOversikt = (kontor: string, signal?: AbortSignal): Promise<Kontoroversikt> =>
  be(`/kontor/${kontor}/tiltak`, { ...(signal && { signal }) })

export const hentKontortiltak = (kontor: string, id: string, signal?: AbortSignal): Promise<Kontortiltak> =>
  be(`/kontor/${kontor}/tiltak/${id}`, { ...(signal && { signal }) })

type Bekreftelse = {
  /** As they were read: when one has been changed since, nothing is confirmed (412). */
  tiltak: readonly { id: string; versjon: number }[]
  felt: readonly Bekreftelsesfelt[] | 'alt'
}

/** Answers with the new versions, by id. */
export const bekreft = async (kontor: string, bekreftelse: Bekreftelse): Promise<Record<string, number>> =>
  (
    await be<{ versjoner: Record<string, number> }>(`/kontor/${kontor}/bekreft`, {
      metode: 'POST',
      kropp: bekreftelse,
    })
  ).versjoner

export const lagreInnstillinger = (
  kontor: string,
  innstillinger: Pick<Kontor, 'rytmeManeder' | 'epost'>,
): Promise<Kontor> => be(`/kontor/${kontor}/innstillinger`, { metode: 'PUT', kropp: innstillinger })
