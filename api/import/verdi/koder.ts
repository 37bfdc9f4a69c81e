/** Words for codes: the label in any language, the code itself, a word that means it, or a slip of the finger away from one. */
import kodeord from '../../../catalog/data/kodeord.json' with { type: 'json' }
import synonymer from '../../../catalog/data/sok/synonymer.json' with { type: 'json' }
import {
  dagensInnsatsgruppe,
  etikett,
  type Kodeliste,
  type Kodeverk,
  koder,
  kodeverk,
} from '../../../catalog/kodeverk.ts'
import { menteDu } from '../../../catalog/skjema/melding.ts'
import { avstand } from '../../../catalog/sok/avstand.ts'
import { fold } from '../../../catalog/sok/fold.ts'
import { jaNeiI } from './ja-nei.ts'
import { feil, type Leser, type Lesning, si, sitat, tekstleser } from './lesning.ts'

type Ordbok = {
  /** Folded word → code. A word of two codes is a word of neither. */
  ord: ReadonlyMap<string, string>
  /** Labels and codes only: what a slip is measured against. */
  navn: readonly (readonly [string, string])[]
}
type Kilde = Record<string, Record<string, { nb: string[]; nn: string[] }>>

/** Only letters and digits count. */
const nokkel = (tekst: string) =>
  fold(tekst)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

const navnene = (verk: Kodeverk, kode: string): string[] => {
  const { nb, nn } = { nb: etikett(verk, kode, 'nb'), nn: etikett(verk, kode, 'nn') }
  // `Arbeidsforberedende trening (AFT)` is also called by each of its parts.
  const deler = [nb, nn].flatMap((navn) => {
    const m = /^(.+?)\s*\(([^)]+)\)$/.exec(navn)
    return m ? [m[1] ?? '', m[2] ?? ''] : []
  })
  return [nb, nn, (kodeverk[verk] as Kodeliste)[kode]?.navn.en ?? kode, kode, ...deler]
}

function lagOrdbok(verk: Kodeverk): Ordbok {
  const navn = koder(verk).flatMap((kode) => navnene(verk, kode).map((n) => [nokkel(n), kode] as const))
  const egne = Object.entries((kodeord as Kilde)[verk] ?? {})
  const fraSok = Object.entries((synonymer as Kilde)[verk] ?? {})
  const ord = new Map<string, string>()
  // The surest first; within one kind of source a word of two codes is dropped.
  for (const kilde of [navn, parene(egne), parene(fraSok)]) {
    const her = new Map<string, string | null>()
    for (const [o, kode] of kilde) if (!ord.has(o)) her.set(o, her.has(o) && her.get(o) !== kode ? null : kode)
    for (const [o, kode] of her) if (o !== '' && kode !== null) ord.set(o, kode)
  }
  return { ord, navn }
}

const parene = (poster: readonly (readonly [string, { nb: string[]; nn: string[] }])[]) =>
  poster.flatMap(([kode, { nb, nn }]) => [...nb, ...nn].map((o) => [nokkel(o), kode] as const))

const boker = new Map<Kodeverk, Ordbok>()
const ordbok = (verk: Kodeverk): Ordbok => {
  const kjent = boker.get(verk) ?? lagOrdbok(verk)
  boker.set(verk, kjent)
  return kjent
}

/** One slip in a word of five letters, two in one of ten; only when no other code is as near. */
function naer(verk: Kodeverk, sokt: string): string | null {
  const grense = sokt.length >= 10 ? 2 : sokt.length >= 5 ? 1 : 0
  if (grense === 0) return null
  const treff = new Set(
    ordbok(verk)
      .navn.filter(([navn]) => avstand(sokt, navn, grense).hele <= grense)
      .map(([, kode]) => kode),
  )
  return treff.size === 1 ? ([...treff][0] ?? null) : null
}

/** A sheet says the same words again and again. */
const lest = new Map<string, string | null>()
const MEST_LEST = 5000

/** The code a text means; null when it is not sure. Cost: a walk through the labels for a word that is new. */
export function kodeI(verk: Kodeverk, tekst: string): string | null {
  const nokkelen = `${verk} ${tekst}`
  const kjent = lest.get(nokkelen)
  if (kjent !== undefined) return kjent
  const kode = finnKode(verk, tekst)
  if (lest.size >= MEST_LEST) lest.clear()
  lest.set(nokkelen, kode)
  return kode
}

function finnKode(verk: Kodeverk, tekst: string): string | null {
  const t = tekst.trim()
  if (t in kodeverk[verk]) return t
  if (verk === 'innsatsgruppe') {
    const gammel = dagensInnsatsgruppe(t.toLowerCase())
    if (gammel) return gammel
  }
  const sokt = nokkel(t)
  return ordbok(verk).ord.get(sokt) ?? naer(verk, sokt)
}

function ukjentKode(verk: Kodeverk, tekst: string): string {
  const nar = menteDu(tekst, koder(verk)) ?? nesten(verk, nokkel(tekst))
  if (nar) return `${sitat(tekst)} er ikke i listen. Mente du «${etikett(verk, nar)}»?`
  const alle = koder(verk)
  if (alle.length > 12) return `${sitat(tekst)} er ikke i listen over ${NAVN[verk] ?? 'lovlige verdier'}`
  return `${sitat(tekst)} er ikke i listen. Velg mellom ${alle.map((k) => `«${etikett(verk, k)}»`).join(', ')}`
}

const NAVN: Partial<Record<Kodeverk, string>> = {
  tiltakstype: 'tiltakstyper',
  behov: 'behov',
  innhold: 'innhold',
  malgruppe: 'målgrupper',
  interesse: 'interesser',
  tilrettelegging: 'tilrettelegging',
  hindring: 'hindringer',
  eksklusiv: 'grupper',
}

const nesten = (verk: Kodeverk, sokt: string): string | undefined =>
  sokt.length < 4
    ? undefined
    : ordbok(verk)
        .navn.map(([navn, kode]) => ({ kode, slinger: avstand(sokt, navn, 3).hele, begynner: navn.startsWith(sokt) }))
        .filter(({ slinger, begynner }) => slinger <= 3 || begynner)
        .sort((a, b) => a.slinger - b.slinger)[0]?.kode

const UTEN_KRAV =
  /^(?:ingen(?: krav| spesielle)?|inga(?: krav)?|nei|alle|begge(?: kjønn)?|uansett|ikke aktuelt|ikkje aktuelt|ikke relevant|uten krav|utan krav)$/i

/** `utenKrav`: such words are known to be none. */
export const kodeleser =
  (sti: string, verk: Kodeverk, utenKrav = false): Leser =>
  ({ tekst, celle }, om) => {
    if (typeof celle === 'boolean')
      return kodeleser(sti, verk, utenKrav)({ tekst: celle ? 'ja' : 'nei', celle: tekst }, om)
    return tekstleser((t) => {
      if (utenKrav && UTEN_KRAV.test(t)) return si(sti, null)
      const kode = kodeI(verk, t) ?? kryssetKode(verk, t)
      return kode === null ? feil(ukjentKode(verk, t)) : si(sti, kode)
    })({ tekst, celle }, om)
  }

/** What a tick means where `ja` and `nei` are words for codes. */
function kryssetKode(verk: Kodeverk, tekst: string): string | null {
  const svar = jaNeiI(tekst)
  return svar === null ? null : kodeI(verk, svar ? 'ja' : 'nei')
}

/** The codes of one part; parts that only mean something together stay together. */
function delene(verk: Kodeverk, tekst: string, skille: RegExp): { koder: string[]; ukjente: string[] } {
  const biter = tekst.split(skille).map((d) => d.trim())
  const ut: { koder: string[]; ukjente: string[] } = { koder: [], ukjente: [] }
  for (let i = 0; i < biter.length; ) {
    let lengde = biter.length - i
    let kode: string | null = null
    for (; lengde > 0 && kode === null; lengde--) kode = kodeI(verk, biter.slice(i, i + lengde).join(', '))
    if (kode !== null) {
      ut.koder.push(kode)
      i += lengde + 1
    } else {
      const ukjent = biter[i] ?? ''
      if (ukjent !== '') ut.ukjente.push(ukjent)
      i++
    }
  }
  return ut
}

/** A list of words → codes, and the words that are none. A label may hold a comma or an `og` itself. */
export function koderI(verk: Kodeverk, tekst: string): { koder: string[]; ukjente: string[] } {
  const samlet: { koder: string[]; ukjente: string[] } = { koder: [], ukjente: [] }
  for (const del of tekst.split(/[;\n•|]+/).map((d) => d.replace(/^[\s\-*]+/, '').trim())) {
    if (del === '') continue
    const medKomma = delene(verk, del, /,/)
    const rest = medKomma.ukjente.map((ukjent) => delene(verk, ukjent, /\s+og\s+|\s*[/+&]\s*/))
    samlet.koder.push(...medKomma.koder, ...rest.flatMap((r) => (r.ukjente.length === 0 ? r.koder : [])))
    samlet.ukjente.push(...medKomma.ukjente.filter((_, i) => (rest[i]?.ukjente.length ?? 0) > 0))
  }
  return { koder: [...new Set(samlet.koder)], ukjente: samlet.ukjente }
}

const TOM = /^(?:ingen(?: krav| spesielle)?|inga(?: krav)?|nei|ikke aktuelt|ikkje aktuelt|uten krav|utan krav)$/i

/** `naIngen`: what it is when the text says that there are none. */
export const kodelisteleser =
  (sti: string, verk: Kodeverk, naIngen: [] | null = []): Leser =>
  (innhold, om) =>
    tekstleser((t): Lesning => {
      if (kodeI(verk, t) === null && (TOM.test(t) || (naIngen === null && /^alle$/i.test(t)))) return si(sti, naIngen)
      const { koder: funnet, ukjente } = koderI(verk, t)
      return ukjente.length > 0 ? feil(ukjente.map((u) => ukjentKode(verk, u)).join('. ')) : si(sti, funnet)
    })(innhold, om)

const SPENN = /\s*(?:-|\btil\b)\s*/i
const MINST = /^(?:minst|minimum|fra|frå|over|min\.?|krever|krev)\s+/i
const HOYST = /^(?:til og med|inntil|opptil|maks(?:imum)?\.?|høyst|høgst|under)\s+/i

/** `A2`, `minst A2`, `A1–B1`: the level it takes, and the highest it is for. */
export const norskleser: Leser = tekstleser((t) => {
  const renset = t.replace(/^nivå\s+|^norsknivå\s+|\s*\((?:cefr|muntlig|munnleg)\)$/gi, '')
  if (UTEN_KRAV.test(renset)) return si('norsk', null)
  const hoyst = HOYST.test(renset) ? kodeI('norskniva', renset.replace(HOYST, '')) : null
  if (hoyst !== null) return si('norsk', { maks: hoyst })
  const alene = kodeI(
    'norskniva',
    renset.replace(MINST, '').replace(/\s*(?:\+|eller (?:høyere|høgare|bedre|betre))$/i, ''),
  )
  if (alene !== null) return si('norsk', { min: alene })
  const [min, maks, ...flere] = renset.split(SPENN).map((del) => kodeI('norskniva', del))
  if (min == null || maks == null || flere.length > 0) return feil(ukjentKode('norskniva', t))
  return si('norsk', { min, maks })
})
