/** Which letters the bytes of a text file are. */
import { Avvist } from './avvist.ts'
import type { Tegnsett } from './lest.ts'

const BINAER =
  'Filen er ikke tekst. Er det et regneark, velger du Lagre som og «Excel-arbeidsbok (.xlsx)» eller «CSV UTF-8».'

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

function erUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function gjett(bytes: Buffer): Tegnsett {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16(bytes) ?? (erUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Latin-1 is read as Windows-1252, of which it is a part. Errors: throws `Avvist` for what is not text. */
export function somTekst(bytes: Buffer, valgt?: Tegnsett | null): { tekst: string; tegnsett: Tegnsett } {
  const tegnsett = valgt ?? gjett(bytes)
  const tekst = new TextDecoder(tegnsett).decode(bytes)
  if (tekst.includes('\0')) throw new Avvist(BINAER)
  return { tekst, tegnsett }
}
