/**
 * The rest of the planner's answers worked out once more: those that hang on the levels, which are those of `etterregning.ts`.
 * It shares no code with `catalog/dekning`.
 */
import { koder } from '../../catalog/kodeverk.ts'
import { stedFor } from '../../catalog/match/kjente-reiser.ts'
import { tilgang } from '../../catalog/match/tilgang.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etterregn, tilfellene } from './etterregning.ts'
import { type Alt, BEHOV, egne, type Her, kategorien, type Liste, minutter, moter, ord } from './svar-etterregning.ts'

/** One person with one need. `beste`: the nearest of those that give the level; `mott`: all that can be had now. */
type Dom = { id: string; behov: string; niva: string; beste: Tiltak | undefined; mott: Liste }

const MOTT = ord('egen avtale delt statlig frivillig digital')
/** Neither met nor unknown. */
const HULL = ord('ikke-delt fullt ingenting')
const idene = (dommer: readonly Dom[]) => dommer.map((d) => d.id)

/** What is open to a kommune in the same way is of one level there, if it can be had; so all that can be had are known, not only the best. */
function gruppene({ alle, dato }: Alt, nr: string): Liste[] {
  const slag = (t: Tiltak) =>
    [t.form === 'digital', t.eier, t.dekning.landet, tilgang(nr, t, dato), t.kommunenummer === nr].join()
  return [...new Set(alle.map(slag))].map((s) => alle.filter((t) => slag(t) === s))
}

function dommene(alt: Alt, nr: string): Dom[] {
  const { alle, dato, geografi } = alt
  const hver = gruppene(alt, nr).map((liste) => etterregn(liste, [nr], dato, geografi))
  const vei = new Map<Tiltak, number>()
  for (const t of alle) {
    const sted = t.form === 'digital' || t.form === 'ambulant' || t.sted == null ? null : stedFor(geografi, t)
    vei.set(t, sted ? Math.min(minutter(alt, nr, sted) ?? 133, 133) : 0)
  }
  const foran = (a: Tiltak, b: Tiltak) => (vei.get(a) ?? 0) - (vei.get(b) ?? 0) || (a.id < b.id ? -1 : 1)
  return (hver[0] ?? []).map(({ id, behov }, i) => {
    const svar = hver.flatMap((celler) => celler[i] ?? [])
    const niva = koder('dekningsniva').find((kode) => svar.some((c) => c.niva === kode)) ?? 'ingenting'
    const som = (nivaer: readonly string[]) => {
      const ider = svar.flatMap((c) => (nivaer.includes(c.niva) ? c.tiltak : []))
      return alle.filter((t) => ider.includes(t.id))
    }
    const beste = niva === 'ingenting' ? undefined : som([niva]).toSorted(foran)[0]
    return { id, behov, niva, beste, mott: som(MOTT) }
  })
}

const kjente = new WeakMap<Alt, Map<string, Dom[]>>()
function dommerI(alt: Alt, { nr }: Her): Dom[] {
  const perKommune = kjente.get(alt) ?? new Map<string, Dom[]>()
  kjente.set(alt, perKommune)
  const dommer = perKommune.get(nr) ?? dommene(alt, nr)
  perKommune.set(nr, dommer)
  return dommer
}

/** Each kommune and need. */
function hvertBehov(alt: Alt, gjor: (k: Her, behov: string, dommer: readonly Dom[]) => void): void {
  for (const k of alt.kommuner)
    for (const b of BEHOV) {
      const dommer = dommerI(alt, k).filter((d) => d.behov === b)
      gjor(k, b, dommer)
    }
}

function digitalt(alt: Alt): void {
  alt.skriv('digitalt/svaktGrunnlag', true)
  hvertBehov(alt, (k, behov, dommer) => {
    const [digitale, hull] = [dommer.filter((d) => d.niva === 'digital'), dommer.filter((d) => HULL.includes(d.niva))]
    if (digitale.length + hull.length === 0) return
    const sti = `digitalt/rader/${k.nr} ${behov}`
    alt.skriv(`${sti}/kjent`, k.kjent)
    alt.skriv(`${sti}/bareDigitalt`, idene(digitale))
    alt.skriv(`${sti}/hull`, idene(hull))
    alt.skriv(`${sti}/alternativer`, [...k.lokale, ...alt.landet], (t) => t.form === 'digital' && moter(t, behov))
  })
}

function aktivitetsplikt(alt: Alt): void {
  const unge = new Set(tilfellene().flatMap((t) => (Number(t.kartlegging.alder) < 30 ? [t.id] : [])))
  const svaret = (k: Her, id: string): string => {
    const egnet = dommerI(alt, k).flatMap((d) => (d.id === id ? d.mott.map((t) => t.vilkar?.egnet ?? 'vurder') : []))
    if (egnet.includes('ja')) return 'dekket'
    return egnet.includes('vurder') ? 'vurderes' : k.kjent ? 'ingen' : 'ukjent'
  }
  const alle = alt.kommuner.flatMap((k) => [...unge].map((id) => ({ nr: k.nr, id, svar: svaret(k, id) })))
  for (const svar of ['dekket', 'vurderes', 'ingen', 'ukjent']) {
    const med = alle.filter((a) => a.svar === svar)
    for (const id of unge)
      alt.skriv(
        `aktivitetsplikt/profiler/${id}/${svar}`,
        med.flatMap((a) => (a.id === id ? [a.nr] : [])),
      )
    for (const { nr } of alt.kommuner)
      alt.skriv(
        `aktivitetsplikt/kommuner/${nr}/${svar}`,
        med.flatMap((a) => (a.nr === nr ? [a.id] : [])),
      )
  }
}

function par(alt: Alt, k: Her, t: Tiltak, naboens: boolean): void {
  const adgang = tilgang(k.nr, t, alt.dato)
  if (t.kapasitet?.ledige === 0 || adgang === 'dekket' || adgang === 'avtale') return
  const dommer = dommerI(alt, k).filter((d) => d.niva === 'ikke-delt' && d.beste === t)
  const vei = minutter(alt, k.nr, stedFor(alt.geografi, t))
  const naa = (t.deling?.avtaler ?? []).filter((a) => a.til === undefined || a.til === null || a.til >= alt.dato)
  const priser = naa.flatMap((a) => a.prisPerManed ?? [])
  const behov = BEHOV.filter((b) => dommer.some((d) => d.behov === b) || (naboens && moter(t, b)))
  const grunner = [dommer.length > 0 ? 'ikke-delt' : '', naboens ? 'kategori-3' : ''].filter((g) => g !== '')
  const rad = {
    kjent: k.kjent,
    fra: t.kommunenummer ?? null,
    grunner,
    behov,
    typetilfeller: idene(dommer),
    ledige: t.kapasitet?.ledige ?? null,
    minutter: vei,
    reise: vei === null ? 'ukjent' : vei > 60 ? 'for-lang-til-daglig' : vei > 45 ? 'lang' : 'grei',
    avtale: { spor: 'kan-sporres', stengt: 'ma-lages', ukjent: 'ukjent' }[adgang],
    prisPerManed: priser.length > 0 ? Math.min(...priser) : null,
  }
  for (const [navn, verdi] of Object.entries(rad)) alt.skriv(`deling/par/${k.nr} ${t.id}/${navn}`, verdi)
}

function deling(alt: Alt): void {
  for (const k of alt.kommuner) {
    const uten = kategorien(alt, k).startsWith('3')
    const naboer = alt.geografi.kommuner.filter((n) => {
      const senter = uten && n.nr !== k.nr && egne(alt, n.nr, 'egnede').length > 0 && alt.geografi.hjemsted(n.nr, null)
      return senter && (minutter(alt, k.nr, senter) ?? Infinity) <= 60
    })
    const naboers = naboer.flatMap((n) => egne(alt, n.nr, 'egnede'))
    const ikkeDelt = dommerI(alt, k).flatMap((d) => (d.niva === 'ikke-delt' && d.beste ? [d.beste] : []))
    for (const t of new Set([...ikkeDelt, ...naboers])) par(alt, k, t, naboers.includes(t))
  }
}

function frivillig(alt: Alt): void {
  hvertBehov(alt, (k, behov, dommer) => {
    const bare = dommer.filter((d) => d.niva === 'frivillig')
    if (bare.length === 0) return
    alt.skriv(`frivillig/rader/${k.nr} ${behov}/kjent`, k.kjent)
    alt.skriv(`frivillig/rader/${k.nr} ${behov}/typetilfeller`, idene(bare))
    alt.skriv(
      `frivillig/rader/${k.nr} ${behov}/tiltak`,
      bare.flatMap((d) => d.beste ?? []),
    )
  })
}

/** The same, however its name is written. */
const hvem = ({ tilbyder }: Tiltak) => tilbyder.orgnr ?? tilbyder.navn.trim().toLowerCase()

const tilbydere = (liste: Liste) => new Set(liste.map(hvem)).size

function enesteTilbyder(alt: Alt): void {
  hvertBehov(alt, (k, behov, dommer) => {
    const lokale = k.lokale.filter((t) => moter(t, behov))
    const alene = dommer.filter((d) => tilbydere(d.mott) === 1 && d.beste?.dekning.landet === false)
    const grunn = tilbydere(lokale) !== 1 ? 'en-som-passer' : lokale.length === 1 ? 'ett-tiltak' : 'en-tilbyder'
    if (grunn === 'en-som-passer' && alene.length === 0) return
    const tiltak = grunn === 'en-som-passer' ? alene.flatMap((d) => d.beste ?? []) : lokale
    const navn = [
      ...new Map(tiltak.toSorted((a, b) => (a.id > b.id ? -1 : 1)).map((t) => [hvem(t), t.tilbyder.navn])).values(),
    ]
    const sti = `enesteTilbyder/rader/${k.nr} ${behov}`
    for (const [del, verdi] of Object.entries({
      kjent: k.kjent,
      grunn,
      tilbydere: navn,
      tiltak,
      typetilfeller: idene(alene),
    }))
      alt.skriv(`${sti}/${del}`, verdi)
    alt.skriv(`${sti}/landsdekkende`, alt.landet, (t) => moter(t, behov))
  })
}

export const FRA_DOMMENE = { digitalt, aktivitetsplikt, deling, frivillig, enesteTilbyder }
