/** Goes through the XML of a sheet without building anything, to know how large it is and whether it wishes us ill. */
import { Avvist, GRENSER } from './avvist.ts'

/** An area of merged cells; rows and columns from 0, both ends in it. */
export type Flette = { rad: number; kolonne: number; tilRad: number; tilKolonne: number }
/** What Excel shows where a formula failed: `#N/A`. */
export type Feilcelle = { rad: number; kolonne: number; tekst: string }
export type Arkskann = { celler: number; fletter: Flette[]; feilceller: Feilcelle[] }

const VINDU = 1024 * 1024
/** Longer than any tag that is looked for. */
const OVERLAPP = 2048
/** Stops at the next `<`, so that no text can make it slow. */
const TAGG = /<!(?:DOCTYPE|ENTITY)|<(?:\w{1,20}:)?(c|row|dimension|mergeCell)(?=[\s/>])([^<>]{0,400})/gi
const FARLIG = /<!(?:DOCTYPE|ENTITY)/i
const FLEST_FLETTER = 5000

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

const attributt = (tekst: string, navn: string): string | undefined =>
  new RegExp(`(?:^|\\s)${navn}\\s*=\\s*["']([^"']*)`).exec(tekst)?.[1]

function omrade(ref: string): Flette | null {
  const [fra, til] = ref.split(':').map(adresse)
  if (!fra) return null
  return { ...fra, tilRad: til?.rad ?? fra.rad, tilKolonne: til?.kolonne ?? fra.kolonne }
}

function krevInnenfor(sted: { rad: number; kolonne: number } | null): void {
  if (sted && (sted.rad >= GRENSER.rader || sted.kolonne >= GRENSER.kolonner)) throw new Avvist(FOR_STORT)
}

const FEILVERDI = /^[^<]{0,40}(?:<f[^<]{0,1000}<\/f>)?\s*<v>(#[^<]{1,20})</

/** What a tag says, added to what is known of the sheet. `etter`: what comes after it. */
function taMed(skann: Arkskann, [, tagg, attr = '']: RegExpMatchArray, etter: string): void {
  const slag = tagg?.toLowerCase()
  if (slag === 'c') {
    if (++skann.celler > GRENSER.celler) throw new Avvist(FOR_MANGE)
    const sted = adresse(attributt(attr, 'r') ?? '')
    krevInnenfor(sted)
    const feil = sted && attributt(attr, 't') === 'e' ? FEILVERDI.exec(etter)?.[1] : undefined
    if (sted && feil) skann.feilceller.push({ ...sted, tekst: feil })
  } else if (slag === 'row') krevInnenfor({ rad: Number(attributt(attr, 'r') ?? 1) - 1, kolonne: 0 })
  else {
    const felt = omrade(attributt(attr, 'ref') ?? '')
    if (slag === 'mergecell') {
      if (felt && skann.fletter.length < FLEST_FLETTER) skann.fletter.push(felt)
    } else if (felt) krevInnenfor({ rad: felt.tilRad, kolonne: felt.tilKolonne })
  }
}

/** Errors: throws `Avvist` when there is too much of anything. */
export function skannArk(xml: Buffer): Arkskann {
  const skann: Arkskann = { celler: 0, fletter: [], feilceller: [] }
  for (let fra = 0; fra < xml.length; fra += VINDU) {
    const vindu = xml.toString('latin1', fra, fra + VINDU + OVERLAPP)
    for (const funn of vindu.matchAll(TAGG)) {
      if (funn.index >= VINDU) break
      if (!funn[1]) throw new Avvist(FREMMED)
      const slutt = funn.index + funn[0].length
      taMed(skann, funn, vindu.slice(slutt, slutt + 1500))
    }
  }
  return skann
}
