/** The målform of the whole UI, and every text by its key. Only the målform is remembered, never anything about a person. */
import { signal } from '@preact/signals'
import type { Malform, Tekst } from '../../catalog/kodeverk.ts'
import type arkTekst from './tekst/ark.json'
import type dekningTekst from './tekst/dekning.json'
import type dekningStederTekst from './tekst/dekning-steder.json'
import type dekningSvarTekst from './tekst/dekning-svar.json'
import type delingTekst from './tekst/deling.json'
import felles from './tekst/felles.json' with { type: 'json' }
import finn from './tekst/finn.json' with { type: 'json' }
import type forslagTekst from './tekst/forslag.json'
import type importTekst from './tekst/import.json'
import type kartTekst from './tekst/kart.json'
import kartlegging from './tekst/kartlegging.json' with { type: 'json' }
import type kontorTekst from './tekst/kontor.json'
import type planTekst from './tekst/plan.json'
import type redigerTekst from './tekst/rediger.json'
import type sammenlignTekst from './tekst/sammenlign.json'
import type sokTekst from './tekst/sok.json'
import type tiltakTekst from './tekst/tiltak.json'

/** The texts of a screen come with the screen: it tells of them with `meldTekster`. */
type Skjermtekster = typeof arkTekst &
  typeof forslagTekst &
  typeof dekningTekst &
  typeof dekningStederTekst &
  typeof dekningSvarTekst &
  typeof delingTekst &
  typeof importTekst &
  typeof kartTekst &
  typeof kontorTekst &
  typeof planTekst &
  typeof redigerTekst &
  typeof sammenlignTekst &
  typeof sokTekst &
  typeof tiltakTekst

const forste = { ...felles, ...finn, ...kartlegging }
export type Nokkel = keyof typeof forste | keyof Skjermtekster

const tekster = new Map<string, Tekst>(Object.entries(forste))

/** Called where a screen begins, before anything is drawn. */
export function meldTekster(...samlinger: readonly Readonly<Record<string, Tekst>>[]): void {
  for (const samling of samlinger) for (const [nokkel, tekst] of Object.entries(samling)) tekster.set(nokkel, tekst)
}

export type Verdier = Record<string, string | number>

const LAGRET = 'malform'

export const malform = signal<Malform>('nb')

const erMalform = (v: unknown): v is Malform => v === 'nb' || v === 'nn'

/** Reads the last choice. A browser that forbids storage keeps bokmål. */
export function startSprak(): void {
  try {
    const lagret = localStorage.getItem(LAGRET)
    if (erMalform(lagret)) malform.value = lagret
  } catch {
    // Storage is turned off: the choice then lasts until the page is closed.
  }
  document.documentElement.lang = malform.value
}

export function velgMalform(valgt: Malform): void {
  malform.value = valgt
  document.documentElement.lang = valgt
  try {
    localStorage.setItem(LAGRET, valgt)
  } catch {
    // As above.
  }
}

const fyll = (mal: Tekst, verdier: Verdier): string =>
  mal[malform.value].replaceAll(/\{(\w+)\}/g, (_, navn: string) => String(verdier[navn] ?? ''))

/** The text of a key in the chosen målform, with its `{values}` filled in. */
export function t(nokkel: Nokkel, verdier: Verdier = {}): string {
  const mal = tekster.get(nokkel)
  if (!mal) throw new Error(`Teksten ${nokkel} er ikke meldt`)
  return fyll(mal, verdier)
}

/** True when the UI has a text of this name; for codes that may get words of their own. */
export const harTekst = (nokkel: string): nokkel is Nokkel => tekster.has(nokkel)

/** For a label in the middle of a sentence; abbreviations keep their capitals. */
export const iSetning = (s: string): string =>
  /^[A-ZÆØÅ][a-zæøå]/.test(s) ? s.charAt(0).toLowerCase() + s.slice(1) : s

/** For a label that stands alone. */
export const storForbokstav = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1)

/** `a`, `a og b`, `a, b og c`. */
export const opplisting = (ledd: readonly string[]): string =>
  ledd.length < 2 ? ledd.join('') : `${ledd.slice(0, -1).join(', ')} ${t('og')} ${ledd.at(-1)}`
