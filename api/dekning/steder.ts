/** Questions of places, agreements and groups, put to the solver in the worker. */
import { type Avtalerad, avtalemuligheter, vanligPris } from '../../catalog/dekning/avtalevalg.ts'
import type { Dekning } from '../../catalog/dekning/dekning.ts'
import { type Ettersporselsvalg, somMangler, somVekt, type Utvalg, vekterFor } from '../../catalog/dekning/mangler.ts'
import { type Modell, plassFor } from '../../catalog/dekning/modell.ts'
import { type Avtalevalg, velgAvtaler } from '../../catalog/dekning/plassering/avtaler.ts'
import { velgFaerrestSteder } from '../../catalog/dekning/plassering/faerrest-steder.ts'
import { velgNyeSteder } from '../../catalog/dekning/plassering/nye-steder.ts'
import type { Plassering, Umulig } from '../../catalog/dekning/plassering/plassering.ts'
import type { Ugyldig } from '../../catalog/dekning/plassering/problem.ts'
import { delGruppepris, finnSamarbeid, type Samarbeid } from '../../catalog/dekning/plassering/sammen.ts'
import { somDekning } from '../../catalog/dekning/somdekning.ts'
import { SAKER } from '../../catalog/dekning/typetilfeller.ts'
import { losMedHighs } from './highs.ts'
import { somVekter, type Vekter } from './vekter.ts'

/** Well within what a question may take (`dekningstjeneste.ts`), since the solver may run past its time. */
const lop = { los: losMedHighs(), sekunder: 10 }

export type Felles = { kommuner: readonly string[]; ettersporsel: Ettersporselsvalg }
export type Plasseringsoppdrag = Felles & {
  slag: 'plassering'
  utvalg: Utvalg
  minutter: number
  /** How many new places; null for as few as possible. */
  nye: number | null
  andel: number
}
export type Avtaleoppdrag = Felles & { slag: 'avtaler'; antall: number }
export type Sammenoppdrag = Felles & {
  slag: 'sammen'
  utvalg: Utvalg
  minutter: number
  minst: number
  grupper: number
  mestInnbyggere: number
  pris: number | null
}

/** `mangler`: the kommuner of the area that lack it today. `vekter`: null when there is no number of persons to weigh them by. */
export type Stedssvar<T> = { mangler: readonly string[]; vekter: Vekter | null; svar: T | Umulig | Ugyldig | null }

const radene = ({ land }: Modell, kommuner: readonly string[]): number[] => {
  const iOmradet = new Set(kommuner)
  return land.hjemsteder.flatMap(({ nr }, rad) => (iOmradet.has(nr) ? [rad] : []))
}
export const dekningI = (m: Modell, versjon: string, kommuner: readonly string[]): Dekning =>
  somDekning(m, versjon, radene(m, kommuner))

const navnet = ({ land }: Modell, nr: string) => land.geografi.kommune(nr)?.navn ?? nr

/** By car between the middles; rows to columns. */
function minuttene({ land: { geografi, dato } }: Modell, fra: readonly string[], til: readonly string[]): number[][] {
  const sentre = til.map((nr) => geografi.hjemsted(nr, null)).map((sted) => sted && geografi.klargjor(sted))
  return fra.map((nr) => {
    const hjem = geografi.hjemsted(nr, null)
    const vei = hjem && geografi.minutterFra(hjem, { middel: 'bil', dato })
    return sentre.map((sted, i) => (nr === til[i] ? 0 : vei && sted ? vei(sted) : Number.POSITIVE_INFINITY))
  })
}

/** Those who lack it are to be reached; the place may be in any kommune of the area. */
export async function plassering(m: Modell, o: Plasseringsoppdrag): Promise<Stedssvar<Plassering>> {
  const mangler = somMangler(dekningI(m, '', o.kommuner), o.utvalg)
  const vekter = vekterFor(mangler, o.ettersporsel, m.land.geografi)
  if (!vekter || mangler.length === 0)
    return { mangler, vekter: vekter && somVekter(vekter, new Set(o.kommuner)), svar: null }
  const med = mangler.filter((nr) => vekter.antall.has(nr))
  const problem = {
    punkter: med.map((id) => ({ id, navn: navnet(m, id), vekt: vekter.antall.get(id) ?? 0 })),
    steder: o.kommuner.map((id) => ({ id, navn: navnet(m, id), fast: false })),
    minutter: minuttene(m, med, o.kommuner),
    radius: o.minutter,
  }
  const svar =
    o.nye === null
      ? await velgFaerrestSteder({ ...problem, andel: o.andel }, lop)
      : await velgNyeSteder({ ...problem, nye: o.nye }, lop)
  return { mangler, vekter: somVekter(vekter, new Set(o.kommuner)), svar }
}

export type Avtalesvar = Stedssvar<Avtalevalg> & { rader: readonly Avtalerad[] }

const celle = (kommune: string, sak: number) => `${kommune} ${sak}`

/** Each kommune's persons are shared evenly among the saker, so that the weight of what is opened is a number of persons. */
export async function avtaler(m: Modell, o: Avtaleoppdrag): Promise<Avtalesvar> {
  const rader = radene(m, o.kommuner)
  const muligheter = avtalemuligheter(m, rader)
  const mangler = [...new Set(muligheter.map(({ kommune }) => kommune))]
  const vekter = vekterFor(mangler, o.ettersporsel, m.land.geografi)
  const finn = (id: string) => m.kolonner[plassFor(m, id)]
  const alle = muligheter.map(({ tiltakId, kommune, saker }): Avtalerad => {
    const t = finn(tiltakId)?.tiltak
    const id = `${tiltakId} ${kommune}`
    return { id, tiltakId, navn: t?.navn ?? tiltakId, eksempel: t?.eksempel === true, kommune, saker }
  })
  if (!vekter || alle.length === 0)
    return { mangler, vekter: vekter && somVekter(vekter, new Set(o.kommuner)), svar: null, rader: [] }
  const kjente = alle.filter(({ kommune }) => vekter.antall.has(kommune))
  const celler = new Set(kjente.flatMap(({ kommune, saker }) => saker.map((sak) => celle(kommune, sak))))
  const svar = await velgAvtaler(
    {
      mangler: [...celler].map((id) => ({
        id,
        vekt: somVekt((vekter.antall.get(id.split(' ')[0] ?? '') ?? 0) / SAKER.length),
      })),
      avtaler: kjente.map(({ id, tiltakId, navn, kommune, saker }) => {
        const kolonne = finn(tiltakId)
        return {
          id,
          navn: `${navn}, ${navnet(m, kommune)}`,
          apner: saker.map((sak) => celle(kommune, sak)),
          pris: kolonne ? vanligPris(kolonne) : null,
        }
      }),
      antall: o.antall,
      budsjett: null,
    },
    lop,
  )
  const valgte = new Set(svar.utfall === 'funnet' ? svar.avtaler.map(({ id }) => id) : [])
  return {
    mangler,
    vekter: somVekter(vekter, new Set(o.kommuner)),
    svar,
    rader: kjente.filter(({ id }) => valgte.has(id)),
  }
}

export type Sammensvar = Stedssvar<Samarbeid> & {
  priser: readonly (readonly { id: string; kroner: number }[])[] | null
}

export async function sammen(m: Modell, o: Sammenoppdrag): Promise<Sammensvar> {
  const smaa = somMangler(dekningI(m, '', o.kommuner), o.utvalg).filter(
    (nr) => (m.land.geografi.kommune(nr)?.innbyggere ?? 0) <= o.mestInnbyggere,
  )
  const vekter = vekterFor(smaa, o.ettersporsel, m.land.geografi)
  if (!vekter || smaa.length === 0)
    return { mangler: smaa, vekter: vekter && somVekter(vekter, new Set(o.kommuner)), svar: null, priser: null }
  const med = smaa.filter((nr) => vekter.antall.has(nr))
  const svar = await finnSamarbeid(
    {
      kommuner: med.map((id) => ({
        id,
        navn: navnet(m, id),
        innbyggere: m.land.geografi.kommune(id)?.innbyggere ?? 0,
        ettersporsel: vekter.antall.get(id) ?? 0,
      })),
      minutter: minuttene(m, med, med),
      radius: o.minutter,
      minst: o.minst,
      grupper: o.grupper,
    },
    lop,
  )
  const { pris } = o
  const priser = pris !== null && svar.utfall === 'funnet' ? svar.grupper.map((g) => delGruppepris(g, pris)) : null
  return { mangler: smaa, vekter: somVekter(vekter, new Set(o.kommuner)), svar, priser }
}
