/**
 * Makes the spreadsheets in `ark/` with LibreOffice, from what stands here: `node --import tsx test/import/lag-ark.ts`. They are kept in the
 * repository, because a machine that runs the tests need not have LibreOffice.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bok, Rute } from './bok.ts'
import { BOKER } from './boker.ts'

const MAL = fileURLToPath(new URL('./ark/', import.meta.url))

const xml = (tekst: string) =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const avsnitt = (tekst: string) =>
  tekst
    .split('\n')
    .map((linje) => `<text:p>${xml(linje)}</text:p>`)
    .join('')

function celle(rute: Rute): string {
  if (rute === null) return '<table:table-cell/>'
  if (typeof rute === 'string')
    return `<table:table-cell office:value-type="string">${avsnitt(rute)}</table:table-cell>`
  if (typeof rute === 'number') return `<table:table-cell office:value-type="float" office:value="${rute}"/>`
  if (typeof rute === 'boolean') return `<table:table-cell office:value-type="boolean" office:boolean-value="${rute}"/>`
  if ('dato' in rute)
    return `<table:table-cell table:style-name="dato" office:value-type="date" office:date-value="${rute.dato}"/>`
  if ('formel' in rute)
    return `<table:table-cell table:formula="of:=${xml(rute.formel)}" office:value-type="float" office:value="0"/>`
  const { tekst, bred = 1, hoy = 1 } = rute
  const dekket = '<table:covered-table-cell/>'.repeat(bred - 1)
  return `<table:table-cell office:value-type="string" table:number-columns-spanned="${bred}" table:number-rows-spanned="${hoy}">${avsnitt(tekst)}</table:table-cell>${dekket}`
}

const rad = (ruter: readonly Rute[]) => `<table:table-row>${ruter.map(celle).join('')}</table:table-row>`

function fods({ ark }: Bok): string {
  const tabeller = Object.entries(ark).map(
    ([navn, rader]) => `<table:table table:name="${xml(navn)}">${rader.map(rad).join('')}</table:table>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="d"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style><style:style style:name="dato" style:family="table-cell" style:data-style-name="d"/></office:automatic-styles>
<office:body><office:spreadsheet>${tabeller.join('')}</office:spreadsheet></office:body></office:document>`
}

/** 59 is `;`, 34 is `"`, 1 is Windows-1252, and `false` writes dates as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):59,34,1,1,,1033,false,true,false'

function lag(navn: string, bok: Bok): void {
  const mappe = mkdtempSync(join(tmpdir(), 'ark-'))
  const kilde = join(mappe, `${navn}.fods`)
  writeFileSync(kilde, fods(bok))
  const til = bok.slag === 'csv' ? CSV : 'xlsx:Calc MS Excel 2007 XML'
  execFileSync('soffice', ['--headless', '--convert-to', til, '--outdir', mappe, kilde], { stdio: 'pipe' })
  renameSync(join(mappe, `${navn}.${bok.slag}`), join(MAL, `${navn}.${bok.slag}`))
  rmSync(mappe, { recursive: true })
}

for (const [navn, bok] of Object.entries(BOKER)) lag(navn, bok)
