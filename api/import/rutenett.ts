/** The grid: the cells of the chosen sheet with what was corrected by hand, which rows are tiltak, and what may not be there. */
import type { Importfeil, Importforslag, Importvalg } from '../../catalog/skjema/import.ts'
import {
  erMerknadsoverskrift,
  erPersonoverskrift,
  type Persongrunn,
  persongrunn,
} from '../../catalog/skjema/personopplysning.ts'
import type { Celle } from '../tabell.ts'
import { bredde, celletekst, type Hode } from './hode.ts'
import { bokstav } from './kolonner.ts'
import type { Ark } from './lest.ts'
import { sikkerOverskrift } from './overskrift.ts'
import { klokkeI } from './verdi/lesning.ts'

export type Hoppet = Importforslag['hoppetOver'][number]

const MASKE = '•••'

/** `C14`; row from 0. */
export const celleNavn = (rad: number, kolonne: number): string => `${bokstav(kolonne)}${rad + 1}`

/** Which links are read in a column of the field. */
const LENKESLAG: Record<string, RegExp> = {
  lenke: /^https?:\/\//i,
  'tilbyder.nettsted': /^https?:\/\//i,
  'kontakt.epost': /^mailto:/i,
  'kontakt.telefon': /^tel:/i,
}
/** Says where by itself: `www.kommunen.no`, `post@kommunen.no`, `74 83 00 00`. */
const ADRESSE = /^\S+@\S+$|^(?:https?:\/\/)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#]\S*)?$|^\+?[\d\s]{3,}$/u
/** Longer is none, and a long text would make the pattern slow. */
const LENGSTE_ADRESSE = 300
const erAdresse = (tekst: string) => tekst.length <= LENGSTE_ADRESSE && ADRESSE.test(tekst)
/** Headings stand no further down. */
const HODERADER = 30

/** `mailto:post@kommunen.no?subject=Hei` → the address alone. */
function mottaker(mal: string): string {
  if (!/^(?:mailto|tel):/i.test(mal)) return mal
  const ren = mal.replace(/^\w+:/, '').replace(/\?.*$/s, '')
  try {
    const tekst = decodeURIComponent(ren)
    return /\p{Cc}/u.test(tekst) ? ren : tekst
  } catch {
    return ren
  }
}

/** What the links in a column with such a heading lead to, in place of what is shown: `Les mer`. */
function medLenker({ celler, lenker = [] }: Ark): [rad: number, kolonne: number, mal: string][] {
  const har = new Set(lenker.map(({ rad, kolonne }) => sted(rad, kolonne)))
  const hoder = new Map<number, { rad: number; slag: RegExp }>()
  for (const kolonne of new Set(lenker.map((l) => l.kolonne)))
    for (let rad = 0; rad < Math.min(HODERADER, celler.length) && !hoder.has(kolonne); rad++) {
      const slag = LENKESLAG[sikkerOverskrift(celletekst(celler[rad]?.[kolonne])) ?? '']
      if (slag && !har.has(sted(rad, kolonne))) hoder.set(kolonne, { rad, slag })
    }
  return lenker.flatMap(({ rad, kolonne, mal }) => {
    const hode = hoder.get(kolonne)
    const tekst = celletekst(celler[rad]?.[kolonne]).trim()
    if (!hode || rad <= hode.rad || !hode.slag.test(mal) || tekst === '' || erAdresse(tekst)) return []
    return [[rad, kolonne, mottaker(mal)]]
  })
}

/**
 * The sheet with the corrections in it, and what is merged spread out: a value stands for all of its rows. A cell that is a link is where it
 * leads, when it does not say so itself.
 */
export function rettet(ark: Ark, rettelser: Importvalg['rettelser']): Ark {
  const lenker = medLenker(ark)
  if (rettelser.length + lenker.length === 0 && ark.fletter.every((f) => f.kolonne !== f.tilKolonne)) return ark
  const celler = ark.celler.map((rad) => [...rad])
  for (const [rad, kolonne, mal] of lenker) sett(celler, rad, kolonne, mal)
  for (const f of ark.fletter) {
    const verdi = celler[f.rad]?.[f.kolonne]
    // Across is a title; down is a value that several rows share.
    if (verdi == null || f.kolonne !== f.tilKolonne) continue
    for (let rad = f.rad + 1; rad <= Math.min(f.tilRad, celler.length - 1); rad++) sett(celler, rad, f.kolonne, verdi)
  }
  for (const { rad, kolonne, verdi } of rettelser)
    if (rad <= celler.length) sett(celler, rad - 1, kolonne, verdi === '' ? null : verdi)
  return { ...ark, celler }
}

function sett(celler: Celle[][], rad: number, kolonne: number, verdi: Celle): void {
  const linje = celler[rad]
  if (!linje) return
  while (linje.length <= kolonne) linje.push(null)
  linje[kolonne] = verdi
}

const TELT = '(?:tiltak|tilbud|tilbod|plasser|plassar|deltakere|deltakarar|totalt)'
/** Alone, or with what is counted and how many: `Sum:`, `Totalt 30`, `Antall plasser`. */
const SUM = new RegExp(
  String.raw`^(?:(?:sum|delsum|totalsum|totalt?|i alt|til ?sammen|til ?saman|samla|samlet)(?: (?:antall|tal på))?(?: ${TELT})?|(?:antall|tal på) ${TELT})\s*[:=]?[\d\s.,]*$`,
  'i',
)
const TALL = /^(?:kr\.?\s*)?[-–\d][\d\s.,%-]*(?:kr\.?|,-|stk\.?)?$/i

/** A row of sums has nothing but numbers besides what it says of itself: a tiltak may be called `Total mestring`. */
function erSum(celler: readonly { tekst: string }[]): boolean {
  const [forste, ...andre] = celler
  return forste !== undefined && SUM.test(forste.tekst) && andre.every(({ tekst }) => TALL.test(tekst))
}

const MERKNAD = /^(?:\*|merk(?:nad)?\b|nb\b|obs\b|kilde\b|kjelde\b|sist oppdatert|oppdatert|fotnote|forklaring)/i

const fylte = (rad: readonly Celle[]) =>
  rad.flatMap((celle, i) => (celletekst(celle).trim() === '' ? [] : [{ i, tekst: celletekst(celle).trim() }]))

/**
 * `navn`: the column of names, -1 when there is none. `etterSlutt`: the row above is empty, or a remark too. `sisteFulle`: the last
 * row with more than one cell in it.
 */
type Grunnlag = { hode: Hode; navn: number; etterSlutt: boolean; bred: boolean; sisteFulle: number }

/** Rows that are no tiltak, and why. */
function grunnTil(
  ark: Ark,
  rad: number,
  { hode, navn, etterSlutt, bred, sisteFulle }: Grunnlag,
): Hoppet['grunn'] | null {
  const celler = fylte(ark.celler[rad] ?? [])
  const [forste] = celler
  if (!forste) return null
  if (erSum(celler) && (forste.i === navn || navn < 0 || celletekst(ark.celler[rad]?.[navn]).trim() === ''))
    return 'sum'
  const somHode = celler.filter(({ i, tekst }) => tekst === hode.overskrifter[i]).length
  if (celler.length > 1 && somHode === celler.length) return 'gjentatt-hode'
  if (celler.length > 1) return null
  const flettet = ark.fletter.some((f) => f.rad === rad && f.tilKolonne - f.kolonne >= 2)
  if (!bred) return null
  const sist = rad > sisteFulle
  return forste.i !== navn || flettet || MERKNAD.test(forste.tekst) || (etterSlutt && sist) ? 'merknad' : null
}

export type Rader = { rader: number[]; hoppetOver: Hoppet[] }

/** The rows that are tiltak, from 0, and those that are left out. `teknisk`: our own export, where every row is one. */
export function finnRader(
  ark: Ark,
  ramme: { hode: Hode; navn: number; teknisk: boolean; utelat: readonly number[] },
): Rader {
  const utelatt = new Set(ramme.utelat)
  const ut: Rader = { rader: [], hoppetOver: [] }
  const bred = bredde(ark) > 2
  const sisteFulle = ark.celler.findLastIndex((linje) => fylte(linje).length > 1)
  let etterSlutt = false
  for (let rad = ramme.hode.til + 1; rad < ark.celler.length; rad++) {
    if (fylte(ark.celler[rad] ?? []).length === 0) {
      etterSlutt = true
      continue
    }
    const grunn: Hoppet['grunn'] | null = utelatt.has(rad + 1)
      ? 'utelatt'
      : ramme.teknisk
        ? null
        : grunnTil(ark, rad, { ...ramme, etterSlutt, bred, sisteFulle })
    etterSlutt = grunn === 'merknad'
    if (grunn) ut.hoppetOver.push({ rad: rad + 1, grunn })
    else ut.rader.push(rad)
  }
  return ut
}

const PERSON: Record<Persongrunn | 'kolonne', string> = {
  nummer: 'Cellen ser ut til å ha et fødselsnummer. Fjern det: katalogen skal ikke ha noe om enkeltpersoner',
  fodt: 'Cellen ser ut til å si når en person er født. Fjern det: katalogen skal ikke ha noe om enkeltpersoner',
  omtale: 'Cellen ser ut til å handle om én person. Fjern det: katalogen skal ikke ha noe om enkeltpersoner',
  navn: 'Cellen ser ut til å ha navnet på en person. Fjern navnet, eller skriv rollen i stedet',
  kolonne: 'Kolonnen ser ut til å handle om personer. Fjern den fra arket, eller velg at den ikke skal leses',
}

/** By `row:column` from 0: what is not shown, and what is refused. */
export type Personfunn = { feil: Importfeil[]; skjult: ReadonlySet<string>; nektet: ReadonlySet<string> }

export const sted = (rad: number, kolonne: number): string => `${rad}:${kolonne}`

/** Looks for cells that look like a person, a row at a time. `utelatt`: columns chosen by hand not to be read. */
export function lagPersonleter(ark: Ark, hode: Hode, utelatt: ReadonlySet<number>) {
  const funn = { feil: [] as Importfeil[], skjult: new Set<string>(), nektet: new Set<string>() }
  const merknad = hode.overskrifter.map(erMerknadsoverskrift)
  const personlig = hode.overskrifter.map(erPersonoverskrift)
  const meldt = new Set<number>()
  const meld = (rad: number, kolonne: number, melding: string) => {
    funn.nektet.add(sted(rad, kolonne))
    funn.feil.push({ rad: rad + 1, kolonne, celle: celleNavn(rad, kolonne), felt: null, melding, person: true })
  }
  function iRad(rad: number): void {
    ark.celler[rad]?.forEach((celle, kolonne) => {
      if (celle === null || celle === '') return
      const under = rad > hode.til
      if (under && personlig[kolonne]) {
        funn.skjult.add(sted(rad, kolonne))
        if (!utelatt.has(kolonne) && !meldt.has(kolonne)) meld(hode.til, kolonne, PERSON.kolonne)
        meldt.add(kolonne)
      }
      const grunn =
        typeof celle === 'object' || typeof celle === 'boolean' ? null : persongrunn(celle, under && merknad[kolonne])
      if (grunn === null) return
      funn.skjult.add(sted(rad, kolonne))
      // What is not read is not kept; a number is refused all the same.
      if (grunn === 'nummer' || !utelatt.has(kolonne)) meld(rad, kolonne, PERSON[grunn])
    })
  }
  return { iRad, funn: funn satisfies Personfunn }
}

/** As a person reads the cell; what looks like a person is not shown. */
export function vistCelle(celle: Celle | undefined, erPerson: boolean): string {
  if (erPerson) return MASKE
  if (celle instanceof Date) return Number.isNaN(celle.getTime()) ? '' : (klokkeI(celle) ?? norskDato(celle))
  if (typeof celle === 'boolean') return celle ? 'ja' : 'nei'
  return typeof celle === 'number' ? String(celle).replace('.', ',') : (celle ?? '')
}

const norskDato = (d: Date) =>
  `${String(d.getUTCDate()).padStart(2, '0')}.${String(d.getUTCMonth() + 1).padStart(2, '0')}.${d.getUTCFullYear()}`
