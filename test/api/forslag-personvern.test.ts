/** Nothing about the person is told to the log, printed or kept, whatever goes wrong. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { etTiltak } from '../fabrikk.ts'
import { enTjeneste, somProblem, sporr } from '../tjeneste.ts'

/** Values that stand nowhere else, so that any of them in a text is a leak. */
const kartlegging: Kartlegging = {
  alder: 47,
  kommune: '5035',
  postnummer: '7504',
  norsk: { muntlig: 'A2', skriftlig: 'alfa' },
  sprak: ['ti', 'prs'],
  ytelser: ['sosialhjelp', 'overgangsstonad'],
  behov: { rus: 3, 'okonomi-og-gjeld': 2 },
  hindringer: ['aktiv-selvskading', 'bostedslos'],
  barn: [4, 7],
  tattStilling: { kvp: 'onsker-ikke' },
}
const SPOR = /\b47\b|5035|7504|alfa|prs|sosialhjelp|overgangsstonad|okonomi|gjeld|selvskading|bostedslos|kvp|onsker/

const utskrift = () => {
  const linjer: string[] = []
  const ta = (bit: string | Uint8Array) => linjer.push(String(bit)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(ta)
  vi.spyOn(process.stderr, 'write').mockImplementation(ta)
  return linjer
}
afterEach(() => {
  vi.restoreAllMocks()
})

const somTekst = (logget: unknown[]) =>
  logget
    .map((f) => (f instanceof Error ? `${f.stack} ${String(f.cause)} ${JSON.stringify(f)}` : JSON.stringify(f)))
    .join()

const klokkeUtenStrom = () => {
  throw new Error('Klokken står')
}

describe('logg og utskrift', () => {
  const riktig = JSON.stringify({ kartlegging })
  test.each([
    ['et godt spørsmål', riktig, 200],
    ['en feil i ett felt', JSON.stringify({ kartlegging: { ...kartlegging, tillit: 9 } }), 400],
    ['et ukjent felt', JSON.stringify({ kartlegging: { ...kartlegging, navn: 'Kari' } }), 400],
    ['avbrutt JSON', riktig.slice(0, -1), 400],
    ['kartleggingen som liste', JSON.stringify({ kartlegging: [kartlegging] }), 400],
    ['for mye', riktig.padEnd(65 * 1024), 413],
  ])('%s: ingenting skrives noe sted', async (_, kropp, status) => {
    const { app, logget, lukk } = await enTjeneste({ tiltak: [etTiltak()] })
    const linjer = utskrift()
    const svar = await sporr(app, kropp)
    expect(linjer).toEqual([])
    expect(logget).toEqual([])
    expect(svar.status).toBe(status)
    await lukk()
  })

  test('en feil hos oss logges uten et ord om personen', async () => {
    const { app, logget, lukk } = await enTjeneste({ tiltak: [etTiltak()], idag: klokkeUtenStrom })
    const linjer = utskrift()
    const svar = await sporr(app, { kartlegging })
    expect(svar.status).toBe(500)
    expect(linjer).toEqual([])
    expect(logget).toEqual([new Error('Klokken står')])
    expect(somTekst(logget)).not.toMatch(SPOR)
    await lukk()
  })
})

describe('det den som spør, får vite om en feil hos oss', () => {
  test('er at noe gikk galt, og ikke hva', async () => {
    const { app, lukk } = await enTjeneste({ idag: klokkeUtenStrom })
    const svar = await sporr(app, { kartlegging })
    expect(svar.headers.get('cache-control')).toBe('no-store')
    expect(await somProblem(svar)).toEqual({
      type: 'urn:tiltakskatalog:intern',
      title: 'Noe gikk galt hos oss',
      status: 500,
      detail: 'Feilen er meldt. Prøv igjen om litt.',
      felt: [],
    })
    await lukk()
  })

  test.each([
    ['feil i et felt', { kartlegging: { ...kartlegging, alder: 'x' } }],
    ['avbrutt JSON', '{'],
    ['feil hos oss', { kartlegging }],
  ])('er aldri hvor i koden det skjedde: %s', async (_, kropp) => {
    const { app, lukk } = await enTjeneste({ idag: klokkeUtenStrom })
    const tekst = await (await sporr(app, kropp)).text()
    expect(tekst).not.toMatch(/\bat \w|\.ts|\.js|node_modules|Error|zod|Klokken/)
    expect(tekst).not.toMatch(SPOR)
    await lukk()
  })
})

test('databasen er den samme, byte for byte', async () => {
  const { app, mappe, lukk } = await enTjeneste({ tiltak: [etTiltak()] })
  const bytes = () => ['katalog.db', 'katalog.db-wal'].map((fil) => readFileSync(join(mappe, fil)).toString('base64'))
  const forut = bytes()
  expect((await sporr(app, { kartlegging })).status).toBe(200)
  expect(bytes()).toEqual(forut)
  await lukk()
})
