/** Confirming from the list, when somebody may have been there first. */
import type { Arbeidsliste } from '../../../catalog/skjema/kontortiltak.ts'
import type { ApiFeil } from '../../api.ts'

export type Rad = Arbeidsliste['bekreftes'][number]

/** `borte`: removed, or no longer shown to anybody. `bekreftet`: somebody did just that. `endret`: the row as it is now, to be looked at. */
export type Konflikt = { slag: 'borte' | 'bekreftet' } | { slag: 'endret'; rad: Rad }

/** What a row has become, by what the service said of a 412. */
export function konflikt(rad: Rad, { utdatert }: Pick<ApiFeil, 'utdatert'>): Konflikt {
  const naa = utdatert.find(({ id }) => id === rad.id)
  if (!naa) return { slag: 'endret', rad }
  const { versjon, tiltak } = naa
  if (versjon === null || tiltak?.status !== 'publisert') return { slag: 'borte' }
  if (tiltak.bekreftet > rad.bekreftet) return { slag: 'bekreftet' }
  return { slag: 'endret', rad: { ...rad, versjon, navn: tiltak.navn } }
}

/** Where one goes on when a row is done: the next, else the one before; null when none is left. */
export function nesteRad(rader: readonly Pick<Rad, 'id'>[], ferdig: string): string | null {
  const i = rader.findIndex(({ id }) => id === ferdig)
  return (rader[i + 1] ?? rader[i - 1])?.id ?? null
}

export const uten = (liste: Arbeidsliste, id: string): Arbeidsliste => ({
  ...liste,
  bekreftes: liste.bekreftes.filter((rad) => rad.id !== id),
})

export const medRad = (liste: Arbeidsliste, ny: Rad): Arbeidsliste => ({
  ...liste,
  bekreftes: liste.bekreftes.map((rad) => (rad.id === ny.id ? ny : rad)),
})
