/** Which user somebody is who comes back from the identity provider. */
import type { Bruker, Innloggingsfeil } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import type { Identitet } from './oidc.ts'
import { fraNettsiden } from './okt.ts'

type Svar = { epost: string } | { feil: Innloggingsfeil }

/**
 * By subject when they have been here before. Else by the address that an administrator gave, once the provider has made sure that it
 * is theirs; or, with `knyttTil`, the user who was signed in and asked for it: for providers that tell no address. An address may have
 * been given to somebody new, so who has one login at a provider gets no other before an administrator has taken the first one away.
 */
export async function finnBruker(
  { store, naa }: Pick<Deps, 'store' | 'naa'>,
  identitet: Identitet,
  knyttTil: string | null,
): Promise<Svar> {
  const { utsteder, subjekt, epost, bekreftet, tildelt } = identitet
  if (!tildelt) return { feil: 'ikke-tildelt' }
  const kjent = await store.brukerMedOidc(utsteder, subjekt)
  const bruker = kjent ?? (await nyBruker(store, knyttTil ?? epost))
  if (!bruker) return { feil: 'ukjent' }
  if (bruker.sperret) return { feil: 'sperret' }
  if (kjent) return { epost: bruker.epost }
  if (knyttTil === null && !bekreftet) return { feil: 'ubekreftet' }
  const knyttet = await store.knyttOidc({ epost: bruker.epost, utsteder, subjekt }, fraNettsiden(bruker, naa))
  return knyttet ? { epost: bruker.epost } : { feil: 'ukjent' }
}

const nyBruker = async (store: Pick<Deps['store'], 'bruker'>, epost: string | null): Promise<Bruker | null> =>
  epost === null ? null : store.bruker(epost)
