import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { foresporseltall } from '../../catalog/kontor/foresporseltall.ts'
import { erApentFor } from '../../catalog/kontor/omradet.ts'
import { svartider } from '../../catalog/kontor/svartid.ts'
import { type Foresporsel, NyForesporsel, Svaret } from '../../catalog/skjema/foresporsel.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Foresporselsliste, Foresporseltall } from '../../catalog/skjema/kontortiltak.ts'
import { type Felt, parse, type Tolket } from '../../catalog/skjema/melding.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { sendSporsmal, sendSvar } from '../kontor/foresporselpost.ts'
import { fraSkjermen, kontoret } from '../kontor/kontoret.ts'
import { godta, lesJson, lesKropp } from '../les.ts'
import { krev } from '../tilgang/krev.ts'
import { KONTOR } from './kontor.ts'

const ID = { navn: 'id', i: 'path' as const, om: 'Forespørselens id', skjema: { type: 'string' } }

const feil = (sti: string, melding: string): Felt[] => [{ sti, melding }]

/** What can only be seen beside the catalogue: whose the tiltak is, and whether there is anything to ask. */
function meningsfeil(
  f: NyForesporsel,
  t: Tiltak | undefined,
  { kontor, idag }: { kontor: Kontor; idag: string },
): Felt[] {
  const dato = f.fra < idag ? feil('fra', 'Datoen er passert') : []
  if (!t) return [...feil('tiltakId', 'Tiltaket finnes ikke, eller er ikke publisert'), ...dato]
  return [
    ...(t.kontor === kontor.id ? feil('tiltakId', 'Tiltaket er kontorets eget') : []),
    ...(t.kontor == null ? feil('tiltakId', 'Ingen kontor eier tiltaket. Ta kontakt med tilbyderen') : []),
    ...(f.type === 'avtale' && erApentFor(kontor.kommuner, t, idag)
      ? feil('type', 'Tiltaket er åpent for kommunene deres allerede. Spør om plass')
      : []),
    ...dato,
  ]
}

/** What offices ask each other, and are answered. */
export const foresporsler = (deps: Deps) => {
  const { store, current, idag, naa } = deps
  const finn = (id: string) => current.snapshot().finn(id)

  function tolk(verdi: unknown, kontor: Kontor): Tolket<NyForesporsel> {
    const svar = parse(NyForesporsel, verdi)
    if (!svar.ok) return svar
    const felt = meningsfeil(svar.verdi, finn(svar.verdi.tiltakId), { kontor, idag: idag() })
    return felt.length > 0 ? { ok: false, felt } : svar
  }

  async function sak(foresporsel: Foresporsel) {
    const [fra, til] = await Promise.all([store.kontor(foresporsel.fraKontor), store.kontor(foresporsel.tilKontor)])
    return { foresporsel, tiltak: finn(foresporsel.tiltakId)?.navn ?? foresporsel.tiltakId, fra, til }
  }

  return new Hono()
    .get(
      '/:kontor/foresporsler',
      dok({
        id: 'listForesporsler',
        om: 'Det kontoret har spurt om og er blitt spurt om, nyeste først, og hvor raskt hvert kontor svarer',
        svar: 'Foresporselsliste',
        parametre: [KONTOR],
      }),
      krev('se-kontor'),
      async (c) => {
        const { id } = await kontoret(deps, c.req.param('kontor'))
        const alle = await store.foresporsler(null)
        const liste = {
          sendt: alle.filter((f) => f.fraKontor === id),
          mottatt: alle.filter((f) => f.tilKontor === id),
          svartider: svartider(alle),
        }
        return c.json(liste satisfies Foresporselsliste)
      },
    )
    .post(
      '/:kontor/foresporsler',
      dok({
        id: 'sendForesporsel',
        om: 'Spør kontoret som eier et tiltak, om plass eller avtale: hvor mange, fra når og for hvilke behov',
        kropp: 'NyForesporsel',
        svar: 'Foresporsel',
        status: 201,
        parametre: [KONTOR],
        feil: ['ugyldig', 'konflikt'],
      }),
      krev('send-foresporsel'),
      async (c) => {
        const kontor = await kontoret(deps, c.req.param('kontor'))
        const ny = godta(tolk(await lesJson(c), kontor))
        const apne = (await store.foresporsler(kontor.id)).filter((f) => f.fraKontor === kontor.id && f.svar === null)
        if (apne.some((f) => f.tiltakId === ny.tiltakId && f.type === ny.type))
          throw new Feil('konflikt', 'Kontoret har spurt om dette allerede, og venter på svar.')
        const tilKontor = finn(ny.tiltakId)?.kontor ?? ''
        const ventende = { id: randomUUID(), ...ny, fraKontor: kontor.id, tilKontor }
        const foresporsel: Foresporsel = { ...ventende, sendt: naa(), besvart: null, svar: null }
        await store.sendForesporsel(foresporsel, fraSkjermen(deps, c.get('bruker').epost, 'nettsiden'))
        await sendSporsmal(deps, await sak(foresporsel))
        return c.json(foresporsel, 201)
      },
    )
    .post(
      '/:kontor/foresporsler/:id/svar',
      dok({
        id: 'svarForesporsel',
        om: 'Svarer den som har spurt. Det første svaret gjelder',
        kropp: 'Foresporselssvar',
        svar: 'Foresporsel',
        parametre: [KONTOR, ID],
        feil: ['ugyldig', 'konflikt'],
      }),
      krev('svar-foresporsel'),
      lesKropp<typeof Svaret>((verdi) => parse(Svaret, verdi)),
      async (c) => {
        const { kontor, id } = c.req.param()
        const svar = c.req.valid('json')
        if ((await store.foresporsel(id))?.tilKontor !== kontor)
          throw new Feil('ikke_funnet', 'Kontoret har ikke fått en slik forespørsel.')
        if (!(await store.svarForesporsel(id, svar, fraSkjermen(deps, c.get('bruker').epost, 'nettsiden'))))
          throw new Feil('konflikt', 'Forespørselen er besvart allerede. Det første svaret gjelder.')
        const besvart = await store.foresporsel(id)
        if (!besvart) throw new Error('Forespørselen ble borte da den ble besvart')
        await sendSvar(deps, await sak(besvart))
        return c.json(besvart)
      },
    )
}

/** GET /api/foresporsler/tall: answers by kommune and need, for the planner. */
export const foresporselstall = ({ store }: Deps) =>
  new Hono().get(
    '/tall',
    dok({
      id: 'hentForesporseltall',
      om: 'Svar på forespørsler etter kommune og behov, rundet ned til hele femmere; færre enn fem vises ikke',
      svar: 'Foresporseltall',
      feil: ['ikke_innlogget', 'ikke_funnet'],
    }),
    krev('foresporseltall'),
    async (c) => {
      const [alle, kontorer] = await Promise.all([store.foresporsler(null), store.kontorer()])
      return c.json(foresporseltall(alle, kontorer) satisfies Foresporseltall)
    },
  )
