/** Between what is typed and what is told: unknown is not none, and opening a tiltak changes nothing. */
import { beforeEach, describe, expect, test } from 'vitest'
import feltnavn from '../../catalog/data/tekst/felt.json' with { type: 'json' }
import { tiltaksid } from '../../catalog/kontor/slug.ts'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import type { Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { feltId, GRUPPER, gruppeFor, navnPa, omkring, stiI } from '../../web/kontor/rediger/felter.ts'
import { erEndret, medFra, medLedd, tomKladd } from '../../web/kontor/rediger/kladd.ts'
import { kropp } from '../../web/kontor/rediger/lagring.ts'
import { lesTall, medEnde, skrivTall, svarPa, svarPaListe, svarPaSpenn } from '../../web/kontor/rediger/svar.ts'
import * as skjema from '../../web/kontor/rediger/tilstand.ts'
import { erUlest, utenUlestRad } from '../../web/kontor/rediger/uleste.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const somKontortiltak = (tiltak: Tiltak, versjon = 1): Kontortiltak => ({
  tiltak,
  versjon,
  klokker: {
    endret: '2026-11-01T10:00:00Z',
    publisert: null,
    bekreftet: tiltak.bekreftet,
    felt: { plasser: DATO, tider: DATO, sted: DATO, kontakt: DATO, alder: DATO, norsk: DATO },
  },
  forfaltDager: 0,
  visninger: 0,
  mangler: [],
  opphav: null,
})

describe('Å åpne og lagre uten å røre noe', () => {
  const alle = [...lastEksempel(norge()), ...lastNasjonal(norge())].map((t) => [t.id, t] as const)

  test.each(alle)('endrer ingenting i %s', (_, tiltak) => {
    skjema.apneSkjema(somKontortiltak(tiltak))
    expect(skjema.erUlagret.value).toBe(false)
    expect(kropp('et-kontor')).toStrictEqual(tiltak)
    const sendt = tolkTiltak(JSON.parse(JSON.stringify(kropp('et-kontor'))), norge())
    expect(sendt).toEqual({ ok: true, verdi: tiltak })
  })

  test('gjelder mange nok til å si noe', () => expect(alle.length).toBeGreaterThan(140))
})

describe('Tre svar', () => {
  test.each([
    [svarPa(undefined), 'ukjent'],
    [svarPa(null), 'ingen'],
    [svarPa({ plasser: 3 }), 'verdi'],
    [svarPaListe(undefined), 'ukjent'],
    [svarPaListe(null), 'ingen'],
    [svarPaListe([]), 'ingen'],
    [svarPaListe(['bankid']), 'verdi'],
    [svarPaSpenn(undefined), 'ukjent'],
    [svarPaSpenn(null), 'ingen'],
    [svarPaSpenn({ fra: null, til: null }), 'ingen'],
    [svarPaSpenn({ fra: 18, til: null }), 'verdi'],
  ])('%s', (fikk, ventet) => expect(fikk).toBe(ventet))

  test('en grense som viskes ut, blir ikke oppgitt, aldri «ingen grense»', () => {
    expect(medEnde({ fra: 18, til: null }, { fra: undefined })).toBeUndefined()
    expect(medEnde({ fra: 18, til: 29 }, { til: undefined })).toEqual({ fra: 18, til: null })
    expect(medEnde<{ fra?: number | null }>(null, { fra: 18 })).toEqual({ fra: 18 })
  })

  test('en del som tas bort, er ikke oppgitt, og uten deler er ikke det hele det heller', () => {
    type Kontakt = NonNullable<Tiltak['kontakt']>
    expect(medLedd<Kontakt>({ rolle: 'Leder', telefon: '1' }, { telefon: undefined })).toEqual({ rolle: 'Leder' })
    expect(medLedd<Kontakt>({ rolle: 'Leder' }, { rolle: undefined })).toBeUndefined()
    expect(medLedd<Kontakt>(null, { rolle: 'Leder' })).toEqual({ rolle: 'Leder' })
  })
})

describe('Tall', () => {
  test.each([
    ['12', 12],
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['1 200', 1200],
    [' 3 ', 3],
    ['-1', -1],
    ['0', 0],
    ['', undefined],
  ])('«%s» leses som %s', (skrevet, verdi) => expect(lesTall(skrevet)).toEqual({ ok: true, verdi }))

  test.each(['tolv', '1,2,3', '18–25', '1e3', '0x1'])('«%s» er ikke et tall', (skrevet) =>
    expect(lesTall(skrevet)).toEqual({ ok: false }),
  )

  test('skrives med komma, og leses tilbake likt', () => {
    expect(skrivTall(37.5)).toBe('37,5')
    expect(skrivTall(null)).toBe('')
    expect(lesTall(skrivTall(37.5))).toEqual({ ok: true, verdi: 37.5 })
  })
})

describe('Det som ikke kan leses', () => {
  test('blir stående, sies fra om, og teller som ulagret', () => {
    skjema.apneSkjema(somKontortiltak(etTiltak()))
    skjema.settUlest('alder.fra', 'atten')
    expect(skjema.erUlagret.value).toBe(true)
    skjema.beror('alder.fra')
    expect(skjema.feilI('alder').map(({ sti }) => sti)).toEqual(['alder.fra'])
    skjema.settUlest('alder.fra', null)
    expect(skjema.erUlagret.value).toBe(false)
  })

  test('følger raden sin når en over den tas bort', () => {
    const uleste = { 'deling.avtaler.0.plasser': 'a', 'deling.avtaler.2.til': 'c', 'alder.fra': 'x' }
    expect(utenUlestRad(uleste, 'deling.avtaler', 0)).toEqual({ 'deling.avtaler.1.til': 'c', 'alder.fra': 'x' })
    expect(erUlest(uleste, 'alder.fra')).toBe(true)
    expect(erUlest(uleste, 'alder')).toBe(false)
  })
})

describe('Ulagret', () => {
  const fra = etTiltak({ alder: { fra: 18 } })
  test.each<[navn: string, kladd: Partial<Tiltak>, ventet: boolean]>([
    ['ingenting endret', { ...fra }, false],
    ['et navn endret', { ...fra, navn: 'Nytt' }, true],
    ['åpen ende skrevet på en annen måte', { ...fra, alder: { fra: 18, til: null } }, false],
    ['en liste i en annen rekkefølge', { ...fra, malgrupper: ['alle', 'flyktninger'] }, true],
    ['ikke oppgitt i stedet for ingen', { ...fra, kjonn: undefined }, true],
    ['et felt som er undefined og et som mangler', { ...fra, lenke: undefined }, false],
  ])('%s', (_, kladd, ventet) => expect(erEndret(kladd, fra)).toBe(ventet))

  test('det som skrives mens det lagres, står igjen som ulagret', () => {
    skjema.apneSkjema(somKontortiltak(fra))
    skjema.sett('navn', 'Sendt')
    const sendt = kropp('k')
    skjema.sett('sammendrag', 'Skrevet imens.')
    skjema.etterLagring(somKontortiltak({ ...fra, navn: 'Sendt', bekreftet: '2026-11-21' }, 2), sendt)
    expect(skjema.kladd.value).toMatchObject({ navn: 'Sendt', sammendrag: 'Skrevet imens.', bekreftet: '2026-11-21' })
    expect(skjema.erUlagret.value).toBe(true)
    expect(skjema.lagret.value?.versjon).toBe(2)
  })

  test('et nytt tiltak har ingenting ulagret når det er lagret og publisert', () => {
    const { id: _, ...ny } = fra
    skjema.apneSkjema({ ...ny, status: 'utkast' })
    const sendt = { ...kropp('k'), id: 'k-et-tiltak', status: 'publisert' as const }
    skjema.etterLagring(somKontortiltak({ ...fra, id: 'k-et-tiltak' }), sendt)
    expect(skjema.erUlagret.value).toBe(false)
    expect(skjema.kladd.value).toMatchObject({ id: 'k-et-tiltak', status: 'publisert' })
  })

  test('en konflikt som er løst, bygger videre på det de andre lagret', () => {
    skjema.apneSkjema(somKontortiltak(fra))
    skjema.sett('navn', 'Mitt')
    expect(skjema.folgEtter(somKontortiltak({ ...fra, navn: 'Deres' }, 4))).toBe(false)
    expect(skjema.konflikt.value?.versjon).toBe(4)
    skjema.losKonflikt({ ...fra, navn: 'Mitt' })
    expect(skjema.lagret.value).toMatchObject({ versjon: 4, tiltak: { navn: 'Deres' } })
    expect([skjema.konflikt.value, skjema.erUlagret.value]).toEqual([null, true])
  })

  test('det andre har lagret i felt jeg ikke har rørt, kommer inn av seg selv', () => {
    skjema.apneSkjema(somKontortiltak(fra))
    skjema.sett('navn', 'Mitt')
    expect(skjema.folgEtter(somKontortiltak({ ...fra, sammendrag: 'Deres.' }, 4))).toBe(true)
    expect(skjema.kladd.value).toMatchObject({ navn: 'Mitt', sammendrag: 'Deres.' })
  })
})

describe('Feltene', () => {
  const iGrupper: string[] = Object.values(GRUPPER).flat()

  test('i et tiltak står hvert i én gruppe', () => {
    expect([...iGrupper].sort()).toEqual(Object.keys(Tiltak.shape).sort())
  })

  test('har alle et navn', () => {
    expect(iGrupper.filter((felt) => !(felt in feltnavn))).toEqual([])
    expect(navnPa('oppmote.tider.0.fra')).toBe('Faste tider')
  })

  test('finnes fra en feil og fra en lenke', () => {
    expect(gruppeFor('oppmote.tider.0.fra')).toBe('nar-og-hvor')
    expect(gruppeFor('finnes-ikke')).toBeUndefined()
    expect(omkring('oppmote.tider.0')).toEqual(['oppmote.tider.0', 'oppmote.tider', 'oppmote'])
    expect(stiI(`#${feltId('oppmote.dagerPerUke')}`)).toBe('oppmote.dagerPerUke')
    expect(stiI('#innhold')).toBeNull()
  })
})

describe('Et nytt tiltak', () => {
  test('mangler bare det et menneske må fortelle', () => {
    const kladd = tomKladd({ id: 'selbu', kommuner: ['5032'] }, DATO)
    const svar = tolkTiltak({ ...kladd, id: tiltaksid('selbu', '') }, norge())
    const steder = svar.ok ? [] : [...new Set(svar.felt.map(({ sti }) => sti))].sort()
    expect(steder).toEqual(
      ['behov.primar', 'eier', 'form', 'inngang', 'navn', 'sammendrag', 'tilbyder.navn', 'tiltakstype'].sort(),
    )
  })

  test('sier ikke fra om feil før noen har vært der', () => {
    skjema.apneSkjema(tomKladd({ id: 'selbu', kommuner: [] }, DATO))
    const felt = [{ sti: 'navn', melding: 'Teksten er tom' }]
    skjema.kontroll.value = { felt, mangler: [], om: skjema.kladd.value }
    expect([skjema.visteFeil.value.length, skjema.uprovde.value.length]).toEqual([0, 1])
    skjema.beror('navn')
    expect([skjema.visteFeil.value.length, skjema.uprovde.value.length]).toEqual([1, 0])
  })

  test('sier ikke fra om det som nettopp er rettet, før tjenesten har sett det', () => {
    skjema.apneSkjema(tomKladd({ id: 'selbu', kommuner: [] }, DATO))
    const felt = [{ sti: 'navn', melding: 'Teksten er tom' }]
    skjema.kontroll.value = { felt, mangler: [], om: skjema.kladd.value }
    skjema.sett('navn', 'Verkstedet')
    skjema.beror('navn')
    expect(skjema.visteFeil.value).toEqual([])
    skjema.kontroll.value = { felt: [], mangler: [], om: skjema.kladd.value }
    skjema.sierFra()
    expect(skjema.visteFeil.value).toEqual([])
  })
})

test('Å ta over fra originalen tar bare det feltet, eller den delen av det', () => {
  const mitt = etTiltak({ varighet: { ukerOrdinart: 8 }, navn: 'Mitt' })
  const original = etTiltak({ varighet: { ukerOrdinart: 12, ukerMaks: 26 }, navn: 'Originalen', alder: { fra: 18 } })
  expect(medFra(mitt, original, 'varighet.ukerMaks').varighet).toEqual({ ukerOrdinart: 8, ukerMaks: 26 })
  expect(medFra(mitt, original, 'alder')).toEqual({ ...mitt, alder: { fra: 18 } })
  expect('alder' in medFra(mitt, {}, 'alder')).toBe(false)
})
