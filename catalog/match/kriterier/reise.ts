import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Reisemiddel } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Apning, Kriterium, Mangler } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { grense, hyppighet, SJELDEN_MEST, vurder } from '../reisegrense.ts'
import { avstand, middelTil, reiseTil, skalReise } from '../reisevei.ts'
import { ADVARSEL, JA, NEI, type Utfall, VET_IKKE } from '../utfall.ts'
import { fradrag, PER_TIME_REISE } from '../vekter.ts'

/** For one way of travelling: unknown days give `vet-ikke` when daily would be too far but once a week would not. */
function medMiddel(p: Person, t: Tiltak, middel: Reisemiddel): Utfall {
  const reise = avstand(p, t, middel)
  if (reise === null) return VET_IKKE
  const ofte = hyppighet(t)
  if (ofte !== null) return vurder(p, reise.minutter, ofte, middel)
  const daglig = vurder(p, reise.minutter, 'daglig', middel)
  if (daglig !== NEI) return daglig
  return vurder(p, reise.minutter, 'sjelden', middel) === NEI ? NEI : VET_IKKE
}

/** The transport is unknown: only what holds for car and public transport alike is known. */
function utenMiddel(p: Person, t: Tiltak): Utfall {
  const best = medMiddel(p, t, 'bil')
  return best === medMiddel(p, t, 'kollektiv') ? best : VET_IKKE
}

const utenHenting = (p: Person, t: Tiltak): Utfall => {
  const middel = middelTil(p, t)
  return middel === null ? utenMiddel(p, t) : medMiddel(p, t, middel)
}

/** Too far, unless the provider fetches people, which is not told. */
const kanKanskjeHentes = (p: Person, t: Tiltak) => t.tilrettelegging === undefined && medMiddel(p, t, 'bil') !== NEI

function prov(p: Person, t: Tiltak): Utfall {
  if (!skalReise(t)) return JA
  const u = utenHenting(p, t)
  return u === NEI && kanKanskjeHentes(p, t) ? VET_IKKE : u
}

/** Sentence of a `vet-ikke` → the field that settles it. */
const UKJENT: Record<string, Mangler> = {
  'ukjent-kommune': { side: 'kartlegging', felt: 'kommune' },
  'ukjent-sted': { side: 'tiltak', felt: 'sted' },
  'ukjent-henting': { side: 'tiltak', felt: 'tilrettelegging' },
  'ukjent-middel': { side: 'kartlegging', felt: 'reise.middel' },
  'ukjente-dager': { side: 'tiltak', felt: 'oppmote.dagerPerUke' },
}

function ukjent(p: Person, t: Tiltak): string {
  if (p.hjem === null) return 'ukjent-kommune'
  if (avstand(p, t, 'bil') === null) return 'ukjent-sted'
  if (utenHenting(p, t) === NEI) return 'ukjent-henting'
  const settesAvMiddel = medMiddel(p, t, 'bil') !== VET_IKKE || medMiddel(p, t, 'kollektiv') !== VET_IKKE
  return middelTil(p, t) === null && settesAvMiddel ? 'ukjent-middel' : 'ukjente-dager'
}

export const reise: Kriterium = {
  regel: 'reise',
  sporsmal: 'Er det for langt å reise?',
  kilde: 'Daglig inntil 45 (60) minutter, én gang i uka inntil 120; personens egen grense går foran (R14, kontrakt §5)',
  leser: (t) => [
    skalReise(t),
    hyppighet(t),
    t.tilrettelegging === undefined,
    t.tilrettelegging?.includes('henting-folge'),
    t.sted === undefined,
    t.sted?.lat,
    t.sted?.lon,
    t.sted?.postnummer,
    t.kommunenummer,
  ],
  prov,
  andel: (p, t, u) =>
    fradrag('reise', u) + (Math.min(reiseTil(p, t)?.minutter ?? 0, SJELDEN_MEST) / 60) * PER_TIME_REISE,
  verdier(p, t) {
    if (!skalReise(t)) return null
    const middel = middelTil(p, t) ?? 'kollektiv'
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
  endring(p, t): Apning {
    // What is unknown counts as it is easiest, so that the change is the smallest.
    const middel = middelTil(p, t) ?? 'bil'
    const kjort = middel === 'ingen' ? 'bil' : middel
    const mer = (avstand(p, t, kjort)?.minutter ?? 0) - grense(p, hyppighet(t) ?? 'sjelden', kjort)
    if (middel === 'ingen' && medMiddel(p, t, kjort) !== NEI)
      return { setning: 'endring-skyss', verdier: {}, storrelse: 0.4 }
    if (middel === 'ingen')
      return { setning: 'endring-lang-skyss', verdier: { mer }, storrelse: Math.min(1, 0.4 + mer / 100) }
    return { setning: 'endring-tid', verdier: { mer }, storrelse: Math.min(1, 0.1 + mer / 100) }
  },
}
