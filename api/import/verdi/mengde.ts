/** A number with its unit as it is written: `1 200,50 kr`, `ca. 10 timer/uke`. Each field says which units it can take. */

const ENHETER = {
  kr: String.raw`kr\.?|kroner|nok`,
  ar: 'års?',
  plass: String.raw`plass(?:er|ar)?|pl\.?`,
  person: String.raw`pers\.?|person(?:er|ar)?|deltak(?:er|ere|erar|ar|arar)`,
  stk: String.raw`stk\.?`,
  uke: 'uk(?:e|er|ers|a|en)|vek(?:e|er|ers|a)',
  mnd: String.raw`mnde?r?\.?|md\.?|måned(?:er|en)?|månad(?:er|ar|en)?`,
  time: String.raw`tim(?:e|er|ar|en)|t\.?`,
  minutt: String.raw`min\.?|minutt(?:er)?`,
  dag: String.raw`dag(?:er|ar|en)?|dg\.?`,
  gang: 'gang(?:er|en)?|gong(?:er|en)?',
  prosent: '%|prosent',
  grad: '°|grader?|gradar',
} as const
export type Enhet = keyof typeof ENHETER

/** What a fault calls them. */
const NAVN: Record<Enhet, string> = {
  kr: 'kroner',
  ar: 'år',
  plass: 'plasser',
  person: 'personer',
  stk: 'stykker',
  uke: 'uker',
  mnd: 'måneder',
  time: 'timer',
  minutt: 'minutter',
  dag: 'dager',
  gang: 'ganger',
  prosent: 'prosent',
  grad: 'grader',
}
export const enhetsnavn = (enhet: Enhet): string => NAVN[enhet]

const ALLE = Object.keys(ENHETER) as Enhet[]
const MONSTER = new Map(ALLE.map((enhet) => [enhet, new RegExp(`^(?:${ENHETER[enhet]})$`, 'i')] as const))
const enhetFor = (ord: string): Enhet | null => ALLE.find((enhet) => MONSTER.get(enhet)?.test(ord)) ?? null

/** Units named in a heading: `Varighet (mnd)`. */
export const enheterI = (overskrift: string): Set<Enhet> =>
  new Set(overskrift.split(/[^\p{L}%°]+/u).flatMap((ord) => (ord.length < 2 ? [] : (enhetFor(ord) ?? []))))

const TALL = /^(?:(?:ca\.?|cirka|rundt|om ?lag)\s*)?(?:(?:kr\.?|nok)\s*)?(-?\d[\d ]*(?:[.,]\d+)*)(?:,-)?\s*(.*)$/is
const RESTEN = /^([^\s\d/]+?)?(?:,-)?\s*(?:(?:(?<!\p{L})(?:per|pr|i|om)(?!\p{L})\.?|\/)\s*(\p{L}+)\.?)?$/iu

const HELT = /^-?\d+$/
const DESIMALT = /^-?\d+[.,]\d+$/
const MED_ORE = /^-?\d+[.,]\d{1,2}$/
/** Groups of exactly three: `1 200,50`, `1.200`. */
const GRUPPERT = /^-?\d{1,3}(?:([ .])\d{3})(?:\1\d{3})*(?:,\d+)?$/

/** `tusen`: a dot before three digits is that of thousands. */
function tallet(sifre: string, tusen: boolean): number | null {
  const t = sifre.trim()
  if (tusen && GRUPPERT.test(t)) return Number(t.replaceAll(/[ .]/g, '').replace(',', '.'))
  return HELT.test(t) || (tusen ? MED_ORE : DESIMALT).test(t) ? Number(t.replace(',', '.')) : null
}

/** `enhet` and `per`: what is named, null when nothing is; `per` is the name of a unit, or the word when it is none that we know. */
export type Mengde = { tall: number; enhet: Enhet | null; per: string | null }

/** The number and the unit in a text that says nothing else; null when it is not so. */
export function mengdeI(tekst: string, { tusen = false }: { tusen?: boolean | undefined } = {}): Mengde | null {
  const m = TALL.exec(tekst.trim())
  const rest = RESTEN.exec((m?.[2] ?? '').trim())
  const tall = m && rest ? tallet(m[1] ?? '', tusen) : null
  if (tall === null) return null
  const [ord, perOrd] = [rest?.[1], rest?.[2]?.toLowerCase()]
  const enhet = ord === undefined ? null : enhetFor(ord)
  if (ord !== undefined && enhet === null) return null
  return { tall, enhet, per: perOrd === undefined ? null : (enhetFor(perOrd) ?? perOrd) }
}
