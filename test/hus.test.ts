/** The rules of the house: who may import whom, who may touch the world, how large a file may be. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROT = fileURLToPath(new URL('..', import.meta.url))
const HUS = ['api', 'catalog', 'web', 'test']
/** Not part of the house: git ignores them. */
const UTENFOR = ['.git', '.cache', 'data', 'dist', 'node_modules']

const filer = (mappe: string, endinger: RegExp): string[] =>
  readdirSync(join(ROT, mappe), { recursive: true, withFileTypes: true })
    .filter((post) => post.isFile() && endinger.test(post.name))
    .map((post) => posix.relative(ROT, posix.join(post.parentPath, post.name)))
const les = (fil: string) => readFileSync(join(ROT, fil), 'utf8')

const OVERST = readdirSync(ROT).filter((navn) => /\.(md|ts)$/.test(navn))
const KODE = HUS.flatMap((mappe) => filer(mappe, /\.(ts|tsx)$/))
const kodeI = (...mapper: string[]) => KODE.filter((fil) => mapper.some((mappe) => fil.startsWith(mappe)))

/** `til`: the path from the root of the project, or the name of the package. `type`: gone at run time. */
type Import = { til: string; type: boolean }

const SETNING = /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+\sfrom\s+)?'([^']+)'/gm
const KALL = /\bimport\(\s*'([^']+)'/g

function importer(fil: string, kilde: string): Import[] {
  const funnet = [
    ...[...kilde.matchAll(SETNING)].map((m) => ({ til: m[2] ?? '', type: m[1] !== undefined })),
    ...[...kilde.matchAll(KALL)].map((m) => ({ til: m[1] ?? '', type: false })),
  ]
  return funnet.map(({ til, type }) => ({ til: til.startsWith('.') ? posix.join(posix.dirname(fil), til) : til, type }))
}

const RENT = [
  'type catalog/skjema/',
  'catalog/kodeverk.ts',
  'catalog/geografi.ts',
  'catalog/snapshot.ts',
  'catalog/data/',
]
const HONO = ['hono', 'hono-openapi', '@hono/node-server', 'zod', 'node:']
const TABELLER = ['csv-parse', 'csv-stringify', 'read-excel-file', 'write-excel-file']
const DATABASER = ['better-sqlite3', 'pg']
const FLATE = ['preact', 'preact-iso', '@preact/signals', '@digdir/', '@fontsource-variable/', 'd3-geo', 'fuse.js']
const UTSTILT = [
  'catalog/match/',
  'catalog/plan/',
  'catalog/dekning/',
  'catalog/kontor/',
  'catalog/skjema/',
  'catalog/sok/fold.ts',
  ...RENT,
]

/** Room → what it may import: a folder (`/`), a file, a package; `type` in front when only its types. The longest room that fits decides. */
const ROM: Record<string, readonly string[]> = {
  'catalog/match/': ['catalog/match/', ...RENT],
  'catalog/optimering/': ['catalog/optimering/'],
  'catalog/plan/': ['catalog/plan/', 'catalog/match/', 'catalog/optimering/', ...RENT],
  'catalog/dekning/': ['catalog/dekning/', 'catalog/match/', 'catalog/optimering/', ...RENT],
  'catalog/kontor/': ['catalog/kontor/', 'catalog/match/', 'catalog/reise/', ...RENT],
  'catalog/last.ts': ['catalog/', 'zod', 'node:fs', 'node:url'],
  'catalog/sok/': ['catalog/', '@orama/stemmers/'],
  'catalog/': ['catalog/', 'zod'],
  'api/store/': ['catalog/', 'api/', ...HONO, ...DATABASER],
  'api/plan/': ['catalog/', 'api/', ...HONO, 'highs'],
  'api/tilgang/': ['catalog/', 'api/', ...HONO, 'openid-client'],
  'api/post.ts': ['nodemailer'],
  'api/import/': ['catalog/', 'api/', 'fuse.js', 'fflate', ...HONO, ...TABELLER],
  'api/': ['catalog/', 'api/', 'package.json', ...HONO, ...TABELLER],
  'web/api.ts': ['web/', 'type api/app.ts', 'hono/client', ...UTSTILT],
  'web/felles/': ['web/felles/', 'web/api.ts', ...UTSTILT, ...FLATE],
  'web/veileder/matcher/': ['web/', 'highs', ...UTSTILT, ...FLATE],
  'web/veileder/': ['web/veileder/', 'web/felles/', 'web/api.ts', ...UTSTILT, ...FLATE],
  'web/kontor/': ['web/kontor/', 'web/felles/', 'web/api.ts', ...UTSTILT, ...FLATE],
  'web/planlegger/': ['web/planlegger/', 'web/felles/', 'web/api.ts', ...UTSTILT, ...FLATE],
  'web/': ['web/', ...UTSTILT, ...FLATE],
}

const iRom = (fil: string) =>
  Object.keys(ROM)
    .filter((rom) => fil.startsWith(rom))
    .sort((a, b) => b.length - a.length)[0]

function dekkes({ til, type }: Import, regel: string): boolean {
  const bareType = regel.startsWith('type ')
  const mal = bareType ? regel.slice(5) : regel
  return (type || !bareType) && (til === mal || til.startsWith(/[/:]$/.test(mal) ? mal : `${mal}/`))
}

/** What a file imports and should not. */
const brudd = (fil: string, kilde: string): string[] => {
  const lov = ROM[iRom(fil) ?? ''] ?? []
  return importer(fil, kilde)
    .filter((i) => !lov.some((regel) => dekkes(i, regel)))
    .map((i) => `${fil} → ${i.til}`)
}

describe('hvem som kan importere hvem', () => {
  test('holdes i hver fil', () => {
    expect(kodeI('catalog/', 'api/', 'web/').flatMap((fil) => brudd(fil, les(fil)))).toEqual([])
  })

  test.each<[fil: string, linje: string, til: string]>([
    ['catalog/match/match.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['catalog/match/match.ts', "import { Tiltak } from '../skjema/tiltak.ts'", 'catalog/skjema/tiltak.ts'],
    ['catalog/match/match.ts', "import { dekning } from '../dekning/dekning.ts'", 'catalog/dekning/dekning.ts'],
    ['catalog/match/kriterier/alder.ts', "import * as z from 'zod'", 'zod'],
    ['catalog/snapshot.ts', "import { join } from 'node:path'", 'node:path'],
    ['catalog/sok/sok.ts', "import Fuse from 'fuse.js'", 'fuse.js'],
    ['catalog/match/match.ts', "import { sok } from '../sok/sok.ts'", 'catalog/sok/sok.ts'],
    ['catalog/last.ts', "import type { App } from '../api/app.ts'", 'api/app.ts'],
    ['api/app.ts', "import Database from 'better-sqlite3'", 'better-sqlite3'],
    ['api/app.ts', "const { fabrikk } = await import('../test/fabrikk.ts')", 'test/fabrikk.ts'],
    ['web/felles/sprak.ts', "import {\n  lastGeografi,\n} from '../../catalog/last.ts'", 'catalog/last.ts'],
    ['web/felles/sprak.ts', "import type { App } from '../../api/app.ts'", 'api/app.ts'],
    ['web/veileder/Kort.tsx', "export { Skjema } from '../kontor/Skjema.tsx'", 'web/kontor/Skjema.tsx'],
    ['web/main.tsx', "import 'zod'", 'zod'],
  ])('%s kan ikke ha: %s', (fil, linje, til) => {
    expect(brudd(fil, `/** A room. */\n${linje}\n\nexport const a = 'b'\n`)).toEqual([`${fil} → ${til}`])
  })

  test('typer, data og eget rom er lov', () => {
    const kilde = `import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import { JA } from '../utfall.ts'`
    expect(importer('catalog/match/kriterier/ny.ts', kilde)).toHaveLength(3)
    expect(brudd('catalog/match/kriterier/ny.ts', kilde)).toEqual([])
  })
})

/** Everything a file brings with it at run time, packages included. */
const medFolge = (start: readonly string[]) => {
  const sett = new Set(start)
  for (const fil of sett)
    if (KODE.includes(fil)) for (const { til, type } of importer(fil, les(fil))) if (!type) sett.add(til)
  return sett
}

describe('det som også kjører i nettleseren', () => {
  test.each(['catalog/match/', 'catalog/dekning/', 'catalog/kontor/', 'web/'])(
    '%s drar ikke med seg zod eller node',
    (mappe) => {
      const folge = [...medFolge(kodeI(mappe))]
      expect(folge.filter((til) => til === 'zod' || til.startsWith('node:'))).toEqual([])
    },
  )

  test('skjemaene drar med seg zod, så testen ser det når det skjer', () => {
    expect(medFolge(['catalog/skjema/kontroll.ts']).has('zod')).toBe(true)
  })
})

/** Without comments, so that a word may be explained. */
const utenKommentarer = (kilde: string) => kilde.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
const medTreff = (liste: readonly string[], monster: RegExp) =>
  liste.filter((fil) => monster.test(utenKommentarer(les(fil))))

describe('verden utenfor', () => {
  test('miljøvariabler leses bare i server, config og kommandolinjen', () => {
    const lesere = medTreff(kodeI('catalog/', 'api/', 'web/'), /\bprocess\s*\.\s*env\b|from 'node:process'/)
    expect(lesere.filter((fil) => !['api/server.ts', 'api/config.ts', 'api/katalog.ts'].includes(fil))).toEqual([])
  })

  test('matcher, plan, dekning og søk har verken klokke, tilfeldighet eller nett', () => {
    const URENT = /Date\.now|new Date\(\)|Math\.random|performance\.|\bfetch\(|\bconsole\./
    expect(
      medTreff(
        kodeI(
          'catalog/match/',
          'catalog/optimering/',
          'catalog/plan/',
          'catalog/dekning/',
          'catalog/reise/',
          'catalog/sok/',
        ),
        URENT,
      ),
    ).toEqual([])
  })
})

const linjer = (fil: string) => les(fil).trimEnd().split('\n').length
const grense = (fil: string) => (fil.startsWith('catalog/match/kriterier/') ? 150 : 300)

describe('orden', () => {
  test('ingen fil er over 300 linjer, og ingen regel over 150', () => {
    const alle = HUS.flatMap((mappe) => filer(mappe, /\.(ts|tsx|css)$/))
    expect(alle.filter((fil) => linjer(fil) > grense(fil))).toEqual([])
  })

  test('det er ingen andre mapper øverst', () => {
    const mapper = readdirSync(ROT, { withFileTypes: true }).filter((post) => post.isDirectory())
    expect(mapper.map((m) => m.name).filter((navn) => ![...HUS, '.ci', ...UTENFOR].includes(navn))).toEqual([])
  })

  test('ingen type er hva som helst', () => {
    expect(medTreff(KODE, /(?::|<|\bas|,|\|)\s*any\b/)).toEqual([])
  })

  test('ingenting er utsatt', () => {
    const tekst = [...HUS.flatMap((mappe) => filer(mappe, /\.(ts|tsx|css|yaml|md|html)$/)), ...OVERST]
    expect(tekst.filter((fil) => /(?:\/\/|\*|#|<!--).*\b(?:(?:TO)DO|FIX(?:ME))\b/.test(les(fil)))).toEqual([])
  })
})
