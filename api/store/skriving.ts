/** Writing tiltak: what differs from what stands, its history, and what a human has confirmed; all as one change. */
import type { Bekreftelsesfelt } from '../../catalog/kodeverk.ts'
import { erUlik } from '../../catalog/kontor/forskjell.ts'
import { BEKREFTELSESFELT, BEKREFTES } from '../../catalog/kontor/klokker.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { dagen } from '../idag.ts'
import { navngi, nesteNummer, noter, nyRevisjon } from './endring.ts'
import { alleMed, leggInn, type Skriver, type Sql, slett } from './sql.ts'
import type { Endring, Handling, Lagret, Skrivesvar, Skriving } from './store.ts'

export type Tiltaksrad = { id: string; innhold: string; versjon: number; endret: string; publisert: string | null }

export const TILTAK = 'SELECT id, innhold, versjon, endret, publisert FROM tiltak'

export const tilLagret = ({ innhold, versjon, endret, publisert }: Tiltaksrad): Lagret => ({
  tiltak: JSON.parse(innhold) as Tiltak,
  versjon,
  endret,
  publisert,
})

/** What stands now, of these. */
export async function staende(sql: Sql, ider: readonly string[]): Promise<Map<string, Tiltaksrad>> {
  const rader = await alleMed<Tiltaksrad>(sql, `${TILTAK} WHERE id IN`, ider)
  return new Map(rader.map((rad) => [rad.id, rad]))
}

type Linje = { id: string; handling: Handling; foer: string | null; etter: string | null }

const handlingAv = (foer: string | null, etter: string | null): Handling =>
  etter === null ? 'fjernet' : foer === null ? 'opprettet' : 'endret'

/** A line for each entry that is not as it was, in the order they were given. */
export function forskjeller(staar: ReadonlyMap<string, Tiltaksrad>, skrivinger: readonly Skriving[]): Linje[] {
  const naa = new Map([...staar].map(([id, rad]): [string, string | null] => [id, rad.innhold]))
  const linjer: Linje[] = []
  for (const { id, tiltak } of skrivinger) {
    if (tiltak && tiltak.id !== id) throw new Error(`Tiltaket ${tiltak.id} kan ikke lagres som ${id}`)
    const foer = naa.get(id) ?? null
    const etter = tiltak && JSON.stringify(tiltak)
    if (foer === etter) continue
    linjer.push({ id, handling: handlingAv(foer, etter), foer, etter })
    naa.set(id, etter)
  }
  return linjer
}

type Nylinje = Linje & { nr: number; tiltak: Tiltak | null; gammelt: Tiltak | null }

const les = (innhold: string | null) => (innhold === null ? null : (JSON.parse(innhold) as Tiltak))

/** When it last became visible to all: now, when it was not before. */
const publisert = ({ tiltak, gammelt }: Nylinje, foer: string | null, naa: string) =>
  tiltak?.status === 'publisert' && gammelt?.status !== 'publisert' ? naa : foer

/** Entries as they are after all the lines; null for the removed. */
function etterpaa(staar: ReadonlyMap<string, Tiltaksrad>, linjer: readonly Nylinje[], tidspunkt: string) {
  const ut = new Map<string, (Tiltaksrad & { kontor: string | null }) | null>()
  for (const linje of linjer) {
    const { id, nr: versjon, etter: innhold, tiltak } = linje
    const foer = ut.has(id) ? ut.get(id) : staar.get(id)
    const rad = { id, versjon, endret: tidspunkt, kontor: tiltak?.kontor ?? null }
    ut.set(
      id,
      innhold === null ? null : { ...rad, innhold, publisert: publisert(linje, foer?.publisert ?? null, tidspunkt) },
    )
  }
  return ut
}

const SOM_NY = ['kontor', 'innhold', 'versjon', 'endret', 'publisert'].map((k) => `${k} = excluded.${k}`).join(', ')

async function lagre(sql: Skriver, etter: ReturnType<typeof etterpaa>): Promise<void> {
  const rader = [...etter.values()].flatMap((r) =>
    r ? [[r.id, r.kontor, r.innhold, r.versjon, r.endret, r.publisert]] : [],
  )
  const borte = [...etter].flatMap(([id, rad]) => (rad ? [] : [id]))
  await leggInn(
    sql,
    {
      tabell: 'tiltak (id, kontor, innhold, versjon, endret, publisert)',
      ellers: `ON CONFLICT (id) DO UPDATE SET ${SOM_NY}`,
    },
    rader,
  )
  await slett(sql, 'tiltak WHERE id', borte)
  // Whoever comes to have the id later begins anew.
  for (const tabell of ['bekreftelse', 'kopi', 'visning']) await slett(sql, `${tabell} WHERE tiltak_id`, borte)
}

/** What a human has confirmed is no longer what stands, when it was changed by something no human vouched for. */
async function glemBekreftelser(sql: Skriver, linjer: readonly Nylinje[], skrivinger: readonly Skriving[]) {
  const bekreftet = new Map(skrivinger.map((s) => [s.id, s.bekreft ?? []]))
  for (const felt of BEKREFTELSESFELT) {
    const endret = linjer.filter(
      (l) => !bekreftet.get(l.id)?.includes(felt) && erUlik(l.gammelt, l.tiltak, BEKREFTES[felt]),
    )
    await slett(
      sql,
      `bekreftelse WHERE felt = '${felt}' AND tiltak_id`,
      endret.map((l) => l.id),
    )
  }
}

type Bekreftelse = { tiltak_id: string; felt: Bekreftelsesfelt; dato: string }
type Kopirad = { tiltak_id: string; original_id: string; grunnlag: string }

/** Confirmations that are later than those already noted. */
async function nyeBekreftelser(sql: Sql, skrivinger: readonly Skriving[], dato: string): Promise<Bekreftelse[]> {
  const onsket = skrivinger.flatMap((s) => (s.bekreft ?? []).map((felt) => ({ tiltak_id: s.id, felt, dato })))
  const rader = await alleMed<Bekreftelse>(
    sql,
    'SELECT tiltak_id, felt, dato FROM bekreftelse WHERE tiltak_id IN',
    onsket.map((b) => b.tiltak_id),
  )
  const nokkel = (b: Bekreftelse) => `${b.tiltak_id} ${b.felt}`
  const har = new Map(rader.map((b) => [nokkel(b), b.dato]))
  const nye = onsket.filter((b) => (har.get(nokkel(b)) ?? '') < b.dato)
  return [...new Map(nye.map((b) => [nokkel(b), b])).values()]
}

async function nyeKopier(sql: Sql, skrivinger: readonly Skriving[]): Promise<Kopirad[]> {
  const onsket = skrivinger.flatMap(({ id, kopiAv }) =>
    kopiAv ? [{ tiltak_id: id, original_id: kopiAv.originalId, grunnlag: JSON.stringify(kopiAv.grunnlag) }] : [],
  )
  const rader = await alleMed<Kopirad>(
    sql,
    'SELECT tiltak_id, original_id, grunnlag FROM kopi WHERE tiltak_id IN',
    onsket.map((k) => k.tiltak_id),
  )
  const har = new Map(rader.map((rad) => [rad.tiltak_id, rad]))
  const nye = onsket.filter((k) => {
    const rad = har.get(k.tiltak_id)
    return rad?.original_id !== k.original_id || rad.grunnlag !== k.grunnlag
  })
  return [...new Map(nye.map((k) => [k.tiltak_id, k])).values()]
}

async function lagreVedlegg(sql: Skriver, bekreftelser: readonly Bekreftelse[], kopier: readonly Kopirad[]) {
  await leggInn(
    sql,
    {
      tabell: 'bekreftelse (tiltak_id, felt, dato)',
      ellers: 'ON CONFLICT (tiltak_id, felt) DO UPDATE SET dato = excluded.dato',
    },
    bekreftelser.map((b) => [b.tiltak_id, b.felt, b.dato]),
  )
  await leggInn(
    sql,
    {
      tabell: 'kopi (tiltak_id, original_id, grunnlag)',
      ellers: 'ON CONFLICT (tiltak_id) DO UPDATE SET original_id = excluded.original_id, grunnlag = excluded.grunnlag',
    },
    kopier.map((k) => [k.tiltak_id, k.original_id, k.grunnlag]),
  )
}

const felles = <T>(verdier: readonly T[]): T | null => {
  const ulike = new Set(verdier)
  return ulike.size === 1 ? (verdier[0] ?? null) : null
}

type Skrevet = { endring: number | null; linjer: Linje[]; etter: ReturnType<typeof etterpaa> }

/** `staar`: what stands now, read in this transaction. `handling`: how the log is to name it, when not by what was done. */
export async function skrivAlle(sql: Skriver, { staar, skrivinger, av, handling }: Skriveoppdrag): Promise<Skrevet> {
  const linjer = forskjeller(staar, skrivinger)
  const bekreftelser = await nyeBekreftelser(sql, skrivinger, dagen(av.tidspunkt))
  const kopier = await nyeKopier(sql, skrivinger)
  const ider = [...new Set([...linjer.map((l) => l.id), ...[...bekreftelser, ...kopier].map((rad) => rad.tiltak_id)])]
  if (ider.length === 0) return { endring: null, linjer, etter: new Map() }

  const siste = await nesteNummer(sql, 'linje', linjer.length)
  const nye = linjer.map((linje, i) => ({
    ...linje,
    nr: siste - linjer.length + 1 + i,
    tiltak: les(linje.etter),
    gammelt: les(linje.foer),
  }))
  const etter = etterpaa(staar, nye, av.tidspunkt)
  const kontorer = ider.map((id) => etter.get(id)?.kontor ?? les(staar.get(id)?.innhold ?? null)?.kontor ?? null)
  const endring = await noter(sql, av, {
    handling: handling ?? (linjer.length === 0 ? 'bekreftet' : (felles(linjer.map((l) => l.handling)) ?? 'endret')),
    gjelder: navngi(ider, 'tiltak'),
    kontor: felles(kontorer),
  })
  await leggInn(
    sql,
    'historikk (nr, endring, tiltak_id, handling, foer, etter)',
    nye.map((l) => [l.nr, endring, l.id, l.handling, l.foer, l.etter]),
  )
  await lagre(sql, etter)
  await glemBekreftelser(sql, nye, skrivinger)
  await lagreVedlegg(sql, bekreftelser, kopier)
  if (linjer.length > 0) await nyRevisjon(sql, endring)
  return { endring, linjer, etter }
}

export type Skriveoppdrag = {
  staar: ReadonlyMap<string, Tiltaksrad>
  skrivinger: readonly Skriving[]
  av: Endring
  handling?: string
}

type Siste = { id: string; foer: string | null; etter: string | null }

/** The ids that another office has, or was the last to have. */
async function andres(sql: Sql, ider: readonly string[], kontor: string): Promise<string[]> {
  const siste = await alleMed<Siste>(
    sql,
    `SELECT h.tiltak_id AS id, h.foer, h.etter FROM historikk h
     WHERE h.nr = (SELECT MAX(s.nr) FROM historikk s WHERE s.tiltak_id = h.tiltak_id) AND h.tiltak_id IN`,
    ider,
  )
  return siste.filter(({ foer, etter }) => les(etter ?? foer)?.kontor !== kontor).map(({ id }) => id)
}

/** As `Tiltakslager.skriv`, inside a transaction. */
export async function skrivOmAktuelt(
  sql: Skriver,
  skrivinger: readonly Skriving[],
  { av, kontor }: { av: Endring; kontor: string | undefined },
): Promise<Skrivesvar> {
  const opptatt =
    kontor === undefined
      ? []
      : await andres(
          sql,
          skrivinger.map((s) => s.id),
          kontor,
        )
  if (opptatt.length > 0) return { ok: false, utdatert: [], opptatt }
  const staar = await staende(
    sql,
    skrivinger.map((s) => s.id),
  )
  const utdatert = skrivinger.filter(
    (s) => s.forventet !== undefined && s.forventet !== (staar.get(s.id)?.versjon ?? null),
  )
  if (utdatert.length > 0) {
    const naa = (id: string) => {
      const rad = staar.get(id)
      return rad ? tilLagret(rad) : null
    }
    return { ok: false, utdatert: utdatert.map(({ id }) => ({ id, naa: naa(id) })), opptatt: [] }
  }
  const { endring, etter } = await skrivAlle(sql, { staar, skrivinger, av })
  const versjoner: Record<string, number> = {}
  for (const { id } of skrivinger) {
    const rad = etter.has(id) ? etter.get(id) : staar.get(id)
    if (rad) versjoner[id] = rad.versjon
  }
  return { ok: true, endring, versjoner }
}
