/** What a browser is given to match by itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'
import { Katalogutdrag } from '../../catalog/skjema/utdrag.ts'
import { etTiltak } from '../fabrikk.ts'
import { enTjeneste, hentOpenApi, lagKontroll, somProblem, type Tjeneste } from '../tjeneste.ts'

const bare = (kommune: string) => ({ landet: false, fylker: [], kommuner: [kommune] })
const iOslo = Array.from({ length: 30 }, (_, i) =>
  etTiltak({ id: `oslo-${10 + i}`, kommunenummer: '0301', dekning: bare('0301'), sted: { lat: 59.91, lon: 10.75 } }),
)
const REISETID: Reisetid = { fra: '5035', til: '5034', middel: null, minutter: 40, grunn: 'Stengt bru' }

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({
    tiltak: [
      etTiltak({ beskrivelse: 'Alt som står på siden' }),
      etTiltak({ id: 'utkast', status: 'utkast' }),
      ...iOslo,
    ],
  })
})
afterAll(async () => {
  expect(tjeneste.logget).toEqual([])
  await tjeneste.lukk()
})

const hent = (sok = '', hode: Record<string, string> = {}) =>
  tjeneste.app.request(`/api/utdrag${sok}`, { headers: hode })
const utdrag = async (sok = '') => Katalogutdrag.parse(await (await hent(sok)).json())
const ider = async (sok = '') => (await utdrag(sok)).tiltak.map((t) => t.id)

describe('GET /api/utdrag', () => {
  test('gir det som kan ha noe å si for kommunen, med alt som står om det', async () => {
    const { kommune, tiltak, katalogversjon } = await utdrag('?kommune=5035')
    expect(kommune).toBe('5035')
    expect(katalogversjon).toBe(tjeneste.current.snapshot().versjon)
    expect(tiltak.find((t) => t.id === 'et-tiltak')?.beskrivelse).toBe('Alt som står på siden')
    expect(tiltak).toHaveLength(21)
  })

  test('gir hele den publiserte katalogen uten kommune, og aldri et utkast', async () => {
    expect(await ider()).toHaveLength(31)
    expect(await ider()).not.toContain('utkast')
  })

  test('har med reisetidene kontorene har oppgitt', async () => {
    expect((await utdrag('?kommune=5035')).reisetider).toEqual([])
    await tjeneste.settReisetider([REISETID])
    await tjeneste.current.oppdater()
    expect((await utdrag('?kommune=5035')).reisetider).toEqual([REISETID])
  })

  test('følger skjemaet i dokumentasjonen', async () => {
    const kontroll = lagKontroll(await hentOpenApi(tjeneste.app))({ $ref: '#/components/schemas/Katalogutdrag' })
    expect(kontroll(await (await hent('?kommune=5035')).json())).toEqual([])
  })

  test('sendes ikke på nytt når ingenting er endret', async () => {
    const merke = (await hent('?kommune=5035')).headers.get('etag') ?? ''
    expect((await hent('?kommune=5035', { 'if-none-match': merke })).status).toBe(304)
  })

  test.each([
    ['?kommune=9999', 'kommune', 'Kommunen finnes ikke'],
    ['?kommune=12', 'kommune', 'Kommunenummeret må ha fire sifre'],
    ['?kommune=5035&alder=23', 'alder', 'Ukjent felt'],
  ])('%s avvises, og det sies hva som er feil', async (sok, sti, melding) => {
    const svar = await hent(sok)
    expect(svar.status).toBe(400)
    const { felt } = await somProblem(svar)
    expect(felt).toEqual([{ sti, melding: expect.stringContaining(melding) }])
  })
})
