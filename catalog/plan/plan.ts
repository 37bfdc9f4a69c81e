/** Kartlegging × snapshot → a week and a pathway. Pure: the date and the solver are passed in. */
import tekster from '../data/tekst/plan.json' with { type: 'json' }
import type { Behov, Malform } from '../kodeverk.ts'
import { dekker } from '../match/dekker.ts'
import { type Dom, dom } from '../match/dom.ts'
import { gaGjennom } from '../match/gjennomgang.ts'
import { grunner } from '../match/grunner.ts'
import type { KjenteReiser } from '../match/kjente-reiser.ts'
import { atVelgeI, spre } from '../match/mangfold.ts'
import { lagPerson, medReiser, type Person } from '../match/person.ts'
import { skalReise } from '../match/reiseform.ts'
import { setning } from '../match/tekst.ts'
import { erNei, FRARADES, NEI } from '../match/utfall.ts'
import type { MedIUka, Plan, PlanSporsmal, UtenforUka } from '../skjema/plan.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Kandidat, lagKandidat } from './kandidat.ts'
import { kontrollerUke } from './kontroll.ts'
import type { Loser } from './modell.ts'
import { erSjelden } from './omfang.ts'
import { type Rammer, rammerFor } from './rammer.ts'
import { lagStige } from './sti.ts'
import { fortell } from './stitekst.ts'
import { lengde } from './tid.ts'
import { lagUke, type Uke } from './uke.ts'
import { forklar, forklarNei, hinderAlene, hinderIUka } from './utenfor.ts'
import { tilUkeplan } from './veier.ts'

/** `reiser`: journeys a travel service has answered for, as in `lagForslag`; the rest are estimated. */
export type Planvalg = { dato: string; los: Loser; malform?: Malform; reiser?: KjenteReiser }

const STANDARD_ANTALL = 10
/** Enough for something of low threshold to be among them. */
const FLEST_MULIGE = 300

type I = { p: Person; rammer: Rammer; malform: Malform }

/** A formal `nei` stands, whatever else is only advised against. */
const erStengt = (d: Dom): boolean => d.utfall.includes(NEI)

const sum = (tall: readonly number[]) => tall.reduce((s, n) => s + n, 0)

const behovI = ({ behov }: Person, dekket: (b: Behov) => boolean): Behov[] =>
  [...behov]
    .filter(([b]) => dekket(b))
    .sort(([, a], [, b]) => b - a)
    .map(([b]) => b)

function hvorfor(k: Kandidat, { p, rammer, malform }: I): string {
  const { tiltak, omfang, vei } = k
  const { hvorfor: t } = tekster
  const behov = behovI(p, (b) => dekker(tiltak, b))
  const rad = k.dom.utfall.includes(FRARADES)
    ? grunner(p, k.dom, malform)
        .filter((g) => g.art === 'frarades')
        .map((g) => g.tekst.replace(/\.$/, ''))
    : []
  const deler = [
    setning(behov.length > 0 ? t.dekker : t['dekker-ikke'], { behov }, malform),
    !omfang && setning(tiltak.form === 'dogn' ? t.dogn : t['ingen-tid'], {}, malform),
    omfang && erSjelden(tiltak) && setning(t.sjelden, { uker: tiltak.oppmote?.ukeintervall ?? null }, malform),
    omfang?.avtales && setning(t.avtales, {}, malform),
    omfang?.antatt && setning(t.antatt, {}, malform),
    omfang && vei > rammer.langReise && setning(t['lang-reise'], { minutter: vei }, malform),
    omfang && !k.reise && skalReise(tiltak) && setning(t['ukjent-reise'], {}, malform),
    rad.length > 0 && setning(t.frarades, { rad }, malform),
  ]
  return deler.filter((del) => typeof del === 'string').join(' ')
}

function tilMed(k: Kandidat, uke: Uke, i: I): MedIUka {
  const egne = uke.okter.filter((o) => o.kandidat === k)
  return {
    tiltakId: k.tiltak.id,
    navn: k.tiltak.navn,
    timer: sum(egne.map(lengde)) / 60,
    dager: new Set(egne.map((o) => o.dag)).size,
    hvorfor: hvorfor(k, i),
  }
}

/** The same suggestions as `lagForslag` has, for the week; and more of them, best first, for the pathway. */
function forslagene(p: Person, snapshot: Snapshot, antall: number): { overst: Tiltak[]; mulige: Dom[] } {
  const { beste, domstol } = gaGjennom(p, snapshot, { beste: FLEST_MULIGE, stengte: 1 })
  return {
    overst: spre(p, beste.slice(0, atVelgeI(antall)), antall).map((b) => b.plass.tiltak),
    mulige: beste.map(({ nr }) => domstol.dom(nr)),
  }
}

function ukaFor(kandidater: readonly Kandidat[], i: I, los: Loser): { uke: Uke; utenfor: UtenforUka[] } {
  const hinder = new Map(kandidater.map((k) => [k, erStengt(k.dom) ? null : hinderAlene(k, i.rammer)]))
  const mulige = kandidater.filter((k) => !erStengt(k.dom) && !hinder.get(k))
  const uke = lagUke(i.p, mulige, { rammer: i.rammer, los })
  const utenfor = kandidater
    .filter((k) => !uke.med.includes(k))
    .map((k) =>
      erStengt(k.dom) ? forklarNei(i.p, k, i.malform) : forklar(k, hinder.get(k) ?? hinderIUka(k, uke, i), i.malform),
    )
  return { uke, utenfor }
}

/**
 * The answer to a plan question; same input, same answer. `med` and `utenfor` together hold every candidate once, in the order
 * chosen or suggested. Errors: throws when the solver fails, or when the week it found is not one that can be lived.
 */
export function lagPlan(snapshot: Snapshot, s: PlanSporsmal, { dato, los, reiser, malform = 'nb' }: Planvalg): Plan {
  const p = medReiser(lagPerson(s.kartlegging, dato, snapshot.geografi), reiser)
  const rammer = rammerFor(p)
  const i = { p, rammer, malform }
  const { overst, mulige } = forslagene(p, snapshot, s.antall ?? STANDARD_ANTALL)
  const valgte = [...new Set(s.valgte ?? [])].flatMap((id) => snapshot.finn(id) ?? [])
  const valgt = valgte.length > 0
  const kandidater = (valgt ? valgte : overst).map((t) => lagKandidat(p, dom(p, t), { valgt, rammer }))
  const { uke, utenfor } = ukaFor(kandidater, i, los)
  const ukeplan = tilUkeplan(uke.okter)
  const brudd = kontrollerUke(p, { uke: ukeplan, med: uke.med.map((k) => k.tiltak.id) }, (id) => snapshot.finn(id))
  if (brudd.length > 0) throw new Error(`Uka som ble funnet, holder ikke: ${brudd.join(', ')}`)
  const uka = new Set(uke.med.map((k) => k.tiltak.id))
  // A choice may be outside the suggestions: it meets no need, or much else fits better.
  const ekstra = uke.med.map((k) => k.dom).filter((d) => !erNei(d.verst) && !mulige.some((m) => m.tiltak === d.tiltak))
  const stige = lagStige({ p, k: s.kartlegging, mulige: [...mulige, ...ekstra], uka, snapshot })
  return {
    katalogversjon: snapshot.versjon,
    uke: ukeplan,
    med: uke.med.map((k) => tilMed(k, uke, i)),
    utenfor,
    sti: fortell(stige, i),
    udekket: behovI(p, (b) => !uke.med.some((k) => dekker(k.tiltak, b))),
  }
}
