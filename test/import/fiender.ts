/** Files that wish us ill, or are broken, each with a word of the refusal it must get. */
import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { filen } from './last-opp.ts'

const MB = 1024 * 1024
const bytes = (tekst: string) => new TextEncoder().encode(tekst)

const HODE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const ramme = (ark: Uint8Array): Record<string, Uint8Array> => ({
  '[Content_Types].xml': bytes(`${HODE}<Types/>`),
  'xl/workbook.xml': bytes(
    `${HODE}<workbook ${NS} xmlns:r="${REL}"><sheets><sheet name="Ark" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': bytes(
    `${HODE}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
  'xl/worksheets/sheet1.xml': ark,
})

const arket = (innhold: string, foran = '') => bytes(`${HODE}${foran}<worksheet ${NS}>${innhold}</worksheet>`)
const celle = (ref: string, tekst = 'a') => `<c r="${ref}" t="inlineStr"><is><t>${tekst}</t></is></c>`
const xlsx = (ark: Uint8Array, mer: Record<string, Uint8Array> = {}) => zipSync({ ...ramme(ark), ...mer }, { level: 1 })
const LITE = arket(`<sheetData><row r="1">${celle('A1', 'Navn')}</row></sheetData>`)

/** A zip whose directory says what it likes, one entry at a time. */
function logn(lagt: Uint8Array, endre: (zip: Buffer, katalog: number) => void): Uint8Array {
  const zip = Buffer.from(lagt)
  endre(zip, zip.indexOf(Buffer.from('504b0102', 'hex')))
  return zip
}

const latter = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`,
).join('')}]>`

const millioner = () => {
  const rader = Array.from(
    { length: 10_000 },
    (_, r) => `<row r="${r + 1}">${Array.from({ length: 100 }, () => '<c><v>1</v></c>').join('')}</row>`,
  )
  return xlsx(arket(`<sheetData>${rader.join('')}</sheetData>`))
}

/** One entry that is stored once and told of many times: small on disk, enormous when unpacked. */
function overlappende(): Uint8Array {
  const zip = Buffer.from(xlsx(LITE, { 'xl/a.xml': LITE, 'xl/b.xml': LITE }))
  const andre = zip.lastIndexOf(Buffer.from('504b0102', 'hex'))
  const forste = zip.indexOf(Buffer.from('504b0102', 'hex'))
  zip.writeUInt32LE(zip.readUInt32LE(forste + 42), andre + 42)
  return zip
}

const utf16 = (tekst: string) => Buffer.from(`\ufeff${tekst}`, 'utf16le')

/** Name → the file, and what is said of it. */
export const FIENDER: Record<string, () => { innhold: string | Uint8Array; sier: RegExp }> = {
  'zip-bombe.xlsx': () => ({
    innhold: xlsx(arket(`<sheetData>${' '.repeat(90 * MB)}</sheetData>`)),
    sier: /pakker ut til mer/,
  }),
  'zip-bombe-i-flere-deler.xlsx': () => ({
    innhold: xlsx(
      LITE,
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`xl/del${i}.xml`, new Uint8Array(3.9 * MB)])),
    ),
    sier: /pakker ut til mer/,
  }),
  'katalogen-lyver-om-storrelsen.xlsx': () => ({
    // Says that 60 MB of nothing are 100 bytes.
    innhold: logn(xlsx(LITE, { 'xl/a.xml': new Uint8Array(60 * MB) }), (zip) =>
      zip.writeUInt32LE(100, zip.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24),
    ),
    sier: /skadet/,
  }),
  'overlappende-deler.xlsx': () => ({ innhold: overlappende(), sier: /skadet/ }),
  'zip-i-zip.xlsx': () => ({ innhold: xlsx(LITE, { 'xl/embeddings/mer.xlsx': xlsx(LITE) }), sier: /andre filer inni/ }),
  'sti-ut-av-mappen.xlsx': () => ({ innhold: xlsx(LITE, { '../../etc/passwd': LITE }), sier: /skadet/ }),
  'samme-navn-to-ganger.xlsx': () => ({ innhold: xlsx(LITE, { 'XL/WORKBOOK.XML': LITE }), sier: /skadet/ }),
  'kryptert-post.xlsx': () => ({
    innhold: logn(xlsx(LITE), (zip, katalog) => zip.writeUInt16LE(1, katalog + 8)),
    sier: /passord/,
  }),
  'milliard-latter.xlsx': () => ({
    innhold: xlsx(arket(`<sheetData><row r="1">${celle('A1', '&j;')}</row></sheetData>`, latter)),
    sier: /ikke laget slik Excel/,
  }),
  'ekstern-entitet.xlsx': () => ({
    innhold: xlsx(LITE, {
      'xl/sharedStrings.xml': bytes(`${HODE}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst>&x;</sst>`),
    }),
    sier: /ikke laget slik Excel/,
  }),
  'utf-16-gjemmer-doctype.xlsx': () => ({
    innhold: xlsx(utf16(`<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><worksheet ${NS}/>`)),
    sier: /ikke laget slik Excel/,
  }),
  'oppgitt-stort-omrade.xlsx': () => ({
    innhold: xlsx(arket(`<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${celle('A1')}</row></sheetData>`)),
    sier: /mer enn 20000 rader/,
  }),
  'en-celle-langt-borte.xlsx': () => ({
    innhold: xlsx(arket(`<sheetData><row r="1048576">${celle('XFD1048576')}</row></sheetData>`)),
    sier: /mer enn 20000 rader/,
  }),
  'million-celler.xlsx': () => ({ innhold: millioner(), sier: /mer enn 300000 celler/ }),
  'bare-begynnelsen-av-tagger.xlsx': () => ({
    innhold: xlsx(arket('<c '.repeat(3 * MB))),
    sier: /mer enn 300000 celler|pakker ut/,
  }),
  'avkuttet.xlsx': () => ({
    innhold: (filen('ark/1-to-etasjer.xlsx').innhold as Uint8Array).slice(0, 3000),
    sier: /skadet/,
  }),
  'feil-i-dataene.xlsx': () => ({
    innhold: logn(xlsx(LITE), (zip) => zip.fill(0x55, 120, 160)),
    sier: /skadet/,
  }),
  'ikke-et-ark.xlsx': () => ({ innhold: zipSync({ 'les-meg.txt': bytes('hei') }), sier: /ikke et Excel-ark/ }),
  'ark-som-ikke-finnes.xlsx': () => {
    const { 'xl/worksheets/sheet1.xml': _ark, ...uten } = ramme(LITE)
    return { innhold: zipSync(uten), sier: /kan ikke leses/ }
  },
  'gammelt-excel.xlsx': () => ({
    innhold: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    sier: /gamle Excel-formatet/,
  }),
  'passord.xlsx': () => ({
    innhold: Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(1024),
    ]),
    sier: /passord/,
  }),
  'nettside.xlsx': () => ({ innhold: '<html><table><tr><td>Navn</td></tr></table></html>', sier: /nettside/ }),
  'en-lang-linje.csv': () => ({ innhold: `Navn;Type\n${'a'.repeat(9.9 * MB)}`, sier: /lengre enn 200000 tegn/ }),
  'nullbyte.csv': () => ({ innhold: 'Navn;Type\nJobb\0klubb;kurs\n', sier: /ikke tekst/ }),
  'bare-nuller.csv': () => ({ innhold: new Uint8Array(5 * MB), sier: /ikke tekst/ }),
  'dype-anforselstegn.csv': () => ({ innhold: `Navn;Type\n${'"'.repeat(5 * MB + 1)}`, sier: /anførselstegn/ }),
  'uendelig-mange-kolonner.csv': () => ({ innhold: `${';'.repeat(100_000)}\n`, sier: /mer enn 200 kolonner/ }),
  'uendelig-mange-rader.csv': () => ({ innhold: `Navn\n${'a\n'.repeat(3 * MB)}`, sier: /mer enn 20000 rader/ }),
  'dyp.json': () => ({ innhold: `{"tiltak":${'['.repeat(2 * MB)}`, sier: /ikke en eksport/ }),
  'tom.xlsx': () => ({ innhold: '', sier: /tom/ }),
  'stor-ugyldig.xlsx': () => ({
    innhold: Buffer.concat([
      Buffer.from('PK\x03\x04'),
      deflateRawSync(Buffer.alloc(8 * MB, 'ab')),
      Buffer.alloc(9 * MB, 'x'),
    ]),
    sier: /skadet/,
  }),
}
