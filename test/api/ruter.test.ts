/**
 * Every route × every role: what is answered, and what must never be in the answer. A route that is not in the table fails the test, so
 * that nobody opens a door without saying for whom.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { enKartlegging } from '../fabrikk.ts'
import { STED } from '../tjeneste.ts'
import { avVarnes, KARI, KONTORPOST, type Kontortjeneste, med, toKontor, UTKASTNAVN, VARNES } from './kontortjeneste.ts'

// The thread that reckons takes seconds to start when the whole suite runs.
vi.setConfig({ testTimeout: 60_000 })

const ROLLER = ['gjest', 'veileder', 'redaktor', 'annen', 'planlegger', 'administrator'] as const
type Rolle = (typeof ROLLER)[number]
type Statuser = readonly [number, number, number, number, number, number]

/** Everyone. */
const ALLE = (status: number): Statuser => [status, status, status, status, status, status]
/** Of the office of Værnes; `annen` is redaktor in Selbu: another office's things do not exist, and a guest may sign in. */
const EGET = (veileder: number, redaktor: number): Statuser => [401, veileder, redaktor, 404, 404, 404]
const BARE = (rolle: 'administrator', status: number): Statuser => [401, 404, 404, 404, 404, rolle && status]

const K = `/api/kontor/${VARNES}`
const utkast = avVarnes({ id: 'varnes-utkast', navn: UTKASTNAVN, status: 'utkast' })
const foresporsel = { type: 'plass', tiltakId: 'selbu-a', antall: 1, fra: '2026-12-01', behov: ['norsk'] }

/** As our own pages send it, also for who has no cookie. */
const EGEN_SIDE = (kropp: unknown) => med('POST', kropp, { origin: STED, 'x-tiltakskatalogen': '1' })

/** Bodies that are wrong where a right one would change the ground of the next cell: a gate comes before the body is read. */
const RUTER: readonly (readonly [rute: string, sti: string, init: RequestInit | undefined, statuser: Statuser])[] = [
  ['GET /api/kodeverk', '/api/kodeverk', undefined, ALLE(200)],
  ['GET /api/kommuner', '/api/kommuner', undefined, ALLE(200)],
  ['GET /api/maler', '/api/maler', undefined, ALLE(200)],
  ['GET /api/helse', '/api/helse', undefined, ALLE(200)],
  ['GET /api/openapi.json', '/api/openapi.json', undefined, ALLE(200)],
  ['GET /api/docs', '/api/docs', undefined, ALLE(200)],
  ['GET /api/tiltak', '/api/tiltak?antall=100', undefined, ALLE(200)],
  ['GET /api/tiltak/:id', '/api/tiltak/varnes-a', undefined, ALLE(200)],
  ['GET /api/tiltak/:id', '/api/tiltak/varnes-utkast', undefined, ALLE(404)],
  ['GET /api/sok', '/api/sok?q=vet', undefined, ALLE(200)],
  ['POST /api/sok', '/api/sok', med('POST', { q: 'vet' }), ALLE(200)],
  ['GET /api/sok/forslag', '/api/sok/forslag?q=tilt', undefined, ALLE(200)],
  ['GET /api/utdrag', '/api/utdrag?kommune=5035', undefined, ALLE(200)],
  ['POST /api/forslag', '/api/forslag', med('POST', { kartlegging: enKartlegging() }), ALLE(200)],
  ['POST /api/plan', '/api/plan', med('POST', { kartlegging: enKartlegging() }), ALLE(200)],
  ['GET /api/dekning', '/api/dekning?kommune=5035', undefined, ALLE(200)],
  ['GET /api/dekning/typetilfeller', '/api/dekning/typetilfeller', undefined, ALLE(200)],
  [
    'GET /api/dekning/celle',
    '/api/dekning/celle?kommune=5035&typetilfelle=norsk-over-30-a2-med-bil',
    undefined,
    ALLE(200),
  ],
  ['GET /api/dekning/svar', '/api/dekning/svar?kommune=5035', undefined, ALLE(200)],
  ['GET /api/dekning/sammenlign', '/api/dekning/sammenlign?kommune=5035&fra=2026-11-01', undefined, ALLE(200)],
  ['GET /api/dekning/eksport', '/api/dekning/eksport?kommune=5035&format=csv', undefined, ALLE(200)],
  ['POST /api/dekning/hva-om', '/api/dekning/hva-om', med('POST', {}), ALLE(400)],
  ['POST /api/dekning/plassering', '/api/dekning/plassering', med('POST', {}), ALLE(400)],
  ['POST /api/dekning/avtaler', '/api/dekning/avtaler', med('POST', {}), ALLE(400)],
  ['POST /api/dekning/sammen', '/api/dekning/sammen', med('POST', {}), ALLE(400)],
  ['POST /api/dekning/tilgjengelighet', '/api/dekning/tilgjengelighet', med('POST', {}), ALLE(400)],
  ['POST /api/dekning/ettersporsel', '/api/dekning/ettersporsel', med('POST', {}), ALLE(400)],
  ['GET /api/meg', '/api/meg', undefined, ALLE(200)],
  ['GET /api/kontor', '/api/kontor', undefined, ALLE(200)],
  ['GET /api/kontor/:kontor/arbeidsliste', `${K}/arbeidsliste`, undefined, EGET(403, 200)],
  ['GET /api/kontor/:kontor/tiltak', `${K}/tiltak`, undefined, EGET(403, 200)],
  ['GET /api/kontor/:kontor/tiltak/:id', `${K}/tiltak/varnes-utkast`, undefined, EGET(403, 200)],
  ['GET /api/kontor/:kontor/tiltak/:id', `${K}/tiltak/selbu-a`, undefined, EGET(403, 404)],
  ['GET /api/kontor/:kontor/tiltak/:id/historikk', `${K}/tiltak/varnes-a/historikk`, undefined, EGET(403, 200)],
  ['POST /api/kontor/:kontor/kontroller', `${K}/kontroller`, med('POST', { tiltak: utkast }), EGET(403, 200)],
  ['PUT /api/kontor/:kontor/tiltak/:id', `${K}/tiltak/varnes-a`, med('PUT', {}, { 'If-Match': '"0"' }), EGET(403, 400)],
  ['POST /api/kontor/:kontor/bekreft', `${K}/bekreft`, med('POST', {}), EGET(403, 400)],
  [
    'POST /api/kontor/:kontor/tiltak/:id/gjenopprett',
    `${K}/tiltak/varnes-a/gjenopprett`,
    med('POST', { nr: 1 }, { 'If-Match': '"0"' }),
    EGET(403, 412),
  ],
  ['PUT /api/kontor/:kontor/innstillinger', `${K}/innstillinger`, med('PUT', { rytmeManeder: 0 }), EGET(403, 400)],
  ['GET /api/kontor/:kontor/deling', `${K}/deling`, undefined, EGET(200, 200)],
  ['POST /api/kontor/:kontor/kopier', `${K}/kopier`, med('POST', {}), EGET(403, 400)],
  [
    'POST /api/kontor/:kontor/tiltak/:id/opphav',
    `${K}/tiltak/varnes-a/opphav`,
    med('POST', {}, { 'If-Match': '"0"' }),
    EGET(403, 404),
  ],
  ['GET /api/kontor/:kontor/foresporsler', `${K}/foresporsler`, undefined, EGET(200, 200)],
  [
    'POST /api/kontor/:kontor/foresporsler',
    `${K}/foresporsler`,
    med('POST', { ...foresporsel, antall: 0 }),
    EGET(400, 400),
  ],
  [
    'POST /api/kontor/:kontor/foresporsler/:id/svar',
    `${K}/foresporsler/finnes-ikke/svar`,
    med('POST', { svar: 'fullt' }),
    EGET(403, 404),
  ],
  ['GET /api/foresporsler/tall', '/api/foresporsler/tall', undefined, [401, 404, 404, 404, 200, 200]],
  ['POST /api/hullmeldinger', '/api/hullmeldinger', med('POST', {}), [401, 400, 400, 400, 404, 404]],
  ['GET /api/hullmeldinger/tall', '/api/hullmeldinger/tall', undefined, [401, 404, 404, 404, 200, 200]],
  ['PUT /api/kontor/:kontor', K, med('PUT', {}), [401, 403, 403, 404, 404, 400]],
  ['GET /api/brukere', '/api/brukere', undefined, BARE('administrator', 200)],
  ['PUT /api/brukere', '/api/brukere', med('PUT', {}), BARE('administrator', 400)],
  ['POST /api/brukere/invitasjon', '/api/brukere/invitasjon', med('POST', {}), BARE('administrator', 400)],
  ['GET /api/revisjonslogg', '/api/revisjonslogg', undefined, BARE('administrator', 200)],
  ['POST /api/kontor/:kontor/import/les', `${K}/import/les`, med('POST', {}), EGET(403, 400)],
  ['POST /api/kontor/:kontor/import', `${K}/import`, med('POST', {}), EGET(403, 400)],
  ['POST /api/kontor/:kontor/import/:endring/angre', `${K}/import/999999/angre`, med('POST', {}), EGET(403, 404)],
  ['GET /api/kontor/:kontor/eksport', `${K}/eksport?format=json`, undefined, EGET(403, 200)],
  ['GET /api/eksport', '/api/eksport?format=json', undefined, ALLE(200)],
  ['GET /api/docs.css', '/api/docs.css', undefined, ALLE(200)],
  // No provider is set up here; with one the way in is open to all, as `tilgang/oidc.test.ts` shows.
  ['GET /api/innlogging/oidc', '/api/innlogging/oidc', undefined, ALLE(404)],
  ['POST /api/innlogging/oidc/knytt', '/api/innlogging/oidc/knytt', EGEN_SIDE({}), [401, 404, 404, 404, 404, 404]],
  ['GET /api/innlogging/oidc/retur', '/api/innlogging/oidc/retur?state=x', undefined, ALLE(404)],
  ['POST /api/innlogging/invitasjon', '/api/innlogging/invitasjon', EGEN_SIDE({ kode: 'ukjent' }), ALLE(404)],
  ['POST /api/utlogging', '/api/utlogging', EGEN_SIDE({}), [401, 204, 204, 204, 204, 204]],
]

/** What only these may see, wherever it is asked for. */
const BARE_FOR: Record<string, readonly Rolle[]> = {
  [UTKASTNAVN]: ['redaktor'],
  [KONTORPOST]: ['redaktor', 'veileder', 'administrator'],
  [KARI]: ['redaktor', 'administrator'],
}

describe.each(RUTER)('%s (%s)', (_rute, sti, init, statuser) => {
  let t: Kontortjeneste
  beforeAll(async () => {
    t = await toKontor()
  })
  afterAll(() => t.lukk())

  test.each(ROLLER.map((rolle, i) => [rolle, statuser[i] ?? 0] as const))('%s: %i', async (rolle, status) => {
    const svar = await t[rolle](sti, init)
    const tekst = await svar.text()
    expect([svar.status, svar.status === status ? '' : tekst]).toEqual([status, ''])
    for (const [hemmelig, lov] of Object.entries(BARE_FOR))
      if (!lov.includes(rolle)) expect(tekst).not.toContain(hemmelig)
  })
})

test('Hver rute i tjenesten står i tabellen', async () => {
  const t = await toKontor()
  const finnes = t.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  const iTabellen = new Set(RUTER.map(([rute]) => rute))
  expect([...new Set(finnes)].filter((rute) => !iTabellen.has(rute))).toEqual([])
  expect([...iTabellen].filter((rute) => !finnes.includes(rute))).toEqual([])
  await t.lukk()
})

test('Det hemmelige finnes, så det kunne ha sluppet ut', async () => {
  const t = await toKontor()
  const alt = await Promise.all([
    t.redaktor(`${K}/tiltak`),
    t.redaktor(`${K}/tiltak/varnes-a/historikk`),
    t.administrator('/api/revisjonslogg'),
    t.redaktor('/api/meg'),
  ])
  const tekst = (await Promise.all(alt.map((svar) => svar.text()))).join('\n')
  for (const hemmelig of Object.keys(BARE_FOR)) expect(tekst).toContain(hemmelig)
  await t.lukk()
})
