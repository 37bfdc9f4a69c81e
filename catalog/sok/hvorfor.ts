/** Why a tiltak is a hit: for each word of the query what was found, and where. Made only for what is shown. */
import tekster from '../data/tekst/sok.json' with { type: 'json' }
import type { Geografi } from '../geografi.ts'
import { etikett, type Malform } from '../kodeverk.ts'
import type { Treff } from '../skjema/sok.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Sokeindeks } from './indeks.ts'
import { MERKEFELT, merkelapp, STEDSFELT, STEDSFELTENE, type Stedsfelt, type Verk } from './merkelapper.ts'
import { ordI } from './ord.ts'
import type { Enhet } from './sporring.ts'
import { TEKSTFELT, type Tekstfelt } from './tekstfelt.ts'
import type { Uttrykk } from './uttrykk.ts'

export type Merke = [fra: number, til: number]
type Funn = { felt: string; funnet: string; vekt: number }
/** The best of what was found in one way, and all that may be marked for it. */
type Sett = { funn: Funn | null; merker: [felt: string, merke: Merke][] }
/** The words of one text, each with the stem of the whole and of its parts. */
type Lest = {
  felt: Tekstfelt
  tekst: string
  ord: { fra: number; til: number; form: number; stamme: number; deler: readonly number[] }[]
}
type Forklaring = Pick<Treff, 'felt' | 'hvorfor'> & {
  /** By field: what stands out, in order, not overlapping. */
  merker: Map<string, Merke[]>
  lest: readonly Lest[]
}

const INGEN: readonly number[] = []

function les(t: Tiltak, { leksikon, delstammer }: Sokeindeks): Lest[] {
  return TEKSTFELT.map((felt) => {
    const tekst = felt.tekst(t)
    const ord: Lest['ord'] = []
    for (const { ord: skrevet, fra, til } of ordI(tekst)) {
      const form = leksikon.finnSkrevet(skrevet) ?? -1
      ord.push({ fra, til, form, stamme: leksikon.stammeAv[form] ?? -1, deler: delstammer[form] ?? INGEN })
    }
    return { felt, tekst, ord }
  })
}

type Sokt = { u: Uttrykk; eksakt: readonly number[] }

function iTeksten({ felt, tekst, ord }: Lest, { u, eksakt }: Sokt, merker: Sett['merker']): Funn | null {
  let best: Funn | null = null
  for (const o of ord) {
    const hele = (eksakt.includes(o.form) ? 1 : (u.ord.get(o.stamme) ?? 0)) * felt.vekt
    let del = 0
    for (const d of o.deler) del = Math.max(del, (u.ord.get(d) ?? 0) * felt.delvekt)
    const vekt = Math.max(hele, del)
    if (vekt === 0) continue
    merker.push([felt.felt, [o.fra, o.til]])
    if (vekt > (best?.vekt ?? 0)) best = { felt: felt.felt, funnet: tekst.slice(o.fra, o.til), vekt }
  }
  return best
}

const egenskapsnavn: Record<string, { nb: string; nn: string }> = tekster.egenskap
const kodenavn = (verk: Verk, kode: string, malform: Malform) =>
  verk === 'egenskap' ? (egenskapsnavn[kode]?.[malform] ?? kode) : etikett(verk, kode, malform)

function stedets(felt: Stedsfelt, kode: string, geografi: Geografi, malform: Malform): string {
  if (felt === 'landet') return tekster.landet[malform]
  return (felt === 'fylke' ? geografi.fylke(kode) : geografi.kommune(kode)?.navn) ?? kode
}

type Lapp = { nr: number; felt: string; kode: string; navn: (kode: string) => string }

/** The labels of one tiltak. */
function lappeneTil(t: Tiltak, { lapper, geografi }: Sokeindeks, malform: Malform): Lapp[] {
  const ut: Lapp[] = []
  const legg = (felt: string, koder: readonly string[], navn: Lapp['navn']) => {
    for (const kode of koder) ut.push({ nr: lapper.get(merkelapp(felt, kode)) ?? -1, felt, kode, navn })
  }
  for (const { felt, verk, koder } of MERKEFELT) legg(felt, koder(t), (kode) => kodenavn(verk, kode, malform))
  for (const felt of STEDSFELTENE)
    legg(felt, STEDSFELT[felt].koder(t), (kode) => stedets(felt, kode, geografi, malform))
  return ut
}

function blantLappene(lapper: readonly Lapp[], u: Uttrykk): Funn | null {
  let best: Lapp | null = null
  let mest = 0
  for (const lapp of lapper) {
    const vekt = u.merker.get(lapp.nr) ?? 0
    if (vekt > mest) [best, mest] = [lapp, vekt]
  }
  return best && { felt: best.felt, funnet: best.navn(best.kode), vekt: mest }
}

const storst = (funn: readonly (Funn | null)[]): Funn | null =>
  funn.reduce<Funn | null>((best, f) => (f && f.vekt > (best?.vekt ?? 0) ? f : best), null)

/** All the parts of a compound, found here and there; some of them are nothing, and nothing to mark. */
function avDeler(deler: readonly Sett[]): Sett {
  const funnet = deler.flatMap(({ funn }) => funn ?? [])
  const svakest = funnet.reduce<Funn | null>((lav, f) => (lav === null || f.vekt < lav.vekt ? f : lav), null)
  if (svakest === null || funnet.length < deler.length) return { funn: null, merker: [] }
  const funn = { ...svakest, funnet: [...new Set(funnet.map((f) => f.funnet))].join(' + ') }
  return { funn, merker: deler.flatMap((d) => d.merker) }
}

/** In order, and those that touch as one. */
function samlet(merker: readonly Merke[]): Merke[] {
  const ut: Merke[] = []
  for (const [fra, til] of [...merker].sort((a, b) => a[0] - b[0])) {
    const sist = ut.at(-1)
    if (sist && fra <= sist[1]) sist[1] = Math.max(sist[1], til)
    else ut.push([fra, til])
  }
  return ut
}

export function forklar(t: Tiltak, enheter: readonly Enhet[], indeks: Sokeindeks, malform: Malform): Forklaring {
  const lest = les(t, indeks)
  const lapper = lappeneTil(t, indeks, malform)
  const merker = new Map<string, Merke[]>()
  const finn = (u: Uttrykk, eksakt: readonly number[] = []): Sett => {
    const her: Sett['merker'] = []
    const funn = storst([...lest.map((l) => iTeksten(l, { u, eksakt }, her)), blantLappene(lapper, u)])
    return { funn, merker: her }
  }
  const funn = enheter.flatMap(({ ord, hele, deler, eksakt }) => {
    const mater = [finn(hele, eksakt), ...deler.map((mate) => avDeler(mate.map((u) => finn(u))))]
    for (const [felt, m] of mater.flatMap((mate) => mate.merker)) merker.set(felt, [...(merker.get(felt) ?? []), m])
    const best = storst(mater.map((mate) => mate.funn))
    return best ? [{ ord, ...best }] : []
  })
  return {
    felt: [...new Set(funn.toSorted((a, b) => b.vekt - a.vekt).map((f) => f.felt))],
    hvorfor: funn.map(({ ord, felt, funnet }) => ({ ord, felt, funnet })),
    merker: new Map([...merker].map(([felt, m]) => [felt, samlet(m)])),
    lest,
  }
}

/** About as much as two lines of a card. */
const LENGDE = 180
const FORAN = 50

/** The text that shows the words best: the summary, or a piece of the long text when only that has them. */
export function utdrag({ merker, lest }: Forklaring): { tekst: string; merker: Merke[] } {
  const tekst = (felt: string) => lest.find((l) => l.felt.felt === felt)?.tekst ?? ''
  const sammendrag = merker.get('sammendrag') ?? []
  const lang = merker.get('beskrivelse') ?? []
  const [forste] = lang
  if (sammendrag.length > 0 || !forste) return { tekst: tekst('sammendrag'), merker: sammendrag }
  const hele = tekst('beskrivelse')
  const onsket = Math.max(0, forste[0] - FORAN)
  const fra = onsket === 0 ? 0 : hele.indexOf(' ', onsket) + 1
  const slutt = Math.max(forste[1], fra + LENGDE)
  const til = slutt >= hele.length ? hele.length : Math.max(forste[1], hele.lastIndexOf(' ', slutt))
  const [forEllipse, etterEllipse] = [fra > 0 ? '… ' : '', til < hele.length ? ' …' : '']
  const flytt = forEllipse.length - fra
  return {
    tekst: forEllipse + hele.slice(fra, til) + etterEllipse,
    merker: lang.filter(([a, b]) => a >= fra && b <= til).map(([a, b]) => [a + flytt, b + flytt]),
  }
}
