/** What the planner looks at, as the address tells it: a region, whom it is about, and the cell that is open. Never anything of a person. */
import type { Aldersgruppe, Norskgruppe } from '../../catalog/dekning/dekning.ts'
import type { Hvem } from '../../catalog/dekning/oversikt.ts'
import { TYPETILFELLER } from '../../catalog/dekning/typetilfeller.ts'
import { type Behov, koder } from '../../catalog/kodeverk.ts'
import type { Omrade } from '../../catalog/skjema/dekning.ts'
import type { Kommune } from '../../catalog/skjema/kommune.ts'

export const ALDRE: readonly Aldersgruppe[] = ['under-30', 'over-30', 'over-55']
export const NORSK: readonly Norskgruppe[] = ['morsmal', 'A2', 'alfa']
export const MINUTTER = [30, 45, 60, 90] as const
export const STANDARD_MINUTTER = 60
/** The combined needs, in the order of the table. */
export const SAMMENSATTE: readonly string[] = [...new Set(TYPETILFELLER.flatMap((t) => t.sammensatt ?? []))]

export type Visning = {
  omrade: Omrade
  hvem: Hvem
  /** The need that the map shows. */
  behov: Behov | null
  /** The kommune whose cell is open, together with `behov`. */
  celle: string | null
  /** The typetilfelle that is looked into. */
  tilfelle: string | null
  /** What is shown where there is no room for both. */
  vis: 'tabell' | 'kart'
  sorter: 'navn' | 'hull'
}

const enAv = <T extends string>(lov: readonly T[], verdi: string | null): T | null =>
  lov.find((kode) => kode === verdi) ?? null

/** Absent when it is null, since the two are not the same to who asks. */
const nar = <K extends string, T>(navn: K, verdi: T | null): Partial<Record<K, T>> =>
  verdi === null ? {} : ({ [navn]: verdi } as Record<K, T>)

const kommunenummer = (tekst: string | null): string | null => (/^\d{4}$/.test(tekst ?? '') ? tekst : null)

function lesOmrade(sok: URLSearchParams): Omrade {
  const rundt = kommunenummer(sok.get('rundt'))
  if (rundt !== null) {
    const minutter = MINUTTER.find((m) => String(m) === sok.get('minutter')) ?? STANDARD_MINUTTER
    return { rundt, minutter }
  }
  const fylke = sok.get('fylke')
  if (fylke !== null && /^\d{2}$/.test(fylke)) return { fylke }
  const kommuner = sok.getAll('kommune').filter((nr) => kommunenummer(nr) !== null)
  return kommuner.length > 0 ? { kommuner: [...new Set(kommuner)] } : {}
}

function lesHvem(sok: URLSearchParams): Hvem {
  const bil = enAv(['med', 'uten'] as const, sok.get('bil'))
  return {
    ...nar('alder', enAv(ALDRE, sok.get('alder'))),
    ...nar('norsk', enAv(NORSK, sok.get('norsk'))),
    ...nar('bil', bil && bil === 'med'),
    ...nar('sammensatt', enAv(SAMMENSATTE, sok.get('sammensatt'))),
  }
}

/** What cannot be read is as if it had not been told. */
export function lesVisning(sok: URLSearchParams): Visning {
  return {
    omrade: lesOmrade(sok),
    hvem: lesHvem(sok),
    behov: enAv(koder('behov'), sok.get('behov')),
    celle: kommunenummer(sok.get('celle')),
    tilfelle: TYPETILFELLER.find(({ id }) => id === sok.get('tilfelle'))?.id ?? null,
    vis: enAv(['kart'] as const, sok.get('vis')) ?? 'tabell',
    sorter: enAv(['hull'] as const, sok.get('sorter')) ?? 'navn',
  }
}

type Par = [navn: string, verdi: string]

const par = (navn: string, verdi: string | number | null | undefined): Par[] =>
  verdi == null ? [] : [[navn, String(verdi)]]

/** The area as the service and the address both tell it. */
export const omradesok = ({ kommuner = [], fylke, rundt, minutter }: Omrade): URLSearchParams =>
  new URLSearchParams([
    ...kommuner.map((nr): Par => ['kommune', nr]),
    ...par('fylke', fylke),
    ...par('rundt', rundt),
    ...par('minutter', minutter),
  ])

/** Without a leading `?`; empty for what is shown at first. */
export function visningssok({ omrade, hvem, behov, celle, tilfelle, vis, sorter }: Visning): string {
  return new URLSearchParams([
    ...omradesok(omrade),
    ...par('alder', hvem.alder),
    ...par('norsk', hvem.norsk),
    ...par('bil', hvem.bil === undefined ? null : hvem.bil ? 'med' : 'uten'),
    ...par('sammensatt', hvem.sammensatt),
    ...par('behov', behov),
    ...par('celle', celle),
    ...par('tilfelle', tilfelle),
    ...par('vis', vis === 'kart' ? vis : null),
    ...par('sorter', sorter === 'hull' ? sorter : null),
  ]).toString()
}

/** The same region and persons on another screen of the workspace. */
export function adresse(sti: string, visning: Visning): string {
  const sok = visningssok(visning)
  return sok === '' ? sti : `${sti}?${sok}`
}

/** The area when the kommune is surely in it, else what lies around the kommune. */
export function omradeMed(omrade: Omrade, { nr, fylkesnr }: Pick<Kommune, 'nr' | 'fylkesnr'>): Omrade {
  const { kommuner, fylke, rundt } = omrade
  const erMed = rundt === undefined ? (fylke ?? fylkesnr) === fylkesnr && (kommuner ?? [nr]).includes(nr) : rundt === nr
  return erMed ? omrade : { rundt: nr, minutter: STANDARD_MINUTTER }
}

/** Nothing is open. */
export const lukket = (v: Visning): Visning => ({ ...v, celle: null, tilfelle: null })
