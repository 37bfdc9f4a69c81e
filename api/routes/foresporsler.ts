import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { foresporseltall } from '../../catalog/kontor/foresporseltall.ts'
import { svartider } from '../../catalog/kontor/svartid.ts'
import type { Foresporsel, NyForesporsel } from '../../catalog/skjema/foresporsel.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Foresporselsliste, Foresporseltall } from '../../catalog/skjema/kontortiltak.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { ordFor, sendTil, sporrebrev, svarbrev } from '../kontor/brev.ts'
import { tolkForesporsel, tolkSvar } from '../kontor/foresporselskontroll.ts'
import { fraSkjermen, kontoret } from '../kontor/kontoret.ts'
import { godta, lesJson } from '../les.ts'
import { krev } from '../tilgang/krev.ts'
import { KONTOR } from './kontor.ts'

const ID = { navn: 'id', i: 'path' as const, om: 'Forespørselens id', skjema: { type: 'string' } }

const SPURT_FOR = 'Kontoret har alt spurt om dette og venter på svar. Dere kan ringe i stedet for å spørre på nytt.'

/** What offices ask each other; only the two that a request is between may see it. */
export const foresporsler = (deps: Deps) => {
  const { store, geografi, idag, naa, current } = deps
  const { offentligUrl } = deps.tilgang
  const tiltaksnavn = (id: string) => current.snapshot().finn(id)?.navn ?? id

  async function lesNy(c: Context, kontor: Kontor): Promise<NyForesporsel> {
    const kontorer = new Set((await store.kontorer()).map((k) => k.id))
    const snapshot = current.snapshot()
    const finn = (id: string) => snapshot.finn(id)
    return godta(tolkForesporsel(await lesJson(c), { kontor, finn, kontorer, idag: idag() }))
  }

  async function send(fra: Kontor, ny: NyForesporsel, hvem: string): Promise<Foresporsel> {
    const til = await kontoret(deps, current.snapshot().finn(ny.tiltakId)?.kontor ?? '')
    const foresporsel = {
      ...ny,
      behov: [...new Set(ny.behov)],
      id: randomUUID(),
      fraKontor: fra.id,
      tilKontor: til.id,
      sendt: naa(),
      besvart: null,
      svar: null,
    }
    if (!(await store.sendForesporsel(foresporsel, fraSkjermen(deps, hvem)))) throw new Feil('konflikt', SPURT_FOR)
    const sak = { foresporsel, tiltak: tiltaksnavn(ny.tiltakId), motpart: fra.navn, offentligUrl }
    sendTil(deps, til, sporrebrev(sak, ordFor(til, geografi)))
    return foresporsel
  }

  /** Errors: `ikke_funnet` for a request to another office, also for the one that asked. */
  async function mottatt(kontor: string, id: string): Promise<Foresporsel> {
    const foresporsel = await store.foresporsel(id)
    if (foresporsel?.tilKontor !== kontor) throw new Feil('ikke_funnet', 'Kontoret har ikke fått en slik forespørsel.')
    return foresporsel
  }

  return new Hono()
    .get(
      '/:kontor/foresporsler',
      dok({
        id: 'listForesporsler',
        om: 'Det kontoret har spurt andre om og er spurt om, nyeste først, og hvor fort kontorene svarer',
        svar: 'Foresporselsliste',
        parametre: [KONTOR],
        feil: ['ikke_innlogget', 'ikke_funnet'],
      }),
      krev('se-kontor'),
      async (c) => {
        const { id } = await kontoret(deps, c.req.param('kontor'))
        const alle = await store.foresporsler(null)
        return c.json({
          sendt: alle.filter((f) => f.fraKontor === id),
          mottatt: alle.filter((f) => f.tilKontor === id),
          svartider: svartider(alle),
        } satisfies Foresporselsliste)
      },
    )
    .post(
      '/:kontor/foresporsler',
      dok({
        id: 'sendForesporsel',
        om: 'Spør kontoret som eier et tiltak, om plass eller avtale. Aldri hvem det gjelder',
        kropp: 'NyForesporsel',
        svar: 'Foresporsel',
        status: 201,
        parametre: [KONTOR],
        feil: ['ugyldig', 'ikke_innlogget', 'ikke_funnet', 'konflikt'],
      }),
      krev('send-foresporsel'),
      async (c) => {
        const fra = await kontoret(deps, c.req.param('kontor'))
        return c.json(await send(fra, await lesNy(c, fra), c.get('bruker').epost), 201)
      },
    )
    .post(
      '/:kontor/foresporsler/:id/svar',
      dok({
        id: 'svarForesporsel',
        om: 'Svarer på en forespørsel til kontoret. Det første svaret står',
        kropp: 'Foresporselssvar',
        svar: 'Foresporsel',
        parametre: [KONTOR, ID],
        feil: ['ugyldig', 'ikke_innlogget', 'ikke_tilgang', 'ikke_funnet', 'konflikt'],
      }),
      krev('svar-foresporsel'),
      async (c) => {
        const { kontor, id } = c.req.param()
        const eget = await kontoret(deps, kontor)
        const { fraKontor, tiltakId } = await mottatt(kontor, id)
        const svar = godta(tolkSvar(await lesJson(c), idag()))
        if (!(await store.svarForesporsel(id, svar, fraSkjermen(deps, c.get('bruker').epost))))
          throw new Feil('konflikt', 'Forespørselen er alt besvart. Det første svaret står.')
        const foresporsel = await mottatt(kontor, id)
        const spor = await store.kontor(fraKontor)
        const sak = { foresporsel, tiltak: tiltaksnavn(tiltakId), motpart: eget.navn, offentligUrl }
        if (spor) sendTil(deps, spor, svarbrev(sak, ordFor(spor, geografi)))
        return c.json(foresporsel)
      },
    )
}

/** GET /api/foresporsler/tall: for the planner, without who asked. */
export const foresporselstall = ({ store }: Deps) =>
  new Hono().get(
    '/tall',
    dok({
      id: 'hentForesporseltall',
      om: 'Hvor mange svar kontorene har fått, etter kommunen de spør for og behov; bare hele femmere',
      svar: 'Foresporseltall',
      feil: ['ikke_innlogget', 'ikke_funnet'],
    }),
    krev('foresporseltall'),
    async (c) => {
      const [alle, kontorer] = await Promise.all([store.foresporsler(null), store.kontorer()])
      return c.json(foresporseltall(alle, kontorer) satisfies Foresporseltall)
    },
  )
