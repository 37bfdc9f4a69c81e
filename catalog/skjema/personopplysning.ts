/**
 * Does a text say something about one person? The catalogue is about tiltak, so such a text is refused where it stands, and never
 * kept or told. A number is sure; words are judged so that texts about a tiltak and those it is for go free: a test holds every
 * text of ours to it. In a column for remarks a name is enough, elsewhere it must be said what the person has or did.
 */
import fornavn from '../data/fornavn.json' with { type: 'json' }
import { harFodselsnummer } from './fodselsnummer.ts'

/** Why a text looks like a person. */
export type Persongrunn = 'nummer' | 'fodt' | 'omtale' | 'navn'

const NAVN = new Set(fornavn)

const NUMMER = /(?<!\d)\d{2}[ .]?\d{2}[ .]?\d{2}[ -]?\d{5}(?!\d)/g

/** Days of D-nummer are 40 more, months of test persons 40 or 80 more. */
function erFodselsdag(sifre: string): boolean {
  const [dag, maned] = [Number(sifre.slice(0, 2)), Number(sifre.slice(2, 4))]
  return dag % 40 >= 1 && dag % 40 <= 31 && dag <= 71 && maned % 40 >= 1 && maned % 40 <= 12
}

function harNummer(tekst: string): boolean {
  if (harFodselsnummer(tekst)) return true
  return [...tekst.matchAll(NUMMER)].some(([funn]) => harFodselsnummer(funn.replaceAll(/\D/g, '')))
}

/** A spreadsheet takes the zero in front of a number it believes is a sum. */
const somNummer = (tall: number) => {
  const sifre = String(tall).padStart(11, '0')
  return sifre.length === 11 && erFodselsdag(sifre) && harFodselsnummer(sifre)
}

const DATO = String.raw`\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)?\d{2}`
const FODT = [
  new RegExp(String.raw`\bf\. ?(?:${DATO}|(?:19|20)\d{2})(?!\d)`),
  new RegExp(String.raw`\b(?:født|fødd|fødselsdato|fødselsår|f\.dato|fdato):? (?:den )?${DATO}(?!\d)`, 'i'),
  /(?<!(?:personer|personar|unge|ungdom|ungdommer|barn|alle|kvinner|menn|deltakere|deltakarar|er|de|dei) )\b(?:født|fødd) (?:i )?(?:19|20)\d{2}\b(?! ?(?:eller|og|til|[-–]))/i,
]

const VERB =
  '(?:har|hadde|er|var|ønsker|ønskjer|ønsket|ønska|trenger|treng|trengte|mottar|mottek|sliter|slit|bor|bur|ble|blei|vart|blir|fikk|fekk|vil|må|kan|møter|møtte|møtt|kommer|kjem|kom|sluttet|slutta|uteble|uteblir|går|gjekk|gikk|jobber|jobbar|deltar|deltek|deltok|takket|takka|avslo|ruser|ruste|rusar|drikker|drikk|begynte|begynner|starter|startet|starta|fungerer|venter|klarer|klarte|skal|flyttet|flytta)'
const ROLLE =
  '(?:[Bb]ruker(?:en)?|[Bb]rukar(?:en)?|[Kk]lient(?:en)?|[Pp]asient(?:en)?|[Dd]eltaker(?:en)?|[Dd]eltakar(?:en)?|[Ss]øker(?:en)?|[Ss]økjar(?:en)?|[Kk]andidat(?:en)?|[Ee]lev(?:en)?|[Pp]erson(?:en)?)'
const BOKSTAVER = String.raw`[A-ZÆØÅ](?:\.? ?[A-ZÆØÅ]){0,2}\.?`

/** `Bruker X har …`, `klient K.N. ønsker …`. */
const MED_BOKSTAV = new RegExp(String.raw`(?<![\wæøå])${ROLLE} ${BOKSTAVER} ${VERB}(?![\wæøå])`)
/** `Hun har …`, but not `han eller hun har …`. */
const PRONOMEN = new RegExp(String.raw`(?<![\wæøå/]|eller |og )(?:[Hh]un|[Hh]an) ${VERB}(?![\wæøå])`)
/** Said of one person and not of all: what happened, or how it is with the health. */
const HENDTE = new RegExp(
  String.raw`(?<![\wæøå])(?:[Bb]rukeren|[Bb]rukaren|[Kk]lienten|[Pp]asienten|[Dd]eltakeren|[Dd]eltakaren|[Vv]edkommende|[Vv]edkomande) (?:(?:sluttet|slutta|uteble|avslo|sliter|slit|ruser|ruste)(?![\wæøå])|(?:møtte|møter|møtt) (?:ikke|ikkje)|takk(?:et|a) nei|(?:er|ble|blei|vart) (?:innlagt|syk|sjuk|sykmeldt|sjukmeld|gravid|utskrevet|utskriven|ustabil|rusavhengig)|har (?:[\wæøå]+ )?(?:angst|depresjon|adhd|diagnose|psykose|smerter|gjeld))`,
  'i',
)

const ORD = /[A-ZÆØÅÄÖÉ][a-zæøåäöéü]+/g
/** Streets and houses are named after people. */
const ETTERNAVN =
  /^(?:-[A-ZÆØÅ][a-zæøå]+)?,? (?!Mayen)[A-ZÆØÅ](?:[a-zæøåé]+|\.)(?![\wæøå])(?!(?: [A-ZÆØÅ][a-zæøå]+)? (?:gate|gata|gt|vei|veg|vegen|plass|hus|minne|minde|sykehus|hospital|skole|skule|senter)\b)/
const ETTERVERB = new RegExp(String.raw`^(?:-[A-ZÆØÅ][a-zæøå]+)?(?: [A-ZÆØÅ](?:[a-zæøåé]+|\.))? ${VERB}(?![\wæøå])`)
const ETTERDATO = new RegExp(String.raw`^(?: [A-ZÆØÅ][a-zæøåé]+){0,2},? ?\(?(?:${DATO}|\d{6})(?!\d)`)

/** A first name, and after it what `folger` looks for. */
function harNavn(tekst: string, folger: RegExp): boolean {
  for (const m of tekst.matchAll(ORD))
    if (NAVN.has(m[0]) && folger.test(tekst.slice(m.index + m[0].length))) return true
  return false
}

/** Why the text looks like one person; null when it does not. `merknad`: it stands in a column for remarks. */
export function persongrunn(verdi: string | number, merknad = false): Persongrunn | null {
  if (typeof verdi === 'number') return somNummer(verdi) ? 'nummer' : null
  const tekst = verdi.normalize('NFC').replaceAll(/\s+/g, ' ')
  if (harNummer(tekst)) return 'nummer'
  if (FODT.some((monster) => monster.test(tekst)) || harNavn(tekst, ETTERDATO)) return 'fodt'
  if (MED_BOKSTAV.test(tekst) || PRONOMEN.test(tekst) || harNavn(tekst, ETTERVERB)) return 'omtale'
  if (!merknad) return null
  return HENDTE.test(tekst) ? 'omtale' : harNavn(tekst, ETTERNAVN) ? 'navn' : null
}

const MERKNAD =
  /\b(?:merknad(?:er|ar)?|merk|kommentar(?:er|ar)?|notat(?:er|ar)?|anmerkning(?:er)?|interne?|annet|anna|diverse|bruker(?:e)?|brukarar|deltak(?:er|ere|ar|arar)|oppfølging|henvist|tilvist)\b/i
const PERSON =
  /fødsels?(?:nummer|nr|dato|år)|personnummer|personnr|\bf\.?nr\b|\bpnr bruker\b|d-?nummer|(?:navn|namn) på (?:bruker|brukar|deltak|klient|søker)|(?:brukers|brukerens|deltakers|deltakerens|klientens) navn|bruker(?:navn|id)|diagnose/i

/** A column where people write what comes to mind. */
export const erMerknadsoverskrift = (overskrift: string): boolean => MERKNAD.test(overskrift)

/** A column that can only be about persons. */
export const erPersonoverskrift = (overskrift: string): boolean => PERSON.test(overskrift)
