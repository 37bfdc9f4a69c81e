/** The calls of the form and of the history. */
import type { Historikklinje, Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import type { Tiltak, Tiltaksmal } from '../../../catalog/skjema/tiltak.ts'
import { be } from '../../api.ts'

type Eget = { kontor: string; id: string; versjon: number }

const mot = (versjon: number) => ({ 'If-Match': `"${versjon}"` })

export const hentMaler = async (): Promise<Tiltaksmal[]> => (await be<{ maler: Tiltaksmal[] }>('/maler')).maler

/** A published tiltak, whoever has it. */
export const hentApent = (id: string, signal?: AbortSignal): Promise<Tiltak> =>
  be(`/tiltak/${id}`, { ...(signal && { signal }) })

/** A draft of the office's own, made from another entry or a template. */
export const kopier = (kontor: string, original: string): Promise<Kontortiltak> =>
  be(`/kontor/${kontor}/kopier`, { metode: 'POST', kropp: { original } })

export const settOpphavSett = ({ kontor, id, versjon }: Eget): Promise<Kontortiltak> =>
  be(`/kontor/${kontor}/tiltak/${id}/opphav`, { metode: 'POST', kropp: {}, hoder: mot(versjon) })

export const hentHistorikk = async (kontor: string, id: string, signal?: AbortSignal): Promise<Historikklinje[]> =>
  (await be<{ historikk: Historikklinje[] }>(`/kontor/${kontor}/tiltak/${id}/historikk`, { ...(signal && { signal }) }))
    .historikk

/** Errors: 412 when somebody was first. */
export const gjenopprett = ({ kontor, id, versjon }: Eget, nr: number): Promise<Kontortiltak> =>
  be(`/kontor/${kontor}/tiltak/${id}/gjenopprett`, { metode: 'POST', kropp: { nr }, hoder: mot(versjon) })
