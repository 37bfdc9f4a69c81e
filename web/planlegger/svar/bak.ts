/** What is behind the figure that was pressed. Nothing is open at first. */
import { signal } from '@preact/signals'
import type { Figur } from './kort.ts'

/** `om`: what the figure is of, as the heading of the list. */
export type Apnet = { figur: Figur; om: string }

export const apnet = signal<Apnet | null>(null)
