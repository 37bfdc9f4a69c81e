/**
 * The planner's answers G1–G17 worked out once more, from exported entries and what each figure is said to be. It shares no code with
 * `catalog/dekning`: each figure is one loop over the entries.
 */
import type { Geografi, Sted } from '../../catalog/geografi.ts'
import { koder } from '../../catalog/kodeverk.ts'
import { manederFor } from '../../catalog/match/maneder.ts'
import { tilgang } from '../../catalog/match/tilgang.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

export type Svar = boolean | null
export type Liste = readonly Tiltak[]
export type Der = { dato: string; geografi: Geografi }
type Kilde = 'lokale' | 'herfra' | 'deltakelige'
/**
 * `lokale`: open to those who live there, but for what covers the country; `herfra`: comes from there; `deltakelige`: its own that one may
 * take part in.
 */
export type Her = { nr: string; innbyggere: number; kjent: boolean } & Record<Kilde, Liste>
type Verdi = Liste | readonly Her[] | readonly string[] | string | number | boolean | null
/** A figure by where it stands: what is counted, or as it is. */
type Skriv = (sti: string, verdi: Verdi, med?: (t: Tiltak) => boolean) => void
export type Alt = Der & {
  kommuner: readonly Her[]
  kontor: readonly string[]
  alle: Liste
  gyldige: Liste
  landet: Liste
  skriv: Skriv
}

export const BEHOV = koder('behov')
export const ord = (liste: string) => liste.split(' ')
export const DELER = [
  ord('cv-og-soknad intervjutrening jobbsok-veiledning arbeidsgiverkontakt'),
  ord('kurs-sertifikat forerkort etablerer fagopplaering'),
  ord('arbeidsutproving arbeidspraksis-intern arbeidspraksis-ekstern'),
]
const HVERDAG = ord(
  'hverdagsmestring bolig-veiledning okonomi-budsjett livsstilskurs digital-hjelp folge-til-tjenester rettighetsveiledning',
)
export const FOLGER_OPP = ord('jobbspesialist arbeidsplass-oppfolging')
const TUR = ord('ute-natur vaktmester-uteareal helse-fysisk-aktivitet livsstilskurs idrett')
export const NORSK = ord('norskundervisning norsktrening-samtale spraktrening-i-arbeid')
const TJENESTER = [
  ...ord('kvp individuell-plan okonomi-gjeldsradgivning midlertidig-botilbud introduksjonsprogram krisesenter'),
  ...ord('flyktningtjeneste rus-psykisk-helse-kommune familiekoordinator helseavklaring veiledersamtaler'),
  ...ord('nav-oppsokende rettighets-id-hjelp'),
]

export const har = (liste: readonly string[] | undefined, ...noen: readonly string[]) =>
  noen.some((n) => liste?.includes(n))
export const moter = (t: Tiltak, behov: string) => har([...t.behov.primar, ...(t.behov.sekundar ?? [])], behov)
const folk = (kommuner: readonly Her[]) => kommuner.reduce((sum, k) => sum + k.innbyggere, 0)

/** As it is written: how many, and their ids in order. */
export function figur(verdi: Verdi): string {
  if (typeof verdi === 'number') return String(Math.round(verdi * 1e6) / 1e6)
  if (verdi === null || typeof verdi !== 'object') return String(verdi)
  const ider = verdi.map((v) => (typeof v === 'string' ? v : 'nr' in v ? v.nr : v.id))
  return `${new Set(ider).size}: ${[...new Set(ider)].toSorted().join(' ')}`
}

export function gruppe({ skriv, kommuner }: Alt, sti: string, passer: (k: Her) => boolean, av?: readonly Her[]): void {
  const treff = (av ?? kommuner).filter(passer)
  skriv(sti, treff)
  skriv(`${sti}/innbyggere`, folk(treff))
  if (!av) return
  skriv(`${sti}/andel`, av.length > 0 ? treff.length / av.length : null)
  skriv(`${sti}/andelInnbyggere`, folk(av) > 0 ? folk(treff) / folk(av) : null)
}

export function tre({ skriv }: Alt, sti: string, liste: Liste, svar: (t: Tiltak) => Svar): void {
  skriv(`${sti}/ja`, liste, (t) => svar(t) === true)
  skriv(`${sti}/nei`, liste, (t) => svar(t) === false)
  skriv(`${sti}/ukjent`, liste, (t) => svar(t) === null)
}

/** For each kommune, and for all together; null where nothing is known of the kommune and nothing is there. */
export function hver(alt: Alt, svar: string, fra: Kilde, tell: (sti: string, liste: Liste) => void): void {
  for (const k of alt.kommuner)
    if (k.kjent || k[fra].length > 0) tell(`${svar}/kommuner/${k.nr}/tall`, k[fra])
    else alt.skriv(`${svar}/kommuner/${k.nr}/tall`, null)
  const alle = alt.gyldige.filter((t) => alt.kommuner.some((k) => k[fra].includes(t)))
  tell(`${svar}/samlet`, alle)
}

/** Whole minutes by car from the middle of the kommune. */
export function minutter({ geografi, dato }: Der, nr: string, til: Sted | null): number | null {
  const fra = geografi.hjemsted(nr, null)
  const vei = fra && til ? geografi.reise(fra, til, { middel: 'bil', dato }).minutter : Infinity
  return vei === Infinity ? null : Math.round(vei)
}

/** Whose own: run by the kommune, or bought by an office of it. */
export function eieren(t: Tiltak): string | null {
  const dens = t.eier === 'kommune' || (t.eier === 'privat' && t.kontor != null)
  return dens && !t.dekning.landet ? (t.kommunenummer ?? null) : null
}

function arten({ tiltakstype, innhold }: Tiltak): string {
  if (TJENESTER.includes(tiltakstype)) return 'tjenester'
  const annet = innhold.some((i) => !har([...TUR, 'sosialt-samvaer', 'maltid-mat'], i))
  return har(innhold, ...TUR) && !annet ? 'generiske' : 'egnede'
}

export const egne = ({ gyldige }: Pick<Alt, 'gyldige'>, nr: string, ...arter: string[]) =>
  gyldige.filter((t) => eieren(t) === nr && arter.includes(arten(t)))
export const erBred = ({ innhold }: Tiltak) => [HVERDAG, ...DELER].every((del) => har(innhold, ...del))

export function kategorien(alt: Alt, { nr, kjent }: Her): string {
  const egnede = egne(alt, nr, 'egnede')
  if (egnede.length > 0) return egnede.some(erBred) ? '1' : '2'
  return egne(alt, nr, 'generiske').length > 0 ? '3*' : kjent ? '3' : 'ukjent'
}

function kategori(alt: Alt): void {
  for (const k of alt.kommuner) {
    const legg: Skriv = (navn, ...verdi) => alt.skriv(`kategori/kommuner/${k.nr}/${navn}`, ...verdi)
    legg('kategori', kategorien(alt, k))
    for (const art of ['egnede', 'generiske', 'tjenester']) legg(art, egne(alt, k.nr, art))
    legg('brede', egne(alt, k.nr, 'egnede'), erBred)
    legg('hosAndre', k.lokale, (t) => ![null, k.nr].includes(eieren(t)) && arten(t) === 'egnede')
  }
  for (const kode of ['1', '2', '3*', '3', 'ukjent'])
    gruppe(alt, `kategori/samlet/${kode}`, (k) => kategorien(alt, k) === kode)
}

/** `over`: where the second, third and fourth group begin. */
const klassen = ({ innbyggere }: Her, ...over: number[]) =>
  ['liten', 'mellomsma', 'mellomstor', 'stor'][over.filter((grense) => innbyggere >= grense).length] ?? ''

function utenTiltak(alt: Alt): void {
  for (const klasse of ['alle', 'liten', 'mellomsma', 'mellomstor', 'stor']) {
    const erMed = (k: Her) => klasse === 'alle' || klassen(k, 4532, 11_280, 26_829) === klasse
    const kjente = alt.kommuner.filter((k) => k.kjent && erMed(k))
    gruppe(alt, `utenTiltak/ukjente/${klasse}/vart`, (k) => !k.kjent && erMed(k))
    const legg = (mal: string, passer: (antall: number, k: Her) => boolean) =>
      gruppe(alt, `utenTiltak/rader/${klasse} ${mal}/vart`, (k) => passer(k.deltakelige.length, k), kjente)
    legg('ingen', (antall) => antall < 1)
    legg('ett', (antall) => antall === 1)
    legg('to-til-fem', (antall) => antall > 1 && antall < 6)
    legg('to-eller-flere', (antall) => antall > 1)
    legg('seks-eller-flere', (antall) => antall > 5)
    legg('uten-egnet', (_, k) => !k.deltakelige.some((t) => arten(t) === 'egnede'))
  }
}

function tetthet(alt: Alt): void {
  const { skriv, kommuner, landet } = alt
  hver(alt, 'tetthet', 'lokale', (sti, liste) => {
    const bor = folk(kommuner.filter((k) => (sti.endsWith('samlet') ? k.kjent : sti.includes(`/${k.nr}/`))))
    skriv(`${sti}/lokale`, liste)
    skriv(`${sti}/per10000`, bor > 0 ? (liste.length / bor) * 10_000 : null)
  })
  for (const behov of BEHOV) {
    const her = (k: Her) => k.lokale.filter((t) => moter(t, behov))
    const overalt = landet.filter((t) => moter(t, behov))
    for (const k of kommuner) {
      const ellers = !k.kjent ? 'ukjent' : overalt.length > 0 ? 'landsdekkende' : 'tomt'
      skriv(`tetthet/celler/${k.nr} ${behov}/lokale`, her(k))
      skriv(`tetthet/celler/${k.nr} ${behov}/status`, her(k).length > 0 ? 'lokalt' : ellers)
    }
    skriv(`tetthet/behov/${behov}/lokale`, kommuner.flatMap(her))
    skriv(`tetthet/behov/${behov}/landsdekkende`, overalt)
    gruppe(alt, `tetthet/behov/${behov}/utenLokalt`, (k) => k.kjent && her(k).length === 0)
    gruppe(alt, `tetthet/behov/${behov}/ukjente`, (k) => !k.kjent && her(k).length === 0)
  }
}

/** Yes as soon as one says so, else unknown as soon as one does not tell. */
export const minstEn = (...svar: Svar[]): Svar => svar.includes(true) || (svar.includes(null) ? null : false)

function innvandrere(alt: Alt): void {
  const krav = ord('innvandrer nyankommet-flyktning hjemmevaerende-innvandrerkvinne ikke-norsk-morsmal')
  hver(alt, 'innvandrere', 'lokale', (sti, liste) => {
    tre(alt, `${sti}/rettetMot`, liste, ({ malgrupper: m, eksklusiv: e, innhold }) =>
      minstEn(
        m ? har(m, 'innvandrere', 'innvandrerkvinner', 'flyktninger') : null,
        e ? har(e, ...krav) : null,
        har(innhold, ...NORSK),
      ),
    )
    tre(alt, `${sti}/bareKvinner`, liste, ({ kjonn }) => (kjonn === undefined ? null : kjonn === 'kvinner'))
    tre(alt, `${sti}/barnepass`, liste, ({ innhold, tilrettelegging: t }) =>
      minstEn(har(innhold, 'barnepass'), t ? har(t, 'barnepass') : null),
    )
  })
}

const slipper = (a: Tiltak['alder'], ar: number): Svar =>
  a === undefined ? null : (a?.fra ?? 0) <= ar && ar <= (a?.til ?? 200)

function alder(alt: Alt): void {
  hver(alt, 'alder', 'lokale', (sti, liste) => {
    tre(alt, `${sti}/bareUnge`, liste, ({ alder: a }) => (a === undefined ? null : (a?.til ?? 200) <= 29))
    for (const behov of BEHOV) {
      const her = liste.filter((t) => moter(t, behov))
      const slipp = (ar: number, svar: Svar) => her.filter((t) => slipper(t.alder, ar) === svar)
      for (const [navn, ar] of Object.entries({ 'under-30': 24, 'over-30': 42, 'over-55': 58 })) {
        alt.skriv(`${sti}/behov/${behov}/alder/${navn}/apne`, slipp(ar, true))
        alt.skriv(`${sti}/behov/${behov}/alder/${navn}/ukjent`, slipp(ar, null))
        const ingen = slipp(ar, true).length + slipp(ar, null).length === 0
        if (ingen && slipp(24, true).length > 0) alt.skriv(`${sti}/fortrengt/${behov} ${navn}`, '')
      }
    }
  })
}

const egen = ({ herfra }: Her) => herfra.filter((t) => t.tiltakstype === 'kvp' && !t.dekning.landet)

function kvp(alt: Alt): void {
  alt.skriv('kvp/deltakere', null)
  alt.skriv('kvp/landsdekkende', alt.landet, (t) => t.tiltakstype === 'kvp')
  for (const k of alt.kommuner) {
    alt.skriv(`kvp/kommuner/${k.nr}/kjent`, k.kjent)
    alt.skriv(`kvp/kommuner/${k.nr}/harKontor`, alt.kontor.includes(k.nr))
    alt.skriv(`kvp/kommuner/${k.nr}/egne`, egen(k))
    alt.skriv(`kvp/kommuner/${k.nr}/ssbKlasse`, klassen(k, 2186, 5180, 13_359))
  }
  gruppe(alt, 'kvp/samlet/medEgen', (k) => egen(k).length > 0)
  gruppe(alt, 'kvp/samlet/utenEgen', (k) => egen(k).length === 0 && k.kjent)
  gruppe(alt, 'kvp/samlet/ukjent', (k) => !k.kjent)
}

const folgerOpp = (t: Tiltak) => har(t.innhold, ...FOLGER_OPP)

function etterJobb(alt: Alt): void {
  hver(alt, 'etterJobb', 'lokale', (sti, liste) => {
    alt.skriv(`${sti}/med`, liste, folgerOpp)
    alt.skriv(`${sti}/uten`, liste, (t) => !folgerOpp(t))
  })
  alt.skriv('etterJobb/landsdekkende', alt.landet, folgerOpp)
}

function ferskhet(alt: Alt): void {
  const grense = manederFor(alt.dato, 6)
  alt.skriv('ferskhet/grense', grense)
  hver(alt, 'ferskhet', 'herfra', (sti, liste) => {
    alt.skriv(`${sti}/ferske`, liste, (t) => t.bekreftet >= grense)
    alt.skriv(`${sti}/utdaterte`, liste, (t) => t.bekreftet < grense)
  })
}

export const FRA_KATALOGEN = { kategori, utenTiltak, tetthet, innvandrere, alder, kvp, etterJobb, ferskhet }
export type Grunnlag = Der & { tiltak: Liste; kommuner: readonly string[]; kontor: readonly string[] }

/** `svar`: the answers to work out. Shape: each figure as it is written, by where it stands. */
export function regnUt(
  { tiltak, kommuner, kontor, dato, geografi }: Grunnlag,
  svar: readonly ((alt: Alt) => void)[],
): Record<string, string> {
  const ut: Record<string, string> = {}
  const gyldige = tiltak.filter(
    (t) => t.status === 'publisert' && (t.gyldig?.fra ?? dato) <= dato && (t.gyldig?.til ?? dato) >= dato,
  )
  const her = kommuner.map((nr) => ({
    nr,
    innbyggere: geografi.kommune(nr)?.innbyggere ?? 0,
    kjent: kontor.includes(nr) || tiltak.some((t) => t.kommunenummer === nr),
    lokale: gyldige.filter((t) => !t.dekning.landet && /dekket|avtale/.test(tilgang(nr, t, dato))),
    herfra: gyldige.filter((t) => t.kommunenummer === nr),
    deltakelige: egne({ gyldige }, nr, 'egnede', 'generiske'),
  }))
  const skriv: Alt['skriv'] = (sti, verdi, med) => {
    ut[sti] = figur(med ? (verdi as Liste).filter(med) : verdi)
  }
  const landet = gyldige.filter((t) => t.dekning.landet)
  const alt: Alt = { dato, geografi, kommuner: her, kontor, alle: tiltak, gyldige, landet, skriv }
  for (const regn of svar) regn(alt)
  return ut
}
