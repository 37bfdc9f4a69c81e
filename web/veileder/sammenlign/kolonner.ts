/** One column per tiltak: what it is, and what it is worth to this person. Pure. */
import type { UtfallKode } from '../../../catalog/kodeverk.ts'
import type { Grunn, Reise, Svar } from '../../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { erTom, type Kartlegging } from '../kartlegging.ts'
import type { Valgt } from '../valgte.ts'

/** `skalTil`: the least that would open it; null when it is open. */
export type Vurdering = { utfall: UtfallKode; grunner: readonly Grunn[]; skalTil: string | null }

export type Kolonne = {
  valgt: Valgt
  tiltak: Tiltak
  /** Null when there is none, or nothing was judged. */
  reise: Reise | null
  /** Null when the answer tells nothing of it; `uvurdert` says why. */
  vurdering: Vurdering | null
  uvurdert: 'tom' | 'utenfor'
  kartlegging: Kartlegging
}

type Dom = { vurdering: Vurdering; reise: Reise | null }

function dom(svar: Svar | null, id: string): Dom | null {
  const f = svar?.forslag.find((x) => x.tiltakId === id)
  if (f) return { vurdering: { utfall: f.utfall, grunner: f.grunner, skalTil: null }, reise: f.reise }
  const i = svar?.ikkeNa.find((x) => x.tiltakId === id)
  if (!i) return null
  return { vurdering: { utfall: 'nei', grunner: i.grunner, skalTil: i.minsteEndring.tekst }, reise: i.reise }
}

type Funnet = { tiltak: readonly Tiltak[]; svar: Svar | null }

/** In the order they were chosen; `borte` are no longer in the catalogue. */
export function lagKolonner(valgte: readonly Valgt[], { tiltak, svar }: Funnet, k: Kartlegging) {
  const kolonner: Kolonne[] = []
  const borte: Valgt[] = []
  for (const v of valgte) {
    const hele = tiltak.find((x) => x.id === v.tiltakId)
    if (!hele) {
      borte.push(v)
      continue
    }
    const domt = dom(svar, v.tiltakId)
    kolonner.push({
      valgt: v,
      tiltak: hele,
      reise: domt?.reise ?? null,
      vurdering: domt?.vurdering ?? null,
      uvurdert: erTom(k) ? 'tom' : 'utenfor',
      kartlegging: k,
    })
  }
  return { kolonner, borte }
}
