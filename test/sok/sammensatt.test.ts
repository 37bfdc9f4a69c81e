import { describe, expect, test } from 'vitest'
import { fold } from '../../catalog/sok/fold.ts'
import { lagLeksikon } from '../../catalog/sok/leksikon.ts'
import { lagDeler } from '../../catalog/sok/sammensatt.ts'
import { etTiltak } from '../fabrikk.ts'
import { heleKatalogen, indeksAv, sokI } from './katalog.ts'

const deler = (...ord: string[]) => {
  const leksikon = lagLeksikon()
  for (const o of ord) leksikon.form(o)
  return lagDeler(leksikon)
}

const ORD =
  'norsk kurs språk opplæring gjeld rådgivning jobb søker sentral barn hage frisk liv tur gruppe psykisk helse tjeneste helsetjeneste'.split(
    ' ',
  )

describe('deler av sammensatte ord', () => {
  test.each([
    ['norskkurs', ['norsk', 'kurs']],
    ['språkopplæring', ['sprak', 'opplaring']],
    ['gjeldsrådgivning', ['gjeld', 'radgivning']],
    ['jobbsøkerkurs', ['jobb', 'soker', 'kurs']],
    ['jobbsentralen', ['jobb', 'sentralen']],
    ['barnehage', ['barn', 'hage']],
    ['frisklivssentral', ['frisk', 'liv', 'sentral']],
    ['turgruppe', ['tur', 'gruppe']],
  ])('%s', (ord, ventet) => {
    expect(deler(...ORD).minste(fold(ord))).toEqual(ventet)
  })

  test.each(['avklaring', 'oppfølging', 'veileder', 'kommuner', 'muligheter', 'frivillige', 'jobb', 'kvinner'])(
    '%s er ikke sammensatt, selv om det er sammensatt av bokstaver som er ord',
    (ord) => {
      expect(deler('av', 'opp', 'vei', 'kom', 'mulig', 'het', 'heter', 'fri', 'job', 'kvi').minste(fold(ord))).toEqual(
        [],
      )
    },
  )

  test('både det lange og det korte leddet er deler', () => {
    const d = deler('jobbsøker', 'jobb', 'søker', 'kurs')
    expect(d.alle('jobbsokerkurs')).toEqual(['jobbsoker', 'jobb', 'soker', 'kurs'])
  })

  test('et ukjent ord har ingen deler, og det som er sammensatt av noe sammensatt, har både to og minste', () => {
    const d = deler(...ORD)
    expect([d.to('ukjentord'), d.minste('ukjentord'), d.alle('ukjentord')]).toEqual([[], [], []])
    expect(d.to('psykiskhelsetjeneste')).toEqual(['psykisk', 'helsetjeneste'])
    expect(d.minste('psykiskhelsetjeneste')).toEqual(['psykisk', 'helse', 'tjeneste'])
  })

  test('ord som kommer til siden, er ikke deler', () => {
    const leksikon = lagLeksikon()
    for (const o of ['vik', 'sand']) leksikon.form(o)
    const d = lagDeler(leksikon)
    leksikon.form('sandvika')
    leksikon.form('mo')
    expect(d.minste('sandvik')).toEqual(['sand', 'vik'])
    expect(d.minste('sandvika')).toEqual([])
  })

  test('stedsnavn deles ikke', () => {
    const { deler: d } = heleKatalogen()
    expect(['trondheim', 'steinkjer', 'nordfjordeid', 'vossevangen'].flatMap((s) => d.minste(s))).toEqual([])
  })
})

describe('det sammensatte ordet og delene finner hverandre', () => {
  const kurs = etTiltak({ id: 'kurs', navn: 'Kurs i norsk', tiltakstype: 'sprakkafe', behov: { primar: ['norsk'] } })
  const norskkurs = etTiltak({
    id: 'norskkurs',
    navn: 'Norskkurset',
    tiltakstype: 'sprakkafe',
    behov: { primar: ['norsk'] },
  })
  const annet = etTiltak({
    id: 'annet',
    navn: 'Turgruppa',
    tiltakstype: 'turgruppe',
    behov: { primar: ['fysisk-helse'] },
  })
  const indeks = indeksAv(kurs, norskkurs, annet)
  test.each(['norskkurs', 'norsk kurs', 'kurs norsk', 'norsk-kurs', 'kurs i norsk', 'NORSKKURSENE'])('%s', (q) => {
    expect(new Set(sokI(indeks, q).treff.map((t) => t.tiltakId))).toEqual(new Set(['kurs', 'norskkurs']))
  })
})
