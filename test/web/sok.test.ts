import { beforeEach, describe, expect, test } from 'vitest'
import type { Treff } from '../../catalog/skjema/sok.ts'
import { malform } from '../../web/felles/sprak.ts'
import { lesAlder } from '../../web/veileder/sok/Filterfelt.tsx'
import { ordnet } from '../../web/veileder/sok/Filterliste.tsx'
import { brikketekst, sitert } from '../../web/veileder/sok/filterord.ts'
import { hvorforlinje } from '../../web/veileder/sok/hvorfor.ts'
import { skyldige } from '../../web/veileder/sok/Ingentreff.tsx'
import { flytt, INGEN } from '../../web/veileder/sok/kombo.ts'
import { biter, merkerFor } from '../../web/veileder/sok/merking.ts'
import { grupper, utenOrdet } from '../../web/veileder/sok/sokeforslag.ts'
import { tilSporring } from '../../web/veileder/sok/sporring.ts'
import { lesAdresse, medHjem, medVerdi, TOMT, tilAdresse, utenFiltre, veksle } from '../../web/veileder/sok/valg.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

describe('Adressen til et søk', () => {
  test.each([
    '/tiltak',
    '/tiltak?q=norskkurs+stj%C3%B8rdal',
    '/tiltak?q=gjeld&fra=5033&reisemiddel=kollektiv&kommune=5033&innen=45&behov=norsk&behov=bolig&ledig=ja&side=3',
    '/tiltak?sted=5033&sted=5032&vilkar=ja&bekreftetSiden=2026-10-27',
  ])('%s leses og skrives likt', (adresse) => expect(tilAdresse(lesAdresse(adresse))).toBe(adresse))

  test.each([
    ['?behov=tull&behov=norsk', '?behov=norsk'],
    ['?kommune=9999', ''],
    ['?bekreftetSiden=2026-02-31', ''],
    ['?ledig=nei&form=', ''],
    ['?innen=30', ''],
    ['?fra=5033&innen=9999', '?fra=5033'],
    ['?side=abc', ''],
    ['?behov=norsk&behov=norsk', '?behov=norsk'],
    ['?kommune=5033', '?fra=5033&kommune=5033'],
    ['?alder=23&norsk=A2', ''],
    ['?q=+++', ''],
  ])('«%s» blir «%s»', (lest, skrevet) => expect(tilAdresse(lesAdresse(`/tiltak${lest}`))).toBe(`/tiltak${skrevet}`))

  test('Et valg begynner på første side og rører ikke resten', () => {
    const valg = lesAdresse('/tiltak?q=gjeld&behov=norsk&side=4')
    expect(tilAdresse(medVerdi(valg, 'behov', 'bolig'))).toBe('/tiltak?q=gjeld&behov=norsk&behov=bolig')
    expect(tilAdresse(veksle(valg, 'behov', 'norsk'))).toBe('/tiltak?q=gjeld')
    expect(tilAdresse(medVerdi(lesAdresse('/tiltak?fra=5033&innen=30'), 'innen', '60'))).toBe(
      '/tiltak?fra=5033&innen=60',
    )
  })

  test('Ny kommune flytter det som gjaldt den gamle, og ingen kommune tar det bort', () => {
    const valg = lesAdresse(
      '/tiltak?fra=5033&reisemiddel=kollektiv&kommune=5033&sted=5033&sted=5001&innen=45&behov=norsk',
    )
    expect(tilAdresse(medHjem(valg, '5032'))).toBe(
      '/tiltak?fra=5032&reisemiddel=kollektiv&kommune=5032&sted=5032&sted=5001&innen=45&behov=norsk',
    )
    expect(tilAdresse(medHjem(valg, null))).toBe('/tiltak?sted=5001&behov=norsk')
  })

  test('Å fjerne filtrene lar ordene og kommunen stå', () =>
    expect(tilAdresse(utenFiltre(lesAdresse('/tiltak?q=gjeld&fra=5033&kommune=5033&behov=norsk&side=2')))).toBe(
      '/tiltak?q=gjeld&fra=5033',
    ))

  test('Alder og norsk er med i spørringen, men aldri i adressen', () => {
    const sporring = tilSporring({ ...TOMT, filtre: { behov: ['norsk'] } }, { alder: 23, norsk: 'A2' })
    expect(sporring.filtre).toEqual({ behov: ['norsk'], alder: ['23'], norsk: ['A2'] })
  })
})

const svar = (
  ...forslag: [slag: 'kode' | 'sted' | 'tiltak', tekst: string, av: string, filter?: string, antall?: number][]
) => ({
  forslag: forslag.map(([slag, tekst, av, filter = null, antall = null]) => ({
    slag,
    tekst,
    av,
    filter,
    verdi: tekst.toLowerCase(),
    antall,
  })),
})

describe('Forslag mens man skriver', () => {
  test.each([
    ['norskkurs stjør', 'stjør', 'norskkurs'],
    ['gjeld', 'gjeld', ''],
    ['norskkurs Stjørd', 'stjør', 'norskkurs'],
    ['mo i rana', 'mo i r', ''],
    ['norskkurs stjør mer', 'stjør', 'norskkurs stjør mer'],
    ['annet', 'norsk', 'annet'],
    ['hinna', 'inn', 'hinna'],
  ])('Av «%s» uten «%s» er det igjen «%s»', (tekst, av, igjen) => expect(utenOrdet(tekst, av)).toBe(igjen))

  test('Hvert forslag sier hvilken del av teksten det er for, og et sted er to valg', () => {
    const lagt = grupper(svar(['sted', 'Bergen', 'ber', 'sted', 12], ['tiltak', 'Bergensk', 'norskkurs ber']))
    expect(lagt.map((g) => [g.navn, g.valg.map((v) => [v.tekst, v.om, v.av])])).toEqual([
      [
        'Sted',
        [
          ['Åpent for dem som bor i Bergen', '', 'ber'],
          ['Holder til i Bergen', '12 tiltak', 'ber'],
        ],
      ],
      ['Gå rett til tiltaket', [['Bergensk', '', 'norskkurs ber']]],
    ])
  })

  test('Det samme tilbys én gang, og et sted uten tiltak bare som åpent for', () => {
    const norsk: Parameters<typeof svar>[0] = ['kode', 'Norsk', 'no', 'behov', 33]
    const lagt = grupper(svar(norsk, norsk, ['sted', 'Utsira', 'no', 'sted', 0]))
    expect(lagt.flatMap((g) => g.valg.map((v) => [v.tekst, v.om]))).toEqual([
      ['Norsk', 'Behov · 33 tiltak'],
      ['Åpent for dem som bor i Utsira', ''],
    ])
  })

  test.each([
    [INGEN, 1, 0],
    [2, 1, INGEN],
    [INGEN, -1, 2],
    [0, -1, INGEN],
    [0, 1, 1],
  ] as const)('Fra %i av tre med steg %i til %i', (fra, steg, til) => expect(flytt(fra, 3, steg)).toBe(til))
})

describe('Merking', () => {
  test.each<[string, [number, number][], string]>([
    ['Norsk på jobb', [[0, 5]], '[Norsk] på jobb'],
    ['Lån og gjeld', [[7, 12]], 'Lån og [gjeld]'],
    ['abc', [], 'abc'],
    [
      'abcdef',
      [
        [3, 5],
        [0, 4],
      ],
      '[abcd][e]f',
    ],
    ['abc', [[1, 99]], 'a[bc]'],
    ['abc', [[5, 9]], 'abc'],
  ])('%s %j', (tekst, merker, ventet) =>
    expect(
      biter(tekst, merker)
        .map((b) => (b.merket ? `[${b.tekst}]` : b.tekst))
        .join(''),
    ).toBe(ventet),
  )

  test('Ord finnes uansett store bokstaver', () =>
    expect(merkerFor('Voksenskolen, Lillehammer', ['lillehammer', '', 'x'])).toEqual([[14, 25]]))
})

const treff = (del: Partial<Pick<Treff, 'hvorfor' | 'utdrag' | 'merker'>> & { navn?: string }) => ({
  hvorfor: del.hvorfor ?? [],
  utdrag: del.utdrag ?? '',
  merker: del.merker ?? { navn: [], utdrag: [] },
  tiltak: { navn: del.navn ?? 'Økonomitimen' },
})
const behov = { ord: 'gjeld', felt: 'behov', funnet: 'Økonomi og gjeld' }

describe('Hvorfor noe er et treff', () => {
  test('sies når ordet ikke er å se på kortet', () =>
    expect(hvorforlinje(treff({ hvorfor: [behov] }), [])).toBe('Hvorfor: «gjeld» er funnet i behov: Økonomi og gjeld.'))

  test('sies på nynorsk', () => {
    malform.value = 'nn'
    expect(hvorforlinje(treff({ hvorfor: [behov] }), [])).toBe('Kvifor: «gjeld» er funne i behov: Økonomi og gjeld.')
  })

  test('sies ikke når ordet er merket i navnet eller teksten', () => {
    expect(
      hvorforlinje(treff({ hvorfor: [behov], navn: 'Gjeldshjelpa', merker: { navn: [[0, 12]], utdrag: [] } }), []),
    ).toBe('')
    expect(
      hvorforlinje(treff({ hvorfor: [behov], utdrag: 'Om gjeld.', merker: { navn: [], utdrag: [[3, 8]] } }), []),
    ).toBe('')
  })

  test('sies når det som er merket, er et annet ord for det samme', () =>
    expect(
      hvorforlinje(treff({ hvorfor: [behov], utdrag: 'Om inkasso.', merker: { navn: [], utdrag: [[3, 10]] } }), []),
    ).not.toBe(''))

  test('sies ikke når stedet står på kortet', () => {
    const sted = { ord: 'florø', felt: 'sted', funnet: 'Kinn' }
    expect(hvorforlinje(treff({ hvorfor: [sted] }), ['Nav Kinn', 'Nav Kinn, Kinn'])).toBe('')
    expect(hvorforlinje(treff({ hvorfor: [sted] }), [''])).toBe('Hvorfor: «florø» er funnet i sted: Kinn.')
  })

  test('er én linje med høyst to grunner', () => {
    const linje = hvorforlinje(treff({ hvorfor: ['a', 'b', 'c'].map((ord) => ({ ...behov, ord })) }), [])
    expect(linje).toContain('«a»')
    expect(linje).toContain('«b»')
    expect(linje).not.toContain('«c»')
  })
})

describe('Filtrene i ord', () => {
  const reise = { hjem: '5033', middel: 'kollektiv' } as const
  test.each([
    ['behov', 'norsk', 'Behov: Norsk'],
    ['vilkar', 'nei', 'Skal ikke være vilkår'],
    ['inngang', 'apent', 'Åpent, uten henvisning'],
    ['kommune', '5033', 'Åpent for dem som bor i Tydal'],
    ['delt', '5033', 'Delt med Tydal'],
    ['sted', '5032', 'Holder til i Selbu'],
    ['innen', '45', 'Høyst 45 min kollektivt fra Tydal'],
    ['ledig', 'ja', 'Ledig plass'],
    ['bekreftetSiden', '2026-10-27', 'Bekreftet siden 27. okt. 2026'],
    ['alder', '23', '23 år'],
    ['norsk', 'A2', 'Norsk: A2 (enkle samtaler)'],
  ] as const)('%s %s er «%s»', (filter, verdi, ventet) => expect(brikketekst({ filter, verdi }, reise)).toBe(ventet))

  test('Flere verdier av ett filter nevnes sammen', () =>
    expect(
      sitert(
        'behov',
        [
          { filter: 'behov', verdi: 'norsk' },
          { filter: 'form', verdi: 'fast' },
          { filter: 'behov', verdi: 'bolig' },
        ],
        reise,
      ),
    ).toBe('«Norsk» og «Bolig»'))

  test('Bare filtre som alene står i veien, foreslås fjernet, det som gir mest først', () =>
    expect(
      skyldige([
        { filter: 'form', antall: 0 },
        { filter: 'ledig', antall: 3 },
        { filter: 'alder', antall: 12 },
      ]).map((u) => u.filter),
    ).toEqual(['alder', 'ledig']))

  test.each([
    ['23', 23],
    [' 7 ', 7],
    ['', null],
    ['121', undefined],
    ['tjue', undefined],
    ['2,5', undefined],
  ])('Alderen «%s» leses som %s', (tekst, alder) => expect(lesAlder(tekst)).toBe(alder))
})

const rader = (...antall: number[]) => antall.map((n, i) => ({ kode: `k${i}`, antall: n }))
const koder = (liste: { kode: string }[]) => liste.map((r) => r.kode).join(' ')

describe('Rekkefølgen i et filter', () => {
  test('En kort liste står som den er', () => expect(koder(ordnet(rader(0, 5, 1), new Set()).forst)).toBe('k0 k1 k2'))

  test('En lang liste har det som gir mest først, og viser seks og det som er valgt', () => {
    const lang = rader(0, 5, 1, 0, 9, 2, 3, 4, 6)
    const { forst, alle } = ordnet(lang, new Set(['k3']))
    expect(koder(alle)).toBe('k4 k8 k1 k7 k6 k5 k2 k0 k3')
    expect(koder(forst)).toBe('k4 k8 k1 k7 k6 k5 k3')
  })
})
