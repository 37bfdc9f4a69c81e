/** Why a tiltak is not in the week: the first thing that stands in the way, as a rule and a sentence. */
import tekster from '../data/tekst/plan.json' with { type: 'json' }
import type { Malform, Regel } from '../kodeverk.ts'
import { dekker } from '../match/dekker.ts'
import { grunner } from '../match/grunner.ts'
import type { Verdier } from '../match/kriterium.ts'
import type { Person } from '../match/person.ts'
import { setning } from '../match/tekst.ts'
import type { UtenforUka } from '../skjema/plan.ts'
import { type Kandidat, ledigFra } from './kandidat.ts'
import { timertekst } from './mengde.ts'
import { minst, rekker } from './minst.ts'
import type { Rammer } from './rammer.ts'
import { lengde, overlapper } from './tid.ts'
import { opptar, type Uke } from './uke.ts'
import { MEST_REISE_PER_DAG } from './vekter.ts'

/** `timer`: values that are said as hours. */
export type Hinder = {
  regel: Regel
  setning: keyof typeof tekster.utenfor
  verdier: Verdier
  timer?: Record<string, number>
}

/** With one decimal, as they are told. */
const iTimer = (minutter: number) => Math.round(minutter / 6) / 10

/** What keeps it out of any week of this person's; null when a week with only this is possible. */
export function hinderAlene(k: Kandidat, rammer: Rammer): Hinder | null {
  if (!k.omfang) return null
  if (!rekker(k, k.alle)) return { regel: 'timer', setning: 'gar-ikke-opp', verdier: {} }
  const { minutter, dager } = minst(k)
  const reise = { minutter: k.vei, dager, grense: rammer.langReise }
  if (2 * k.vei > MEST_REISE_PER_DAG) return { regel: 'reise', setning: 'for-langt', verdier: reise }
  if (k.vei > rammer.langReise && dager > 1) return { regel: 'reise', setning: 'for-ofte', verdier: reise }
  if (minutter > rammer.mest) {
    const trapper = k.tiltak.tilrettelegging?.includes('gradvis-opptrapping')
    const hvem = rammer.kapasitet === null ? 'uka' : trapper ? 'timer-opptrapping' : 'timer'
    return { regel: 'timer', setning: hvem, verdier: {}, timer: { timer: iTimer(minutter), mest: iTimer(rammer.mest) } }
  }
  return rekker(k, k.ledige) ? null : { regel: 'tidskollisjon', setning: 'opptatt', verdier: {} }
}

const iVeien = (k: Kandidat, uke: Uke) => {
  const annetSted = uke.okter.filter((o) => o.kandidat.sted !== k.sted).map(opptar)
  const sammeSted = uke.okter.filter((o) => o.kandidat.sted === k.sted)
  return k.ledige.filter((okt) => ledigFra(okt, k.vei, annetSted) && !sammeSted.some((o) => overlapper(o, okt)))
}

const kolliderer = (k: Kandidat, uke: Uke): string[] => [
  ...new Set(
    uke.okter
      .filter((o) => k.ledige.some((okt) => !ledigFra(okt, k.vei, [opptar(o)])))
      .map((o) => o.kandidat.tiltak.navn),
  ),
]

/** What kept it out of this week, which it could have been in. */
export function hinderIUka(k: Kandidat, uke: Uke, { p, rammer }: { p: Person; rammer: Rammer }): Hinder {
  const nytt = [...p.behov.keys()].some((b) => dekker(k.tiltak, b) && !uke.med.some(({ tiltak }) => dekker(tiltak, b)))
  if (!k.valgt && !nytt)
    return { regel: 'behov', setning: p.behov.size === 0 ? 'uten-behov' : 'ikke-nytt', verdier: {} }
  const { minutter, dager } = minst(k)
  const brukt = uke.okter.reduce((sum, okt) => sum + lengde(okt), 0)
  if (brukt + minutter > rammer.mest)
    return {
      regel: 'timer',
      setning: 'timene-brukt',
      verdier: {},
      timer: { timer: iTimer(minutter), ledig: iTimer(rammer.mest - brukt) },
    }
  const langDag = uke.okter.find((o) => o.kandidat.vei > rammer.langReise)
  if (k.vei > rammer.langReise && langDag)
    return {
      regel: 'reise',
      setning: 'lang-brukt',
      verdier: { minutter: k.vei, dager, andre: langDag.kandidat.tiltak.navn },
    }
  const andre = kolliderer(k, uke)
  if (andre.length > 0 && !rekker(k, iVeien(k, uke)))
    return { regel: 'tidskollisjon', setning: 'kolliderer', verdier: { andre } }
  return k.valgt
    ? { regel: 'tidskollisjon', setning: 'far-ikke-plass', verdier: {} }
    : { regel: 'behov', setning: 'ikke-verdt', verdier: {} }
}

const felles = ({ tiltak }: Kandidat) => ({ tiltakId: tiltak.id, navn: tiltak.navn })

export function forklar(k: Kandidat, hinder: Hinder, malform: Malform): UtenforUka {
  const { regel, setning: nokkel, verdier, timer = {} } = hinder
  const sagt = Object.fromEntries(Object.entries(timer).map(([navn, n]) => [navn, timertekst(n, malform)]))
  return { ...felles(k), regel, tekst: setning(tekster.utenfor[nokkel], { ...verdier, ...sagt }, malform) }
}

/** A rule says `nei`: its own sentences say why. */
export function forklarNei(p: Person, k: Kandidat, malform: Malform): UtenforUka {
  const nei = grunner(p, k.dom, malform).filter((g) => g.art === 'formelt')
  const [forste] = nei
  if (!forste) throw new Error(`Ingen regel sier nei til ${k.tiltak.id}`)
  return { ...felles(k), regel: forste.regel, tekst: `${nei.map((g) => g.tekst).join('. ')}.` }
}
