import { type Context, Hono } from 'hono'
import type * as z from 'zod'
import { parse } from '../../catalog/skjema/melding.ts'
import { Sokesporsmal } from '../../catalog/skjema/sok.ts'
import { sokeforslag } from '../../catalog/sok/forslag.ts'
import { sok as sokI } from '../../catalog/sok/sok.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { lesKropp, lesSok } from '../les.ts'
import { malformFor } from '../sprak.ts'
import { Forslagssok, filtreneI, LISTEPARAMETRE, omstendighet, Q, Tekstsok } from './filtre.ts'

type Valg = z.output<typeof Sokesporsmal>

/** Of what is asked about a person not even a tally is kept. */
function omPerson(valg: Valg): boolean {
  const { alder, norsk } = filtreneI(valg)
  return alder !== undefined || norsk !== undefined
}

/** GET and POST /api/sok: text search with filters; in a body when what is asked is about a person. GET /api/sok/forslag: what the word may be, while it is typed. */
export function sok({ current, idag, visninger }: Deps) {
  const svar = (c: Context, valg: Valg) => {
    const { q, side, antall } = valg
    const omstendigheter = { ...omstendighet(valg, idag()), malform: malformFor(c) }
    return sokI(current.sokeindeks(), { ...omstendigheter, q, side, antall, filtre: filtreneI(valg) })
  }
  return new Hono()
    .get(
      '/',
      dok({
        id: 'sok',
        om: 'Søk i publiserte tiltak, med grunner, filtre og antall',
        svar: 'Sokesvar',
        parametre: [...Q, ...LISTEPARAMETRE],
        feil: ['ugyldig'],
      }),
      lesSok(Tekstsok),
      (c) => {
        const valg = c.req.valid('query')
        const funnet = svar(c, valg)
        if (!omPerson(valg)) visninger?.vist(funnet.treff.map((treff) => treff.tiltakId))
        return c.json(funnet)
      },
    )
    .post(
      '/',
      dok({
        id: 'sokIKropp',
        om: 'Det samme søket, når alder eller norsknivå er med: det som gjelder en person, står aldri i en adresse',
        svar: 'Sokesvar',
        kropp: 'Sokesporsmal',
        feil: ['ugyldig', 'for_stort'],
      }),
      lesKropp<typeof Sokesporsmal>((verdi) => parse(Sokesporsmal, verdi)),
      (c) => c.json(svar(c, c.req.valid('json'))),
    )
    .get(
      '/forslag',
      dok({
        id: 'sokeforslag',
        om: 'Forslag mens man skriver: koder, steder og tiltak',
        svar: 'Sokeforslag',
        parametre: Q,
        feil: ['ugyldig'],
      }),
      lesSok(Forslagssok),
      (c) => c.json(sokeforslag(c.req.valid('query').q, current.sokeindeks(), malformFor(c))),
    )
}
