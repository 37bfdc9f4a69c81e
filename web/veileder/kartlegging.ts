/**
 * A kartlegging as it is filled in: unanswered is absent, an empty list is "none of these". Pure; nothing here stores anything.
 */
import type { Hindring, Stilling, Tiltakstype } from '../../catalog/kodeverk.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { vekslet as veksletI } from '../felles/liste.ts'

export type { Kartlegging }
export type Styrke = 1 | 2 | 3
export type Provd = NonNullable<Kartlegging['tidligere']>[number]

export const TOM: Kartlegging = { kommune: null, behov: {} }

/** A copy with one answer changed; `undefined` takes the answer away. */
export const medSvar = <F extends keyof Kartlegging>(k: Kartlegging, felt: F, verdi: Kartlegging[F]): Kartlegging => ({
  ...k,
  [felt]: verdi,
})

const erUbesvart = (v: unknown) => v === undefined || v === null

const utenTomme = <T extends object>(o: T): T | undefined => (Object.values(o).every(erUbesvart) ? undefined : o)

/** A copy with one part of the journey changed; with no part left, the journey is unknown again. */
export const medReise = (k: Kartlegging, del: NonNullable<Kartlegging['reise']>): Kartlegging =>
  medSvar(k, 'reise', utenTomme({ ...k.reise, ...del }))

/** A copy with spoken or written Norwegian changed. */
export const medNorsk = (k: Kartlegging, del: NonNullable<Kartlegging['norsk']>): Kartlegging =>
  medSvar(k, 'norsk', utenTomme({ ...k.norsk, ...del }))

/** A copy with the strength of one need; `undefined` takes the need away. */
export function medBehov(k: Kartlegging, behov: keyof Kartlegging['behov'], styrke: Styrke | undefined): Kartlegging {
  const { [behov]: _, ...andre } = k.behov
  return medSvar(k, 'behov', styrke === undefined ? andre : { ...k.behov, [behov]: styrke })
}

/** A copy with what the person has said of one kind of tiltak; with nothing said of any, it is unknown again. */
export function medStilling(k: Kartlegging, type: Tiltakstype, svar: Stilling | undefined): Kartlegging {
  const { [type]: _, ...andre } = k.tattStilling ?? {}
  return medSvar(k, 'tattStilling', utenTomme(svar === undefined ? andre : { ...andre, [type]: svar }))
}

/** A list with one code put in or taken out; taking out the last makes the list unknown again, never "none". */
export function vekslet<T>(liste: readonly T[] | null | undefined, kode: T): T[] | undefined {
  const ny = veksletI(liste ?? [], kode)
  return ny.length > 0 ? ny : undefined
}

/** "None of these" on or off: an empty list, or unknown. */
export const vekslingAvIngen = (liste: readonly unknown[] | null | undefined): [] | undefined =>
  liste?.length === 0 ? undefined : []

/** Nothing at all has been answered. */
export const erTom = ({ behov, ...resten }: Kartlegging): boolean =>
  Object.keys(behov).length === 0 && Object.values(resten).every(erUbesvart)

/** As the rules read it: none, or a little. */
const LITE_TILLIT = 1

/** Hindringer that have a question of their own, and the answer that means yes. They are left out of the list to tick. */
const AVLEDET: Partial<Record<Hindring, (k: Kartlegging) => boolean>> = {
  'uten-bankid': (k) => k.bankId === false,
  'uten-gyldig-id': (k) => k.gyldigId === false,
  'ikke-digital': (k) => k.digital === 0,
  'ikke-alfabetisert': (k) => k.alfabetisert === 'nei',
  'lav-tillit': (k) => k.tillit != null && k.tillit <= LITE_TILLIT,
}

export const harEgetSporsmal = (kode: Hindring): boolean => kode in AVLEDET

/** What is sent: a list that was ticked gets the codes that other answers have told, so that it is complete. */
export function tilSending(k: Kartlegging): Kartlegging {
  if (!k.hindringer) return k
  const avledet = (Object.keys(AVLEDET) as Hindring[]).filter((kode) => AVLEDET[kode]?.(k))
  return avledet.length === 0 ? k : medSvar(k, 'hindringer', [...k.hindringer, ...avledet])
}

/** `4, 7` → `[4, 7]`; `undefined` when it is empty or not ages. */
export function lesBarn(tekst: string): number[] | undefined {
  const deler = tekst.split(/[\s,;]+|\bog\b/).filter((del) => del !== '')
  if (deler.length === 0 || !deler.every((del) => /^\d{1,2}$/.test(del))) return undefined
  return deler.map(Number)
}

/** A whole or decimal number within the bounds; `undefined` when it is empty or something else. */
export function lesTall(tekst: string, [fra, til]: readonly [number, number], heltall = true): number | undefined {
  const t = tekst.trim().replace(',', '.')
  if (!(heltall ? /^\d+$/ : /^\d+(\.\d)?$/).test(t)) return undefined
  const tall = Number(t)
  return tall >= fra && tall <= til ? tall : undefined
}

const MANEDER = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']

/** `3.2024`, `03/2024` and `mars 2024` → `2024-03-01`; `undefined` when it is empty or something else. A year alone says too little. */
export function lesManed(tekst: string): string | undefined {
  const [, skrevet = '', ar] =
    /^(\d{1,2}|[a-z]{3,9})\.?[\s./-]*((?:19|20)\d{2})$/.exec(tekst.trim().toLowerCase()) ?? []
  const maned = /\d/.test(skrevet) ? Number(skrevet) : MANEDER.indexOf(skrevet.slice(0, 3)) + 1
  return ar !== undefined && maned >= 1 && maned <= 12 ? `${ar}-${String(maned).padStart(2, '0')}-01` : undefined
}

/** `2024-03-01` → `3.2024`, as it was written. */
export const skrivManed = (dato: string | null | undefined): string =>
  dato ? `${Number(dato.slice(5, 7))}.${dato.slice(0, 4)}` : ''
