/** The planner's questions that take a solver, and the numbers of an area, on the real service. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Tilgjengelighetssvar } from '../../../api/dekning/plassregnskap.ts'
import type { Avtalesvar, Sammensvar, Stedssvar } from '../../../api/dekning/steder.ts'
import type { Plassering } from '../../../catalog/dekning/plassering/plassering.ts'
import type { Dekningssammenligning, Typetilfelleliste } from '../../../catalog/skjema/dekning.ts'
import type { Dekningssvar } from '../../../catalog/skjema/dekningssvar.ts'
import { etTiltak } from '../../fabrikk.ts'
import { enTjeneste, somProblem, type Tjeneste } from '../../tjeneste.ts'

// The thread that reckons takes seconds to start when the whole suite runs.
vi.setConfig({ testTimeout: 60_000 })

/** Stjørdal has it for itself; Meråker, Selbu, Malvik and Levanger lie around. */
const NORSK = etTiltak({
  id: 'norskkafe',
  navn: 'Norskkafé',
  eksempel: true,
  behov: { primar: ['norsk'] },
  kapasitet: { plasser: 10, ledige: 3 },
  deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5037', prisPerManed: 4000 }] },
})
const OMRADE = { kommuner: ['5031', '5032', '5034', '5035', '5037'] }
const ANSLAG = { gruppe: 'alle' }

let t: Tjeneste
beforeAll(async () => {
  t = await enTjeneste({ tiltak: [NORSK] })
})
afterAll(() => t.lukk())

const send = (sti: string, kropp: unknown) =>
  t.app.request(`/api/dekning/${sti}`, { method: 'POST', body: JSON.stringify(kropp) })
const svar = async <T>(sti: string, kropp: unknown): Promise<T> => {
  const s = await send(sti, kropp)
  expect(s.status, `${await s.clone().text()} ${t.logget.map(String).join()}`).toBe(200)
  return (await s.json()) as T
}
const hent = async <T>(sti: string) => (await t.app.request(`/api/dekning${sti}`)).json() as Promise<T>

const NORSKBEHOV = { behov: 'norsk', norsk: 'A2', bil: true }

describe('hvor bør neste ligge', () => {
  test('ett nytt sted legges der det når flest av dem som mangler tilbudet', async () => {
    const s = await svar<Stedssvar<Plassering>>('plassering', {
      omrade: OMRADE,
      utvalg: NORSKBEHOV,
      ettersporsel: ANSLAG,
      minutter: 45,
      nye: 1,
    })
    expect(s.mangler).toEqual(['5031', '5032', '5034'])
    expect(s.vekter).toMatchObject({ kilde: 'anslag', utenTall: [] })
    expect(s.svar).toMatchObject({ utfall: 'funnet', bevis: { status: 'optimal' } })
  })

  test('så få som mulig som når alle, når antallet ikke er sagt', async () => {
    const s = await svar<Stedssvar<Plassering>>('plassering', {
      omrade: OMRADE,
      utvalg: NORSKBEHOV,
      ettersporsel: ANSLAG,
      minutter: 90,
    })
    expect(s.svar?.utfall === 'funnet' && s.svar.steder).toHaveLength(1)
  })

  test('egne tall går foran anslaget, og kommuner uten tall sies fra om', async () => {
    const rader = [{ kommune: '5034', gruppe: 'alle', antall: 40 }]
    const s = await svar<Stedssvar<Plassering>>('plassering', {
      omrade: OMRADE,
      utvalg: NORSKBEHOV,
      ettersporsel: { gruppe: 'alle', rader },
      minutter: 20,
      nye: 1,
    })
    expect(s.vekter).toMatchObject({ kilde: 'oppgitt', antall: { '5034': 40 }, utenTall: ['5031', '5032'] })
    expect(s.svar?.utfall === 'funnet' && s.svar.steder.map((sted) => sted.id)).toEqual(['5034'])
  })

  test('ingen mangler noe: det sies, uten at noe foreslås', async () => {
    const s = await svar<Stedssvar<Plassering>>('plassering', {
      omrade: { kommuner: ['5035'] },
      utvalg: NORSKBEHOV,
      ettersporsel: ANSLAG,
      minutter: 30,
      nye: 1,
    })
    expect(s).toMatchObject({ mangler: [], svar: null })
  })
})

test('avtalene som hjelper mest, er de som åpner noe ingen har fra før', async () => {
  const s = await svar<Avtalesvar>('avtaler', { omrade: OMRADE, ettersporsel: ANSLAG, antall: 2 })
  expect(s.svar).toMatchObject({ utfall: 'funnet', bevis: { status: 'optimal' } })
  // Malvik has most inhabitants of those that have no agreement, and Meråker has one already.
  expect(s.rader.map((r) => r.kommune)).toContain('5031')
  expect(s.rader.every((r) => r.tiltakId === 'norskkafe' && r.kommune !== '5037' && r.saker.length > 0)).toBe(true)
  // What is invented is called so also here.
  expect(s.rader.every((r) => r.eksempel)).toBe(true)
  expect(s.svar?.utfall === 'funnet' && s.svar.avtaler.every((a) => a.pris === 4000)).toBe(true)
})

test('avtaler kan velges for hele landet', async () => {
  const s = await svar<Avtalesvar>('avtaler', { omrade: {}, ettersporsel: ANSLAG, antall: 2 })
  expect(s.svar).toMatchObject({ utfall: 'funnet', bevis: { status: 'optimal' } })
  expect(s.rader).toHaveLength(2)
})

test('små kommuner kan gå sammen, og prisen fordeles på krona', async () => {
  const s = await svar<Sammensvar>('sammen', {
    omrade: OMRADE,
    utvalg: NORSKBEHOV,
    ettersporsel: ANSLAG,
    minutter: 90,
    minst: 10,
    grupper: 3,
    mestInnbyggere: 20_000,
    pris: 1_000_001,
  })
  expect(s.svar).toMatchObject({ utfall: 'funnet' })
  for (const gruppe of s.priser ?? []) expect(gruppe.reduce((sum, d) => sum + d.kroner, 0)).toBe(1_000_001)
})

test('plasser per person, innen tre reisetider', async () => {
  const s = await svar<Tilgjengelighetssvar>('tilgjengelighet', {
    omrade: OMRADE,
    behov: 'norsk',
    ettersporsel: ANSLAG,
    metode: 'e2sfca',
    medSpor: false,
  })
  const i = (nr: string) => s.kommuner.find((k) => k.kommune === nr)?.svar ?? []
  expect(s.grenser).toEqual([30, 45, 60])
  expect(i('5035')[2]?.plasserPerPerson?.fra).toBeGreaterThan(0)
  expect(i('5034').map((x) => x.plasserPerPerson)).toEqual([null, null, null])
})

describe('feil i spørsmålene', () => {
  test('alle kommer samtidig, hver på sitt sted', async () => {
    const problem = await somProblem(
      await send('plassering', {
        omrade: { kommuner: ['0000'], fylke: '77' },
        utvalg: { behov: 'norsk', sammensatt: 'ingen' },
        ettersporsel: { gruppe: 'alle', rader: [{ kommune: '0000', gruppe: 'alle', antall: 3 }] },
        minutter: 5,
      }),
    )
    expect(problem.felt.map((f) => f.sti)).toEqual([
      'ettersporsel.rader.0.antall',
      'minutter',
      'omrade.kommuner.0',
      'omrade.fylke',
      'ettersporsel.rader.0.kommune',
      'utvalg.sammensatt',
    ])
  })

  test('en fil med antall leses uten å lagres, og feil sies med rad og kolonne', async () => {
    const last = (innhold: string) => {
      const kropp = new FormData()
      kropp.set('fil', new File([innhold], 'antall.csv'))
      return t.app.request('/api/dekning/ettersporsel', { method: 'POST', body: kropp })
    }
    const lest = await last('kommunenummer;gruppe;antall\n5034;alle;40\n5035;alle;3\n')
    expect(await lest.json()).toEqual({
      rader: [
        { kommune: '5034', gruppe: 'alle', antall: 40 },
        { kommune: '5035', gruppe: 'alle', antall: 'under-5' },
      ],
    })
    const problem = await somProblem(await last('kommunenummer;gruppe;antall\n0000;alle;-1\n'))
    expect(problem.felt).toHaveLength(2)
    expect((await t.app.request('/api/dekning/ettersporsel', { method: 'POST', body: new FormData() })).status).toBe(
      400,
    )
  })
})

describe('tallene for et område', () => {
  test('svarene på spørsmålene har egne tall og studiens ved siden av', async () => {
    const s = await hent<Dekningssvar>('/svar?kommune=5035&kommune=5034')
    expect(s.omrade.alle.antall).toBe(2)
    expect(JSON.stringify(s)).toContain('OE-rapport 2023-68')
  })

  test('typetilfellene kommer i samme rekkefølge som tegnene', async () => {
    const { typetilfeller } = await hent<Typetilfelleliste>('/typetilfeller')
    const antall = typetilfeller.flatMap((tt) => Object.keys(tt.kartlegging.behov)).length
    const u = await hent<{ niva: string[] }>('?kommune=5035')
    expect(u.niva[0]).toHaveLength(antall)
  })

  test('to datoer sammenlignes ut fra historikken', async () => {
    const s = await hent<Dekningssammenligning>('/sammenlign?kommune=5035&fra=2026-11-20')
    expect(s.fra.niva).not.toEqual(s.til.niva)
    expect([s.fra.dato, s.til.dato]).toEqual(['2026-11-20', '2026-11-21'])
    expect(s.forste).toContain('2026-11-21')
    const problem = await somProblem(
      await t.app.request('/api/dekning/sammenlign?fra=2026-12-01&til=2026-11-40&fylke=77'),
    )
    expect(problem.felt.map((f) => f.sti)).toEqual(['fra', 'til', 'fylke'])
  })

  test.each([
    ['xlsx', 'PK'],
    ['csv', '\uFEFFKommunenummer'],
  ])('eksporteres som %s', async (format, start) => {
    const s = await t.app.request(`/api/dekning/eksport?kommune=5035&format=${format}`)
    expect(s.status).toBe(200)
    const innhold = Buffer.from(await s.arrayBuffer())
    expect(innhold.toString('utf8').startsWith(start)).toBe(true)
    expect(s.headers.get('content-disposition')).toBe(`attachment; filename="dekning-2026-11-21.${format}"`)
  })

  test('eksport av hele landet avvises før den blir for stor', async () => {
    expect((await t.app.request('/api/dekning/eksport?format=csv')).status).toBe(413)
  })
})
