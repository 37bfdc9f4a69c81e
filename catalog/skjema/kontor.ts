/** The offices, and who may work for them. Nothing here is about a person who seeks help. */
import * as z from 'zod'
import { heltall, Kommunenummer, kode, RESERVERT, tekst } from './felt.ts'
import { ET_FODSELSNUMMER, harFodselsnummer } from './fodselsnummer.ts'

export const KontorId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Kontorets id skrives med små bokstaver a–z, tall og bindestrek')
  .max(60)
  .refine((id) => !RESERVERT.test(id), 'Begynnelsen på id-en er forbeholdt katalogen som følger med')

const utenNummer = <S extends z.ZodType<string>>(felt: S) => felt.refine((s) => !harFodselsnummer(s), ET_FODSELSNUMMER)

const Epost = utenNummer(z.email('Dette er ikke en e-postadresse').max(200))
const Navn = utenNummer(tekst(150))

/** How often an office goes over its entries when it has not chosen: as the rule `ferskhet`, which warns after six months. */
export const VANLIG_RYTME = 6

const Rytme = heltall(1, 12).describe('Hvor ofte tiltakene skal bekreftes')

/** An office serves one or more kommuner, and a kommune may have several offices. */
export const Kontor = z
  .strictObject({
    id: KontorId,
    navn: Navn,
    kommuner: z.array(Kommunenummer).min(1, 'Minst én kommune må være med').max(50),
    epost: Epost.nullish().describe('Dit påminnelser og forespørsler sendes. Vises bare for kontoret selv'),
    rytmeManeder: Rytme.default(VANLIG_RYTME),
  })
  .meta({ id: 'Kontor', description: 'Et kontor som eier tiltak i katalogen' })
export type Kontor = z.infer<typeof Kontor>

/** A new office, or other words for one that is there: what is not told of stays as it was. */
export const Kontorregistrering = Kontor.extend({ rytmeManeder: Rytme.optional() }).meta({ id: 'Kontorregistrering' })
export type Kontorregistrering = z.infer<typeof Kontorregistrering>

/** The part of an office it decides itself. */
export const Innstillinger = Kontorregistrering.pick({ epost: true })
  .extend({ rytmeManeder: Rytme })
  .meta({ id: 'Innstillinger' })
export type Innstillinger = z.infer<typeof Innstillinger>

/** What others may know of an office. */
export type ApentKontor = Pick<Kontor, 'id' | 'navn' | 'kommuner'>

/** `kontor` is required for redaktor, allowed for veileder, and has no meaning for the others. */
export const Rolletildeling = z
  .strictObject({ rolle: kode('rolle'), kontor: KontorId.nullish() })
  .refine((r) => r.rolle !== 'redaktor' || r.kontor != null, {
    path: ['kontor'],
    message: 'En redaktør må ha et kontor',
  })
export type Rolletildeling = z.infer<typeof Rolletildeling>

export const Bruker = z
  .strictObject({
    epost: Epost.transform((s) => s.toLowerCase()),
    navn: Navn.nullish(),
    roller: z.array(Rolletildeling).min(1, 'Minst én rolle må være med').max(50),
    sperret: z.boolean().default(false).describe('Kan ikke logge inn'),
  })
  .meta({ id: 'Bruker', description: 'En ansatt som kan logge inn' })
export type Bruker = z.infer<typeof Bruker>

/** A new user, or other roles for one that is there: who is barred stays so until it is said that they are not. */
export const Brukerregistrering = Bruker.extend({
  sperret: z.boolean().optional().describe('Kan ikke logge inn'),
}).meta({ id: 'Brukerregistrering' })
export type Brukerregistrering = z.infer<typeof Brukerregistrering>

/** GET /api/meg: who is signed in, and how one may sign in here. */
export const Meg = z
  .strictObject({
    bruker: Bruker.pick({ epost: true, navn: true, roller: true })
      .extend({ kontorer: z.array(Kontor).describe('De som rollene gjelder') })
      .nullable(),
    oidc: z.string().nullable().describe('Navnet på identitetsleverandøren; null når ingen er satt opp'),
    lesing: z.enum(['apen', 'innlogget']),
  })
  .meta({ id: 'Meg' })
export type Meg = z.infer<typeof Meg>

/** What stands after `#kode=` in an invitation. */
export const Invitasjonskode = z.strictObject({ kode: z.string().min(1).max(200) }).meta({ id: 'Invitasjonskode' })

export const Utlogging = z
  .strictObject({ alle: z.boolean().default(false).describe('Også der brukeren er logget inn på andre maskiner') })
  .meta({ id: 'Utlogging' })

/** Who is to have a link. */
export const Invitert = Bruker.pick({ epost: true }).meta({ id: 'Invitert' })

/** `sendt`: it went by mail too. */
export const Invitasjon = z.strictObject({ lenke: z.string(), sendt: z.boolean() }).meta({ id: 'Invitasjon' })
export type Invitasjon = z.infer<typeof Invitasjon>

export const Brukerliste = z.strictObject({ brukere: z.array(Bruker) }).meta({ id: 'Brukerliste' })

/** Every write there has been, newest first. */
export const Revisjonslogg = z
  .strictObject({
    rader: z.array(
      z.strictObject({
        nr: z.int(),
        tidspunkt: z.string(),
        hvem: z.string(),
        kilde: z.string(),
        handling: z.string(),
        gjelder: z.string(),
        kontor: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Revisjonslogg' })

/** Why the way back from the identity provider did not end in a session: `/logg-inn#feil=…`. */
export type Innloggingsfeil =
  /** Nobody has that e-mail address here, or the provider told none. */
  | 'ukjent'
  /** The provider has not made sure that the address is theirs. */
  | 'ubekreftet'
  | 'sperret'
  /** The provider has not given them this service. */
  | 'ikke-tildelt'
  /** They said no on the way. */
  | 'avbrutt'
  /** Too late, in another browser, or used before. */
  | 'utgatt'
  /** The provider did not answer, or answered wrongly. */
  | 'utilgjengelig'
