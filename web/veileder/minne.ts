/**
 * What is known about a person while the page is open: signals that are wiped together, and handed over together when the page is
 * loaded anew. In memory only; nothing here is ever written anywhere.
 */
import { batch, computed, type Signal, signal } from '@preact/signals'

export type Minne = ReadonlyMap<string, unknown>

/** An answer or a choice, or only how the screen was looked at. */
type Slag = 'person' | 'skjerm'
type Post = { signal: Signal<unknown>; start: unknown; slag: Slag }
const poster = new Map<string, Post>()
/** How many there are: screens that come later bring their own. */
const antall = signal(0)
/** Changes each time everything is wiped, so that fields holding half-written text start afresh. */
export const runde = signal(0)
/** Handed over by the page before, for what has not been asked for yet. */
let overtatt: Minne = new Map()

/** A signal about the person. `start`: what it is when nothing is known. */
export function personsignal<T>(navn: string, start: T, slag: Slag = 'person'): Signal<T> {
  // What is handed over was taken from the signal of the same name.
  const s = signal(overtatt.has(navn) ? (overtatt.get(navn) as T) : start)
  poster.set(navn, { signal: s, start, slag })
  antall.value = poster.size
  return s
}

/** Everything back to where nothing is known. */
export function glem(): void {
  overtatt = new Map()
  batch(() => {
    for (const { signal: s, start } of poster.values()) s.value = start
    runde.value += 1
  })
}

/** What differs from nothing; empty when there is nothing to lose. */
export const husket = (): Minne =>
  new Map([...poster].filter(([, p]) => p.signal.peek() !== p.start).map(([navn, p]) => [navn, p.signal.peek()]))

/** True while there is something to wipe: an answer or a choice. */
export const noeHusket = computed(
  () => antall.value > 0 && [...poster.values()].some((p) => p.slag === 'person' && p.signal.value !== p.start),
)

/** Takes over what the page before knew. */
export function overta(minne: Minne): void {
  overtatt = minne
  batch(() => {
    for (const [navn, { signal: s }] of poster) if (minne.has(navn)) s.value = minne.get(navn)
  })
}
