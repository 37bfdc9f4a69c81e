/** What can be done with the week and the pathway, each followed by words on what it led to. */
import type { Deltaker, Onsket } from '../../../catalog/plan/redigering.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { t } from '../../felles/sprak.ts'
import { taUt, type Valgt, valgte } from '../valgte.ts'
import { flyttetSteg, medNyttSteg, type Retning, type Stegnavn, stegFor, utenSteg } from './endring.ts'
import { forslaget } from './henting.ts'
import { bruddFor, hvorfor, type Navn, nar } from './ord.ts'
import {
  angre,
  lagUkaPaNytt,
  leggInn,
  leggTilOkt,
  melding,
  settOkt,
  settOkter,
  settSti,
  stien,
  stivalg,
  taUtOkt,
  uka,
  valgtOkt,
} from './tilstand.ts'

const tiltaket = (id: string): Tiltak | undefined => forslaget.value?.deltakere.get(id)?.tiltak
export const navn: Navn = {
  tiltak: tiltaket,
  okt: (nokkel) => uka.value?.okter.find((o) => o.nokkel === nokkel),
}
const navnPa = (id: string): string => tiltaket(id)?.navn ?? ''

export const oktId = (nokkel: string): string => `okt-${nokkel.replace(' ', '-')}`

/** The session to have focus once it is drawn where it now stands. */
let skalHaFokus: string | null = null
export const giFokus = (nokkel: string): void => {
  skalHaFokus = nokkel
}
/** Called each time the week has been drawn. */
export function flyttFokus(): void {
  if (skalHaFokus !== null) document.getElementById(oktId(skalHaFokus))?.focus()
  skalHaFokus = null
}

/** The button that was pressed is gone: the reader goes on from the heading above it. */
const tilOverskrift = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }))
}

const utfallet = (nokkel: string): string => {
  const brudd = bruddFor(uka.peek()?.brudd ?? [], nokkel).map((b) => hvorfor(b, navn, nokkel))
  return brudd.length > 0 ? [t('plan.kolliderer'), ...brudd].join(' ') : t('plan.holder')
}

/** A session at another time, or longer, or shorter. */
export function flyttOkt(okt: Onsket): void {
  settOkt(okt)
  melding.value = `${t('plan.flyttet', { navn: navnPa(okt.tiltakId), nar: nar(okt) })} ${utfallet(okt.nokkel)}`
}

/** Focus goes to the next session, so that the keyboard does not have to begin again. */
export function fjernOkt(okt: Onsket): void {
  const alle = uka.peek()?.okter ?? []
  const her = alle.findIndex((o) => o.nokkel === okt.nokkel)
  const neste = alle[her + 1] ?? alle[her - 1]
  taUtOkt(okt)
  valgtOkt.value = null
  if (neste) giFokus(neste.nokkel)
  else tilOverskrift('plan-uka')
  melding.value = t('plan.tatt-ut', { navn: navnPa(okt.tiltakId), nar: nar(okt) })
}

const fortellNy = (nokkel: string): void => {
  const okt = navn.okt(nokkel)
  if (!okt) return
  valgtOkt.value = nokkel
  giFokus(nokkel)
  melding.value = `${t('plan.lagt-til', { navn: navnPa(okt.tiltakId), nar: nar(okt) })} ${utfallet(nokkel)}`
}

export const nyOkt = (d: Deltaker): void => fortellNy(leggTilOkt(d))

/** Into the week what was left or taken out of it. */
export function taInn(d: Deltaker): void {
  leggInn(d)
  fortellNy(uka.peek()?.okter.find((o) => o.tiltakId === d.tiltak.id)?.nokkel ?? '')
}

export function taUtAvUka({ id, navn: hva }: Tiltak): void {
  settOkter({ [id]: [] })
  valgtOkt.value = null
  melding.value = t('plan.ute-av-uka', { navn: hva })
  tilOverskrift('med-i-uka')
}

export function fjernValget({ id, navn: hva }: Tiltak): void {
  taUt(id)
  melding.value = t('plan.fjernet', { navn: hva })
  tilOverskrift('med-i-uka')
}

const somValgt = ({ tiltak }: Deltaker): Valgt => ({
  tiltakId: tiltak.id,
  navn: tiltak.navn,
  eksempel: tiltak.eksempel === true,
})

/** What the week was made of becomes the veileder's own choice. */
export function velgUka(): void {
  const med = uka.peek()?.med ?? []
  valgte.value = med.map(somValgt)
  melding.value = t('plan.tatt-inn', { n: med.length })
  tilOverskrift('plan-uka')
}

export function angreSiste(): void {
  angre()
  melding.value = t('plan.angret')
}

export function ukaPaNytt(): void {
  lagUkaPaNytt()
  valgtOkt.value = null
  melding.value = t('plan.pa-nytt.gjort')
  tilOverskrift('plan-uka')
}

const stegnavn = (id: string) =>
  [...(stien.peek()?.na ?? []), ...(stien.peek()?.neste ?? []), ...(stien.peek()?.senere ?? [])].find(
    (s) => s.tiltakId === id,
  )?.navn ?? navnPa(id)

function fortellSteg(id: string): void {
  const steg = stegFor(stivalg(), id)
  if (!steg) return
  const nr = stivalg()[steg].indexOf(id) + 1
  melding.value = t('sti.flyttet', { navn: stegnavn(id), nr, steg: t(`sti.${steg}`) })
}

export function flyttSteg(id: string, retning: Retning): void {
  const ny = flyttetSteg(stivalg(), id, retning)
  if (!ny) return
  settSti(ny)
  fortellSteg(id)
}

export function leggTilSteg(id: string, steg: Stegnavn): void {
  settSti(medNyttSteg(stivalg(), id, steg))
  fortellSteg(id)
}

export function fjernSteg(id: string): void {
  const hva = stegnavn(id)
  const steg = stegFor(stivalg(), id)
  settSti(utenSteg(stivalg(), id))
  melding.value = t('sti.tatt-ut', { navn: hva })
  if (steg) tilOverskrift(`vei-${steg}`)
}

export function stiPaNytt(): void {
  settSti(null)
  melding.value = t('sti.pa-nytt.gjort')
  tilOverskrift('vei')
}
