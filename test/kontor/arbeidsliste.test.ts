import { describe, expect, test } from 'vitest'
import { lagArbeidsliste } from '../../catalog/kontor/arbeidsliste.ts'
import { klokker } from '../../catalog/kontor/klokker.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'
import type { Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'

const rad = (id: string, avvik: Partial<Kontortiltak> = {}, t: Partial<Tiltak> = {}): Kontortiltak => {
  const tiltak = etTiltak({ id, navn: id, ...t })
  return {
    tiltak,
    versjon: 1,
    klokker: klokker({ tiltak, endret: '2026-11-01T08:00:00.000Z', publisert: null }, {}),
    forfaltDager: 0,
    visninger: 0,
    mangler: [],
    opphav: null,
    ...avvik,
  }
}

const liste = (tiltak: Kontortiltak[], foresporsler: Foresporsel[] = []) =>
  lagArbeidsliste({ tiltak, avtaler: [], foresporsler })

const en = (id: string, sendt: string): Foresporsel => ({
  id,
  type: 'plass',
  tiltakId: 'a',
  antall: 1,
  fra: '2026-12-01',
  behov: [],
  fraKontor: 'x',
  tilKontor: 'y',
  sendt,
  besvart: null,
  svar: null,
})

describe('Arbeidslisten', () => {
  test('Er tom når ingenting trengs', () => {
    expect(liste([rad('a')])).toEqual({
      bekreftes: [],
      avtaler: [],
      foresporsler: [],
      mangler: [],
      utkast: [],
      kopier: [],
    })
  })

  test('Det som ses ofte og har ventet lenge, kommer først', () => {
    const svar = liste([
      rad('lenge-og-aldri-sett', { forfaltDager: 300 }),
      rad('kort-og-ofte-sett', { forfaltDager: 10, visninger: 99 }),
      rad('lenge-og-ofte-sett', { forfaltDager: 300, visninger: 99 }),
      rad('ikke-forfalt', { visninger: 5000 }),
    ])
    expect(svar.bekreftes.map((r) => r.id)).toEqual(['lenge-og-ofte-sett', 'kort-og-ofte-sett', 'lenge-og-aldri-sett'])
  })

  test('Felt som mangler, samles med tiltakene som mangler dem; det som uavklarer mest, først', () => {
    const svar = liste([
      rad('a', {
        mangler: [
          { felt: 'alder', andel: 60 },
          { felt: 'krav', andel: 1 },
        ],
      }),
      rad('b', {
        mangler: [
          { felt: 'norsk', andel: 90 },
          { felt: 'alder', andel: 60 },
        ],
      }),
      rad('utkast', { mangler: [{ felt: 'norsk', andel: 90 }] }, { status: 'utkast' }),
    ])
    expect(svar.mangler).toEqual([
      {
        felt: 'alder',
        tiltak: [
          { id: 'a', navn: 'a' },
          { id: 'b', navn: 'b' },
        ],
      },
      { felt: 'norsk', tiltak: [{ id: 'b', navn: 'b' }] },
    ])
    expect(svar.utkast.map((u) => u.id)).toEqual(['utkast'])
  })

  test('En kopi nevnes bare når originalen er endret eller borte', () => {
    const opphav = { id: 'o', navn: 'Original', finnes: true, endringer: [] }
    const endring = {
      sti: 'navn',
      felt: { nb: 'Navn', nn: 'Namn' },
      for: { nb: 'a', nn: 'a' },
      etter: { nb: 'b', nn: 'b' },
    }
    const svar = liste([
      rad('lik', { opphav }),
      rad('endret', { opphav: { ...opphav, endringer: [endring] } }),
      rad('borte', { opphav: { ...opphav, finnes: false } }),
    ])
    expect(svar.kopier.map((k) => k.id)).toEqual(['endret', 'borte'])
  })

  test('Den forespørselen som har ventet lengst, står først', () => {
    const svar = liste([], [en('ny', '2026-11-20T08:00:00Z'), en('gammel', '2026-11-01T08:00:00Z')])
    expect(svar.foresporsler.map((f) => f.id)).toEqual(['gammel', 'ny'])
  })
})
