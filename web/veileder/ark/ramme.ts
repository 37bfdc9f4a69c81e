/** The words of the sheet in each language, and how values are put into them. */
import ar from './rammer/ar.json' with { type: 'json' }
import en from './rammer/en.json' with { type: 'json' }
import nb from './rammer/nb.json' with { type: 'json' }
import nn from './rammer/nn.json' with { type: 'json' }
import pl from './rammer/pl.json' with { type: 'json' }
import so from './rammer/so.json' with { type: 'json' }
import ti from './rammer/ti.json' with { type: 'json' }
import uk from './rammer/uk.json' with { type: 'json' }

export type Rammenokkel = keyof typeof nb.tekst
export type Rammekode = 'nb' | 'nn' | 'en' | 'uk' | 'ar' | 'so' | 'ti' | 'pl'
export type Retning = 'ltr' | 'rtl'

type Fil = {
  /** What the language calls itself. */
  navn: string
  retning: string
  /** The native reader who has checked it; null when nobody has. */
  kontrollert: { av: string; dato: string } | null
  tekst: Readonly<Record<Rammenokkel, string>>
}
export type Ramme = Omit<Fil, 'retning'> & { kode: Rammekode; retning: Retning }

const FILER: Record<Rammekode, Fil> = { nb, nn, en, uk, ar, so, ti, pl }

export const RAMMEKODER: readonly Rammekode[] = ['nb', 'nn', 'en', 'uk', 'ar', 'so', 'ti', 'pl']

export const erRammekode = (kode: string): kode is Rammekode => RAMMEKODER.some((k) => k === kode)

export const ramme = (kode: Rammekode): Ramme => ({
  ...FILER[kode],
  kode,
  retning: FILER[kode].retning === 'rtl' ? 'rtl' : 'ltr',
})

export const erNorsk = (kode: Rammekode): boolean => kode === 'nb' || kode === 'nn'

/** Bokmål is what the others are translated from, so there is nothing to check it against. */
export const manglerKontroll = ({ kode, kontrollert }: Ramme): boolean => kode !== 'nb' && kontrollert === null

/** A piece of a line: of the frame, of the catalogue and so in Norwegian, or a sign (number, time, address) that is read from left to right. */
export type Bit = { fra: 'ramme' | 'norsk' | 'tegn'; tekst: string }

export const norsk = (tekst: string): Bit[] => [{ fra: 'norsk', tekst }]
export const tegn = (tekst: string | number): Bit[] => [{ fra: 'tegn', tekst: String(tekst) }]

const HULL = /\{(\w+)\}/

/** The text of a key, cut up where values are put into it. Every value must be given. */
export function fyll(r: Ramme, nokkel: Rammenokkel, verdier: Record<string, readonly Bit[]> = {}): Bit[] {
  // Every other part is the name of a value.
  const biter = r.tekst[nokkel].split(HULL).flatMap((del, i): readonly Bit[] => {
    if (i % 2 === 0) return del === '' ? [] : [{ fra: 'ramme', tekst: del }]
    const verdi = verdier[del]
    if (!verdi) throw new Error(`${nokkel} mangler ${del}`)
    return verdi
  })
  return [...biter]
}

/** A line in any language. */
export type Setning = (r: Ramme) => Bit[]

export const setning =
  (nokkel: Rammenokkel, verdier?: Record<string, readonly Bit[]>): Setning =>
  (r) =>
    fyll(r, nokkel, verdier)
