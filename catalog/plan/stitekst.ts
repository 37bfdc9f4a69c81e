/** The pathway in words: why a tiltak stands where it does, and what should be in place before the next step. */
import tekster from '../data/tekst/plan.json' with { type: 'json' }
import { type Malform, norsktrinn } from '../kodeverk.ts'
import { dekker } from '../match/dekker.ts'
import { grunner, minsteEndring } from '../match/grunner.ts'
import { minsteTimer } from '../match/oppmote.ts'
import type { Person } from '../match/person.ts'
import { setning } from '../match/tekst.ts'
import { erNei } from '../match/utfall.ts'
import type { Steg, Sti } from '../skjema/plan.ts'
import { timertekst } from './mengde.ts'
import { grunnlag, type Plass, type Stige } from './sti.ts'

type I = { p: Person; malform: Malform }

const dekkede = (p: Person, { dom: { tiltak } }: Plass) =>
  [...p.behov]
    .filter(([behov]) => dekker(tiltak, behov))
    .sort(([, a], [, b]) => b - a)
    .map(([behov]) => behov)

const uten = (punktum: string) => punktum.replace(/\.$/, '')

function hvorfor(plass: Plass, { p, malform }: I): Pick<Steg, 'tekst' | 'grunner'> {
  const { dom, trinn } = plass
  const deler = [
    setning(tekster.steg[grunnlag(p, dom.tiltak) ?? 'vei'], { behov: dekkede(p, plass), mal: p.mal }, malform),
    setning(tekster.steg[`terskel-${trinn}`], {}, malform),
  ]
  if (!erNei(dom.verst)) return { tekst: deler.join(' ') }
  const nei = grunner(p, dom, malform).filter((g) => g.utfall === 'nei')
  const grunn = nei.map((g) => uten(g.tekst)).join('. ')
  return { tekst: [...deler, setning(tekster.steg.stengt, { grunn }, malform)].join(' '), grunner: nei }
}

/** What the first of the next step asks for beyond what the person has now. */
function kreves(na: Plass, neste: Plass, { p, malform }: I): string[] {
  const { tiltak, verst } = neste.dom
  if (erNei(verst)) {
    const endring = uten(minsteEndring(p, neste.dom, malform).tekst)
    return [setning(tekster.vis.apner, { navn: tiltak.navn, endring }, malform)]
  }
  const timer = minsteTimer(tiltak) ?? 0
  // Where it is not known how much the person manages, what she does now is the measure; no set time is none.
  const klarer = p.kapasitetTimer ?? (minsteTimer(na.dom.tiltak) || timer)
  const min = tiltak.norsk?.min
  return [
    ...(timer > klarer ? [setning(tekster.vis.timer, { timer: timertekst(timer, malform) }, malform)] : []),
    ...(min && norsktrinn(min) > (p.muntlig ?? norsktrinn(min)) ? [setning(tekster.vis.norsk, { min }, malform)] : []),
  ]
}

/** After the last step. */
const malet = ({ p: { mal }, malform }: I): string =>
  mal === null || mal === 'helse-forst'
    ? setning(tekster.vis.videre, {}, malform)
    : setning(tekster.vis['videre-mal'], { mal }, malform)

function steg(plass: Plass, neste: Plass | undefined, i: I): Steg {
  const { tiltak } = plass.dom
  const vis = setning(tekster.vis[`trinn-${plass.trinn}`], {}, i.malform)
  const videre = neste ? kreves(plass, neste, i) : [malet(i)]
  return { tiltakId: tiltak.id, navn: tiltak.navn, ...hvorfor(plass, i), visForNeste: [vis, ...videre].join(' ') }
}

/** In the order of the steps; what each should show is for the first of the step after it. */
export function fortell(stige: Stige, i: I): Sti {
  const senere = stige.senere[0]
  const neste = stige.neste[0]
  return {
    na: stige.na.map((m) => steg(m, neste ?? senere, i)),
    neste: stige.neste.map((m) => steg(m, senere, i)),
    senere: stige.senere.map((m) => steg(m, undefined, i)),
  }
}
