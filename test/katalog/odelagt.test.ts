/** Deliberately broken files: every fault is told with file, entry and field, and nothing is changed. */
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { etTiltak } from '../fabrikk.ts'
import { avtrykk, katalog, nyttSted } from './kjor.ts'
import { FASIT } from './odelagt-fasit.ts'

const MAPPE = 'test/katalog/odelagt'
const sted = nyttSted()
let foer: Awaited<ReturnType<typeof avtrykk>>
let hel: string

beforeAll(async () => {
  const fil = sted.katalogfil('fra-for.json', [etTiltak({ id: 'fra-for' })])
  expect((await katalog(['import', fil], sted.miljo)).kode).toBe(0)
  foer = await avtrykk(sted)
  hel = sted.katalogfil('hel.json', [etTiltak({ id: 'fra-for', navn: 'Nytt navn' }), etTiltak({ id: 'nytt' })])
})
afterAll(sted.rydd)

const avvist = (linjer: readonly string[]) => ({
  kode: 1,
  ut: '',
  feil: `${[...linjer, `${linjer.length} feil. Ingenting er endret.`].join('\n')}\n`,
})

describe('Ødelagte filer', () => {
  test('Hver fil i mappen har sin fasit', () => {
    const filer = readdirSync(MAPPE).filter((fil) => fil !== 'biome.json')
    expect(Object.keys(FASIT).sort()).toEqual(filer.sort())
    expect(filer.length).toBeGreaterThanOrEqual(10)
  })

  test.each(Object.entries(FASIT))('%s avvises, alene og sammen med en hel fil', async (fil, feil) => {
    const linjer = feil.map((linje) => `${fil}: ${linje}`)
    const [alene, sammen] = await Promise.all([
      katalog(['import', `${MAPPE}/${fil}`], sted.miljo),
      katalog(['import', hel, `${MAPPE}/${fil}`], sted.miljo),
    ])
    expect(alene).toEqual(avvist(linjer))
    expect(sammen).toEqual(avvist(linjer))
    expect(await avtrykk(sted)).toEqual(foer)
  })

  test('Feilene i flere filer meldes sammen, og samme id i to filer er en av dem', async () => {
    const igjen = sted.katalogfil('igjen.json', [etTiltak({ id: 'annet' }), etTiltak({ id: 'nytt', form: 'fast' })])
    const svar = await katalog(['import', hel, `${MAPPE}/latin-1.csv`, igjen, 'finnes-ikke.json'], sted.miljo)
    expect(svar).toEqual(
      avvist([
        'latin-1.csv: Filen er ikke lagret som UTF-8. Lagre den på nytt med UTF-8',
        'igjen.json: nytt: id: Id-en er brukt før, i hel.json nr. 2',
        'finnes-ikke.json: Filen finnes ikke eller kan ikke leses',
      ]),
    )
    expect(await avtrykk(sted)).toEqual(foer)
  })

  test('Kontroll og prøveimport melder de samme feilene', async () => {
    const fil = `${MAPPE}/samme-id.json`
    const linjer = avvist((FASIT['samme-id.json'] ?? []).map((linje) => `samme-id.json: ${linje}`))
    expect(await katalog(['kontroller', fil], sted.miljo)).toEqual(linjer)
    expect(await katalog(['import', '--dry-run', fil], sted.miljo)).toEqual(linjer)
    expect(await avtrykk(sted)).toEqual(foer)
  })

  test('Uten feil slipper den hele filen inn, så prøven over kan slå ut', async () => {
    expect(await katalog(['import', hel], sted.miljo)).toMatchObject({ kode: 0, feil: '' })
    expect(await avtrykk(sted)).not.toEqual(foer)
  })
})
