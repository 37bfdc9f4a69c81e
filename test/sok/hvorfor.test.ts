/** Why a hit is a hit, and that the order is what a veileder would expect. */
import { describe, expect, test } from 'vitest'
import { fold } from '../../catalog/sok/fold.ts'
import { stamme } from '../../catalog/sok/stamme.ts'
import { etTiltak } from '../fabrikk.ts'
import { heleKatalogen, indeksAv, sokI } from './katalog.ts'

const forste = (q: string, ...tiltak: Parameters<typeof etTiltak>[0][]) =>
  sokI(indeksAv(...tiltak.map((t, i) => etTiltak({ id: `t-${i}`, ...t }))), q).treff[0]

const biter = (tekst: string, merker: readonly (readonly [number, number])[]) =>
  merker.map(([a, b]) => tekst.slice(a, b))

describe('hvorfor dette er et treff', () => {
  const gjeld = etTiltak({ navn: 'Økonomitimen', tiltakstype: 'okonomi-gjeldsradgivning', sammendrag: 'Kom innom.' })
  const ingen = { landet: false, fylker: [], kommuner: [] }
  test.each<[string, Parameters<typeof etTiltak>[0], { felt: string; funnet: string }[]]>([
    ['økonomitimen', gjeld, [{ felt: 'navn', funnet: 'Økonomitimen' }]],
    ['okonomitime', gjeld, [{ felt: 'navn', funnet: 'Økonomitimen' }]],
    ['gjeld', gjeld, [{ felt: 'tiltakstype', funnet: 'Økonomi- og gjeldsrådgivning' }]],
    ['inkasso', gjeld, [{ felt: 'tiltakstype', funnet: 'Økonomi- og gjeldsrådgivning' }]],
    ['innom', gjeld, [{ felt: 'sammendrag', funnet: 'innom' }]],
    ['stjørdal', { tilbyder: { navn: 'Nav' } }, [{ felt: 'sted', funnet: 'Stjørdal' }]],
    ['hegra', { tilbyder: { navn: 'Nav' } }, [{ felt: 'sted', funnet: 'Stjørdal' }]],
    [
      'trondheim',
      { kommunenummer: null, dekning: { ...ingen, kommuner: ['5001'] } },
      [{ felt: 'dekning', funnet: 'Trondheim' }],
    ],
    [
      'situasjonsbestemt',
      { innsatsgrupper: ['trenger-veiledning'] },
      [{ felt: 'innsatsgruppe', funnet: 'Trenger veiledning' }],
    ],
    ['gratis', { kostnad: { deltaker: 0 } }, [{ felt: 'egenskap', funnet: 'Gratis' }]],
    [
      'kveld',
      { oppmote: { tider: [{ dag: 2, fra: '18:00', til: '20:00' }] } },
      [{ felt: 'egenskap', funnet: 'Om kvelden' }],
    ],
    [
      'norsk dyr',
      { behov: { primar: ['norsk'] }, interesser: ['dyr-gard'] },
      [
        { felt: 'behov', funnet: 'Norsk' },
        { felt: 'interesse', funnet: 'Dyr og gård' },
      ],
    ],
  ])('%s', (q, t, ventet) => {
    const treff = forste(q, t)
    expect(treff?.hvorfor.map(({ felt, funnet }) => ({ felt, funnet }))).toEqual(ventet)
    expect(new Set(treff?.felt)).toEqual(new Set(ventet.map((v) => v.felt)))
  })

  test('nynorsk spør, og får navnene på nynorsk', () => {
    const svar = sokI(indeksAv(gjeld), 'gjeld', { malform: 'nn' })
    expect(svar.treff[0]?.hvorfor).toEqual([
      { ord: 'gjeld', felt: 'tiltakstype', funnet: 'Økonomi- og gjeldsrådgiving' },
    ])
  })

  test('det som er merket, er det som ble funnet', () => {
    const treff = forste('kurs i norsk', {
      navn: 'Norskkurset på Selbu',
      sammendrag: 'Kurs for deg som lærer norsk. Gratis.',
    })
    expect(biter(treff?.tiltak.navn ?? '', treff?.merker.navn ?? [])).toEqual(['Norskkurset'])
    expect(biter(treff?.utdrag ?? '', treff?.merker.utdrag ?? [])).toEqual(['Kurs', 'norsk'])
  })

  test('merkene ligger i teksten, i rekkefølge og hver for seg, for alle spørsmål', () => {
    for (const q of [
      'norsk',
      'jobb stjørdal',
      'rus gratis trening',
      'noe med dyr for unge',
      'kurs',
      'hjelp til bolig og gjeld',
    ])
      for (const t of sokI(heleKatalogen(), q, { antall: 50 }).treff)
        for (const [tekst, merker] of [
          [t.tiltak.navn, t.merker.navn],
          [t.utdrag, t.merker.utdrag],
        ] as const) {
          let slutt = 0
          for (const [fra, til] of merker) {
            expect(slutt <= fra && fra < til && til <= tekst.length).toBe(true)
            expect(stamme(fold(tekst.slice(fra, til)))).not.toBe('')
            slutt = til
          }
        }
  })

  test('utdraget er fra den lange teksten når bare den har ordet', () => {
    const beskrivelse = `${'Vi møtes hver uke. '.repeat(30)}Ta gjerne med **symaskin** selv. ${'Alle kan bli med. '.repeat(30)}`
    const treff = forste('symaskin', { beskrivelse })
    expect(treff?.utdrag).toMatch(/^… .*symaskin selv.* …$/)
    expect(treff?.utdrag.length).toBeLessThan(260)
    expect(treff?.merker.utdrag.map(([a, b]) => treff.utdrag.slice(a, b))).toEqual(['symaskin'])
    expect(treff?.felt).toEqual(['beskrivelse'])
  })

  test('en del av et ord finnes som ord, og ikke fordi den er en bit av navnet på noe annet', () => {
    for (const q of ['jobbsentralen gausdal', 'norskkurs', 'turgruppe']) {
      const deler = sokI(heleKatalogen(), q, { antall: 100 })
        .treff.flatMap((t) => t.hvorfor)
        .filter((h) => h.funnet.includes(' + '))
      expect(deler.filter((h) => ['interesse', 'tilrettelegging', 'malgruppe', 'miljo'].includes(h.felt))).toEqual([])
    }
  })

  test('en del av et ord merkes bare der alle delene finnes', () => {
    const bare = { navn: 'Arbeidshuset', tiltakstype: 'jobbsentral' as const, sammendrag: 'Få hjelp til å finne jobb.' }
    expect(forste('jobbsentralen', bare)?.merker).toEqual({ navn: [], utdrag: [] })
    const begge = { navn: 'Kurs i norsk', tiltakstype: 'amo' as const, sammendrag: 'Kom.' }
    expect(forste('norskkurs', begge)?.merker.navn).toEqual([
      [0, 4],
      [7, 12],
    ])
  })

  test('alle treff har en grunn', () => {
    for (const q of ['norskkurs', 'AFT stjørdal', 'norskurs', 'trening', 'utvidet oppfølging', 'tydal'])
      for (const t of sokI(heleKatalogen(), q, { antall: 100 }).treff) {
        expect(t.hvorfor.length, `${q}: ${t.tiltakId}`).toBeGreaterThan(0)
        expect(t.poeng).toBeGreaterThan(0)
      }
  })
})

describe('skjult adresse', () => {
  const skjult = etTiltak({
    navn: 'Krisesenteret',
    sted: { navn: 'Solgård', adresse: 'Hemmeligveien 7', poststed: 'STJØRDAL', skjultAdresse: true },
  })
  test.each(['Hemmeligveien', 'hemmeligvei', 'Solgård', 'solg', 'hemeligveien'])(
    'finnes ikke ved å søke på %s',
    (q) => {
      expect(sokI(indeksAv(skjult, etTiltak({ id: 'annet' })), q).totalt).toBe(0)
    },
  )
  test('og står ikke i svaret', () => {
    expect(JSON.stringify(sokI(indeksAv(skjult), 'krisesenter'))).not.toMatch(/Hemmelig|Solgård/)
  })
})

describe('rekkefølgen', () => {
  test('et navn foran en omtale', () => {
    expect(forste('verksted', { beskrivelse: 'Et verksted.' }, { navn: 'Verkstedet' })?.tiltakId).toBe('t-1')
  })
  test('hele navnet foran en del av det', () => {
    expect(
      forste('jobbsentralen', { navn: 'Jobbsentralen for ungdom i byen' }, { navn: 'Jobbsentralen' })?.tiltakId,
    ).toBe('t-1')
  })
  test('begge ordene foran det ene', () => {
    const [a, b, c] = [{ navn: 'Kafé' }, { navn: 'Språk' }, { navn: 'Et sted', sammendrag: 'Språk og kafé.' }]
    expect(forste('språk kafé', a, b, c)?.tiltakId).toBe('t-2')
  })
  test('i kommunen, så det som dekker den, så det som gjelder hele landet', () => {
    const der = { navn: 'Norskkurs', kommunenummer: '5033', dekning: { landet: false, fylker: [], kommuner: ['5033'] } }
    const dekker = {
      navn: 'Norskkurs',
      kommunenummer: '5035',
      dekning: { landet: false, fylker: [], kommuner: ['5035', '5033'] },
    }
    const landet = { navn: 'Norskkurs', kommunenummer: null, dekning: { landet: true, fylker: [], kommuner: [] } }
    const indeks = indeksAv(
      ...[landet, dekker, der].map((t, i) => etTiltak({ id: `t-${i}`, tilbyder: { navn: 'Nav' }, ...t })),
    )
    expect(sokI(indeks, 'norskkurs tydal').treff.map((t) => t.tiltakId)).toEqual(['t-2', 't-1', 't-0'])
  })
  test('samme spørsmål, samme svar, uansett hva som ble spurt om før', () => {
    const indeks = heleKatalogen()
    const svar = JSON.stringify(sokI(indeks, 'norsk for kvinner', { antall: 50 }))
    for (const q of ['gjeld', 'xyz', '', 'rus gratis trening']) sokI(indeks, q)
    expect(JSON.stringify(sokI(indeks, 'norsk for kvinner', { antall: 50 }))).toBe(svar)
  })
  test('uten ord kommer alle, etter navn', () => {
    const svar = sokI(heleKatalogen(), '  ', { antall: 500 })
    expect(svar.totalt).toBe(heleKatalogen().tiltak.length)
    const navn = svar.treff.map((t) => t.tiltak.navn)
    expect(navn).toEqual(navn.toSorted(new Intl.Collator('nb').compare))
  })
})

describe('mente du', () => {
  test.each([
    ['norskurs', 'norskkurs'],
    ['jobbsentrallen stjørdal', null],
    ['fotbalklubb', null],
    ['gratis norskurs her', 'gratis norskkurs her'],
    ['norskkurs', null],
    ['frisk', null],
    ['', null],
  ])('«%s»: %s', (q, ventet) => {
    expect(sokI(heleKatalogen(), q).menteDu).toBe(ventet)
  })
  test('ord som ikke finnes, sies det fra om, og resten søkes det på', () => {
    const svar = sokI(heleKatalogen(), 'qzxwq norskkurs')
    expect(svar.ukjente).toEqual(['qzxwq'])
    expect(svar.totalt).toBeGreaterThan(3)
  })
})
