/** The letter that tells an office what waits for it. */
import type { Geografi } from '../../catalog/geografi.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Avtalerad } from '../../catalog/skjema/kontortiltak.ts'
import { avsnitt, type Innhold, lenkeTil, type Ord, ordFor } from './brev.ts'

/** What waits, most pressing first in each list. */
export type Ventende = {
  bekreftes: { navn: string; bekreftet: string; forfaltDager: number }[]
  /** About what the office runs. */
  viDeler: Avtalerad[]
  /** About what others run. */
  viHar: Avtalerad[]
  /** `fra`: the name of the office that asks, `navn`: of the tiltak, `dag`: when it was sent. */
  foresporsler: { foresporsel: Foresporsel; fra: string; navn: string; dag: string }[]
}

/** More are counted, not listed. */
const MEST_LINJER = 10

type Overskrift = Parameters<Ord>[0]

function liste<T>(ord: Ord, overskrift: Overskrift, rader: readonly T[], linje: (rad: T) => string): string[] {
  if (rader.length === 0) return []
  const rest = rader.length - MEST_LINJER
  const linjer = [
    ...rader.slice(0, MEST_LINJER).map(linje),
    ...(rest > 0 ? [ord('paminnelse.flere', { antall: rest })] : []),
  ]
  return [[ord(overskrift, { antall: rader.length }), ...linjer.map((l) => `- ${l}`)].join('\n')]
}

export const antallVentende = (v: Ventende): number =>
  v.bekreftes.length + v.viDeler.length + v.viHar.length + v.foresporsler.length

/** Only what waits is told of, and where to see to it. */
export function paminnelsesbrev(kontor: Kontor, v: Ventende, { geografi, offentligUrl }: Sted): Innhold {
  const ord = ordFor(kontor, geografi)
  const antall = antallVentende(v)
  const avtale = ({ navn, kommunenummer, til }: Avtalerad) =>
    ord('paminnelse.avtale.linje', {
      navn,
      kommune: geografi.kommune(kommunenummer)?.navn ?? kommunenummer,
      dato: til,
    })
  return {
    emne: ord(antall === 1 ? 'paminnelse.emne.en' : 'paminnelse.emne', { kontor: kontor.navn, antall }),
    tekst: avsnitt([
      ord('hilsen'),
      ord('paminnelse.innledning'),
      ...liste(ord, 'paminnelse.bekreftes', v.bekreftes, ({ navn, bekreftet }) =>
        ord('paminnelse.bekreftes.linje', { navn, dato: bekreftet }),
      ),
      ...liste(ord, 'paminnelse.vi-deler', v.viDeler, avtale),
      ...liste(ord, 'paminnelse.vi-har', v.viHar, avtale),
      ...liste(ord, 'paminnelse.foresporsler', v.foresporsler, ({ fra, navn, dag }) =>
        ord('paminnelse.foresporsler.linje', { fra, navn, dato: dag }),
      ),
      `${ord('paminnelse.arbeidsliste')}\n${lenkeTil(offentligUrl, '', kontor.id)}`,
      `${ord('paminnelse.hvorfor')}\n${lenkeTil(offentligUrl, '/innstillinger', kontor.id)}`,
    ]),
  }
}

type Sted = { geografi: Geografi; offentligUrl: string }
