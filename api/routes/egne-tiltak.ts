import { type Context, Hono } from 'hono'
import { koder } from '../../catalog/kodeverk.ts'
import { forskjeller } from '../../catalog/kontor/forskjell.ts'
import {
  Bekreftelse,
  type Historikklinje,
  type Kontortiltak,
  Tilbakestilling,
} from '../../catalog/skjema/kontortiltak.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil, type Feilkode } from '../feil.ts'
import { egetTiltak, fraSkjermen, kontoret, sattVersjon } from '../kontor/kontoret.ts'
import { lagKontortiltak } from '../kontor/kontortiltak.ts'
import { bekreftet, egneLinjer, skrivEller412, somSkriving, tolkEget } from '../kontor/lagring.ts'
import { godta, lesJson, lesKropp } from '../les.ts'
import type { Historikkrad, Lagret, Skriving } from '../store/store.ts'
import { krev } from '../tilgang/krev.ts'
import { KONTOR } from './kontor.ts'

export const ID = { navn: 'id', i: 'path' as const, om: 'Tiltakets id', skjema: { type: 'string' } }
const FEIL: Feilkode[] = ['ugyldig', 'konflikt', 'utdatert']

const somLinje = (rad: Historikkrad, deps: Deps): Historikklinje => {
  const { nr, tidspunkt, hvem, kilde, handling, for: for_, etter } = rad
  return { nr, tidspunkt, hvem, kilde, handling, etter, endringer: forskjeller(for_, etter, deps.geografi) }
}

/** Keeping the entries of an office: write, confirm, look back and bring back. */
export const egneTiltak = (deps: Deps) => {
  const { store, geografi, idag, current, logg } = deps
  const synlig = () => void current.oppdater().catch(logg)

  async function vis(c: Context, kontorId: string, lagret: Lagret): Promise<Kontortiltak> {
    const [rad] = await lagKontortiltak(deps, await kontoret(deps, kontorId), [lagret])
    if (!rad) throw new Error('lagKontortiltak svarte ikke for tiltaket')
    c.header('ETag', `"${rad.versjon}"`)
    return rad
  }

  /** One entry, from the version the writer saw to the next. */
  async function lagre(c: Context, kontor: string, skriving: Skriving, kilde?: string) {
    const av = fraSkjermen(deps, c.get('bruker').epost, kilde)
    await skrivEller412(store, [{ ...skriving, forventet: sattVersjon(c) }], { av, kontor })
    synlig()
    return vis(c, kontor, await egetTiltak(deps, kontor, skriving.id))
  }

  const ramme = (kontorId: string, id: string) => ({ id, kontor: kontorId, idag: idag(), geografi })

  return new Hono()
    .get(
      '/:kontor/tiltak/:id',
      dok({ id: 'hentEgetTiltak', om: 'Ett av kontorets tiltak', svar: 'Kontortiltak', parametre: [KONTOR, ID] }),
      krev('les-tiltak'),
      async (c) => {
        const { kontor, id } = c.req.param()
        return c.json(await vis(c, kontor, await egetTiltak(deps, kontor, id)))
      },
    )
    .put(
      '/:kontor/tiltak/:id',
      dok({
        id: 'lagreTiltak',
        om: 'Lagrer et nytt eller endret tiltak. Krever If-Match eller If-None-Match: *',
        kropp: 'Tiltak',
        svar: 'Kontortiltak',
        parametre: [KONTOR, ID],
        feil: FEIL,
      }),
      krev('skriv-tiltak'),
      async (c) => {
        const { kontor, id } = c.req.param()
        sattVersjon(c)
        const ny = godta(tolkEget(await lesJson(c), ramme(kontor, id)))
        return c.json(await lagre(c, kontor, somSkriving(await store.en(id), ny, idag())))
      },
    )
    .post(
      '/:kontor/bekreft',
      dok({
        id: 'bekreftTiltak',
        om: 'Et menneske sier at tiltakene, eller noen felt i dem, stemmer i dag. Alle eller ingen',
        kropp: 'Bekreftelse',
        svar: 'Bekreftelsessvar',
        parametre: [KONTOR],
        feil: FEIL,
      }),
      krev('skriv-tiltak'),
      lesKropp<typeof Bekreftelse>((verdi) => parse(Bekreftelse, verdi)),
      async (c) => {
        const kontorId = c.req.param('kontor')
        const { tiltak, felt } = c.req.valid('json')
        const lagrede = await Promise.all(tiltak.map(({ id }) => egetTiltak(deps, kontorId, id)))
        const skrivinger = lagrede.map((l, i) => ({
          id: l.tiltak.id,
          tiltak: bekreftet(l.tiltak, felt, idag()),
          forventet: tiltak[i]?.versjon ?? null,
          bekreft: felt === 'alt' ? koder('bekreftelsesfelt') : felt,
        }))
        const av = fraSkjermen(deps, c.get('bruker').epost, 'bekreftelse')
        const svar = await skrivEller412(store, skrivinger, { av, kontor: kontorId })
        synlig()
        return c.json({ versjoner: svar.versjoner })
      },
    )
    .get(
      '/:kontor/tiltak/:id/historikk',
      dok({
        id: 'hentHistorikk',
        om: 'Hva som er endret, av hvem og når; nyeste først',
        svar: 'Historikk',
        parametre: [KONTOR, ID],
      }),
      krev('les-tiltak'),
      async (c) => {
        const { kontor, id } = c.req.param()
        await egetTiltak(deps, kontor, id)
        const rader = egneLinjer(await store.historikk(id), kontor)
        return c.json({ historikk: rader.map((rad) => somLinje(rad, deps)).toReversed() })
      },
    )
    .post(
      '/:kontor/tiltak/:id/gjenopprett',
      dok({
        id: 'gjenopprettTiltak',
        om: 'Tar tilbake tiltaket slik det var etter en endring. Det blir en ny linje i historikken',
        kropp: 'Tilbakestilling',
        svar: 'Kontortiltak',
        parametre: [KONTOR, ID],
        feil: FEIL,
      }),
      krev('skriv-tiltak'),
      lesKropp<typeof Tilbakestilling>((verdi) => parse(Tilbakestilling, verdi)),
      async (c) => {
        const { kontor, id } = c.req.param()
        const { nr } = c.req.valid('json')
        await egetTiltak(deps, kontor, id)
        const linje = (await store.historikk(id)).find((rad) => rad.nr === nr)
        if (!linje?.etter || linje.etter.kontor !== kontor)
          throw new Feil('ikke_funnet', 'Historikken har ingen slik utgave å gå tilbake til.')
        const tiltak = godta(tolkEget(linje.etter, ramme(kontor, id)))
        // What was true then has not been looked at now.
        return c.json(await lagre(c, kontor, { id, tiltak }, `tilbake til nr. ${nr}`))
      },
    )
}
