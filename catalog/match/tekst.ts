/** The one place where a reason becomes a sentence. */
import { etikett, type Kodeverk, kodeverk, type Malform, type Tekst } from '../kodeverk.ts'
import type { Verdier } from './kriterium.ts'

const MANEDER = ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.']

/** Monday first, as a day of a Tid counts. */
const UKEDAGER: Record<Malform, readonly string[]> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
}

/** `2026-11-12` → `12. nov. 2026`; the same in bokmål and nynorsk. */
export function datotekst(dato: string): string {
  const [ar, maned, dag] = dato.split('-').map(Number)
  return `${dag}. ${MANEDER[(maned ?? 1) - 1]} ${ar}`
}

/** `2026-11-12` → `nov. 2026`: as exact as what a person recalls. */
function manedtekst(dato: string): string {
  const [ar, maned] = dato.split('-').map(Number)
  return `${MANEDER[(maned ?? 1) - 1]} ${ar}`
}

/** `a`, `a og b`, `a, b og c`. */
const opplisting = (ledd: readonly string[]): string =>
  ledd.length < 2 ? ledd.join('') : `${ledd.slice(0, -1).join(', ')} og ${ledd.at(-1)}`

/** Lower first letter within a sentence, but not in BankID, AFT or A2. */
const litenForbokstav = (s: string) =>
  /^[A-ZÆØÅ][a-zæøå]*(?![\wÆØÅæøå])/.test(s) ? s.charAt(0).toLowerCase() + s.slice(1) : s
const erKodeverk = (navn: string): navn is Kodeverk => navn in kodeverk

/** A1–C are said as they are; the rest of the scale has words. */
const niva = (kode: string, malform: Malform) =>
  /^[ABC]\d?$/.test(kode) ? kode : litenForbokstav(etikett('norskniva', kode, malform))

function ord(verdi: Verdier[string], som: string | undefined, malform: Malform): string {
  if (verdi === null || verdi === undefined) return 'ukjent'
  if (typeof verdi === 'object') return opplisting(verdi.map((v) => ord(v, som, malform)))
  if (som === 'dato') return datotekst(String(verdi))
  if (som === 'maned') return manedtekst(String(verdi))
  if (som === 'ukedag') return UKEDAGER[malform][Number(verdi) - 1] ?? String(verdi)
  if (som === 'norskniva') return niva(String(verdi), malform)
  if (som === undefined && typeof verdi === 'number') return String(verdi).replace('.', ',')
  return som && erKodeverk(som) ? litenForbokstav(etikett(som, String(verdi), malform)) : String(verdi)
}

/** A place in a template: the value it quotes, and as what. */
type Sitat = { navn: string; som: string | undefined }
type Del = string | Sitat

/** Templates are few and used often, so each is taken apart once. */
const DELT = new Map<string, readonly Del[]>()

function deler(mal: string): readonly Del[] {
  const kjent = DELT.get(mal)
  if (kjent) return kjent
  // Splitting on the groups gives text, name, as what, text, name, …
  const biter = mal.split(/\{(\w+)(?::([\w-]+))?\}/)
  const nye: Del[] = []
  for (let i = 0; i < biter.length; i += 3) {
    const [tekst, navn, som] = [biter[i], biter[i + 1], biter[i + 2]]
    if (tekst) nye.push(tekst)
    if (navn !== undefined) nye.push({ navn, som })
  }
  DELT.set(mal, nye)
  return nye
}

/**
 * Fills a template: `{navn}` quotes a value, `{navn:kodeverk}` its label, `{navn:dato}` a date, `{navn:maned}`
 * its month, `{navn:ukedag}` a day of the week.
 */
export function setning(mal: Tekst, verdier: Verdier, malform: Malform): string {
  let ut = ''
  for (const del of deler(mal[malform]))
    ut += typeof del === 'string' ? del : ord(verdier[del.navn] ?? null, del.som, malform)
  return ut
}
