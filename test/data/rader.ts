/** What ships with the program, as it stands in the files: every row with the file it is in. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Kodeliste, type Kodeverk, kodeverk } from '../../catalog/kodeverk.ts'

const DATA = new URL('../../catalog/data/', import.meta.url)

export const json = (bane: string): unknown => JSON.parse(readFileSync(new URL(bane, DATA), 'utf8'))

export const filerI = (mappe: string): string[] =>
  readdirSync(fileURLToPath(new URL(`${mappe}/`, DATA)), { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.json'),
  )

export type Rad = Record<string, unknown> & { id: string }

export const raderI = (mappe: string): [fil: string, rad: Rad][] =>
  filerI(mappe).flatMap((fil) => {
    const innhold = json(`${mappe}/${fil}`) as { tiltak?: Rad[]; maler?: Rad[] }
    return (innhold.tiltak ?? innhold.maler ?? []).map((rad): [string, Rad] => [`${mappe}/${fil}`, rad])
  })

/** The date of the file, which nothing in it can be later than. */
export const versjonAv = (fil: string): string => (json(fil) as { versjon: string }).versjon

/** Every text in the row with its path. */
export function* tekster(verdi: unknown, sti = ''): Generator<[sti: string, tekst: string]> {
  if (typeof verdi === 'string') yield [sti, verdi]
  else if (verdi && typeof verdi === 'object')
    for (const [nokkel, indre] of Object.entries(verdi)) yield* tekster(indre, sti ? `${sti}.${nokkel}` : nokkel)
}

const LESES =
  /^(navn|sammendrag|beskrivelse|tilbyder\.navn|kontakt\.rolle|kilde|regelverk\.\d+\.(hjemmel|tekst|kilde))$/

/** The texts that a person reads. */
export const leselig = (rad: unknown): [sti: string, tekst: string][] =>
  [...tekster(rad)].filter(([sti]) => LESES.test(sti))

const brettet = (ord: string) => ord.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')

/** A code that cannot be mistaken for a word: it has a hyphen, or stands for a word with æ, ø or å. */
function erRa(navn: Kodeverk, kode: string): boolean {
  const ord = ((kodeverk[navn] as Kodeliste)[kode]?.navn.nb.toLowerCase() ?? '').split(/[^a-zæøå0-9]+/)
  return kode.includes('-') || ord.some((o) => brettet(o).startsWith(kode) && !o.startsWith(kode))
}

const RA = (Object.keys(kodeverk) as Kodeverk[]).flatMap((navn) =>
  Object.keys(kodeverk[navn]).filter((kode) => erRa(navn, kode)),
)

/** Codes that stand in a text as they are. */
export function rakoder(tekst: string): string[] {
  const ord = new Set(tekst.replaceAll(/https?:\S+|[\w-]+\.(no|com|org)/g, '').split(/[^\p{L}\p{N}-]+/u))
  return [...RA.filter((kode) => ord.has(kode)), ...[...ord].filter((o) => /^[KU]\d{1,2}$/.test(o))]
}
