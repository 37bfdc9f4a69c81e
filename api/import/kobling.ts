/** Which entry a row is: by id, else by name and place. A row that is none of the office's becomes a new one, with an id of its own. */
import { slug } from '../../catalog/kontor/slug.ts'
import { fold } from '../../catalog/sok/fold.ts'
import type { Lagret } from '../store/store.ts'
import { type Objekt, verdiI } from './oppforing.ts'
import type { Sagt } from './verdi/lesning.ts'

export type Kobling = {
  id: string
  naa: Lagret | null
  /** Another row, from 0, that is the same tiltak. */
  sammeSom: number | null
}

const form = (verdi: unknown) =>
  typeof verdi === 'string'
    ? fold(verdi)
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim()
    : ''

const STEDSFELT = ['sted.navn', 'sted.adresse', 'sted.postnummer', 'kommunenummer'] as const

/** What is told of the place: by path in a row, by field in an entry. */
const stedet = (hent: (sti: string) => unknown): string[] => STEDSFELT.map((sti) => form(hent(sti)))

/** As much as both tell of is the same. */
const sammeSted = (a: readonly string[], b: readonly string[]) =>
  a.every((del, i) => del === '' || b[i] === '' || del === b[i])
const likeMange = (a: readonly string[], b: readonly string[]) =>
  a.filter((del, i) => del !== '' && del === b[i]).length

type Rad = { rad: number; sagt: Sagt }
type Gruppe = { rader: Rad[]; lagrede: Lagret[] }

/** Pairs by name: those at the same place first; then what is left, when it is one of each. */
function par({ rader, lagrede }: Gruppe): Map<number, Lagret> {
  const ut = new Map<number, Lagret>()
  const ledige = new Set(lagrede)
  for (const { rad, sagt } of rader) {
    const her = stedet((sti) => sagt[sti])
    const [best] = [...ledige]
      .map((l) => ({ l, der: stedet((sti) => verdiI(l.tiltak, sti)) }))
      .filter(({ der }) => sammeSted(her, der))
      .sort((a, b) => likeMange(her, b.der) - likeMange(her, a.der))
    if (!best || (rader.length > 1 && likeMange(her, best.der) === 0)) continue
    ut.set(rad, best.l)
    ledige.delete(best.l)
  }
  const igjen = rader.filter(({ rad }) => !ut.has(rad))
  const [rad] = igjen
  const [lagret] = [...ledige]
  if (igjen.length === 1 && ledige.size === 1 && rad && lagret) ut.set(rad.rad, lagret)
  return ut
}

/** Same name and same place in one file is one tiltak written twice. */
function dobbelt(rader: readonly Rad[]): Map<number, number> {
  const ut = new Map<number, number>()
  const sett = new Map<string, number>()
  for (const { rad, sagt } of rader) {
    const nokkel = [form(sagt['navn']), ...stedet((sti) => sagt[sti])].join('|')
    const forste = sett.get(nokkel)
    if (forste === undefined) sett.set(nokkel, rad)
    else ut.set(rad, forste)
  }
  return ut
}

const kort = (id: string) => id.slice(0, 100).replace(/-+$/, '')

/** `<kontor>-<name>`, then with the place, then with a number. */
function* idforslag(kontor: string, sagt: Sagt): Generator<string> {
  const navn = slug(typeof sagt['navn'] === 'string' ? sagt['navn'] : '')
  const sted = [sagt['sted.navn'], sagt['sted.poststed'], sagt['sted.adresse']].find((s) => typeof s === 'string')
  const enkel = kort(`${kontor}-${navn}`)
  yield enkel
  if (typeof sted === 'string') yield kort(`${kontor}-${navn.slice(0, 35)}-${slug(sted).slice(0, 20)}`)
  for (let n = 2; ; n++) yield `${enkel.slice(0, 90)}-${n}`
}

function nyId(kontor: string, sagt: Sagt, brukt: ReadonlySet<string>): string {
  for (const id of idforslag(kontor, sagt)) if (!brukt.has(id)) return id
  throw new Error('Tallene tok slutt')
}

type Ramme = { kontor: string; egne: readonly Lagret[]; opptatt: ReadonlySet<string> }

/** For each row, in order. `opptatt`: ids that others have. */
export function koble(rader: readonly Rad[], { kontor, egne, opptatt }: Ramme): Map<number, Kobling> {
  const perId = new Map(egne.map((l) => [l.tiltak.id, l]))
  const idAv = ({ sagt }: Rad) => (typeof sagt['id'] === 'string' && sagt['id'] !== '' ? sagt['id'] : null)
  const navngitte = new Set(rader.map(idAv).filter((id) => id !== null))
  const utenId = rader.filter((rad) => idAv(rad) === null)
  const grupper = new Map<string, Gruppe>()
  for (const rad of utenId) {
    const navn = form(rad.sagt['navn'])
    const gruppe = grupper.get(navn) ?? { rader: [], lagrede: [] }
    gruppe.rader.push(rad)
    grupper.set(navn, gruppe)
  }
  for (const l of egne) if (!navngitte.has(l.tiltak.id)) grupper.get(form(l.tiltak.navn))?.lagrede.push(l)
  const funnet = new Map([...grupper].flatMap(([navn, gruppe]) => (navn === '' ? [] : [...par(gruppe)])))
  const gjentatt = dobbelt(utenId.filter(({ sagt }) => form(sagt['navn']) !== ''))
  const brukt = new Set([...opptatt, ...perId.keys(), ...navngitte])
  const forsteMed = new Map<string, number>()
  return new Map(
    rader.map((rad): [number, Kobling] => {
      const naa = funnet.get(rad.rad) ?? null
      const id = idAv(rad) ?? naa?.tiltak.id ?? nyId(kontor, rad.sagt, brukt)
      brukt.add(id)
      const forste = idAv(rad) === null ? gjentatt.get(rad.rad) : forsteMed.get(id)
      if (!forsteMed.has(id)) forsteMed.set(id, rad.rad)
      return [rad.rad, { id, naa: naa ?? perId.get(id) ?? null, sammeSom: forste ?? null }]
    }),
  )
}

/** Entries that no row is, by id. */
export const uten = (egne: readonly Lagret[], koblinger: Iterable<Kobling>): { id: string; navn: string }[] => {
  const med = new Set([...koblinger].map(({ naa }) => naa?.tiltak.id))
  return egne.filter((l) => !med.has(l.tiltak.id)).map(({ tiltak: { id, navn } }) => ({ id, navn }))
}

/** A copy that may be changed. */
export const kopi = (naa: Lagret | null): Objekt => (naa ? (structuredClone(naa.tiltak) as Objekt) : {})
