/** The state of the screen, in memory only: it lasts until the page is reloaded or «Nullstill» is pressed. */
import { batch, signal } from '@preact/signals'
import { type Kartlegging, medBehov, medNorsk, medReise, medSvar, type Styrke, TOM } from './kartlegging.ts'
import { glemPerson } from './sok/person.ts'

export const BOLKER = ['hvem', 'sprak', 'behov', 'hinder', 'onsker', 'nav'] as const
export type Bolk = (typeof BOLKER)[number]
export type Fane = 'forslag' | 'ikke-na' | 'hull'

export const kartlegging = signal<Kartlegging>(TOM)
export const apneBolker = signal<ReadonlySet<Bolk>>(new Set(['hvem']))
export const fane = signal<Fane>('forslag')
/** Fields of questions that were passed over. */
export const hoppetOver = signal<ReadonlySet<string>>(new Set())
/** Changes with every «Nullstill», so that fields holding half-written text start afresh. */
export const runde = signal(0)
/** The tiltak last opened from the suggestions, to come back to. */
export const sistApnet = signal<string | null>(null)

const endre = (ny: Kartlegging) => {
  kartlegging.value = ny
}

export const sett = <F extends keyof Kartlegging>(felt: F, verdi: Kartlegging[F]): void =>
  endre(medSvar(kartlegging.peek(), felt, verdi))
export const settReise = (del: NonNullable<Kartlegging['reise']>): void => endre(medReise(kartlegging.peek(), del))
export const settNorsk = (del: NonNullable<Kartlegging['norsk']>): void => endre(medNorsk(kartlegging.peek(), del))
export const settBehov = (behov: keyof Kartlegging['behov'], styrke: Styrke | undefined): void =>
  endre(medBehov(kartlegging.peek(), behov, styrke))

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

export function nullstill(): void {
  batch(() => {
    kartlegging.value = TOM
    apneBolker.value = new Set(['hvem'])
    fane.value = 'forslag'
    hoppetOver.value = new Set()
    sistApnet.value = null
    glemPerson()
    runde.value += 1
  })
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
