import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { apneSqlitebase } from '../../api/store/sqlite.ts'
import { raderI, TABELLER } from '../../api/store/tabeller.ts'
import { Hullmelding, type Hulltall } from '../../catalog/skjema/hullmelding.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import { kartlegging, rader as kataloger, svarPa } from '../match/vilkarlig.ts'
import { type Bruk, enTjeneste, hentOpenApi, lagKontroll, somBruker, somProblem, type Tjeneste } from '../tjeneste.ts'
import { med } from './kontortjeneste.ts'

const HULL = { kommunenummer: '5035', behov: 'norsk', arsak: 'for-langt' }
const VERA = 'vera@varnes.kommune.no'

let t: Tjeneste
let dag: string
beforeEach(async () => {
  dag = '2026-11-27'
  t = await enTjeneste({ idag: () => dag })
})
afterEach(async () => {
  expect(t.logget).toEqual([])
  await t.lukk()
})

const enVeileder = async (epost?: string) => somBruker(t, [{ rolle: 'veileder', kontor: 'nav-varnes' }], epost)
const meld = (bruk: Bruk, kropp: unknown = HULL) => bruk('/api/hullmeldinger', med('POST', kropp))
const hentTall = async () => (await somBruker(t, [{ rolle: 'planlegger' }]))('/api/hullmeldinger/tall')
const tallene = async () => (await (await hentTall()).json()) as Hulltall
const talt = async () => (await t.store.talteHull('2000-01')).map((rad) => rad.antall)

/** As many veiledere, each once. */
async function mangeMelder(antall: number, kropp: unknown = HULL): Promise<void> {
  for (let n = 0; n < antall; n++) expect((await meld(await enVeileder(), kropp)).status).toBe(204)
}

describe('Å melde et hull', () => {
  test('Planleggeren ser det når fem har meldt det, og ikke før', async () => {
    await mangeMelder(4)
    expect(await tallene()).toEqual([])
    const svar = await meld(await enVeileder())
    expect([svar.status, await svar.text()]).toEqual([204, ''])
    expect(await tallene()).toEqual([{ ...HULL, antall: 5 }])
    await mangeMelder(4)
    expect(await tallene()).toEqual([{ ...HULL, antall: 5 }])
    await mangeMelder(1)
    expect(await tallene()).toEqual([{ ...HULL, antall: 10 }])
  })

  test('Redaktøren kan også melde, og for en kommune kontoret ikke har', async () => {
    const kari = await somBruker(t, [{ rolle: 'redaktor', kontor: 'nav-varnes' }])
    expect((await meld(kari, { ...HULL, kommunenummer: '0301' })).status).toBe(204)
    expect(await talt()).toEqual([1])
  })

  test('Den samme som trykker to ganger, telles én gang, også i en annen økt; en annen årsak er en annen melding', async () => {
    const vera = await enVeileder(VERA)
    await Promise.all([meld(vera), meld(vera), meld(await enVeileder(VERA))])
    expect((await meld(vera)).status).toBe(204)
    expect(await talt()).toEqual([1])
    await meld(vera, { ...HULL, arsak: 'fullt' })
    expect(await talt()).toEqual([1, 1])
  })

  test('Neste dag er det en ny melding', async () => {
    const vera = await enVeileder(VERA)
    await meld(vera)
    dag = '2026-11-28'
    await meld(await enVeileder(VERA))
    expect(await talt()).toEqual([2])
  })

  test('Det som ikke ble lagret, kan meldes igjen og telles da', async () => {
    let stengt = true
    const store = {
      ...t.store,
      tellHull: (...a: Parameters<typeof t.store.tellHull>) =>
        stengt ? Promise.reject(new Error('Disken er full')) : t.store.tellHull(...a),
    }
    const vera = await enVeileder(VERA)
    const bruk = await somBruker({ ...t, app: createApp({ ...t.deps, store }) }, [
      { rolle: 'veileder', kontor: 'nav-varnes' },
    ])
    expect((await meld(bruk)).status).toBe(500)
    expect(String(t.logget)).toContain('Disken er full')
    t.logget.length = 0
    stengt = false
    expect((await meld(bruk)).status).toBe(204)
    expect((await meld(bruk)).status).toBe(204)
    expect(await talt()).toEqual([1])
    await meld(vera)
    expect(await talt()).toEqual([2])
  })

  test('Hver årsak et svar kan ha, kan meldes', () => {
    const sett = new Set<string>()
    fc.assert(
      fc.property(kataloger, kartlegging, (liste, k) => {
        for (const { behov, arsak } of svarPa(liste, k).hull) {
          sett.add(arsak)
          expect(parse(Hullmelding, { kommunenummer: '5035', behov, arsak })).toMatchObject({ ok: true })
        }
      }),
      { numRuns: 1000, seed: 20_261_127 },
    )
    // The words of their own, and rules by their codes.
    for (const arsak of ['finnes-ikke', 'fullt', 'utdatert', 'for-langt', 'ikke-delt', 'sprak', 'ikke-apent', 'alder'])
      expect(sett).toContain(arsak)
  })

  test.each<[navn: string, kropp: unknown, felt: string[]]>([
    ['ingenting', {}, ['arsak', 'behov', 'kommunenummer']],
    ['en kommune som ikke finnes', { ...HULL, kommunenummer: '9999' }, ['kommunenummer']],
    ['alt er feil', { kommunenummer: '50', behov: 'sjokolade', arsak: 'lat' }, ['arsak', 'behov', 'kommunenummer']],
    ['fritekst om en person', { ...HULL, merknad: 'Ola, 23 år' }, ['merknad']],
    [
      'et tiltak, en dag og en person',
      { ...HULL, tiltakId: 'a', dato: '2026-11-27', alder: 23 },
      ['alder', 'dato', 'tiltakId'],
    ],
    ['ukjent kommune og ukjent felt sammen', { ...HULL, kommunenummer: '9999', hvem: 'x' }, ['hvem', 'kommunenummer']],
  ])('%s: alle feil, hver med sitt felt, og ingenting telles', async (_, kropp, felt) => {
    const problem = await somProblem(await meld(await enVeileder(), kropp))
    expect(problem.status).toBe(400)
    expect(problem.felt.map((f) => f.sti).sort()).toEqual(felt)
    expect(await talt()).toEqual([])
  })

  test('Feilene sier hva som må rettes, på norsk', async () => {
    const { felt } = await somProblem(
      await meld(await enVeileder(), { kommunenummer: '9999', arsak: 'fordi', behov: 'norskk' }),
    )
    expect(felt).toEqual([
      { sti: 'kommunenummer', melding: 'Kommunen finnes ikke' },
      { sti: 'behov', melding: '«norskk» er ikke en gyldig kode. Mente du «norsk»?' },
      { sti: 'arsak', melding: 'Ukjent årsak. Bruk den som står ved hullet i svaret fra /api/forslag' },
    ])
  })

  test('Den som går for fort fram, må vente', async () => {
    const vera = await enVeileder(VERA)
    const svar = await Promise.all(Array.from({ length: 121 }, () => meld(vera)))
    expect(svar.map((s) => s.status).filter((status) => status !== 204)).toEqual([429])
    expect(svar.find((s) => s.status === 429)?.headers.get('Retry-After')).toMatch(/^\d+$/)
  })
})

/** Every row of every table, as the engine itself has it. */
async function altLagret() {
  const db = apneSqlitebase(t.mappe)
  const ut: Record<string, unknown[]> = {}
  for (const tabell of TABELLER) {
    ut[tabell.navn] = []
    for await (const rader of raderI(db.sql, tabell)) ut[tabell.navn]?.push(...rader)
  }
  await db.lukk()
  return ut
}

describe('Ingenting om hvem', () => {
  test('Av en melding står det bare kommune, behov, årsak, måned og antall, og alt annet er som det var', async () => {
    const vera = await enVeileder(VERA)
    const foer = await altLagret()
    await meld(vera)
    expect(await altLagret()).toEqual({ ...foer, hullmelding: [['5035', 'norsk', 'for-langt', '2026-11', 1]] })
  })

  test('Revisjonsloggen sier ikke at noe er meldt', async () => {
    const [vera, ada] = [await enVeileder(VERA), await somBruker(t, [{ rolle: 'administrator' }])]
    const logg = async () => (await ada('/api/revisjonslogg')).text()
    const foer = await logg()
    await meld(vera)
    expect(await logg()).toBe(foer)
  })
})

describe('Tall for planleggeren', () => {
  test('Tolv måneder sammen: ingen av dem kan leses for seg, og det eldste faller ut', async () => {
    dag = '2025-12-15'
    await mangeMelder(3)
    dag = '2026-11-27'
    await mangeMelder(2)
    expect(await tallene()).toEqual([{ ...HULL, antall: 5 }])
    dag = '2026-12-01'
    expect(await tallene()).toEqual([])
  })

  test('Etter kommune, behov og årsak, og ingen nettleser tar vare på dem', async () => {
    for (const avvik of [{ behov: 'bolig' }, { kommunenummer: '0301' }, { arsak: 'alder' }])
      await mangeMelder(5, { ...HULL, ...avvik })
    const svar = await hentTall()
    expect(svar.headers.get('Cache-Control')).toBe('no-store')
    const rader = (await svar.json()) as Hulltall
    expect(rader).toEqual([
      { ...HULL, kommunenummer: '0301', antall: 5 },
      { ...HULL, behov: 'bolig', antall: 5 },
      { ...HULL, arsak: 'alder', antall: 5 },
    ])
    const kontroll = lagKontroll(await hentOpenApi(t.app))
    expect(kontroll({ $ref: '#/components/schemas/Hulltall' })(rader)).toEqual([])
  })
})
