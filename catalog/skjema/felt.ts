/** Building blocks of the schemas: dates, clock times, codes, intervals. All text faults are plain Norwegian. */
import * as z from 'zod'
import { dagensInnsatsgruppe, type Innsatsgruppe, type Kodeverk, koder, kodeverk } from '../kodeverk.ts'
import { menteDu } from './melding.ts'

/** Entries that ship with the program have ids of their own, so an office's entry can never hide one. */
export const RESERVERT = /^(?:nasjonal|eks|mal)(?:-|$)/

/** A code of a closed vocabulary. */
export const kode = <K extends Kodeverk>(navn: K) => z.enum(koder(navn))

/** A complete list of codes; absent = unknown, `null` = known to be none (read as an empty list). */
export const kodeliste = <K extends Kodeverk>(navn: K) =>
  z
    .array(kode(navn))
    .max(100)
    .nullable()
    .transform((liste) => liste ?? [])
    .optional()

const GAMLE_GRUPPER = koder('innsatsgruppe').map((gruppe) => kodeverk.innsatsgruppe[gruppe].gammelt)

/** Today's innsatsgruppe; the old names are read as today's. */
export const GammelEllerNyGruppe = z
  .enum([...koder('innsatsgruppe'), ...GAMLE_GRUPPER])
  .transform((navn) => dagensInnsatsgruppe(navn) as Innsatsgruppe)

type Koder<K extends Kodeverk> = keyof (typeof kodeverk)[K] & string

/** Some codes of a vocabulary, each with a value; a key that is no code is refused, with the nearest one named. */
export function delvis<K extends Kodeverk, V extends z.ZodType>(
  navn: K,
  verdi: V,
): z.ZodObject<Record<Koder<K>, z.ZodOptional<V>>, z.core.$strict> {
  const lovlige = koder(navn)
  const felt = Object.fromEntries(lovlige.map((k) => [k, verdi.optional()]))
  return z.strictObject(felt as Record<Koder<K>, z.ZodOptional<V>>, {
    error(issue) {
      const forslag = issue.code === 'unrecognized_keys' && issue.keys.length === 1 && menteDu(issue.keys[0], lovlige)
      return forslag ? `Ukjent felt. Mente du «${forslag}»?` : undefined
    },
  })
}

export const tekst = (lengst: number) =>
  z
    .string()
    .max(lengst)
    .refine((s) => s.trim() !== '', 'Teksten er tom')

const finnes = (dato: string) => {
  const d = new Date(`${dato}T00:00:00Z`)
  return !Number.isNaN(d.getTime()) && d.toISOString().startsWith(dato)
}

/** `YYYY-MM-DD`, a day that exists. */
export const Dato = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Datoen må skrives som ÅÅÅÅ-MM-DD')
  .refine((s) => !/^\d{4}-\d{2}-\d{2}$/.test(s) || finnes(s), 'Datoen finnes ikke i kalenderen')

/** `HH:MM`, 00:00–23:59, local time. */
const Klokkeslett = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Klokkeslettet må skrives som TT:MM, for eksempel 08:30')

export const Kommunenummer = z.string().regex(/^\d{4}$/, 'Kommunenummeret må ha fire sifre')
export const Postnummer = z.string().regex(/^\d{4}$/, 'Postnummeret må ha fire sifre')
export const Lenke = z.url({ protocol: /^https?$/, error: 'Adressen må begynne med https:// (eller http://)' }).max(500)

/** Weekday, 1 = Monday … 7 = Sunday. */
const Ukedag = z.int().min(1).max(7)

export const heltall = (fra: number, til: number) => z.int().min(fra).max(til)
export const tall = (fra: number, til: number) => z.number().min(fra).max(til)

/** Inclusive interval; a missing or `null` end is open. */
export const intervall = <T extends z.ZodType<number>>(grense: T) =>
  z.strictObject({ fra: grense.nullish(), til: grense.nullish() })

/** A stretch of a weekday, `fra` before `til` (checked in kontroll.ts, so that all faults come together). */
export const Tid = z.strictObject({ dag: Ukedag, fra: Klokkeslett, til: Klokkeslett })
export type Tid = z.infer<typeof Tid>
