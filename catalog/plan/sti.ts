/** The pathway: what can begin now, what comes next and what comes later, with what each step should show first. */
import type { Innhold, Mal, Regel } from '../kodeverk.ts'
import { aktuelle } from '../match/aktuelle.ts'
import { dekker } from '../match/dekker.ts'
import { type Dom, dom } from '../match/dom.ts'
import { KRITERIER } from '../match/kriterier/liste.ts'
import type { Person } from '../match/person.ts'
import { erNei } from '../match/utfall.ts'
import { HELE } from '../match/vekter.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Trinn, terskel, trinnFor } from './terskel.ts'

const MEST_PER_STEG = 3

/** A `nei` of these goes away with time, practice or a paper; the others (age, place, group …) close for good. */
const KAN_APNES: ReadonlySet<Regel> = new Set([
  'timer',
  'gruppe',
  'norskgulv',
  'arbeid-ikke-aktuelt',
  'rusfri-arena',
  'rusmiljo',
  'krav',
  'innsatsgruppe',
  'digital',
  'gyldig-id',
  'barnepass',
  'forerkort',
  'unntak',
])

/** Content that leads to the goal. */
const MOT_MALET: Record<Mal, readonly Innhold[]> = {
  arbeid: [
    'arbeidspraksis-intern',
    'arbeidspraksis-ekstern',
    'arbeidsgiverkontakt',
    'jobbspesialist',
    'arbeidsplass-oppfolging',
    'tilskudd-arbeidsgiver',
    'jobbsok-veiledning',
    'kurs-sertifikat',
  ],
  utdanning: ['vgs-fag', 'fagopplaering', 'fov', 'grunnleggende-kurs', 'kurs-sertifikat', 'norskundervisning'],
  avklaring: ['kartlegging-avklaring', 'arbeidsutproving', 'karriereveiledning'],
  deltakelse: ['sosialt-samvaer', 'gruppesamtaler', 'praktisk-arbeid', 'kreativt', 'idrett', 'ute-natur', 'gard-dyr'],
  'helse-forst': ['behandling', 'mestring-psykisk', 'helse-fysisk-aktivitet', 'livsstilskurs', 'rus-oppfolging'],
}
/** What every later step builds on, whatever the goal. */
const GRUNNMUR = ['struktur-og-oppmote', 'mestring-og-motivasjon', 'fellesskap'] as const

const AKUTT = ['bolig', 'rus', 'psykisk-helse', 'tillit-og-kontakt', 'familie-og-barn'] as const
/** Little trust, few hours. */
const LITE_TILLIT = 1
const FA_TIMER = 10

/** The highest step to begin on: low when something must be safe first, work itself for who is near it. */
export function tak(p: Person, k: Kartlegging): Trinn {
  const akutt = AKUTT.some((behov) => p.behov.get(behov) === 3)
  const lite = p.kapasitetTimer !== null && p.kapasitetTimer <= FA_TIMER
  const tillit = k.tillit != null && k.tillit <= LITE_TILLIT
  if (tillit || lite || akutt || p.mal === 'helse-forst' || p.harHindring('lav-tillit') === true) return 1
  return p.innsatsgruppe === 'gode-muligheter' ? 3 : 2
}

const neiRegler = (d: Dom): Regel[] => KRITERIER.filter((_, i) => erNei(d.utfall[i] ?? 0)).map((k) => k.regel)

/** Does it lead to the goal? */
function leder({ mal }: Person, { innhold }: Tiltak): boolean {
  return mal !== null && innhold.some((i) => MOT_MALET[mal].includes(i))
}

/** What it does for the person: the needs it meets, or the way towards the goal. */
export type Grunnlag = 'dekker' | 'mal' | 'vei'
export const grunnlag = (p: Person, t: Tiltak): Grunnlag | null => {
  if ([...p.behov.keys()].some((behov) => dekker(t, behov))) return 'dekker'
  if (leder(p, t)) return 'mal'
  const apentMal = p.mal === null || p.mal === 'helse-forst'
  return apentMal && GRUNNMUR.some((behov) => t.behov.primar.includes(behov)) ? 'vei' : null
}

export type Plass = { dom: Dom; trinn: Trinn; terskel: number }
export type Stige = { na: Plass[]; neste: Plass[]; senere: Plass[] }

/** Where on the ladder it belongs. */
export const plass = (d: Dom): Plass => ({ dom: d, trinn: trinnFor(d.tiltak), terskel: terskel(d.tiltak) })

/** One after the other, each meeting most of what the ones before do not; the order given settles what is equal. */
function forst(p: Person, kandidater: readonly Plass[], forut: readonly Plass[] = []): Plass[] {
  const igjen = new Map([...p.behov].filter(([behov]) => !forut.some((f) => dekker(f.dom.tiltak, behov))))
  const valgt = [...forut]
  const nytt = ({ dom: { tiltak } }: Plass) => {
    let sum = 0
    for (const [behov, styrke] of igjen)
      if (dekker(tiltak, behov)) sum += styrke * (tiltak.behov.primar.includes(behov) ? 2 : 1)
    return sum
  }
  while (valgt.length < MEST_PER_STEG) {
    const best = kandidater
      .filter((k) => !valgt.includes(k))
      .reduce<Plass | null>((b, k) => (b === null || nytt(k) > nytt(b) ? k : b), null)
    if (best === null || (valgt.length > 0 && nytt(best) === 0)) break
    valgt.push(best)
    for (const behov of igjen.keys()) if (dekker(best.dom.tiltak, behov)) igjen.delete(behov)
  }
  return valgt
}

const lavest = (plasser: readonly Plass[]): Trinn =>
  plasser.reduce<Trinn>((min, k) => (k.trinn < min ? k.trinn : min), 3)

/** Points for an offer further on: needs first, then the goal; a `nei` may take long to open. */
function verdi(p: Person, { dom: d }: Plass): number {
  return d.tilbud / HELE + (leder(p, d.tiltak) ? 0.25 : 0) - 0.1 * neiRegler(d).length
}

/** The best of these, one of each kind. */
function beste(p: Person, plasser: readonly Plass[]): Plass[] {
  const typer = new Set<string>()
  return plasser
    .map((k) => ({ k, v: verdi(p, k) }))
    .sort((a, b) => b.v - a.v || a.k.terskel - b.k.terskel || (a.k.dom.tiltak.id < b.k.dom.tiltak.id ? -1 : 1))
    .map(({ k }) => k)
    .filter(({ dom: { tiltak } }) => !typer.has(tiltak.tiltakstype) && typer.add(tiltak.tiltakstype))
    .slice(0, MEST_PER_STEG)
}

export type Grunnlagsdata = {
  p: Person
  k: Kartlegging
  /** Can begin now, best first. */
  mulige: readonly Dom[]
  /** The ids of what is in the week: with that one begins. */
  uka: ReadonlySet<string>
  snapshot: Snapshot
}

/** Each step has up to three; a step is empty when nothing leads there. */
export function lagStige({ p, k, mulige, uka, snapshot }: Grunnlagsdata): Stige {
  const kan = mulige.map(plass)
  const hoyest = tak(p, k)
  const lave = kan.filter((m) => m.trinn <= hoyest)
  const begynn = lave.length > 0 ? lave : kan.filter((m) => m.trinn === lavest(kan))
  const iUka = begynn.filter((m) => uka.has(m.dom.tiltak.id))
  const na = forst(p, begynn, forst(p, iUka))
  const iNa = new Set(na.map((m) => m.dom.tiltak.id))
  const bunn = na.reduce((max, m) => Math.max(max, m.trinn), -1)
  const videre = aktuelle(p, snapshot)
    .filter((t) => !iNa.has(t.id) && trinnFor(t) > bunn && grunnlag(p, t) !== null)
    .map((t) => plass(dom(p, t)))
    .filter((m) => neiRegler(m.dom).every((regel) => KAN_APNES.has(regel)))
  const forste = lavest(videre)
  return {
    na,
    neste: beste(
      p,
      videre.filter((m) => m.trinn === forste),
    ),
    senere: beste(
      p,
      videre.filter((m) => m.trinn > forste),
    ),
  }
}
