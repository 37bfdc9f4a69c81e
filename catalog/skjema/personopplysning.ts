/**
 * Does a text say something about one person? The catalogue is about tiltak, so such a text is refused where it stands, and never
 * kept or told. A number is sure; words are judged so that texts about a tiltak and those it is for go free: a test holds every
 * text of ours to it. In a column for remarks a name is enough, elsewhere it must be said what the person has or did.
 */
import fornavn from '../data/fornavn.json' with { type: 'json' }
import { erFodselsdag, harFodselsnummer } from './fodselsnummer.ts'

/** Why a text looks like a person. */
export type Persongrunn = 'nummer' | 'fodt' | 'omtale' | 'navn'

const NAVN = new Set(fornavn)

/** A spreadsheet takes the zero in front of a number it believes is a sum. */
const somNummer = (tall: number) => {
  const sifre = String(tall).padStart(11, '0')
  return sifre.length === 11 && erFodselsdag(sifre) && harFodselsnummer(sifre)
}

/** Who seeks help was born before 2016; a later day is when something begins, or when somebody wrote. */
const TOSIFRET = String.raw`(?:0\d|1[0-5]|3[6-9]|[4-9]\d)`
const FIRESIFRET = String.raw`(?:19\d{2}|20(?:0\d|1[0-5]))`
const DATO = String.raw`\d{1,2}[./-] ?\d{1,2}[./-] ?(?:${FIRESIFRET}|${TOSIFRET})(?!\d)`
const FODT = [
  new RegExp(String.raw`\bf\. ?(?:${DATO}|${FIRESIFRET}(?!\d))`),
  new RegExp(String.raw`\b(?:født|fødd|fødselsdato|fødselsår|f\.dato|fdato):? (?:den )?${DATO}`, 'i'),
  /(?<!(?:personer|personar|unge|ungdom|ungdommer|barn|alle|kvinner|menn|deltakere|deltakarar|er|være|vere|de|dei) )\b(?:født|fødd) (?:i )?(?:19|20)\d{2}\b(?! ?(?:eller|og|til|[-–]))/i,
]

const VERB =
  '(?:har|hadde|er|var|ønsker|ønskjer|ønsket|ønska|trenger|treng|trengte|mottar|mottek|sliter|slit|bor|bur|ble|blei|vart|blir|fikk|fekk|vil|må|kan|møter|møtte|møtt|kommer|kjem|kom|sluttet|slutta|uteble|uteblir|går|gjekk|gikk|jobber|jobbar|deltar|deltek|deltok|takket|takka|avslo|ruser|ruste|rusar|drikker|drikk|begynte|begynner|starter|startet|starta|fungerer|venter|klarer|klarte|skal|flyttet|flytta)'
const ROLLE =
  '(?:[Bb]ruker(?:en)?|[Bb]rukar(?:en)?|[Kk]lient(?:en)?|[Pp]asient(?:en)?|[Dd]eltaker(?:en)?|[Dd]eltakar(?:en)?|[Ss]øker(?:en)?|[Ss]økjar(?:en)?|[Kk]andidat(?:en)?|[Ee]lev(?:en)?|[Pp]erson(?:en)?)'
const BOKSTAVER = String.raw`[A-ZÆØÅ](?:\.? ?[A-ZÆØÅ]){0,2}\.?`

/** `Bruker X har …`, `klient K.N. ønsker …`. */
const MED_BOKSTAV = new RegExp(String.raw`(?<![\wæøå])${ROLLE} ${BOKSTAVER} ${VERB}(?![\wæøå])`)
/** `Hun har …`, but not `han eller hun har …`. In nynorsk a thing is `ho` too, but no text about a tiltak begins with it. */
const PRONOMEN = new RegExp(
  String.raw`(?<![\wæøå/]|eller |og )(?:[Hh]un|[Hh]an) ${VERB}(?![\wæøå])|^[Hh]o ${VERB}(?![\wæøå])`,
)
/** `Mann, 34 år, …`, but not `kvinne, 18 år eller eldre`. */
const MED_ALDER =
  /(?<![\wæøå])(?:[Mm]ann|[Kk]vinne|[Gg]utt?|[Jj]ente)(?: på|,)? \d{1,2} år(?![\wæøå]|,? (?:eller|og) |\+| ?[-–])/
/** Said of one person and not of all: what happened, or how it is with the health. */
const HENDTE = new RegExp(
  String.raw`(?<![\wæøå])(?:[Bb]rukeren|[Bb]rukaren|[Kk]lienten|[Pp]asienten|[Dd]eltakeren|[Dd]eltakaren|[Vv]edkommende|[Vv]edkomande) (?:(?:sluttet|slutta|uteble|avslo|sliter|slit|ruser|ruste)(?![\wæøå])|(?:møtte|møter|møtt) (?:ikke|ikkje)|takk(?:et|a) nei|(?:er|ble|blei|vart) (?:innlagt|syk|sjuk|sykmeldt|sjukmeld|gravid|utskrevet|utskriven|ustabil|rusavhengig)|har (?:[\wæøå]+ )?(?:angst|depresjon|adhd|diagnose|psykose|smerter|gjeld))`,
  'i',
)

const ORD = /[A-ZÆØÅÄÖÉ][a-zæøåäöéü]+/g
/** Streets and houses are named after people. */
const ETTERNAVN =
  /^(?:-[A-ZÆØÅ][a-zæøå]+)?,? (?!Mayen)[A-ZÆØÅ](?:[a-zæøåé]+|\.)(?![\wæøå])(?!(?: [A-ZÆØÅ][a-zæøå]+)? (?:gate|gata|gt|vei|veg|vegen|plass|hus|minne|minde|sykehus|hospital|skole|skule|senter)\b)/
const ETTERVERB = new RegExp(
  String.raw`^(?:-[A-ZÆØÅ][a-zæøå]+)?(?: [A-ZÆØÅ](?:[a-zæøåé]+|\.))?(?: fr[aå] [A-ZÆØÅ][a-zæøå]+)?(?:,? som)? ${VERB}(?![\wæøå])`,
)
const ETTERDATO = new RegExp(String.raw`^(?: [A-ZÆØÅ][a-zæøåé]+){0,2},? ?\(?(?:${DATO}|\d{4}${TOSIFRET}(?!\d))`)

/** Names that are words too, so that they are names only when they are written as such. */
const OGSA_ORD = new Set('ane bjørn else frank hans helge line maren rune siv stein tom tone tore vilde'.split(' '))
const somNavn = (ord: string) => {
  const stor = ord.charAt(0).toUpperCase() + ord.slice(1)
  return NAVN.has(stor) && !OGSA_ORD.has(ord) ? stor : ord
}
/** Written without a care, in capitals alone or in none: then a name is one where a sentence begins. */
function ryddet(tekst: string): string {
  const liten = tekst.toLowerCase()
  if (tekst !== liten && tekst !== tekst.toUpperCase()) return tekst
  return liten.replaceAll(/(?<=^|[.!?:] )\p{L}+/gu, somNavn)
}

/** A first name, and after it what `folger` looks for. */
function harNavn(tekst: string, folger: RegExp): boolean {
  for (const m of tekst.matchAll(ORD))
    if (NAVN.has(m[0]) && folger.test(tekst.slice(m.index + m[0].length))) return true
  return false
}

/** Why the text looks like one person; null when it does not. `merknad`: it stands in a column for remarks. */
export function persongrunn(verdi: string | number, merknad = false): Persongrunn | null {
  if (typeof verdi === 'number') return somNummer(verdi) ? 'nummer' : null
  const tekst = ryddet(verdi.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  if (harFodselsnummer(tekst) || (/^\d{10}$/.test(tekst) && somNummer(Number(tekst)))) return 'nummer'
  if (FODT.some((monster) => monster.test(tekst)) || harNavn(tekst, ETTERDATO)) return 'fodt'
  if (MED_BOKSTAV.test(tekst) || PRONOMEN.test(tekst) || MED_ALDER.test(tekst) || harNavn(tekst, ETTERVERB))
    return 'omtale'
  if (!merknad) return null
  return HENDTE.test(tekst) ? 'omtale' : harNavn(tekst, ETTERNAVN) ? 'navn' : null
}

const MERKNAD =
  /\b(?:merknad(?:er|ar)?|merk|kommentar(?:er|ar)?|notat(?:er|ar)?|anmerkning(?:er)?|interne?|annet|anna|diverse|bruker(?:e)?|brukarar|deltak(?:er|ere|ar|arar)|oppfølging|henvist|tilvist)\b/i
const PERSON =
  /fødsels?(?:nummer|nr|dato|år)|personnummer|personnr|\bf\.?nr\b|\bpnr bruker\b|d-?nummer|(?:navn|namn) på (?:bruker|brukar|deltak|klient|søker)|(?:brukers|brukerens|deltakers|deltakerens|klientens) navn|bruker(?:navn|id)|diagnose/i

/** A column where people write what comes to mind. One for the contact is for a name, whatever else it says. */
export const erMerknadsoverskrift = (overskrift: string): boolean =>
  MERKNAD.test(overskrift) && !/kontakt/i.test(overskrift)

/** A column that can only be about persons. */
export const erPersonoverskrift = (overskrift: string): boolean => PERSON.test(overskrift)
