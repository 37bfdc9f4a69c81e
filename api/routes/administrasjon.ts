import { Hono } from 'hono'
import * as z from 'zod'
import { Brukerregistrering, Invitert, Kontorregistrering } from '../../catalog/skjema/kontor.ts'
import { type Felt, parse, type Tolket } from '../../catalog/skjema/melding.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { godta, lesKropp, lesSok } from '../les.ts'
import { malformFor } from '../sprak.ts'
import { inviter } from '../tilgang/invitasjon.ts'
import { krev, type Variabler } from '../tilgang/krev.ts'
import { fraNettsiden } from '../tilgang/okt.ts'
import { kontorfeil, rollefeil } from '../tilgang/register.ts'

const enGang = <S extends z.ZodType>(felt: S) =>
  z.preprocess((v) => (Array.isArray(v) && v.length === 1 ? v[0] : v), felt)
const Utsnitt = z.strictObject({
  for: enGang(z.coerce.number().int().min(1).optional()),
  antall: enGang(z.coerce.number().int().min(1).max(200).default(50)),
})

/** What only the catalogue and the store can know is wrong. */
const uten = <T>(felt: Felt[], verdi: T): Tolket<T> => (felt.length > 0 ? { ok: false, felt } : { ok: true, verdi })

/** PUT /api/kontor/:kontor: a new office, or another name and other kommuner for one that is there. */
export const kontorregister = ({ store, geografi, naa }: Deps) =>
  new Hono<{ Variables: Variabler }>().put(
    '/:kontor',
    dok({
      id: 'settKontor',
      om: 'Oppretter et kontor, eller endrer det',
      kropp: 'Kontorregistrering',
      svar: 'Kontor',
      parametre: [{ navn: 'kontor', i: 'path', om: 'Kontorets id', skjema: { type: 'string' } }],
      feil: ['ugyldig', 'ikke_innlogget', 'ikke_tilgang', 'ikke_funnet'],
    }),
    krev('administrer'),
    lesKropp<typeof Kontorregistrering>((verdi) => parse(Kontorregistrering, verdi)),
    async (c) => {
      const kontor = c.req.valid('json')
      const felt = kontorfeil(geografi, kontor.kommuner)
      if (kontor.id !== c.req.param('kontor')) felt.unshift({ sti: 'id', melding: 'Må være den samme som i adressen' })
      godta(uten(felt, kontor))
      return c.json(await store.settKontor(kontor, fraNettsiden(c.get('bruker'), naa)))
    },
  )

/** /api/brukere: who may sign in, and as what. */
export const brukere = ({ store, naa, tilgang, post, logg }: Deps) =>
  new Hono<{ Variables: Variabler }>()
    .get(
      '/',
      dok({
        id: 'listBrukere',
        om: 'Alle som kan logge inn, og de som er sperret',
        svar: 'Brukerliste',
        feil: ['ikke_innlogget', 'ikke_funnet'],
      }),
      krev('administrer'),
      async (c) => c.json({ brukere: await store.brukere() }),
    )
    .put(
      '/',
      dok({
        id: 'settBruker',
        om: 'Legger til en bruker, eller endrer navn, roller og sperring',
        kropp: 'Brukerregistrering',
        svar: 'Bruker',
        feil: ['ugyldig', 'ikke_innlogget', 'ikke_funnet', 'konflikt'],
      }),
      krev('administrer'),
      lesKropp<typeof Brukerregistrering>((verdi) => parse(Brukerregistrering, verdi)),
      async (c) => {
        const ny = c.req.valid('json')
        godta(uten(await rollefeil(store, ny.roller), ny))
        if (!(await store.lagreBruker(ny, fraNettsiden(c.get('bruker'), naa))))
          throw new Feil('konflikt', 'Dette er den siste administratoren. Gi rollen til en annen først.')
        return c.json(await store.bruker(ny.epost))
      },
    )
    .post(
      '/invitasjon',
      dok({
        id: 'inviter',
        om: 'Lager en lenke som logger brukeren inn én gang, og sender den når e-post er satt opp',
        kropp: 'Invitert',
        svar: 'Invitasjon',
        feil: ['ugyldig', 'ikke_innlogget', 'ikke_funnet', 'konflikt'],
      }),
      krev('administrer'),
      lesKropp<typeof Invitert>((verdi) => parse(Invitert, verdi)),
      async (c) => {
        const bruker = await store.bruker(c.req.valid('json').epost)
        if (!bruker) throw new Feil('ikke_funnet', 'Ingen bruker har denne adressen. Legg til brukeren først.')
        if (bruker.sperret) throw new Feil('konflikt', 'Brukeren er sperret.')
        const sted = { store, post, logg, offentligUrl: tilgang.offentligUrl }
        const hvem = { epost: bruker.epost, malform: malformFor(c) }
        return c.json(await inviter(sted, hvem, fraNettsiden(c.get('bruker'), naa)))
      },
    )

/** GET /api/revisjonslogg: every write there has been, newest first. */
export const revisjonslogg = ({ store }: Deps) =>
  new Hono<{ Variables: Variabler }>().get(
    '/',
    dok({
      id: 'hentRevisjonslogg',
      om: 'Alle endringer, nyeste først: hvem, når og hva',
      svar: 'Revisjonslogg',
      parametre: [
        { navn: 'for', i: 'query', om: 'Bare rader før dette nummeret', skjema: { type: 'integer' } },
        { navn: 'antall', i: 'query', om: 'Høyst så mange; 50 når det ikke er oppgitt', skjema: { type: 'integer' } },
      ],
      feil: ['ugyldig', 'ikke_innlogget', 'ikke_funnet'],
    }),
    krev('revisjonslogg'),
    lesSok(Utsnitt),
    async (c) => {
      const { for: forNr, antall } = c.req.valid('query')
      return c.json({ rader: await store.logg({ antall, ...(forNr !== undefined && { for: forNr }) }) })
    },
  )
