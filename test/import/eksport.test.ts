/** What can be taken out, by whom, and that a spreadsheet never runs what stands in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lesBytes } from '../../api/import/les.ts'
import type { Tiltaksliste } from '../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { avSelbu, avVarnes, type Kontortjeneste, toKontor, UTKASTNAVN, VARNES } from '../api/kontortjeneste.ts'
import { DATO } from '../fabrikk.ts'
import { somProblem } from '../tjeneste.ts'

let t: Kontortjeneste
beforeAll(async () => {
  t = await toKontor([
    avVarnes({ navn: '=HYPERLINK("http://x.example","klikk")', sammendrag: '+47 er ikke et regnestykke' }),
    avVarnes({ id: 'varnes-utkast', navn: UTKASTNAVN, status: 'utkast' }),
    avSelbu(),
  ])
})
afterAll(() => t.lukk())

const ider = async (svar: Response) => ((await svar.json()) as { tiltak: Tiltak[] }).tiltak.map(({ id }) => id)

describe('GET /api/kontor/:kontor/eksport', () => {
  test('Har kontorets egne, også utkast, og ingen andres', async () => {
    expect(await ider(await t.redaktor(`/api/kontor/${VARNES}/eksport?format=json`))).toEqual([
      'varnes-a',
      'varnes-utkast',
    ])
  })

  test.each<[string, string, string]>([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment'],
    ['csv', 'text/csv; charset=utf-8', 'attachment'],
    ['json', 'application/json; charset=utf-8', 'attachment'],
  ])('%s har riktig type og navn', async (format, type, slag) => {
    const svar = await t.redaktor(`/api/kontor/${VARNES}/eksport?format=${format}`)
    expect(svar.headers.get('content-type')).toBe(type)
    expect(svar.headers.get('content-disposition')).toBe(`${slag}; filename="${VARNES}-${DATO}.${format}"`)
    expect(svar.headers.get('cache-control')).toBe('no-store')
  })

  test('Uten format, eller med et annet, sies det hva som går', async () => {
    for (const sporring of ['', '?format=pdf']) {
      const svar = await t.redaktor(`/api/kontor/${VARNES}/eksport${sporring}`)
      expect((await somProblem(svar)).felt).toMatchObject([{ sti: 'format' }])
    }
  })
})

describe('GET /api/eksport', () => {
  test('Er den åpne listen med de samme filtrene, uten utkast', async () => {
    expect(await ider(await t.gjest('/api/eksport?format=json'))).toEqual(['varnes-a', 'selbu-a'])
    const sporring = 'kommune=5032'
    const liste = (await (await t.gjest(`/api/tiltak?${sporring}`)).json()) as Tiltaksliste
    expect(await ider(await t.gjest(`/api/eksport?format=json&${sporring}`))).toEqual(liste.tiltak.map(({ id }) => id))
  })

  test.each(['tull=1', 'side=2', 'kommune=x'])('Ukjent eller ugyldig filter: %s', async (sporring) => {
    expect((await t.gjest(`/api/eksport?format=csv&${sporring}`)).status).toBe(400)
  })
})

test('Tekst som et regneark ville regnet ut, er tekst i CSV, og kommer tilbake slik den var', async () => {
  const svar = await t.redaktor(`/api/kontor/${VARNES}/eksport?format=csv`)
  const bytes = Buffer.from(await svar.arrayBuffer())
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const lest = await lesBytes(bytes, {})
  if (lest.slag !== 'csv') throw new Error('Ikke CSV')
  const tekster = (lest.ark[0]?.celler ?? []).flat().filter((celle) => typeof celle === 'string')
  expect(tekster.filter((tekst) => /^[=+\-@\t\r]/.test(tekst))).toEqual([])
  expect(tekster).toContain('\'=HYPERLINK("http://x.example","klikk")')
  expect(lest.skilletegn).toBe(';')
})
