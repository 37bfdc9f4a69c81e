/**
 * The planner's questions G1–G16, answered for a region and each kommune in it. Every figure has the ids behind it, what is unknown is
 * counted apart and never as 0, and what the study found stands beside ours with year and source, never in it.
 */
import * as z from 'zod'
import { koder } from '../kodeverk.ts'
import { Andelsgruppe, Dekningstall, hverOgSamlet, Kommunegruppe, Studietall, Tredeling } from './dekningstall.ts'
import { Dato, Kommunenummer, kode } from './felt.ts'

const studien = z.array(Studietall)

const Kategori = z.enum(['1', '2', '3*', '3', 'ukjent'])

const Kategorisvar = z.strictObject({
  kommuner: z.array(
    z.strictObject({
      kommune: Kommunenummer,
      kategori: Kategori,
      brede: Dekningstall.describe('Egnede tiltak som alene har alle fire delene'),
      egnede: Dekningstall,
      generiske: Dekningstall.describe('Bare tur, rydding eller mosjon'),
      tjenester: Dekningstall.describe('Tjenester og oppfølging, som ikke regnes som tiltak'),
      hosAndre: Dekningstall.describe('Egnede tiltak i andre kommuner som er åpne for dem som bor her'),
    }),
  ),
  samlet: z.record(Kategori, Kommunegruppe),
  studien,
})

const Storrelse = z.enum(['liten', 'mellomsma', 'mellomstor', 'stor'])

const Mal = z.enum(['ingen', 'ett', 'to-til-fem', 'to-eller-flere', 'seks-eller-flere', 'uten-egnet'])

const Klasse = z.enum(['alle', ...Storrelse.options])

const UtenTiltak = z.strictObject({
  rader: z.array(z.strictObject({ klasse: Klasse, mal: Mal, vart: Andelsgruppe, studien: Studietall.nullable() })),
  ukjente: z.array(z.strictObject({ klasse: Klasse, vart: Kommunegruppe })),
})

const Tetthetstall = z.strictObject({
  lokale: Dekningstall.describe('Åpne for dem som bor her, og ikke for hele landet'),
  per10000: z.number().nullable().describe('Tiltak per 10 000 innbyggere; null uten innbyggere'),
})

const Tetthet = z.strictObject({
  ...hverOgSamlet(Tetthetstall),
  celler: z.array(
    z.strictObject({
      kommune: Kommunenummer,
      behov: kode('behov'),
      lokale: Dekningstall,
      status: z.enum(['lokalt', 'landsdekkende', 'tomt', 'ukjent']),
    }),
  ),
  behov: z.array(
    z.strictObject({
      behov: kode('behov'),
      lokale: Dekningstall,
      landsdekkende: Dekningstall,
      utenLokalt: Kommunegruppe,
      ukjente: Kommunegruppe,
    }),
  ),
})

const Innvandrere = z.strictObject(
  hverOgSamlet(z.strictObject({ rettetMot: Tredeling, bareKvinner: Tredeling, barnepass: Tredeling })),
)

const Aldersgruppe = z.enum(['under-30', 'over-30', 'over-55'])
const Alderstall = z.strictObject({ apne: Dekningstall, ukjent: Dekningstall })

const Alderssvar = z.strictObject(
  hverOgSamlet(
    z.strictObject({
      bareUnge: Tredeling.describe('Ja: ingen som har fylt 30, kan delta'),
      behov: z.array(z.strictObject({ behov: kode('behov'), alder: z.record(Aldersgruppe, Alderstall) })),
      fortrengt: z
        .array(z.strictObject({ behov: kode('behov'), alder: Aldersgruppe }))
        .describe('Noe er åpent for unge, og med sikkerhet ingenting for denne gruppen'),
    }),
  ),
)

const Innretning = z.strictObject(
  hverOgSamlet(
    z.strictObject({
      arbeidsrettet: Dekningstall,
      sosialt: Dekningstall.describe('Fellesskap, mestring eller helse, uten noe arbeidsrettet'),
      annet: Dekningstall,
      dagligHeldag: Tredeling.describe('Minst fire dager og tjue timer i uka, i vanlig arbeidstid'),
    }),
  ),
)

const Naermest = z.strictObject({
  tiltak: z.string(),
  minutter: z.int().describe('Én vei med bil, fra kommunens senter'),
  tilgang: z.enum(['dekket', 'avtale', 'spor']),
})

const Sentertype = z.enum(['jobbsentral', 'jobbsentral-eller-lignende'])

const Rekkevidde = z.strictObject({
  kommuner: z.array(z.strictObject({ kommune: Kommunenummer, slag: Sentertype, naermest: Naermest.nullable() })),
  samlet: z.array(
    z.strictObject({
      slag: Sentertype,
      minutter: z.int(),
      innenfor: Andelsgruppe,
      utenfor: Kommunegruppe,
      ukjent: Kommunegruppe,
    }),
  ),
  supplement: z
    .array(
      z.strictObject({
        kommune: Kommunenummer,
        naermest: Naermest,
        daglige: Dekningstall.describe('Det som finnes i kommunen de fleste dager'),
        ukjent: Dekningstall.describe('Tilbud i kommunen som ikke forteller hvor ofte'),
      }),
    )
    .describe('For langt til daglig, men kan være én dag i uka ved siden av noe lokalt'),
  studien,
})

/** `kjent`: false when the catalogue knows nothing of the kommune, so that what is missing may only be missing here. */
const iKommune = { kommune: Kommunenummer, kjent: z.boolean() }

const Digitalt = z.strictObject({
  rader: z.array(
    z.strictObject({
      ...iKommune,
      behov: kode('behov'),
      bareDigitalt: Dekningstall.describe('Typetilfeller der det eneste som passer, er på nett'),
      hull: Dekningstall.describe('Typetilfeller uten noe som passer'),
      alternativer: Dekningstall.describe('Digitale tilbud for behovet som er åpne for kommunen'),
    }),
  ),
  svaktGrunnlag: z.literal(true).describe('Det er lite som tyder på at digitale tilbud alene er nok'),
  studien,
})

const Kvp = z.strictObject({
  deltakere: z.null().describe('Ukjent: katalogen har ikke tall for deltakere'),
  kommuner: z.array(
    z.strictObject({
      ...iKommune,
      harKontor: z.boolean(),
      egne: Dekningstall.describe('Egne oppføringer av KVP'),
      ssbKlasse: Storrelse.describe('Etter kvartilene i studiens tabell 3-1, som er andre enn i spørreundersøkelsen'),
    }),
  ),
  landsdekkende: Dekningstall,
  samlet: z.strictObject({ medEgen: Kommunegruppe, utenEgen: Kommunegruppe, ukjent: Kommunegruppe }),
  studien,
})

const Plikt = { dekket: Dekningstall, vurderes: Dekningstall, ingen: Dekningstall, ukjent: Dekningstall }

const Aktivitetsplikt = z.strictObject({
  profiler: z.array(z.strictObject({ typetilfelle: z.string(), ...Plikt })).describe('Tallene er kommuner'),
  kommuner: z.array(z.strictObject({ kommune: Kommunenummer, ...Plikt })).describe('Tallene er typetilfeller'),
  studien,
})

const Kjennskap = z.strictObject({ kjent: Dekningstall, ukjent: Dekningstall })

const Inngangssvar = z.strictObject(
  hverOgSamlet(
    z.strictObject({
      inngang: z.record(z.enum(koder('inngang')), Dekningstall),
      plasser: Kjennskap,
      ledige: Kjennskap,
      ventetid: Kjennskap,
      fulle: Dekningstall,
      medVentetid: Dekningstall,
    }),
  ),
)

const EtterJobb = z.strictObject({
  ...hverOgSamlet(z.strictObject({ med: Dekningstall, uten: Dekningstall })),
  landsdekkende: Dekningstall,
})

const Trinnkode = z.enum(['alfa', 'A1', 'A2', 'B1', 'B2'])

const Norsktrinn = z.strictObject({
  trinn: Trinnkode,
  lokale: Dekningstall,
  ukjent: Dekningstall.describe('Norsktilbud som ikke forteller hvilket nivå de er for'),
  status: z.enum(['lokalt', 'ukjent', 'landsdekkende', 'mangler']),
})

const Norskstige = z.strictObject({
  ...hverOgSamlet(z.array(Norsktrinn).describe('Laveste trinn først')),
  landsdekkende: z.record(Trinnkode, Dekningstall),
  trinn: z.array(
    z.strictObject({
      trinn: Trinnkode,
      mangler: Kommunegruppe,
      bareLandsdekkende: Kommunegruppe,
      ukjent: Kommunegruppe,
    }),
  ),
})

const Ferskhet = z.strictObject({
  ...hverOgSamlet(z.strictObject({ ferske: Dekningstall, utdaterte: Dekningstall })),
  grense: Dato.describe('Bekreftet før denne dagen er utdatert'),
})

const Delingspar = z.strictObject({
  ...iKommune,
  tiltak: z.string(),
  fra: Kommunenummer.nullable().describe('Kommunen som har tilbudet'),
  grunner: z.array(z.enum(['ikke-delt', 'kategori-3'])),
  behov: z.array(kode('behov')),
  typetilfeller: Dekningstall.describe('De som ville fått et tilbud'),
  ledige: z.int().nullable().describe('null: ukjent'),
  minutter: z.int().nullable().describe('Én vei med bil; null: ukjent'),
  reise: z.enum(['grei', 'lang', 'for-lang-til-daglig', 'ukjent']),
  avtale: z.enum(['kan-sporres', 'ma-lages', 'ukjent']),
  prisPerManed: z.int().nullable().describe('Det laveste andre betaler for en plass; null: ukjent'),
})

const Delingssvar = z.strictObject({ par: z.array(Delingspar), studien })

const Frivillig = z.strictObject({
  rader: z.array(
    z.strictObject({ ...iKommune, behov: kode('behov'), typetilfeller: Dekningstall, tiltak: Dekningstall }),
  ),
  studien,
})

const EnesteTilbyder = z.strictObject({
  rader: z.array(
    z.strictObject({
      ...iKommune,
      behov: kode('behov'),
      grunn: z
        .enum(['ett-tiltak', 'en-tilbyder', 'en-som-passer'])
        .describe('Siste: flere har noe for behovet, men bare én har noe som passer for disse typetilfellene'),
      tilbydere: z.array(z.string()),
      tiltak: Dekningstall,
      typetilfeller: Dekningstall.describe('De som bare har én tilbyder, og den er ikke landsdekkende'),
      landsdekkende: Dekningstall.describe('Det som er åpent for hele landet, og ville vært igjen'),
    }),
  ),
})

export const Dekningssvar = z
  .strictObject({
    katalogversjon: z.string(),
    dato: Dato,
    omrade: z.strictObject({
      alle: Kommunegruppe,
      ukjente: Kommunegruppe.describe('Kommuner katalogen ikke vet noe om'),
    }),
    kategori: Kategorisvar,
    utenTiltak: UtenTiltak,
    tetthet: Tetthet,
    innvandrere: Innvandrere,
    alder: Alderssvar,
    innretning: Innretning,
    rekkevidde: Rekkevidde,
    digitalt: Digitalt,
    kvp: Kvp,
    aktivitetsplikt: Aktivitetsplikt,
    inngang: Inngangssvar,
    etterJobb: EtterJobb,
    norskstige: Norskstige,
    ferskhet: Ferskhet,
    deling: Delingssvar,
    frivillig: Frivillig,
    enesteTilbyder: EnesteTilbyder,
  })
  .meta({ id: 'Dekningssvar', description: 'Svarene på planleggerens spørsmål G1–G16 for et område' })
export type Dekningssvar = z.infer<typeof Dekningssvar>

export type Kategori = z.infer<typeof Kategori>
export type Storrelse = z.infer<typeof Storrelse>
export type Mal = z.infer<typeof Mal>
export type Norsktrinn = z.infer<typeof Norsktrinn>
export type Naermest = z.infer<typeof Naermest>
export type Delingspar = z.infer<typeof Delingspar>
