/** XLSX → cells. Runs in the worker. The library is given a new zip with only what was measured, and nothing to unpack. */
import { zipSync } from 'fflate'
import readXlsx from 'read-excel-file/universal'
import type { Celle } from '../tabell.ts'
import { type Arkskann, krevTryggXml, skannArk } from './arkskann.ts'
import { Avvist, GRENSER } from './avvist.ts'
import type { Ark } from './lest.ts'
import { apneZip, type Zip } from './zip.ts'

const IKKE_ARK = 'Filen er ikke et Excel-ark (.xlsx). Åpne den i Excel, velg Lagre som og «Excel-arbeidsbok (.xlsx)».'
const ODS = 'Filen er et LibreOffice-ark (.ods). Velg Lagre som og «Excel 2007–365 (.xlsx)».'
const BINAER = 'Filen er et binært Excel-ark (.xlsb). Velg Lagre som og «Excel-arbeidsbok (.xlsx)».'
const ULESELIG = 'Arket kan ikke leses. Åpne filen i Excel, lagre den på nytt og prøv igjen.'

const DELER = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml)$/
const ARK = /^xl\/worksheets\/[^/]+\.xml$/
/** Tolerates what other programs call them. */
const DEL = (navn: string) => DELER.test(navn) || ARK.test(navn) || /^xl\/[^/]+\.xml$/i.test(navn)

function krevArk(zip: Zip): void {
  if (zip.navn.includes('xl/workbook.xml')) return
  if (zip.navn.includes('xl/workbook.bin')) throw new Avvist(BINAER)
  throw new Avvist(zip.navn.includes('mimetype') ? ODS : IKKE_ARK)
}

/** The sheet that a name in the workbook is kept in. */
function arkfiler(arbeidsbok: string, relasjoner: string): Map<string, string> {
  const mal = new Map(
    [...relasjoner.matchAll(/<(?:\w+:)?Relationship\s([^<>]{0,2000})>/g)].map(([, a = '']) => {
      const til = /\bTarget\s*=\s*"([^"]*)"/.exec(a)?.[1] ?? ''
      return [/\bId\s*=\s*"([^"]*)"/.exec(a)?.[1] ?? '', til.replace(/^\/?(xl\/)?/, 'xl/')] as const
    }),
  )
  return new Map(
    [...arbeidsbok.matchAll(/<(?:\w+:)?sheet\s([^<>]{0,2000})>/g)].map(([, a = '']) => {
      const navn = /\bname\s*=\s*"([^"]*)"/.exec(a)?.[1] ?? ''
      return [somTekst(navn), mal.get(/\br:id\s*=\s*"([^"]*)"/.exec(a)?.[1] ?? '') ?? ''] as const
    }),
  )
}

const ENTITET: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const somTekst = (xml: string) => xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, e: string) => ENTITET[e] ?? '')

function malOpp(zip: Zip): { deler: Record<string, Uint8Array>; skann: Map<string, Arkskann> } {
  const deler: Record<string, Uint8Array> = {}
  const skann = new Map<string, Arkskann>()
  let celler = 0
  for (const navn of zip.navn.filter(DEL)) {
    const xml = zip.pakkUt(navn)
    krevTryggXml(xml)
    if (ARK.test(navn)) {
      const funnet = skannArk(xml)
      celler += funnet.celler
      skann.set(navn, funnet)
    }
    deler[navn] = xml
  }
  if (skann.size > GRENSER.ark || celler > GRENSER.celler)
    throw new Avvist(
      'Filen har for mange ark eller celler. Behold bare arket med tiltakene, og lagre det som en ny fil.',
    )
  return { deler, skann }
}

/** Where a formula failed, Excel shows so; the library would leave the cell empty. */
function settInn(celler: Celle[][], { feilceller }: Arkskann): void {
  for (const { rad, kolonne, tekst } of feilceller) {
    while (celler.length <= rad) celler.push([])
    const linje = celler[rad] ?? []
    while (linje.length <= kolonne) linje.push(null)
    linje[kolonne] = tekst
  }
}

/** The library says that a date is the class of dates; a sheet of charts has no cells. */
const somCeller = (data: readonly (readonly unknown[])[] | undefined): Celle[][] =>
  (data ?? []).map((rad) =>
    rad.map((celle) =>
      typeof celle === 'string' || typeof celle === 'number' || typeof celle === 'boolean' || celle instanceof Date
        ? celle
        : null,
    ),
  )

const TOMT: Arkskann = { celler: 0, fletter: [], feilceller: [] }

/** Every sheet, in order. Errors: throws `Avvist`. */
export async function lesXlsx(bytes: Buffer): Promise<Ark[]> {
  const zip = apneZip(bytes)
  krevArk(zip)
  const { deler, skann } = malOpp(zip)
  const del = (navn: string) => new TextDecoder().decode(deler[navn] ?? new Uint8Array())
  const filer = arkfiler(del('xl/workbook.xml'), del('xl/_rels/workbook.xml.rels'))
  const ny = zipSync(deler, { level: 0 })
  for (const navn of Object.keys(deler)) delete deler[navn]
  try {
    const lest = await readXlsx(new Blob([ny]), { trim: false })
    return lest.map(({ sheet, data }) => {
      const funnet = skann.get(filer.get(sheet) ?? '') ?? TOMT
      const celler = somCeller(data)
      settInn(celler, funnet)
      return { navn: sheet, celler, fletter: funnet.fletter }
    })
  } catch {
    throw new Avvist(ULESELIG)
  }
}
