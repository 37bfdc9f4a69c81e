/** What the veileder has changed in a proposed week and pathway, kept apart from the proposal so that it outlives a new one. Pure. */
import type { Stivalg } from '../../../catalog/plan/egen-sti.ts'
import type { Onsket } from '../../../catalog/plan/redigering.ts'
import type { Sti, Ukeplan } from '../../../catalog/skjema/plan.ts'

/** The sessions of each tiltak that was touched; an empty list is one that was taken out of the week. */
export type Endringer = Readonly<Record<string, readonly Onsket[]>>
/** `sti` is null while the proposed pathway stands. */
export type Redigert = { readonly okter: Endringer; readonly sti: Stivalg | null }

export const UENDRET: Redigert = { okter: {}, sti: null }

const nokkelFor = (tiltakId: string, nr: number) => `${tiltakId} ${nr}`

/** The proposed sessions with keys that are the same each time. */
export function foreslatt({ okter }: Ukeplan): Onsket[] {
  const antall = new Map<string, number>()
  return okter.map(({ tiltakId, dag, fra, til }) => {
    const nr = antall.get(tiltakId) ?? 0
    antall.set(tiltakId, nr + 1)
    return { nokkel: nokkelFor(tiltakId, nr), tiltakId, dag, fra, til }
  })
}

/** The proposal with the changes; `iPlanen` says which changes still have a place there. */
export const medEndringer = (
  okter: readonly Onsket[],
  endringer: Endringer,
  iPlanen: (id: string) => boolean,
): Onsket[] => [
  ...okter.filter((o) => !Object.hasOwn(endringer, o.tiltakId)),
  ...Object.entries(endringer).flatMap(([id, egne]) => (iPlanen(id) ? egne : [])),
]

const egne = (uka: readonly Onsket[], tiltakId: string) => uka.filter((o) => o.tiltakId === tiltakId)

/** One session as it is now wanted. */
export const medOkt = (uka: readonly Onsket[], okt: Onsket): Endringer => ({
  [okt.tiltakId]: egne(uka, okt.tiltakId).map((o) => (o.nokkel === okt.nokkel ? okt : o)),
})

export const utenOkt = (uka: readonly Onsket[], { nokkel, tiltakId }: Onsket): Endringer => ({
  [tiltakId]: egne(uka, tiltakId).filter((o) => o.nokkel !== nokkel),
})

/** One session more; the last of the list is the new one. */
export function medNy(
  uka: readonly Onsket[],
  tiltakId: string,
  tid: Pick<Onsket, 'dag' | 'fra' | 'til'>,
): readonly Onsket[] {
  const okter = egne(uka, tiltakId)
  let nr = okter.length
  while (okter.some((o) => o.nokkel === nokkelFor(tiltakId, nr))) nr += 1
  return [...okter, { nokkel: nokkelFor(tiltakId, nr), tiltakId, ...tid }]
}

export const STEG = ['na', 'neste', 'senere'] as const
export type Stegnavn = (typeof STEG)[number]

const ider = (steg: Sti[Stegnavn]) => steg.map((s) => s.tiltakId)
export const valgAv = ({ na, neste, senere }: Sti): Stivalg => ({
  na: ider(na),
  neste: ider(neste),
  senere: ider(senere),
})

const medSteg = (valg: Stivalg, steg: Stegnavn, liste: readonly string[]): Stivalg => ({ ...valg, [steg]: liste })
export const stegFor = (valg: Stivalg, id: string): Stegnavn | undefined => STEG.find((s) => valg[s].includes(id))

export const utenSteg = (valg: Stivalg, id: string): Stivalg => {
  const fra = stegFor(valg, id)
  return fra
    ? medSteg(
        valg,
        fra,
        valg[fra].filter((i) => i !== id),
      )
    : valg
}

export const medNyttSteg = (valg: Stivalg, id: string, steg: Stegnavn): Stivalg =>
  medSteg(utenSteg(valg, id), steg, [...utenSteg(valg, id)[steg], id])

/** Where a step can go from where it stands. */
export type Retning = 'forrige' | 'neste' | 'opp' | 'ned'

/** Null when there is nowhere to go that way. */
export function flyttetSteg(valg: Stivalg, id: string, retning: Retning): Stivalg | null {
  const fra = stegFor(valg, id)
  if (!fra) return null
  if (retning === 'forrige' || retning === 'neste') {
    const til = STEG[STEG.indexOf(fra) + (retning === 'neste' ? 1 : -1)]
    return til ? medNyttSteg(valg, id, til) : null
  }
  const liste = [...valg[fra]]
  const her = liste.indexOf(id)
  const der = her + (retning === 'ned' ? 1 : -1)
  const annen = liste[der]
  if (annen === undefined) return null
  liste[her] = annen
  liste[der] = id
  return medSteg(valg, fra, liste)
}
