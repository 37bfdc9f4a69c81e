/** The calls of the sharing screen. */
import type { Foresporsel, NyForesporsel } from '../../../catalog/skjema/foresporsel.ts'
import type { Delingsoversikt, Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { be } from '../../api.ts'
import type { Deling } from './utkast.ts'

export const hentDeling = (kontor: string, signal: AbortSignal): Promise<Delingsoversikt> =>
  be(`/kontor/${kontor}/deling`, { signal })

/** Errors: 412 when somebody has changed the tiltak since it was read. */
export const lagreDeling = (
  kontor: string,
  { tiltak, versjon }: Pick<Kontortiltak, 'tiltak' | 'versjon'>,
  deling: NonNullable<Deling>,
): Promise<Kontortiltak> =>
  be(`/kontor/${kontor}/tiltak/${tiltak.id}`, {
    metode: 'PUT',
    kropp: { ...tiltak, deling },
    hoder: { 'If-Match': `"${versjon}"` },
  })

/** A draft of our own, made from somebody else's. */
export const kopier = (kontor: string, original: string): Promise<Kontortiltak> =>
  be(`/kontor/${kontor}/kopier`, { metode: 'POST', kropp: { original } })

export const sporOm = (kontor: string, foresporsel: NyForesporsel): Promise<Foresporsel> =>
  be(`/kontor/${kontor}/foresporsler`, { metode: 'POST', kropp: foresporsel })

/** As everyone sees it. */
export const hentPublisert = (id: string, signal: AbortSignal): Promise<Tiltak> => be(`/tiltak/${id}`, { signal })
