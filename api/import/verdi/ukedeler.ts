/** Weekdays and clock times of a row that stand in columns of their own, put together: the times, or what is missing where. */
import type { Tid } from '../../../catalog/skjema/felt.ts'
import type { Sagt } from './lesning.ts'
import { KLOKKE, tiderI, UKEDAG, ukedagsfelt } from './tider.ts'

/** `null` when the row tells of no such part. `feil`: by the field of the column. */
export type Ukedeler = { tider: Tid[] | null; feil: { felt: string; melding: string }[] }

const UKEN = [1, 2, 3, 4, 5, 6, 7]
const lest = (tekst: unknown, dager: readonly number[]): Tid[] => {
  const svar = typeof tekst === 'string' && tekst !== '' ? tiderI(tekst, dager) : []
  return 'feil' in svar ? [] : svar
}
const nokkel = (tider: readonly Tid[]) =>
  tider
    .map(({ dag, fra, til }) => `${dag}${fra}${til}`)
    .sort()
    .join()
const dagene = (tider: readonly Tid[]) => [...new Set(tider.map(({ dag }) => dag))].sort((a, b) => a - b).join()

const UTEN_KLOKKE = 'Ukedagen har ikke noe klokkeslett. Skriv det her, for eksempel «tirsdag 10–12»'
const KRYSS_UTEN_KLOKKE = 'Krysset sier hvilken dag, men ikke når. Skriv klokkeslettet her, for eksempel «10–12»'
const UTEN_DAG = 'Klokkeslettet har ingen ukedag. Skriv den her, for eksempel «tirsdag 10–12»'
const ANDRE_TIDER = 'Dette er ikke de samme tidene som i en annen kolonne. Behold dem bare ett sted'

export function ukedelerI(sagt: Sagt): Ukedeler {
  const klokke = sagt[KLOKKE]
  const navngitt = Array.isArray(sagt[UKEDAG]) ? (sagt[UKEDAG] as number[]) : []
  const krysset = UKEN.filter((dag) => sagt[ukedagsfelt(dag)] === true)
  const egne = UKEN.flatMap((dag) => lest(sagt[ukedagsfelt(dag)], [dag]))
  const dager = [...new Set([...navngitt, ...krysset])].sort((a, b) => a - b)
  const sammen = dager.length > 0 ? lest(klokke, dager) : []
  const tider = [...egne, ...sammen].sort((a, b) => a.dag - b.dag || a.fra.localeCompare(b.fra))
  const fortalt = Array.isArray(sagt['oppmote.tider'])
  const andre = fortalt ? (sagt['oppmote.tider'] as Tid[]) : []
  const feil = [
    ...(sammen.length === 0 ? [...ubrukteDager(navngitt, krysset, andre), ...ubruktKlokke(klokke)] : []),
    ...(tider.length > 0 && fortalt && nokkel(tider) !== nokkel(andre) ? annetSted(sagt) : []),
  ]
  return { tider: tider.length > 0 ? tider : null, feil }
}

/** Days need no clock time when all of it stands elsewhere, on the same days. */
function ubrukteDager(
  navngitt: readonly number[],
  krysset: readonly number[],
  andre: readonly Tid[],
): Ukedeler['feil'] {
  if (dagene(andre) === [...navngitt, ...krysset].sort((a, b) => a - b).join()) return []
  return [
    ...(navngitt.length > 0 ? [{ felt: UKEDAG, melding: andre.length > 0 ? ANDRE_TIDER : UTEN_KLOKKE }] : []),
    ...krysset.map((dag) => ({ felt: ukedagsfelt(dag), melding: andre.length > 0 ? ANDRE_TIDER : KRYSS_UTEN_KLOKKE })),
  ]
}

const ubruktKlokke = (klokke: unknown): Ukedeler['feil'] =>
  typeof klokke === 'string' && klokke !== '' ? [{ felt: KLOKKE, melding: UTEN_DAG }] : []

function annetSted(sagt: Sagt): Ukedeler['feil'] {
  const felt = [...UKEN.map(ukedagsfelt), UKEDAG].find((sti) => sagt[sti] !== undefined && sagt[sti] !== '')
  return felt === undefined ? [] : [{ felt, melding: ANDRE_TIDER }]
}
