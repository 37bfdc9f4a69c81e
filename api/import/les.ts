/** Which kind of file it is, by what is in it: a name can say anything. Runs in the worker. */
import { Avvist } from './avvist.ts'
import { lesCsv } from './csv.ts'
import type { Lesevalg, Lest } from './lest.ts'
import { somTekst } from './tegnsett.ts'
import { lesXlsx } from './xlsx.ts'

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** The name of a stream in an OLE file, as it is written there. */
const KRYPTERT = Buffer.from('EncryptedPackage', 'utf16le')
const ANDRE: readonly [Buffer, string][] = [
  [Buffer.from('%PDF'), 'Filen er en PDF. Lagre regnearket som .xlsx eller .csv.'],
  [Buffer.from('{\\rtf'), 'Filen er et tekstdokument. Lagre tabellen som .xlsx eller .csv.'],
]
const GAMMELT = 'Filen er i det gamle Excel-formatet (.xls). Velg Lagre som og «Excel-arbeidsbok (.xlsx)».'
const PASSORD = 'Filen er beskyttet med passord. Fjern passordet i Excel, og lagre den på nytt.'
const NETTSIDE = 'Filen er en nettside, selv om navnet sier noe annet. Åpne den i Excel, og lagre den som .xlsx.'

const begynner = (bytes: Buffer, med: Buffer) => bytes.subarray(0, med.length).equals(med)

/** Deeper than any entry, and shallow enough for every parser. */
const MEST_DYBDE = 12
const [SITAT, SKRA] = [34, 92]
/** `{` and `[`, `}` and `]`. */
const [APNE, LUKKE] = [new Set([123, 91]), new Set([125, 93])]

/** How deep the brackets go, as far as it needs to be known. */
function erForDyp(bytes: Buffer): boolean {
  let dybde = 0
  let iTekst = false
  for (let i = 0; i < bytes.length; i++) {
    const tegn = bytes[i] ?? 0
    if (iTekst && tegn === SKRA) i++
    else if (tegn === SITAT) iTekst = !iTekst
    else if (!iTekst && APNE.has(tegn) && ++dybde > MEST_DYBDE) return true
    else if (!iTekst && LUKKE.has(tegn)) dybde--
  }
  return false
}

function lesJson(bytes: Buffer): Extract<Lest, { slag: 'json' }> {
  if (erForDyp(bytes)) throw new Avvist('Filen er ikke en eksport fra tiltakskatalogen.')
  const { tekst } = somTekst(bytes, 'utf-8')
  let innhold: unknown
  try {
    innhold = JSON.parse(tekst)
  } catch {
    throw new Avvist('Filen er ikke gyldig JSON.')
  }
  const poster = innhold && typeof innhold === 'object' && 'tiltak' in innhold ? innhold.tiltak : undefined
  if (!Array.isArray(poster)) throw new Avvist('Filen må ha formen { "versjon": "…", "tiltak": [ … ] }.')
  return { slag: 'json', poster }
}

/** Errors: throws `Avvist` with what is wrong with the file as a whole. */
export async function lesBytes(bytes: Buffer, valg: Lesevalg): Promise<Lest> {
  if (bytes.length === 0) throw new Avvist('Filen er tom.')
  if (begynner(bytes, OLE)) throw new Avvist(bytes.includes(KRYPTERT) ? PASSORD : GAMMELT)
  const annet = ANDRE.find(([merke]) => begynner(bytes, merke))
  if (annet) throw new Avvist(annet[1])
  if (begynner(bytes, Buffer.from('PK'))) return { slag: 'xlsx', ark: await lesXlsx(bytes) }
  const begynnelse = bytes
    .toString('latin1', 0, 300)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (/^<(?:!doctype|html|\?xml|table|head|meta|body)/i.test(begynnelse)) throw new Avvist(NETTSIDE)
  return begynnelse.startsWith('{') ? lesJson(bytes) : lesCsv(bytes, valg)
}
