/** Six spreadsheets made with LibreOffice, each in its own messy style, all the way through the real routes. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Importforslag, ImportvalgInn } from '../../catalog/skjema/import.ts'
import { type Kontortjeneste, medKontor, VARNES } from '../api/kontortjeneste.ts'
import { filen, importer, se } from './last-opp.ts'

type Fasit = {
  ark: string
  hode: { fra: number; til: number }
  tegnsett?: string
  skilletegn?: string
  valg?: ImportvalgInn
  kolonner: Record<string, string>
  hoppetOver: Importforslag['hoppetOver']
  tiltak: Record<string, unknown>[]
}

const HER = fileURLToPath(new URL('.', import.meta.url))
const UKJENT = '~ukjent'
const arkene = readdirSync(`${HER}ark`).filter((fil) => /\.(xlsx|csv)$/.test(fil))
const fasitFor = (fil: string) => parse(readFileSync(`${HER}fasit/${fil.replace(/\.\w+$/, '.yaml')}`, 'utf8')) as Fasit

let t: Kontortjeneste
medKontor(
  (ny) => {
    t = ny
  },
  { tiltak: [], hver: true },
)

test('det er seks ark', () => expect(arkene).toHaveLength(6))

describe.each(arkene)('%s', (fil) => {
  const fasit = fasitFor(fil)
  const opplasting = { fil: filen(`ark/${fil}`), ...(fasit.valg && { valg: fasit.valg }) }

  test('Forhåndsvisningen finner arket, overskriftene og hva hver kolonne betyr, uten feil', async () => {
    const forslag = await se(t.redaktor, opplasting)
    expect(forslag.feil).toEqual([])
    expect(forslag).toMatchObject({ valgtArk: fasit.ark, hode: fasit.hode, hoppetOver: fasit.hoppetOver, mangler: [] })
    const lest = forslag.kolonner.flatMap(({ bokstav, felt }) => (felt === null ? [] : [[bokstav, felt]]))
    expect(Object.fromEntries(lest)).toEqual(fasit.kolonner)
    expect(forslag.antall).toEqual({ ny: fasit.tiltak.length, endret: 0, uendret: 0, feil: 0 })
    if (fasit.tegnsett) expect(forslag.fil).toMatchObject({ tegnsett: fasit.tegnsett, skilletegn: fasit.skilletegn })
    expect(await t.store.alle()).toEqual([])
  })

  test('Hvert tiltak blir som det står i arket', async () => {
    const { nye } = await importer(t.redaktor, opplasting)
    expect(nye).toHaveLength(fasit.tiltak.length)
    const lagret = (await t.store.lagrede(VARNES)).map((l) => l.tiltak)
    for (const ventet of fasit.tiltak) {
      const tiltak = lagret.find(({ navn }) => navn === ventet['navn'])
      expect(tiltak, String(ventet['navn'])).toBeDefined()
      for (const [felt, verdi] of Object.entries(ventet)) {
        const fikk = (tiltak as Record<string, unknown> | undefined)?.[felt]
        const hele = felt === 'tilbyder' || felt === 'behov' ? expect.objectContaining(verdi) : verdi
        expect([ventet['navn'], felt, fikk]).toEqual([ventet['navn'], felt, verdi === UKJENT ? undefined : hele])
      }
    }
  })

  test('Samme ark en gang til endrer ingenting', async () => {
    await importer(t.redaktor, opplasting)
    const foer = await t.store.revisjon()
    const igjen = await importer(t.redaktor, opplasting)
    expect(igjen).toMatchObject({ endring: null, nye: [], endret: [], mangler: [] })
    expect(igjen.uendret).toHaveLength(fasit.tiltak.length)
    expect(await t.store.revisjon()).toBe(foer)
  })
})
