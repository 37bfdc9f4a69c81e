/**
 * Reads a zip as if its maker wished us ill: the central directory decides, every entry is bounded before it is unpacked, and
 * what is not exactly as it says is refused. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { Avvist, GRENSER } from './avvist.ts'

type Post = { navn: string; metode: number; crc: number; pakket: number; utpakket: number; fra: number }

const SLUTT = 0x06054b50
const KATALOG = 0x02014b50
const LOKAL = 0x04034b50
const LENGSTE_SLUTT = 22 + 0xffff
const UTENFOR = 0xffffffff

const SKADET = 'Filen er skadet eller ikke lastet opp i sin helhet. Åpne den i Excel, lagre den på nytt og prøv igjen.'
const FOR_STOR = 'Filen pakker ut til mer enn vi leser. Behold bare arket med tiltakene, og lagre det som en ny fil.'
const I_FILEN = /\.(zip|jar|7z|rar|gz|xlsx|xlsm|xlsb|xls|docx|docm|doc|pptx|ods|odt)$/i

function sluttpost(bytes: Buffer): number {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - LENGSTE_SLUTT); i--)
    if (bytes.readUInt32LE(i) === SLUTT && i + 22 + bytes.readUInt16LE(i + 20) === bytes.length) return i
  throw new Avvist(SKADET)
}

function krevTrygtNavn(navn: string, sett: Set<string>): void {
  const ledd = navn.split('/')
  if (navn === '' || navn.includes('\\') || navn.includes('\0') || navn.startsWith('/') || /^[a-z]:/i.test(navn))
    throw new Avvist(SKADET)
  if (ledd.includes('..') || ledd.includes('.')) throw new Avvist(SKADET)
  if (I_FILEN.test(navn))
    throw new Avvist('Filen har andre filer inni seg. Fjern innlimte dokumenter fra arket, og lagre det på nytt.')
  const likt = navn.toLowerCase()
  if (sett.has(likt)) throw new Avvist(SKADET)
  sett.add(likt)
}

function lesPost(bytes: Buffer, i: number): Post & { neste: number } {
  if (i + 46 > bytes.length || bytes.readUInt32LE(i) !== KATALOG) throw new Avvist(SKADET)
  const flagg = bytes.readUInt16LE(i + 8)
  // Bit 0: encrypted; 5: patched data; 6 and 13: strong encryption.
  if ((flagg & 0x2061) !== 0)
    throw new Avvist('Filen er beskyttet med passord. Fjern passordet i Excel, og lagre den på nytt.')
  const [navn, ekstra, merknad] = [28, 30, 32].map((der) => bytes.readUInt16LE(i + der))
  const neste = i + 46 + (navn ?? 0) + (ekstra ?? 0) + (merknad ?? 0)
  if (neste > bytes.length) throw new Avvist(SKADET)
  return {
    navn: bytes.toString('utf8', i + 46, i + 46 + (navn ?? 0)),
    metode: bytes.readUInt16LE(i + 10),
    crc: bytes.readUInt32LE(i + 16),
    pakket: bytes.readUInt32LE(i + 20),
    utpakket: bytes.readUInt32LE(i + 24),
    fra: bytes.readUInt32LE(i + 42),
    neste,
  }
}

/** Where the data of an entry begin. */
function dataFra(bytes: Buffer, post: Post, katalog: number): number {
  const i = post.fra
  if (i + 30 > katalog || bytes.readUInt32LE(i) !== LOKAL) throw new Avvist(SKADET)
  const fra = i + 30 + bytes.readUInt16LE(i + 26) + bytes.readUInt16LE(i + 28)
  if (fra + post.pakket > katalog) throw new Avvist(SKADET)
  return fra
}

function krevMatelig(poster: readonly Post[]): void {
  if (poster.some((p) => p.metode !== 0 && p.metode !== 8)) throw new Avvist(SKADET)
  if (poster.some((p) => [p.pakket, p.utpakket, p.fra].includes(UTENFOR))) throw new Avvist(FOR_STOR)
  if (poster.reduce((sum, p) => sum + p.utpakket, 0) > GRENSER.utpakket) throw new Avvist(FOR_STOR)
  if (poster.some((p) => p.utpakket > GRENSER.stor && p.utpakket > p.pakket * GRENSER.forhold))
    throw new Avvist(FOR_STOR)
}

/** Two entries that share bytes are how a small file becomes a very large one. */
function krevAdskilt(steder: readonly (readonly [fra: number, til: number])[]): void {
  const sortert = [...steder].sort((a, b) => a[0] - b[0])
  if (sortert.some(([fra], i) => i > 0 && fra < (sortert[i - 1]?.[1] ?? 0))) throw new Avvist(SKADET)
}

export type Zip = {
  navn: readonly string[]
  /** The whole entry. Errors: throws `Avvist` when it is not as long, or not what, the directory says. */
  pakkUt(navn: string): Buffer
}

/** Errors: throws `Avvist` for a zip that is broken, encrypted, too large, or has odd names in it. Nothing is unpacked yet. */
export function apneZip(bytes: Buffer): Zip {
  const slutt = sluttpost(bytes)
  const antall = bytes.readUInt16LE(slutt + 10)
  const katalog = bytes.readUInt32LE(slutt + 16)
  if (bytes.readUInt16LE(slutt + 4) !== 0 || bytes.readUInt16LE(slutt + 8) !== antall || katalog > slutt)
    throw new Avvist(SKADET)
  if (antall > GRENSER.poster) throw new Avvist(FOR_STOR)
  const sett = new Set<string>()
  const poster: Post[] = []
  for (let i = katalog, n = 0; n < antall; n++) {
    const post = lesPost(bytes, i)
    krevTrygtNavn(post.navn.replace(/\/$/, ''), sett)
    poster.push(post)
    i = post.neste
  }
  krevMatelig(poster)
  const data = new Map(poster.map((post) => [post.navn, { post, fra: dataFra(bytes, post, katalog) }]))
  krevAdskilt([...data.values()].map(({ post, fra }) => [post.fra, fra + post.pakket]))
  return {
    navn: poster.map((post) => post.navn),
    pakkUt(navn) {
      const funnet = data.get(navn)
      if (!funnet) throw new Avvist(SKADET)
      const { post, fra } = funnet
      const pakket = bytes.subarray(fra, fra + post.pakket)
      const ut = post.metode === 0 ? pakket : blasOpp(pakket, post.utpakket)
      if (ut.length !== post.utpakket || crc32(ut) !== post.crc) throw new Avvist(SKADET)
      return ut
    },
  }
}

function blasOpp(pakket: Buffer, utpakket: number): Buffer {
  try {
    return inflateRawSync(pakket, { maxOutputLength: Math.max(1, utpakket) })
  } catch {
    throw new Avvist(SKADET)
  }
}
