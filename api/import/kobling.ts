/** Which entry a row is: by id, else by name and place. A row that is none of the office's becomes a new one, with an id of its own. */
import { slug, tiltaksid } from '../../catalog/kontor/slug.ts'
import type { Importkolonne } from '../../catalog/skjema/import.ts'
import { fold } from '../../catalog/sok/fold.ts'
import type { Lagret } from '../store/store.ts'
import { type Objekt, verdiI } from './oppforing.ts'
import { celleFeil, type Radlesning } from './radleser.ts'
import { type Sagt, sitat } from './verdi/lesning.ts'

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

const antall = (sett: readonly ReadonlySet<unknown>[]) => sett.reduce((sum, { size }) => sum + size, 0)

/** Entries that are not taken, found by what is told of the place, so that a row is held against few of them. */
function lagLedige(lagrede: readonly Lagret[]) {
  const steder = new Map(lagrede.map((l) => [l, stedet((sti) => verdiI(l.tiltak, sti))]))
  const indekser = STEDSFELT.map(() => new Map<string, Set<Lagret>>())
  for (const [l, sted] of steder)
    for (const [i, del] of sted.entries()) {
      const her = indekser[i]?.get(del) ?? new Set()
      indekser[i]?.set(del, her.add(l))
    }
  /** Those that may be there, by the part that fewest have. */
  function mulige(sted: readonly string[]): Lagret[] {
    const lister = sted.flatMap((del, i) =>
      del === '' ? [] : [[indekser[i]?.get(del) ?? new Set<Lagret>(), indekser[i]?.get('') ?? new Set<Lagret>()]],
    )
    const [minst = [steder.keys()]] = lister.sort((a, b) => antall(a) - antall(b))
    return minst.flatMap((sett) => [...sett])
  }
  /** At the most similar place, and how many parts are the same. */
  function beste(sted: readonly string[]): { l: Lagret; like: number } | null {
    const mest = sted.filter((del) => del !== '').length
    let best: { l: Lagret; like: number } | null = null
    for (const l of mulige(sted)) {
      const der = steder.get(l) ?? []
      const like = sammeSted(sted, der) ? likeMange(sted, der) : -1
      if (like > (best?.like ?? -1)) best = { l, like }
      if (best?.like === mest) break
    }
    return best
  }
  function ta(l: Lagret): void {
    for (const [i, del] of (steder.get(l) ?? []).entries()) indekser[i]?.get(del)?.delete(l)
    steder.delete(l)
  }
  return { beste, ta, igjen: () => [...steder.keys()] }
}

type Kjennetegn = { rad: number; navn: string; sted: readonly string[] }
type Gruppe = { rader: Kjennetegn[]; lagrede: Lagret[] }

/** Pairs by name: those at the same place first; then what is left, when it is one of each. */
function* par({ rader, lagrede }: Gruppe): Generator<void, Map<number, Lagret>> {
  const ut = new Map<number, Lagret>()
  const ledige = lagLedige(lagrede)
  for (const { rad, sted } of rader) {
    yield
    const best = ledige.beste(sted)
    if (!best || (rader.length > 1 && best.like === 0)) continue
    ut.set(rad, best.l)
    ledige.ta(best.l)
  }
  const [rad, flere] = rader.filter((r) => !ut.has(r.rad))
  const [lagret, annen] = ledige.igjen()
  if (rad && lagret && !flere && !annen) ut.set(rad.rad, lagret)
  return ut
}

/** Same name and same place in one file is one tiltak written twice: by row, the first that is the same. */
function dobbelt(rader: readonly Kjennetegn[]): Map<number, number> {
  const ut = new Map<number, number>()
  const sett = new Map<string, number>()
  for (const { rad, navn, sted } of rader) {
    const nokkel = [navn, ...sted].join('|')
    const forste = sett.get(nokkel)
    if (forste === undefined) sett.set(nokkel, rad)
    else ut.set(rad, forste)
  }
  return ut
}

/** `<kontor>-<name>`, then with the place, then with the next number. `brukt`: gets what is given. */
function lagIdgiver(kontor: string, brukt: Set<string>): (sagt: Sagt) => string {
  const neste = new Map<string, number>()
  function finn(sagt: Sagt): string {
    const navn = typeof sagt['navn'] === 'string' ? sagt['navn'] : ''
    const enkel = tiltaksid(kontor, navn)
    if (!brukt.has(enkel)) return enkel
    const sted = [sagt['sted.navn'], sagt['sted.poststed'], sagt['sted.adresse']].find((s) => typeof s === 'string')
    const medSted =
      typeof sted === 'string' ? tiltaksid(kontor, `${slug(navn).slice(0, 35)} ${slug(sted).slice(0, 20)}`) : enkel
    if (!brukt.has(medSted)) return medSted
    for (let nr = neste.get(enkel) ?? 2; ; nr++) {
      const id = tiltaksid(kontor, navn, nr)
      neste.set(enkel, nr + 1)
      if (!brukt.has(id)) return id
    }
  }
  return (sagt) => {
    const id = finn(sagt)
    brukt.add(id)
    return id
  }
}

type Ramme = { kontor: string; egne: readonly Lagret[]; opptatt: ReadonlySet<string> }

/** What the row says that it is. */
export const idAv = ({ sagt }: Rad): string | null =>
  typeof sagt['id'] === 'string' && sagt['id'] !== '' ? sagt['id'] : null

/** Pairs of rows that have no id and entries that no row names, by name and place; and rows that say the same twice. */
function* etterNavn(rader: readonly Rad[], egne: readonly Lagret[]) {
  const grupper = new Map<string, Gruppe>()
  const kjente: Kjennetegn[] = []
  for (const { rad, sagt } of rader) {
    yield
    const navn = form(sagt['navn'])
    if (navn !== '') kjente.push({ rad, navn, sted: stedet((sti) => sagt[sti]) })
  }
  const gjentatt = dobbelt(kjente)
  for (const k of kjente) {
    if (gjentatt.has(k.rad)) continue
    const gruppe = grupper.get(k.navn) ?? { rader: [], lagrede: [] }
    gruppe.rader.push(k)
    grupper.set(k.navn, gruppe)
  }
  for (const l of egne) {
    yield
    grupper.get(form(l.tiltak.navn))?.lagrede.push(l)
  }
  const funnet = new Map<number, Lagret>()
  for (const gruppe of grupper.values())
    if (gruppe.lagrede.length > 0) for (const [rad, l] of yield* par(gruppe)) funnet.set(rad, l)
  return { funnet, gjentatt }
}

/** For each row, in order; stops now and then, so that others can be let in. `opptatt`: ids that others have. */
export function* koble(
  rader: readonly Rad[],
  { kontor, egne, opptatt }: Ramme,
): Generator<void, ReadonlyMap<number, Kobling>> {
  const perId = new Map(egne.map((l) => [l.tiltak.id, l]))
  const navngitte = new Set(rader.map(idAv).filter((id) => id !== null))
  const { funnet, gjentatt } = yield* etterNavn(
    rader.filter((rad) => idAv(rad) === null),
    egne.filter((l) => !navngitte.has(l.tiltak.id)),
  )
  const nyId = lagIdgiver(kontor, new Set([...opptatt, ...perId.keys(), ...navngitte]))
  const forsteMed = new Map<string, number>()
  const ut = new Map<number, Kobling>()
  for (const rad of rader) {
    yield
    const skrevet = idAv(rad)
    const samme = gjentatt.get(rad.rad) ?? null
    const kjent = skrevet ?? funnet.get(rad.rad)?.tiltak.id ?? (samme === null ? undefined : ut.get(samme)?.id)
    const id = kjent ?? nyId(rad.sagt)
    const sammeSom = skrevet === null ? samme : (forsteMed.get(id) ?? null)
    if (!forsteMed.has(id)) forsteMed.set(id, rad.rad)
    ut.set(rad.rad, { id, naa: perId.get(id) ?? null, sammeSom })
  }
  return ut
}

/** No word in it: what somebody has counted rows with, such as `12`, `1.1` and `A-12`. */
const erLopenummer = (id: string) => !/[a-z]{2}/i.test(id)

/** Tells which ids of this office's file may be trusted. `egen`: an export of ours, which may be all that is left of an entry. */
export function lagIdproving({ kontor, egne }: Omit<Ramme, 'opptatt'>): (id: string, egen: boolean) => boolean {
  const ider = new Set(egne.map((l) => l.tiltak.id))
  return (id, egen) => (erLopenummer(id) ? egen && ider.has(id) : egen || ider.has(id) || id.startsWith(`${kontor}-`))
}
export type Idproving = ReturnType<typeof lagIdproving>

/** A row whose id is no id of ours is told so, and is nobody's. */
export function provIder(
  lesninger: readonly Radlesning[],
  kolonner: readonly Importkolonne[],
  erLov: (id: string) => boolean,
): void {
  const kolonne = kolonner.find((k) => k.felt === 'id')?.kolonne ?? 0
  for (const lesning of lesninger) {
    const id = idAv(lesning)
    if (id === null || erLov(id)) continue
    const melding = `${sitat(id)} er ikke en id fra katalogen. Velg at kolonnen ikke skal leses, eller bruk id-ene fra eksporten`
    lesning.feil.push(celleFeil({ rad: lesning.rad, kolonne, felt: 'id' }, melding))
    delete lesning.sagt['id']
  }
}

/** Entries that no row is, by id. */
export const uten = (egne: readonly Lagret[], koblinger: Iterable<Kobling>): { id: string; navn: string }[] => {
  const med = new Set([...koblinger].map(({ naa }) => naa?.tiltak.id))
  return egne.filter((l) => !med.has(l.tiltak.id)).map(({ tiltak: { id, navn } }) => ({ id, navn }))
}

/** A copy that may be changed. */
export const kopi = (naa: Lagret | null): Objekt => (naa ? (structuredClone(naa.tiltak) as Objekt) : {})
