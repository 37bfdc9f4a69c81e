/** Made-up entries with everything a file could lose: absent, null, empty list, empty group, and texts that look like something else. */
import * as fc from 'fast-check'
import { type Kodeverk, koder } from '../../catalog/kodeverk.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import { persongrunn } from '../../catalog/skjema/personopplysning.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { norge } from '../fabrikk.ts'

/** Absent, known to be none, or a value. */
const kanskje = <T>(arb: fc.Arbitrary<T>) => fc.oneof(fc.constant(undefined), fc.constant(null), arb, arb)
const en = <K extends Kodeverk>(navn: K) => fc.constantFrom(...koder(navn))
const noen = <K extends Kodeverk>(navn: K) => fc.subarray(koder(navn), { maxLength: 4 })
const liste = <K extends Kodeverk>(navn: K) => fc.oneof(fc.constant(undefined), noen(navn))

const LIGNER = [
  '=1+1',
  '+47 12345678',
  '-5',
  '@cmd',
  "'=x",
  "''null",
  'null',
  'Null',
  '{}',
  '[]',
  '""',
  "'",
  ' luft rundt ',
  'ja',
  '12',
  '007',
  '1,5',
  '01.02.2026',
  '45000',
  'a;b,c\td',
  'linje 1\nlinje 2',
  'med "hermetegn" i',
  '_x000D_ og _x0041_',
  'æøå ÆØÅ čđŋš',
  '👩🏽‍🍳 & <b>',
  'ukjent',
  '-',
  'TRUE',
]
const rent = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const tekst = fc
  .oneof({ arbitrary: fc.constantFrom(...LIGNER), weight: 3 }, { arbitrary: rent, weight: 2 })
  // A file with signs that no text has is refused, and so is what looks like a person.
  .filter((s) => s.trim() !== '' && !/[^\P{Cc}\n\t]|[\ufeff\ufffe\uffff]/u.test(s) && persongrunn(s, true) === null)
const dato = fc.constantFrom('2025-12-01', '2026-05-20', '2026-11-21')
const par = <T extends number>(lav: fc.Arbitrary<T>, hoy: fc.Arbitrary<T>) =>
  fc.oneof(fc.constant({}), fc.record({ fra: kanskje(lav), til: kanskje(hoy) }, { requiredKeys: [] }))

const tid = fc.constantFrom(
  { dag: 1, fra: '09:00', til: '15:00' },
  { dag: 2, fra: '10:00', til: '12:30' },
  { dag: 5, fra: '00:00', til: '23:59' },
)
const oppmote = fc.record(
  {
    timerPerUke: kanskje(par(fc.constantFrom(0, 0.5, 2), fc.constantFrom(2.5, 37.5))),
    dagerPerUke: kanskje(par(fc.constantFrom(0, 1), fc.constantFrom(3, 5))),
    ukeintervall: kanskje(fc.constantFrom(1, 2)),
    tider: kanskje(fc.uniqueArray(tid, { maxLength: 2, selector: (t) => t.dag })),
    gruppestorrelse: kanskje(fc.constantFrom(1, 12)),
  },
  { requiredKeys: [] },
)
const sted = fc.record(
  {
    navn: kanskje(tekst),
    adresse: kanskje(tekst),
    postnummer: kanskje(fc.constantFrom('0150', '7500')),
    poststed: kanskje(tekst),
    skjultAdresse: kanskje(fc.boolean()),
  },
  { requiredKeys: [] },
)
const avtale = fc.record(
  {
    kommunenummer: fc.constantFrom('0301', '5034'),
    plasser: kanskje(fc.constantFrom(0, 5)),
    prisPerManed: kanskje(fc.constant(6500)),
    til: kanskje(dato),
  },
  { requiredKeys: ['kommunenummer'] },
)

const valgfritt = {
  beskrivelse: kanskje(fc.oneof(tekst, fc.constant(''))),
  malgrupper: liste('malgruppe'),
  eksklusiv: liste('eksklusiv'),
  interesser: liste('interesse'),
  alder: kanskje(par(fc.constantFrom(0, 18), fc.constantFrom(29, 120))),
  kjonn: kanskje(en('kjonnskrav')),
  innsatsgrupper: kanskje(fc.subarray(koder('innsatsgruppe'), { minLength: 1 })),
  norsk: kanskje(
    fc.record(
      { min: kanskje(fc.constantFrom('ingen', 'A1')), maks: kanskje(fc.constantFrom('A2', 'C')) },
      { requiredKeys: [] },
    ),
  ),
  krav: liste('krav'),
  unntak: liste('hindring'),
  miljo: liste('miljo'),
  tilrettelegging: liste('tilrettelegging'),
  oppmote: kanskje(oppmote),
  varighet: kanskje(
    fc.record({ ukerOrdinart: kanskje(fc.constant(4)), ukerMaks: kanskje(fc.constant(52)) }, { requiredKeys: [] }),
  ),
  oppstart: kanskje(
    fc.record({ lopende: fc.boolean(), datoer: kanskje(fc.uniqueArray(dato)) }, { requiredKeys: ['lopende'] }),
  ),
  vilkar: kanskje(fc.record({ egnet: en('egnet'), kostra: liste('kostra-vilkar') }, { requiredKeys: ['egnet'] })),
  kostnad: kanskje(fc.record({ deltaker: kanskje(fc.constantFrom(0, 250)) }, { requiredKeys: [] })),
  kommunenummer: kanskje(fc.constantFrom('0301', '5035')),
  kapasitet: kanskje(
    fc.record(
      {
        plasser: kanskje(fc.constant(12)),
        ledige: kanskje(fc.constantFrom(0, 3)),
        ventetidUker: kanskje(fc.constant(2)),
        oppdatert: kanskje(dato),
      },
      { requiredKeys: [] },
    ),
  ),
  sted: kanskje(sted),
  deling: kanskje(
    fc.record(
      { synlighet: en('synlighet'), avtaler: kanskje(fc.array(avtale, { maxLength: 2 })) },
      { requiredKeys: ['synlighet'] },
    ),
  ),
  kontakt: kanskje(
    fc.record(
      {
        rolle: kanskje(tekst),
        telefon: kanskje(fc.constantFrom('+47 74 83 00 00', '74830000')),
        epost: kanskje(fc.constant('Post@x.example.no')),
      },
      { requiredKeys: [] },
    ),
  ),
  lenke: kanskje(fc.constantFrom('https://example.no/æ?a=1;b=2', 'http://example.no')),
  regelverk: kanskje(fc.array(fc.record({ hjemmel: tekst, tekst, kilde: tekst, kontrollert: dato }), { maxLength: 2 })),
  gyldig: kanskje(fc.record({ fra: kanskje(fc.constant('2026-01-01')), til: kanskje(dato) }, { requiredKeys: [] })),
  eksempel: kanskje(fc.boolean()),
}

const kreves = {
  navn: tekst,
  tiltakstype: en('tiltakstype'),
  eier: en('eier'),
  tilbyder: fc.record(
    { navn: tekst, orgnr: kanskje(fc.constant('012345678')), nettsted: kanskje(fc.constant('https://example.no')) },
    { requiredKeys: ['navn'] },
  ),
  sammendrag: tekst,
  behov: fc.record(
    { primar: fc.subarray(koder('behov'), { minLength: 1, maxLength: 3 }), sekundar: liste('behov') },
    { requiredKeys: ['primar'] },
  ),
  innhold: noen('innhold'),
  form: fc.constantFrom('fast', 'droppinn', 'ambulant', 'dogn'),
  inngang: en('inngang'),
  dekning: fc.record({
    landet: fc.boolean(),
    fylker: fc.subarray(['03', '50']),
    kommuner: fc.subarray(['0301', '5035']),
  }),
  bekreftet: dato,
  status: en('status'),
}

/** Entries of an office, with ids of their own; only what the catalogue would have taken. */
export const tiltakene = (kontor: string): fc.Arbitrary<Tiltak[]> =>
  fc
    .array(fc.record({ ...kreves, ...valgfritt }, { requiredKeys: Object.keys(kreves) as never }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rader) =>
      rader.flatMap((rad, i) => {
        // As it would have come from a file: what is not told is not there.
        const svar = tolkTiltak(JSON.parse(JSON.stringify({ ...rad, id: `${kontor}-${i}`, kontor })), norge())
        return svar.ok ? [JSON.parse(JSON.stringify(svar.verdi)) as Tiltak] : []
      }),
    )
    .filter((rader) => rader.length > 0)
