/** Which letters the bytes of a text file are. */
import { Avvist } from './avvist.ts'
import type { Tegnsett } from './lest.ts'

const BINAER =
  'Filen er ikke tekst. Er det et regneark, velger du Lagre som og «Excel-arbeidsbok (.xlsx)» eller «CSV UTF-8».'
const uleselig = (linje: number) =>
  `Filen har tegn som ikke kan leses (linje ${linje}). Åpne den i Excel, velg Lagre som og «CSV UTF-8», og prøv igjen.`

/** What Excel writes besides Unicode: of Windows, of DOS and of older Macs. */
type Enbyte = Exclude<Tegnsett, `utf-${string}`>

const UKJENT = '\ufffd'
/** 0x80–0x9F. Source: WHATWG, index windows-1252; our own, for TextDecoder in Node 20 reads these bytes as Latin-1. */
const WINDOWS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'
/** 0x80–0xFF. Source: IBM code page 850, which TextDecoder does not know. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

const hoye = (fra: number) => String.fromCharCode(...Array.from({ length: 256 - fra }, (_, i) => fra + i))
const OVRE: Record<Enbyte, string> = {
  'windows-1252': WINDOWS + hoye(0xa0),
  cp850: DOS,
  macintosh: new TextDecoder('macintosh').decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i)),
}

/** One character for each byte. */
function avEnbyte(bytes: Uint8Array, tegnsett: Enbyte): string {
  const tabell = Uint16Array.from({ length: 256 }, (_, i) => (i < 128 ? i : OVRE[tegnsett].charCodeAt(i - 128)))
  const tegn = new Uint16Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) tegn[i] = tabell[bytes[i] ?? 0] ?? 0
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(tegn)
}

/** UTF-16 without a mark has a zero in every other byte of ordinary text. */
function utf16(bytes: Buffer): Tegnsett | null {
  const prove = bytes.subarray(0, 2000)
  const nuller = [0, 0]
  prove.forEach((b, i) => b === 0 && (nuller[i % 2] = (nuller[i % 2] ?? 0) + 1))
  const [like = 0, ulike = 0] = nuller
  const mange = prove.length / 4
  if (ulike > mange && like < mange / 10) return 'utf-16le'
  return like > mange && ulike < mange / 10 ? 'utf-16be' : null
}

/** Null when some of the bytes are not that. */
function avUnicode(bytes: Uint8Array, tegnsett: string): string | null {
  try {
    return new TextDecoder(tegnsett, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const BOKSTAV = /\p{L}/u
const STOR = /\p{Lu}/u
const LITEN = /\p{Ll}/u
const SIFFER = /\d/
const NORSKE = new Set('æøåÆØÅ')
/** In names and in Sami, and then those that are rare. */
const ANDRE = new Map([
  ...Array.from('éèáäöüïšžÉÁÄÖÜ', (tegn) => [tegn, 1] as const),
  ...Array.from('êëàâãóòôõúùûíìîñçýÿßÈÊÀÂÓÒÔÚÍÑÇŠŽ', (tegn) => [tegn, 0.5] as const),
])
const VANLIGE_TEGN = new Set('–—…“”‘’„€•«»§°½¼¾´·×±²³®©™\u00a0')
const INNE_I_ORD = new Set('’´–—\u00a0')

/** A large letter begins a word, or stands in a word of large letters; a small one is not alone among large ones. */
function passer(tegn: string, for_: string, etter: string): boolean {
  if (STOR.test(tegn)) return !BOKSTAV.test(for_) || (STOR.test(for_) && !LITEN.test(etter))
  return !(STOR.test(for_) && STOR.test(etter))
}

/** How much a character looks like a Norwegian text, between its neighbours. */
function poengFor(tegn: string, for_: string, etter: string): number {
  const norsk = NORSKE.has(tegn)
  const bokstav = norsk ? 2 : ANDRE.get(tegn)
  if (bokstav !== undefined) {
    if (BOKSTAV.test(for_) || BOKSTAV.test(etter)) return passer(tegn, for_, etter) ? bokstav : -2
    return norsk && !SIFFER.test(for_) ? 1 : 0
  }
  if (!VANLIGE_TEGN.has(tegn)) return -2
  return BOKSTAV.test(for_) && BOKSTAV.test(etter) && !INNE_I_ORD.has(tegn) ? -1 : 0.5
}

const PROVEBYTES = 2 * 1024 * 1024
const FLEST_PROVER = 20_000

function poeng(bytes: Uint8Array, tegnsett: Enbyte): number {
  const tekst = avEnbyte(bytes.subarray(0, PROVEBYTES), tegnsett)
  let sum = 0
  let prover = 0
  for (let i = 0; i < tekst.length && prover < FLEST_PROVER; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    sum += poengFor(tekst.charAt(i), tekst.charAt(i - 1), tekst.charAt(i + 1))
    prover++
  }
  return sum
}

/** Windows, unless the letters fall better into place in another. */
function gjettEnbyte(bytes: Uint8Array): Enbyte {
  let best: { tegnsett: Enbyte; poeng: number } = { tegnsett: 'windows-1252', poeng: poeng(bytes, 'windows-1252') }
  for (const tegnsett of ['cp850', 'macintosh'] as const) {
    const her = poeng(bytes, tegnsett)
    if (her > best.poeng) best = { tegnsett, poeng: her }
  }
  return best.tegnsett
}

/** UTF-8 where a few bytes are damaged: read as anything else, every letter would be wrong. */
function erSkadetUtf8(bytes: Uint8Array): boolean {
  const tekst = new TextDecoder().decode(bytes.subarray(0, PROVEBYTES))
  let [hele, skadde] = [0, 0]
  for (let i = 0; i < tekst.length; i++) {
    if (tekst[i] === UKJENT) skadde++
    else if (tekst.charCodeAt(i) >= 0x80) hele++
  }
  return hele > 4 * skadde
}

function gjett(bytes: Buffer): Tegnsett {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const toByte = utf16(bytes)
  if (toByte) return toByte
  return avUnicode(bytes, 'utf-8') !== null || erSkadetUtf8(bytes) ? 'utf-8' : gjettEnbyte(bytes)
}

const C1 = /[\u0080-\u009f]/g
/** Control characters that were punctuation in Windows before somebody read them as Latin-1; those that never were, go. */
export const utenC1 = (tekst: string): string =>
  tekst.replaceAll(C1, (tegn) => (WINDOWS[tegn.charCodeAt(0) - 0x80] ?? '').replace(UKJENT, ''))

const MELLOM = /[\r\n]/
const erEnbyte = (tegnsett: Tegnsett): tegnsett is Enbyte => tegnsett in OVRE

/** Errors: throws `Avvist` with the first line that can not be read. */
function krevLesbar(tekst: string): void {
  const plass = tekst.indexOf(UKJENT)
  if (plass >= 0) throw new Avvist(uleselig(tekst.slice(0, plass).replaceAll('\r\n', '\n').split(MELLOM).length))
}

/**
 * Latin-1 is read as Windows-1252, of which it is a part. Errors: throws `Avvist` for what is not text, or can not be read as what
 * it is.
 */
export function somTekst(bytes: Buffer, valgt?: Tegnsett | null): { tekst: string; tegnsett: Tegnsett } {
  const tegnsett = valgt ?? gjett(bytes)
  const enbyte = erEnbyte(tegnsett)
  const lest = enbyte ? avEnbyte(bytes, tegnsett) : avUnicode(bytes, tegnsett)
  const tekst = lest ?? new TextDecoder(tegnsett).decode(bytes)
  if (tekst.includes('\0')) throw new Avvist(BINAER)
  if (enbyte || lest === null) krevLesbar(tekst)
  return { tekst: utenC1(tekst), tegnsett }
}
