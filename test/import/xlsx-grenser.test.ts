/** What an XLSX may be, and what its parts say: made here by hand, as no spreadsheet program would write them. */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { GRENSER } from '../../api/import/avvist.ts'
import { lesBytes } from '../../api/import/les.ts'
import { lesXlsx } from '../../api/import/xlsx.ts'
import { type Kontortjeneste, medKontor } from '../api/kontortjeneste.ts'
import { se, spor } from './last-opp.ts'

const HODE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const bytes = (tekst: string) => new TextEncoder().encode(tekst)
const relasjon = (id: string, type: string, mal: string) =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${mal}"/>`
const relasjoner = (...innhold: string[]) =>
  bytes(
    `${HODE}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${innhold.join('')}</Relationships>`,
  )

/** One sheet, and the texts that its cells may point at. */
function bok(ark: string, delte: readonly string[] = []): Buffer {
  const deler = {
    'xl/workbook.xml': bytes(
      `${HODE}<workbook ${NS} xmlns:r="${REL}"><sheets><sheet name="Ark" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relasjoner(
      relasjon('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relasjon('rId2', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/sharedStrings.xml': bytes(`${HODE}<sst ${NS}>${delte.map((d) => `<si><t>${d}</t></si>`).join('')}</sst>`),
    'xl/worksheets/sheet1.xml': bytes(`${HODE}<worksheet ${NS}>${ark}</worksheet>`),
  }
  return Buffer.from(zipSync(deler, { level: 6 }))
}

const delt = (ref: string, nr: number) => `<c r="${ref}" t="s"><v>${nr}</v></c>`
const tekst = (ref: string, t: string) => `<c r="${ref}" t="inlineStr"><is><t>${t}</t></is></c>`
const rad = (nr: number, ...celler: string[]) => `<row r="${nr}">${celler.join('')}</row>`
const data = (...rader: string[]) => `<sheetData>${rader.join('')}</sheetData>`
const NAVNEHODE = rad(1, ...['Navn', 'Type', 'Beskrivelse', 'Telefon'].map((t, i) => tekst(`${'ABCD'[i]}1`, t)))
const A = 'a'.repeat(GRENSER.tegnICelle)
const rader = (n: number) => data(...Array.from({ length: n }, (_, i) => rad(i + 1, delt(`A${i + 1}`, 0))))

describe('hvor mye tekst', () => {
  test('En celle kan ha så mange tegn som Excel lar den ha, og ikke ett til', async () => {
    const [ark] = await lesXlsx(bok(data(rad(1, delt('A1', 0))), [A]))
    expect(ark?.celler[0]?.[0]).toHaveLength(GRENSER.tegnICelle)
    await expect(lesXlsx(bok(data(rad(3, delt('AB3', 0))), [`${A}a`]))).rejects.toThrow(
      /^Celle AB3 i arket «Ark» har mer enn 32767 tegn/,
    )
  })

  test('En tekst som er lagret én gang, telles for hver celle som viser den', async () => {
    const celler = Math.floor(GRENSER.tegn / GRENSER.tegnICelle)
    await expect(lesXlsx(bok(rader(celler), [A]))).resolves.toHaveLength(1)
    await expect(lesXlsx(bok(rader(celler + 1), [A]))).rejects.toThrow(/til sammen mer enn 10 millioner tegn/)
  })

  test('En tekst som er flettet nedover, telles for hver rad den gjelder', async () => {
    const bunn = Math.ceil(GRENSER.tegn / GRENSER.tegnICelle) + 2
    const ark = (til: number) =>
      `${data(rad(1, delt('A1', 0)), rad(bunn, tekst(`B${bunn}`, 'b')))}<mergeCells><mergeCell ref="A1:A${til}"/></mergeCells>`
    await expect(lesXlsx(bok(ark(10), [A]))).resolves.toHaveLength(1)
    await expect(lesXlsx(bok(ark(bunn), [A]))).rejects.toThrow(/til sammen mer enn 10 millioner tegn/)
  })

  test('Fletter kan ikke bli flere celler enn et ark kan ha', async () => {
    const fletter = Array.from(
      { length: 20 },
      (_, i) => `<mergeCell ref="${'ABCDEFGHIJKLMNOPQRST'[i]}1:${'ABCDEFGHIJKLMNOPQRST'[i]}20000"/>`,
    )
    const ark = `${data(rad(1, tekst('A1', 'a')), rad(20_000, tekst('A20000', 'b')))}<mergeCells>${fletter.join('')}</mergeCells>`
    await expect(lesXlsx(bok(ark))).rejects.toThrow(/for mange ark eller celler/)
  })
})

describe('celler og rader som ikke sier hvor de er', () => {
  test.each([
    ['kolonner', data(`<row>${'<c><v>1</v></c>'.repeat(GRENSER.kolonner + 1)}</row>`)],
    ['rader', data('<row><c><v>1</v></c></row>'.repeat(GRENSER.rader + 1))],
    ['rader som ikke har noe', data('<row/>'.repeat(GRENSER.rader + 1))],
  ])('For mange %s: det sier vi', async (_, ark) => {
    await expect(lesXlsx(bok(ark))).rejects.toThrow(/mer enn 20000 rader eller 200 kolonner/)
  })
})

describe('formler som feiler', () => {
  const FORMLER = {
    'en vanlig': '<f>VLOOKUP(A2,X,2)</f>',
    'en som er dratt nedover': '<f t="shared" si="0"/>',
    'den som andre deler': '<f t="shared" ref="D2:D9" si="0">VLOOKUP(A1,X!A:B,2,FALSE)</f>',
    'en svært lang': `<f>IF(A1&lt;"${'x'.repeat(8000)}",1)</f>`,
    'en som bare er svaret': '',
  }
  test.each(Object.entries(FORMLER))('%s er en feil i cellen, ikke tom', async (_, formel) => {
    const ark = data(NAVNEHODE, rad(2, tekst('A2', 'Tur'), `<c r="D2" t="e">${formel}<v>#N/A</v></c>`))
    const [lest] = await lesXlsx(bok(ark))
    expect(lest?.celler[1]).toEqual(['Tur', null, null, '#N/A'])
  })

  test('Det som står i neste celle, er ikke feilen i denne', async () => {
    const ark = data(rad(1, '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="B1" t="str"><v>#1 i Norge</v></c>'))
    expect((await lesXlsx(bok(ark)))[0]?.celler[0]).toEqual(['#DIV/0!', '#1 i Norge'])
  })
})

describe('gjennom tjenesten', () => {
  let t: Kontortjeneste
  medKontor(
    (ny) => {
      t = ny
    },
    { tiltak: [] },
  )

  test('Én svær tekst i titusener av celler blir avvist med en setning, raskt', async () => {
    const mange = Array.from({ length: 10_000 }, (_, i) =>
      rad(i + 2, ...Array.from('ABCD', (b) => delt(`${b}${i + 2}`, 0))),
    )
    const innhold = bok(data(NAVNEHODE, ...mange), ['x'.repeat(3_000_000)])
    expect(innhold.length).toBeLessThan(500_000)
    const svar = await spor(t.redaktor, { fil: { navn: 'ark.xlsx', innhold } })
    expect(svar.status).toBe(400)
    expect(await svar.json()).toMatchObject({ felt: [{ sti: 'fil', melding: expect.stringContaining('32767 tegn') }] })
  })

  test('En formel som feiler, blir en feil der den står', async () => {
    const celler = ['Tur', 'Turgruppe', 'Vi går tur.'].map((s, i) => tekst(`${'ABC'[i]}2`, s))
    const ark = data(NAVNEHODE, rad(2, ...celler, '<c r="D2" t="e"><f t="shared" si="0"/><v>#N/A</v></c>'))
    const { feil } = await se(t.redaktor, { fil: { navn: 'ark.xlsx', innhold: bok(ark) } })
    expect(feil).toMatchObject([{ celle: 'D2', melding: expect.stringContaining('#N/A') }])
  })
})

const utf16 = (t: string) => Buffer.from(t, 'utf16le')

describe('andre slag filer enn XLSX og CSV', () => {
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const bof = (neste: string) =>
    Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(`09081000${'00'.repeat(16)}${neste}`, 'hex'), Buffer.alloc(64)])

  test.each<[string, string | Buffer, RegExp]>([
    [
      'XML-regneark 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>',
      /det gamle XML-formatet.*\.xlsx/,
    ],
    [
      'XML-regneark uten programnavn',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      /det gamle XML-formatet.*\.xlsx/,
    ],
    ['nettside i én fil', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n', /\.mht.*\.xlsx/],
    ['SYLK', 'ID;PWXL;N;E\r\nC;Y1;X1;K"Navn"\r\nE\r\n', /\.slk.*\.xlsx/],
    ['DIF', 'TABLE\r\n0,1\r\n"EXCEL"\r\n', /\.dif.*\.xlsx/],
    ['nettside', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><table></table></html>', /nettside, selv om/],
    ['gammelt Excel', bof('4200'), /gamle Excel-formatet/],
    ['gammelt Excel med passord', bof('2f00'), /passord/],
    ['passord', Buffer.concat([OLE, Buffer.alloc(64), utf16('EncryptedPackage')]), /passord/],
    [
      'følsomhetsetikett',
      Buffer.concat([OLE, utf16('EncryptedPackage'), utf16('DRMEncryptedTransform')]),
      /følsomhetsetikett/,
    ],
  ])('%s', async (_, innhold, sier) => {
    await expect(lesBytes(Buffer.from(innhold), {})).rejects.toThrow(sier)
  })

  test('En CSV som begynner med «ID», er en CSV', async () => {
    expect((await lesBytes(Buffer.from('ID;Pris;Navn\n1;2;Tur\n'), {})).slag).toBe('csv')
  })
})
