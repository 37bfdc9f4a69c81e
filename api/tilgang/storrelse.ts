/** How much a request may carry, by what it is for. */
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { Feil } from '../feil.ts'
import type { Variabler } from './krev.ts'

const KB = 1024

/** Around the file of an import: the names of the parts, and how its columns are to be read. */
const RAMME_KB = 64

/** The first that fits the path. `apen`: also for who is not signed in. */
const GRENSER: readonly { gjelder: RegExp; kb: number; apen?: true }[] = [
  { gjelder: /^\/api\/kontor\/[^/]+\/import(\/les)?$/, kb: 10 * KB + RAMME_KB },
  { gjelder: /^\/api\/kontor\//, kb: 256 },
  // Numbers of persons for every kommune and group.
  { gjelder: /^\/api\/dekning\//, kb: KB + RAMME_KB, apen: true },
  // A kartlegging is a few hundred bytes; this leaves room for all codes of every list.
  { gjelder: /^/, kb: 64, apen: true },
]

const i = (kb: number) => (kb < KB ? `${kb} kB` : `${Math.floor(kb / KB)} MB`)

/** Errors: `for_stort`; `ikke_innlogget` where only users write, before anything is read. */
export function storrelse() {
  const grenser = GRENSER.map(({ gjelder, kb, apen }) => ({
    gjelder,
    apen,
    sperre: bodyLimit({
      maxSize: kb * KB,
      onError: () => {
        throw new Feil('for_stort', `Forespørselen er større enn ${i(kb)}.`)
      },
    }),
  }))
  return createMiddleware<{ Variables: Variabler }>(async (c, next) => {
    const grense = grenser.find(({ gjelder }) => gjelder.test(c.req.path))
    if (!grense) return next()
    if (!grense.apen && c.req.raw.body && !c.get('innlogget'))
      throw new Feil('ikke_innlogget', 'Logg inn for å gjøre dette.')
    return grense.sperre(c, next)
  })
}
