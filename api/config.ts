/** The environment, read once and checked. Every setting has a default that works on one machine. */
import * as z from 'zod'
import { parse } from '../catalog/skjema/melding.ts'
import pakke from '../package.json' with { type: 'json' }

/** The program's own version. */
export const UTGAVE = pakke.version

const jaNei = (standard: boolean) =>
  z
    .enum(['0', '1', ''])
    .default(standard ? '1' : '0')
    .transform((v) => (v === '' ? standard : v === '1'))

const Miljo = z.object({
  PORT: z.preprocess(
    (v) => v || undefined,
    z.coerce.number({ error: 'Må være et portnummer' }).int().min(0).max(65_535).default(3000),
  ),
  DATA_DIR: z.string().min(1).default('./data'),
  DEMO: jaNei(false),
  NASJONAL: jaNei(true),
})

export type Config = {
  port: number
  /** Folder of the database. */
  dataDir: string
  /** Load the invented municipal examples. */
  demo: boolean
  /** Load the national catalogue. */
  nasjonal: boolean
}

/** Errors: throws with every fault, each with the name of its variable. */
export function lesConfig(env: Record<string, string | undefined>, argv: readonly string[] = []): Config {
  const svar = parse(Miljo, env)
  if (!svar.ok) throw new Error(svar.felt.map((f) => `${f.sti}: ${f.melding}`).join('\n'))
  const { PORT, DATA_DIR, DEMO, NASJONAL } = svar.verdi
  return { port: PORT, dataDir: DATA_DIR, demo: DEMO || argv.includes('--demo'), nasjonal: NASJONAL }
}
