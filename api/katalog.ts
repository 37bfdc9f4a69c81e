/** The command line: `npm run katalog -- <command>`. Exit status 0 done, 1 faults in the input (nothing changed), 2 wrong usage. */
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { dekningstabell } from '../catalog/dekning/tabell.ts'
import type { Geografi } from '../catalog/geografi.ts'
import { lastEksempel, lastGeografi, lastNasjonal, type Radfeil, radfeiltekst } from '../catalog/last.ts'
import { lagForslag } from '../catalog/match/match.ts'
import type { ForslagSporsmal } from '../catalog/skjema/kartlegging.ts'
import { tolkSporsmal } from '../catalog/skjema/kontroll.ts'
import type { Felt } from '../catalog/skjema/melding.ts'
import type { Tiltak } from '../catalog/skjema/tiltak.ts'
import { Bruksfeil } from './bruksfeil.ts'
import { type Config, lesConfig } from './config.ts'
import { lesSnapshot } from './current.ts'
import { idag } from './idag.ts'
import { REGISTERVALG, type Registervalg, register } from './katalogbruker.ts'
import { lesKatalogfiler, skrivKatalogfil } from './katalogfil.ts'
import { FLYTTEVALG, flyttLager, gjenopprett, type Omgivelser, sikkerhetskopi } from './katalogflytt.ts'
import { paminKontorene } from './katalogpamin.ts'
import { lesReisetidfil, reisetidsforskjell, somReisetidfil } from './katalogreisetid.ts'
import { lagPost } from './post.ts'
import { forslagsreiser } from './reise/forslagsreiser.ts'
import { reisetiderFra } from './reise/oppsett.ts'
import { apneStore } from './store/apne.ts'
import type { Endring, Importsvar, Store } from './store/store.ts'

const HJELP = `Bruk:
  npm run katalog -- import FIL… [--dry-run]   les inn tiltak fra JSON, CSV eller XLSX; alt eller ingenting
  npm run katalog -- kontroller FIL…           bare se etter feil
  npm run katalog -- export FIL                skriv kontorenes tiltak til JSON, CSV eller XLSX
  npm run katalog -- forslag KARTLEGGING.json  forslag for en kartlegging, som JSON
  npm run katalog -- dekning [--fylke NR]      hvor mange kommuner som har noe for hvert behov
  npm run katalog -- reisetider                vis reisetidene kontorene har oppgitt, som JSON
  npm run katalog -- reisetider FIL.json [--dry-run]   bytt ut alle reisetidene med dem i filen
  npm run katalog -- kontor ny ID --navn … --kommune NR [--kommune NR] [--epost …] [--rytme MÅNEDER]
  npm run katalog -- kontor liste
  npm run katalog -- bruker ny EPOST --rolle redaktor:KONTOR [--rolle planlegger] [--navn …]
                                               ny bruker med en lenke til å logge inn, eller nye roller for en som finnes
  npm run katalog -- bruker inviter EPOST      ny lenke til en bruker som finnes
  npm run katalog -- bruker sperr EPOST        logg ut overalt, og slipp ikke inn igjen
  npm run katalog -- bruker løsne EPOST        ta bort knytningen til identitetsleverandøren, og logg ut overalt
  npm run katalog -- bruker liste
  npm run katalog -- pamin [--dry-run]         send kontorene brev om det som venter, eller bare vis brevene
  npm run katalog -- sikkerhetskopi FIL        skriv alt som er lagret til en fil, mens tjenesten går
  npm run katalog -- gjenopprett FIL           les en sikkerhetskopi inn i et tomt lager
  npm run katalog -- flytt --fra STED --til STED   flytt alt; et sted er en mappe eller en adresse som postgres://…

Miljø: DATA_DIR (./data) eller DATABASE_URL (postgres://…) er der alt lagres.
DEMO=1 tar med eksemplene, NASJONAL=0 utelater den nasjonale katalogen,
OSRM_URL, ENTUR_URL og ENTUR_KLIENT gir reisetider fra en reisetjeneste.
OFFENTLIG_URL er adressen i lenkene, og SMTP_URL og SMTP_FRA sender dem på e-post.
Utgang: 0 ferdig, 1 feil i det som ble lest (ingenting er endret), 2 feil bruk.`

const skriv = (tekst: string) => process.stdout.write(`${tekst}\n`)
const skrivFeil = (tekst: string) => process.stderr.write(`${tekst}\n`)
const skrivLogg = (feil: unknown) => skrivFeil(feil instanceof Error ? feil.message : String(feil))

function meldFeil(feil: readonly Radfeil[]): number {
  for (const f of feil) skrivFeil(radfeiltekst(f))
  skrivFeil(`${feil.length} feil. Ingenting er endret.`)
  return 1
}

async function medStore<T>(config: Config, gjor: (store: Store) => Promise<T>): Promise<T> {
  const store = await apneStore(config, skrivLogg)
  try {
    return await gjor(store)
  } finally {
    await store.lukk()
  }
}

const antall = ({ nye, endret, uendret }: Importsvar) =>
  `${nye.length} nye, ${endret.length} endret, ${uendret.length} uendret`

function vis(svar: Importsvar): void {
  for (const id of svar.nye) skriv(`ny      ${id}`)
  for (const id of svar.endret) skriv(`endret  ${id}`)
  skriv(`Ville importert: ${antall(svar)}.`)
}

/** Who runs the command, and what was read. */
const endring = (filer: readonly string[]): Endring => ({
  hvem: `kommandolinje: ${userInfo().username}`,
  kilde: filer.map((fil) => basename(fil)).join(', '),
  tidspunkt: new Date().toISOString(),
})

async function importer(filer: string[], config: Config, geografi: Geografi, prove: boolean): Promise<number> {
  const { tiltak, feil } = await lesKatalogfiler(filer, geografi)
  if (feil.length > 0) return meldFeil(feil)
  await medStore(config, async (store) => {
    if (prove) return vis(await store.sammenlign(tiltak))
    const svar = await store.importer(tiltak, endring(filer))
    skriv(`Importert: ${antall(svar)}.`)
  })
  return 0
}

async function kontroller(filer: string[], geografi: Geografi): Promise<number> {
  const { tiltak, feil } = await lesKatalogfiler(filer, geografi)
  if (feil.length > 0) return meldFeil(feil)
  skriv(`Ingen feil i ${tiltak.length} tiltak.`)
  return 0
}

async function eksporter(fil: string, config: Config): Promise<number> {
  return medStore(config, async (store) => {
    const tiltak: Tiltak[] = await store.alle()
    try {
      await skrivKatalogfil(fil, tiltak, idag())
    } catch (feil) {
      throw new Bruksfeil(feil instanceof RangeError ? feil.message : `Kan ikke skrive til ${fil}. Finnes mappen?`)
    }
    skriv(`Skrev ${tiltak.length} tiltak til ${fil}.`)
    return 0
  })
}

const snapshotNa = (config: Config, geografi: Geografi) =>
  medStore(config, async (store) => {
    const nasjonal = config.nasjonal ? lastNasjonal(geografi) : []
    const eksempel = config.demo ? lastEksempel(geografi) : []
    return await lesSnapshot(store, { geografi, nasjonal, eksempel })
  })

/** A file with the kartlegging alone, or with the whole question as in `POST /api/forslag`. */
function lesSporsmal(fil: string, geografi: Geografi): ForslagSporsmal | Felt[] {
  let innhold: unknown
  try {
    innhold = JSON.parse(readFileSync(fil, 'utf8'))
  } catch {
    return [{ sti: '', melding: 'Filen finnes ikke eller er ikke gyldig JSON' }]
  }
  const helt = innhold && typeof innhold === 'object' && 'kartlegging' in innhold ? innhold : { kartlegging: innhold }
  const svar = tolkSporsmal(helt, geografi)
  return svar.ok ? svar.verdi : svar.felt
}

async function forslag(fil: string, config: Config, geografi: Geografi): Promise<number> {
  const sporsmal = lesSporsmal(fil, geografi)
  if (Array.isArray(sporsmal)) return meldFeil(sporsmal.map((f) => ({ fil: basename(fil), post: '', ...f })))
  const { kartlegging, antall: flest, dato = idag() } = sporsmal
  const snapshot = await snapshotNa(config, geografi)
  const reiser = await forslagsreiser({ snapshot, kartlegging, dato }, reisetiderFra(config, skrivFeil))
  const valg = { dato, ...reiser, ...(flest !== undefined && { antall: flest }) }
  skriv(JSON.stringify(lagForslag(snapshot, kartlegging, valg), null, 2))
  return 0
}

async function dekning(fylke: string | undefined, config: Config, geografi: Geografi): Promise<number> {
  if (fylke !== undefined && !geografi.fylke(fylke)) throw new Bruksfeil(`Fylkesnummeret ${fylke} finnes ikke.`)
  skriv(dekningstabell(await snapshotNa(config, geografi), idag(), fylke))
  return 0
}

const visReisetider = (config: Config) =>
  medStore(config, async (store) => {
    skriv(somReisetidfil(await store.reisetider()))
    return 0
  })

type Bytte = { fil: string; geografi: Geografi; prove: boolean }

async function byttReisetider({ fil, geografi, prove }: Bytte, config: Config): Promise<number> {
  const { reisetider, feil } = await lesReisetidfil(fil, geografi)
  if (feil.length > 0) return meldFeil(feil)
  await medStore(config, async (store) => {
    for (const linje of reisetidsforskjell(await store.reisetider(), reisetider)) skriv(linje)
    if (prove) skriv(`Ville lagret ${reisetider.length} reisetider.`)
    else if (await store.settReisetider(reisetider, endring([fil]))) skriv(`Lagret ${reisetider.length} reisetider.`)
    else skriv('Ingen endring.')
  })
  return 0
}

const iRegisteret = (
  argv: string[],
  valg: Registervalg,
  { config, geografi }: { config: Config; geografi: Geografi },
) =>
  medStore(config, (store) => {
    const { offentligUrl } = config.tilgang
    const post = config.post && lagPost(config.post)
    const av = { ...endring([]), kilde: 'kommandolinjen' }
    return register(argv, valg, { store, geografi, offentligUrl, post, av, skriv, skrivFeil })
  })

const lageret = (config: Config): Omgivelser => ({
  sted: config.databaseUrl ?? config.dataDir,
  skriv,
  logg: skrivLogg,
})

function lesValg(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        fylke: { type: 'string' },
        hjelp: { type: 'boolean' },
        ...REGISTERVALG,
        ...FLYTTEVALG,
      },
    })
  } catch (feil) {
    const valg = /'(-[^' ]*)/.exec(String(feil))?.[1]
    throw new Bruksfeil(valg ? `Valget ${valg} finnes ikke, eller brukes feil.` : 'Valgene kan ikke leses.')
  }
}

const enFil = (filer: string[]): string => {
  const [fil] = filer
  if (filer.length !== 1 || fil === undefined) throw new Bruksfeil('Kommandoen tar én fil.')
  return fil
}

const noenFiler = (filer: string[]): string[] => {
  if (filer.length === 0) throw new Bruksfeil('Kommandoen trenger minst én fil.')
  return filer
}

async function kjor(argv: string[]): Promise<number> {
  const { values, positionals } = lesValg(argv)
  const [kommando, ...filer] = positionals
  if (values.hjelp) {
    skriv(HJELP)
    return 0
  }
  const config = lesConfig(process.env)
  const geografi = lastGeografi()
  const prove = values['dry-run'] ?? false
  switch (kommando) {
    case 'import':
      return importer(noenFiler(filer), config, geografi, prove)
    case 'kontroller':
      return kontroller(noenFiler(filer), geografi)
    case 'export':
      return eksporter(enFil(filer), config)
    case 'forslag':
      return forslag(enFil(filer), config, geografi)
    case 'dekning':
      return dekning(values.fylke, config, geografi)
    case 'reisetider':
      return filer.length === 0 ? visReisetider(config) : byttReisetider({ fil: enFil(filer), geografi, prove }, config)
    case 'bruker':
    case 'kontor':
      return iRegisteret(positionals, values, { config, geografi })
    case 'pamin':
      return medStore(config, (store) => paminKontorene(store, { config, geografi, skriv, logg: skrivLogg }, prove))
    case 'flytt':
      return flyttLager(values, lageret(config))
    case 'sikkerhetskopi':
      return sikkerhetskopi(enFil(filer), lageret(config))
    case 'gjenopprett':
      return gjenopprett(enFil(filer), lageret(config))
    default:
      throw new Bruksfeil(kommando === undefined ? 'Hva vil du gjøre?' : `Ukjent kommando: ${kommando}`)
  }
}

try {
  process.exitCode = await kjor(process.argv.slice(2))
} catch (feil) {
  process.exitCode = feil instanceof Bruksfeil ? 2 : 1
  skrivFeil(
    feil instanceof Bruksfeil ? `${feil.message}\n\n${HJELP}` : feil instanceof Error ? feil.message : String(feil),
  )
}
