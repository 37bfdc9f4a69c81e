/** What differs from office to office in tiltak of the same kind: limits, hours, days, groups, places free and dates. */
import { koder } from '../../catalog/kodeverk.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { Tilfeldig } from './tilfeldig.ts'

type Oppmote = NonNullable<Tiltak['oppmote']>

/** How often an office has not told of a field. */
const UTELATT = 0.04
const NORSK = ['ingen', 'alfa', 'A1', 'A2', 'B1', 'B2'] as const
const MED_TIDER: readonly Tiltak['form'][] = ['fast', 'droppinn']
const DAG_MS = 86_400_000

export const dagFor = (dato: string, dager: number): string =>
  new Date(Date.parse(`${dato}T00:00:00Z`) - dager * DAG_MS).toISOString().slice(0, 10)

/** The list with one code fewer or some more; absent now and then. `andel`: how often one is added. */
export function koderFra<T>(
  t: Tilfeldig,
  liste: readonly T[] | undefined,
  { alle, andel }: { alle: readonly T[]; andel: number },
): T[] | undefined {
  if (t.sant(UTELATT)) return undefined
  const her = new Set(liste ?? [])
  if (her.size > 0 && t.sant(andel / 2)) her.delete(t.en([...her]))
  while (t.sant(andel)) her.add(t.en(alle))
  return [...her]
}

export function behov(t: Tilfeldig, fra: Tiltak['behov']): Tiltak['behov'] {
  const primar = new Set(fra.primar)
  if (t.sant(0.15)) primar.add(t.en(koder('behov')))
  const sekundar = koderFra(t, fra.sekundar, { alle: koder('behov'), andel: 0.35 })
  return { primar: [...primar], sekundar: sekundar?.filter((b) => !primar.has(b)) }
}

export function alder(t: Tilfeldig, fra: Tiltak['alder']): Tiltak['alder'] {
  const minst = t.en([15, 16, 18, 18, 18, 18, 19, 20, 23, 25, 30])
  const mest = t.en([null, null, null, 24, 25, 29, 30, 34, 40, 55, 61, 62, 66, 67])
  return t.vektet<Tiltak['alder']>([
    [fra, 40],
    [null, 15],
    [{ fra: minst, til: mest !== null && mest > minst ? mest : null }, 41],
    [undefined, 4],
  ])
}

export const kjonn = (t: Tilfeldig, fra: Tiltak['kjonn']): Tiltak['kjonn'] =>
  t.vektet<Tiltak['kjonn']>([
    [fra, 91],
    ['kvinner', 4],
    ['menn', 2],
    [undefined, 3],
  ])

export function norsk(t: Tilfeldig, fra: Tiltak['norsk']): Tiltak['norsk'] {
  const minst = t.heltall(0, NORSK.length - 1)
  const mest = t.sant(0.3) ? NORSK[t.heltall(minst, NORSK.length - 1)] : null
  return t.vektet<Tiltak['norsk']>([
    [fra, 55],
    [{ min: NORSK[minst], maks: mest }, 28],
    [null, 11],
    [undefined, 6],
  ])
}

const klokke = (kvarter: number) =>
  `${String(Math.floor(kvarter / 4)).padStart(2, '0')}:${String((kvarter % 4) * 15).padStart(2, '0')}`

/** Days and clock times that together give at least the hours that are asked for. */
function tider(t: Tilfeldig, minst: number, dager: number): Oppmote['tider'] {
  const valgte = t.noen([1, 2, 3, 4, 5], t.heltall(dager, 5))
  const lengde = Math.max(4, Math.ceil((minst / valgte.length) * 4))
  const fra = t.heltall(8 * 4, Math.min(18 * 4, 22 * 4 - lengde))
  return valgte.map((dag) => ({ dag, fra: klokke(fra), til: klokke(fra + lengde) }))
}

export function oppmote(t: Tilfeldig, fra: Tiltak['oppmote'], form: Tiltak['form']): Tiltak['oppmote'] {
  if (fra == null && t.sant(0.5)) return fra
  if (t.sant(UTELATT)) return undefined
  const vanlig = fra?.timerPerUke?.fra ?? t.heltall(2, 20)
  const minst = Math.min(37.5, Math.max(1, Math.round(vanlig * (0.5 + t.tall()) * 2) / 2))
  const dager = Math.min(5, Math.max(1, Math.ceil(minst / 7.5), t.heltall(1, 3)))
  return {
    timerPerUke: { fra: minst, til: Math.min(37.5, minst + t.heltall(0, 15)) },
    dagerPerUke: t.sant(0.08) ? undefined : { fra: dager, til: t.heltall(dager, 5) },
    ukeintervall: t.sant(0.08) ? t.en([2, 4]) : 1,
    tider: MED_TIDER.includes(form) && t.sant(0.55) ? tider(t, minst, dager) : undefined,
    gruppestorrelse: t.vektet<number | null | undefined>([
      [t.heltall(3, 30), 65],
      [null, 12],
      [undefined, 23],
    ]),
  }
}

export function kapasitet(t: Tilfeldig, dato: string): Tiltak['kapasitet'] {
  if (t.sant(0.25)) return undefined
  const plasser = t.heltall(4, 40)
  const ledige = t.sant(0.2) ? 0 : t.heltall(0, plasser)
  const ventetidUker = ledige === 0 ? t.heltall(0, 26) : t.heltall(0, 3)
  return { plasser, ledige, ventetidUker, oppdatert: dagFor(dato, t.heltall(0, 120)) }
}

export function varighet(t: Tilfeldig, fra: Tiltak['varighet']): Tiltak['varighet'] {
  if (t.sant(0.5)) return fra
  const ukerOrdinart = t.heltall(4, 52)
  return { ukerOrdinart, ukerMaks: t.sant(0.3) ? null : ukerOrdinart + t.heltall(0, 52) }
}

export const gyldig = (t: Tilfeldig, dato: string): Tiltak['gyldig'] =>
  t.vektet<() => Tiltak['gyldig']>([
    [() => ({ fra: null, til: null }), 88],
    [() => ({ fra: dagFor(dato, t.heltall(1, 700)), til: dagFor(dato, -t.heltall(1, 500)) }), 6],
    [() => ({ fra: null, til: dagFor(dato, t.heltall(1, 200)) }), 3],
    [() => ({ fra: dagFor(dato, -t.heltall(1, 200)), til: null }), 3],
  ])()
