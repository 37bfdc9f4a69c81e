/** Who a cell is about, and what each of them has. */
import {
  type Dekningsstatus,
  NIVAER,
  type Niva,
  nivanummer,
  statusFor,
  type Typetilfelle,
} from '../../../catalog/dekning/dekning.ts'
import { gjelder, type Hvem, type Rute, rute } from '../../../catalog/dekning/oversikt.ts'
import { gruppenavn } from '../../../catalog/dekning/typetilfeller.ts'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import type { Behov, Malform } from '../../../catalog/kodeverk.ts'
import { storForbokstav } from '../../felles/sprak.ts'

export type Vurdert = { typetilfelle: Typetilfelle; niva: Niva }
/** Those of one level. */
export type Vurderte = { niva: Niva; personer: readonly Vurdert[] }

export const statusTil = (niva: Niva): Dekningsstatus => statusFor(nivanummer(niva))

const saler = (tall: Dekningstall, behov: Behov, hvem: Hvem) =>
  tall.saker.filter((sak) => sak.behov === behov && gjelder(hvem)(sak))

/** What lacks most first; empty when the kommune or the need is not among the figures. */
export function vurderteI(tall: Dekningstall, kommune: string, valg: { behov: Behov; hvem: Hvem }): Vurderte[] {
  const rad = tall.kommuner.indexOf(kommune)
  if (rad < 0) return []
  const alle = saler(tall, valg.behov, valg.hvem).map(({ nr, typetilfelle }): Vurdert => {
    const niva = NIVAER[tall.niva[rad * tall.saker.length + nr] ?? 0] ?? 'ingenting'
    return { typetilfelle, niva }
  })
  return NIVAER.toReversed().flatMap((niva) => {
    const personer = alle.filter((v) => v.niva === niva)
    return personer.length > 0 ? [{ niva, personer }] : []
  })
}

/** The cell itself; null when it is not among the figures. */
export function ruten(tall: Dekningstall, kommune: string, { behov, hvem }: { behov: Behov; hvem: Hvem }): Rute | null {
  const rad = tall.kommuner.indexOf(kommune)
  const saker = saler(tall, behov, hvem)
  return rad < 0 || saker.length === 0 ? null : rute(tall, rad, saker)
}

/** Without the need, which the cell has told. */
export function personord({ alder, norsk, bil, sammensatt, navn }: Typetilfelle, malform: Malform): string {
  if (sammensatt !== null) return navn[malform]
  return storForbokstav(
    [gruppenavn.alder(alder, malform), gruppenavn.norsk(norsk, malform), gruppenavn.reise(bil, malform)].join(', '),
  )
}

type Begrunnet = { readonly grunner: readonly { regel: string; verdier: Readonly<Record<string, unknown>> }[] }

/** Those that meet the need before those that meet another need of the same person; else in the order given. */
export function forst<T extends Begrunnet>(alle: readonly T[], behov: Behov): T[] {
  const gjelderBehovet = ({ grunner }: T) => grunner.some((g) => g.regel === 'behov' && g.verdier.behov === behov)
  return [...alle.filter(gjelderBehovet), ...alle.filter((ett) => !gjelderBehovet(ett))]
}
