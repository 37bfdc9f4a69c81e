import { beforeEach, describe, expect, test } from 'vitest'
import { malform } from '../../web/felles/sprak.ts'
import { type Kartlegging, TOM } from '../../web/veileder/kartlegging.ts'
import { oppsummer } from '../../web/veileder/oppsummering.ts'
import { BOLKER, type Bolk } from '../../web/veileder/tilstand.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

describe('En lukket bolk sier på én linje hva som er svart', () => {
  test.each(BOLKER)('Uten svar er linjen tom: %s', (bolk) => {
    expect(oppsummer(bolk, TOM)).toBe('')
  })

  test.each<[Bolk, Partial<Kartlegging>, string]>([
    [
      'hvem',
      { alder: 23, kommune: '5033', reise: { middel: 'kollektiv', maksMinutter: 45 } },
      '23 år · Tydal · kollektivt, inntil 45 min',
    ],
    ['hvem', { kommune: '1818', postnummer: '8850' }, 'Herøy (Nordland) · 8850'],
    ['hvem', { reise: { maksMinutter: 30 } }, 'Inntil 30 min'],
    [
      'sprak',
      { norsk: { muntlig: 'A2', skriftlig: 'ingen' }, trengerTolk: true, innvandrer: true, botid: 2.5 },
      'Norsk A2 muntlig, ingen norsk ennå skriftlig · trenger tolk · innvandrer · 2,5 år i Norge',
    ],
    ['sprak', { norsk: { muntlig: 'morsmal', skriftlig: 'morsmal' } }, 'Norsk morsmål'],
    ['sprak', { trengerTolk: false, innvandrer: false }, 'Trenger ikke tolk · ikke innvandrer'],
    ['behov', { behov: { bolig: 1, norsk: 3 } }, 'Norsk (hovedbehov), Bolig (noe)'],
    [
      'behov',
      { behov: { bolig: 1, norsk: 1, rus: 1, jobbsok: 1, fellesskap: 2 } },
      'Fellesskap (tydelig), Bolig (noe), Norsk (noe), 2 til',
    ],
    ['hinder', { hindringer: [], forhold: [], barn: [] }, 'Ingen hindringer · ingen av forholdene · ingen barn'],
    [
      'hinder',
      { hindringer: ['sosial-angst'], bankId: false, gyldigId: true, digital: 1, barn: [4, 7] },
      'Sosial angst · uten BankID · har gyldig legitimasjon · på nett: klarer det med hjelp · barn: 4 og 7 år',
    ],
    ['onsker', { mal: 'arbeid', kapasitetTimer: 7.5 }, 'Komme i jobb · 7,5 timer i uka'],
    [
      'nav',
      { ytelser: ['sosialhjelp'], innsatsgruppe: 'trenger-veiledning', tidligere: [{ tiltakstype: 'jobbsentral' }] },
      'Sosialhjelp · Trenger veiledning · 1 tiltak prøvd før',
    ],
    [
      'sprak',
      { sprak: ['uk', 'ru', 'fa', 'en'], trengerTolk: true },
      'Snakker ukrainsk, russisk, persisk (farsi), 1 til · trenger tolk',
    ],
    ['hinder', { tillit: 1 }, 'Litt tillit'],
    ['onsker', { opptatt: [] }, 'Ingen faste avtaler'],
    [
      'onsker',
      {
        opptatt: [
          { dag: 1, fra: '08:00', til: '12:00' },
          { dag: 1, fra: '12:00', til: '16:00' },
          { dag: 4, fra: '08:00', til: '12:00' },
        ],
        onsker: ['gruppe'],
      },
      'Opptatt ma 8–16, to 8–12 · Sammen med andre',
    ],
    ['nav', { tattStilling: { kvp: 'onsker-ikke' } }, 'Kvalifiseringsprogrammet (KVP): ønsker ikke dette'],
    ['nav', { ytelser: [], tidligere: [] }, 'Ingen ytelser · ikke prøvd tiltak før'],
  ])('%s: %j', (bolk, svar, linje) => {
    expect(oppsummer(bolk, { ...TOM, ...svar })).toBe(linje)
  })

  test('På nynorsk', () => {
    malform.value = 'nn'
    const k: Kartlegging = { ...TOM, norsk: { muntlig: 'A2' }, trengerTolk: true }
    expect(oppsummer('sprak', k)).toBe('Norsk A2 munnleg · treng tolk')
  })
})
