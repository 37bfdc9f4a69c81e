/** G3–G6: how much there is, for whom, and of what kind. */
import { describe, expect, test } from 'vitest'
import { alder } from '../../catalog/dekning/svar/alder.ts'
import { erDaglig, erDagligHeldag } from '../../catalog/dekning/svar/daglig.ts'
import { innretning } from '../../catalog/dekning/svar/innretning.ts'
import { innvandrere } from '../../catalog/dekning/svar/innvandrere.ts'
import { lagOmrade } from '../../catalog/dekning/svar/omrade.ts'
import { tetthet } from '../../catalog/dekning/svar/tetthet.ts'
import type { Tredeling } from '../../catalog/skjema/dekningstall.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { etGrunnlag, landsdekkende, MERAKER, norgeMed, SNASA, STJORDAL, tiltakI } from './svarfabrikk.ts'

const omrade = (tiltak: readonly Tiltak[], kommuner: readonly string[] = [STJORDAL]) =>
  lagOmrade(etGrunnlag(kommuner, { tiltak }), kommuner)
/** Which of the three an only tiltak is in. */
const hvor = ({ ja, nei, ukjent }: Tredeling) => [ja.antall, nei.antall, ukjent.antall].join(' ')
const [JA, NEI, UKJENT] = ['1 0 0', '0 1 0', '0 0 1']

describe('G3: tetthet', () => {
  const region = [STJORDAL, MERAKER, SNASA]
  const delt = tiltakI(STJORDAL, 'delt', { dekning: { landet: false, fylker: [], kommuner: [STJORDAL, MERAKER] } })
  const svar = tetthet(
    lagOmrade(
      etGrunnlag(region, {
        tiltak: [delt, tiltakI(STJORDAL, 'egen'), landsdekkende('overalt', { behov: { primar: ['jobbsok'] } })],
        kontor: [MERAKER],
        geografi: norgeMed({ [STJORDAL]: 20_000, [MERAKER]: 2500, [SNASA]: 2000 }),
      }),
      region,
    ),
  )
  const celle = (kommune: string, behov: string) => svar.celler.find((c) => c.kommune === kommune && c.behov === behov)

  test('Lokale tiltak per 10 000 innbyggere, uten det som gjelder hele landet', () => {
    expect(svar.kommuner.map((k) => [k.kommune, k.tall?.lokale.ids, k.tall?.per10000])).toEqual([
      [STJORDAL, ['delt', 'egen'], 1],
      [MERAKER, ['delt'], 4],
      [SNASA, undefined, undefined],
    ])
  })

  test('I området telles et delt tiltak én gang, og bare innbyggere i kjente kommuner', () => {
    expect([svar.samlet.lokale.ids, svar.samlet.per10000]).toEqual([['delt', 'egen'], 20_000 / 22_500])
  })

  test.each([
    [STJORDAL, 'struktur-og-oppmote', 'lokalt'],
    [STJORDAL, 'fellesskap', 'lokalt'],
    [STJORDAL, 'jobbsok', 'landsdekkende'],
    [MERAKER, 'bolig', 'tomt'],
    [SNASA, 'bolig', 'ukjent'],
    [SNASA, 'jobbsok', 'ukjent'],
  ])('Cellen %s × %s er %s', (kommune, behov, status) => {
    expect(celle(kommune, behov)?.status).toBe(status)
  })

  test('For hvert behov: kommunene uten noe lokalt, og de ukjente for seg', () => {
    const behov = svar.behov.find((b) => b.behov === 'jobbsok')
    expect([behov?.utenLokalt.ids, behov?.ukjente.ids, behov?.landsdekkende.ids]).toEqual([
      [STJORDAL, MERAKER],
      [SNASA],
      ['overalt'],
    ])
  })

  test('Hvert behov har en celle i hver kommune', () => {
    expect(svar.celler).toHaveLength(svar.behov.length * region.length)
  })
})

const bare = (avvik: Partial<Tiltak>) => innvandrere(omrade([tiltakI(STJORDAL, 'a', avvik)])).samlet
const uten = (felt: keyof Tiltak) => {
  const { [felt]: _, ...resten } = tiltakI(STJORDAL, 'a')
  return innvandrere(omrade([resten as Tiltak])).samlet
}

describe('G4: innvandrere, kvinner og barnepass', () => {
  test.each<[string, string, Partial<Tiltak>]>([
    ['innvandrere som målgruppe', JA, { malgrupper: ['innvandrere'] }],
    ['innvandrerkvinner som målgruppe', JA, { malgrupper: ['innvandrerkvinner'] }],
    ['flyktninger blant flere målgrupper', JA, { malgrupper: ['unge-under-30', 'flyktninger'] }],
    ['bare for innvandrere', JA, { eksklusiv: ['innvandrer'] }],
    ['norsk som innhold', JA, { innhold: ['spraktrening-i-arbeid'] }],
    ['alle som målgruppe', NEI, { malgrupper: ['alle'] }],
    ['ingen målgruppe', NEI, { malgrupper: [] }],
  ])('%s: rettet mot innvandrere er %s (ja, nei, ukjent)', (_, ventet, avvik) => {
    expect(hvor(bare(avvik).rettetMot)).toBe(ventet)
  })

  test('Ukjent målgruppe er ukjent og aldri nei', () => {
    expect(hvor(uten('malgrupper').rettetMot)).toBe(UKJENT)
  })

  test.each<[string, string, Partial<Tiltak>]>([
    ['bare kvinner', JA, { kjonn: 'kvinner' }],
    ['bare menn', NEI, { kjonn: 'menn' }],
    ['begge kjønn', NEI, { kjonn: null }],
  ])('%s: bare for kvinner er %s', (_, ventet, avvik) => {
    expect(hvor(bare(avvik).bareKvinner)).toBe(ventet)
  })

  test.each<[string, string, Partial<Tiltak>]>([
    ['som innhold', JA, { innhold: ['barnepass'] }],
    ['som tilrettelegging', JA, { tilrettelegging: ['barnepass'] }],
    ['ingen tilrettelegging', NEI, { tilrettelegging: [] }],
  ])('Barnepass %s er %s', (_, ventet, avvik) => {
    expect(hvor(bare(avvik).barnepass)).toBe(ventet)
  })

  test.each([
    ['kjonn', 'bareKvinner'],
    ['tilrettelegging', 'barnepass'],
  ] as const)('Uten opplysning om %s er %s ukjent', (felt, tall) => {
    expect(hvor(uten(felt)[tall])).toBe(UKJENT)
  })

  test('Studiens 61 prosent står ved siden av', () => {
    expect(innvandrere(omrade([])).studien[0]).toMatchObject({
      verdi: 61,
      aar: 2022,
      kilde: 'OE-rapport 2023-68 tabell 4-2',
    })
  })

  test('En kommune katalogen ikke kjenner, har ingen tall; en kjent uten tiltak har 0', () => {
    const grunnlag = etGrunnlag([STJORDAL, MERAKER], { kontor: [STJORDAL] })
    const { kommuner } = innvandrere(lagOmrade(grunnlag, [STJORDAL, MERAKER]))
    expect(kommuner.map((k) => k.tall?.rettetMot.ja.antall)).toEqual([0, undefined])
  })
})

const en = (avvik: Partial<Tiltak>) => alder(omrade([tiltakI(STJORDAL, 'a', avvik)])).samlet

const struktur = (avvik: Partial<Tiltak>) => en(avvik).behov.find((b) => b.behov === 'struktur-og-oppmote')?.alder

describe('G5: over 30 og over 55', () => {
  test.each<[string, string, Tiltak['alder']]>([
    ['til og med 29', JA, { fra: 18, til: 29 }],
    ['til og med 30', NEI, { fra: 18, til: 30 }],
    ['uten øvre grense', NEI, { fra: 18, til: null }],
    ['uten grenser', NEI, null],
    ['som ikke er oppgitt', UKJENT, undefined],
  ])('Alder %s: bare for unge er %s', (_, ventet, grenser) => {
    expect(hvor(en({ alder: grenser }).bareUnge)).toBe(ventet)
  })

  test.each<[string, string[], Tiltak['alder']]>([
    ['18–30', ['under-30'], { fra: 18, til: 30 }],
    ['18–41', ['under-30'], { fra: 18, til: 41 }],
    ['18–42', ['under-30', 'over-30'], { fra: 18, til: 42 }],
    ['fra 43', ['over-55'], { fra: 43, til: null }],
    ['alle', ['under-30', 'over-30', 'over-55'], null],
  ])('%s er åpent for %j', (_, ventet, grenser) => {
    const grupper = Object.entries(struktur({ alder: grenser }) ?? {})
    expect(grupper.filter(([, g]) => g.apne.ids.includes('a')).map(([navn]) => navn)).toEqual(ventet)
  })

  test('Ukjent aldersgrense er verken åpen eller fortrengt', () => {
    const unge = tiltakI(STJORDAL, 'unge', { alder: { fra: 18, til: 29 } })
    const uviss = tiltakI(STJORDAL, 'uviss', { alder: undefined })
    const { fortrengt, behov } = alder(omrade([unge, uviss])).samlet
    const eldre = behov.find((b) => b.behov === 'struktur-og-oppmote')?.alder['over-30']
    expect([eldre?.apne.antall, eldre?.ukjent.ids, fortrengt]).toEqual([0, ['uviss'], []])
  })

  test('Fortrengt: noe for unge og med sikkerhet ingenting for eldre, for hvert behov', () => {
    expect(en({ alder: { fra: 18, til: 29 } }).fortrengt).toEqual(
      ['struktur-og-oppmote', 'fellesskap'].flatMap((behov) => [
        { behov, alder: 'over-30' },
        { behov, alder: 'over-55' },
      ]),
    )
    expect(en({ alder: { fra: 43, til: null } }).fortrengt).toEqual([])
  })
})

const dager = (...numre: number[]) => numre.map((dag) => ({ dag, fra: '08:30', til: '14:30' }))

describe('G6: arbeidsrettet, sosialt og heldag', () => {
  test('Kommunale tiltak deles i arbeidsrettet, sosialt og annet; tjenester er ikke med', () => {
    const { samlet } = innretning(
      omrade([
        tiltakI(STJORDAL, 'begge', { innhold: ['arbeidsutproving', 'sosialt-samvaer'] }),
        tiltakI(STJORDAL, 'sosialt', { innhold: ['sosialt-samvaer'] }),
        tiltakI(STJORDAL, 'annet', { innhold: ['digital-hjelp'] }),
        tiltakI(STJORDAL, 'tjeneste', { tiltakstype: 'kvp', innhold: ['arbeidspraksis-ekstern'] }),
        tiltakI(STJORDAL, 'frivillig', { eier: 'frivillig', innhold: ['sosialt-samvaer'] }),
      ]),
    )
    expect([samlet.arbeidsrettet.ids, samlet.sosialt.ids, samlet.annet.ids]).toEqual([
      ['begge'],
      ['sosialt'],
      ['annet'],
    ])
  })

  const heldag = {
    timerPerUke: { fra: 8, til: 20 },
    dagerPerUke: { fra: 2, til: 4 },
    tider: dager(1, 2, 3, 4),
  }
  const { oppmote: _, ...utenOppmote } = etTiltak()

  test.each<[string, boolean | null, Tiltak]>([
    ['fire dager og tjue timer på dagtid', true, etTiltak({ oppmote: heldag })],
    ['tre dager', false, etTiltak({ oppmote: { ...heldag, dagerPerUke: { fra: 2, til: 3 } } })],
    ['åpen ende på dagene', true, etTiltak({ oppmote: { ...heldag, dagerPerUke: { fra: 2, til: null } } })],
    ['nitten og en halv time', false, etTiltak({ oppmote: { ...heldag, timerPerUke: { fra: 8, til: 19.5 } } })],
    ['annenhver uke', false, etTiltak({ oppmote: { ...heldag, ukeintervall: 2 } })],
    ['tre av dagene er hverdager', false, etTiltak({ oppmote: { ...heldag, tider: dager(3, 4, 5, 6) } })],
    [
      'fra klokka sju til sytten',
      true,
      etTiltak({
        oppmote: { ...heldag, tider: dager(1, 2, 3, 5).map((d) => ({ ...d, fra: '07:00', til: '17:00' })) },
      }),
    ],
    [
      'en dag slutter etter sytten',
      false,
      etTiltak({
        oppmote: { ...heldag, tider: [...dager(1, 2, 3), { dag: 4, fra: '12:00', til: '17:01' }] },
      }),
    ],
    ['på nett', false, etTiltak({ oppmote: heldag, form: 'digital' })],
    ['ingen faste tider', false, etTiltak({ oppmote: null })],
    ['uten oppgitte dager', null, etTiltak({ oppmote: { timerPerUke: heldag.timerPerUke, tider: heldag.tider } })],
    ['uten oppgitte timer', null, etTiltak({ oppmote: { dagerPerUke: heldag.dagerPerUke, tider: heldag.tider } })],
    ['uten oppgitte tider', null, etTiltak({ oppmote: { ...heldag, tider: undefined } })],
    [
      'for få timer, og uten oppgitte tider',
      false,
      etTiltak({
        oppmote: { timerPerUke: { fra: 2, til: 4 }, dagerPerUke: heldag.dagerPerUke },
      }),
    ],
    ['uten noe oppgitt', null, utenOppmote],
  ])('Heldag når det er %s: %s', (_navn, ventet, t) => {
    expect(erDagligHeldag(t)).toBe(ventet)
  })

  test('Daglig spør ikke om timene', () => {
    const timen = etTiltak({ oppmote: { timerPerUke: { fra: 4, til: 4 }, dagerPerUke: { fra: 4, til: 4 } } })
    expect([erDaglig(timen), erDaglig(utenOppmote)]).toEqual([true, null])
  })
})
