/** From what a row says to an entry: on top of what is there, or from nothing. What no column tells stays as it was. */
import { type Kodeverk, koder } from '../../catalog/kodeverk.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { settSti } from '../tabell.ts'
import { grunnfelt } from './felter.ts'
import type { Sagt } from './verdi/lesning.ts'
import { ukedelerI } from './verdi/ukedeler.ts'

export type Objekt = Record<string, unknown>

/** The value at a path; undefined when nothing is told. */
export const verdiI = (rot: unknown, sti: string): unknown =>
  sti.split('.').reduce<unknown>((her, ledd) => (her as Objekt | null | undefined)?.[ledd], rot)

const erGruppe = (v: unknown): v is Objekt => typeof v === 'object' && v !== null && !Array.isArray(v)

/** Unknown again. A group that lost its last leaf goes with it. */
function fjern(rot: Objekt, sti: string): void {
  const ledd = sti.split('.')
  const siste = ledd.pop() ?? sti
  const over = ledd.join('.')
  const gruppe = ledd.length === 0 ? rot : verdiI(rot, over)
  if (!erGruppe(gruppe) || !(siste in gruppe)) return
  delete gruppe[siste]
  if (over !== '' && Object.keys(gruppe).length === 0) fjern(rot, over)
}

const LISTER: Record<string, Kodeverk> = {
  tilrettelegging: 'tilrettelegging',
  krav: 'krav',
  miljo: 'miljo',
  malgrupper: 'malgruppe',
  innhold: 'innhold',
}

/** Ticks: yes adds the code; no takes it out, and says nothing of the others. */
function kryss(rot: Objekt, felt: string, svar: readonly (readonly [string, unknown])[]): void {
  const verk = LISTER[felt]
  const gammelt = rot[felt]
  if (!verk || (!Array.isArray(gammelt) && !svar.some(([, ja]) => ja === true))) return
  const liste = new Set<unknown>(Array.isArray(gammelt) ? gammelt : [])
  for (const [kode, ja] of svar) {
    if (ja === true) liste.add(kode)
    else if (ja === false) liste.delete(kode)
  }
  const gamle = Array.isArray(gammelt) ? gammelt : []
  // Those that were there keep their order; new ones come in that of the vocabulary.
  rot[felt] = [...gamle.filter((k) => liste.has(k)), ...koder(verk).filter((k) => liste.has(k) && !gamle.includes(k))]
}

type Avtale = NonNullable<NonNullable<Tiltak['deling']>['avtaler']>[number]

/** A list of kommuner says nothing of places and price, so what was agreed stays. */
function medAvtaler(naa: unknown, ny: Objekt): Objekt {
  const gammelt = erGruppe(naa) && Array.isArray(naa['avtaler']) ? (naa['avtaler'] as Avtale[]) : []
  const avtaler = ny['avtaler'] as Avtale[] | undefined
  if (avtaler === undefined) return { ...(erGruppe(naa) ? naa : {}), ...ny }
  return { ...ny, avtaler: avtaler.map((a) => gammelt.find((b) => b.kommunenummer === a.kommunenummer) ?? a) }
}

const dybde = (sti: string) => sti.split('.').length

/**
 * Changes `rot`. `tekniske`: groups of our own export, whose empty cell takes away only what is known to be none, for the
 * leaves have columns of their own.
 */
export function legg(rot: Objekt, sagt: Sagt, tekniske: ReadonlySet<string> = new Set()): void {
  const kryssene = new Map<string, [string, unknown][]>()
  for (const [sti, verdi] of Object.entries(sagt).sort(([a], [b]) => dybde(a) - dybde(b))) {
    const [felt, kode] = [grunnfelt(sti), sti.split(':')[1]]
    if (kode !== undefined) {
      if (felt in LISTER) kryssene.set(felt, [...(kryssene.get(felt) ?? []), [kode, verdi]])
    } else if (verdi === undefined) {
      const naa = verdiI(rot, sti)
      if (!tekniske.has(sti) || naa === null || (erGruppe(naa) && Object.keys(naa).length === 0)) fjern(rot, sti)
    } else if (sti === 'deling' && erGruppe(verdi)) rot['deling'] = medAvtaler(rot['deling'], verdi)
    else settSti(rot, sti, verdi)
  }
  for (const [felt, svar] of kryssene) kryss(rot, felt, svar)
  const { tider } = ukedelerI(sagt)
  if (tider) settSti(rot, 'oppmote.tider', tider)
}

const LENGST = 200

/** The first sentences of a longer text, for an entry that has no summary of its own. */
export function somSammendrag(beskrivelse: string): string {
  const enkel = beskrivelse
    .replaceAll(/[*_#>`]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (enkel.length <= LENGST) return enkel
  const setninger = enkel.slice(0, LENGST + 1).match(/^.*[.!?](?=\s)/s)?.[0]
  if (setninger && setninger.length >= 40) return setninger
  const ord = enkel.slice(0, LENGST - 1)
  return `${ord.slice(0, Math.max(ord.lastIndexOf(' '), LENGST / 2)).replace(/[,;:]$/, '')}…`
}
