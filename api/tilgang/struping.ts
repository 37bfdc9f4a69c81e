/** How often somebody may try: a bucket of permits for each, filled evenly. In the memory of each process; bounded. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import { Feil } from '../feil.ts'
import { adresseAv } from './adresse.ts'
import type { Variabler } from './krev.ts'

const MINUTT = 60_000
/** Above this the bucket that was used longest ago is forgotten: it is most likely full again. */
const FLEST = 10_000

/** Answers with the seconds to wait, 0 when the permit was given. A burst may take all of a minute at once. */
export function lagBotte(perMinutt: number, flest = FLEST): (hvem: string, naMs: number) => number {
  const botter = new Map<string, { igjen: number; sist: number }>()
  return (hvem, naMs) => {
    const gammel = botter.get(hvem) ?? { igjen: perMinutt, sist: naMs }
    const fylt = (Math.max(0, naMs - gammel.sist) * perMinutt) / MINUTT
    const igjen = Math.min(perMinutt, gammel.igjen + fylt)
    // Put in again, so that the order of the map is the order of use.
    botter.delete(hvem)
    botter.set(hvem, { igjen: igjen >= 1 ? igjen - 1 : igjen, sist: naMs })
    const eldst = botter.size > flest ? botter.keys().next().value : undefined
    if (eldst !== undefined) botter.delete(eldst)
    return igjen >= 1 ? 0 : Math.ceil(((1 - igjen) * MINUTT) / perMinutt / 1000)
  }
}

type Grense = { gjelder: RegExp; perMinutt: number; per: 'adresse' | 'bruker' }

/**
 * Method and path; the first that fits. Everyone in an office has the same address and comes in the morning, and there is nothing to
 * guess on the way to the provider and back. An import is read anew at every correction of the mapping, so reading has a limit of its own.
 */
const GRENSER: readonly Grense[] = [
  { gjelder: /^POST \/api\/innlogging\/invitasjon$/, perMinutt: 10, per: 'adresse' },
  { gjelder: /^(GET|HEAD) \/api\/innlogging\/oidc$/, perMinutt: 60, per: 'adresse' },
  { gjelder: /^(GET|HEAD) \/api\/innlogging\/oidc\/retur$/, perMinutt: 60, per: 'adresse' },
  { gjelder: /^POST \/api\/kontor\/[^/]+\/import\/les$/, perMinutt: 30, per: 'bruker' },
  { gjelder: /^POST \/api\/kontor\/[^/]+\/import(\/|$)/, perMinutt: 10, per: 'bruker' },
  { gjelder: /^POST \/api\/kontor\/[^/]+\/kontroller$/, perMinutt: 120, per: 'bruker' },
  { gjelder: /^POST \/api\/dekning\//, perMinutt: 300, per: 'adresse' },
  { gjelder: /^(POST|PUT|DELETE) \/api\/(?!forslag|plan|sok)/, perMinutt: 120, per: 'bruker' },
]

/** Errors: `for_mange`, with `Retry-After`. Who is not signed in can write nothing, and has only the limit of an address. */
export function struping({ naa, tilgang }: Pick<Deps, 'naa' | 'tilgang'>) {
  const grenser = GRENSER.map((grense) => ({ ...grense, vent: lagBotte(grense.perMinutt) }))
  const hvem = (c: Context<{ Variables: Variabler }>, per: Grense['per']) =>
    per === 'adresse' ? adresseAv(c, tilgang.bakProxy) : c.get('innlogget')?.epost
  return createMiddleware<{ Variables: Variabler }>(async (c, next) => {
    const grense = grenser.find(({ gjelder }) => gjelder.test(`${c.req.method} ${c.req.path}`))
    const navn = grense && hvem(c, grense.per)
    const sekunder = grense && navn !== undefined ? grense.vent(navn, Date.parse(naa())) : 0
    if (sekunder > 0) {
      c.header('Retry-After', String(sekunder))
      throw new Feil('for_mange', `Det går litt fort. Vent ${sekunder} sekunder og prøv igjen.`)
    }
    await next()
  })
}
