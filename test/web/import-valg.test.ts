import { beforeEach, describe, expect, test } from 'vitest'
import { IMPORTFELTER } from '../../api/import/felter.ts'
import { kodeverk } from '../../catalog/kodeverk.ts'
import { type Importkolonne, type Importstandard, Importvalg } from '../../catalog/skjema/import.ts'
import { IMPORTGRENSER } from '../../catalog/skjema/importgrenser.ts'
import { malform } from '../../web/felles/sprak.ts'
import { type Feltet, finn, gruppenTil, iGrupper } from '../../web/kontor/import/feltgrupper.ts'
import { gruppene, nesteValg } from '../../web/kontor/import/feltkombo.ts'
import { verketTil } from '../../web/kontor/import/feltverk.ts'
import { innvending, storrelse } from '../../web/kontor/import/filsjekk.ts'
import { meningen } from '../../web/kontor/import/kolonner.ts'
import {
  kanVaereSomMalen,
  kodene,
  lesStandard,
  skrivStandard,
  somCelle,
  standardene,
} from '../../web/kontor/import/standarder.ts'
import * as valg from '../../web/kontor/import/valg.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const FELTER: Feltet[] = [...IMPORTFELTER.values()].map(({ felt, navn }) => ({ felt, navn }))

const kolonne = (nr: number, avvik: Partial<Importkolonne> = {}): Importkolonne => ({
  kolonne: nr,
  bokstav: 'ABCDEF'[nr] ?? '',
  overskrift: `Kolonne ${nr}`,
  felt: null,
  sikkerhet: 'ingen',
  alternativer: [],
  eksempler: [],
  ...avvik,
})

describe('Filen ses over før den sendes', () => {
  test.each<[navn: string, bytes: number, svar: string | null]>([
    ['tiltak.xlsx', 1000, null],
    ['TILTAK.XLSX', 1000, null],
    ['tiltak.csv', 1000, null],
    ['gammel.xls', 1000, 'import.fil.annet-regneark'],
    ['libre.ods', 1000, 'import.fil.annet-regneark'],
    ['makro.xlsm', 1000, 'import.fil.annet-regneark'],
    ['notat.docx', 1000, 'import.fil.ukjent'],
    ['uten-endelse', 1000, 'import.fil.ukjent'],
    ['tom.xlsx', 0, 'import.fil.tom'],
    ['akkurat.xlsx', IMPORTGRENSER.bytes, null],
    ['stor.xlsx', IMPORTGRENSER.bytes + 1, 'import.fil.for-stor'],
  ])('%s på %i byte: %s', (name, size, svar) => expect(innvending({ name, size })).toBe(svar))

  test.each([
    [10, '1 kB'],
    [840 * 1024, '840 kB'],
    [2.44 * 1024 * 1024, '2,4 MB'],
  ])('%i byte skrives %s', (bytes, tekst) => expect(storrelse(bytes)).toBe(tekst))
})

const rettelse = (rad: number, kol: number, verdi: string) => ({ rad, kolonne: kol, verdi })

describe('Det som er valgt og rettet for hånd', () => {
  test('en kolonne som velges på nytt, har bare det siste', () => {
    const to = valg.medKolonne(valg.medKolonne(valg.INGEN_VALG, 2, 'navn'), 2, null)
    expect(to.kolonner).toEqual([{ kolonne: 2, felt: null }])
  })

  test('en celle som rettes på nytt, har bare det siste, og de andre står', () => {
    const rettet = valg.medRettelser(valg.medRettelser(valg.INGEN_VALG, [rettelse(4, 1, 'a'), rettelse(5, 1, 'a')]), [
      rettelse(4, 1, 'b'),
    ])
    expect(valg.rettelsen(rettet, { rad: 4, kolonne: 1 })?.verdi).toBe('b')
    expect(valg.rettelsen(rettet, { rad: 5, kolonne: 1 })?.verdi).toBe('a')
    expect(rettet.rettelser).toHaveLength(2)
  })

  test('en rettelse som angres, er borte', () => {
    const rettet = valg.medRettelser(valg.INGEN_VALG, [rettelse(4, 1, 'a')])
    expect(valg.utenRettelse(rettet, { rad: 4, kolonne: 1 }).rettelser).toEqual([])
  })

  test('rader tas ut én gang, i rekkefølge, og kan tas inn igjen', () => {
    const ute = [9, 3, 9].reduce((v, rad) => valg.medUtelatt(v, rad, true), valg.INGEN_VALG)
    expect(ute.utelat).toEqual([3, 9])
    expect(valg.medUtelatt(ute, 3, false).utelat).toEqual([9])
  })

  test.each<[hva: string, ny: Parameters<typeof valg.lestAnnerledes>[1]]>([
    ['et annet ark', { ark: 'Ark2' }],
    ['andre overskriftsrader', { hode: { fra: 3, til: 4 } }],
    ['et annet skilletegn', { skilletegn: ',' }],
    ['et annet tegnsett', { tegnsett: 'windows-1252' }],
  ])('%s gjør at kolonner, rettelser og utelatte rader handler om noe annet', (_, ny) => {
    const foer = valg.medStandard(
      valg.medUtelatt(valg.medRettelser(valg.medKolonne(valg.INGEN_VALG, 0, 'navn'), [rettelse(4, 1, 'a')]), 3, true),
      'eier',
      'kommune',
    )
    const etter = valg.lestAnnerledes(foer, ny)
    expect(etter).toMatchObject({ ...ny, kolonner: [], rettelser: [], utelat: [] })
    // What is not of a row or a column stays.
    expect(etter.standarder).toEqual([{ felt: 'eier', verdi: 'kommune' }])
  })

  test('nytt ark gir ny gjetning om overskriftene, nye overskrifter beholder arket', () => {
    const lest = valg.lestAnnerledes({ ...valg.INGEN_VALG, hode: { fra: 2, til: 2 } }, { ark: 'Ark2' })
    expect(lest.hode).toBeNull()
    expect(valg.lestAnnerledes(lest, { hode: { fra: 1, til: 1 } }).ark).toBe('Ark2')
  })

  test('tjenesten tar imot valgene som de er', () => {
    const alt = valg.medStandard(
      valg.medRettelser(valg.medKolonne(valg.INGEN_VALG, 0, null), [rettelse(4, 1, '')]),
      'form',
      '@mal',
    )
    const sendt = valg.somImportvalg(alt, { fra: 0, antall: 1000, hvilke: 'alle' })
    expect(Importvalg.safeParse(sendt).success).toBe(true)
  })
})

describe('Hva hver kolonne er tatt for', () => {
  const tre = {
    kolonner: [
      kolonne(0, { felt: 'navn', sikkerhet: 'trolig' }),
      kolonne(1, { felt: 'alder', sikkerhet: 'husket' }),
      kolonne(2),
    ],
  }

  test('det som er valgt, vises før tjenesten har svart', () => {
    const [, , c] = meningen(tre, valg.medKolonne(valg.INGEN_VALG, 2, 'sammendrag'))
    expect(c).toMatchObject({ felt: 'sammendrag', sikkerhet: 'valgt', sammeSom: [] })
  })

  test('et valg tar feltet fra en kolonne som bare var gjettet', () => {
    const [a, , c] = meningen(tre, valg.medKolonne(valg.INGEN_VALG, 2, 'navn'))
    expect([a?.felt, c?.felt]).toEqual([null, 'navn'])
  })

  test('to kolonner valgt som det samme sier fra begge to', () => {
    const to = valg.medKolonne(valg.medKolonne(valg.INGEN_VALG, 0, 'lenke'), 2, 'lenke')
    expect(meningen(tre, to).map((m) => m.sammeSom)).toEqual([['C'], [], ['A']])
  })

  test('to kolonner som ikke leses, er ikke det samme', () => {
    const to = valg.medKolonne(valg.medKolonne(valg.INGEN_VALG, 0, null), 1, null)
    expect(meningen(tre, to).every((m) => m.sammeSom.length === 0)).toBe(true)
  })
})

describe('Feltene en kolonne kan bety', () => {
  test('hvert felt har en gruppe med navn', () => {
    expect(FELTER.filter(({ felt }) => gruppenTil(felt) === 'import.gruppe.annet')).toEqual([])
  })

  test('gruppene har alle feltene, hvert én gang', () => {
    const alle = iGrupper(FELTER).flatMap((g) => g.felter.map((f) => f.felt))
    expect(alle.toSorted()).toEqual(FELTER.map((f) => f.felt).toSorted())
  })

  test.each([
    ['alder', 'Aldersgrense'],
    ['til alder', 'Alder til'],
    ['namn', 'Navn'],
    ['epost', 'E-post'],
    ['stadens', undefined],
  ])('«%s» finner %s', (sokt, navn) => expect(finn(FELTER, sokt)[0]?.navn.nb).toBe(navn))

  test('det som begynner med ordet, kommer først, i den målformen som vises', () => {
    malform.value = 'nn'
    expect(finn(FELTER, 'stad')[0]?.navn.nn).toMatch(/^Stad/)
  })

  test('uten noe skrevet: ikke les inn, det som ligner, og så alle gruppene', () => {
    const [ikke, ligner, ...resten] = gruppene(FELTER, ['alder', 'navn'], '')
    expect(ikke?.valg).toEqual([{ felt: null, navn: null }])
    expect(ligner?.valg.map((v) => v.felt)).toEqual(['alder', 'navn'])
    expect(resten.flatMap((g) => g.valg)).toHaveLength(FELTER.length - 2)
  })

  test('med noe skrevet: bare det som passer', () => {
    const grupper = gruppene(FELTER, ['alder'], 'telefon')
    expect(grupper.map((g) => g.valg.map((v) => v.felt))).toEqual([['kontakt.telefon']])
  })

  test('valgene er nummerert gjennom alle gruppene', () => {
    const grupper = gruppene(FELTER, ['alder'], '')
    const nummer = grupper.flatMap((g) => g.valg.map((_, i) => g.fra + i))
    expect(nummer).toEqual(nummer.map((_, i) => i))
  })

  test.each<[aktiv: number, antall: number, steg: 1 | -1, svar: number]>([
    [-1, 3, 1, 0],
    [-1, 3, -1, 2],
    [2, 3, 1, 0],
    [0, 3, -1, 2],
    [-1, 0, 1, -1],
  ])('fra %i av %i, %i: %i', (aktiv, antall, steg, svar) => expect(nesteValg(aktiv, antall, steg)).toBe(svar))

  test('felt med koder finnes, og kodeverket også', () => {
    const medVerk = FELTER.filter(({ felt }) => verketTil(felt) !== null)
    expect(medVerk.length).toBeGreaterThan(20)
    expect(medVerk.every(({ felt }) => (verketTil(felt)?.verk ?? '') in kodeverk)).toBe(true)
    expect(verketTil('navn')).toBeNull()
    expect(verketTil(null)).toBeNull()
  })
})

const standard = (avvik: Partial<Importstandard> = {}): Importstandard => ({
  felt: 'form',
  verdi: '@mal',
  kilde: 'foreslatt',
  kreves: true,
  ...avvik,
})

describe('Det ingen kolonne sier', () => {
  test.each<[verdi: string, somMalen: boolean, ellers: string]>([
    ['', false, ''],
    ['@mal', true, ''],
    ['@mal oppmote', true, 'oppmote'],
    ['oppmote', false, 'oppmote'],
    ['@malvik', false, '@malvik'],
  ])('«%s» leses og skrives likt', (verdi, somMalen, ellers) => {
    expect(lesStandard(verdi)).toEqual({ somMalen, ellers })
    expect(skrivStandard({ somMalen, ellers })).toBe(verdi)
  })

  test('det som er valgt, går foran forslaget', () => {
    const [en] = standardene({ standarder: [standard()] }, valg.medStandard(valg.INGEN_VALG, 'form', 'digitalt'))
    expect(en).toMatchObject({ verdi: 'digitalt', kilde: 'valgt' })
  })

  test('bare det en mal kan si, kan være som malen', () => {
    expect(kanVaereSomMalen(standard({ verdi: '' }))).toBe(true)
    expect(kanVaereSomMalen(standard({ felt: 'tilbyder.navn', verdi: '' }))).toBe(false)
    expect(kanVaereSomMalen(standard({ felt: 'krav', verdi: '@mal' }))).toBe(true)
  })

  test('koder kjennes på koden og på navnet, og det ukjente er ikke med', () => {
    const lovlige = [
      { kode: 'kommune', ord: ['Kommunen', 'Kommunen'] },
      { kode: 'stat', ord: ['Nav stat'] },
    ]
    expect(kodene('Kommunen; stat;hvem', lovlige)).toEqual(['kommune', 'stat'])
    expect(kodene(somCelle(['stat', 'kommune']), lovlige)).toEqual(['stat', 'kommune'])
  })
})
