import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { Malform } from '../catalog/kodeverk.ts'

const NORSK = /^(nb|nn|no)(-|$)/i

/** Nynorsk when the caller prefers it (`nn`, `nn-NO`) to bokmål, otherwise bokmål. */
export const malformFor = (c: Context): Malform =>
  accepts(c, {
    header: 'Accept-Language',
    supports: ['nb', 'nn'],
    default: 'nb',
    match: (onsker) => onsker.filter((o) => NORSK.test(o.type)).sort((a, b) => b.q - a.q)[0]?.type ?? 'nb',
  })
    .toLowerCase()
    .startsWith('nn')
    ? 'nn'
    : 'nb'
