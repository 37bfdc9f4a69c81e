/** The office of the path and its entries, for the routes under `/kontor/:kontor`. */
import type { Context } from 'hono'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import { Feil } from '../feil.ts'
import type { Endring, Lagret } from '../store/store.ts'

/** Errors: `ikke_funnet`, also for who has the right to an office that is no longer there. */
export async function kontoret({ store }: Pick<Deps, 'store'>, id: string): Promise<Kontor> {
  const kontor = await store.kontor(id)
  if (!kontor) throw new Feil('ikke_funnet', 'Kontoret finnes ikke.')
  return kontor
}

/** Errors: `ikke_funnet`, also for an entry of another office. */
export async function egetTiltak({ store }: Pick<Deps, 'store'>, kontor: string, id: string): Promise<Lagret> {
  const lagret = await store.en(id)
  if (lagret?.tiltak.kontor !== kontor) throw new Feil('ikke_funnet', 'Kontoret har ikke et slikt tiltak.')
  return lagret
}

/** A change made on the screens. */
export const fraSkjermen = ({ naa }: Pick<Deps, 'naa'>, hvem: string, kilde = 'skjema'): Endring => ({
  hvem,
  tidspunkt: naa(),
  kilde,
})

/** Compression makes an ETag weak on its way out; the number in it is exact all the same. */
const VERSJON = /^(?:W\/)?"(\d+)"$/

/** The version the writer saw, null for an entry that is to be new. Errors: `ugyldig` when the caller says neither. */
export function sattVersjon(c: Context): number | null {
  const saa = VERSJON.exec(c.req.header('If-Match') ?? '')?.[1]
  if (saa !== undefined) return Number(saa)
  if (c.req.header('If-None-Match') === '*') return null
  throw new Feil('ugyldig', 'Si hvilken utgave du endrer, så ingen skriver over andre.', [
    { sti: 'If-Match', melding: 'Må være ETag-en du fikk tiltaket med, eller If-None-Match: * for et nytt tiltak' },
  ])
}
