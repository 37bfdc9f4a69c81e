import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { lagKopi } from '../../catalog/kontor/kopi.ts'
import { tiltaksid } from '../../catalog/kontor/slug.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import { Kopiering } from '../../catalog/skjema/kontortiltak.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { egetTiltak, fraSkjermen, kontoret, sattVersjon } from '../kontor/kontoret.ts'
import { lagKontortiltak } from '../kontor/kontortiltak.ts'
import { skrivEller412 } from '../kontor/lagring.ts'
import { finnOriginal } from '../kontor/opphav.ts'
import { godta, lesJson, lesKropp } from '../les.ts'
import { krev } from '../tilgang/krev.ts'
import { ID } from './egne-tiltak.ts'
import { KONTOR } from './kontor.ts'

/** Ids are for machines: the second copy of the same is `…-2`. One that has been used begins with a history it has no part in. */
async function ledigId({ store, current }: Pick<Deps, 'store' | 'current'>, kontor: string, navn: string) {
  for (let nr = 1; ; nr++) {
    const id = tiltaksid(kontor, navn, nr)
    // What ships with the program is not in the store.
    if (!current.snapshot().finn(id) && (await store.historikk(id)).length === 0) return id
  }
}

const Tomt = z.strictObject({})

/** To start from what somebody else has, and to follow it afterwards. */
export const kopier = (deps: Deps) => {
  const { store, idag } = deps

  async function vis(c: Context, kontor: Kontor, id: string) {
    const [rad] = await lagKontortiltak(deps, kontor, [await egetTiltak(deps, kontor.id, id)])
    if (!rad) throw new Error('lagKontortiltak svarte ikke for kopien')
    c.header('ETag', `"${rad.versjon}"`)
    return rad
  }

  return new Hono()
    .post(
      '/:kontor/kopier',
      dok({
        id: 'kopierTiltak',
        om: 'Et utkast av kontorets eget, laget av et annet tiltak eller en mal, som følger originalen',
        kropp: 'Kopiering',
        svar: 'Kontortiltak',
        status: 201,
        parametre: [KONTOR],
        feil: ['ugyldig', 'utdatert'],
      }),
      krev('skriv-tiltak'),
      lesKropp<typeof Kopiering>((verdi) => parse(Kopiering, verdi)),
      async (c) => {
        const kontor = await kontoret(deps, c.req.param('kontor'))
        const original = finnOriginal(deps, c.req.valid('json').original)
        if (original?.tiltak.status !== 'publisert')
          throw new Feil('ikke_funnet', 'Det er ikke noe å kopiere. Tiltaket finnes ikke, eller er ikke publisert.')
        const id = await ledigId(deps, kontor.id, original.tiltak.navn)
        const tiltak = lagKopi(original.tiltak, { id, kontor, idag: idag(), fraMal: original.erMal })
        const kopiAv = { originalId: original.tiltak.id, grunnlag: original.tiltak }
        const skriving = { id, tiltak, forventet: null, kopiAv }
        const av = fraSkjermen(deps, c.get('bruker').epost, 'kopi')
        await skrivEller412(store, [skriving], { av, kontor: kontor.id })
        return c.json(await vis(c, kontor, id), 201)
      },
    )
    .post(
      '/:kontor/tiltak/:id/opphav',
      dok({
        id: 'settOpphav',
        om: 'Endringene i originalen er sett. Kopien står som den er',
        svar: 'Kontortiltak',
        parametre: [KONTOR, ID],
        feil: ['ugyldig', 'utdatert'],
      }),
      krev('skriv-tiltak'),
      async (c) => {
        const { kontor, id } = c.req.param()
        const forventet = sattVersjon(c)
        godta(parse(Tomt, await lesJson(c)))
        const { tiltak } = await egetTiltak(deps, kontor, id)
        const [kopi] = await store.kopier([id])
        const original = kopi && finnOriginal(deps, kopi.originalId)
        if (!original) throw new Feil('ikke_funnet', 'Tiltaket er ingen kopi, eller originalen er borte.')
        const kopiAv = { originalId: kopi.originalId, grunnlag: original.tiltak }
        const av = fraSkjermen(deps, c.get('bruker').epost, 'originalen er sett')
        await skrivEller412(store, [{ id, tiltak, forventet, kopiAv }], { av, kontor })
        return c.json(await vis(c, await kontoret(deps, kontor), id))
      },
    )
}
