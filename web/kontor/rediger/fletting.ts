/** Two have changed the same tiltak: what each has touched, and what both have. Pure. */
import { type Kladd, lik, sierDetSamme } from './kladd.ts'

/** Those whose parts are of their own; any other field stands or falls together, as the two numbers of a place on the map do. */
const DELES: ReadonlySet<string> = new Set([
  '',
  'tilbyder',
  'behov',
  'oppmote',
  'varighet',
  'vilkar',
  'deling',
  'kontakt',
])

/** `begge`: both wrote the same. `sammenstot`: they wrote each their own, and a human must choose. */
export type Hvem = 'mine' | 'deres' | 'begge' | 'sammenstot'
export type Rad = { sti: string; hvem: Hvem; for: unknown; deres: unknown; mine: unknown }
export type Valg = Readonly<Record<string, 'mine' | 'deres'>>
export type Fletting = {
  /** A clash that nobody has chosen for has what is mine, so that nothing typed is lost. */
  flettet: Kladd
  /** Everything that is not as it was, in the order of the fields. */
  rader: Rad[]
}

type Tre<T> = { for: T; deres: T; mine: T }
type Spor = { rader: Rad[]; valg: Valg }

const erObjekt = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v)

/** Of two days on which somebody has vouched for the entry, the last. */
const sisteDag = (a: unknown, b: unknown) => (String(a) > String(b) ? a : b)

function hvemsEr(sti: string, { for: base, deres, mine }: Tre<unknown>): Hvem | 'ingen' {
  const [endretHer, endretDer] = [!sierDetSamme(sti, base, mine), !sierDetSamme(sti, base, deres)]
  if (endretHer && endretDer) return sierDetSamme(sti, deres, mine) ? 'begge' : 'sammenstot'
  if (endretHer) return 'mine'
  return endretDer ? 'deres' : 'ingen'
}

function flettFelt(sti: string, tre: Tre<unknown>, spor: Spor): unknown {
  const { for: base, deres, mine } = tre
  if (DELES.has(sti) && erObjekt(base) && erObjekt(deres) && erObjekt(mine))
    return flettObjekt({ for: base, deres, mine }, sti, spor)
  const hvem = hvemsEr(sti, tre)
  if (hvem === 'sammenstot' && sti === 'bekreftet') return sisteDag(deres, mine)
  // What differs only in how it is written follows the store.
  if (hvem === 'ingen') return lik(base, mine) ? deres : mine
  spor.rader.push({ sti, hvem, ...tre })
  return hvem === 'deres' || (hvem === 'sammenstot' && spor.valg[sti] === 'deres') ? deres : mine
}

function flettObjekt({ for: base, deres, mine }: Tre<Record<string, unknown>>, over: string, spor: Spor) {
  const flettet: Record<string, unknown> = {}
  for (const ledd of new Set([...Object.keys(base), ...Object.keys(deres), ...Object.keys(mine)])) {
    const tre = { for: base[ledd], deres: deres[ledd], mine: mine[ledd] }
    const verdi = flettFelt(over ? `${over}.${ledd}` : ledd, tre, spor)
    if (verdi !== undefined) flettet[ledd] = verdi
  }
  return flettet
}

/**
 * `for` is what both began with. A field that only one of them has touched is hers; `valg` decides those that both have.
 * Nothing is taken from anywhere but the three, so what comes out is made of their own fields.
 */
export function flett(tre: Tre<Kladd>, valg: Valg = {}): Fletting {
  const rader: Rad[] = []
  return { flettet: flettObjekt(tre, '', { rader, valg }), rader }
}

export const sammenstot = (rader: readonly Rad[]): Rad[] => rader.filter(({ hvem }) => hvem === 'sammenstot')
