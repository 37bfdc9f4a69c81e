/** Where the headings stand. Offices have titles above them, and headings in two floors: `Alder` over `fra` and `til`. */
import type { Celle } from '../tabell.ts'
import type { Ark } from './lest.ts'
import { kjentOverskrift, overskriftsnokkel } from './overskrift.ts'

/** Rows from 0, both in it. A column without a heading has an empty text. */
export type Hode = { fra: number; til: number; overskrifter: string[] }

const LETES_I = 30
const MEST_ETASJER = 3
/** Longer than any heading. */
const LENGSTE = 120

export const celletekst = (celle: Celle | undefined): string => {
  if (celle == null) return ''
  if (celle instanceof Date) return Number.isNaN(celle.getTime()) ? '' : celle.toISOString().slice(0, 10)
  return String(celle)
}

export const bredde = ({ celler }: Pick<Ark, 'celler'>): number =>
  celler.reduce((mest, rad) => Math.max(mest, rad.length), 0)

/** The texts of one floor. In a floor that has another below, a text stands for the columns to the right until the next. */
function etasje({ celler, fletter }: Ark, rad: number, under: readonly string[] | null): string[] {
  const tekster = (celler[rad] ?? []).map(celletekst)
  const ut = Array.from({ length: bredde({ celler }) }, (_, i) => (tekster[i] ?? '').trim())
  for (const f of fletter)
    if (f.rad <= rad && f.tilRad >= rad)
      for (let i = f.kolonne; i <= Math.min(f.tilKolonne, ut.length - 1); i++)
        if (ut[i] === '') ut[i] = celletekst(celler[f.rad]?.[f.kolonne]).trim()
  if (!under) return ut
  const erFlettet = fletter.some((f) => f.rad <= rad && f.tilRad >= rad)
  if (erFlettet) return ut
  return ut.reduce<string[]>((fylt, tekst, i) => {
    fylt.push(tekst === '' && under[i] !== '' ? (fylt[i - 1] ?? '') : tekst)
    return fylt
  }, [])
}

function sett(over: string, under: string): string {
  if (under === '' || over === under) return over
  return over === '' ? under : `${over} ${under}`
}

/** The headings when rows `fra` to `til` are they. */
export function lesHode(ark: Ark, fra: number, til: number): Hode {
  let overskrifter: string[] | null = null
  for (let rad = til; rad >= fra; rad--) {
    const her = etasje(ark, rad, overskrifter)
    overskrifter = overskrifter ? her.map((tekst, i) => sett(tekst, overskrifter?.[i] ?? '')) : her
  }
  return { fra, til, overskrifter: (overskrifter ?? []).map((tekst) => tekst.slice(0, 300)) }
}

const erTittel = (tekster: readonly string[]) => new Set(tekster).size < 2

/** How much these rows look like headings: fields that are known, and that they are texts, short and different. */
function poeng(hode: Hode, ark: Ark): number {
  const tekster = hode.overskrifter.filter((tekst) => tekst !== '')
  if (tekster.length === 0 || erTittel(tekster)) return tekster.length > 0 && bredde(ark) === 1 ? 0.5 : 0
  const felt = new Map<string, number>()
  for (const tekst of tekster) {
    const kjent = kjentOverskrift(tekst)
    if (kjent) felt.set(kjent.felt, Math.max(kjent.vekt, felt.get(kjent.felt) ?? 0))
  }
  const kjente = [...felt.values()].reduce((sum, vekt) => sum + vekt, 0)
  const ulike = new Set(tekster.map(overskriftsnokkel)).size / tekster.length
  const lange = tekster.filter((tekst) => tekst.length > LENGSTE).length
  const tall = (ark.celler[hode.til] ?? []).filter((celle) => typeof celle === 'number' || celle instanceof Date).length
  return kjente * 3 + Math.min(tekster.length, 10) * 0.1 * ulike - lange - tall * 0.5
}

/** A higher floor must earn its place: three rows are not headings because two of them are. */
const PER_ETASJE = 0.6

type Funnet = { hode: Hode; poeng: number } | null
const funnet = new WeakMap<Ark, Funnet>()

/** The most likely headings, and how likely; null when the sheet is empty. Cost: some tens of milliseconds the first time for a sheet. */
export function finnHode(ark: Ark): Funnet {
  const kjent = funnet.get(ark)
  if (kjent !== undefined) return kjent
  const ny = letEtterHode(ark)
  funnet.set(ark, ny)
  return ny
}

function letEtterHode(ark: Ark): Funnet {
  let best: Funnet = null
  for (let til = 0; til < Math.min(ark.celler.length, LETES_I); til++)
    for (let fra = til; fra >= Math.max(0, til - MEST_ETASJER + 1); fra--) {
      if ((ark.celler[til] ?? []).every((celle) => celletekst(celle).trim() === '')) continue
      const hode = lesHode(ark, fra, til)
      const p = poeng(hode, ark) - (til - fra) * PER_ETASJE - til * 0.02
      if (!best || p > best.poeng) best = { hode, poeng: p }
    }
  return best
}

/** The sheet with the surest headings, and most under them. */
export function velgArk(ark: readonly Ark[]): number {
  const poengene = ark.map((a) => {
    const svar = finnHode(a)
    return svar ? svar.poeng + Math.min(a.celler.length, 1000) / 1000 : -1
  })
  return Math.max(0, poengene.indexOf(Math.max(...poengene)))
}
