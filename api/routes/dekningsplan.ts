import { type Context, Hono } from 'hono'
import type * as z from 'zod'
import { kommunerI } from '../../catalog/dekning/omrade.ts'
import type { Omrade } from '../../catalog/skjema/dekning.ts'
import { ETTERSPORSELSGRENSER } from '../../catalog/skjema/ettersporsel.ts'
import {
  AvtaleSporsmal,
  PlasseringSporsmal,
  SammenSporsmal,
  TilgjengelighetSporsmal,
} from '../../catalog/skjema/plassering.ts'
import { tolkOmradesporsmal } from '../dekning/dekningskontroll.ts'
import { lesEttersporsel } from '../dekning/ettersporselsfil.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { godta, lesJson } from '../les.ts'

const EN_FIL = 'Legg ved én fil i feltet «fil».'

const BESKRIVELSE = { type: 'object' } as const

/** Questions that take a solver: where next, which agreements, who together, and how many places there are. Numbers of persons are used and forgotten. */
export const dekningsplan = (deps: Deps) => {
  const { geografi, idag } = deps

  async function les<S extends z.ZodType<{ omrade: Omrade }>>(c: Context, skjema: S) {
    const sporsmal = godta(tolkOmradesporsmal(skjema, await lesJson(c), geografi))
    return { ...sporsmal, kommuner: kommunerI(sporsmal.omrade, geografi, idag()) }
  }

  return new Hono()
    .post(
      '/plassering',
      dok({
        id: 'hvorNeste',
        om: 'Hvor nye tilbud bør ligge for å nå flest av dem som mangler noe, eller så få steder som når alle',
        kropp: 'PlasseringSporsmal',
        svar: BESKRIVELSE,
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const { nye, andel, omrade: _, ...resten } = await les(c, PlasseringSporsmal)
        return c.json(
          await deps.dekning.utfor<'plassering'>({
            slag: 'plassering',
            ...resten,
            nye: nye ?? null,
            andel: andel ?? 1,
          }),
        )
      },
    )
    .post(
      '/avtaler',
      dok({
        id: 'hvilkeAvtaler',
        om: 'Hvilke avtaler om deling som ville hjulpet mest',
        kropp: 'AvtaleSporsmal',
        svar: BESKRIVELSE,
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const { omrade: _, ...resten } = await les(c, AvtaleSporsmal)
        return c.json(await deps.dekning.utfor<'avtaler'>({ slag: 'avtaler', ...resten }))
      },
    )
    .post(
      '/sammen',
      dok({
        id: 'hvemSammen',
        om: 'Små kommuner som kunne drevet ett tilbud sammen, med reise, antall og prisfordeling',
        kropp: 'SammenSporsmal',
        svar: BESKRIVELSE,
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const { pris, omrade: _, ...resten } = await les(c, SammenSporsmal)
        return c.json(await deps.dekning.utfor<'sammen'>({ slag: 'sammen', ...resten, pris: pris ?? null }))
      },
    )
    .post(
      '/tilgjengelighet',
      dok({
        id: 'hvorMangePlasser',
        om: 'Plasser per person som trenger en, innen 30, 45 og 60 minutter; et intervall når plasser eller personer ikke er kjent',
        kropp: 'TilgjengelighetSporsmal',
        svar: BESKRIVELSE,
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const { omrade: _, ...resten } = await les(c, TilgjengelighetSporsmal)
        return c.json(await deps.dekning.utfor<'tilgjengelighet'>({ slag: 'tilgjengelighet', ...resten }))
      },
    )
    .post(
      '/ettersporsel',
      dok({
        id: 'lesEttersporsel',
        om: 'Leser en CSV-fil med antall per kommune og gruppe, tar bort det som er under fem, og svarer med radene. Ingenting lagres',
        svar: BESKRIVELSE,
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const fil = (await c.req.parseBody())['fil']
        if (!(fil instanceof File)) throw new Feil('ugyldig', EN_FIL, [{ sti: 'fil', melding: EN_FIL }])
        if (fil.size > ETTERSPORSELSGRENSER.bytes)
          throw new Feil('for_stort', 'Filen er for stor. Den kan være høyst 1 MB.')
        return c.json({ rader: lesEttersporsel(Buffer.from(await fil.arrayBuffer()), geografi) })
      },
    )
}
