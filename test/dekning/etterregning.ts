/**
 * The planner's levels worked out once more, from an exported catalogue and the table of typetilfeller as they stand in their files. It shares
 * no code with `catalog/dekning`: each invented person is put to the veileder's rules, tiltak by tiltak, and the level is read off.
 *
 *     node --import tsx test/dekning/etterregning.ts KATALOG.json DATO KOMMUNE…
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Geografi } from '../../catalog/geografi.ts'
import { lastGeografi } from '../../catalog/last.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import { lagPerson, type Person } from '../../catalog/match/person.ts'
import { reiseTil } from '../../catalog/match/reisevei.ts'
import { erNei, utfallKode } from '../../catalog/match/utfall.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

type Del = Record<string, unknown>
type Fil = {
  felles: Del
  alder: Record<string, { kartlegging: Del }>
  norsk: Record<string, { kartlegging: Del }>
  reise: Record<string, { kartlegging: Del }>
  sammensatte: { id: string; alder: string; norsk: string; behov: Record<string, number>; kartlegging: Del }[]
}

const les = (fil: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(fil, import.meta.url)), 'utf8'))

/** Best first. */
const REKKE = 'egen avtale delt statlig frivillig digital ikke-delt fullt utdatert ukjent ingenting'.split(' ')
const [TIMEN, REKKEVIDDE] = [60, 132]

export type Tilfelle = { id: string; behov: string; kartlegging: Del }

/** Every person with every need, by hand from the file. */
export function tilfellene(): Tilfelle[] {
  const fil = les('../../catalog/data/typetilfeller.json') as Fil
  const behovene = Object.keys(les('../../catalog/data/kodeverk/behov.json') as Del)
  const ut: Tilfelle[] = []
  function legg(navn: string, gruppe: { alder: string; norsk: string }, { behov, egne }: { behov: Del; egne: Del }) {
    for (const [reise, r] of Object.entries(fil.reise))
      for (const b of behovene.filter((kode) => kode in behov))
        ut.push({
          id: `${navn}-${reise}`,
          behov: b,
          kartlegging: {
            ...fil.felles,
            ...fil.alder[gruppe.alder]?.kartlegging,
            ...fil.norsk[gruppe.norsk]?.kartlegging,
            ...egne,
            ...r.kartlegging,
            behov,
          },
        })
  }
  for (const b of behovene)
    for (const alder of Object.keys(fil.alder))
      for (const norsk of Object.keys(fil.norsk))
        legg(`${b}-${alder}-${norsk.toLowerCase()}`, { alder, norsk }, { behov: { [b]: 3 }, egne: {} })
  for (const s of fil.sammensatte) legg(s.id, s, { behov: s.behov, egne: s.kartlegging })
  return ut
}

function apent(t: Tiltak, kommune: string, deling: string): string {
  if (t.form === 'digital') return 'digital'
  if (t.eier === 'stat' || t.eier === 'fylke') return 'statlig'
  if (t.eier === 'frivillig') return 'frivillig'
  if (t.dekning.landet) return t.eier === 'kommune' ? 'statlig' : 'avtale'
  if (deling === 'advarsel') return 'delt'
  return t.kommunenummer === kommune ? 'egen' : 'avtale'
}

/** By car, to the place and to the middle of its kommune. */
function veien(p: Person, t: Tiltak, geografi: Geografi): { sted: number | null; kommune: number | null } {
  const sted = reiseTil({ ...p, middel: 'bil' }, t)?.minutter ?? null
  if (t.kommunenummer == null) return { sted, kommune: sted }
  const senter = geografi.hjemsted(t.kommunenummer, null)
  const kommune = p.hjem && senter ? geografi.reise(p.hjem, senter, { middel: 'bil', dato: p.dato }).minutter : null
  return { sted, kommune }
}

function nivaet(p: Person, t: Tiltak, geografi: Geografi): string {
  const svar = Object.fromEntries(KRITERIER.map((k) => [k.regel, k.prov(p, t)]))
  const nei = Object.keys(svar).filter((regel) => erNei(svar[regel] ?? 0))
  const deling = utfallKode(svar.deling ?? 0)
  if (nei.length > 1 || (nei.length === 1 && deling !== 'nei')) return 'ingenting'
  const { sted, kommune } = deling === 'ja' ? { sted: null, kommune: null } : veien(p, t, geografi)
  if (deling === 'nei') {
    const naer = (sted ?? kommune ?? Infinity) <= TIMEN && (reiseTil(p, t)?.minutter ?? 0) <= TIMEN
    const ellers = !Object.values(svar).includes(2) && t.kapasitet?.ledige !== 0 && t.bekreftet >= p.ferskFra
    return naer && ellers ? 'ikke-delt' : 'ingenting'
  }
  const forLangt = deling !== 'ja' && t.form !== 'digital' && kommune !== null && kommune > REKKEVIDDE
  if (forLangt) return 'ingenting'
  if (Object.values(svar).includes(2)) return 'ukjent'
  if (t.kapasitet?.ledige === 0) return 'fullt'
  return t.bekreftet < p.ferskFra ? 'utdatert' : apent(t, p.kommune ?? '', deling)
}

export type Celle = { kommune: string; id: string; behov: string; niva: string; tiltak: string[] }

/** One per kommune and person and need; `tiltak`: all that give the level. */
export function etterregn(
  tiltak: readonly Tiltak[],
  kommuner: readonly string[],
  dato: string,
  geografi: Geografi,
): Celle[] {
  return kommuner.flatMap((kommune) =>
    tilfellene().map(({ id, behov, kartlegging }) => {
      const p = lagPerson({ ...kartlegging, kommune } as Kartlegging, dato, geografi)
      const aktuelle = tiltak.filter((t) => [...t.behov.primar, ...(t.behov.sekundar ?? [])].some((b) => b === behov))
      const nivaer = aktuelle.map((t) => nivaet(p, t, geografi))
      const niva = REKKE.find((n) => nivaer.includes(n)) ?? 'ingenting'
      return { kommune, id, behov, niva, tiltak: aktuelle.filter((_, i) => nivaer[i] === niva).map((t) => t.id) }
    }),
  )
}

const [fil, dato, ...kommuner] = process.argv.slice(2)
if (process.argv[1] === fileURLToPath(import.meta.url) && fil && dato) {
  const { tiltak } = JSON.parse(readFileSync(fil, 'utf8')) as { tiltak: Tiltak[] }
  for (const c of etterregn(tiltak, kommuner, dato, lastGeografi()))
    process.stdout.write(`${c.kommune}\t${c.id}\t${c.behov}\t${c.niva}\n`)
}
