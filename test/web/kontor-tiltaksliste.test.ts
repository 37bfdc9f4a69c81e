import { beforeEach, describe, expect, test } from 'vitest'
import type { Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import { hvorord, manglerord } from '../../web/kontor/liste/rad.ts'
import { type Listevalg, lesListevalg, listeadresse, trykket, utvalg, VANLIG } from '../../web/kontor/liste/valg.ts'
import { folgeAvRytme } from '../../web/kontor/rytme.ts'
import { etTiltak } from '../fabrikk.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

type Avvik = Partial<Omit<Kontortiltak, 'tiltak' | 'mangler'>> & {
  tiltak?: Parameters<typeof etTiltak>[0]
  mangler?: string[]
}

function rad(navn: string, { tiltak, mangler = [], ...resten }: Avvik = {}): Kontortiltak {
  const t = etTiltak({ id: navn.toLowerCase(), navn, bekreftet: '2026-10-01', ...tiltak })
  const { bekreftet } = t
  const felt = {
    plasser: bekreftet,
    tider: bekreftet,
    sted: bekreftet,
    kontakt: bekreftet,
    alder: bekreftet,
    norsk: bekreftet,
  }
  return {
    tiltak: t,
    versjon: 1,
    klokker: { endret: `${bekreftet}T10:00:00Z`, publisert: null, bekreftet, felt },
    forfaltDager: 0,
    visninger: 0,
    mangler: mangler.map((m) => ({ felt: m, andel: 10 })),
    opphav: null,
    ...resten,
  }
}

const LISTE = [
  rad('Ås', { visninger: 5, mangler: ['alder'], tiltak: { status: 'publisert', bekreftet: '2026-09-01' } }),
  rad('Arbeid', { visninger: 90, tiltak: { status: 'avsluttet', bekreftet: '2026-11-01' } }),
  rad('Bruktbutikken', { forfaltDager: 9, tiltak: { status: 'publisert', bekreftet: '2026-02-01' } }),
  rad('Øving', { mangler: ['alder', 'norsk', 'sted'], visninger: 5, tiltak: { status: 'utkast' } }),
]

const navn = (avvik: Partial<Listevalg>) => utvalg(LISTE, { ...VANLIG, ...avvik }).map(({ tiltak }) => tiltak.navn)

describe('Lista sorteres', () => {
  test.each<[Partial<Listevalg>, string[]]>([
    [{}, ['Arbeid', 'Bruktbutikken', 'Øving', 'Ås']],
    [{ retning: 'ned' }, ['Ås', 'Øving', 'Bruktbutikken', 'Arbeid']],
    [{ sorter: 'status' }, ['Øving', 'Bruktbutikken', 'Ås', 'Arbeid']],
    [{ sorter: 'bekreftet' }, ['Bruktbutikken', 'Ås', 'Øving', 'Arbeid']],
    [{ sorter: 'visninger', retning: 'ned' }, ['Arbeid', 'Øving', 'Ås', 'Bruktbutikken']],
    [{ sorter: 'mangler', retning: 'ned' }, ['Øving', 'Ås', 'Arbeid', 'Bruktbutikken']],
  ])('%j: like står etter navn', (valg, ventet) => expect(navn(valg)).toEqual(ventet))

  test('Et nytt trykk snur, og en annen kolonne begynner sin egen vei', () => {
    const forst = { ...VANLIG, ...trykket(VANLIG, 'visninger') }
    expect(forst).toMatchObject({ sorter: 'visninger', retning: 'ned' })
    expect(trykket(forst, 'visninger').retning).toBe('opp')
    expect(trykket(forst, 'navn')).toEqual({ sorter: 'navn', retning: 'opp' })
  })
})

describe('Lista filtreres', () => {
  test.each<[Partial<Listevalg>, string[]]>([
    [{ q: 'brukt' }, ['Bruktbutikken']],
    [{ q: 'oving' }, ['Øving']],
    [{ q: ' ' }, ['Arbeid', 'Bruktbutikken', 'Øving', 'Ås']],
    [{ q: 'finnes ikke' }, []],
    [{ status: 'publisert' }, ['Bruktbutikken', 'Ås']],
    [{ bare: 'forfalt' }, ['Bruktbutikken']],
    [{ bare: 'ferskt' }, ['Ås']],
    [{ bare: 'mangler' }, ['Øving', 'Ås']],
    [{ bare: 'mangler', status: 'utkast' }, ['Øving']],
  ])('%j', (valg, ventet) => expect(navn(valg)).toEqual(ventet))

  test('Tilbyder og sted finnes også', () => {
    const her = rad('Verksted', {
      tiltak: { tilbyder: { navn: 'Tydal frivilligsentral' }, sted: { navn: 'Samfunnshuset' } },
    })
    const finner = (q: string) => utvalg([her], { ...VANLIG, q }).length
    expect([finner('frivilligsentral'), finner('samfunnshuset verksted'), finner('samfunnshuset kafe')]).toEqual([
      1, 1, 0,
    ])
  })
})

describe('Valgene står i adressen', () => {
  test.each<[string, Partial<Listevalg>]>([
    ['/kontor/tiltak', {}],
    ['/kontor/tiltak?sorter=visninger', { sorter: 'visninger', retning: 'ned' }],
    [
      '/kontor/tiltak?q=kaf%C3%A9&status=utkast&bare=mangler&retning=ned',
      { q: 'kafé', status: 'utkast', bare: 'mangler', retning: 'ned' },
    ],
  ])('%s', (adresse, avvik) => {
    const valg = { ...VANLIG, ...avvik }
    expect(listeadresse(valg)).toBe(adresse)
    expect(lesListevalg(adresse)).toEqual(valg)
  })

  test('Det som ikke kan leses, gjelder som ikke sagt', () => {
    expect(lesListevalg('/kontor/tiltak?sorter=farge&retning=hit&status=borte&bare=alt&kontor=nav-selbu')).toEqual(
      VANLIG,
    )
  })
})

describe('En rad i ord', () => {
  test.each([
    [[], ''],
    [['alder'], 'Aldersgrense'],
    [['alder', 'norsk'], 'Aldersgrense og norsknivå'],
    [['alder', 'norsk', 'sted', 'krav'], 'Aldersgrense, norsknivå og 2 til'],
  ])('%j mangler: %s', (mangler, ventet) => expect(manglerord(rad('A', { mangler }))).toBe(ventet))

  test('Tilbyder og sted', () => {
    const her = rad('A', { tiltak: { tilbyder: { navn: 'Huset' }, sted: { navn: 'Låven' } } })
    expect(hvorord(her)).toBe('Huset · Låven, Stjørdal')
  })
})

describe('Hva en rytme betyr', () => {
  const alle = [
    rad('A', { tiltak: { status: 'publisert', bekreftet: '2026-06-15' } }),
    rad('B', { tiltak: { status: 'publisert', bekreftet: '2026-10-31' } }),
    rad('C', { tiltak: { status: 'utkast', bekreftet: '2020-01-01' } }),
  ]
  test.each([
    [1, { naa: 1, neste: { dato: '2026-11-30', navn: 'B' } }],
    [6, { naa: 0, neste: { dato: '2026-12-15', navn: 'A' } }],
    [12, { naa: 0, neste: { dato: '2027-06-15', navn: 'A' } }],
  ])('%d måneder', (rytme, ventet) => expect(folgeAvRytme(alle, rytme, '2026-11-27')).toEqual(ventet))

  test('Uten publiserte tiltak er det ingen frist', () => {
    expect(folgeAvRytme(alle.slice(2), 6, '2026-11-27')).toEqual({ naa: 0, neste: null })
  })
})
