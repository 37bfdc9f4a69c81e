/** When a tiltak is, in a frame language. */
import type { Tid } from '../../../catalog/skjema/felt.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { type Bit, fyll, type Ramme, type Rammenokkel, type Setning, setning, tegn } from './ramme.ts'

type Dag = 1 | 2 | 3 | 4 | 5 | 6 | 7

const erDag = (dag: number): dag is Dag => Number.isInteger(dag) && dag >= 1 && dag <= 7
const dagnavn = (r: Ramme, dag: Dag): Bit[] => fyll(r, `dag.${dag}`)

/** Three days or more in a row are told by the first and the last. */
function dagliste(r: Ramme, dager: readonly Dag[]): Bit[] {
  const [forste, siste] = [dager[0], dager.at(-1)]
  if (forste === undefined || siste === undefined) return []
  if (forste === siste) return dagnavn(r, forste)
  const iRad = siste - forste === dager.length - 1
  if (iRad && dager.length > 2) return fyll(r, 'dag.til', { a: dagnavn(r, forste), b: dagnavn(r, siste) })
  const alleForan = dager.slice(0, -1).flatMap((d, i) => [...(i > 0 ? fyll(r, 'dag.skille') : []), ...dagnavn(r, d)])
  return fyll(r, 'dag.og', { a: alleForan, b: dagnavn(r, siste) })
}

const klokke = (r: Ramme, tid: string): Bit[] => {
  const [t = '', m = ''] = tid.split(':')
  const skrevet = fyll(r, 'klokke', { t: tegn(t), m: tegn(m) })
  return tegn(skrevet.map((b) => b.tekst).join(''))
}

/** One line for each set of hours, days in the order of the week. */
export function tidslinjer(tider: readonly Tid[]): Setning[] {
  const grupper = new Map<string, { fra: string; til: string; dager: Dag[] }>()
  for (const { dag, fra, til } of [...tider].sort((a, b) => a.dag - b.dag || a.fra.localeCompare(b.fra))) {
    const gruppe = grupper.get(fra + til) ?? { fra, til, dager: [] }
    if (erDag(dag) && !gruppe.dager.includes(dag)) gruppe.dager.push(dag)
    grupper.set(fra + til, gruppe)
  }
  return [...grupper.values()].map(
    ({ fra, til, dager }) =>
      (r) =>
        fyll(r, 'nar.tid', { dager: dagliste(r, dager), fra: klokke(r, fra), til: klokke(r, til) }),
  )
}

const FORM: Record<Tiltak['form'], { medTider: Rammenokkel | null; uten: Rammenokkel }> = {
  fast: { medTider: null, uten: 'nar.faste' },
  avtale: { medTider: null, uten: 'nar.avtale' },
  ambulant: { medTider: null, uten: 'nar.avtale' },
  digital: { medTider: null, uten: 'nar.spor' },
  droppinn: { medTider: 'nar.droppinn', uten: 'nar.droppinn-ukjent' },
  dogn: { medTider: 'nar.dogn', uten: 'nar.dogn' },
}

/** `2027-02-01` → `01.02.2027`, which all who live here meet on letters. */
export function skrivDato(iso: string): Bit[] {
  const [ar, maned, dag] = iso.split('-')
  return tegn(`${dag}.${maned}.${ar}`)
}

/** `dato`: the day of the sheet, so that a start that has been is not told. */
export function nar({ form, oppmote, oppstart }: Tiltak, dato: string): Setning[] {
  const tider = tidslinjer(oppmote?.tider ?? [])
  const ord = tider.length > 0 ? FORM[form].medTider : FORM[form].uten
  const intervall = tider.length > 0 ? (oppmote?.ukeintervall ?? 1) : 1
  const neste = oppstart?.lopende ? undefined : [...(oppstart?.datoer ?? [])].sort().find((d) => d >= dato)
  return [
    ...tider,
    ...(intervall > 1 ? [setning(intervall === 2 ? 'nar.annenhver' : 'nar.sjelden')] : []),
    ...(ord ? [setning(ord)] : []),
    ...(neste ? [setning('nar.oppstart', { dato: skrivDato(neste) })] : []),
  ]
}
