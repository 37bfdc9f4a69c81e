/** The sheet as a document, without form: the same is drawn, printed and copied as text. Pure. */
import { skrivDato } from './nar.ts'
import { type Arktiltak, type Rad, rader } from './rader.ts'
import {
  type Bit,
  erNorsk,
  norsk,
  type Ramme,
  type Rammekode,
  type Rammenokkel,
  type Retning,
  ramme,
  type Setning,
  setning,
} from './ramme.ts'

export type { Arktiltak } from './rader.ts'

/** `ved`: the same in Norwegian, for the veileder; null when it would say nothing more. */
export type Linje = { biter: Bit[]; ved: Bit[] | null }
export type Arkrad = { merke: Linje; linjer: Linje[] }
export type Arkdel = {
  id: string
  nr: number
  navn: string
  hvem: Linje
  eksempel: Linje | null
  rader: Arkrad[]
}

export type Ark = {
  kode: Rammekode
  retning: Retning
  /** The language of what stands beside; null for none. */
  vedKode: 'nb' | 'nn' | null
  tittel: Linje
  dato: Linje
  om: Linje[]
  deler: Arkdel[]
  /** The question above the boxes, and the boxes. */
  sporsmal: Linje
  svar: Linje[]
  /** Each with a blank line to write on. */
  skriv: Linje[]
}

export type Arkvalg = {
  /** In the order they are to stand. */
  tiltak: readonly Arktiltak[]
  sprak: Rammekode
  /** The Norwegian beside another language; null for none. */
  ved: 'nb' | 'nn' | null
  /** `YYYY-MM-DD` */
  dato: string
}

const forste = ([bit, ...resten]: Bit[], kode: string): Bit[] =>
  bit?.fra === 'ramme'
    ? [{ ...bit, tekst: bit.tekst.charAt(0).toLocaleUpperCase(kode) + bit.tekst.slice(1) }, ...resten]
    : [...(bit ? [bit] : []), ...resten]

/** Says a line in the language of the sheet; in Norwegian beside it when all of it is words of the frame, numbers and signs. */
function taler(r: Ramme, ved: Ramme | null): (s: Setning) => Linje {
  return (s) => {
    const biter = forste(s(r), r.kode)
    const trenger = biter.some((b) => b.fra === 'ramme') && biter.every((b) => b.fra !== 'norsk')
    return { biter, ved: ved && trenger ? forste(s(ved), ved.kode) : null }
  }
}

const rad =
  (si: (s: Setning) => Linje) =>
  ({ merke, linjer }: Rad): Arkrad => ({ merke: si(setning(merke)), linjer: linjer.map(si) })

export function lagArk({ tiltak, sprak, ved, dato }: Arkvalg): Ark {
  const r = ramme(sprak)
  const vedKode = erNorsk(sprak) ? null : ved
  const si = taler(r, vedKode && ramme(vedKode))
  const nokkel = (n: Rammenokkel) => si(setning(n))
  return {
    kode: r.kode,
    retning: r.retning,
    vedKode,
    tittel: nokkel('tittel'),
    dato: si(setning('dato', { dato: skrivDato(dato) })),
    om: [nokkel('om.forslag'), ...(erNorsk(sprak) ? [] : [nokkel('om.norsk')]), nokkel('om.spor')],
    deler: tiltak.map((a, i) => ({
      id: a.tiltak.id,
      nr: i + 1,
      navn: a.tiltak.navn,
      hvem: si(setning('hvem', { tilbyder: norsk(a.tiltak.tilbyder.navn) })),
      eksempel: a.tiltak.eksempel ? nokkel('eksempel') : null,
      rader: rader(a, dato).map(rad(si)),
    })),
    sporsmal: nokkel('svar'),
    svar: [nokkel('svar.vil'), nokkel('svar.kanskje'), nokkel('svar.ikke')],
    skriv: [nokkel('neste'), nokkel('veileder'), nokkel('telefon')],
  }
}
