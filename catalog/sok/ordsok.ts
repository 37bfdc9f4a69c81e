/** Finding words of the vocabulary: those that begin with what is typed, and those it may be a slip for. */
import { avstand } from './avstand.ts'
import type { Leksikon } from './leksikon.ts'
import type { Poster } from './poster.ts'

/** A form, and how near it is, 0–1. */
export type Naerord = { form: number; likhet: number }
export type Ordsok = {
  /** The forms that begin so, most used first, at most `antall`. */
  medStart(start: string, antall: number): number[]
  /** What may have been meant, nearest first, then most used. `ferdig`: the word is not still being typed. */
  naer(skrevet: string, ferdig: boolean): Naerord[]
}

/** Slips that are forgiven in a word of a length: one in a short word, two from six letters, three in a long one. */
const slipp = (lengde: number) => (lengde < 3 ? 0 : lengde < 6 ? 1 : lengde < 11 ? 2 : 3)
/** So short that one slip leaves no piece of it whole; there are few others as short. */
const KORT = 4
/** Words looked at closely, of those that share most with what is typed. */
const KANDIDATER = 80
/** Others than the best that may also have been meant. */
const FLEST = 4
/** Only words this much less near than the nearest are also meant. */
const SLINGRING = 0.12
/** Hardly anyone gets the first letter wrong, and a short word with another first letter is another word. */
const FORSTE_KAN_VAERE_FEIL = 6
/** What a word that goes on after what is typed is less near. */
const USKREVET = 0.05

/** A longer word shares more by chance. */
const LENGDE_TELLER = 8

const KANT = '\u0001'
const TEGN = 2 ** 21
/** Three letters as a number; the edges of a word count as letters. */
function trigrammer(ord: string, ferdig: boolean): number[] {
  const tekst = KANT + ord + (ferdig ? KANT : '')
  const ut: number[] = []
  for (let i = 0; i + 3 <= tekst.length; i++)
    ut.push((tekst.charCodeAt(i) * TEGN + tekst.charCodeAt(i + 1)) * TEGN + tekst.charCodeAt(i + 2))
  return ut
}

function lagTrigramtabell(former: readonly string[]) {
  const per = new Map<number, number[]>()
  former.forEach((form, nr) => {
    for (const t of new Set(trigrammer(form, true))) {
      const liste = per.get(t)
      if (liste) liste.push(nr)
      else per.set(t, [nr])
    }
  })
  return per
}

/** The place of the first form that is not before `start`. */
function forsteFra(sortert: readonly string[], start: string): number {
  let [lav, hoy] = [0, sortert.length]
  while (lav < hoy) {
    const midt = (lav + hoy) >>> 1
    if ((sortert[midt] ?? '') < start) lav = midt + 1
    else hoy = midt
  }
  return lav
}

/** The first two letters have changed places. */
const byttet = (a: string, b: string) => a[0] === b[1] && a[1] === b[0]

export function lagOrdsok({ former, stammeAv }: Leksikon, ord: Poster): Ordsok {
  const alle = [...former]
  const sortert = [...alle].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const nummer = new Map(alle.map((form, nr) => [form, nr]))
  const trigram = lagTrigramtabell(alle)
  const felles = new Uint8Array(alle.length)
  const korte = [...alle.keys()].filter((nr) => (alle[nr]?.length ?? 0) <= KORT + 1)
  const brukt = (nr: number) => ord.antall(stammeAv[nr] ?? -1)

  /** Those that share most three-letter pieces with what is typed. A slip spoils four pieces at most, so what shares less is left out. */
  function kandidater(skrevet: string, ferdig: boolean, grense: number): readonly number[] {
    if (skrevet.length <= KORT) return korte
    const sett: number[] = []
    const stykker = new Set(trigrammer(skrevet, ferdig))
    for (const t of stykker)
      for (const nr of trigram.get(t) ?? []) {
        if (felles[nr] === 0) sett.push(nr)
        felles[nr] = (felles[nr] ?? 0) + 1
      }
    const minst = Math.max(1, stykker.size - 4 * grense)
    const likt = (nr: number) => (felles[nr] ?? 0) - (alle[nr]?.length ?? 0) / LENGDE_TELLER
    const beste = sett.filter((nr) => (felles[nr] ?? 0) >= minst).map((nr) => ({ nr, likt: likt(nr) }))
    for (const nr of sett) felles[nr] = 0
    return beste
      .sort((a, b) => b.likt - a.likt || a.nr - b.nr)
      .slice(0, KANDIDATER)
      .map(({ nr }) => nr)
  }

  /** How near a word is to what is typed; 0 when it is another word. */
  function likhet(skrevet: string, ordet: string, ferdig: boolean): number {
    const grense = slipp(skrevet.length)
    const { hele, begynnelse } = avstand(skrevet, ordet, grense)
    const avvik = ferdig ? hele : Math.min(hele, begynnelse + USKREVET * skrevet.length)
    const sammeStart = ordet[0] === skrevet[0] || byttet(skrevet, ordet)
    if (!sammeStart && (avvik >= 2 || skrevet.length < FORSTE_KAN_VAERE_FEIL)) return 0
    // A third of the letters wrong is another word.
    return avvik > grense || avvik * 3 > Math.max(3, skrevet.length) ? 0 : 1 - avvik / (skrevet.length + 1)
  }

  return {
    medStart(start, antall) {
      const funnet: number[] = []
      for (let i = forsteFra(sortert, start); sortert[i]?.startsWith(start); i++)
        funnet.push(nummer.get(sortert[i] ?? '') ?? -1)
      return funnet.length <= antall ? funnet : funnet.sort((a, b) => brukt(b) - brukt(a) || a - b).slice(0, antall)
    },
    naer(skrevet, ferdig) {
      const grense = slipp(skrevet.length)
      if (grense === 0) return []
      const naere = kandidater(skrevet, ferdig, grense)
        .map((form) => ({ form, likhet: likhet(skrevet, alle[form] ?? '', ferdig) }))
        .filter((n) => n.likhet > 0)
      // A letter is left out more often than one is put in its place.
      const utelatt = ({ form }: Naerord) => Number((alle[form]?.length ?? 0) > skrevet.length)
      naere.sort(
        (a, b) => b.likhet - a.likhet || utelatt(b) - utelatt(a) || brukt(b.form) - brukt(a.form) || a.form - b.form,
      )
      const best = naere[0]?.likhet ?? 0
      return naere.filter((n) => n.likhet >= best - SLINGRING).slice(0, FLEST)
    },
  }
}
