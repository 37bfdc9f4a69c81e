/** Fixed times as they are written: `man–fre 9–15`, `tirsdag og torsdag kl. 10.00-14.00`, `mandager 10-12, ons 12-15`. */
import type { Tid } from '../../../catalog/skjema/felt.ts'
import { jaNeiI } from './ja-nei.ts'
import { feil, klokketekstleser, type Leser, type Lesning, si, sitat, tekstleser } from './lesning.ts'
import { type Ord, ordI } from './ukeord.ts'

type Spenn = { fra: number; til: number }
type Del = { slag: 'dager'; dager: number[] } | { slag: 'spenn'; spenn: Spenn[] }
type Galt = { feil: string }

const somTid = (minutt: number) => {
  const m = Math.min(minutt, 24 * 60 - 1)
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
}

/** From one day to another, past Sunday too. */
function dagspenn(fra: number, til: number): number[] {
  const antall = (til - fra + 7) % 7
  return Array.from({ length: antall }, (_, i) => ((fra + i) % 7) + 1)
}

/** Days and stretches as they stand, neighbours of a kind together. */
type Tilstand = { deler: Del[]; venter: number | null; forrige: Ord['slag'][]; iSpenn: boolean }

function taDag(s: Tilstand, dager: readonly number[], varSpenn: boolean): string | null {
  if (s.venter !== null) return 'mangler sluttid'
  const siste = s.deler.at(-1)
  if (siste?.slag !== 'dager') {
    s.deler.push({ slag: 'dager', dager: [...dager] })
    s.iSpenn = false
    return null
  }
  const fra = siste.dager.at(-1)
  if (varSpenn && (s.iSpenn || dager.length > 1)) return 'fra og til hvilken dag er uklart. Skriv dagene med komma'
  siste.dager.push(...(varSpenn && fra !== undefined ? dagspenn(fra, dager[0] ?? fra) : dager))
  s.iSpenn = varSpenn
  return null
}

function taKlokke(s: Tilstand, minutt: number, varSpenn: boolean): string | null {
  if (s.venter === null) {
    s.venter = minutt
    return null
  }
  if (!varSpenn) return 'mangler sluttid'
  const siste = s.deler.at(-1)
  const spenn = { fra: s.venter, til: minutt }
  if (siste?.slag === 'spenn') siste.spenn.push(spenn)
  else s.deler.push({ slag: 'spenn', spenn: [spenn] })
  s.venter = null
  return null
}

/** From a day or a clock time to the next of the same kind, with nothing but filling between. */
const erSpenn = ({ forrige }: Tilstand, slag: Ord['slag']) => forrige.at(-1) === 'spenn' && forrige.at(-2) === slag

function delI(ordene: readonly Ord[]): Del[] | Galt {
  const s: Tilstand = { deler: [], venter: null, forrige: [], iSpenn: false }
  for (const o of ordene) {
    if (o.slag === 'ukjent') return { feil: `forstår ikke «${o.tekst}»` }
    if (o.slag === 'fyll') continue
    const galt =
      o.slag === 'dag'
        ? taDag(s, o.dager, erSpenn(s, 'dag'))
        : o.slag === 'klokke'
          ? taKlokke(s, o.minutt, erSpenn(s, 'klokke'))
          : null
    if (galt !== null) return { feil: galt }
    s.forrige.push(o.slag)
  }
  return s.venter === null ? s.deler : { feil: 'mangler sluttid' }
}

const UKER = /(?<!\p{L})(?:uke|uker|veke|veker)\.?\s*(?:nr\.?\s*)?\d|\d\.?\s*(?:uker|veker)(?!\p{L})/iu
const HVER_UKE = /(?<!\p{L})(?:hver|kvar)\s+(?:uke|veke)(?!\p{L})/giu
const UKER_GALT =
  'uker kan ikke stå sammen med klokkeslett. Behold dager og klokkeslett her, og skriv ukene et annet sted'

const orden = (a: Tid, b: Tid) => a.dag - b.dag || a.fra.localeCompare(b.fra)
const unike = (tider: readonly Tid[]) => [...new Map(tider.map((t) => [`${t.dag}${t.fra}${t.til}`, t])).values()]

/** Days with the stretches that belong to them: those after, or before when the text begins with a stretch. */
function iPar(deler: readonly Del[]): Tid[] | Galt {
  const bakfram = deler[0]?.slag === 'spenn'
  const tider: Tid[] = []
  for (let i = 0; i < deler.length; i += 2) {
    const [a, b] = [deler[i], deler[i + 1]]
    const [d, k] = bakfram ? [b, a] : [a, b]
    if (d?.slag !== 'dager') return { feil: 'mangler ukedag' }
    if (k?.slag !== 'spenn') return { feil: 'mangler klokkeslett' }
    for (const dag of d.dager)
      tider.push(...k.spenn.map(({ fra, til }) => ({ dag, fra: somTid(fra), til: somTid(til) })))
  }
  return tider.length === 0 ? { feil: 'mangler klokkeslett' } : unike(tider).sort(orden)
}

/** The stretches of the week in order, or why not. `dager`: those it is about when the text names none. */
export function tiderI(tekst: string, dager: readonly number[] = []): Tid[] | Galt {
  const t = tekst.replaceAll(HVER_UKE, ' ')
  if (UKER.test(t)) return { feil: UKER_GALT }
  const deler = delI(ordI(t))
  if ('feil' in deler) return deler
  const [eneste] = deler
  const utenDag = deler.length === 1 && eneste?.slag === 'spenn' && dager.length > 0
  return iPar(utenDag ? [{ slag: 'dager', dager: [...dager] }, ...deler] : deler)
}

/** The weekdays in a text that has nothing but weekdays; null otherwise. */
export function ukedagerI(tekst: string): number[] | null {
  const deler = delI(ordI(tekst))
  if ('feil' in deler || deler.length !== 1 || deler[0]?.slag !== 'dager') return null
  return [...new Set(deler[0].dager)].sort((a, b) => a - b)
}

const ETTER_AVTALE =
  /^(?:etter avtale|etter avtaler|avtales|avtalast|ved behov|ingen(?: faste tider)?|ikke faste tider|varierer|fleksibelt?)$/i
const UKE = String.raw`(?:\s*(?:uke|veke))?`
const ANNENHVER = new RegExp(
  String.raw`\b(?:(?:annen ?hver|anna ?kvar|annan ?kvar|(?:hver|kvar) (?:2\.?|andre|annen|anna|annan))${UKE}|(?:partall|oddetall|partal|oddetal)s(?:uker|veker))(?!\p{L})`,
  'iu',
)
const HVER_N = /\b(?:hver|kvar)\s+(\d{1,2})\.?\s*(?:uke|veke)(?!\p{L})/iu
const EKSEMPEL = 'Skriv for eksempel «man–fre 9–15» eller «tirsdag og torsdag kl. 10–14»'

/** How many weeks there are between, and the text without it. `forst`: it is said of all that comes after. */
function ukeintervallI(tekst: string): { uker: number | null; uten: string; forst: boolean } {
  const m = ANNENHVER.exec(tekst) ?? HVER_N.exec(tekst)
  if (!m) return { uker: null, uten: tekst, forst: true }
  const uker = m[1] === undefined ? 2 : Number(m[1])
  const uten = `${tekst.slice(0, m.index)} ${tekst.slice(m.index + m[0].length)}`
  return { uker, uten, forst: m.index === 0 && /uke|veke/i.test(m[0]) }
}

const like = (tider: readonly Tid[]) => new Set(tider.map(({ fra, til }) => fra + til)).size === 1

export const tiderleser: Leser = klokketekstleser((t): Lesning => {
  if (ETTER_AVTALE.test(t)) return si('oppmote.tider', [])
  const { uker, uten, forst } = ukeintervallI(t)
  const svar = tiderI(uten)
  if ('feil' in svar) return feil(`${sitat(t)}: ${svar.feil}. ${EKSEMPEL}`)
  // Of several times it would be unsure which of them are every other week.
  if (uker !== null && !forst && !like(svar))
    return feil(`${sitat(t)}: ukene må gjelde alle tidene. Skriv for eksempel «annenhver uke: man 10–12, ons 12–15»`)
  return { sagt: { 'oppmote.tider': svar, ...(uker !== null && { 'oppmote.ukeintervall': uker }) } }
})

/** Paths of the parts of the week until they are put together: see `ukedeler.ts`. */
export const UKEDAG = 'oppmote.tider:dag'
export const KLOKKE = 'oppmote.tider:klokke'
export const ukedagsfelt = (dag: number): string => `oppmote.tider:${dag}`

/** The weekdays of a row whose clock times stand in a column of their own; or all of it, when they stand here too. */
export const ukedagleser: Leser = tekstleser((t, om) => {
  const dager = ukedagerI(t)
  if (dager !== null) return si(UKEDAG, dager)
  return /\d/.test(t) || ETTER_AVTALE.test(t)
    ? tiderleser({ tekst: t, celle: t }, om)
    : feil(`${sitat(t)} er ikke ukedager. Skriv for eksempel «tirsdag og torsdag»`)
})

const STENGT = /^(?:stengt|lukket|stengd|lukka|ikke åpent|ikkje ope)$/i
const ikkeKlokke = (t: string, hvorfor: string) => feil(`${sitat(t)}: ${hvorfor}. Skriv for eksempel «10–14»`)

/** Clock times without a day, kept as text until the day is known. */
export const klokkeleser: Leser = klokketekstleser((t, om) => {
  if (ETTER_AVTALE.test(t)) return si('oppmote.tider', [])
  const svar = tiderI(t, [1])
  if ('feil' in svar) return ikkeKlokke(t, svar.feil)
  return 'feil' in tiderI(t) ? si(KLOKKE, t) : tiderleser({ tekst: t, celle: t }, om)
})

/** Clock times of one day; a tick says that it is on that day, at the time that another column has. */
export const dagklokkeleser =
  (dag: number): Leser =>
  (innhold, om) =>
    klokketekstleser((t) => {
      const kryss = jaNeiI(t)
      if (STENGT.test(t) || kryss === false) return si(ukedagsfelt(dag), '')
      if (kryss === true) return si(ukedagsfelt(dag), true)
      const svar = tiderI(t, [dag])
      if ('feil' in svar) return ikkeKlokke(t, svar.feil)
      const annen = svar.some((tid) => tid.dag !== dag)
      return annen ? ikkeKlokke(t, 'her er det en annen ukedag enn i overskriften') : si(ukedagsfelt(dag), t)
    })({ ...innhold, tekst: innhold.celle === true ? 'ja' : innhold.celle === false ? 'nei' : innhold.tekst }, om)
