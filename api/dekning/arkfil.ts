/** Rows as a file for a spreadsheet: XLSX with a sheet for each, or the cells alone as CSV. */
import { stringify } from 'csv-stringify/sync'
import writeXlsx from 'write-excel-file/node'
import type { Ark } from '../../catalog/dekning/eksport.ts'
import { iXml } from '../eksport.ts'

export const ARKFORMATER = ['xlsx', 'csv'] as const
export type Arkformat = (typeof ARKFORMATER)[number]

const xlsx = (ark: readonly Ark[]): Promise<Uint8Array> =>
  writeXlsx(
    ark.map(({ navn, rader }) => ({
      sheet: navn,
      data: rader.map((rad) => rad.map((celle) => (typeof celle === 'string' ? iXml(celle) : celle))),
    })),
  ).toBuffer()

/** The longest of the sheets has all that the others are made of. A text that a spreadsheet would run is made harmless. */
function csv(ark: readonly Ark[]): Uint8Array {
  const storst = ark.reduce((a, b) => (b.rader.length > a.rader.length ? b : a))
  return Buffer.from(stringify([...storst.rader], { bom: true, delimiter: ';', escape_formulas: true }))
}

export const skrivArk = async (format: Arkformat, ark: readonly Ark[]): Promise<Uint8Array> =>
  format === 'csv' ? csv(ark) : await xlsx(ark)
