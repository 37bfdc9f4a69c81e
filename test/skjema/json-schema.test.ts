/** The generated JSON Schema says the same as the program: what ships is accepted, what is broken is not. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formater from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { lastEksempel, lastMaler, lastNasjonal } from '../../catalog/last.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import { jsonSkjemaer } from '../../catalog/skjema/json-schema.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'

const ajv = new Ajv2020({ allErrors: true })
formater.default(ajv)
const skjemaer = jsonSkjemaer('#/$defs/')
const provere = new Map<string, ValidateFunction>()
const feil = (id: string, verdi: unknown) => {
  const prov = provere.get(id) ?? ajv.compile({ $defs: skjemaer, $ref: `#/$defs/${id}` })
  provere.set(id, prov)
  return prov(verdi) ? [] : (prov.errors ?? []).map((f) => `${f.instancePath} ${f.message}`)
}
const godtar = (id: string) => (verdi: unknown) => feil(id, verdi).length === 0
const eksempler = lastEksempel(norge())
const nasjonale = lastNasjonal(norge())

test.each(Object.keys(skjemaer))('%s er et gyldig skjema', (id) => expect(() => feil(id, null)).not.toThrow())

describe('godtar', () => {
  const tiltak = godtar('Tiltak')
  const mal = godtar('Tiltaksmal')

  test('hvert tiltak og hver mal som følger med', () => {
    expect(nasjonale.length).toBeGreaterThan(0)
    expect(eksempler.length).toBeGreaterThan(0)
    expect([...nasjonale, ...eksempler].filter((t) => !tiltak(t)).map((t) => t.id)).toEqual([])
    expect(
      lastMaler(norge())
        .filter((m) => !mal(m))
        .map((m) => m.id),
    ).toEqual([])
  })

  test('et spørsmål og svaret på det', () => {
    const kartlegging = enKartlegging({ behov: { 'struktur-og-oppmote': 3, norsk: 1 }, barn: [2] })
    const snapshot = lagSnapshot([...nasjonale, ...eksempler, etTiltak()], norge(), 'v1')
    expect(feil('ForslagSporsmal', { kartlegging, antall: 5, dato: DATO })).toEqual([])
    expect(feil('Svar', lagForslag(snapshot, kartlegging, { dato: DATO }))).toEqual([])
  })

  test('null og gamle navn der kontrakten gjør det', () => {
    expect(feil('Tiltak', { ...etTiltak(), malgrupper: null, krav: null, innsatsgrupper: ['standard'] })).toEqual([])
    expect(feil('Kartlegging', { ...enKartlegging(), kommune: null, innsatsgruppe: 'situasjonsbestemt' })).toEqual([])
  })

  test('hver kommune', () => {
    const kommune = godtar('Kommune')
    expect(norge().kommuner.filter((k) => !kommune(k))).toEqual([])
  })
})

describe('avviser', () => {
  test.each<[navn: string, id: string, avvik: Record<string, unknown>]>([
    ['ukjent felt', 'Tiltak', { pris: 1 }],
    ['ukjent felt lenger nede', 'Tiltak', { alder: { min: 18 } }],
    ['ukjent kode', 'Tiltak', { form: 'fysisk' }],
    ['manglende felt', 'Tiltak', { bekreftet: undefined }],
    ['ingen primære behov', 'Tiltak', { behov: { primar: [] } }],
    ['dato i en annen skrivemåte', 'Tiltak', { bekreftet: '30.10.2026' }],
    ['for langt sammendrag', 'Tiltak', { sammendrag: 'x'.repeat(201) }],
    ['alder med desimaler', 'Tiltak', { alder: { fra: 17.5 } }],
    ['e-post uten krøllalfa', 'Tiltak', { kontakt: { epost: 'post.no' } }],
    ['en id med store bokstaver', 'Tiltak', { id: 'Jobb' }],
    ['navn på personen', 'Kartlegging', { navn: 'Kari' }],
    ['styrke 4', 'Kartlegging', { behov: { norsk: 4 } }],
    ['ukjent behov', 'Kartlegging', { behov: { norskk: 2 } }],
    ['manglende kommune', 'Kartlegging', { kommune: undefined }],
  ])('%s', (_, id, avvik) => {
    const grunnlag = id === 'Tiltak' ? etTiltak() : enKartlegging()
    const verdi: unknown = JSON.parse(JSON.stringify({ ...grunnlag, ...avvik }))
    expect(feil(id, verdi)).not.toEqual([])
  })
})
