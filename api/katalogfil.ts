/** Catalogue files: JSON, CSV and XLSX in and out. Bad content is a list of faults, each with file, entry and field. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import type { Geografi } from '../catalog/geografi.ts'
import { type Radfeil, tolkRader } from '../catalog/last.ts'
import { RESERVERT } from '../catalog/skjema/felt.ts'
import { tolkTiltak } from '../catalog/skjema/kontroll.ts'
import type { Tiltak } from '../catalog/skjema/tiltak.ts'
import { FORMATER, skrivFil } from './eksport.ts'
import { Feil } from './feil.ts'
import { lesFil } from './import/lesfil.ts'
import { type Celle, erKolonne, type Filslag, fraRad } from './tabell.ts'

const MEST_BYTES = 100 * 1024 * 1024

type Innhold = { rader: unknown[]; feil: Radfeil[] }
type Lest = { tiltak: Tiltak[]; feil: Radfeil[] }

const filfeil = (fil: string, melding: string, sti = ''): Radfeil => ({ fil, post: '', sti, melding })
const bareFeil = (fil: string, melding: string, sti = ''): Innhold => ({
  rader: [],
  feil: [filfeil(fil, melding, sti)],
})

/** UTF-8 only: a byte that is not would silently turn ø into something else. */
function somTekst(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Where JSON breaks off, counted from 1, when the parser tells. */
function jsonSted(tekst: string, feil: unknown): string {
  const plass = /position (\d+)/.exec(String(feil))?.[1]
  if (plass === undefined) return ''
  const forut = tekst.slice(0, Number(plass)).split('\n')
  return ` (linje ${forut.length}, tegn ${(forut.at(-1)?.length ?? 0) + 1})`
}

/** `liste`: the name of the list in the file. */
function fraJson(fil: string, tekst: string, liste: string): Innhold {
  let innhold: unknown
  try {
    innhold = JSON.parse(tekst)
  } catch (feil) {
    return bareFeil(fil, `Filen er ikke gyldig JSON${jsonSted(tekst, feil)}`)
  }
  const felt = (innhold && typeof innhold === 'object' ? innhold : {}) as Record<string, unknown>
  const rader = felt[liste]
  if (!Array.isArray(rader)) return bareFeil(fil, `Filen må ha formen { "versjon": "…", "${liste}": [ … ] }`, liste)
  const ukjente = Object.keys(felt).filter((navn) => navn !== 'versjon' && navn !== liste)
  return { rader, feil: ukjente.map((navn) => filfeil(fil, 'Ukjent felt', navn)) }
}

function fraTabell(fil: string, tabell: readonly (readonly Celle[])[], slag: Filslag): Innhold {
  const [hode = [], ...resten] = tabell
  const navn = hode.map((celle) => String(celle ?? '').trim())
  if (!navn.includes('id')) return bareFeil(fil, 'Første rad må ha kolonnenavn, og én kolonne må hete «id»')
  const feil = navn.flatMap((kolonne, i) =>
    kolonne === '' || erKolonne(kolonne) ? [] : [filfeil(fil, `Ukjent kolonne (nr. ${i + 1})`, kolonne)],
  )
  const rader = resten.filter((rad) => rad.some((c) => c !== null && c !== '')).map((rad) => fraRad(navn, rad, slag))
  return { rader, feil }
}

/** A semicolon is the Norwegian habit, a comma the rest of the world's; the header tells which. */
function fraCsv(fil: string, tekst: string): Innhold {
  const hode = tekst.slice(0, tekst.search(/[\r\n]|$/))
  const delimiter = hode.split(';').length >= hode.split(',').length ? ';' : ','
  try {
    const rader = parseCsv(tekst, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true })
    return fraTabell(fil, rader, 'csv')
  } catch (feil) {
    const linje = feil instanceof CsvError && typeof feil['lines'] === 'number' ? ` (linje ${feil['lines']})` : ''
    return bareFeil(fil, `Filen er ikke gyldig CSV${linje}. Er alle anførselstegn avsluttet?`)
  }
}

/** The first sheet, through the same guards as an upload. */
async function fraXlsx(fil: string, bane: string): Promise<Innhold> {
  try {
    const lest = await lesFil(fil, { bytes: readFileSync(bane) })
    if (lest.slag === 'xlsx') return fraTabell(fil, lest.ark[0]?.celler ?? [], 'xlsx')
    return bareFeil(fil, 'Filen er ikke et Excel-ark (XLSX) som kan leses')
  } catch (feil) {
    if (feil instanceof Feil) return bareFeil(fil, feil.message)
    throw feil
  }
}

type Leser = (fil: string, bane: string) => Innhold | Promise<Innhold>

const fraTekst =
  (les: (fil: string, tekst: string) => Innhold): Leser =>
  (fil, bane) => {
    const tekst = somTekst(readFileSync(bane))
    return tekst === null
      ? bareFeil(fil, 'Filen er ikke lagret som UTF-8. Lagre den på nytt med UTF-8')
      : les(fil, tekst)
  }

/** Kinds of file by how the name ends. */
type Slag = { lesere: Record<string, Leser>; navn: string }

const TILTAK: Slag = {
  lesere: {
    '.json': fraTekst((fil, tekst) => fraJson(fil, tekst, 'tiltak')),
    '.csv': fraTekst(fraCsv),
    '.xlsx': fraXlsx,
  },
  navn: 'JSON, CSV eller XLSX',
}

async function innholdAv(bane: string, { lesere, navn }: Slag): Promise<Innhold> {
  const fil = basename(bane)
  try {
    if (statSync(bane).size > MEST_BYTES) return bareFeil(fil, `Filen er større enn ${MEST_BYTES / 1024 / 1024} MB`)
    const les = lesere[extname(bane).toLowerCase()]
    return les ? await les(fil, bane) : bareFeil(fil, `Filen må være ${navn}`)
  } catch {
    return bareFeil(fil, 'Filen finnes ikke eller kan ikke leses')
  }
}

/** The rows of a list in a JSON file of the form `{ "versjon", "<liste>": […] }`, not yet checked. Never throws. */
export const lesJsonliste = (bane: string, liste: string): Promise<Innhold> =>
  innholdAv(bane, { lesere: { '.json': fraTekst((fil, tekst) => fraJson(fil, tekst, liste)) }, navn: 'JSON' })

/** Reads and checks the files together, so that the same id in two of them is found. Never throws for bad content. */
export async function lesKatalogfiler(baner: readonly string[], geografi: Geografi): Promise<Lest> {
  const sett = new Map<string, string>()
  const ut: Lest = { tiltak: [], feil: [] }
  for (const bane of baner) {
    const fil = basename(bane)
    const { rader, feil } = await innholdAv(bane, TILTAK)
    const lest = tolkRader(fil, rader, (rad) => tolkTiltak(rad, geografi), sett)
    const reserverte = lest.verdier
      .filter((t) => RESERVERT.test(t.id))
      .map((t) => ({
        fil,
        post: t.id,
        sti: 'id',
        melding: 'Begynnelsen på id-en er forbeholdt katalogen som følger med',
      }))
    ut.tiltak.push(...lest.verdier)
    ut.feil.push(...feil, ...lest.feil, ...reserverte)
  }
  return ut
}

/** Writes a file that imports back identically. Errors: throws `RangeError` for an unknown kind of file. */
export async function skrivKatalogfil(bane: string, tiltak: readonly Tiltak[], versjon: string): Promise<void> {
  const slag = FORMATER.find((format) => extname(bane).toLowerCase() === `.${format}`)
  if (!slag) throw new RangeError('Filen må hete noe som slutter på .json, .csv eller .xlsx')
  writeFileSync(bane, await skrivFil(slag, tiltak, versjon))
}
