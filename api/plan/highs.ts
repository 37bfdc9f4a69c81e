import loadHighs from 'highs'
import { lagHighs as lagMed } from '../../catalog/plan/highs.ts'

/** The solver from npm, loaded at the first plan. `last`: in place of it. */
export const lagHighs = (last: Parameters<typeof lagMed>[0] = () => loadHighs()) => lagMed(last)
