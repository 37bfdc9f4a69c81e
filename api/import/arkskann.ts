/** Goes through the XML of a sheet without building anything, to know how large it is and whether it wishes us ill. */
import { Avvist, GRENSER } from './avvist.ts'

/** An area of merged cells; rows and columns from 0, both ends in it. */
export type Flette = { rad: number; kolonne: number; tilRad: number; tilKolonne: number }
/** What Excel shows where a formula failed: `#N/A`. */
export type Feilcelle = { rad: number; kolonne: number; tekst: string }
/** `id`: a relation of the sheet. `mal`: what a formula says. */
export type Lenkefunn = { rad: number; kolonne: number; id?: string; mal?: string }
export type Arkskann = {
  celler: number
  fletter: Flette[]
  feilceller: Feilcelle[]
  lenker: Lenkefunn[]
  /** From 0; also those that a filter hides. */
  skjulteRader: number[]
}

export const tomtSkann = (): Arkskann => ({ celler: 0, fletter: [], feilceller: [], lenker: [], skjulteRader: [] })

const VINDU = 1024 * 1024
/** Longer than any tag that is looked for, with what must be read after it. */
const OVERLAPP = 4096
const LENGST_ETTER = 2000
/** Stops at the next `<`, so that no text can make it slow. */
const TAGG = /<!(?:DOCTYPE|ENTITY)|<(?:\w{1,20}:)?(c|f|v|row|dimension|mergeCell|hyperlink)(?=[\s/>])([^<>]{0,1500})/gi
const FARLIG = /<!(?:DOCTYPE|ENTITY)/i
const FLEST_FLETTER = 5000
const FLEST_LENKER = 20_000

const FOR_STORT = `Arket er oppgitt å ha mer enn ${GRENSER.rader} rader eller ${GRENSER.kolonner} kolonner. Kopier tabellen til et nytt, tomt ark, og lagre det.`
const FOR_MANGE = `Arket har mer enn ${GRENSER.celler} celler. Del det i flere filer.`
const FREMMED = 'Filen er ikke laget slik Excel lager ark. Åpne den i Excel, lagre den på nytt og prøv igjen.'

/** Errors: throws `Avvist` for XML that brings its own entities, or is in an encoding we would not see them in. */
export function krevTryggXml(xml: Buffer): void {
  if (xml.subarray(0, 4).includes(0) || xml[0] === 0xfe || xml[0] === 0xff) throw new Avvist(FREMMED)
  const hode = xml.toString('latin1', 0, 200)
  const koding = /^\s*(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([^"']*)/i.exec(hode)?.[1]
  if (koding !== undefined && !/^(utf-?8|us-ascii)$/i.test(koding)) throw new Avvist(FREMMED)
  for (let fra = 0; fra < xml.length; fra += VINDU)
    if (FARLIG.test(xml.toString('latin1', fra, fra + VINDU + 16))) throw new Avvist(FREMMED)
}

/** `C14` → row 13, column 2; null when it is no address. */
export function adresse(tekst: string): { rad: number; kolonne: number } | null {
  const m = /^\$?([A-Z]{1,7})\$?(\d{1,9})$/i.exec(tekst)
  if (!m) return null
  const kolonne = Array.from((m[1] ?? '').toUpperCase()).reduce((sum, b) => sum * 26 + b.charCodeAt(0) - 64, 0) - 1
  return { rad: Number(m[2]) - 1, kolonne }
}

const MONSTER = new Map<string, RegExp>()

/** What an attribute says, in either kind of quotes. `navn`: as a pattern. */
export function attributt(tekst: string, navn: string): string | undefined {
  const monster = MONSTER.get(navn) ?? new RegExp(`(?:^|\\s)${navn}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  MONSTER.set(navn, monster)
  const m = monster.exec(tekst)
  return m?.[1] ?? m?.[2]
}

const erSant = (verdi: string | undefined) => verdi === '1' || verdi === 'true'

function omrade(ref: string): Flette | null {
  const [fra, til] = ref.split(':').map(adresse)
  if (!fra) return null
  return { ...fra, tilRad: til?.rad ?? fra.rad, tilKolonne: til?.kolonne ?? fra.kolonne }
}

function krevInnenfor({ rad, kolonne }: { rad: number; kolonne: number }): void {
  if (rad >= GRENSER.rader || kolonne >= GRENSER.kolonner) throw new Avvist(FOR_STORT)
}

/** How far the walk has come. `feil`: the cell says that what follows is what its formula failed with. */
type Gang = { ut: Arkskann; rad: number; kolonne: number; feil: boolean }
/** `etter`: what comes after the tag. */
type Tagg = { attr: string; etter: () => string }

const FEILVERDI = /^[^<>]*>\s*(#[^<\s]{1,20})\s*</
const LENKEFORMEL = /^[^<>]*>\s*=?HYPERLINK\((?:"|&quot;)([^"<]{1,1500}?)(?:"|&quot;)\s*[,)]/i

function taRad({ attr }: Tagg, gang: Gang): void {
  const nr = attributt(attr, 'r')
  gang.rad = nr === undefined ? gang.rad + 1 : Number(nr) - 1
  gang.kolonne = -1
  gang.feil = false
  krevInnenfor({ rad: gang.rad, kolonne: 0 })
  if (erSant(attributt(attr, 'hidden'))) gang.ut.skjulteRader.push(gang.rad)
}

function taCelle({ attr }: Tagg, gang: Gang): void {
  if (++gang.ut.celler > GRENSER.celler) throw new Avvist(FOR_MANGE)
  // A cell may leave out where it is: then it is the next.
  const sted = adresse(attributt(attr, 'r') ?? '') ?? { rad: gang.rad, kolonne: gang.kolonne + 1 }
  krevInnenfor(sted)
  Object.assign(gang, sted)
  gang.feil = attributt(attr, 't') === 'e'
}

function taVerdi({ etter }: Tagg, gang: Gang): void {
  const tekst = gang.feil ? FEILVERDI.exec(etter())?.[1] : undefined
  if (tekst !== undefined) gang.ut.feilceller.push({ rad: gang.rad, kolonne: gang.kolonne, tekst })
  gang.feil = false
}

function taFormel({ etter }: Tagg, gang: Gang): void {
  const mal = LENKEFORMEL.exec(etter())?.[1]
  if (mal !== undefined && gang.ut.lenker.length < FLEST_LENKER)
    gang.ut.lenker.push({ rad: gang.rad, kolonne: gang.kolonne, mal })
}

function taLenke({ attr }: Tagg, { ut }: Gang): void {
  const felt = omrade(attributt(attr, 'ref') ?? '')
  const id = attributt(attr, '\\w+:id')
  if (!felt || id === undefined) return
  const siste = Math.min(felt.tilRad, felt.rad + GRENSER.rader)
  for (let rad = felt.rad; rad <= siste && ut.lenker.length < FLEST_LENKER; rad++)
    ut.lenker.push({ rad, kolonne: felt.kolonne, id })
}

function taOmrade({ attr }: Tagg): void {
  const felt = omrade(attributt(attr, 'ref') ?? '')
  if (felt) krevInnenfor({ rad: felt.tilRad, kolonne: felt.tilKolonne })
}

function taFlette({ attr }: Tagg, { ut }: Gang): void {
  const felt = omrade(attributt(attr, 'ref') ?? '')
  if (felt && ut.fletter.length < FLEST_FLETTER) ut.fletter.push(felt)
}

/** What a tag says, added to what is known of the sheet. */
const TA: Record<string, (tagg: Tagg, gang: Gang) => void> = {
  row: taRad,
  c: taCelle,
  v: taVerdi,
  f: taFormel,
  hyperlink: taLenke,
  mergecell: taFlette,
  dimension: taOmrade,
}

/** Errors: throws `Avvist` when there is too much of anything. */
export function skannArk(xml: Buffer): Arkskann {
  const gang: Gang = { ut: tomtSkann(), rad: -1, kolonne: -1, feil: false }
  for (let fra = 0; fra < xml.length; fra += VINDU) {
    const vindu = xml.toString('latin1', fra, fra + VINDU + OVERLAPP)
    for (const funn of vindu.matchAll(TAGG)) {
      if (funn.index >= VINDU) break
      const [hele, tagg, attr = ''] = funn
      if (tagg === undefined) throw new Avvist(FREMMED)
      const slutt = funn.index + hele.length
      TA[tagg.toLowerCase()]?.({ attr, etter: () => vindu.slice(slutt, slutt + LENGST_ETTER) }, gang)
    }
  }
  return gang.ut
}
