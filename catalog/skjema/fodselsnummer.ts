/**
 * Does a text hold a fødselsnummer or D-nummer? Eleven digits with both control digits right, so telephone and organisation numbers
 * pass. Source: Skatteetaten, folkeregisterforskriften § 2-2-1.
 */
const VEKTER1 = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const VEKTER2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

export const ET_FODSELSNUMMER = 'Ser ut som et fødselsnummer. Katalogen har aldri opplysninger om personer'

/** Digits as they are most often written: together, or with a space before the last five. */
const SAMLET = /(?<!\d)\d{6} ?\d{5}(?!\d)/g
/** What people put between them. */
const MELLOM = String.raw`[\s.\-\u2010-\u2015/]`
const ALENE = { for: String.raw`(?<!\d|\d${MELLOM})`, etter: String.raw`(?!${MELLOM}?\d)` }
/** `01.01.70 00108`, `010170-001 08`: the day, month and year are told apart in one way. */
const OPPDELT = new RegExp(
  String.raw`${ALENE.for}\d\d(${MELLOM}?)\d\d\1\d\d${MELLOM}{0,3}(?:\d${MELLOM}?){4}\d${ALENE.etter}`,
  'g',
)
/** As a spreadsheet writes a large number, and then without the first zero. */
const TUSENER = new RegExp(String.raw`${ALENE.for}\d{1,2}(?:[\s.]\d{3}){3}${ALENE.etter}`, 'g')
/** `15.03.1985 10190`: with all of the year. */
const HELT_AR = new RegExp(
  String.raw`${ALENE.for}\d\d(${MELLOM}?)\d\d\1(?:18|19|20)\d\d${MELLOM}{0,3}\d{5}${ALENE.etter}`,
  'g',
)
const ETT_OG_ETT = new RegExp(String.raw`${ALENE.for}\d(?:${MELLOM}\d){10}${ALENE.etter}`, 'g')

const kontroll = (sifre: readonly number[], vekter: readonly number[]) => {
  const rest = vekter.reduce((sum, vekt, i) => sum + vekt * (sifre[i] ?? 0), 0) % 11
  return rest === 0 ? 0 : 11 - rest
}

function stemmer(nummer: string): boolean {
  const sifre = nummer.split('').map(Number)
  return kontroll(sifre, VEKTER1) === sifre[9] && kontroll(sifre, VEKTER2) === sifre[10]
}

/** Days of D-nummer are 40 more, months of test persons 40 or 80 more. */
export function erFodselsdag(sifre: string): boolean {
  const [dag, maned] = [Number(sifre.slice(0, 2)), Number(sifre.slice(2, 4))]
  return dag % 40 >= 1 && dag % 40 <= 31 && dag <= 71 && maned % 40 >= 1 && maned % 40 <= 12
}

/** As it is read by eye: wide digits are digits, and what has no width is not there. */
const USYNLIG = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const lest = (tekst: string) => tekst.normalize('NFKC').replaceAll(USYNLIG, '')

/** An address has its spaces as `%20`; other percent signs are what they are. */
const dekodet = (tekst: string) =>
  tekst.replaceAll(/%([2-7][0-9a-f])/gi, (_, tall: string) => String.fromCharCode(Number.parseInt(tall, 16)))

function* funn(tekst: string): Generator<string> {
  for (const [treff] of tekst.matchAll(SAMLET)) yield treff.replaceAll(/\D/g, '')
  // Other figures are written like this too, so these must also begin with a day.
  for (const monster of [OPPDELT, TUSENER, HELT_AR, ETT_OG_ETT])
    for (const [treff] of tekst.matchAll(monster)) {
      const sifre = treff.replaceAll(/\D/g, '').padStart(11, '0')
      const elleve = sifre.length === 13 ? sifre.slice(0, 4) + sifre.slice(6) : sifre
      if (erFodselsdag(elleve)) yield elleve
    }
}

export const harFodselsnummer = (tekst: string): boolean => [...funn(lest(dekodet(tekst)))].some(stemmer)
