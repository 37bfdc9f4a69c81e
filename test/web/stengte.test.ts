import { describe, expect, test } from 'vitest'
import type { IkkeNa } from '../../catalog/skjema/forslag.ts'
import { grupper, reisesteg } from '../../web/veileder/stengte.ts'

type Grunn = IkkeNa['grunner'][number]
const reise = (minutter: number): Grunn => ({
  regel: 'reise',
  utfall: 'nei',
  art: 'formelt',
  verdier: { minutter, grense: 60 },
  tekst: '',
})
const alder: Grunn = { regel: 'alder', utfall: 'nei', art: 'formelt', verdier: { har: 34, til: 29 }, tekst: '' }

const stengt = (tiltakId: string, ...grunner: Grunn[]): IkkeNa => ({
  tiltakId,
  grunner,
  reise: null,
  tiltak: {
    navn: tiltakId,
    tiltakstype: 'amo',
    eier: 'stat',
    kommunenummer: undefined,
    tilbyder: 'Nav',
    eksempel: false,
  },
  minsteEndring: { regel: grunner.at(-1)?.regel ?? 'alder', tekst: '' },
})
const LISTE = [
  stengt('a', reise(88)),
  stengt('b', alder),
  stengt('c', alder, reise(61)),
  stengt('d', reise(74)),
  stengt('e', reise(90)),
]

describe('«Ikke nå»', () => {
  test('Gruppene står som matcheren satte dem, og i hver av dem står den minste endringen først', () => {
    expect(grupper(LISTE).map((g) => [g.regel, g.stengte.map((s) => s.tiltakId)])).toEqual([
      ['reise', ['d', 'a', 'e', 'c']],
      ['alder', ['b']],
    ])
  })

  test('Det sies hva lengre reise alene ville åpnet', () => {
    expect(reisesteg(LISTE)).toEqual([
      { minutter: 14, apner: 1 },
      { minutter: 30, apner: 3 },
    ])
    expect(reisesteg([stengt('a', reise(72)), stengt('b', reise(72))])).toEqual([{ minutter: 12, apner: 2 }])
    expect(reisesteg([stengt('b', alder)])).toEqual([])
  })
})
