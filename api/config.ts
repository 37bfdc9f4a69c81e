/** The environment, read once and checked. Every setting has a default that works on one machine. */
import * as z from 'zod'
import { Lenke } from '../catalog/skjema/felt.ts'
import { type Felt, parse } from '../catalog/skjema/melding.ts'
import pakke from '../package.json' with { type: 'json' }
import type { Postvalg } from './post.ts'
import { postFra, TILGANG, type Tilgangsvalg, tilgangFra, tilgangsfeil } from './tilgang/miljo.ts'

/** The program's own version. */
export const UTGAVE = pakke.version

const jaNei = (standard: boolean) =>
  z
    .enum(['0', '1', ''])
    .default(standard ? '1' : '0')
    .transform((v) => (v === '' ? standard : v === '1'))

/** A setting that is empty is not set. */
const valgfri = <S extends z.ZodType>(skjema: S) => z.preprocess((v) => v || undefined, skjema)

/** Shape asked for at https://developer.entur.no/docs/open-services/journey-planner. */
const Klient = z
  .string()
  .regex(
    /^[a-z0-9_]+(-[a-z0-9_]+)+$/,
    'Må skrives som virksomhet-program, for eksempel «stjordal_kommune-tiltakskatalogen»',
  )

const Miljo = z.object({
  PORT: valgfri(z.coerce.number({ error: 'Må være et portnummer' }).int().min(0).max(65_535).default(3000)),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: valgfri(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'Må begynne med postgres://')
      .optional(),
  ),
  DEMO: jaNei(false),
  NASJONAL: jaNei(true),
  OSRM_URL: valgfri(Lenke.optional()),
  ENTUR_URL: valgfri(Lenke.optional()),
  ENTUR_KLIENT: valgfri(Klient.optional()),
  REISE_TIDSFRIST_MS: valgfri(
    z.coerce
      .number({ error: 'Må være et antall millisekunder fra 50 til 30000' })
      .int()
      .min(50)
      .max(30_000)
      .default(1500),
  ),
  ...TILGANG,
})

type Variabler = Readonly<Record<string, string | undefined>>

/** A fault that needs two settings to be seen, told together with the others. */
const utenKlient = (env: Variabler): Felt[] =>
  env.ENTUR_URL && !env.ENTUR_KLIENT
    ? [{ sti: 'ENTUR_KLIENT', melding: 'Må oppgis når ENTUR_URL er satt: Entur krever å vite hvem som spør' }]
    : []

export type Config = {
  port: number
  /** Folder of the database, when it is not on a server. */
  dataDir: string
  /** A PostgreSQL database; null is none, and then the store is a file in `dataDir`. */
  databaseUrl: string | null
  /** Load the invented municipal examples. */
  demo: boolean
  /** Load the national catalogue. */
  nasjonal: boolean
  /** Travel services; null is none, and then every journey is an estimate. */
  reise: { osrm: string | null; entur: { url: string; klient: string } | null; tidsfristMs: number }
  tilgang: Tilgangsvalg
  /** The mail server; null is none, and then links are only shown. */
  post: Postvalg | null
}

/** Errors: throws with every fault, each with the name of its variable. */
export function lesConfig(env: Variabler, argv: readonly string[] = []): Config {
  const svar = parse(Miljo, env)
  const felt = [...(svar.ok ? [] : svar.felt), ...utenKlient(env), ...tilgangsfeil(env)]
  if (!svar.ok || felt.length > 0) throw new Error(felt.map((f) => `${f.sti}: ${f.melding}`).join('\n'))
  const { PORT, DATA_DIR, DEMO, NASJONAL, OSRM_URL, ENTUR_URL, ENTUR_KLIENT, REISE_TIDSFRIST_MS } = svar.verdi
  return {
    port: PORT,
    dataDir: DATA_DIR,
    databaseUrl: svar.verdi.DATABASE_URL ?? null,
    demo: DEMO || argv.includes('--demo'),
    nasjonal: NASJONAL,
    reise: {
      osrm: OSRM_URL ?? null,
      entur: ENTUR_URL && ENTUR_KLIENT ? { url: ENTUR_URL, klient: ENTUR_KLIENT } : null,
      tidsfristMs: REISE_TIDSFRIST_MS,
    },
    tilgang: tilgangFra(svar.verdi, PORT),
    post: postFra(svar.verdi),
  }
}
