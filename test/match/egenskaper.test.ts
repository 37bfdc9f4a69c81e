/** What must hold for every kartlegging and every catalogue, tried on a thousand made-up ones; the seed makes each run the same. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Behov, type Kodeverk, koder } from '../../catalog/kodeverk.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import { lagPerson } from '../../catalog/match/person.ts'
import { erNei } from '../../catalog/match/utfall.ts'
import { Svar } from '../../catalog/skjema/forslag.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'

const KJORINGER = { numRuns: 1000, seed: 20_261_121 }

const en = <K extends Kodeverk>(navn: K) => fc.constantFrom(...koder(navn))
const noen = <K extends Kodeverk>(navn: K, maxLength = 3) => fc.subarray(koder(navn), { maxLength })
const kanskje = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null })
const styrke = fc.constantFrom(1 as const, 2 as const, 3 as const)
/** Few enough for persons and tiltak to meet, and those that a rule reads among them. */
const behov = fc.constantFrom('struktur-og-oppmote', 'fellesskap', 'norsk', 'rus', 'psykisk-helse', 'bolig')
const noenBehov = fc.uniqueArray(behov, { minLength: 1, maxLength: 3 })

const feltI = (arb: fc.Arbitrary<object>) => Object.keys(fc.sample(arb, { numRuns: 1, seed: 1 })[0] ?? {})

/** A field beats a hindring that says the opposite, so taking the field away would bring the other answer forward. */
function utenMotsigelser(k: Kartlegging): Kartlegging {
  const leser = !['ingen', 'alfa', null, undefined].includes(k.norsk?.skriftlig)
  const motsagt = new Set([
    ...(k.bankId ? ['uten-bankid'] : []),
    ...(k.gyldigId ? ['uten-gyldig-id'] : []),
    ...((k.digital ?? 0) > 1 ? ['ikke-digital'] : []),
    ...(leser ? ['ikke-alfabetisert'] : []),
  ])
  const hindringer = k.hindringer?.filter((h) => !motsagt.has(h)) ?? null
  return { ...k, hindringer, alfabetisert: leser && k.alfabetisert === 'nei' ? null : k.alfabetisert }
}

const kartlegging: fc.Arbitrary<Kartlegging> = fc
  .record({
    alder: kanskje(fc.integer({ min: 15, max: 75 })),
    kjonn: kanskje(en('kjonn')),
    kommune: kanskje(fc.constantFrom('5035', '5034', '5037', '5001')),
    reise: kanskje(fc.record({ middel: kanskje(en('reisemiddel')), maksMinutter: kanskje(fc.nat(150)) })),
    norsk: kanskje(fc.record({ muntlig: kanskje(en('norskniva')), skriftlig: kanskje(en('norskniva')) })),
    alfabetisert: kanskje(en('alfabetisert')),
    digital: kanskje(fc.nat(3)),
    bankId: kanskje(fc.boolean()),
    gyldigId: kanskje(fc.boolean()),
    ytelser: kanskje(noen('ytelse')),
    innsatsgruppe: kanskje(en('innsatsgruppe')),
    behov: fc.dictionary(behov, styrke, { maxKeys: 4 }) as fc.Arbitrary<Kartlegging['behov']>,
    hindringer: kanskje(noen('hindring', 6)),
    forhold: kanskje(noen('forhold')),
    interesser: kanskje(noen('interesse')),
    barn: kanskje(fc.array(fc.nat(17), { maxLength: 3 })),
    botid: kanskje(fc.nat(10)),
    iBehandling: kanskje(fc.boolean()),
    innvandrer: kanskje(fc.boolean()),
  })
  .map(utenMotsigelser)

const intervall = (maks: number) =>
  fc.tuple(fc.nat(maks), fc.nat(maks)).map(([a, b]) => ({ fra: Math.min(a, b), til: Math.max(a, b) }))
const dato = fc.constantFrom('2025-12-01', '2026-05-20', '2026-11-21', '2027-03-01')

const avvik: fc.Arbitrary<Partial<Tiltak>> = fc.record({
  eier: en('eier'),
  innhold: noen('innhold'),
  interesser: noen('interesse'),
  eksklusiv: noen('eksklusiv', 2),
  alder: kanskje(intervall(70)),
  kjonn: kanskje(en('kjonnskrav')),
  innsatsgrupper: noen('innsatsgruppe', 4).filter((g) => g.length > 0),
  norsk: fc.record({ min: kanskje(en('norskniva')), maks: kanskje(en('norskniva')) }),
  krav: noen('krav'),
  unntak: noen('hindring', 2),
  miljo: noen('miljo', 2),
  tilrettelegging: noen('tilrettelegging', 6),
  form: en('form'),
  oppmote: fc.record({ dagerPerUke: intervall(5), ukeintervall: fc.integer({ min: 1, max: 4 }) }),
  sted: kanskje(fc.record({ lat: fc.double({ min: 63.2, max: 64.2, noNaN: true }), lon: fc.constant(11.2) })),
  dekning: fc.record({ landet: fc.boolean(), fylker: fc.constant([]), kommuner: fc.constant(['5035', '5034']) }),
  deling: kanskje(fc.record({ synlighet: en('synlighet') })),
  gyldig: fc.record({ fra: kanskje(dato), til: kanskje(dato) }),
  kapasitet: fc.record({ ledige: kanskje(fc.nat(3)), ventetidUker: kanskje(fc.nat(9)) }),
  bekreftet: dato,
  status: en('status'),
})
const AVVIKSFELT = feltI(avvik)

/** What an office may leave unsaid. */
const VALGFRITT: (keyof Tiltak)[] = [
  'interesser',
  'eksklusiv',
  'alder',
  'kjonn',
  'innsatsgrupper',
  'norsk',
  'krav',
  'unntak',
  'miljo',
  'tilrettelegging',
  'oppmote',
  'sted',
  'deling',
  'gyldig',
  'kapasitet',
]

const bare = (objekt: object, felt: readonly string[]) =>
  Object.fromEntries(Object.entries(objekt).filter(([navn]) => felt.includes(navn)))

/** The factory's tiltak, other in a few fields and silent on a few. */
const rad = fc
  .record({ primar: noenBehov, sekundar: noenBehov, avvik, usagt: fc.subarray(VALGFRITT, { maxLength: 3 }) })
  .chain((r) => fc.subarray(AVVIKSFELT, { maxLength: 6 }).map((felt) => ({ ...r, avvik: bare(r.avvik, felt) })))
  .map(({ primar, sekundar, avvik: annet, usagt }) =>
    etTiltak({ behov: { primar, sekundar }, ...annet, ...Object.fromEntries(usagt.map((felt) => [felt, undefined])) }),
  )
const rader = fc
  .array(rad, { minLength: 1, maxLength: 6 })
  .map((liste) => liste.map((t, i): Tiltak => ({ ...t, id: `t-${i}` })))

const svarPa = (liste: readonly Tiltak[], k: Kartlegging) =>
  lagForslag(lagSnapshot(liste, norge(), 'v1'), k, { dato: DATO, antall: 1000 })

/** The rules that say `nei`. */
function stengtAv(k: Kartlegging, t: Tiltak): string[] {
  const p = lagPerson(k, DATO, norge())
  return KRITERIER.filter((regel) => erNei(regel.prov(p, t))).map((regel) => regel.regel)
}

const dekker = ({ behov: b }: Tiltak, kode: Behov) => b.primar.includes(kode) || (b.sekundar?.includes(kode) ?? false)
const ider = (liste: { tiltakId: string }[]) => liste.map((f) => f.tiltakId)

const frys = <T>(verdi: T): T => {
  if (verdi && typeof verdi === 'object') Object.values(Object.freeze(verdi)).forEach(frys)
  return verdi
}

const les = (objekt: unknown, sti: string): unknown =>
  sti.split('.').reduce<unknown>((verdi, ledd) => (verdi as Record<string, unknown> | null | undefined)?.[ledd], objekt)

/** Without `behov`, which is never unknown. */
const SVARFELT = feltI(kartlegging).filter((felt) => felt !== 'behov')

describe('ukjent er aldri nei', () => {
  test('å glemme et svar om personen gir aldri et nytt nei', () => {
    const egenskap = fc.property(kartlegging, rader, fc.constantFrom(...SVARFELT), (k, liste, felt) => {
      for (const t of liste) expect(stengtAv(k, t)).toEqual(expect.arrayContaining(stengtAv({ ...k, [felt]: null }, t)))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('å glemme en del av et svar gir aldri et nytt nei', () => {
    const deler = fc.constantFrom(
      ['norsk', 'muntlig'],
      ['norsk', 'skriftlig'],
      ['reise', 'middel'],
      ['reise', 'maksMinutter'],
    )
    const egenskap = fc.property(kartlegging, rader, deler, (k, liste, [felt = '', del = '']) => {
      const glemt = { ...k, [felt]: { ...(les(k, felt) as object | null), [del]: null } }
      for (const t of liste) expect(stengtAv(k, t)).toEqual(expect.arrayContaining(stengtAv(glemt, t)))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('at kontoret lar være å si noe, gir aldri et nytt nei', () => {
    const egenskap = fc.property(kartlegging, rader, fc.constantFrom(...VALGFRITT), (k, liste, felt) => {
      for (const t of liste)
        expect(stengtAv(k, t)).toEqual(expect.arrayContaining(stengtAv(k, { ...t, [felt]: undefined })))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('det spørres aldri om noe som alt er besvart', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      for (const { felt } of svarPa(liste, k).nesteSporsmal) expect([felt, les(k, felt) ?? null]).toEqual([felt, null])
    })
    fc.assert(egenskap, KJORINGER)
  })
})

describe('rekkefølgen', () => {
  test('et sterkere behov gir aldri færre poeng til et tiltak som dekker det', () => {
    const egenskap = fc.property(kartlegging, rader, behov, (k, liste, kode) => {
      const poeng = (styrken: 1 | 2 | 3) =>
        new Map(
          svarPa(liste, { ...k, behov: { ...k.behov, [kode]: styrken } }).forslag.map((f) => [f.tiltakId, f.poeng]),
        )
      const [noe, tydelig, hoved] = [poeng(1), poeng(2), poeng(3)]
      for (const t of liste.filter((r) => dekker(r, kode))) {
        expect(tydelig.get(t.id) ?? 0).toBeGreaterThanOrEqual(noe.get(t.id) ?? 0)
        expect(hoved.get(t.id) ?? 0).toBeGreaterThanOrEqual(tydelig.get(t.id) ?? 0)
      }
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('et tiltak som ikke angår personen, stokker aldri om på de andre', () => {
    const uvedkommende = (k: Kartlegging, t: Tiltak): Tiltak => ({
      ...t,
      id: 't-3-ny',
      behov: { primar: ['bolig', 'norsk', 'rus'].filter((b): b is Behov => !(b in k.behov)).concat('samordning') },
      interesser: [],
    })
    const egenskap = fc.property(kartlegging, rader, rad, (k, liste, t) => {
      fc.pre(Object.keys(k.behov).length > 0)
      const [uten, med] = [svarPa(liste, k), svarPa([...liste, uvedkommende(k, t)], k)]
      const utenNy = (svarliste: { tiltakId: string }[]) => ider(svarliste).filter((id) => id !== 't-3-ny')
      expect(utenNy(med.forslag)).toEqual(ider(uten.forslag))
      expect(utenNy(med.ikkeNa)).toEqual(ider(uten.ikkeNa))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('svaret er det samme hver gang, uansett rekkefølge inn, og ingenting som kom inn, endres', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const svar = svarPa(frys(liste), frys(k))
      expect(svarPa(liste, k)).toEqual(svar)
      expect(svarPa(liste.toReversed(), k)).toEqual(svar)
    })
    fc.assert(egenskap, KJORINGER)
  })
})

describe('svaret', () => {
  test('følger skjemaet', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      expect(parse(Svar, svarPa(liste, k))).toMatchObject({ ok: true })
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('har poeng mellom 0 og 1 som er nøyaktig summen av bidragene, og sier fra når et med flere står lenger ned', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const poeng = svarPa(liste, k).forslag.map((f) => f.poeng)
      expect(poeng).toEqual(svarPa(liste, k).forslag.map((f) => f.grunner.reduce((sum, g) => sum + (g.bidrag ?? 0), 0)))
      expect(poeng.filter((p) => p < 0 || p > 1)).toEqual([])
      for (const [i, f] of svarPa(liste, k).forslag.entries())
        expect(f.grunner.some((g) => g.regel === 'mangfold')).toBe(poeng.slice(0, i).some((over) => over < f.poeng))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('foreslår aldri noe med nei, og alt som ikke er mulig nå, har et nei med art og dekker et behov', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const { forslag, ikkeNa } = svarPa(liste, k)
      expect(forslag.filter((f) => f.utfall === 'nei' || f.grunner.some((g) => g.utfall === 'nei'))).toEqual([])
      for (const { tiltakId, grunner } of ikkeNa) {
        expect(grunner.filter((g) => (g.utfall === 'nei') !== (g.art !== undefined))).toEqual([])
        expect(grunner.map((g) => g.utfall)).toContain('nei')
        expect(
          grunner.map((g) => g.regel),
          tiltakId,
        ).toContain('behov')
      }
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('har et hull for hvert behov som ingen forslag med plass og ferske opplysninger dekker, og bare for dem', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const { forslag, hull } = svarPa(liste, k)
      const apne = forslag.filter(
        (f) => f.tiltak.kapasitet?.ledige !== 0 && !f.grunner.some((g) => g.regel === 'ferskhet'),
      )
      const dekket = apne.flatMap((f) => f.grunner.flatMap((g) => (g.regel === 'behov' ? g.verdier.behov : [])))
      const udekket = Object.keys(k.behov).filter((b) => !dekket.includes(b))
      expect(hull.map((h) => h.behov).sort()).toEqual(udekket.sort())
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('har bare hele setninger', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const { forslag, ikkeNa } = svarPa(liste, k)
      const grunner = [...forslag, ...ikkeNa].flatMap((f) => f.grunner.map((g) => g.tekst))
      const setninger = [...grunner, ...ikkeNa.map((i) => i.minsteEndring.tekst)]
      expect(setninger.filter((s) => s === '' || /[{}]|undefined|null|NaN|Ca\. ukjent/.test(s))).toEqual([])
    })
    fc.assert(egenskap, KJORINGER)
  })
})
