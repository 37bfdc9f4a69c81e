import { Hono } from 'hono'
import * as z from 'zod'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { Snapshot } from '../../catalog/snapshot.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { lesSok } from '../les.ts'
import { FILTRE, filtrer, Listesok, SIDER } from './filtre.ts'

const navnesortering = new Intl.Collator('nb')
const etterNavn = (a: Tiltak, b: Tiltak) => navnesortering.compare(a.navn, b.navn) || (a.id < b.id ? -1 : 1)

const sorterte = new WeakMap<Snapshot, readonly Tiltak[]>()

/** Published entries by name; sorted once per snapshot. */
function publiserte(snapshot: Snapshot): readonly Tiltak[] {
  const kjent = sorterte.get(snapshot)
  if (kjent) return kjent
  const liste = snapshot.tiltak.filter((t) => t.status === 'publisert').sort(etterNavn)
  sorterte.set(snapshot, liste)
  return liste
}

const parametre = [
  ...Object.entries(SIDER).map(([navn, { skjema, om }]) => ({
    navn,
    i: 'query' as const,
    om,
    skjema: z.toJSONSchema(skjema),
  })),
  ...Object.entries(FILTRE).map(([navn, { skjema, om }]) => ({
    navn,
    i: 'query' as const,
    om: `${om}. Kan gjentas`,
    skjema: z.toJSONSchema(skjema),
    flere: true,
  })),
]

/** GET /api/tiltak: the published entries by name, filtered and paged. GET /api/tiltak/:id: one entry. */
export const tiltak = ({ current, idag }: Deps) =>
  new Hono()
    .get(
      '/',
      dok({ id: 'listTiltak', om: 'Publiserte tiltak etter navn', svar: 'Tiltaksliste', parametre, feil: ['ugyldig'] }),
      lesSok(Listesok),
      (c) => {
        const sok = c.req.valid('query')
        const treff = filtrer(publiserte(current.snapshot()), sok, idag())
        const { side, antall } = sok
        return c.json({
          totalt: treff.length,
          side,
          antall,
          tiltak: treff.slice((side - 1) * antall, side * antall),
        })
      },
    )
    .get(
      '/:id',
      dok({
        id: 'hentTiltak',
        om: 'Ett tiltak',
        svar: 'Tiltak',
        parametre: [{ navn: 'id', i: 'path', om: 'Tiltakets id', skjema: { type: 'string' } }],
        feil: ['ikke_funnet'],
      }),
      (c) => {
        const funnet = current.snapshot().finn(c.req.param('id'))
        if (!funnet) throw new Feil('ikke_funnet', 'Tiltaket finnes ikke, eller er ikke publisert.')
        return c.json(funnet)
      },
    )
