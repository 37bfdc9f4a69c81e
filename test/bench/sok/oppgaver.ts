/** The queries of the benchmark, drawn from the catalogue, each with what it must find by the way it was made. */
import type { Geografi } from '../../../catalog/geografi.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { lagTilfeldig, type Tilfeldig } from '../tilfeldig.ts'
import { type Grunnlag, type Kandidat, lagGrunnlag, type Navneord, type Utkast } from './kandidater.ts'
import { nynorsk, synonymer } from './kodeoppgaver.ts'
import { delene, medSlipp, utenEgneBokstaver } from './skrivemater.ts'

export const KLASSER = [
  'eksakt',
  'prefiks',
  'skrivefeil',
  'flere-ord',
  'uten-diakritika',
  'sammensetning',
  'synonym',
  'nynorsk',
] as const
export type Klasse = (typeof KLASSER)[number]

export type Oppgave = {
  klasse: Klasse
  q: string
  /** Ids; never empty. */
  relevante: ReadonlySet<string>
}

type Trekk = (t: Tilfeldig, k: Kandidat, grunnlag: Grunnlag) => Utkast | null

/** Words that follow each other in the name, of which the first and the last say something. */
function ordrekke(t: Tilfeldig, { grunnord }: Kandidat, flest: number): Navneord[] | null {
  const viktige = grunnord.flatMap(({ viktig }, i) => (viktig ? [i] : []))
  if (viktige.length === 0) return null
  const forst = t.heltall(0, viktige.length - 1)
  const sist = t.heltall(forst, Math.min(viktige.length, forst + flest) - 1)
  return grunnord.slice(viktige[forst], (viktige[sist] ?? 0) + 1)
}

const tekst = (rekke: readonly Navneord[]) => rekke.map((o) => o.ord).join(' ')
const viktigeI = (rekke: readonly Navneord[]) => rekke.filter((o) => o.viktig).map((o) => o.ord)
const harAlle = (k: Kandidat, ord: readonly string[]) => ord.every((o) => k.navneord.has(o))

const eksakt: Trekk = (t, k) => {
  const rekke = ordrekke(t, k, 3)
  if (!rekke) return null
  const ord = viktigeI(rekke)
  return { q: tekst(rekke), kilde: tekst(rekke), passer: (annen) => harAlle(annen, ord) }
}

const KORTESTE_BEGYNNELSE = 4

/** Who has typed `jobb` may want whatever begins so. */
const prefiks: Trekk = (t, k) => {
  const rekke = ordrekke(t, k, 2)
  const sist = rekke?.at(-1)?.ord ?? ''
  if (!rekke || sist.length <= KORTESTE_BEGYNNELSE) return null
  const begynnelse = sist.slice(0, t.heltall(KORTESTE_BEGYNNELSE, sist.length - 1))
  const hele = viktigeI(rekke.slice(0, -1))
  return {
    q: [...rekke.slice(0, -1).map((o) => o.ord), begynnelse].join(' '),
    kilde: tekst(rekke),
    passer: (annen) => harAlle(annen, hele) && [...annen.navneord].some((o) => o.startsWith(begynnelse)),
  }
}

/** A word of the name, or the kommune. */
function ordEllerSted(t: Tilfeldig, k: Kandidat, andelSted: number): Omtale | null {
  const { kommune } = k
  if (kommune !== null && t.sant(andelSted)) return { tekst: kommune, passer: (annen) => annen.kommune === kommune }
  const viktige = viktigeI(k.grunnord)
  if (viktige.length === 0) return null
  const ord = t.en(viktige)
  return { tekst: ord, passer: (annen) => annen.navneord.has(ord) }
}
type Omtale = { tekst: string; passer: Utkast['passer'] }

const KORTESTE_FOR_SLIPP = 5

/** One word, or one of two with the kommune after it; a slip that gives another word of the catalogue is none. */
const skrivefeil: Trekk = (t, k, { ordforrad }) => {
  const omtale = ordEllerSted(t, k, 0.25)
  const lange = omtale?.tekst.split(' ').filter((o) => o.length >= KORTESTE_FOR_SLIPP) ?? []
  if (!omtale || lange.length === 0) return null
  const ord = t.en(lange)
  const galt = medSlipp(ord, t)
  if (ordforrad.has(galt)) return null
  const { kommune } = k
  const medSted = kommune !== null && omtale.tekst !== kommune && t.sant(0.25)
  return {
    q: omtale.tekst.replace(ord, galt) + (medSted ? ` ${kommune}` : ''),
    kilde: omtale.tekst,
    passer: (annen) => omtale.passer(annen) && (!medSted || annen.kommune === kommune),
  }
}

const flereOrd: Trekk = (t, k) => {
  const { kommune } = k
  const ord = t.noen(viktigeI(k.grunnord), t.heltall(1, 2))
  if (kommune === null || ord.length === 0) return null
  return {
    q: [...ord, kommune].join(' '),
    kilde: [...ord, kommune].join(' '),
    passer: (annen) => annen.kommune === kommune && harAlle(annen, ord),
  }
}

/** `ha` and `as` are not taken for Hå and Ås. */
const KORTESTE_UTEN_BOKSTAVER = 3

const utenDiakritika: Trekk = (t, k) => {
  const omtale = ordEllerSted(t, k, 0.4)
  if (!omtale || !/[æøå]/.test(omtale.tekst) || omtale.tekst.length < KORTESTE_UTEN_BOKSTAVER) return null
  return { q: utenEgneBokstaver(omtale.tekst, t), kilde: omtale.tekst, passer: omtale.passer }
}

/** A compound as its parts, mostly with what joins them left on the first; or two words of the name as one. */
const sammensetning: Trekk = (t, k, { ordforrad }) => {
  if (t.sant(0.7)) {
    const ord = t.en(k.grunnord).ord
    const deler = delene(ord, (del) => ordforrad.has(del))
    if (!deler) return null
    const { forst, fuge, sist } = deler
    const skrevet = t.sant(0.7) ? forst + fuge : forst
    return { q: `${skrevet} ${sist}`, kilde: ord, passer: (annen) => annen.navneord.has(ord) }
  }
  const sist = t.heltall(0, k.grunnord.length - 1)
  const par = k.grunnord.slice(Math.max(0, sist - 1), sist + 1)
  if (!par.at(-1)?.tett || !par.every((o) => o.viktig)) return null
  const ord = viktigeI(par)
  return { q: ord.join(''), kilde: tekst(par), passer: (annen) => harAlle(annen, ord) }
}

const TREKK: Record<Exclude<Klasse, 'synonym' | 'nynorsk'>, Trekk> = {
  eksakt,
  prefiks,
  skrivefeil,
  'flere-ord': flereOrd,
  'uten-diakritika': utenDiakritika,
  sammensetning,
}

/** Draws before it gives up: a small catalogue has few names. */
const FORSOK = 200

function* utkast(klasse: Klasse, grunnlag: Grunnlag, t: Tilfeldig, antall: number): Generator<Utkast> {
  if (klasse === 'synonym') yield* synonymer(t)
  else if (klasse === 'nynorsk') yield* nynorsk(t)
  else
    for (let i = 0; i < antall * FORSOK; i++) {
      const ett = TREKK[klasse](t, t.en(grunnlag.kandidater), grunnlag)
      if (ett) yield ett
    }
}

export type Oppgavevalg = { tiltak: readonly Tiltak[]; geografi: Geografi; antall: number; start: number }

/** By class in the order of `KLASSER`, at most `antall` of each. The same catalogue and start give the same queries. */
export function lagOppgaver({ tiltak, geografi, antall, start }: Oppgavevalg): Oppgave[] {
  const grunnlag = lagGrunnlag(tiltak, geografi)
  return KLASSER.flatMap((klasse, nr) => {
    const ut: Oppgave[] = []
    const brukt = new Set<string>()
    for (const { q, kilde, passer } of utkast(klasse, grunnlag, lagTilfeldig(start + nr), antall)) {
      if (ut.length === antall) break
      if (brukt.has(kilde)) continue
      brukt.add(kilde)
      const relevante = new Set(grunnlag.kandidater.filter(passer).map((k) => k.tiltak.id))
      if (relevante.size > 0) ut.push({ klasse, q, relevante })
    }
    return ut
  })
}
