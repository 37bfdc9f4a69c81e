import { describe, expect, test } from 'vitest'
import feltnavn from '../../catalog/data/tekst/felt.json' with { type: 'json' }
import { lagMangelsoker } from '../../catalog/kontor/mangler.ts'
import { PROVEPERSONER } from '../../catalog/kontor/provepersoner.ts'
import { lastEksempel } from '../../catalog/last.ts'
import { jsonSkjemaer } from '../../catalog/skjema/json-schema.ts'
import { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'

/** What an entry cannot be without: the rest is not told. */
const KREVES = new Set(jsonSkjemaer('')['Tiltak']?.required ?? [])

const manglerI = (avvik: Partial<Tiltak>) => lagMangelsoker(norge(), DATO, '5035')(etTiltak(avvik))

describe('Det som mangler i et tiltak', () => {
  test('Et tiltak der alt er oppgitt, mangler ingenting', () => {
    expect(manglerI({})).toEqual([])
  })

  test.each<[felt: keyof Tiltak, andel: number]>([
    ['alder', 100],
    ['norsk', 100],
    ['sted', 100],
  ])('Uten %s blir treffet uavklart for alle', (felt, andel) => {
    expect(manglerI({ [felt]: undefined })).toContainEqual({ felt, andel })
  })

  test('Det som bare spiller en rolle for noen, har en mindre andel, og det viktigste står først', () => {
    const svar = manglerI({ tilrettelegging: undefined, alder: undefined, norsk: { min: 'A2', maks: null } })
    expect(svar[0]).toEqual({ felt: 'alder', andel: 100 })
    const delvis = svar.find((m) => m.felt === 'tilrettelegging')
    expect(delvis?.andel).toBeGreaterThan(0)
    expect(delvis?.andel).toBeLessThan(100)
    expect(svar.map((m) => m.andel)).toEqual(svar.map((m) => m.andel).toSorted((a, b) => b - a))
  })

  test('Den som er stengt ute uansett, teller ikke: for den ville svaret ikke blitt et annet', () => {
    const alle = manglerI({ miljo: undefined })[0]?.andel ?? 0
    const unge = manglerI({ miljo: undefined, alder: { fra: 18, til: 29 } })[0]?.andel ?? 0
    expect(unge).toBeLessThan(alle)
    expect(unge).toBeGreaterThan(0)
  })

  test('Et utkast vurderes som det vil bli', () => {
    expect(manglerI({ status: 'utkast', alder: undefined })).toEqual(manglerI({ alder: undefined }))
  })

  test('Hvert felt som meldes, har et navn', () => {
    const soker = lagMangelsoker(norge(), DATO, '5035')
    const bare = Tiltak.parse(Object.fromEntries(Object.entries(etTiltak()).filter(([felt]) => KREVES.has(felt))))
    const felt = new Set([...lastEksempel(norge()), bare].flatMap((t) => soker(t).map((m) => m.felt)))
    expect(felt.size).toBeGreaterThan(5)
    expect([...felt].filter((f) => !(f in feltnavn))).toEqual([])
  })
})

test('Om de oppdiktede personene er alt kjent, så det som er ukjent, er tiltakets', () => {
  expect(PROVEPERSONER).toHaveLength(108)
  for (const p of PROVEPERSONER) expect(Object.entries(p).filter(([, v]) => v === undefined || v === null)).toEqual([])
})
