import { Hono } from 'hono'
import * as z from 'zod'
import { omland, tiltakI } from '../../catalog/match/omland.ts'
import { Kommunenummer } from '../../catalog/skjema/felt.ts'
import type { Katalogutdrag } from '../../catalog/skjema/utdrag.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { lesSok } from '../les.ts'

/** A list of one, as a query string is read; a kommune that the map does not know has no part of its own. */
const sporsmal = (geografi: Deps['geografi']) =>
  z.strictObject({
    kommune: z.preprocess(
      (verdi) => (Array.isArray(verdi) ? verdi.at(-1) : verdi),
      Kommunenummer.pipe(
        z.string().refine((nr) => geografi.kommune(nr) !== undefined, 'Kommunen finnes ikke'),
      ).optional(),
    ),
  })

/** GET /api/utdrag: what a browser needs to match by itself. The address tells of a kommune and of no person: all who work there ask the same. */
export const utdrag = ({ current, geografi, idag }: Deps) =>
  new Hono().get(
    '/',
    dok({
      id: 'hentUtdrag',
      om: 'Delen av katalogen som kan ha noe å si for en kommune: nok til å lage forslag uten å sende en kartlegging',
      svar: 'Katalogutdrag',
      parametre: [
        {
          navn: 'kommune',
          i: 'query',
          om: 'Kommunenummeret. Hele katalogen når det ikke er oppgitt',
          skjema: z.toJSONSchema(Kommunenummer, { io: 'input' }),
        },
      ],
      feil: ['ugyldig'],
    }),
    lesSok(sporsmal(geografi)),
    (c) => {
      const { kommune = null } = c.req.valid('query')
      const snapshot = current.snapshot()
      const svar: Katalogutdrag = {
        katalogversjon: snapshot.versjon,
        kommune,
        tiltak: [...tiltakI(snapshot, omland(snapshot, kommune, idag()))],
        reisetider: [...current.reisetider()],
      }
      return c.json(svar)
    },
  )
