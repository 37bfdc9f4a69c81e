/** Two who have changed the same tiltak: nothing typed is lost, and nobody's work is overwritten unseen. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flett, sammenstot } from '../../web/kontor/rediger/fletting.ts'
import { erEndret, type Kladd } from '../../web/kontor/rediger/kladd.ts'
import { etTiltak } from '../fabrikk.ts'

const base = etTiltak({ kontakt: { rolle: 'Leder', telefon: '11111111' }, kapasitet: { plasser: 10, ledige: 2 } })
const med = (endring: Kladd): Kladd => ({ ...base, ...endring })
const hvem = (deres: Kladd, mine: Kladd) =>
  Object.fromEntries(flett({ for: base, deres, mine }).rader.map((rad) => [rad.sti, rad.hvem]))

describe('Hvem som har endret hva', () => {
  test.each<[navn: string, deres: Kladd, mine: Kladd, ventet: Record<string, string>]>([
    ['ingen har endret noe', base, base, {}],
    ['bare de andre', med({ navn: 'Deres' }), base, { navn: 'deres' }],
    ['bare jeg', base, med({ navn: 'Mitt' }), { navn: 'mine' }],
    ['begge, hvert sitt felt', med({ navn: 'Deres' }), med({ krav: ['bankid'] }), { navn: 'deres', krav: 'mine' }],
    ['begge, likt', med({ navn: 'Likt' }), med({ navn: 'Likt' }), { navn: 'begge' }],
    ['begge, ulikt', med({ navn: 'Deres' }), med({ navn: 'Mitt' }), { navn: 'sammenstot' }],
    [
      'hver sin del av kontakten',
      med({ kontakt: { rolle: 'Leder', telefon: '22222222' } }),
      med({ kontakt: { rolle: 'Vakt', telefon: '11111111' } }),
      { 'kontakt.telefon': 'deres', 'kontakt.rolle': 'mine' },
    ],
    [
      'hvert sitt tall om plasser står og faller sammen',
      med({ kapasitet: { plasser: 12, ledige: 2 } }),
      med({ kapasitet: { plasser: 10, ledige: 0 } }),
      { kapasitet: 'sammenstot' },
    ],
    ['ingen grense er noe annet enn ikke oppgitt', med({ alder: undefined }), base, { alder: 'deres' }],
    [
      'en åpen ende kan skrives på to måter',
      med({ norsk: { min: 'A2', maks: null } }),
      med({ norsk: { min: 'A2' } }),
      {
        norsk: 'begge',
      },
    ],
    [
      'kontakten er tatt bort og endret',
      med({ kontakt: undefined }),
      med({ kontakt: { rolle: 'Vakt' } }),
      {
        kontakt: 'sammenstot',
      },
    ],
  ])('%s', (_, deres, mine, ventet) => expect(hvem(deres, mine)).toEqual(ventet))
})

describe('Det som kommer ut', () => {
  const deres = med({ navn: 'Deres', sammendrag: 'Deres sammendrag.' })
  const mine = med({ navn: 'Mitt', krav: ['bankid'] })
  const tre = { for: base, deres, mine }

  test('har de andres felt der jeg ikke har vært, og mine ellers', () => {
    expect(flett(tre).flettet).toEqual({ ...base, navn: 'Mitt', sammendrag: 'Deres sammendrag.', krav: ['bankid'] })
  })

  test('følger valget der begge har endret', () => {
    expect(flett(tre, { navn: 'deres' }).flettet.navn).toBe('Deres')
    expect(flett(tre, { navn: 'mine' }).flettet.navn).toBe('Mitt')
    expect(sammenstot(flett(tre).rader).map(({ sti }) => sti)).toEqual(['navn'])
  })

  test('har den siste dagen noen gikk god for tiltaket', () => {
    const [for_, etter] = [med({ bekreftet: '2026-11-02' }), med({ bekreftet: '2026-11-20' })]
    expect(flett({ for: base, deres: for_, mine: etter })).toEqual({ flettet: etter, rader: [] })
    expect(flett({ for: base, deres: etter, mine: for_ })).toEqual({ flettet: etter, rader: [] })
  })

  test('mangler det jeg har tatt bort', () => {
    const { kontakt: _, ...uten } = base
    expect(flett({ for: base, deres: base, mine: uten }).flettet).toEqual(uten)
  })
})

/** Entries that differ from the base in a few fields and parts of fields. */
const endringer = fc.record(
  {
    navn: fc.constantFrom('A', 'B'),
    alder: fc.constantFrom<Kladd['alder']>(null, { fra: 18 }, { fra: 18, til: 29 }),
    krav: fc.constantFrom<Kladd['krav']>(['bankid'], ['i-arbeid']),
    kontakt: fc.record({ rolle: fc.constantFrom('Leder', 'Vakt'), telefon: fc.constantFrom('11111111', '3') }),
    kapasitet: fc.constantFrom<Kladd['kapasitet']>(null, { plasser: 3 }),
  },
  { requiredKeys: [] },
)

const begge = (prov: (deres: Kladd, mine: Kladd) => void) =>
  fc.assert(fc.property(endringer, endringer, (a, b) => prov(med(a), med(b))))

describe('Uansett hva de to har gjort', () => {
  test('er det likt fra begge sider når ingen må velge', () =>
    begge((deres, mine) => {
      const [her, der] = [flett({ for: base, deres, mine }), flett({ for: base, deres: mine, mine: deres })]
      if (sammenstot(her.rader).length === 0) expect(erEndret(her.flettet, der.flettet)).toBe(false)
      expect(sammenstot(her.rader)).toHaveLength(sammenstot(der.rader).length)
    }))

  test('kommer bare det ut som sto hos en av dem', () =>
    begge((deres, mine) => {
      const { flettet } = flett({ for: base, deres, mine })
      for (const felt of ['navn', 'alder', 'krav', 'kapasitet'] as const)
        expect([deres[felt], mine[felt]]).toContainEqual(flettet[felt])
    }))

  test('blir alt mitt når de andre ikke har endret noe, og alt deres når jeg ikke har', () =>
    begge((deres, mine) => {
      expect(flett({ for: base, deres: base, mine }).flettet).toEqual(mine)
      expect(flett({ for: base, deres, mine: base }).flettet).toEqual(deres)
    }))
})
