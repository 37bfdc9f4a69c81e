/** The state of the screen, in memory only. */
import type { Stilling, Tiltakstype } from '../../catalog/kodeverk.ts'
import {
  type Kartlegging,
  medBehov,
  medNorsk,
  medReise,
  medStilling,
  medSvar,
  type Styrke,
  TOM,
} from './kartlegging.ts'
import { personsignal } from './minne.ts'

export { runde } from './minne.ts'

export const BOLKER = ['hvem', 'sprak', 'behov', 'hinder', 'onsker', 'nav'] as const
export type Bolk = (typeof BOLKER)[number]
export type Fane = 'forslag' | 'ikke-na' | 'hull'

export const kartlegging = personsignal<Kartlegging>('kartlegging', TOM)
export const apneBolker = personsignal<ReadonlySet<Bolk>>('apneBolker', new Set(['hvem']), 'skjerm')
export const fane = personsignal<Fane>('fane', 'forslag', 'skjerm')
/** Fields of questions that were passed over. */
export const hoppetOver = personsignal<ReadonlySet<string>>('hoppetOver', new Set())
/** The tiltak last opened from the suggestions, to come back to. */
export const sistApnet = personsignal<string | null>('sistApnet', null, 'skjerm')

const endre = (ny: Kartlegging) => {
  kartlegging.value = ny
}

export const sett = <F extends keyof Kartlegging>(felt: F, verdi: Kartlegging[F]): void =>
  endre(medSvar(kartlegging.peek(), felt, verdi))
export const settReise = (del: NonNullable<Kartlegging['reise']>): void => endre(medReise(kartlegging.peek(), del))
export const settNorsk = (del: NonNullable<Kartlegging['norsk']>): void => endre(medNorsk(kartlegging.peek(), del))
export const settBehov = (behov: keyof Kartlegging['behov'], styrke: Styrke | undefined): void =>
  endre(medBehov(kartlegging.peek(), behov, styrke))
export const settStilling = (type: Tiltakstype, svar: Stilling | undefined): void =>
  endre(medStilling(kartlegging.peek(), type, svar))

export function settApen(bolk: Bolk, apen: boolean): void {
  if (apneBolker.peek().has(bolk) === apen) return
  const ny = new Set(apneBolker.peek())
  if (apen) ny.add(bolk)
  else ny.delete(bolk)
  apneBolker.value = ny
}

export const hoppOver = (felt: string): void => {
  hoppetOver.value = new Set([...hoppetOver.peek(), felt])
}

/** Where the fields of a question are found on the page. */
export const feltId = (felt: string): string => `felt-${felt.replace('.', '-')}`

/** Opens the fold and moves focus to the field; the answer in a group of choices, or its first. */
export function gaTil(bolk: Bolk, felt: string): void {
  settApen(bolk, true)
  requestAnimationFrame(() => {
    const sted = document.getElementById(feltId(felt))
    const mal = sted?.querySelector<HTMLElement>('input:checked, input, select, button') ?? sted
    mal?.focus()
    sted?.scrollIntoView({ block: 'center' })
  })
}

/** Where a fold is found on the page. */
export const bolkId = (bolk: Bolk): string => `bolk-${bolk}`

/** Opens the fold, shows it from its top and moves focus to its first field. */
export function gaTilBolk(bolk: Bolk): void {
  settApen(bolk, true)
  requestAnimationFrame(() => {
    const sted = document.getElementById(bolkId(bolk))
    sted?.querySelector<HTMLElement>('input:not([type="radio"]), input:checked')?.focus({ preventScroll: true })
    sted?.scrollIntoView({ block: 'start' })
  })
}
