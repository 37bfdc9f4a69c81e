/** G1 and G2: what kind of offer a kommune has, and how many have none. */
import { describe, expect, test } from 'vitest'
import { kategori } from '../../catalog/dekning/svar/kategori.ts'
import { eierkommune, erBred } from '../../catalog/dekning/svar/kommunale.ts'
import { type Grunnlag, lagOmrade } from '../../catalog/dekning/svar/omrade.ts'
import { ssbStorrelse, storrelse } from '../../catalog/dekning/svar/storrelse.ts'
import { utenTiltak } from '../../catalog/dekning/svar/uten-tiltak.ts'
import type { Kategori, Mal } from '../../catalog/skjema/dekningssvar.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, etTiltak } from '../fabrikk.ts'
import {
  BREDT,
  etGrunnlag,
  LEVANGER,
  landsdekkende,
  MERAKER,
  norgeMed,
  SNASA,
  STJORDAL,
  TRONDHEIM,
  tiltakI,
} from './svarfabrikk.ts'

const svar = (tiltak: readonly Tiltak[], avvik: Partial<Grunnlag> = {}) =>
  kategori(lagOmrade({ ...etGrunnlag([STJORDAL], { tiltak }), ...avvik }, [STJORDAL]))
const en = (tiltak: readonly Tiltak[], avvik?: Partial<Grunnlag>) => svar(tiltak, avvik).kommuner[0]

describe('G1: kategori', () => {
  const smalt = tiltakI(STJORDAL, 'kafe', { tiltakstype: 'praksis-kafe-bruktbutikk', innhold: ['kafe-kjokken'] })
  const tur = tiltakI(STJORDAL, 'tur', { tiltakstype: 'turgruppe', innhold: ['ute-natur', 'sosialt-samvaer'] })
  const bredt = tiltakI(STJORDAL, 'sentral', { innhold: BREDT })
  const kvp = tiltakI(STJORDAL, 'kvp', { tiltakstype: 'kvp', innhold: BREDT })

  test.each<[string, Kategori, Tiltak[]]>([
    ['ett tiltak med alle fire delene er kategori 1', '1', [bredt, smalt]],
    [
      'de fire delene fordelt på to tiltak er kategori 2',
      '2',
      [
        { ...bredt, innhold: BREDT.slice(0, 2) },
        { ...bredt, id: 'to', innhold: BREDT.slice(2) },
      ],
    ],
    ['ett smalt tiltak er kategori 2', '2', [smalt]],
    ['bare turgruppe er kategori 3*', '3*', [tur]],
    ['turgruppe og et smalt tiltak er kategori 2', '2', [tur, smalt]],
    ['vaktmesterteam er mer enn rydding', '2', [{ ...tur, innhold: ['vaktmester-uteareal', 'praktisk-arbeid'] }]],
    ['møtested uten tur og mosjon er ikke 3*', '2', [{ ...tur, innhold: ['sosialt-samvaer', 'maltid-mat'] }]],
    ['bare lovpålagt KVP er kategori 3', '3', [kvp]],
    ['bare samtaler med veileder er kategori 3', '3', [{ ...smalt, tiltakstype: 'veiledersamtaler' }]],
    ['ingenting i en kommune med kontor er kategori 3', '3', []],
    ['det som gjelder hele landet, er ikke kommunens', '3', [landsdekkende('l', { innhold: BREDT })]],
    ['det som er kladd, finnes ikke', '3', [{ ...bredt, status: 'utkast' }]],
    ['det som sluttet dagen før, finnes ikke', '3', [{ ...bredt, gyldig: { fra: null, til: '2026-11-20' } }]],
    ['det som slutter på dagen, finnes', '1', [{ ...bredt, gyldig: { fra: DATO, til: DATO } }]],
    ['det som begynner dagen etter, finnes ikke ennå', '3', [{ ...bredt, gyldig: { fra: '2026-11-22', til: null } }]],
    ['det staten driver i kommunen, er ikke kommunens', '3', [{ ...bredt, eier: 'stat' }]],
    ['privat som et kontor har lagt inn, er kjøpt av kommunen', '1', [{ ...bredt, eier: 'privat' }]],
    ['privat som ingen kontor har lagt inn, er ikke kommunens', '3', [{ ...bredt, eier: 'privat', kontor: null }]],
  ])('%s', (_, ventet, tiltak) => {
    expect(en(tiltak)?.kategori).toBe(ventet)
  })

  test('En kommune som katalogen ikke vet noe om, er ukjent og aldri kategori 3', () => {
    const { kommuner, samlet } = svar([], { kontorkommuner: new Set() })
    expect(kommuner[0]?.kategori).toBe('ukjent')
    expect([samlet['3'].antall, samlet.ukjent.ids]).toEqual([0, [STJORDAL]])
  })

  test('En oppføring fra kommunen er nok til at katalogen kjenner den, også en som er utløpt', () => {
    const utlopt = { ...bredt, gyldig: { fra: null, til: '2020-01-01' } }
    expect(en([utlopt], { kontorkommuner: new Set() })?.kategori).toBe('3')
  })

  test('Bak hvert tall står tiltakene, hver sort for seg', () => {
    const rad = en([bredt, smalt, tur, kvp])
    expect([rad?.brede.ids, rad?.egnede.ids, rad?.generiske.ids, rad?.tjenester.ids]).toEqual([
      ['sentral'],
      ['kafe', 'sentral'],
      ['tur'],
      ['kvp'],
    ])
  })

  test('Det andre kommuner åpner, vises for seg og gjør ikke kategorien bedre', () => {
    const apen = tiltakI(TRONDHEIM, 'apen', { dekning: { landet: false, fylker: [], kommuner: [STJORDAL] } })
    const avtalt = tiltakI(TRONDHEIM, 'avtalt', {
      deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: STJORDAL, til: DATO }] },
    })
    const utlopt = tiltakI(TRONDHEIM, 'utlopt', {
      deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: STJORDAL, til: '2026-11-20' }] },
    })
    const rad = en([apen, avtalt, utlopt])
    expect([rad?.kategori, rad?.hosAndre.ids]).toEqual(['3', ['apen', 'avtalt']])
  })

  test.each(BREDT)('Uten %s er tiltaket ikke bredt', (del) => {
    expect(erBred(etTiltak({ innhold: BREDT.filter((i) => i !== del) }))).toBe(false)
  })

  test('Studiens tall står for seg, med år og kilde', () => {
    expect(svar([]).studien.map(({ verdi, aar, kilde }) => [verdi, aar, kilde])).toEqual([
      [33, 2023, 'OE-rapport 2023-68 kap. 6.2'],
      [40, 2023, 'OE-rapport 2023-68 kap. 6.2'],
      [35, 2023, 'OE-rapport 2023-68 kap. 6.2'],
      [25, 2023, 'OE-rapport 2023-68 kap. 6.2'],
    ])
  })

  test('Et tiltak uten kommune er ingens', () => {
    expect(eierkommune(etTiltak({ kommunenummer: null }))).toBeNull()
  })
})

describe('Størrelse på kommuner', () => {
  test.each([
    [4530, 'liten'],
    [4531, 'liten'],
    [4532, 'mellomsma'],
    [11_279, 'mellomsma'],
    [11_280, 'mellomstor'],
    [26_828, 'mellomstor'],
    [26_829, 'stor'],
  ])('i spørreundersøkelsen: %i innbyggere er %s', (innbyggere, klasse) => {
    expect(storrelse(innbyggere)).toBe(klasse)
  })

  test.each([
    [2185, 'liten'],
    [2186, 'mellomsma'],
    [5179, 'mellomsma'],
    [5180, 'mellomstor'],
    [13_358, 'mellomstor'],
    [13_359, 'stor'],
  ])('i tabellen over KVP: %i innbyggere er %s', (innbyggere, klasse) => {
    expect(ssbStorrelse(innbyggere)).toBe(klasse)
  })
})

const mange = (nr: string, antall: number) =>
  Array.from({ length: antall }, (_, i) => tiltakI(nr, `${nr}-${i}`, { innhold: ['praktisk-arbeid'] }))

describe('G2: uten kommunale tiltak', () => {
  const region = [TRONDHEIM, MERAKER, STJORDAL, LEVANGER, SNASA]
  const grunnlag = etGrunnlag(region, {
    tiltak: [
      ...mange(STJORDAL, 1),
      ...mange(LEVANGER, 2),
      ...mange(TRONDHEIM, 6),
      tiltakI(MERAKER, 'tur', { innhold: ['ute-natur'] }),
    ],
    kontor: [],
    geografi: norgeMed({ [MERAKER]: 4531, [STJORDAL]: 4532, [LEVANGER]: 11_280, [TRONDHEIM]: 26_829, [SNASA]: 1000 }),
  })
  const { rader, ukjente } = utenTiltak(lagOmrade(grunnlag, region))
  const rad = (klasse: string, mal: Mal) => rader.find((r) => r.klasse === klasse && r.mal === mal)

  test.each<[Mal, string[]]>([
    ['ingen', []],
    ['ett', [MERAKER, STJORDAL]],
    ['to-til-fem', [LEVANGER]],
    ['to-eller-flere', [TRONDHEIM, LEVANGER]],
    ['seks-eller-flere', [TRONDHEIM]],
    ['uten-egnet', [MERAKER]],
  ])('%s gjelder kommunene %j', (mal, ids) => {
    expect(rad('alle', mal)?.vart.ids).toEqual(ids)
  })

  test('En ukjent kommune holdes utenfor andelene og telles for seg', () => {
    expect(ukjente.map((u) => [u.klasse, u.vart.ids])).toEqual([
      ['alle', [SNASA]],
      ['liten', [SNASA]],
      ['mellomsma', []],
      ['mellomstor', []],
      ['stor', []],
    ])
    expect(rad('alle', 'ett')?.vart.andel).toBe(2 / 4)
    expect(rad('alle', 'ett')?.vart.andelInnbyggere).toBe((4531 + 4532) / (4531 + 4532 + 11_280 + 26_829))
  })

  test('En klasse uten kjente kommuner har ingen andel, heller enn 0', () => {
    const bareUkjent = utenTiltak(lagOmrade({ ...grunnlag, tiltak: [] }, region))
    expect(bareUkjent.rader.every((r) => r.vart.andel === null && r.vart.andelInnbyggere === null)).toBe(true)
  })

  test('Kommunene deles i studiens klasser', () => {
    expect(rad('liten', 'ett')?.vart.ids).toEqual([MERAKER])
    expect(rad('mellomsma', 'ett')?.vart.ids).toEqual([STJORDAL])
    expect(rad('mellomstor', 'to-til-fem')?.vart.ids).toEqual([LEVANGER])
    expect(rad('stor', 'seks-eller-flere')?.vart.ids).toEqual([TRONDHEIM])
  })

  test.each<[string, Mal, number | null]>([
    ['alle', 'ingen', 24],
    ['alle', 'ett', 27],
    ['alle', 'to-til-fem', 41],
    ['alle', 'seks-eller-flere', null],
    ['stor', 'ingen', 10],
    ['mellomstor', 'ingen', 30],
    ['mellomsma', 'ingen', 40],
    ['liten', 'ingen', 40],
    ['stor', 'to-eller-flere', 90],
    ['liten', 'to-eller-flere', 40],
    ['mellomstor', 'to-eller-flere', null],
  ])('Studien om %s, %s: %s prosent', (klasse, mal, verdi) => {
    expect(rad(klasse, mal)?.studien?.verdi ?? null).toBe(verdi)
  })
})
