/** XLSX → cells. Runs in the worker. The library is given a new zip with only what was measured, and nothing to unpack. */
import { zipSync } from 'fflate'
import readXlsx from 'read-excel-file/universal'
import type { Celle } from '../tabell.ts'
import { type Arkskann, attributt, krevTryggXml, skannArk, tomtSkann } from './arkskann.ts'
import { Avvist, GRENSER } from './avvist.ts'
import type { Ark, Cellelenke } from './lest.ts'
import { apneZip, type Zip } from './zip.ts'

const IKKE_ARK = 'Filen er ikke et Excel-ark (.xlsx). Åpne den i Excel, velg Lagre som og «Excel-arbeidsbok (.xlsx)».'
const ODS = 'Filen er et LibreOffice-ark (.ods). Velg Lagre som og «Excel 2007–365 (.xlsx)».'
const BINAER = 'Filen er et binært Excel-ark (.xlsb). Velg Lagre som og «Excel-arbeidsbok (.xlsx)».'
const ULESELIG = 'Arket kan ikke leses. Åpne filen i Excel, lagre den på nytt og prøv igjen.'

const FOR_MYE = 'Filen har for mange ark eller celler. Behold bare arket med tiltakene, og lagre det som en ny fil.'
const FOR_MYE_TEKST = `Cellene har til sammen mer enn ${GRENSER.tegn / 1e6} millioner tegn. Behold bare arket med tiltakene, eller del det i flere filer.`
const FOR_LANG = (celle: string) =>
  `${celle} har mer enn ${GRENSER.tegnICelle} tegn, og det er mer enn Excel selv kan ha i en celle. Kort ned teksten.`

const DELER = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml)$/
const ARK = /^xl\/worksheets\/[^/]+\.xml$/
/** Tolerates what other programs call them. */
const DEL = (navn: string) => DELER.test(navn) || ARK.test(navn) || /^xl\/[^/]+\.xml$/i.test(navn)

function krevArk(zip: Zip): void {
  if (zip.navn.includes('xl/workbook.xml')) return
  if (zip.navn.includes('xl/workbook.bin')) throw new Avvist(BINAER)
  throw new Avvist(zip.navn.includes('mimetype') ? ODS : IKKE_ARK)
}

const ENTITET: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const somTekst = (xml: string) => xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, e: string) => ENTITET[e] ?? '')

const utf8 = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array())

/** Targets by id. */
const relasjoner = (xml: string): Map<string, string> =>
  new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\s([^<>]{0,4000})>/g)].map(([, a = '']) => [
      attributt(a, 'Id') ?? '',
      somTekst(attributt(a, 'Target') ?? ''),
    ]),
  )

type Arkpost = { navn: string; fil: string; skjult: boolean; aktivt: boolean }

/** The sheets of the workbook, in order. */
function arkposter(zip: Zip): Arkpost[] {
  const bok = utf8(lesDel(zip, 'xl/workbook.xml'))
  const mal = relasjoner(utf8(lesDel(zip, 'xl/_rels/workbook.xml.rels')))
  const visning = /<(?:\w+:)?workbookView\s([^<>]{0,2000})>/.exec(bok)?.[1]
  const aktivt = visning === undefined ? -1 : Number(attributt(visning, 'activeTab') ?? 0)
  return [...bok.matchAll(/<(?:\w+:)?sheet\s([^<>]{0,2000})>/g)].map(([, a = ''], i) => ({
    navn: somTekst(attributt(a, 'name') ?? ''),
    fil: (mal.get(attributt(a, '\\w+:id') ?? '') ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    skjult: /hidden$/i.test(attributt(a, 'state') ?? ''),
    aktivt: i === aktivt,
  }))
}

function lesDel(zip: Zip, navn: string): Buffer | undefined {
  if (!zip.navn.includes(navn)) return undefined
  const xml = zip.pakkUt(navn)
  krevTryggXml(xml)
  return xml
}

type Innmat = { deler: Record<string, Uint8Array>; skann: Map<string, Arkskann> }

function malOpp(zip: Zip, poster: readonly Arkpost[]): Innmat {
  const arkene = new Set(poster.map(({ fil }) => fil))
  const deler: Record<string, Uint8Array> = {}
  const skann = new Map<string, Arkskann>()
  let celler = 0
  for (const navn of zip.navn.filter((n) => DEL(n) || arkene.has(n))) {
    const xml = lesDel(zip, navn)
    if (!xml) continue
    if (ARK.test(navn) || arkene.has(navn)) {
      const funnet = skannArk(xml)
      celler += funnet.celler
      skann.set(navn, funnet)
    }
    deler[navn] = xml
  }
  if (skann.size > GRENSER.ark || celler > GRENSER.celler) throw new Avvist(FOR_MYE)
  return { deler, skann }
}

/** Longer than a browser follows. */
const LENGSTE_LENKE = 2048
const LENKE = /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}][^\p{Cc}]*$/iu

/** Where the links of a sheet lead, for those that lead out of it. */
function lenkene(zip: Zip, fil: string, { lenker }: Arkskann): Cellelenke[] {
  if (lenker.length === 0) return []
  const ut: Cellelenke[] = []
  const mal = relasjoner(utf8(lesDel(zip, fil.replace(/([^/]+)$/, '_rels/$1.rels'))))
  for (const { rad, kolonne, id, mal: iFormel } of lenker) {
    // The scan reads bytes.
    const til = id === undefined ? somTekst(Buffer.from(iFormel ?? '', 'latin1').toString()) : (mal.get(id) ?? '')
    if (LENKE.test(til) && til.length <= LENGSTE_LENKE) ut.push({ rad, kolonne, mal: til })
  }
  return ut
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

/** The name of a cell, as a spreadsheet shows it. The one in `rutenett.ts` would bring the whole schema into the worker. */
function cellenavn(rad: number, kolonne: number): string {
  let bokstaver = ''
  for (let n = kolonne + 1; n > 0; n = Math.floor((n - 1) / 26))
    bokstaver = String.fromCharCode(65 + ((n - 1) % 26)) + bokstaver
  return `Celle ${bokstaver}${rad + 1}`
}

const lengden = (celle: Celle | undefined) => (typeof celle === 'string' ? celle.length : 0)

/**
 * How many characters the cells of a sheet are when each has its own, as it does for who gets them from the worker. What is merged
 * downwards is counted for each of its rows, as it is read. Errors: throws `Avvist` for a cell that is too long.
 */
function tegnI({ navn, celler, fletter, lenker = [] }: Ark): number {
  let sum = 0
  for (const [rad, linje] of celler.entries())
    for (const [kolonne, celle] of linje.entries()) {
      if (lengden(celle) > GRENSER.tegnICelle)
        throw new Avvist(FOR_LANG(`${cellenavn(rad, kolonne)} i arket «${navn}»`))
      sum += lengden(celle)
    }
  for (const f of fletter)
    if (f.kolonne === f.tilKolonne)
      sum += lengden(celler[f.rad]?.[f.kolonne]) * Math.max(0, Math.min(f.tilRad, celler.length) - f.rad)
  return lenker.reduce((til, { mal }) => til + mal.length, sum)
}

/** Cells that merged areas spread out to. */
const spredte = ({ celler, fletter }: Ark): number =>
  fletter.reduce((sum, f) => sum + Math.max(0, Math.min(f.tilRad, celler.length - 1) - f.rad), 0)

function krevPlass(ark: readonly Ark[]): void {
  if (ark.reduce((sum, a) => sum + spredte(a), 0) > GRENSER.celler) throw new Avvist(FOR_MYE)
  if (ark.reduce((sum, a) => sum + tegnI(a), 0) > GRENSER.tegn) throw new Avvist(FOR_MYE_TEKST)
}

const harNoe = (rad: readonly Celle[] | undefined) => rad?.some((celle) => celle !== null && celle !== '') === true

type Lest = Awaited<ReturnType<typeof readXlsx>>[number]

async function lesMedBibliotek(deler: Innmat['deler']): Promise<Lest[]> {
  const ny = zipSync(deler, { level: 0 })
  for (const navn of Object.keys(deler)) delete deler[navn]
  try {
    return await readXlsx(new Blob([ny]), { trim: false })
  } catch {
    throw new Avvist(ULESELIG)
  }
}

/** Every sheet, in order. Errors: throws `Avvist`. */
export async function lesXlsx(bytes: Buffer): Promise<Ark[]> {
  const zip = apneZip(bytes)
  krevArk(zip)
  const poster = arkposter(zip)
  const { deler, skann } = malOpp(zip, poster)
  const ark = (await lesMedBibliotek(deler)).map(({ sheet, data }, i): Ark => {
    const post = poster[i]
    const funnet = skann.get(post?.fil ?? '') ?? tomtSkann()
    const celler = somCeller(data)
    settInn(celler, funnet)
    return {
      navn: sheet,
      celler,
      fletter: funnet.fletter,
      lenker: lenkene(zip, post?.fil ?? '', funnet),
      skjult: post?.skjult === true,
      aktivt: post?.aktivt === true,
      skjulteRader: funnet.skjulteRader.filter((rad) => harNoe(celler[rad])).length,
    }
  })
  krevPlass(ark)
  return ark
}
