/** A CSV file of demand: one row for each kommune and group, with how many they are. It is read, answered and forgotten. */
import {
  type Ettersporselsrad,
  GRUPPER,
  type Gruppe,
  gruppenavn,
  skjermet,
  UNDER_FEM,
} from '../../catalog/dekning/ettersporsel.ts'
import type { Geografi } from '../../catalog/geografi.ts'
import { ETTERSPORSELSGRENSER, tolkEttersporsel } from '../../catalog/skjema/ettersporsel.ts'
import { ET_FODSELSNUMMER, harFodselsnummer } from '../../catalog/skjema/fodselsnummer.ts'
import type { Felt } from '../../catalog/skjema/melding.ts'
import { Feil } from '../feil.ts'
import { Avvist } from '../import/avvist.ts'
import { lesCsv } from '../import/csv.ts'
import { bokstav } from '../import/kolonner.ts'

type Kolonne = keyof Ettersporselsrad
const OVERSKRIFTER: Record<Kolonne, readonly string[]> = {
  kommune: ['kommunenummer', 'kommunenr', 'knr'],
  gruppe: ['gruppe'],
  antall: ['antall', 'antal'],
}
const KOLONNER = Object.keys(OVERSKRIFTER) as Kolonne[]
const LIKE_OVERSKRIFTER = `Filen skal ha kolonnene ${KOLONNER.map((k) => OVERSKRIFTER[k][0]).join(', ')}`

/** Numbered as the spreadsheet shows it, from 1. */
type Rad = { readonly nr: number; readonly celler: readonly string[] }

const plass = ({ nr }: Rad, kolonne: number) => `rad ${nr}, kolonne ${bokstav(kolonne)}`
const norm = (tekst: string) => tekst.trim().toLowerCase()

/** Rows with something in them. Errors: throws `Avvist`. */
function raderI(bytes: Buffer): Rad[] {
  const [ark] = lesCsv(bytes, {}).ark
  const rader = (ark?.celler ?? []).map((celler, i) => ({
    nr: i + 1,
    celler: celler.map((celle) => String(celle ?? '')),
  }))
  return rader.filter(({ celler }) => celler.some((celle) => celle.trim() !== ''))
}

const kolonneFor = (overskrift: string): Kolonne | undefined =>
  KOLONNER.find((kolonne) => OVERSKRIFTER[kolonne].includes(norm(overskrift)))

/** A column that is not asked for may be of persons, so it is not passed over in silence. */
function* overskriftsfeil(hode: Rad): Generator<Felt> {
  const funnet = hode.celler.map(kolonneFor)
  for (const [k, kolonne] of funnet.entries()) {
    if (kolonne === undefined)
      yield { sti: plass(hode, k), melding: `Kolonnen leses ikke, og må fjernes. ${LIKE_OVERSKRIFTER}` }
    else if (funnet.indexOf(kolonne) < k) yield { sti: plass(hode, k), melding: 'Kolonnen står to ganger' }
  }
  for (const kolonne of KOLONNER)
    if (!funnet.includes(kolonne))
      yield { sti: `rad ${hode.nr}`, melding: `Kolonnen «${OVERSKRIFTER[kolonne][0]}» mangler. ${LIKE_OVERSKRIFTER}` }
}

/** A comma in a number makes a cell too many, and the number another. */
const overflodige = (hode: Rad, rad: Rad): Felt[] =>
  rad.celler.flatMap((celle, k) =>
    k >= hode.celler.length && celle.trim() !== ''
      ? { sti: plass(rad, k), melding: 'Raden har flere celler enn overskriften. Er det komma i et tall?' }
      : [],
  )

const fodselsnumre = (rad: Rad): Felt[] =>
  rad.celler.flatMap((celle, k) => (harFodselsnummer(celle) ? { sti: plass(rad, k), melding: ET_FODSELSNUMMER } : []))

/** Excel takes the zero in front. */
const lestKommune = (celle: string): string => celle.trim().replace(/^\d{3}$/, '0$&')

const GRUPPEORD = new Map<string, Gruppe>(
  GRUPPER.flatMap((gruppe) => [gruppe, ...Object.values(gruppenavn(gruppe))].map((ord) => [norm(ord), gruppe])),
)
const lestGruppe = (celle: string): string => GRUPPEORD.get(norm(celle)) ?? celle

/** Hidden, missing, or not possible to tell. Which of them, files seldom agree on. Source: Statistisk sentralbyrå, standardtegn. */
const UKJENT = new Set(['', ':', '.', '..', '...', '…', '-', '–', '—', '*', 'ukjent'])
const SKJERMET = /^(?:(?:<|under|færre enn|mindre enn)[\s-]*[1-5]|[01]\s*[-–]\s*4)$/
/** With or without spaces between thousands. */
const HELTALL = /^(?:\d+|\d{1,3}(?:\s\d{3})+)$/

/** What is no number, is left as it is, so that the schema names the fault. */
function lestAntall(celle: string): unknown {
  const tekst = norm(celle)
  if (UKJENT.has(tekst)) return null
  if (SKJERMET.test(tekst)) return UNDER_FEM
  return HELTALL.test(tekst) ? skjermet(Number(tekst.replaceAll(/\s/g, ''))) : tekst
}

const LES: Record<Kolonne, (celle: string) => unknown> = {
  kommune: lestKommune,
  gruppe: lestGruppe,
  antall: lestAntall,
}

type Lest = { rader: Ettersporselsrad[]; feil: Felt[] }

/** Paths of the schema (`3.antall`) become those of the spreadsheet. */
function tolkRader(hode: Rad, rader: readonly Rad[], geografi: Geografi): Lest {
  const hvor = new Map(hode.celler.map((overskrift, k) => [kolonneFor(overskrift), k]))
  const lest = rader.map(({ celler }) =>
    Object.fromEntries(KOLONNER.map((kolonne) => [kolonne, LES[kolonne](celler[hvor.get(kolonne) ?? -1] ?? '')])),
  )
  const svar = tolkEttersporsel(lest, geografi)
  if (svar.ok) return { rader: svar.verdi, feil: [] }
  const feil = svar.felt.map(({ sti, melding }) => {
    const [i = '', felt] = sti.split('.')
    const [rad, kolonne] = [rader[Number(i)], KOLONNER.find((k) => k === felt)]
    return rad ? { sti: plass(rad, hvor.get(kolonne) ?? 0), melding } : { sti: 'fil', melding }
  })
  return { rader: [], feil }
}

function lesRader([hode, ...rader]: readonly Rad[], geografi: Geografi): Lest {
  if (!hode) throw new Avvist('Filen er tom.')
  if (rader.length === 0) throw new Avvist('Filen har bare overskrifter.')
  if (rader.length > ETTERSPORSELSGRENSER.rader)
    throw new Avvist(
      `Filen har mer enn ${ETTERSPORSELSGRENSER.rader} rader. Den trenger bare én for hver kommune og gruppe.`,
    )
  const iHodet = [...overskriftsfeil(hode)]
  const personer = [hode, ...rader].flatMap(fodselsnumre)
  const meldt = new Set(personer.map(({ sti }) => sti))
  const celler = rader.flatMap((rad) => overflodige(hode, rad))
  const lest = iHodet.length === 0 ? tolkRader(hode, rader, geografi) : { rader: [], feil: [] }
  return {
    rader: lest.rader,
    feil: [...personer, ...[...iHodet, ...celler, ...lest.feil].filter(({ sti }) => !meldt.has(sti))],
  }
}

const avvist = (melding: string) => new Feil('ugyldig', melding, [{ sti: 'fil', melding }])

/**
 * Semicolon or comma, any of the usual encodings. Numbers under five, and marks for what is hidden or missing, come out as such. Errors:
 * `for_stort`, and `ugyldig` with every fault by row and column, which never tell what stood in a cell of numbers.
 */
export function lesEttersporsel(bytes: Buffer, geografi: Geografi): Ettersporselsrad[] {
  if (bytes.byteLength > ETTERSPORSELSGRENSER.bytes)
    throw new Feil('for_stort', `Filen er større enn ${ETTERSPORSELSGRENSER.bytes / 1024 / 1024} MB.`)
  try {
    const { rader, feil } = lesRader(raderI(bytes), geografi)
    if (feil.length > 0)
      throw new Feil('ugyldig', feil.length === 1 ? 'Filen har én feil.' : `Filen har ${feil.length} feil.`, feil)
    return rader
  } catch (feil) {
    if (feil instanceof Avvist) throw avvist(feil.message)
    throw feil
  }
}
