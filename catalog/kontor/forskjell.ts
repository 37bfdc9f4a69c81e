/** What is different between two versions of a tiltak, in words a person reads: `Aldersgrense: 18–25 → 18–29`. */
import ordliste from '../data/tekst/endring.json' with { type: 'json' }
import feltnavn from '../data/tekst/felt.json' with { type: 'json' }
import type { Geografi } from '../geografi.ts'
import { etikett, type Kodeverk, type Malform, type Tekst } from '../kodeverk.ts'
import { datotekst } from '../match/tekst.ts'
import type { Endringslinje } from '../skjema/kontortiltak.ts'
import type { Tiltak } from '../skjema/tiltak.ts'

/** As much of the map as has names. */
type Stedsnavn = Pick<Geografi, 'kommune' | 'fylke'>
type Sprak = { malform: Malform; geografi: Stedsnavn }
/** What is told, in words; never asked about what is absent. */
type Ord = (verdi: unknown, sprak: Sprak) => string
/** One line of the list: a leaf, or a group of leaves that stands or falls together. */
type Felt = { sti: string; ord?: Ord; ledd?: readonly Felt[] }
type Objekt = Record<string, unknown>

const ORD: Record<string, Tekst> = ordliste
const NAVN: Record<string, Tekst> = feltnavn

function si({ malform }: Sprak, nokkel: string, verdier: Record<string, string | number> = {}): string {
  const mal = ORD[nokkel]?.[malform] ?? nokkel
  return mal.replaceAll(/\{(\w+)\}/g, (_, navn: string) => String(verdier[navn] ?? ''))
}

const sette = (deler: readonly (string | undefined)[], mellom = ', ') =>
  deler.filter((del) => del !== undefined && del !== '').join(mellom)

const tekst: Ord = (v) => (typeof v === 'number' ? String(v).replace('.', ',') : String(v))
const dato: Ord = (v) => datotekst(String(v))
const jaNei: Ord = (v, s) => si(s, v === true ? 'ja' : 'nei')
const kommune: Ord = (v, { geografi }) => geografi.kommune(String(v))?.navn ?? String(v)
const fylke: Ord = (v, { geografi }) => geografi.fylke(String(v)) ?? String(v)
const kode =
  (navn: Kodeverk): Ord =>
  (v, { malform }) =>
    etikett(navn, String(v), malform)
const mengde =
  (nokkel: string): Ord =>
  (v, s) =>
    si(s, nokkel, { n: String(v) })

const liste =
  (ett: Ord, mellom?: string): Ord =>
  (v, s) => {
    const deler = (v as readonly unknown[]).map((del) => ett(del, s))
    return deler.length === 0 ? si(s, 'tom-liste') : sette(deler, mellom)
  }

/** `fra` and `til` may also be called something else; an interval open in both ends is no limit. */
const spenn =
  (ett: Ord, [a, b]: readonly [string, string] = ['fra', 'til']): Ord =>
  (v, s) => {
    const { [a]: fra, [b]: til } = v as Objekt
    if (fra == null && til == null) return si(s, 'ikke-aktuelt')
    if (til == null) return si(s, 'fra', { fra: ett(fra, s) })
    if (fra == null) return si(s, 'til', { til: ett(til, s) })
    return fra === til ? ett(fra, s) : si(s, 'spenn', { fra: ett(fra, s), til: ett(til, s) })
  }

const tid: Ord = (v, s) => {
  const { dag, fra, til } = v as { dag: number; fra: string; til: string }
  return si(s, 'tid', { dag: si(s, `dag.${dag}`), fra, til })
}

const avtale: Ord = (v, s) => {
  const a = v as NonNullable<NonNullable<Tiltak['deling']>['avtaler']>[number]
  const vilkar = sette([
    a.plasser == null ? '' : si(s, 'plasser', { n: a.plasser }),
    a.prisPerManed == null ? '' : si(s, 'per-maned', { n: a.prisPerManed }),
    a.til === null ? si(s, 'uten-slutt') : a.til && si(s, 'ut', { dato: datotekst(a.til) }),
  ])
  return `${kommune(a.kommunenummer, s)}${vilkar && ` (${vilkar})`}`
}

const henvisning: Ord = (v) => {
  const { hjemmel, tekst: om, kilde, kontrollert } = v as NonNullable<Tiltak['regelverk']>[number]
  return sette([hjemmel, om, kilde, datotekst(kontrollert)])
}

const dekning: Ord = (v, s) => {
  const d = v as Tiltak['dekning']
  if (d.landet) return si(s, 'hele-landet')
  return sette([...d.fylker.map((nr) => fylke(nr, s)), ...d.kommuner.map((nr) => kommune(nr, s))]) || si(s, 'tom-liste')
}

const gruppe = (sti: string, ledd: Record<string, Ord>): Felt => ({
  sti,
  ledd: Object.entries(ledd).map(([navn, ord]) => ({ sti: `${sti}.${navn}`, ord })),
})

/** In the order a reader would look. */
const FELT: readonly Felt[] = [
  { sti: 'status', ord: kode('status') },
  { sti: 'navn', ord: tekst },
  { sti: 'tiltakstype', ord: kode('tiltakstype') },
  { sti: 'eier', ord: kode('eier') },
  gruppe('tilbyder', { navn: tekst, orgnr: tekst, nettsted: tekst }),
  { sti: 'sammendrag', ord: tekst },
  { sti: 'beskrivelse', ord: tekst },
  gruppe('behov', { primar: liste(kode('behov')), sekundar: liste(kode('behov')) }),
  { sti: 'innhold', ord: liste(kode('innhold')) },
  { sti: 'malgrupper', ord: liste(kode('malgruppe')) },
  { sti: 'eksklusiv', ord: liste(kode('eksklusiv')) },
  { sti: 'interesser', ord: liste(kode('interesse')) },
  { sti: 'alder', ord: spenn(tekst) },
  { sti: 'kjonn', ord: kode('kjonnskrav') },
  { sti: 'innsatsgrupper', ord: liste(kode('innsatsgruppe')) },
  { sti: 'norsk', ord: spenn(kode('norskniva'), ['min', 'maks']) },
  { sti: 'krav', ord: liste(kode('krav')) },
  { sti: 'unntak', ord: liste(kode('hindring')) },
  { sti: 'miljo', ord: liste(kode('miljo')) },
  { sti: 'tilrettelegging', ord: liste(kode('tilrettelegging')) },
  { sti: 'form', ord: kode('form') },
  gruppe('oppmote', {
    tider: liste(tid),
    timerPerUke: spenn(tekst),
    dagerPerUke: spenn(tekst),
    ukeintervall: tekst,
    gruppestorrelse: tekst,
  }),
  gruppe('varighet', { ukerOrdinart: mengde('uker'), ukerMaks: mengde('uker') }),
  gruppe('oppstart', { lopende: jaNei, datoer: liste(dato) }),
  { sti: 'inngang', ord: kode('inngang') },
  gruppe('vilkar', { egnet: kode('egnet'), kostra: liste(kode('kostra-vilkar')) }),
  gruppe('kapasitet', { plasser: tekst, ledige: tekst, ventetidUker: tekst, oppdatert: dato }),
  gruppe('sted', {
    navn: tekst,
    adresse: tekst,
    postnummer: tekst,
    poststed: tekst,
    skjultAdresse: jaNei,
    lat: tekst,
    lon: tekst,
  }),
  { sti: 'kommunenummer', ord: kommune },
  { sti: 'dekning', ord: dekning },
  gruppe('deling', { synlighet: kode('synlighet'), avtaler: liste(avtale, '; ') }),
  gruppe('kostnad', { deltaker: mengde('kroner') }),
  gruppe('kontakt', { rolle: tekst, telefon: tekst, epost: tekst }),
  { sti: 'lenke', ord: tekst },
  { sti: 'regelverk', ord: liste(henvisning, '; ') },
  { sti: 'gyldig', ord: spenn(dato) },
  { sti: 'bekreftet', ord: dato },
  { sti: 'kontor', ord: tekst },
  { sti: 'eksempel', ord: jaNei },
]

const i = (t: Tiltak | null, sti: string): unknown =>
  sti.split('.').reduce<unknown>((her, ledd) => (her as Objekt | null | undefined)?.[ledd], t ?? {})

/** Empty when nothing is told; a group is told by its leaves, each with its name. */
function somOrd(felt: Felt, verdi: unknown, sprak: Sprak): string {
  if (verdi === undefined) return ''
  if (verdi === null) return si(sprak, 'ikke-aktuelt')
  if (felt.ord) return felt.ord(verdi, sprak)
  const deler = (felt.ledd ?? []).map((ledd) => {
    const ord = somOrd(ledd, (verdi as Objekt)[ledd.sti.slice(felt.sti.length + 1)], sprak)
    return ord && `${navnPa(ledd.sti)[sprak.malform]}: ${ord}`
  })
  return sette(deler)
}

const navnPa = (sti: string): Tekst => NAVN[sti] ?? { nb: sti, nn: sti }

const LANG = 160
const FORUT = 30

/** Two long texts are shown from a little before where they part. */
function rundtForskjellen(for_: string, etter: string): [string, string] {
  if (Math.max(for_.length, etter.length) <= LANG) return [for_, etter]
  let likt = 0
  while (likt < for_.length && for_[likt] === etter[likt]) likt++
  const start = Math.max(0, likt - FORUT)
  const vis = (s: string) =>
    s === '' ? '' : `${start > 0 ? '… ' : ''}${s.slice(start, start + LANG)}${s.length > start + LANG ? ' …' : ''}`
  return [vis(for_), vis(etter)]
}

const erGruppe = (v: unknown) => typeof v === 'object' && v !== null

function* linjer(
  felt: Felt,
  [a, b]: readonly [Tiltak | null, Tiltak | null],
  geografi: Stedsnavn,
): Generator<Endringslinje> {
  const [va, vb] = [i(a, felt.sti), i(b, felt.sti)]
  if (JSON.stringify(va) === JSON.stringify(vb)) return
  // What both tell of is compared leaf by leaf; a group that comes or goes is one line.
  if (felt.ledd && erGruppe(va) && erGruppe(vb)) {
    for (const ledd of felt.ledd) yield* linjer(ledd, [a, b], geografi)
    return
  }
  const ord = (v: unknown, malform: Malform) => somOrd(felt, v, { malform, geografi })
  const [forNb, etterNb] = rundtForskjellen(ord(va, 'nb'), ord(vb, 'nb'))
  const [forNn, etterNn] = rundtForskjellen(ord(va, 'nn'), ord(vb, 'nn'))
  if (forNb === etterNb) return
  yield { sti: felt.sti, felt: navnPa(felt.sti), for: { nb: forNb, nn: forNn }, etter: { nb: etterNb, nn: etterNn } }
}

/** In the order of the form; empty when nothing a reader could see is different. null is an entry that is not there. */
export const forskjeller = (a: Tiltak | null, b: Tiltak | null, geografi: Stedsnavn): Endringslinje[] =>
  FELT.flatMap((felt) => [...linjer(felt, [a, b], geografi)])

/** Whether two versions differ in something a human has to vouch for, by the path of the field or of a group around it. */
export const erUlik = (a: Tiltak | null, b: Tiltak | null, sti: string): boolean =>
  JSON.stringify(i(a, sti)) !== JSON.stringify(i(b, sti))
