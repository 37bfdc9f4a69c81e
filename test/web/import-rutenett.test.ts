import { describe, expect, test } from 'vitest'
import type { Importfeil, Importkolonne, Importrad, Radstatus } from '../../catalog/skjema/import.ts'
import { feilgrupper, rettested } from '../../web/kontor/import/feilgrupper.ts'
import * as nett from '../../web/kontor/import/rutenett.ts'
import { rullTil, vinduet } from '../../web/kontor/import/vindu.ts'
import * as v from '../../web/kontor/import/visning.ts'

const feil = (rad: number | null, kolonne: number | null, avvik: Partial<Importfeil> = {}): Importfeil => ({
  rad,
  kolonne,
  celle: rad === null || kolonne === null ? '' : `${'ABCDEF'[kolonne]}${rad}`,
  felt: null,
  melding: 'Galt',
  person: false,
  ...avvik,
})

const rad = (nr: number, status: Radstatus = 'ny', celler: string[] = ['a', 'b', 'c']): Importrad => ({
  rad: nr,
  status,
  id: null,
  navn: `Rad ${nr}`,
  celler,
  endringer: [],
})

const kolonne = (nr: number, felt: string | null): Importkolonne => ({
  kolonne: nr,
  bokstav: 'ABCDEF'[nr] ?? '',
  overskrift: '',
  felt,
  sikkerhet: 'trolig',
  alternativer: [],
  eksempler: [],
})

const KOLONNER = [kolonne(0, 'navn'), kolonne(2, 'alder'), kolonne(3, 'behov.primar')]
const RADER = [rad(4), rad(5, 'feil'), rad(7, 'endret'), rad(8, 'uendret')]

describe('Kolonnene i rutenettet', () => {
  test('er de som leses', () => {
    const kolonner = [kolonne(0, 'navn'), kolonne(1, null)]
    expect(nett.kolonneneI({ kolonner, feil: [] }).map((k) => k.kolonne)).toEqual([0])
  })

  test('og de der noe er galt, for det skal kunne rettes', () => {
    const kolonner = [kolonne(0, 'navn'), kolonne(1, null)]
    expect(nett.kolonneneI({ kolonner, feil: [feil(4, 1, { person: true })] }).map((k) => k.kolonne)).toEqual([0, 1])
  })
})

describe('Hvor en feil er', () => {
  test.each<[hva: string, f: Importfeil, plass: nett.Plass | undefined]>([
    ['i en celle', feil(7, 2), { r: 2, k: 2 }],
    ['på raden, når ingen kolonne har feltet', feil(5, null), { r: 1, k: nett.RADHODE }],
    ['ikke på skjermen', feil(99, 0), undefined],
    ['i hele filen', feil(null, null), undefined],
  ])('%s', (_, f, plass) => expect(nett.plassen(f, RADER, KOLONNER)).toEqual(plass))

  test('feilene i en rad deles på cellene og raden selv', () => {
    const kart = nett.perRad([feil(5, 0), feil(5, null), feil(5, 0, { melding: 'Også' }), feil(7, 2), feil(null, null)])
    expect([...kart.keys()]).toEqual([5, 7])
    expect(nett.feilI(kart.get(5), 0).map((f) => f.melding)).toEqual(['Galt', 'Også'])
    expect(nett.feilI(kart.get(5), null)).toHaveLength(1)
    expect(nett.feilI(kart.get(6), 0)).toEqual([])
  })
})

const navn = (f: Importfeil | undefined) => f && `${f.rad}:${f.kolonne ?? 'rad'}`

describe('Neste og forrige feil', () => {
  const feilene = [feil(7, 2), feil(5, 3), feil(null, null), feil(5, 0), feil(5, 0, { melding: 'Også' }), feil(5, null)]
  test('cellene tas i leserekkefølge, hver én gang, raden før cellene i den', () => {
    expect(nett.feilceller(feilene).map(navn)).toEqual(['5:rad', '5:0', '5:3', '7:2'])
  })

  test.each<[fra: [number | null, number | null], steg: 1 | -1, svar: string]>([
    [[null, null], 1, '5:rad'],
    [[4, 9], 1, '5:rad'],
    [[5, null], 1, '5:0'],
    [[5, 1], 1, '5:3'],
    [[5, 3], 1, '7:2'],
    [[7, 2], 1, '5:rad'],
    [[5, null], -1, '7:2'],
    [[5, 1], -1, '5:0'],
    [[null, null], -1, '7:2'],
  ])('fra %j, %i: %s', ([r, k], steg, svar) =>
    expect(navn(nett.nesteFeil(feilene, { rad: r, kolonne: k }, steg))).toBe(svar),
  )

  test('uten feil er det ingen', () => expect(nett.nesteFeil([], { rad: 4, kolonne: 0 }, 1)).toBeUndefined())
})

describe('Tastene i rutenettet', () => {
  const stort = { rader: 100, kolonner: 5, side: 10 }
  test.each<[tast: string, ctrl: boolean, til: nett.Plass | null]>([
    ['ArrowUp', false, { r: 49, k: 2 }],
    ['ArrowDown', false, { r: 51, k: 2 }],
    ['ArrowLeft', false, { r: 50, k: 1 }],
    ['ArrowRight', false, { r: 50, k: 3 }],
    ['Home', false, { r: 50, k: 0 }],
    ['End', false, { r: 50, k: 4 }],
    ['Home', true, { r: 0, k: 0 }],
    ['End', true, { r: 99, k: 4 }],
    ['PageUp', false, { r: 40, k: 2 }],
    ['PageDown', false, { r: 60, k: 2 }],
    ['ArrowDown', true, { r: 99, k: 2 }],
    ['a', false, null],
    ['Enter', false, null],
  ])('%s (Ctrl: %s)', (key, ctrl, til) => expect(nett.flytt({ r: 50, k: 2 }, { key, ctrl }, stort)).toEqual(til))

  test.each(['ArrowUp', 'ArrowLeft', 'PageUp'])('%s i hjørnet blir der', (key) =>
    expect(nett.flytt({ r: 0, k: 0 }, { key, ctrl: false }, stort)).toEqual({ r: 0, k: 0 }),
  )
  test.each(['ArrowDown', 'ArrowRight', 'PageDown'])('%s i det siste hjørnet blir der', (key) =>
    expect(nett.flytt({ r: 99, k: 4 }, { key, ctrl: false }, stort)).toEqual({ r: 99, k: 4 }),
  )
})

describe('Like celler', () => {
  const rader = [rad(4, 'feil', ['VTA']), rad(5, 'feil', ['VTA']), rad(6, 'ny', ['VTA']), rad(7, 'feil', ['AFT'])]

  test('er de med samme tekst og feil i samme kolonne, ikke cellen selv', () => {
    const feilene = [feil(4, 0), feil(5, 0), feil(7, 0)]
    expect(nett.likeCeller({ rad: 4, kolonne: 0 }, rader, feilene)).toEqual([{ rad: 5, kolonne: 0 }])
  })

  test('det som handler om personer, rettes hver for seg', () => {
    const feilene = [feil(4, 0, { person: true }), feil(5, 0, { person: true })]
    expect(nett.likeCeller({ rad: 4, kolonne: 0 }, rader, feilene)).toEqual([])
  })
})

const endret = (sti: string): Importrad => ({
  ...rad(4, 'endret'),
  endringer: [{ sti, felt: { nb: '', nn: '' }, for: { nb: '', nn: '' }, etter: { nb: '', nn: '' } }],
})

describe('Hva som blir endret', () => {
  test.each<[sti: string, felt: string | null, svar: boolean]>([
    ['navn', 'navn', true],
    ['alder', 'alder.fra', true],
    ['alder.fra', 'alder', true],
    ['oppmote.tider', 'oppmote.tider:klokke', true],
    ['tilbyder.navn', 'navn', false],
    ['alder', null, false],
  ])('%s vises i kolonnen med %s: %s', (sti, felt, svar) =>
    expect(nett.erEndret(endret(sti), kolonne(0, felt))).toBe(svar),
  )

  test('en rettet celle viser det som er rettet, ellers det som står', () => {
    expect(nett.celletekst(rad(4), 0, { rad: 4, kolonne: 0, verdi: '' })).toBe('')
    expect(nett.celletekst(rad(4), 0, undefined)).toBe('a')
    expect(nett.celletekst(rad(4), 9, undefined)).toBe('')
  })
})

describe('Filtrene', () => {
  test.each<[v.Filter, number[]]>([
    ['alle', [4, 5, 7, 8]],
    ['feil', [5]],
    ['ny', [4]],
    ['endret', [7]],
    ['uendret', [8]],
  ])('%s', (filter, nr) => expect(v.synlige(RADER, v.medFilter(RADER, filter)).map((r) => r.rad)).toEqual(nr))

  test('en rad som rettes, blir stående til et annet filter velges', () => {
    const visning = v.medFilter(RADER, 'feil')
    const rettet = RADER.map((r) => (r.rad === 5 ? { ...r, status: 'ny' as const } : r))
    expect(v.synlige(rettet, visning).map((r) => r.rad)).toEqual([5])
    expect(v.synlige(rettet, v.medFilter(rettet, 'feil'))).toEqual([])
  })

  test('antallet er for hele filen', () => {
    const antall = { ny: 3, endret: 2, uendret: 1, feil: 4 }
    expect(v.FILTRE.map((f) => v.antallAv({ antall }, f))).toEqual([10, 4, 3, 2, 1])
  })
})

describe('Store filer kommer i deler', () => {
  test('en liten fil kommer hel, og filtreres her', () => {
    expect(v.visFor({ filter: 'feil', side: 0, holdt: null }, v.PER_SIDE)).toEqual({
      fra: 0,
      antall: v.PER_SIDE,
      hvilke: 'alle',
    })
  })

  test('av en stor gir tjenesten siden av det slaget som vises', () => {
    expect(v.visFor({ filter: 'feil', side: 2, holdt: null }, v.PER_SIDE + 1)).toEqual({
      fra: 2 * v.PER_SIDE,
      antall: v.PER_SIDE,
      hvilke: 'feil',
    })
  })

  test.each([
    [1000, 1000, 1],
    [1001, 1001, 2],
    [5000, 2500, 3],
    [5000, 0, 1],
  ])('%i rader, %i av slaget: %i deler', (alle, slaget, deler) =>
    expect(v.antallSider({ antall: { ny: alle, endret: 0, uendret: 0, feil: 0 }, radertotalt: slaget })).toBe(deler),
  )

  test('en feil finnes på sin del av radene med feil', () => {
    const mange = Array.from({ length: 1500 }, (_, i) => feil(2 * i + 2, 0)).flatMap((f) => [f, f])
    expect(v.visningMed(mange, 2)).toMatchObject({ filter: 'feil', side: 0 })
    expect(v.visningMed(mange, 2 * 1000 + 2)).toMatchObject({ side: 1 })
  })
})

describe('Bare radene i sikte tegnes', () => {
  const stort = { radhoyde: 40, antall: 1000 }

  test.each([0, 1000, 20_000, 39_600])('ved %i piksler er alt i sikte med, og ikke mye mer', (topp) => {
    const { fra, til } = vinduet(topp, 400, stort)
    expect(fra * 40).toBeLessThanOrEqual(topp)
    expect(til * 40).toBeGreaterThanOrEqual(Math.min(topp + 400, 40_000))
    expect(til - fra).toBeLessThan(60)
  })

  test('vinduet er aldri utenfor radene', () => {
    expect(vinduet(1e6, 400, { radhoyde: 40, antall: 5 })).toEqual({ fra: 4, til: 5 })
    expect(vinduet(0, 400, { radhoyde: 40, antall: 5 })).toEqual({ fra: 0, til: 5 })
  })

  test('før noe er målt, tegnes noen få', () =>
    expect(vinduet(0, 0, { radhoyde: 0, antall: 1000 }).til).toBeLessThan(30))

  test.each([
    [0, 400, 0],
    [12, 400, 400],
    [20, 400, 20 * 40 + 40 + 56 - 400],
    [3, 400, 120],
  ])('til rad %i fra %i: %i', (r, topp, svar) =>
    expect(rullTil(r, { topp, hoyde: 400, radhoyde: 40, dekket: 56 })).toBe(svar),
  )
})

describe('Feilene i listen', () => {
  test('det som er galt på samme måte i samme kolonne, sies én gang, i den rekkefølgen det kom', () => {
    const grupper = feilgrupper([feil(4, 0), feil(4, 1), feil(5, 0), feil(6, 0, { melding: 'Annet' })])
    expect(grupper.map((g) => [g.kolonne, g.melding, g.feil.length])).toEqual([
      [0, 'Galt', 2],
      [1, 'Galt', 1],
      [0, 'Annet', 1],
    ])
  })

  const lest = { hode: { fra: 3, til: 4 }, hoppetOver: [{ rad: 9, grunn: 'merknad' as const }] }
  test.each<[hva: string, f: Importfeil, svar: string]>([
    ['en celle under overskriftene rettes i rutenettet', feil(5, 0), 'nett'],
    ['en rad rettes i rutenettet', feil(5, null), 'nett'],
    ['det som nevner noen over overskriftene, kan tømmes', feil(1, 0, { person: true }), 'tom'],
    ['det som nevner noen i en merknad, kan tømmes', feil(9, 0, { person: true }), 'tom'],
    ['en overskrift om personer velges bort blant kolonnene', feil(4, 0, { person: true }), 'kolonner'],
    ['et felt ingen kolonne gir, velges blant kolonnene', feil(null, null, { felt: 'navn' }), 'kolonner'],
  ])('%s', (_, f, svar) => expect(rettested(f, lest)).toBe(svar))
})
