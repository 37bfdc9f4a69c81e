/** The answer as a whole: what comes, in what order, with what reasons, and what would open the rest. */
import { describe, expect, test } from 'vitest'
import { lagForslag, type Valg } from '../../catalog/match/match.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'

const svar = (rader: Tiltak[], kartlegging: Kartlegging = enKartlegging(), valg: Partial<Valg> = {}) =>
  lagForslag(lagSnapshot(rader, norge(), 'v1'), kartlegging, { dato: DATO, ...valg })

const ider = (liste: { tiltakId: string }[]) => liste.map((f) => f.tiltakId)
const LANDET = { landet: true, fylker: [], kommuner: [] }
const NAER = { lat: 63.4695, lon: 10.9281 }
const TJUE_MIN = { lat: 63.5647, lon: 11.0267 }
const SEKSTISJU_MIN = { lat: 63.8934, lon: 11.3689 }
const TRETTIFIRE_MIN = { lat: 63.662, lon: 11.1282 }

const frys = <T>(verdi: T): T => {
  if (verdi && typeof verdi === 'object') Object.values(Object.freeze(verdi)).forEach(frys)
  return verdi
}

describe('rekkefølgen', () => {
  test.each<[string, Partial<Tiltak>, Partial<Tiltak>]>([
    ['primært behov går foran sekundært', {}, { behov: { primar: ['fellesskap'], sekundar: ['struktur-og-oppmote'] } }],
    ['to behov går foran ett', {}, { behov: { primar: ['struktur-og-oppmote'] } }],
    ['felles interesse går foran ingen', { interesser: ['hage'] }, {}],
    ['uten advarsel går foran med', {}, { bekreftet: '2026-01-01' }],
    ['kjent går foran ukjent', {}, { alder: undefined }],
    ['egen kommune går foran kortere reise', { sted: TJUE_MIN }, { sted: NAER, kommunenummer: '5034' }],
    ['kortere reise avgjør ved likhet', { sted: NAER }, { sted: TJUE_MIN }],
    ['kortere ventetid avgjør ved likhet', { kapasitet: { ventetidUker: 1 } }, { kapasitet: { ventetidUker: 2 } }],
    ['nyere bekreftet avgjør ved likhet', { bekreftet: '2026-11-01' }, { bekreftet: '2026-10-31' }],
  ])('%s', (_, forst, sist) => {
    const kartlegging = enKartlegging({ behov: { 'struktur-og-oppmote': 2, fellesskap: 1 }, interesser: ['hage'] })
    const rader = [etTiltak({ ...sist, id: 'a' }), etTiltak({ ...forst, id: 'b' })]
    expect(ider(svar(rader, kartlegging).forslag)).toEqual(['b', 'a'])
    expect(ider(svar(rader.toReversed(), kartlegging).forslag)).toEqual(['b', 'a'])
  })

  test('id-en avgjør når alt annet er likt', () => {
    expect(ider(svar([etTiltak({ id: 'b' }), etTiltak({ id: 'a' })]).forslag)).toEqual(['a', 'b'])
  })

  test('kortere reise går foran mindre tvil når poengene er like', () => {
    const rader = [etTiltak({ id: 'b', bekreftet: '2025-01-01', sted: NAER }), etTiltak({ id: 'a', sted: TJUE_MIN })]
    expect(ider(svar(rader, enKartlegging({ behov: {} })).forslag)).toEqual(['b', 'a'])
  })

  test('med bare kommunen kjent kommer egne først, så det som er nær, så det uten oppmøte, så det som er lenger unna', () => {
    const rader = [
      etTiltak({ id: 'a-landet', kommunenummer: null, sted: null, dekning: LANDET }),
      etTiltak({ id: 'b-langt', kommunenummer: '5006', sted: SEKSTISJU_MIN, oppmote: null, dekning: LANDET }),
      etTiltak({ id: 'c-naer', kommunenummer: '5031', sted: TJUE_MIN, dekning: LANDET }),
      etTiltak({ id: 'd-egen', sted: NAER, bekreftet: '2025-01-01' }),
    ]
    const bareKommune = { kommune: '5035', behov: {} }
    expect(ider(svar(rader, bareKommune).forslag)).toEqual(['d-egen', 'c-naer', 'a-landet', 'b-langt'])
  })

  test('kortere reise går foran kortere ventetid, og ventetid foran nyere bekreftet', () => {
    const rader = [
      etTiltak({ id: 'ny', sted: TJUE_MIN, kapasitet: { ventetidUker: 2 }, bekreftet: '2026-11-20' }),
      etTiltak({ id: 'rask', sted: TJUE_MIN, kapasitet: { ventetidUker: 0 } }),
      etTiltak({ id: 'naer', sted: NAER, kapasitet: { ventetidUker: 3 }, bekreftet: '2026-06-01' }),
    ]
    expect(ider(svar(rader).forslag)).toEqual(['naer', 'rask', 'ny'])
  })

  test('samme spørsmål gir samme svar, og ingenting i spørsmålet eller katalogen endres', () => {
    const rader = frys([etTiltak({ id: 'a', interesser: ['hage'] }), etTiltak({ id: 'b', alder: { til: 20 } })])
    const kartlegging = frys(enKartlegging({ interesser: ['hage'], hindringer: [], norsk: { muntlig: 'A2' } }))
    expect(svar(rader, kartlegging)).toEqual(svar(structuredClone(rader), structuredClone(kartlegging)))
  })
})

describe('et forslag', () => {
  test('har én grunn for hvert behov det dekker, sterkeste bidrag først', () => {
    const [forslag] = svar([etTiltak()], enKartlegging({ behov: { fellesskap: 3, 'struktur-og-oppmote': 2 } })).forslag
    expect(forslag?.grunner.filter((g) => g.regel === 'behov').map((g) => g.tekst)).toEqual([
      'Er for dette: struktur og oppmøte (tydelig)',
      'Hjelper også med dette: fellesskap (hovedbehov)',
    ])
  })

  test('sier hvilken interesse det passer', () => {
    const [forslag] = svar([etTiltak({ interesser: ['hage'] })], enKartlegging({ interesser: ['hage'] })).forslag
    expect(forslag?.grunner.find((g) => g.regel === 'interesse')?.tekst).toBe('Passer interessen: hage')
  })

  test('har poeng som er nøyaktig summen av bidragene i den rekkefølgen de står', () => {
    const rad = etTiltak({ alder: undefined, bekreftet: '2025-01-01', kapasitet: { ledige: 0 }, interesser: ['hage'] })
    const kartlegging = enKartlegging({ behov: { fellesskap: 3, 'struktur-og-oppmote': 1 }, interesser: ['hage'] })
    const [forslag] = svar([rad], kartlegging).forslag
    const bidrag = forslag?.grunner.flatMap((g) => g.bidrag ?? [])
    expect(forslag?.poeng).toBe(bidrag?.reduce((sum, b) => sum + b, 0))
    expect(bidrag?.filter((b) => b < 0)).toHaveLength(4)
    expect(bidrag).not.toContain(0)
  })

  test.each<[string, Partial<Tiltak>]>([
    ['ja', {}],
    ['advarsel', { bekreftet: '2025-01-01' }],
    ['vet-ikke', { alder: undefined }],
    ['vet-ikke', { alder: undefined, bekreftet: '2025-01-01' }],
  ])('har det verste av utfallene til grunnene: %s', (utfall, avvik) => {
    expect(svar([etTiltak(avvik)]).forslag.map((f) => f.utfall)).toEqual([utfall])
  })

  test('viser reisen, og ingen reise når det er digitalt, ambulant eller ukjent hvor', () => {
    const rader = [
      etTiltak({ id: 'fysisk', sted: TJUE_MIN }),
      etTiltak({ id: 'digitalt', form: 'digital', sted: null }),
      etTiltak({ id: 'ambulant', form: 'ambulant' }),
      etTiltak({ id: 'ukjent', sted: undefined, kommunenummer: undefined }),
    ]
    const reiser = Object.fromEntries(
      svar(rader, enKartlegging({ digital: 3 })).forslag.map((f) => [f.tiltakId, f.reise]),
    )
    expect(reiser).toEqual({
      fysisk: { minutter: 20, km: 18, middel: 'bil', kilde: 'anslag', mellom: { fra: 16, til: 40 } },
      digitalt: null,
      ambulant: null,
      ukjent: null,
    })
  })

  test('kommer for en felles interesse selv om det ikke dekker noe behov', () => {
    const rad = etTiltak({ behov: { primar: ['norsk'] }, interesser: ['hage'] })
    expect(ider(svar([rad], enKartlegging({ interesser: ['hage'] })).forslag)).toEqual(['et-tiltak'])
    expect(svar([rad]).forslag).toEqual([])
  })

  test('har det et kort trenger, og sier fra om oppdiktede eksempler', () => {
    expect(svar([etTiltak({ eksempel: true })]).forslag[0]?.tiltak).toEqual({
      navn: 'Et tiltak',
      tiltakstype: 'jobbsentral',
      eier: 'kommune',
      sammendrag: 'Et sted å møte opp.',
      form: 'fast',
      inngang: 'apent',
      bekreftet: '2026-10-30',
      kommunenummer: '5035',
      sted: { lat: 63.4688, lon: 10.9172 },
      oppmote: { timerPerUke: { fra: 10, til: 20 }, dagerPerUke: { fra: 2, til: 4 } },
      tilbyder: 'Stjørdal kommune',
      eksempel: true,
    })
    expect(svar([etTiltak()]).forslag[0]?.tiltak.eksempel).toBe(false)
  })
})

test('et krav som er oppfylt, nevnes ikke blant det som mangler', () => {
  const rader = [etTiltak({ krav: ['bankid', 'digital'] })]
  const verdier = (avvik: Partial<Kartlegging>) => {
    const alle = svar(rader, enKartlegging({ digital: 3, bankId: true, ...avvik }))
    return [...alle.forslag, ...alle.ikkeNa][0]?.grunner.find((g) => g.regel === 'digital')?.verdier.mangler
  }
  expect(verdier({})).toEqual([])
  expect(verdier({ bankId: null })).toEqual(['bankid'])
  expect(verdier({ bankId: false, digital: 1 })).toEqual(['bankid', 'digital'])
})

describe('det som ikke er mulig nå', () => {
  test('er stengt, dekker et behov, og sier hvorfor med art', () => {
    const rader = [
      etTiltak({ id: 'for-unge', alder: { fra: 18, til: 29 } }),
      etTiltak({ id: 'frarades', miljo: ['bare-svak-norsk'] }),
      etTiltak({ id: 'uvedkommende', alder: { fra: 18, til: 29 }, behov: { primar: ['norsk'] } }),
    ]
    const { forslag, ikkeNa } = svar(rader, enKartlegging({ norsk: { muntlig: 'C', skriftlig: 'C' } }))
    const arter = ikkeNa.map((i) => [i.tiltakId, i.grunner.filter((g) => g.utfall === 'nei').map((g) => g.art)])
    expect(forslag).toEqual([])
    expect(Object.fromEntries(arter)).toEqual({ 'for-unge': ['formelt'], frarades: ['frarades'] })
  })

  test('står med det nærmeste først: minst endring, så færrest endringer', () => {
    const rader = [
      etTiltak({ id: 'a-to-ting', sted: TRETTIFIRE_MIN, status: 'utkast' }),
      etTiltak({ id: 'b-mye-mer-reise', sted: SEKSTISJU_MIN }),
      etTiltak({ id: 'c-litt-mer-reise', sted: TRETTIFIRE_MIN }),
    ]
    const { ikkeNa } = svar(rader, enKartlegging({ reise: { middel: 'bil', maksMinutter: 30 } }))
    expect(ikkeNa.map((i) => [i.tiltakId, i.minsteEndring])).toEqual([
      ['c-litt-mer-reise', { regel: 'reise', tekst: '4 minutter mer reisetid' }],
      ['b-mye-mer-reise', { regel: 'reise', tekst: '37 minutter mer reisetid' }],
      ['a-to-ting', { regel: 'gyldig', tekst: '4 minutter mer reisetid · At tilbyderen åpner det igjen' }],
    ])
  })

  test('står etter hvor mye som må endres: vente, avtale, legitimasjon, norsk, kjønn', () => {
    const rader = [
      etTiltak({ id: 'a', kjonn: 'kvinner' }),
      etTiltak({ id: 'b', norsk: { min: 'B1' } }),
      etTiltak({ id: 'c', krav: ['gyldig-id'] }),
      etTiltak({ id: 'd', dekning: { landet: false, fylker: [], kommuner: ['5034'] } }),
      etTiltak({ id: 'e', gyldig: { fra: '2026-12-01' } }),
    ]
    const { ikkeNa } = svar(rader, enKartlegging({ kjonn: 'mann', norsk: { muntlig: 'A1' }, gyldigId: false }))
    expect(ider(ikkeNa)).toEqual(['e', 'd', 'c', 'b', 'a'])
  })

  test('er bare med utover to timer med bil når det er åpent for kommunen', () => {
    const [steinkjer, bodo] = ['5006', '1804'].map((kommune) => ({
      dekning: { landet: false, fylker: [], kommuner: [kommune] },
      kommunenummer: kommune,
      sted: norge().hjemsted(kommune, null) ?? undefined,
    }))
    const rader = [
      etTiltak({ id: 'apent-lenger-unna', sted: bodo?.sted }),
      etTiltak({ id: 'stengt-to-timer', ...steinkjer }),
      etTiltak({ id: 'stengt-lenger-unna', ...bodo }),
      etTiltak({ id: 'delt-lenger-unna', ...bodo, deling: { synlighet: 'alle' } }),
    ]
    const { forslag, ikkeNa } = svar(rader)
    expect(ider([...forslag, ...ikkeNa]).sort()).toEqual(['apent-lenger-unna', 'stengt-to-timer'])
  })
})

describe('spørsmålet', () => {
  const mange = Array.from({ length: 25 }, (_, i) => etTiltak({ id: `t-${String(i).padStart(2, '0')}` }))
  const stengt = Array.from({ length: 25 }, (_, i) => etTiltak({ id: `u-${i}`, status: 'utkast' }))

  test('gir 20 forslag når antall ikke er oppgitt, og antall begrenser bare forslagene', () => {
    expect(svar(mange).forslag).toHaveLength(20)
    const { forslag, ikkeNa } = svar([...mange, ...stengt], enKartlegging(), { antall: 3 })
    expect(ider(forslag)).toEqual(['t-00', 't-01', 't-02'])
    expect(ikkeNa).toHaveLength(25)
  })

  test('uten behov gir alt som er åpent, nærmest først, og ingenting som er stengt', () => {
    const rader = [etTiltak({ id: 'a', sted: TJUE_MIN }), etTiltak({ id: 'b', sted: NAER }), ...stengt]
    const { forslag, ikkeNa, hull } = svar(rader, enKartlegging({ behov: {} }))
    expect(forslag.map((f) => [f.tiltakId, f.poeng])).toEqual([
      ['b', 0],
      ['a', 0],
    ])
    expect([ikkeNa, hull]).toEqual([[], []])
  })

  test('uten kommune gir forslag der reise og deling er ukjent, og ikke noe nei på avstand', () => {
    const rader = [etTiltak({ sted: SEKSTISJU_MIN })]
    const { forslag, ikkeNa } = svar(rader, enKartlegging({ kommune: null }))
    expect(forslag.map((f) => [f.utfall, f.reise])).toEqual([['vet-ikke', null]])
    expect(ikkeNa).toEqual([])
  })

  test('på nynorsk gir alle setninger på nynorsk', () => {
    const rader = [etTiltak({ id: 'a', bekreftet: '2026-01-02' }), etTiltak({ id: 'b', status: 'utkast' })]
    const { forslag, ikkeNa, informasjon } = svar(rader, enKartlegging({ barn: [3] }), { malform: 'nn' })
    expect(forslag[0]?.grunner.map((g) => g.tekst)).toContain(
      'Sist stadfesta 2. jan. 2026: ring før du sender nokon dit',
    )
    expect(ikkeNa[0]?.grunner.find((g) => g.utfall === 'nei')?.tekst).toBe('Er berre eit utkast')
    expect(ikkeNa[0]?.minsteEndring.tekst).toBe('At tilbydaren opnar det igjen')
    expect(informasjon.find((i) => i.regel === 'barn-i-husholdet')?.tekst).toMatch(/^Det er barn i hushaldet/)
  })

  test('får versjonen til katalogen med i svaret, også når katalogen er tom', () => {
    expect(svar([])).toEqual({
      katalogversjon: 'v1',
      forslag: [],
      ikkeNa: [],
      informasjon: [],
      nesteSporsmal: [],
      hull: [{ behov: 'struktur-og-oppmote', arsak: 'finnes-ikke', naermeste: null }],
    })
  })
})
