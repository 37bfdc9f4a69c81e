/** Finding words of the vocabulary: those that begin with what is typed, and those it may be a slip for. */
import { avstand } from './avstand.ts'
import type { Leksikon } from './leksikon.ts'
import { lagLikeord } from './likeord.ts'
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
const KORT = 5
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

export function lagOrdsok({ former, stammeAv }: Leksikon, ord: Poster): Ordsok {
  const alle = [...former]
  const sortert = [...alle].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const nummer = new Map(alle.map((form, nr) => [form, nr]))
  const likeord = lagLikeord(alle)
  const korte = [...alle.keys()].filter((nr) => (alle[nr]?.length ?? 0) <= KORT + 1)
  const brukt = (nr: number) => ord.antall(stammeAv[nr] ?? -1)

  return {
    medStart(start, antall) {
      const funnet: number[] = []
      for (let i = forsteFra(sortert, start); i < sortert.length; i++) {
        const form = sortert[i] ?? ''
        if (!form.startsWith(start)) break
        funnet.push(nummer.get(form) ?? -1)
      }
      return funnet.length <= antall ? funnet : funnet.sort((a, b) => brukt(b) - brukt(a) || a - b).slice(0, antall)
    },
    naer(skrevet, ferdig) {
      const grense = slipp(skrevet.length)
      if (grense === 0) return []
      const naere = (skrevet.length <= KORT ? korte : likeord(skrevet, { ferdig, slipp: grense, antall: KANDIDATER }))
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
