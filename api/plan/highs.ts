import loadHighs from 'highs'
import { lagHighs as lagMed } from '../../catalog/plan/highs.ts'

/** The solver from npm, an instance of its own at each call. */
export const lastHighs = () => loadHighs()

/** Loaded at the first plan. `last`: in place of the one from npm. */
export const lagHighs = (last: Parameters<typeof lagMed>[0] = lastHighs) => lagMed(last)
