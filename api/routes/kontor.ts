import { Hono } from 'hono'
import * as z from 'zod'
import { lagArbeidsliste } from '../../catalog/kontor/arbeidsliste.ts'
import { avtaleliste } from '../../catalog/kontor/avtaler.ts'
import { lagMangelsoker } from '../../catalog/kontor/mangler.ts'
import { Innstillinger } from '../../catalog/skjema/kontor.ts'
import { type Arbeidsliste, type Kontoroversikt, type Kontrollsvar } from '../../catalog/skjema/kontortiltak.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { fraSkjermen, kontoret } from '../kontor/kontoret.ts'
import { lagKontortiltak } from '../kontor/kontortiltak.ts'
import { godta, lesJson, lesKropp } from '../les.ts'
import { krev } from '../tilgang/krev.ts'

export const KONTOR = { navn: 'kontor', i: 'path' as const, om: 'Kontorets id', skjema: { type: 'string' } }

const Kontroll = z.strictObject({ tiltak: z.unknown() })

/** The office itself: who it is, what it should do now, and what is wrong with what is being typed. */
export const kontor = (deps: Deps) => {
  const { store, geografi, idag } = deps
  return new Hono()
    .get('/', dok({ id: 'listKontor', om: 'Kontorene, med kommunene de betjener', svar: 'Kontorliste' }), async (c) => {
      const alle = await store.kontorer()
      return c.json({ kontorer: alle.map(({ id, navn, kommuner }) => ({ id, navn, kommuner })) })
    })
    .get(
      '/:kontor/arbeidsliste',
      dok({ id: 'hentArbeidsliste', om: 'Det kontoret bør gjøre nå', svar: 'Arbeidsliste', parametre: [KONTOR] }),
      krev('les-tiltak'),
      async (c) => {
        const eget = await kontoret(deps, c.req.param('kontor'))
        const tiltak = await lagKontortiltak(deps, eget, await store.lagrede(eget.id))
        const foresporsler = (await store.foresporsler(eget.id)).filter(
          (f) => f.tilKontor === eget.id && f.besvart === null,
        )
        const { snart, utlopt } = avtaleliste(
          tiltak.map((rad) => rad.tiltak),
          idag(),
        )
        const avtaler = [...snart, ...utlopt]
        return c.json(lagArbeidsliste({ tiltak, avtaler, foresporsler }) satisfies Arbeidsliste)
      },
    )
    .get(
      '/:kontor/tiltak',
      dok({ id: 'listEgneTiltak', om: 'Kontorets tiltak, også utkast', svar: 'Kontoroversikt', parametre: [KONTOR] }),
      krev('les-tiltak'),
      async (c) => {
        const eget = await kontoret(deps, c.req.param('kontor'))
        const tiltak = await lagKontortiltak(deps, eget, await store.lagrede(eget.id))
        return c.json({ kontor: eget, tiltak } satisfies Kontoroversikt)
      },
    )
    .post(
      '/:kontor/kontroller',
      dok({
        id: 'kontrollerTiltak',
        om: 'Alle feil i et tiltak, og hva som mangler for at treff skal bli avklart. Ingenting lagres',
        svar: 'Kontrollsvar',
        parametre: [KONTOR],
        feil: ['ugyldig'],
      }),
      krev('skriv-tiltak'),
      async (c) => {
        const { tiltak } = godta(parse(Kontroll, await lesJson(c)))
        const eget = await kontoret(deps, c.req.param('kontor'))
        const svar = tolkTiltak(tiltak, geografi)
        const manglerI = lagMangelsoker(geografi, idag(), eget.kommuner[0] ?? null)
        const funnet = svar.ok ? { felt: [], mangler: manglerI(svar.verdi) } : { felt: svar.felt, mangler: [] }
        return c.json(funnet satisfies Kontrollsvar)
      },
    )
    .put(
      '/:kontor/innstillinger',
      dok({
        id: 'settInnstillinger',
        om: 'Hvor ofte kontorets tiltak skal bekreftes, og hvor påminnelser sendes',
        kropp: 'Innstillinger',
        svar: 'Kontor',
        parametre: [KONTOR],
        feil: ['ugyldig'],
      }),
      krev('innstillinger'),
      lesKropp<typeof Innstillinger>((verdi) => parse(Innstillinger, verdi)),
      async (c) => {
        const av = fraSkjermen(deps, c.get('bruker').epost)
        const ny = await store.endreKontor(c.req.param('kontor'), c.req.valid('json'), av)
        if (!ny) throw new Feil('ikke_funnet', 'Kontoret finnes ikke.')
        return c.json(ny)
      },
    )
}
