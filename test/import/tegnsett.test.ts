/** Bytes to letters: what Excel writes in Norway, on Windows, in DOS and on older Macs, and nothing that nobody can read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Avvist } from '../../api/import/avvist.ts'
import { gjettSkilletegn } from '../../api/import/csv.ts'
import { lesBytes } from '../../api/import/les.ts'
import { somTekst, utenC1 } from '../../api/import/tegnsett.ts'
import { type Kontortjeneste, toKontor, VARNES } from '../api/kontortjeneste.ts'
import { importer, se } from './last-opp.ts'

const WINDOWS =
  '80 €,82 ‚,83 ƒ,84 „,85 …,86 †,87 ‡,88 ˆ,89 ‰,8a Š,8b ‹,8c Œ,8e Ž,91 ‘,92 ’,93 “,94 ”,95 •,96 –,97 —,98 ˜,99 ™,9a š,9b ›,9c œ,9e ž,9f Ÿ'
const DOS = '91 æ,9b ø,86 å,92 Æ,9d Ø,8f Å,82 é,ae «,af »,94 ö,ff \u00a0'
const MAC = 'be æ,bf ø,8c å,ae Æ,af Ø,81 Å,8e é,c7 «,c8 »,d0 –,c9 …,d5 ’,a5 •,9a ö,ca \u00a0'

/** Byte → letter. */
const tabell = (tekst: string) =>
  new Map(tekst.split(',').map((par): [number, string] => [Number.parseInt(par.slice(0, 2), 16), par.slice(3)]))

/** The text as one of the old programs would have saved it. */
function skrevet(tekst: string, tegnene: string, resten = false): Buffer {
  const byte = new Map([...tabell(tegnene)].map(([b, tegn]) => [tegn, b]))
  return Buffer.from(
    Array.from(tekst, (tegn) => {
      const kode = byte.get(tegn) ?? tegn.charCodeAt(0)
      if (kode > 0xff || (kode > 0x7f && !resten && !byte.has(tegn))) throw new Error(`${tegn} mangler`)
      return kode
    }),
  )
}
const NORSK = 'Møteplassen på Ås'

describe('Windows-1252', () => {
  test('hver byte', () => {
    const kjente = tabell(WINDOWS)
    for (let b = 0x80; b <= 0xff; b++) {
      const lest = () => somTekst(Buffer.from([b]), 'windows-1252').tekst
      const ventet = b < 0xa0 ? kjente.get(b) : String.fromCharCode(b)
      if (ventet === undefined) expect(lest).toThrow(Avvist)
      else expect(lest()).toBe(ventet)
    }
  })

  test.each([
    'Kom – «gratis»',
    'Let’s go',
    '‘hei’',
    'NAV’s kafé',
    '“sitat” …',
    '• ett\r\n• to',
    '20 € – 30 €',
    'Å gå',
    'Avd. Ø',
    'Ø',
    'ÅRSMØTE',
    '½ time',
  ])('«%s» blir kjent igjen', (tekst) => {
    expect(somTekst(skrevet(tekst, WINDOWS, true))).toEqual({ tekst, tegnsett: 'windows-1252' })
  })
})

describe.each([
  ['DOS', DOS],
  ['Mac', MAC],
])('%s', (_, tegnene) => {
  test.each([NORSK, 'ÆØÅ', 'MØTE PÅ ÅS', 'Ærlig talt, «gratis» på kafé', 'på', 'Blåbær og rødgrøt;Østre\u00a0Ås'])(
    '«%s» blir kjent igjen',
    (tekst) => expect(somTekst(skrevet(tekst, tegnene)).tekst).toBe(tekst),
  )
})

describe('det som ikke kan leses', () => {
  test('UTF-8 med en ødelagt byte, når det er valgt: linjen, og hva man gjør', () => {
    const bytes = Buffer.concat([Buffer.from('Navn\r\nBlåbær\r\nM'), Buffer.from([0xf8]), Buffer.from('te')])
    expect(() => somTekst(bytes, 'utf-8')).toThrow(/linje 3\).*CSV UTF-8/)
  })

  test('UTF-8 med en ødelagt byte blir ikke tatt for noe annet', () => {
    const bytes = Buffer.concat([Buffer.from('Blåbær, rødgrøt og kaffe på Ås\nM'), Buffer.from([0xf8, 0x74])])
    expect(() => somTekst(bytes)).toThrow(/linje 2\)/)
  })

  test('Ingen byte i noe tegnsett blir et kontrolltegn eller et spørsmålstegn', () => {
    for (const foran of ['', 'a', 'A', ' ', 'æ'])
      for (let b = 0x80; b <= 0xff; b++) {
        const bytes = Buffer.concat([Buffer.from(foran, 'latin1'), Buffer.from([b]), Buffer.from('b')])
        try {
          expect(somTekst(bytes).tekst).not.toMatch(/[\u0080-\u009f\ufffd]/)
        } catch (feil) {
          expect(feil).toBeInstanceOf(Avvist)
        }
      }
  })

  test('Kontrolltegn som alt er i teksten, blir det de var ment som, eller borte', async () => {
    expect(utenC1('18\u009625 \u0093år\u0094\u0081')).toBe('18–25 “år”')
    const json = Buffer.from(JSON.stringify({ tiltak: [{ id: 'a', navn: 'Let\u0092s' }] }))
    expect((await lesBytes(json, {})).ark[0]?.celler[1]).toEqual(['a', 'Let’s'])
  })
})

describe('gjennom importen', () => {
  let t: Kontortjeneste
  beforeAll(async () => {
    t = await toKontor([])
  })
  afterAll(() => t.lukk())

  test.each<[string, Buffer, string]>([
    ['DOS', skrevet(`Navn;Type;Sammendrag\r\n${NORSK};motested;Kom på kafé.`, DOS), 'cp850'],
    ['Windows', skrevet(`Navn;Type;Sammendrag\r\n${NORSK};motested;Kom – gratis.`, WINDOWS, true), 'windows-1252'],
  ])('%s lagres med bokstavene sine', async (navn, innhold, tegnsett) => {
    const fil = { navn: `${navn}.csv`, innhold }
    expect((await se(t.redaktor, { fil })).fil.tegnsett).toBe(tegnsett)
    await importer(t.redaktor, { fil })
    expect((await t.store.en(`${VARNES}-moteplassen-pa-as`))?.tiltak.navn).toBe(NORSK)
  })
})

describe('skilletegn', () => {
  test.each<[string, string, string]>([
    ['komma i beskrivelsen', 'Navn;Beskrivelse;Type\nA;a, b, c, d, e;x\nB;a, b, c, d, f;y\nC;a, b, c, d, g;z', ';'],
    ['ukjente overskrifter', 'Greia;Omtalen;Sjanger\nA;a, b, c, d, e;x\nB;a, b, c, d, f;y\nC;a, b, c, d, g;z', ';'],
    ['desimalkomma', 'Greia;Pris\nA;1,5\nB;2,5\nC;3,5', ';'],
    ['komma', 'Navn,Type,Pris\n"A; b; c",x,"1,5"\nB,y,"2,5"', ','],
    ['tittel på toppen', 'Tiltak, kurs og møter, 2026\nNavn;Type;Telefon\nA;b;1', ';'],
    ['tabulator', 'Navn\tBeskrivelse\nA\ta, b; c\nB\td, e; f', '\t'],
    ['strek', 'Navn|Type\nA|b', '|'],
    ['tommer midt i en celle', 'Navn;Type\n20" skjerm;b, c\n15" skjerm;d, e', ';'],
    ['én kolonne', 'Navn\nA\nB', ';'],
  ])('%s', (_, tekst, ventet) => expect(gjettSkilletegn(tekst)).toBe(ventet))
})
