/** The thread that reckons: what it follows, and what happens when it is asked too much or stops. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { lagDekningstjeneste } from '../../../api/dekning/dekningstjeneste.ts'
import { NIVAER, type Niva } from '../../../catalog/dekning/dekning.ts'
import { etTiltak } from '../../fabrikk.ts'
import { enTjeneste, type Tjeneste } from '../../tjeneste.ts'

// The thread that reckons takes seconds to start when the whole suite runs.
vi.setConfig({ testTimeout: 60_000 })

const NORSK = etTiltak({
  id: 'norskkafe',
  behov: { primar: ['norsk'] },
  dekning: { landet: false, fylker: [], kommuner: ['5035', '5034'] },
})

let t: Tjeneste
let dag = '2026-11-21'
afterEach(async () => {
  await t.lukk()
  dag = '2026-11-21'
})
const start = async () => {
  t = await enTjeneste({ tiltak: [NORSK], idag: () => dag })
  return t.deps.dekning
}

async function nivaet(kommune: string): Promise<Niva | undefined> {
  const { dekning: d } = await t.deps.dekning.hent()
  const sak = d.saker.find((s) => s.typetilfelle.id === 'norsk-over-30-a2-med-bil')
  return NIVAER[d.niva[d.kommuner.indexOf(kommune) * d.saker.length + (sak?.nr ?? 0)] ?? -1]
}

describe('det den følger med på', () => {
  test('en ny dag: det som ikke er bekreftet på et halvår, er utdatert fra da', async () => {
    await start()
    expect(await nivaet('5035')).toBe('egen')
    dag = '2027-05-15'
    expect(await nivaet('5035')).toBe('utdatert')
    expect((await t.deps.dekning.hent()).dekning.dato).toBe('2027-05-15')
  })

  test('en vei et kontor melder stengt', async () => {
    await start()
    expect(await nivaet('5034')).toBe('avtale')
    await t.settReisetider([{ fra: '5034', til: '5035', middel: 'bil', minutter: 200, grunn: 'Veien er stengt' }])
    await t.current.oppdater()
    expect(await nivaet('5034')).toBe('ingenting')
  })

  test('et tiltak som er borte', async () => {
    await start()
    expect(await nivaet('5035')).toBe('egen')
    await t.importer([{ ...NORSK, status: 'avsluttet' }])
    await t.current.oppdater()
    expect(await nivaet('5035')).toBe('ingenting')
  })
})

test('uten noen som har spurt, regnes ingenting', async () => {
  const dekning = await start()
  dekning.oppdater()
  await t.importer([etTiltak({ id: 'et-til' })])
  await t.current.oppdater()
  dekning.oppdater()
  // Closing would wait for a thread, had there been one.
  await dekning.lukk()
  expect(t.logget).toEqual([])
})

test('når mange spør på en gang, får de siste vite at de må vente', async () => {
  const dekning = await start()
  await dekning.hent()
  const kommuner = (await dekning.hent()).dekning.kommuner
  const svar = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      dekning.utfor<'hva-om'>({ slag: 'hva-om', kommuner, endring: { fjern: [], legg: [] } }),
    ),
  )
  const avvist = svar.filter((s) => s.status === 'rejected').map((s) => (s.reason as { kode?: string }).kode)
  expect(avvist.length).toBeGreaterThan(0)
  expect(new Set(avvist)).toEqual(new Set(['for_mange']))
  expect(svar.filter((s) => s.status === 'fulfilled')).toHaveLength(12)
})

test('en feil i ett spørsmål stanser ikke de andre, og en tråd som er stanset, startes av den neste som spør', async () => {
  await start()
  const egen = lagDekningstjeneste({ current: t.current, idag: () => dag, logg: () => {} })
  const forste = (await egen.hent()).dekning
  await expect(
    egen.utfor<'ved'>({ slag: 'ved', kommuner: ['5035'], dato: dag, tiltak: [null as never] }),
  ).rejects.toThrow()
  const spor = () =>
    egen.utfor<'hva-om'>({ slag: 'hva-om', kommuner: forste.kommuner, endring: { fjern: [], legg: [] } })
  expect((await spor()).naa.niva).toEqual(forste.niva)
  await egen.lukk()
  expect((await spor()).naa.niva).toEqual(forste.niva)
  await egen.lukk()
})
