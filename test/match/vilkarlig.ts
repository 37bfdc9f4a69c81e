/**
 * Made-up persons and tiltak for what must hold for all of them. Few values per field, and those a rule reads among them, so that
 * person and tiltak meet; what fails shrinks towards the factory's tiltak and a person of whom nothing is known.
 */
import * as fc from 'fast-check'
import {
  type Behov,
  type Hindring,
  type Kodeverk,
  koder,
  norsktrinn,
  type Tiltakstype,
} from '../../catalog/kodeverk.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import { lagPerson, type Person } from '../../catalog/match/person.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'

/** The seed makes each run the same. */
export const KJORINGER = { numRuns: 10_000, seed: 20_261_121 }
/** Milliseconds for one property: many times what it takes alone, since the machine may be busy with others. */
export const TALMODIG = { timeout: 180_000 }

const en = <K extends Kodeverk>(navn: K) => fc.constantFrom(...koder(navn))
const noen = <K extends Kodeverk>(navn: K, maxLength = 3) => fc.subarray(koder(navn), { maxLength })
const kanskje = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 3 })
/** Told, known to be none, or not told. */
const oppgitt = <T>(arb: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: arb, weight: 4 }, fc.constantFrom<null | undefined>(null, undefined))

const styrke = fc.constantFrom(1 as const, 2 as const, 3 as const)
const BEHOV: readonly Behov[] = [
  'struktur-og-oppmote',
  'fellesskap',
  'norsk',
  'rus',
  'psykisk-helse',
  'bolig',
  'fysisk-helse',
  'arbeidserfaring',
  'grunnleggende-ferdigheter',
]
export const behov = fc.constantFrom(...BEHOV)
const TYPER: readonly Tiltakstype[] = [
  'jobbsentral',
  'kvp',
  'jobbsjansen',
  'introduksjonsprogram',
  'ungdomsprogram',
  'lonnstilskudd-firearig-ung',
]
const tiltakstype = fc.constantFrom(...TYPER)
const dato = fc.constantFrom('2025-12-01', '2026-05-20', '2026-11-21', '2027-03-01')
const timer = fc.constantFrom(0, 1, 4, 9.5, 10, 19.5, 20, 37.5)
const postnummer = fc.constantFrom('7500', '7530', '7600', '7014')
const tider = fc.subarray([
  { dag: 1, fra: '09:00', til: '12:00' },
  { dag: 1, fra: '11:30', til: '15:00' },
  { dag: 3, fra: '12:00', til: '15:00' },
])

/** Those that several rules read together with something else. */
const STENGENDE: Hindring[] = [
  'aktiv-rus',
  'aktiv-selvskading',
  'sosial-angst',
  'lav-kapasitet-helse',
  'omsorg-uten-barnepass',
  'ikke-alfabetisert',
  'ikke-digital',
  'uten-gyldig-id',
]

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

/** All that is unknown when it is not told, so all but `behov`. */
const SVAR = {
  alder: kanskje(fc.integer({ min: 15, max: 75 })),
  kjonn: kanskje(en('kjonn')),
  kommune: kanskje(fc.constantFrom('5035', '5035', '5034', '5037', '5001')),
  postnummer: kanskje(postnummer),
  reise: kanskje(fc.record({ middel: kanskje(en('reisemiddel')), maksMinutter: kanskje(fc.nat(150)) })),
  norsk: kanskje(fc.record({ muntlig: kanskje(en('norskniva')), skriftlig: kanskje(en('norskniva')) })),
  sprak: kanskje(fc.subarray(['uk', 'ti'])),
  trengerTolk: kanskje(fc.boolean()),
  alfabetisert: kanskje(en('alfabetisert')),
  digital: kanskje(fc.nat(3)),
  bankId: kanskje(fc.boolean()),
  gyldigId: kanskje(fc.boolean()),
  ytelser: kanskje(fc.oneof(noen('ytelse'), fc.subarray(koder('ytelse').slice(0, 1)))),
  innsatsgruppe: kanskje(en('innsatsgruppe')),
  hindringer: kanskje(fc.oneof(noen('hindring', 10), fc.subarray(STENGENDE))),
  forhold: kanskje(noen('forhold')),
  interesser: kanskje(fc.subarray(koder('interesse').slice(0, 4))),
  mal: kanskje(en('mal')),
  onsker: kanskje(noen('onske', 4)),
  kapasitetTimer: kanskje(timer),
  opptatt: kanskje(tider),
  tidligere: kanskje(
    fc.array(
      fc.record({
        tiltakstype,
        utfall: oppgitt(en('proveutfall')),
        dato: oppgitt(dato),
        uker: oppgitt(fc.constantFrom(0, 10, 26)),
      }),
      { maxLength: 2 },
    ),
  ),
  tattStilling: kanskje(
    fc.record({ kvp: en('stilling'), jobbsentral: en('stilling'), jobbsjansen: en('stilling') }, { requiredKeys: [] }),
  ),
  barn: kanskje(fc.array(fc.nat(17), { maxLength: 3 })),
  botid: kanskje(fc.nat(10)),
  iBehandling: kanskje(fc.boolean()),
  innvandrer: kanskje(fc.boolean()),
  tillit: kanskje(fc.nat(3)),
} satisfies { [F in Exclude<keyof Kartlegging, 'behov'>]: fc.Arbitrary<Kartlegging[F]> }

export const SVARFELT = Object.keys(SVAR) as (keyof typeof SVAR)[]
export const kartlegging: fc.Arbitrary<Kartlegging> = fc
  .record({
    svar: fc.record(SVAR),
    koder: fc.subarray([...BEHOV], { maxLength: 4 }),
    styrker: fc.tuple(styrke, styrke, styrke, styrke),
  })
  .map(({ svar, koder: behovene, styrker }) =>
    utenMotsigelser({ ...svar, behov: Object.fromEntries(behovene.map((kode, i) => [kode, styrker[i]])) }),
  )

const intervall = (grense: fc.Arbitrary<number>) =>
  fc.tuple(grense, grense).map(([a, b]) => ({ fra: Math.min(a, b), til: Math.max(a, b) }))
const niva = fc
  .tuple(kanskje(en('norskniva')), kanskje(en('norskniva')))
  .map(([a, b]) => (a && b && norsktrinn(a) > norsktrinn(b) ? { min: b, maks: a } : { min: a, maks: b }))
const periode = fc
  .tuple(kanskje(dato), kanskje(dato))
  .map(([a, b]) => (a && b && a > b ? { fra: b, til: a } : { fra: a, til: b }))

const oppmote = fc.record({
  timerPerUke: oppgitt(timer.map((fra) => ({ fra, til: 40 }))),
  dagerPerUke: oppgitt(intervall(fc.nat(5))),
  ukeintervall: oppgitt(fc.integer({ min: 1, max: 3 })),
  tider: oppgitt(tider),
  gruppestorrelse: oppgitt(fc.constantFrom(1, 2, 3, 6, 7, 15)),
})
/** From next door to the far north; some with only a postnummer, which any kommune here may have, or nothing. */
const sted = fc.oneof(
  { arbitrary: fc.nat(100).map((n) => ({ lat: 63.3 + n / 100, lon: 11.2 })), weight: 4 },
  fc.constantFrom<Tiltak['sted']>({ postnummer: '7500' }, { postnummer: '7014' }, null, {}, { lat: 69.65, lon: 18.96 }),
)
const omrade = (kommuner: string[], fylker: string[] = [], landet = false) => ({ landet, fylker, kommuner })
const dekning = fc.constantFrom(
  omrade(['5035', '5034']),
  omrade(['5001']),
  omrade([], ['50']),
  omrade([]),
  omrade([], [], true),
)
const avtaler = fc.subarray([
  { kommunenummer: '5035', til: '2026-12-31' },
  { kommunenummer: '5034', til: null },
  { kommunenummer: '5037', til: '2026-05-20' },
])
const innhold = fc.oneof(
  fc.subarray(
    [
      'jobbsok-veiledning',
      'arbeidspraksis-intern',
      'vgs-fag',
      'gruppesamtaler',
      'barnepass',
      'digital-hjelp',
      'oppsokende-besok',
      'rus-oppfolging',
      'likepersonstotte',
    ] as Tiltak['innhold'],
    { maxLength: 3 },
  ),
  fc.constantFrom<Tiltak['innhold']>(['cv-og-soknad'], ['ute-natur', 'sosialt-samvaer']),
)

const VANLIG = etTiltak()
const felt = <F extends keyof Tiltak>(navn: F, annet: fc.Arbitrary<Tiltak[F]>): fc.Arbitrary<Tiltak[F]> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(VANLIG[navn]), weight: 5 },
    { arbitrary: annet, weight: 3 },
  )

const FAST = {
  tiltakstype: felt('tiltakstype', tiltakstype),
  eier: felt('eier', en('eier')),
  tilbyder: felt('tilbyder', fc.constant({ navn: 'Fossen AS' })),
  behov: felt(
    'behov',
    fc.record({
      primar: fc.subarray([...BEHOV], { minLength: 1, maxLength: 2 }),
      sekundar: fc.subarray([...BEHOV], { maxLength: 2 }),
    }),
  ),
  innhold: felt('innhold', innhold),
  form: felt('form', en('form')),
  inngang: felt('inngang', en('inngang')),
  dekning: felt('dekning', dekning),
  bekreftet: felt('bekreftet', dato),
  status: felt('status', en('status')),
}

/** What an office may leave unsaid, of what anything reads. */
const UTSAGN = {
  malgrupper: noen('malgruppe'),
  interesser: fc.subarray(koder('interesse').slice(0, 4)),
  eksklusiv: noen('eksklusiv', 2),
  alder: intervall(fc.nat(70)),
  kjonn: en('kjonnskrav'),
  innsatsgrupper: fc.subarray(koder('innsatsgruppe'), { minLength: 1, maxLength: 4 }),
  norsk: niva,
  krav: noen('krav', 2),
  unntak: noen('hindring', 2),
  miljo: noen('miljo', 2),
  tilrettelegging: noen('tilrettelegging', 4),
  oppmote: kanskje(oppmote),
  varighet: fc.record({ ukerMaks: kanskje(fc.constantFrom(10, 26, 52)) }),
  vilkar: fc.record({ egnet: en('egnet') }),
  kommunenummer: fc.constantFrom<string | null>('5034', '5001', null),
  kapasitet: fc.record({ ledige: kanskje(fc.nat(3)), ventetidUker: kanskje(fc.nat(9)) }),
  sted,
  deling: kanskje(fc.record({ synlighet: en('synlighet'), avtaler })),
  gyldig: kanskje(periode),
} satisfies { [F in keyof Tiltak]?: fc.Arbitrary<Tiltak[F]> }

export const VALGFRITT = Object.keys(UTSAGN) as (keyof typeof UTSAGN)[]

const valgfrie = Object.fromEntries(
  Object.entries(UTSAGN).map(([navn, arb]) => [
    navn,
    fc.oneof(
      { withCrossShrink: true },
      { arbitrary: fc.constant<unknown>(VANLIG[navn as keyof Tiltak]), weight: 6 },
      { arbitrary: arb, weight: 3 },
      { arbitrary: fc.constant(undefined), weight: 1 },
    ),
  ]),
) as { [F in keyof typeof UTSAGN]: fc.Arbitrary<Tiltak[F]> }

/** All in which two made-up tiltak may differ. */
export const RADFELT = Object.keys({ ...FAST, ...UTSAGN }) as (keyof Tiltak)[]

/** The factory's tiltak, other in some fields and silent on a few. */
export const rad: fc.Arbitrary<Tiltak> = fc.record({ ...FAST, ...valgfrie }).map(etTiltak)

/** An id each. */
export const navngitt = (liste: readonly Tiltak[]) => liste.map((t, i): Tiltak => ({ ...t, id: `t-${i}` }))
/** Few, so that an answer is soon made; they differ in some fields only, so that they share classes. */
export const rader = fc.array(rad, { minLength: 1, maxLength: 3 }).map(navngitt)

export const person = (k: Kartlegging, dag = DATO): Person => lagPerson(k, dag, norge())
export const snapshot = (liste: readonly Tiltak[]) => lagSnapshot(liste, norge(), 'v1')
export const svarPa = (liste: readonly Tiltak[], k: Kartlegging) =>
  lagForslag(snapshot(liste), k, { dato: DATO, antall: 1000 })
/** `norsk.muntlig` of a kartlegging or a tiltak; undefined when a part of the path is not told. */
export const les = (objekt: unknown, sti: string): unknown =>
  sti.split('.').reduce<unknown>((verdi, ledd) => (verdi as Record<string, unknown> | null | undefined)?.[ledd], objekt)
