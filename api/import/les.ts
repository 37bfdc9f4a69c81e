/** Which kind of file it is, by what is in it: a name can say anything. Runs in the worker. */
import type { Celle } from '../tabell.ts'
import { Avvist, GRENSER } from './avvist.ts'
import { type Csvark, lesCsv } from './csv.ts'
import type { Ark, Lesevalg } from './lest.ts'
import { somTekst, utenC1 } from './tegnsett.ts'
import { lesXlsx } from './xlsx.ts'

/** `ikkeTiltak`: what in the list is no entry, from 1. */
export type Lest = { slag: 'xlsx'; ark: Ark[] } | Csvark | { slag: 'json'; ark: Ark[]; ikkeTiltak: number[] }

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** The names of streams in an OLE file, as they are written there. */
const KRYPTERT = Buffer.from('EncryptedPackage', 'utf16le')
const MERKET = Buffer.from('DRMEncrypted', 'utf16le')
/** Where an old workbook begins; the record that says it has a password follows after its 16 bytes. Source: [MS-XLS] 2.4.21 and 2.4.117. */
const BOF = Buffer.from('09081000', 'hex')
const FILEPASS = 0x2f
const ANDRE: readonly [Buffer, string][] = [
  [Buffer.from('%PDF'), 'Filen er en PDF. Lagre regnearket som .xlsx eller .csv.'],
  [Buffer.from('{\\rtf'), 'Filen er et tekstdokument. Lagre tabellen som .xlsx eller .csv.'],
]
const GAMMELT = 'Filen er i det gamle Excel-formatet (.xls). Velg Lagre som og «Excel-arbeidsbok (.xlsx)».'
const PASSORD = 'Filen er beskyttet med passord. Fjern passordet i Excel, og lagre den på nytt.'
const BESKYTTET =
  'Filen er beskyttet, for eksempel med en følsomhetsetikett. Fjern beskyttelsen i Excel, og lagre den på nytt som .xlsx.'
const somXlsx = (hva: string) => `Filen er ${hva}. Åpne den i Excel, velg Lagre som og «Excel-arbeidsbok (.xlsx)».`
/** Other ways of writing a spreadsheet as text, which would be read as CSV, or taken for web pages. */
const TEKSTFORMATER: readonly [RegExp, string][] = [
  [
    /^<[^]*(?:progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet)/i,
    somXlsx('i det gamle XML-formatet for Excel'),
  ],
  [/^<[^]*<office:document/, somXlsx('et LibreOffice-ark i XML (.fods)')],
  [
    /^(?:MIME-Version:|(?:From|Subject|Date|Content-Type):[^]*multipart\/related)/i,
    somXlsx('en nettside i én fil (.mht)'),
  ],
  [/^ID;P[A-Z0-9]*(?:;[NE])*\r?\n[BCFOP];/, somXlsx('i formatet SYLK (.slk)')],
  [/^TABLE\r?\n0,1\r?\n/, somXlsx('i formatet DIF (.dif)')],
]
const NETTSIDE = 'Filen er en nettside, selv om navnet sier noe annet. Åpne den i Excel, og lagre den som .xlsx.'

function oleslag(bytes: Buffer): string {
  if (bytes.includes(MERKET)) return BESKYTTET
  const bok = bytes.indexOf(BOF)
  const harPassord = bok >= 0 && bok + 22 <= bytes.length && bytes.readUInt16LE(bok + 20) === FILEPASS
  return harPassord || bytes.includes(KRYPTERT) ? PASSORD : GAMMELT
}

const begynner = (bytes: Buffer, med: Buffer) => bytes.subarray(0, med.length).equals(med)

/** Deeper than any entry, and shallow enough for every parser. */
const MEST_DYBDE = 12
/** Twice the cells: lists have several values in one. */
const FLEST_VERDIER = 2 * GRENSER.celler
const [SITAT, SKRA, KOMMA, KLAMME] = [34, 92, 44, 123]
/** `{` and `[`, `}` and `]`. */
const [APNE, LUKKE] = [new Set([KLAMME, 91]), new Set([125, 93])]

const IKKE_VAR = 'Filen er ikke en eksport fra tiltakskatalogen.'
const forMange = (antall: number, hva: string) =>
  new Avvist(`Filen har mer enn ${antall} ${hva}. Del den i flere filer.`)
const forMangeFelt = (hvor: string) => new Avvist(`${hvor} har mer enn ${GRENSER.kolonner} felt. ${IKKE_VAR}`)

/** Before it is parsed: how deep the brackets go, and how much is in them. Errors: throws `Avvist`. */
function krevLettJson(bytes: Buffer): void {
  /** Fields of each group that is open; of lists nothing. */
  const apne: number[] = []
  let verdier = 0
  let iTekst = false
  for (let i = 0; i < bytes.length; i++) {
    const tegn = bytes[i] ?? 0
    if (iTekst && tegn === SKRA) i++
    else if (tegn === SITAT) iTekst = !iTekst
    else if (iTekst) continue
    else if (APNE.has(tegn)) {
      if (apne.push(tegn === KLAMME ? 1 : Number.NEGATIVE_INFINITY) > MEST_DYBDE) throw new Avvist(IKKE_VAR)
    } else if (LUKKE.has(tegn)) apne.pop()
    else if (tegn === KOMMA) {
      const felt = (apne.pop() ?? 0) + 1
      apne.push(felt)
      if (felt > GRENSER.kolonner) throw forMangeFelt('Et tiltak')
      if (++verdier > FLEST_VERDIER) throw forMange(FLEST_VERDIER, 'verdier')
    }
  }
}

function postene(bytes: Buffer): unknown[] {
  krevLettJson(bytes)
  const { tekst } = somTekst(bytes, 'utf-8')
  let innhold: unknown
  try {
    innhold = JSON.parse(tekst)
  } catch {
    throw new Avvist('Filen er ikke gyldig JSON.')
  }
  const poster = innhold && typeof innhold === 'object' && 'tiltak' in innhold ? innhold.tiltak : undefined
  if (!Array.isArray(poster)) throw new Avvist('Filen må ha formen { "versjon": "…", "tiltak": [ … ] }.')
  // The headings are a row too.
  if (poster.length >= GRENSER.rader) throw forMange(GRENSER.rader - 1, 'tiltak')
  return poster
}

const erObjekt = (v: unknown): v is object => typeof v === 'object' && v !== null && !Array.isArray(v)

const tegnI = (rad: readonly Celle[]) =>
  rad.reduce<number>((sum, celle) => sum + (typeof celle === 'string' ? celle.length : 0), 0)

/** Entries as a sheet with our own columns, and one for each field that is not ours. No larger than a sheet may be. */
async function lesJson(bytes: Buffer): Promise<Extract<Lest, { slag: 'json' }>> {
  const poster = postene(bytes)
  // Loads the schema, which no other kind of file needs.
  const { tilRader, ukjenteStier } = await import('../tabell.ts')
  const objekter = poster.map((post) => (erObjekt(post) ? post : {}))
  const ukjente = ukjenteStier(objekter)
  const { navn, rader } = tilRader(objekter, 'xlsx')
  const kolonner = navn.length + ukjente.length
  if (kolonner > GRENSER.kolonner) throw forMangeFelt('Tiltakene')
  if (kolonner * (rader.length + 1) > GRENSER.celler) throw forMange(GRENSER.celler, 'celler')
  if (rader.some((rad) => tegnI(rad) > GRENSER.post))
    throw new Avvist(`Et tiltak i filen er lengre enn ${GRENSER.post} tegn.`)
  const celler: Celle[][] = [[...navn, ...ukjente], ...rader.map((rad) => [...rad, ...ukjente.map(() => null)])]
  const ikkeTiltak = poster.flatMap((post, i) => (erObjekt(post) ? [] : [i + 1]))
  return { slag: 'json', ark: [{ navn: 'JSON', celler, fletter: [] }], ikkeTiltak }
}

/** No file may bring control characters into the catalogue. */
function rens(ark: readonly Ark[]): void {
  for (const { celler } of ark)
    for (const rad of celler) rad.forEach((celle, i) => typeof celle === 'string' && (rad[i] = utenC1(celle)))
}

async function les(bytes: Buffer, valg: Lesevalg): Promise<Lest> {
  if (begynner(bytes, Buffer.from('PK'))) return { slag: 'xlsx', ark: await lesXlsx(bytes) }
  const begynnelse = bytes
    .toString('latin1', 0, 2000)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  const format = TEKSTFORMATER.find(([monster]) => monster.test(begynnelse))
  if (format) throw new Avvist(format[1])
  if (/^<(?:!doctype|html|\?xml|table|head|meta|body)/i.test(begynnelse)) throw new Avvist(NETTSIDE)
  return begynnelse.startsWith('{') ? lesJson(bytes) : lesCsv(bytes, valg)
}

/** Errors: throws `Avvist` with what is wrong with the file as a whole. */
export async function lesBytes(bytes: Buffer, valg: Lesevalg): Promise<Lest> {
  if (bytes.length === 0) throw new Avvist('Filen er tom.')
  if (begynner(bytes, OLE)) throw new Avvist(oleslag(bytes))
  const annet = ANDRE.find(([merke]) => begynner(bytes, merke))
  if (annet) throw new Avvist(annet[1])
  const lest = await les(bytes, valg)
  rens(lest.ark)
  return lest
}
