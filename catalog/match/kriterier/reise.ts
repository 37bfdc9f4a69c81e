import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Reisemiddel } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Apning, Kriterium, Mangler } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { middelFor, middelTil, type Reiseform, reiseform, skalReise, vistMiddel } from '../reiseform.ts'
import { grense, hyppighet, SJELDEN_MEST, vurder } from '../reisegrense.ts'
import { avstand } from '../reisevei.ts'
import { ADVARSEL, JA, NEI, type Utfall, VET_IKKE } from '../utfall.ts'
import { fradrag, PER_TIME_REISE } from '../vekter.ts'

/** The minutes one way by this means; null when home or place is unknown. */
export type Minutter = (middel: Reisemiddel) => number | null

/** For one way of travelling: unknown days give `vet-ikke` when daily would be too far but once a week would not. */
function medMiddel(p: Person, { ofte }: Reiseform, middel: Reisemiddel, minutter: Minutter): Utfall {
  const tid = minutter(middel)
  if (tid === null) return VET_IKKE
  if (ofte !== null) return vurder(p, tid, ofte, middel)
  const daglig = vurder(p, tid, 'daglig', middel)
  if (daglig !== NEI) return daglig
  return vurder(p, tid, 'sjelden', middel) === NEI ? NEI : VET_IKKE
}

/** When the transport is unknown only what holds for car and public transport alike is known. */
function utenHenting(p: Person, form: Reiseform, minutter: Minutter): Utfall {
  const middel = middelFor(p, form)
  if (middel !== null) return medMiddel(p, form, middel, minutter)
  const best = medMiddel(p, form, 'bil', minutter)
  return best === medMiddel(p, form, 'kollektiv', minutter) ? best : VET_IKKE
}

/** The answer, from what of a tiltak decides its journey: what is too far is open all the same when the provider may fetch people, which is not told. */
export function reisesvar(p: Person, form: Reiseform, minutter: Minutter): Utfall {
  if (!form.skal) return JA
  const u = utenHenting(p, form, minutter)
  return u === NEI && form.ukjentHjelp && medMiddel(p, form, 'bil', minutter) !== NEI ? VET_IKKE : u
}

/** The minutes that are shown; null when there is no journey or it is not known. */
export const vistTid = (p: Person, form: Reiseform, minutter: Minutter): number | null =>
  form.skal ? minutter(vistMiddel(middelFor(p, form))) : null

/** The share of what is left that the answer and the time take. */
export const reiseandel = (p: Person, form: Reiseform, u: Utfall, minutter: Minutter): number =>
  fradrag('reise', u) + (Math.min(vistTid(p, form, minutter) ?? 0, SJELDEN_MEST) / 60) * PER_TIME_REISE

/** What turns a `nei`. What is unknown counts as it is easiest, so that the change is the smallest. */
export function reiseapning(p: Person, form: Reiseform, minutter: Minutter): Apning {
  const egen = middelFor(p, form)
  const middel = egen ?? 'bil'
  const kjort = middel === 'ingen' ? 'bil' : middel
  const mer = (minutter(kjort) ?? 0) - grense(p, form.ofte ?? 'sjelden', kjort)
  if (middel === 'ingen' && medMiddel(p, form, kjort, minutter) !== NEI)
    return { setning: 'endring-skyss', verdier: {}, storrelse: 0.4 }
  if (middel === 'ingen')
    return { setning: 'endring-lang-skyss', verdier: { mer }, storrelse: Math.min(1, 0.4 + mer / 100) }
  // The sentence of the `nei` is about another way of travelling when none is told.
  const setning = egen === null ? 'endring-tid-bil' : 'endring-tid'
  return { setning, verdier: { mer }, storrelse: Math.min(1, 0.1 + mer / 100) }
}

const tidTil =
  (p: Person, t: Tiltak): Minutter =>
  (middel) =>
    avstand(p, t, middel)?.minutter ?? null

const prov = (p: Person, t: Tiltak): Utfall => reisesvar(p, reiseform(t), tidTil(p, t))

/** Sentence of a `vet-ikke` → the field that settles it. */
const UKJENT: Record<string, Mangler> = {
  'ukjent-kommune': { side: 'kartlegging', felt: 'kommune' },
  'ukjent-sted': { side: 'tiltak', felt: 'sted' },
  'ukjent-henting': { side: 'tiltak', felt: 'tilrettelegging' },
  'ukjent-middel': { side: 'kartlegging', felt: 'reise.middel' },
  'ukjente-dager': { side: 'tiltak', felt: 'oppmote.dagerPerUke' },
}

/** When it is not told how the person travels, these are compared. */
export const UKJENT_MIDDEL: readonly Reisemiddel[] = ['bil', 'kollektiv']

function ukjent(p: Person, t: Tiltak): string {
  if (p.hjem === null) return 'ukjent-kommune'
  if (avstand(p, t, 'bil') === null) return 'ukjent-sted'
  const [form, minutter] = [reiseform(t), tidTil(p, t)]
  if (utenHenting(p, form, minutter) === NEI) return 'ukjent-henting'
  const settesAvMiddel = UKJENT_MIDDEL.some((middel) => medMiddel(p, form, middel, minutter) !== VET_IKKE)
  return middelFor(p, form) === null && settesAvMiddel ? 'ukjent-middel' : 'ukjente-dager'
}

export const reise: Kriterium = {
  regel: 'reise',
  sporsmal: 'Er det for langt å reise?',
  kilde: 'Daglig inntil 45 (60) minutter, én gang i uka inntil 120; personens egen grense går foran (R14, kontrakt §5)',
  egenIndeks: true,
  leser: (t) => [...Object.values(reiseform(t)), t.sted?.lat, t.sted?.lon, t.sted?.postnummer, t.kommunenummer],
  prov,
  andel: (p, t, u) => reiseandel(p, reiseform(t), u, tidTil(p, t)),
  verdier(p, t) {
    if (!skalReise(t)) return null
    const middel = vistMiddel(middelTil(p, t))
    const vei = avstand(p, t, middel)
    const mest = grense(p, hyppighet(t) ?? 'daglig', middel)
    return { minutter: vei?.minutter ?? null, km: vei?.km ?? null, middel, grense: mest, egen: p.maksMinutter }
  },
  mangler: (p, t) => UKJENT[ukjent(p, t)],
  variant(p, t) {
    const u = prov(p, t)
    if (u === VET_IKKE) return ukjent(p, t)
    if (middelTil(p, t) === 'ingen') return u === NEI ? 'ingen-skyss' : 'gange'
    if (u === ADVARSEL) return hyppighet(t) === 'sjelden' ? 'langt-sjelden' : 'langt-daglig'
    return u === NEI && p.maksMinutter !== null ? 'over-egen' : undefined
  },
  tekst: tekster.reise,
  endring: (p, t) => reiseapning(p, reiseform(t), tidTil(p, t)),
}
