/** The week and the pathway as they stand: the proposal with what the veileder has changed. In memory only. */
import { batch, computed, effect, signal } from '@preact/signals'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { dekker } from '../../../catalog/match/dekker.ts'
import type { Stivalg } from '../../../catalog/plan/egen-sti.ts'
import { ledigTid } from '../../../catalog/plan/flytting.ts'
import { omfang } from '../../../catalog/plan/omfang.ts'
import { type Brudd, type Deltaker, type Onsket, type Ukefakta, vurderUke } from '../../../catalog/plan/redigering.ts'
import type { Okt, Steg, Sti, Ukeplan } from '../../../catalog/skjema/plan.ts'
import { personsignal, runde } from '../minne.ts'
import { sammenhengende } from '../opptatt.ts'
import { kartlegging } from '../tilstand.ts'
import { valgte } from '../valgte.ts'
import {
  type Endringer,
  foreslatt,
  medEndringer,
  medNy,
  medOkt,
  type Redigert,
  UENDRET,
  utenOkt,
  valgAv,
} from './endring.ts'
import { folgPlanen, folgStien, forslaget, fortalt } from './henting.ts'

export type Uka = {
  /** In order of time. */
  readonly okter: readonly (Okt & { readonly nokkel: string })[]
  readonly uke: Ukeplan
  readonly brudd: readonly Brudd[]
  /** What is in the week, with sessions or without. */
  readonly med: readonly Deltaker[]
}

const INGEN: readonly Redigert[] = []
const FLEST_ANGRE = 100

export const redigert = personsignal<Redigert>('planendringer', UENDRET)
/** What it was before each change, the newest last. */
export const fortid = personsignal<readonly Redigert[]>('planfortid', INGEN)
/** The key of the session that is looked at. */
export const valgtOkt = personsignal<string | null>('valgtOkt', null, 'skjerm')
/** What the last change led to, in words. */
export const melding = signal('')
/** A session while it is dragged, where it would land. */
export const draes = signal<Onsket | null>(null)

effect(() => {
  if (runde.value > 0) melding.value = ''
})

export const fakta = computed((): Ukefakta => {
  const { kapasitetTimer, opptatt, reise } = kartlegging.value
  return {
    kapasitetTimer: kapasitetTimer ?? null,
    opptatt: sammenhengende(opptatt ?? []),
    maksMinutter: reise?.maksMinutter ?? null,
  }
})

const onskede = computed((): Onsket[] => {
  const f = forslaget.value
  if (!f) return []
  return medEndringer(foreslatt(f.plan.uke), redigert.value.okter, (id) => f.deltakere.has(id))
})

/** Null until there is a proposal. */
export const uka = computed((): Uka | null => {
  const f = forslaget.value
  if (!f) return null
  const flyttes = draes.value
  const okter = onskede.value.map((o) => (o.nokkel === flyttes?.nokkel ? flyttes : o))
  const foreslatte = new Set(f.plan.med.map((m) => m.tiltakId))
  const med = [...f.deltakere.values()].filter(({ tiltak }) =>
    omfang(tiltak) ? okter.some((o) => o.tiltakId === tiltak.id) : foreslatte.has(tiltak.id),
  )
  return { ...vurderUke(fakta.value, { okter, deltakere: med }), med }
})

/** Needs that nothing in the week meets, the strongest first. */
export const udekket = computed((): Behov[] => {
  const med = uka.value?.med ?? []
  const alle = Object.entries(kartlegging.value.behov) as [Behov, number][] // the keys of `behov` are codes
  return alle
    .filter(([behov]) => !med.some((d) => dekker(d.tiltak, behov)))
    .sort(([, a], [, b]) => b - a)
    .map(([behov]) => behov)
})

const navnPa = (id: string) =>
  forslaget.value?.deltakere.get(id)?.tiltak.navn ?? valgte.value.find((v) => v.tiltakId === id)?.navn ?? ''

/** Null until there is a proposal. A step that was just put in has no words yet. */
export const stien = computed((): Sti | null => {
  const foreslaatt = forslaget.value?.plan.sti
  const { sti: valg } = redigert.value
  if (!foreslaatt || !valg) return foreslaatt ?? null
  const kjente = [fortalt.value, foreslaatt].flatMap((sti) => (sti ? [...sti.na, ...sti.neste, ...sti.senere] : []))
  const steget = (tiltakId: string): Steg =>
    kjente.find((s) => s.tiltakId === tiltakId) ?? { tiltakId, navn: navnPa(tiltakId), tekst: '', visForNeste: '' }
  return { na: valg.na.map(steget), neste: valg.neste.map(steget), senere: valg.senere.map(steget) }
})

export const stivalg = (): Stivalg => redigert.peek().sti ?? valgAv(stien.peek() ?? { na: [], neste: [], senere: [] })

function endre(ny: Redigert): void {
  batch(() => {
    fortid.value = [...fortid.peek(), redigert.peek()].slice(-FLEST_ANGRE)
    redigert.value = ny
  })
}

export const settOkter = (okter: Endringer): void =>
  endre({ ...redigert.peek(), okter: { ...redigert.peek().okter, ...okter } })
export const settSti = (sti: Stivalg | null): void => endre({ ...redigert.peek(), sti })

export const settOkt = (okt: Onsket): void => settOkter(medOkt(onskede.peek(), okt))
export const taUtOkt = (okt: Onsket): void => settOkter(utenOkt(onskede.peek(), okt))

/** A session more of a tiltak, where there is room. Answers with its key. */
export function leggTilOkt(d: Deltaker): string {
  const { id } = d.tiltak
  const okter = medNy(onskede.peek(), id, ledigTid(fakta.peek(), d, uka.peek()?.okter ?? []))
  settOkter({ [id]: okter })
  return okter.at(-1)?.nokkel ?? ''
}

/** Back to the proposed times, or, for what was not proposed, to a first session. */
export function leggInn(d: Deltaker): void {
  const { id } = d.tiltak
  const { [id]: _, ...andre } = redigert.peek().okter
  if (forslaget.peek()?.plan.med.some((m) => m.tiltakId === id)) endre({ ...redigert.peek(), okter: andre })
  else leggTilOkt(d)
}

export const lagUkaPaNytt = (): void => endre({ ...redigert.peek(), okter: {} })

export function angre(): void {
  const forrige = fortid.peek().at(-1)
  if (!forrige) return
  batch(() => {
    redigert.value = forrige
    fortid.value = fortid.peek().length > 1 ? fortid.peek().slice(0, -1) : INGEN
  })
}

/** The plan and the pathway, for as long as a screen shows them; returns what stops it. */
export function folg(): () => void {
  const stopp = [folgPlanen(), folgStien(() => redigert.value.sti)]
  return () => {
    for (const s of stopp) s()
  }
}
