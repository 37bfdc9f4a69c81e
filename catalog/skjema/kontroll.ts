/**
 * Faults that need more than one field, or the map, to be seen. A rule runs when the fields it reads are sound in themselves,
 * so a bad entry gets all its faults at once: those of form from the schema, and those of meaning from here.
 */
import type * as z from 'zod'
import type { Geografi } from '../geografi.ts'
import { erINorge, luftlinje } from '../geografi.ts'
import { gruppetrinn, norsktrinn } from '../kodeverk.ts'
import type { Tid } from './felt.ts'
import { ET_FODSELSNUMMER, harFodselsnummer } from './fodselsnummer.ts'
import { ForslagSporsmal, type Kartlegging } from './kartlegging.ts'
import type { Felt, Tolket } from './melding.ts'
import { parse } from './melding.ts'
import { Tiltak, Tiltaksmal } from './tiltak.ts'

type Delvis = Partial<Tiltak>
type Regel = { leser: (keyof Tiltak)[]; prov: (t: Delvis, geografi: Geografi) => Felt[] }

const feil = (sti: string, melding: string): Felt[] => [{ sti, melding }]
const ingen: Felt[] = []

type Intervall = { fra?: number | null; til?: number | null } | null | undefined
const snudd = (i: Intervall) => i?.fra != null && i.til != null && i.fra > i.til

const intervall = (sti: string, i: Intervall) =>
  snudd(i) ? feil(sti, `«fra» (${i?.fra}) er større enn «til» (${i?.til})`) : ingen

const tiderUtenRekkefolge = (sti: string, tider: readonly Tid[] | null | undefined): Felt[] =>
  (tider ?? []).flatMap((tid, i) =>
    tid.fra >= tid.til ? feil(`${sti}.${i}`, `Slutter (${tid.til}) før det begynner (${tid.fra})`) : ingen,
  )

const minutter = (klokke: string) => Number(klokke.slice(0, 2)) * 60 + Number(klokke.slice(3))

function oppmote(t: Delvis): Felt[] {
  const o = t.oppmote
  if (!o) return ingen
  const tider = o.tider ?? []
  const dager = new Set(tider.map((tid) => tid.dag)).size
  const timer = tider.reduce((sum, tid) => sum + minutter(tid.til) - minutter(tid.fra), 0) / 60
  const minstDager = o.dagerPerUke?.fra ?? 0
  const minstTimer = o.timerPerUke?.fra ?? 0
  const flestTimer = (o.dagerPerUke?.til ?? 7) * 24
  return [
    ...intervall('oppmote.timerPerUke', o.timerPerUke),
    ...intervall('oppmote.dagerPerUke', o.dagerPerUke),
    ...tiderUtenRekkefolge('oppmote.tider', tider),
    ...(tider.length > 0 && dager < minstDager
      ? feil('oppmote.tider', `Krever oppmøte minst ${minstDager} dager i uka, men har tider på ${dager}`)
      : ingen),
    ...(tider.length > 0 && timer > 0 && timer < minstTimer
      ? feil('oppmote.tider', `Krever minst ${minstTimer} timer i uka, men tidene gir bare ${timer}`)
      : ingen),
    ...(minstTimer > flestTimer
      ? feil('oppmote.timerPerUke', `${minstTimer} timer får ikke plass på ${o.dagerPerUke?.til} dager`)
      : ingen),
  ]
}

function form(t: Delvis): Felt[] {
  const harSted = t.sted?.adresse != null || t.sted?.lat != null
  return [
    ...(t.form === 'digital' && harSted
      ? feil('form', 'Et digitalt tiltak har ikke oppmøtested. Fjern stedet, eller velg en annen form')
      : ingen),
    ...(t.form === 'avtale' && (t.oppmote?.tider?.length ?? 0) > 0
      ? feil('form', 'Formen «avtale» kan ikke ha faste tider. Fjern tidene, eller velg «fast» eller «droppinn»')
      : ingen),
  ]
}

function sted(t: Delvis, geografi: Geografi): Felt[] {
  const { lat, lon } = t.sted ?? {}
  if (lat == null && lon == null) return ingen
  if (lat == null || lon == null) return feil('sted', 'lat og lon må oppgis sammen')
  const punkt = { lat, lon }
  if (!erINorge(punkt)) {
    const byttet = erINorge({ lat: lon, lon: lat })
    return feil('sted', `${lat}, ${lon} ligger utenfor Norge${byttet ? '. Er lat og lon byttet om?' : ''}`)
  }
  const k = t.kommunenummer == null ? undefined : geografi.kommune(t.kommunenummer)
  if (!k || geografi.kanLiggeI(punkt, k.nr)) return ingen
  const km = Math.round(luftlinje(punkt, k.senter))
  return feil('sted', `${lat}, ${lon} ligger ${km} km fra ${k.senter.navn}; det kan ikke være i ${k.navn} (${k.nr})`)
}

const ukjentKommune = (geografi: Geografi, sti: string, nr: string | null | undefined) =>
  nr != null && !geografi.kommune(nr) ? feil(sti, `Kommunenummeret ${nr} finnes ikke`) : ingen

function perioder(t: Delvis): Felt[] {
  const { fra, til } = t.gyldig ?? {}
  return fra != null && til != null && fra > til ? feil('gyldig', `«fra» (${fra}) er etter «til» (${til})`) : ingen
}

function ordnet(t: Delvis): Felt[] {
  const { min, maks } = t.norsk ?? {}
  const { ukerOrdinart: vanlig, ukerMaks: lengst } = t.varighet ?? {}
  const { plasser, ledige } = t.kapasitet ?? {}
  return [
    ...(min && maks && norsktrinn(min) > norsktrinn(maks)
      ? feil('norsk', `Laveste nivå (${min}) er høyere enn høyeste (${maks})`)
      : ingen),
    ...(vanlig != null && lengst != null && vanlig > lengst
      ? feil('varighet', `Vanlig varighet (${vanlig} uker) er lengre enn den lengste (${lengst})`)
      : ingen),
    ...(plasser != null && ledige != null && ledige > plasser
      ? feil('kapasitet', `${ledige} ledige er flere enn ${plasser} plasser`)
      : ingen),
  ]
}

/** Deeper than any entry goes; what is deeper is refused by the schema. */
const MEST_DYBDE = 10

/** Every text in the entry with its path. */
function* tekster(verdi: unknown, sti = '', dybde = 0): Generator<[string, string]> {
  if (typeof verdi === 'string') yield [sti, verdi]
  else if (verdi && typeof verdi === 'object' && dybde < MEST_DYBDE)
    for (const [nokkel, indre] of Object.entries(verdi))
      yield* tekster(indre, sti ? `${sti}.${nokkel}` : nokkel, dybde + 1)
}

const REGLER: Regel[] = [
  { leser: ['alder'], prov: (t) => intervall('alder', t.alder) },
  { leser: ['oppmote'], prov: oppmote },
  { leser: ['form', 'oppmote', 'sted'], prov: form },
  { leser: ['sted', 'kommunenummer'], prov: sted },
  { leser: ['kommunenummer'], prov: (t, g) => ukjentKommune(g, 'kommunenummer', t.kommunenummer) },
  {
    leser: ['dekning'],
    prov: (t, g) => [
      ...(t.dekning?.kommuner ?? []).flatMap((nr, i) => ukjentKommune(g, `dekning.kommuner.${i}`, nr)),
      ...(t.dekning?.fylker ?? []).flatMap((nr, i) =>
        g.fylke(nr) ? ingen : feil(`dekning.fylker.${i}`, `Fylkesnummeret ${nr} finnes ikke`),
      ),
    ],
  },
  {
    leser: ['deling'],
    prov: (t, g) =>
      (t.deling?.avtaler ?? []).flatMap((a, i) =>
        ukjentKommune(g, `deling.avtaler.${i}.kommunenummer`, a.kommunenummer),
      ),
  },
  { leser: ['gyldig'], prov: perioder },
  { leser: ['norsk', 'varighet', 'kapasitet'], prov: ordnet },
]

const ryddet = (innsatsgrupper: Tiltak['innsatsgrupper']) =>
  innsatsgrupper ? [...new Set(innsatsgrupper)].sort((a, b) => gruppetrinn(a) - gruppetrinn(b)) : innsatsgrupper

const personnumre = (verdi: unknown): Felt[] =>
  [...tekster(verdi)].flatMap(([sti, s]) => (harFodselsnummer(s) ? feil(sti, ET_FODSELSNUMMER) : ingen))

/** Faults of form and of meaning together; a rule of meaning runs when the fields it reads are sound. */
function tolk<T>(skjema: z.ZodType<T>, verdi: unknown, geografi: Geografi): Tolket<T> {
  const svar = parse(skjema, verdi)
  const iForm = svar.ok ? [] : svar.felt
  const syke = forsteLedd(iForm, '')
  const delvis = (svar.ok ? svar.verdi : (verdi ?? {})) as Delvis
  const iMening = REGLER.filter((r) => !r.leser.some((felt) => syke.has(felt))).flatMap((r) => r.prov(delvis, geografi))
  const felt = [...iForm, ...iMening, ...personnumre(verdi)]
  return svar.ok && felt.length === 0 ? svar : { ok: false, felt }
}

/** One entry from outside: the parsed Tiltak, or every fault in it. Paths are within the entry. */
export function tolkTiltak(verdi: unknown, geografi: Geografi): Tolket<Tiltak> {
  const svar = tolk(Tiltak, verdi, geografi)
  if (!svar.ok) return svar
  return { ok: true, verdi: { ...svar.verdi, innsatsgrupper: ryddet(svar.verdi.innsatsgrupper) } }
}

/** A template: the same rules, without the local fields. */
export const tolkMal = (verdi: unknown, geografi: Geografi): Tolket<Tiltaksmal> => tolk(Tiltaksmal, verdi, geografi)

const forsteLedd = (felt: readonly Felt[], over: string) =>
  new Set(felt.filter((f) => f.sti.startsWith(over)).map((f) => f.sti.slice(over.length).split('.')[0]))

/** The kommune must exist, and plans begin before they end; only for the fields that are sound in form. */
const kartleggingsmening = (k: Partial<Kartlegging>, syke: Set<string | undefined>, geografi: Geografi): Felt[] => [
  ...(syke.has('kommune') ? ingen : ukjentKommune(geografi, 'kommune', k.kommune)),
  ...(syke.has('opptatt') ? ingen : tiderUtenRekkefolge('opptatt', k.opptatt)),
]

const KARTLEGGING = 'kartlegging.'

/** A question to the matcher from outside: parsed, or every fault in it with its path. */
export function tolkSporsmal(verdi: unknown, geografi: Geografi): Tolket<ForslagSporsmal> {
  const svar = parse(ForslagSporsmal, verdi)
  const iForm = svar.ok ? [] : svar.felt
  const k = (svar.ok ? svar.verdi : (verdi as Partial<ForslagSporsmal> | null))?.kartlegging ?? {}
  const iMening = kartleggingsmening(k, forsteLedd(iForm, KARTLEGGING), geografi)
  const felt = [...iForm, ...iMening.map((f) => ({ ...f, sti: KARTLEGGING + f.sti }))]
  return svar.ok && felt.length === 0 ? svar : { ok: false, felt }
}
