/**
 * What an office and its neighbours have to do with each other: what it shares, what is shared with it, and what lies near and is
 * closed. Who may take part is told by the matcher's own rule, and how far it is by the map with what offices have told of the roads.
 */
import type { Geografi } from '../geografi.ts'
import { stedFor } from '../match/kjente-reiser.ts'
import { skalReise } from '../match/reiseform.ts'
import { type Tilgang, tilgang } from '../match/tilgang.ts'
import type { Foresporsel } from '../skjema/foresporsel.ts'
import type { ApentKontor } from '../skjema/kontor.ts'
import type { Avtalerad, Delingsoversikt, Delingsrad } from '../skjema/kontortiltak.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { avtalerI, forstUt } from './avtaler.ts'

/** Minutes one way by car, inclusive. Source: as far as the rule `reise` lets anyone travel each day. */
export const INNEN_MINUTTER = 60

export type Omrade = {
  snapshot: Pick<Snapshot, 'tiltak' | 'geografi'>
  kontor: ApentKontor
  kontorer: readonly ApentKontor[]
  /** Of the office, newest first. */
  foresporsler: readonly Foresporsel[]
  idag: string
}

/** One kommune of the office, seen from a tiltak. */
type Herfra = { tilgang: Tilgang; minutter: number | null }

const HAR_PLASS: readonly Tilgang[] = ['dekket', 'avtale']
const APENT: readonly Tilgang[] = [...HAR_PLASS, 'spor']

/** Whether all of these kommuner may take part without an agreement to ask for. */
export const erApentFor = (kommuner: readonly string[], t: Tiltak, idag: string): boolean =>
  kommuner.every((kommune) => HAR_PLASS.includes(tilgang(kommune, t, idag)))

/** For each kommune of the office in turn: what its inhabitants may, and how far they have; null where there is nothing to travel to. */
function lagHerfra(geografi: Geografi, { kommuner }: ApentKontor, idag: string): (t: Tiltak) => Herfra[] {
  const veier = kommuner.map((kommune) => {
    const hjem = geografi.hjemsted(kommune, null)
    return { kommune, minutterTil: hjem && geografi.minutterFra(hjem, { middel: 'bil', dato: idag }) }
  })
  return (t) => {
    const sted = skalReise(t) ? stedFor(geografi, t) : null
    return veier.map(({ kommune, minutterTil }) => ({
      tilgang: tilgang(kommune, t, idag),
      minutter: sted && minutterTil ? minutterTil(sted) : null,
    }))
  }
}

const kjente = (steder: readonly Herfra[]) => steder.flatMap(({ minutter }) => minutter ?? [])
const kortest = (steder: readonly Herfra[]) => (kjente(steder).length === 0 ? null : Math.min(...kjente(steder)))
const erNaert = ({ minutter }: Herfra) => minutter !== null && minutter <= INNEN_MINUTTER

/** Named or agreed with by somebody, however far away; what is for all who ask is a neighbour's only when it is near. */
const erDelt = (t: Tiltak) => (sted: Herfra) =>
  HAR_PLASS.includes(sted.tilgang) || (sted.tilgang === 'spor' && (erNaert(sted) || !skalReise(t)))

const erStengt = (sted: Herfra) => !APENT.includes(sted.tilgang) && erNaert(sted)

type MedMinutter = Pick<Delingsrad, 'minutter' | 'navn' | 'id'>
const avstand = ({ minutter }: MedMinutter) => minutter ?? Number.MAX_SAFE_INTEGER
const naermestForst = (a: MedMinutter, b: MedMinutter) =>
  avstand(a) - avstand(b) || a.navn.localeCompare(b.navn, 'nb') || (a.id < b.id ? -1 : 1)

const apent = ({ id, navn, kommuner }: ApentKontor): ApentKontor => ({ id, navn, kommuner })

function lagRad({ kontorer }: Omrade): (t: Tiltak, minutter: number | null) => Delingsrad {
  const perId = new Map(kontorer.map((k) => [k.id, apent(k)]))
  return (t, minutter) => ({
    id: t.id,
    navn: t.navn,
    kontor: perId.get(t.kontor ?? '') ?? null,
    kommunenummer: t.kommunenummer ?? null,
    // What nobody has shared is shared with nobody until somebody says so.
    synlighet: t.deling?.synlighet ?? 'eget-kontor',
    minutter,
  })
}

/** The one that gives a kommune of ours its places, first to end first; null when there is none now. */
function vareAvtale(t: Tiltak, { kommuner }: ApentKontor, idag: string): Avtalerad | null {
  const gjelder = avtalerI(t, idag).filter(
    (a) => kommuner.includes(a.kommunenummer) && (a.dagerIgjen === null || a.dagerIgjen >= 0),
  )
  return gjelder.sort(forstUt)[0] ?? null
}

/** An unanswered question stands before one that was answered. */
const sistSpurt = (t: Tiltak, { foresporsler, kontor }: Omrade): Foresporsel | null => {
  const vare = foresporsler.filter((f) => f.fraKontor === kontor.id && f.tiltakId === t.id)
  return vare.find((f) => f.svar === null) ?? vare[0] ?? null
}

/** Somebody else's, somewhere: a national right or program is nobody's to share. */
function erAndres(t: Tiltak, { id, kommuner }: ApentKontor): boolean {
  if (t.kontor != null) return t.kontor !== id
  return t.kommunenummer != null && !kommuner.includes(t.kommunenummer)
}

const tarImot = (t: Tiltak, idag: string) => t.status === 'publisert' && (t.gyldig?.til == null || t.gyldig.til >= idag)

/**
 * Shape: `viDeler` is every published entry of the office, by name, with all its agreements; the two others nearest first, and what has
 * no journey last. An entry is in both when one kommune of the office may use it and another may not.
 */
export function delingsoversikt(omrade: Omrade): Delingsoversikt {
  const { snapshot, kontor, idag } = omrade
  const herfra = lagHerfra(snapshot.geografi, kontor, idag)
  const rad = lagRad(omrade)
  const ut: Delingsoversikt = { viDeler: [], deltMedOss: [], kanSporres: [] }
  for (const t of snapshot.tiltak) {
    if (t.kontor === kontor.id && t.status === 'publisert')
      ut.viDeler.push({ ...rad(t, kortest(herfra(t))), avtaler: avtalerI(t, idag) })
    if (!erAndres(t, kontor) || !tarImot(t, idag)) continue
    const steder = herfra(t)
    const stengte = steder.filter(erStengt)
    if (steder.some(erDelt(t))) ut.deltMedOss.push({ ...rad(t, kortest(steder)), avtale: vareAvtale(t, kontor, idag) })
    if (stengte.length > 0) ut.kanSporres.push({ ...rad(t, kortest(stengte)), spurt: sistSpurt(t, omrade) })
  }
  ut.viDeler.sort((a, b) => a.navn.localeCompare(b.navn, 'nb') || (a.id < b.id ? -1 : 1))
  ut.deltMedOss.sort(naermestForst)
  ut.kanSporres.sort(naermestForst)
  return ut
}
