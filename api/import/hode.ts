/** Where the headings stand. Offices have titles above them, and headings in two floors: `Alder` over `fra` and `til`. */
import { erMerknadsoverskrift, erPersonoverskrift } from '../../catalog/skjema/personopplysning.ts'
import type { Celle } from '../tabell.ts'
import { IMPORTFELTER } from './felter.ts'
import type { Ark } from './lest.ts'
import { erAlment, kjentOverskrift, overskriftsnokkel, sikkerOverskrift } from './overskrift.ts'

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
  const erFlettet = fletter.some((f) => f.rad <= rad && f.tilRad >= rad && f.kolonne < f.tilKolonne)
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

const erSikker = (tekst: string) => tekst !== '' && sikkerOverskrift(tekst) !== null
const vekten = (tekst: string) => (tekst === '' ? 0 : (kjentOverskrift(tekst)?.vekt ?? 0))

/** Names something that has parts, so that a `navn` under it is its name and not that of the tiltak. */
function harDeler(tekst: string): boolean {
  const felt = sikkerOverskrift(tekst)
  if (felt === null) return false
  return felt.includes('.') || [...IMPORTFELTER.keys()].some((annet) => annet.startsWith(`${felt}.`))
}

const alle = (etasjer: readonly string[]): string => etasjer.reduceRight((under, over) => sett(over, under), '')

/** The texts of one column, from the top: both floors, or the one that says what the column is. */
function velgTekst(etasjer: readonly string[]): string {
  const samlet = alle(etasjer)
  const ulike = [...new Set(etasjer)].filter((tekst) => tekst !== '')
  const [overst = '', nederst = ''] = [ulike[0], ulike.at(-1)]
  // What is about persons, or for remarks, must be seen to be so whatever stands below.
  if (ulike.length < 2 || erMerknadsoverskrift(samlet) || erPersonoverskrift(samlet)) return samlet
  const egen = erAlment(nederst) && harDeler(overst) ? [] : [nederst]
  const valg = [samlet, ...egen, overst]
  const best = Math.max(...valg.map(vekten))
  return best === 0 ? samlet : (valg.find((tekst) => vekten(tekst) === best) ?? samlet)
}

/** The texts of each floor, from the top. */
function lesEtasjer(ark: Ark, fra: number, til: number): string[][] {
  const ut: string[][] = []
  for (let rad = til; rad >= fra; rad--) {
    const under = ut[0]
    ut.unshift(etasje(ark, rad, under ?? null))
  }
  return ut
}

/** The headings when rows `fra` to `til` are they. */
export function lesHode(ark: Ark, fra: number, til: number): Hode {
  const etasjer = lesEtasjer(ark, fra, til)
  const overskrifter = (etasjer[0] ?? []).map((_, i) => velgTekst(etasjer.map((e) => e[i] ?? '')).slice(0, 300))
  return { fra, til, overskrifter }
}

const erData = (celle: Celle) => typeof celle === 'number' || typeof celle === 'boolean' || celle instanceof Date

/**
 * What share of the texts in a row name fields when it is the lowest of the headings from `fra`; 0 when it has something else than texts. A
 * word under a heading that is known, and of that column alone, is what a tiltak has there: `Norsk` under `Navn`.
 */
function andelOrd(ark: Ark, fra: number, rad: number): number {
  const celler = ark.celler[rad] ?? []
  if (celler.some(erData)) return 0
  const etasjer = lesEtasjer(ark, fra, rad)
  const over = celler.map((_, i) => alle(etasjer.slice(0, -1).map((e) => e[i] ?? '')))
  // What is merged with what stands above says nothing more.
  const fylte = celler.flatMap((celle, i) => (['', over[i]].includes(celletekst(celle).trim()) ? [] : [i]))
  const sier = fylte.filter((i) => {
    const [her = '', hode = ''] = [etasjer.at(-1)?.[i], over[i]]
    const delt = hode === over[i - 1] || hode === over[i + 1]
    return erSikker(sett(hode, her)) || (erSikker(her) && (delt || !erSikker(hode)))
  })
  return fylte.length === 0 ? 0 : sier.length / fylte.length
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

/** Of the texts in a lower floor: a row of data may happen to have a word that is a field too. */
const MINST_ORD = 0.5

function letEtterHode(ark: Ark): Funnet {
  const best = besteHode(ark)
  if (!best) return null
  const { fra, til } = best.hode
  // What tells of no more fields is still no tiltak: `uker` below `Varighet`.
  const under = til - fra + 1 < MEST_ETASJER && til + 2 < ark.celler.length && andelOrd(ark, fra, til + 1) === 1
  return under ? { hode: lesHode(ark, fra, til + 1), poeng: best.poeng } : best
}

function besteHode(ark: Ark): Funnet {
  let best: Funnet = null
  for (let til = 0; til < Math.min(ark.celler.length, LETES_I); til++)
    for (let fra = til; fra >= Math.max(0, til - MEST_ETASJER + 1); fra--) {
      if ((ark.celler[til] ?? []).every((celle) => celletekst(celle).trim() === '')) continue
      if (fra < til && andelOrd(ark, fra, til) < MINST_ORD) continue
      const hode = lesHode(ark, fra, til)
      const p = poeng(hode, ark) - (til - fra) * PER_ETASJE - til * 0.02
      if (!best || p > best.poeng) best = { hode, poeng: p }
    }
  return best
}

/** So near the best that what lay on top is meant. */
const NESTEN = 0.75

/**
 * The sheet with the surest headings, and most under them; the one that lay on top when it is nearly as good. A hidden one only when
 * nothing else has anything in it.
 */
export function velgArk(ark: readonly Ark[]): number {
  const vurdert = ark.map((a, i) => {
    const svar = finnHode(a)
    const sum = svar ? svar.poeng + Math.min(a.celler.length, 1000) / 1000 : -1
    return { i, a, sum, harRader: svar !== null && a.celler.length > svar.hode.til + 1 }
  })
  const synlige = vurdert.filter(({ a, sum }) => a.skjult !== true && sum >= 0)
  const [best] = (synlige.length > 0 ? synlige : vurdert).toSorted((a, b) => b.sum - a.sum)
  const aktivt = synlige.find(({ a, harRader }) => a.aktivt === true && harRader)
  if (best && aktivt && aktivt.sum >= best.sum * NESTEN) return aktivt.i
  return best?.i ?? 0
}
