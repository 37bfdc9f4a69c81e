/** Tiltak as files that import back identically: JSON, CSV as Norwegian spreadsheets have it, and XLSX. */
import { stringify } from 'csv-stringify/sync'
import writeXlsx from 'write-excel-file/node'
import type { Tiltak } from '../catalog/skjema/tiltak.ts'
import { Feil } from './feil.ts'
import { tilRader } from './tabell.ts'

export const FORMATER = ['xlsx', 'csv', 'json'] as const
export type Format = (typeof FORMATER)[number]

export const INNHOLDSTYPE: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** A cell of Excel holds no more. */
const LENGSTE_CELLE = 32_767

/** What the writer would take for its own: it looks texts up in an object. */
const ARVET = new Set(Object.getOwnPropertyNames(Object.prototype))

const skrevetUt = (tegn: string) => `_x${tegn.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** XML can not hold these, and Excel writes them so; what already looks so is told apart. Source: ECMA-376-1 § 22.9.2.19. */
export const iXml = (tekst: string) =>
  ARVET.has(tekst)
    ? skrevetUt(tekst) + tekst.slice(1)
    : tekst.replaceAll(/\p{Cc}|[\ufffd-\uffff]|_(?=x[\da-f]{4}_)/giu, (tegn) =>
        /[\t\n]/.test(tegn) ? tegn : skrevetUt(tegn),
      )

async function xlsx(tiltak: readonly Tiltak[]): Promise<Uint8Array> {
  const { navn, rader } = tilRader(tiltak, 'xlsx')
  const celler = rader.map((rad) => rad.map((celle) => (typeof celle === 'string' ? iXml(celle) : celle)))
  if (celler.some((rad) => rad.some((celle) => typeof celle === 'string' && celle.length > LENGSTE_CELLE)))
    throw new Feil('for_stort', 'En celle blir lengre enn Excel tillater. Velg CSV eller JSON i stedet.')
  return await writeXlsx([navn, ...celler]).toBuffer()
}

function csv(tiltak: readonly Tiltak[]): Uint8Array {
  const { navn, rader } = tilRader(tiltak, 'csv')
  return Buffer.from(
    stringify([navn, ...rader], {
      bom: true,
      delimiter: ';',
      cast: { boolean: String },
      quoted_match: /["\r\n]|^\s|\s$/,
    }),
  )
}

/** `versjon` is told in JSON only. Errors: `for_stort` when a text is longer than a spreadsheet can hold. */
export async function skrivFil(format: Format, tiltak: readonly Tiltak[], versjon: string): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify({ versjon, tiltak }, null, 2)}\n`)
  return format === 'csv' ? csv(tiltak) : await xlsx(tiltak)
}
