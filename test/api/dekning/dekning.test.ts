/** The planner's routes on the real service, with the thread that reckons. */
import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { NIVAER } from '../../../catalog/dekning/dekning.ts'
import { forandringer } from '../../../catalog/dekning/oversikt.ts'
import { fraUtdrag } from '../../../catalog/dekning/utdrag.ts'
import type { Dekningscelle, Dekningsutdrag, HvaOmSvar } from '../../../catalog/skjema/dekning.ts'
import { etTiltak } from '../../fabrikk.ts'
import { enTjeneste, somProblem, type Tjeneste } from '../../tjeneste.ts'

// The thread that reckons takes seconds to start when the whole suite runs.
vi.setConfig({ testTimeout: 60_000 })

const NORSK = etTiltak({
  id: 'norskkafe',
  navn: 'Norskkafé',
  behov: { primar: ['norsk'] },
  innhold: ['norsktrening-samtale'],
})

let t: Tjeneste
beforeAll(async () => {
  t = await enTjeneste({ tiltak: [NORSK] })
})
afterAll(() => t.lukk())

const hent = async (sti: string) => (await t.app.request(`/api/dekning${sti}`)).json() as Promise<Dekningsutdrag>
const hvaOm = (kropp: unknown) => t.app.request('/api/dekning/hva-om', { method: 'POST', body: JSON.stringify(kropp) })

/** The level of a sak in the only kommune of an answer. */
function niva(u: Dekningsutdrag, id: string, kommune: string) {
  const d = fraUtdrag(u)
  const sak = d.saker.find((s) => s.typetilfelle.id === id)
  return NIVAER[d.niva[d.kommuner.indexOf(kommune) * d.saker.length + (sak?.nr ?? 0)] ?? 0]
}
const NORSK_A2 = 'norsk-over-30-a2-med-bil'

/** The nineteenth field; the second, a name in brackets, may have spaces. */
const niceI = (linje: string) => linje.slice(linje.lastIndexOf(')') + 2).split(' ')[16]

describe('GET /api/dekning', () => {
  test('gir nivået for hvert typetilfelle i kommunene det spørres om', async () => {
    const u = await hent('?kommune=5035&kommune=5034')
    expect(u.kommuner).toEqual(['5034', '5035'])
    expect(niva(u, NORSK_A2, '5035')).toBe('egen')
    expect(niva(u, NORSK_A2, '5034')).toBe('ikke-delt')
    expect(niva(u, 'bolig-over-30-a2-med-bil', '5035')).toBe('ingenting')
  })

  test('uten noe valgt er det hele landet, og rundt en kommune de som er nær nok', async () => {
    expect((await hent('')).kommuner).toHaveLength(357)
    const rundt = (await hent('?rundt=5035&minutter=30')).kommuner
    expect(rundt).toContain('5035')
    expect(rundt.length).toBeGreaterThan(1)
    expect(rundt.length).toBeLessThan(10)
    expect((await hent('?fylke=50')).kommuner.every((nr) => nr.startsWith('50'))).toBe(true)
  })

  test('regnes ut av en tråd som viker for veilederne, mens tjenesten går som før', async () => {
    const opprinnelig = getPriority(process.pid)
    await hent('?kommune=5035')
    expect(getPriority(process.pid)).toBe(opprinnelig)
    // Only Linux has a priority for each thread; where it stands in a thread's line is told in proc(5).
    const trader = process.platform === 'linux' ? readdirSync('/proc/self/task') : []
    const prioriteter = trader.map((trad) => Number(niceI(readFileSync(`/proc/self/task/${trad}/stat`, 'utf8'))))
    expect(prioriteter.includes(5)).toBe(process.platform === 'linux')
  })

  test('alle feil i området kommer samtidig, hver på sitt sted', async () => {
    const problem = await somProblem(await t.app.request('/api/dekning?kommune=9999&fylke=77&rundt=0000&minutter=5'))
    expect(problem.status).toBe(400)
    expect(problem.felt.map((f) => f.sti)).toEqual(['minutter', 'kommuner.0', 'rundt', 'fylke'])
    expect((await t.app.request('/api/dekning?kommue=5035')).status).toBe(400)
  })

  test('en endring et kontor lagrer, er med neste gang det spørres', async () => {
    await t.importer([etTiltak({ id: 'boligkurs', behov: { primar: ['bolig'] } })])
    await t.current.oppdater()
    const u = await hent('?kommune=5035')
    expect(u.foreldet).toBe(false)
    expect(u.katalogversjon).toBe(t.current.snapshot().versjon)
    expect(niva(u, 'bolig-over-30-a2-med-bil', '5035')).toBe('egen')
  })
})

describe('GET /api/dekning/celle', () => {
  test('svarer som en veileder ville fått svar', async () => {
    const svar = await t.app.request(`/api/dekning/celle?kommune=5034&typetilfelle=${NORSK_A2}`)
    const { typetilfelle, kartlegging, forslag } = (await svar.json()) as Dekningscelle
    expect(typetilfelle.navn).toBe('Norsk: 30–54 år, norsk på A2-nivå, med bil')
    expect(kartlegging.kommune).toBe('5034')
    expect(forslag.ikkeNa.map((f) => f.tiltakId)).toEqual(['norskkafe'])
    expect(forslag.hull).toMatchObject([{ behov: 'norsk', arsak: 'ikke-delt' }])
  })

  test('ukjent kommune og ukjent typetilfelle avvises sammen', async () => {
    const problem = await somProblem(await t.app.request('/api/dekning/celle?kommune=9999&typetilfelle=ingen'))
    expect(problem.felt.map((f) => f.sti)).toEqual(['kommune', 'typetilfelle'])
  })
})

describe('POST /api/dekning/hva-om', () => {
  const omrade = { kommuner: ['5034', '5035'] }

  test('å åpne naboens tilbud gir de som bor der, noe, og endrer ingenting i katalogen', async () => {
    const svar = await hvaOm({ omrade, steg: [{ slag: 'apne', tiltakId: 'norskkafe', kommuner: ['5034'] }] })
    const { naa, etter } = (await svar.json()) as HvaOmSvar
    expect([niva(naa, NORSK_A2, '5034'), niva(etter, NORSK_A2, '5034')]).toEqual(['ikke-delt', 'avtale'])
    const endret = forandringer(fraUtdrag(naa), fraUtdrag(etter))
    expect(new Set(endret.map((e) => e.kommune))).toEqual(new Set(['5034']))
    expect(niva(await hent('?kommune=5034'), NORSK_A2, '5034')).toBe('ikke-delt')
  })

  test('et senere steg ser det et tidligere har laget', async () => {
    const nytt = { slag: 'nytt', malId: t.deps.maler[0]?.id, kommunenummer: '5034', plasser: 10, naboer: [] }
    const begge = await hvaOm({ omrade, steg: [nytt, { slag: 'mist', tiltakId: 'hva-om-1' }] })
    const { naa, etter } = (await begge.json()) as HvaOmSvar
    expect(etter.niva).toEqual(naa.niva)
    const bare = (await (await hvaOm({ omrade, steg: [nytt] })).json()) as HvaOmSvar
    expect(bare.etter.niva).not.toEqual(bare.naa.niva)
  })

  test.each([
    ['mister tilbudet', { slag: 'mist', tiltakId: 'norskkafe' }, 'ingenting'],
    ['senker aldersgrensen', { slag: 'grense', tiltakId: 'norskkafe', alder: { fra: 18, til: 29 } }, 'ingenting'],
    ['hever språkkravet', { slag: 'grense', tiltakId: 'norskkafe', norsk: { min: 'C' } }, 'ingenting'],
  ])('%s', async (_, steg, ventet) => {
    const { etter } = (await (await hvaOm({ omrade, steg: [steg] })).json()) as HvaOmSvar
    expect(niva(etter, NORSK_A2, '5035')).toBe(ventet)
  })

  test('alt som ikke finnes, sies samtidig', async () => {
    const problem = await somProblem(
      await hvaOm({
        omrade: { kommuner: ['9999'] },
        steg: [
          { slag: 'mist', tiltakId: 'borte' },
          { slag: 'nytt', malId: 'ingen', kommunenummer: '0000', plasser: 5, naboer: ['0000'] },
          { slag: 'bort', tiltakId: 'borte' },
          { slag: 'mist', tiltakId: 'hva-om-2' },
        ],
      }),
    )
    expect(problem.felt.map((f) => f.sti)).toEqual([
      'steg.2.slag',
      'omrade.kommuner.0',
      'steg.0.tiltakId',
      'steg.1.malId',
      'steg.1.kommunenummer',
      'steg.1.naboer.0',
    ])
  })
})
