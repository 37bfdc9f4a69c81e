/** An estimate of how long a journey takes one way, from the map alone: roads by kind, fjords, bridges and ferries. Pure. */
import type { Reisemiddel } from '../kodeverk.ts'
import type { Reise } from '../skjema/forslag.ts'
import type { Kommune } from '../skjema/kommune.ts'
import { type Bosted, lagHvor } from './hvor.ts'
import { lagNett, type Nett } from './nett.ts'
import { type Enhetsvektor, enhetsvektor, kmAvKorde, kmMellom, type Sted } from './punkt.ts'
import { gaende, kjorende, lagRad, type Mate, type Rad } from './rad.ts'
import { lagTabell, type Tabell } from './tabell.ts'
import { FERGE_SEINT, KOLLEKTIV, MELLOM, SPREDNING, START, START_KM, UKJENT_FJORD, UTEN_VEI } from './tall.ts'

type Ferd = keyof typeof MELLOM
/** Those there are tables of. */
export type Tabellmiddel = Extract<Reisemiddel, 'bil' | 'kollektiv'>
export type Reiseanslag = {
  (fra: Sted, til: Sted, middel: Reisemiddel): Reise
  /** The minutes of the journeys from one place, for many. Cost: a tenth of a microsecond to a place made ready. */
  minutterFra: (fra: Sted, middel: Reisemiddel) => (til: Sted) => number
  /** The same for many homes and one place at a time. Further than `mest` minutes is Infinity. */
  minutterTil: (hjem: readonly Sted[], middel: Tabellmiddel, mest: number) => Tabell<Sted>
  /** The same place, made ready for these estimates. */
  klargjor: (sted: Sted) => Sted
  /** Where the place lies, which may be another kommune than the one told. */
  kommuneFor(sted: Sted): string
}

/** A place made ready. `plass`: of its kommune in the list. `spredning`: kilometres people live from it, when it is a senter that stands for an untold place. */
type Endepunkt = Sted & { v: Enhetsvektor; plass: number; spredning: number }

/** Rows kept; all the places a home can be are some thousand, and a row is seven kilobytes. */
const MEST_RADER = 1000
const MEST_STEDER = 100_000

/** Made ready once per place; the places of a national catalogue are some ten thousand. */
function lagEndepunkt(kommuner: readonly Kommune[], bosteder: readonly Bosted[]) {
  const hvor = lagHvor(kommuner, bosteder)
  const kjente = new Map<number, Endepunkt>()
  class Klart implements Endepunkt {
    readonly lat: number
    readonly lon: number
    readonly kommune: string | null
    readonly v: Enhetsvektor
    readonly plass: number
    readonly spredning: number
    constructor(sted: Sted) {
      this.lat = sted.lat
      this.lon = sted.lon
      this.kommune = sted.kommune
      this.v = enhetsvektor(sted)
      this.plass = hvor(this.v, sted.kommune)
      const k = kommuner[this.plass]
      const erSenter = k !== undefined && k.senter.lat === sted.lat && k.senter.lon === sted.lon
      this.spredning = erSenter ? k.spredningKm : 0
    }
  }
  return (sted: Sted): Endepunkt => {
    if (sted instanceof Klart) return sted
    // A small whole number is the quickest key; two places that share it are told apart below.
    const nokkel = Math.imul(Math.round(sted.lat * 1e5), 31_337) ^ Math.round(sted.lon * 1e5)
    const kjent = kjente.get(nokkel)
    if (kjent && kjent.lat === sted.lat && kjent.lon === sted.lon && kjent.kommune === sted.kommune) return kjent
    if (kjente.size >= MEST_STEDER) kjente.clear()
    const ny = new Klart(sted)
    kjente.set(nokkel, ny)
    return ny
  }
}

/** Minutes before one is on the road and after; near 0 for what is next door. */
const startOgSlutt = (km: number, fra: Pick<Endepunkt, 'spredning'>, til: Pick<Endepunkt, 'spredning'>) =>
  (START + (SPREDNING * (fra.spredning + til.spredning)) / 2) * (km > 8 * START_KM ? 1 : 1 - Math.exp(-km / START_KM))

/** The rows of one way of travelling. They know places, never whose: a home is a postnummer or a kommune. */
function lagRader(nett: Nett, mate: Mate) {
  const rader = new Map<Endepunkt, Rad>()
  let siste: { fra: Endepunkt; rad: Rad } | undefined
  return (fra: Endepunkt): Rad => {
    if (siste?.fra === fra) return siste.rad
    let rad = rader.get(fra)
    if (rad === undefined) {
      if (rader.size >= MEST_RADER) rader.clear()
      rad = lagRad(nett, mate, fra)
      rader.set(fra, rad)
    }
    siste = { fra, rad }
    return rad
  }
}

/** Nobody walks further to save waiting for the bus. */
const GANGAVSTAND_KM = 3

/** Before rounding. `fjord`: one may lie between, unknown to the map. */
type Anslag = { minutter: number; km: number; ferger: number; fjord: boolean }

/** One way of travelling. Cost: some hundred nanoseconds once the row of the home is there. */
function lagFerd(nett: Nett, mate: Mate, start: number) {
  const { x, y, z, hvor, porter, rettVei, omvei } = nett
  const { perKm } = mate
  const kyst = nett.kommuner.map((k) => k.naboSjo.length > 0)
  const antall = nett.kommuner.length
  const radFor = lagRader(nett, mate)
  return (fra: Endepunkt, til: Endepunkt): Anslag => {
    // The tables are the same both ways; this way round the numbers lie side by side.
    const hit = til.plass * antall
    const par = hit + fra.plass
    const luft = kmMellom(fra.v, til.v)
    const tillegg = start === 0 ? 0 : start * startOgSlutt(luft, fra, til)
    let minutter = (rettVei[par] ?? 0) > 0 ? luft * (perKm[par] ?? 0) : Infinity
    let km = luft * (omvei[par] ?? 1)
    let ferger = 0
    if (fra.plass !== til.plass) {
      const rad = radFor(fra)
      const inn = porter[til.plass] ?? []
      const { minutter: tilNode } = rad
      const { v } = til
      for (let i = 0; i < inn.length; i++) {
        const n = inn[i] ?? 0
        const dit = tilNode[n] ?? Infinity
        if (dit >= minutter) continue
        const siste = hit + (hvor[n] ?? 0)
        const dx = (x[n] ?? 0) - v.x
        const dy = (y[n] ?? 0) - v.y
        const dz = (z[n] ?? 0) - v.z
        const rest = kmAvKorde(dx * dx + dy * dy + dz * dz)
        const sum = dit + rest * (perKm[siste] ?? 0)
        if (sum >= minutter) continue
        minutter = sum
        km = (rad.km[n] ?? 0) + rest * (omvei[siste] ?? 1)
        ferger = rad.ferger[n] ?? 0
      }
      if (minutter === Infinity) minutter = luft * UTEN_VEI * (perKm[par] ?? 0)
    }
    const fjord = fra.plass === til.plass && luft > UKJENT_FJORD.km && (kyst[fra.plass] ?? false)
    return { minutter: minutter + tillegg, km, ferger, fjord }
  }
}

const hele = ({ minutter }: Anslag): number => Math.round(minutter)

function somReise(anslag: Anslag, middel: Reisemiddel, ferd: Ferd): Reise {
  const { minutter, km, ferger, fjord } = anslag
  const { fra, til } = MELLOM[ferd]
  return {
    minutter: hele(anslag),
    km: Math.round(km),
    middel,
    kilde: 'anslag',
    mellom: {
      fra: Math.round(minutter * fra),
      til: Math.round(minutter * (fjord ? Math.max(til, UKJENT_FJORD.til) : til) + ferger * FERGE_SEINT),
    },
  }
}

/**
 * The same there and back. `ingen` travels on foot, and nobody takes the bus when it is quicker to walk. `bosteder`: where people
 * of each kommune live; with none, the nearest senter tells the kommune.
 */
export function lagReiseanslag(kommuner: readonly Kommune[], bosteder: readonly Bosted[] = []): Reiseanslag {
  const nett = lagNett(kommuner)
  const endepunkt = lagEndepunkt(kommuner, bosteder)
  const mater = {
    bil: { mate: kjorende(nett, 1, false), start: 1, vent: 0 },
    kollektiv: { mate: kjorende(nett, KOLLEKTIV.faktor, true), start: KOLLEKTIV.faktor, vent: KOLLEKTIV.vent },
  }
  const bil = lagFerd(nett, mater.bil.mate, mater.bil.start)
  const kollektiv = lagFerd(nett, mater.kollektiv.mate, mater.kollektiv.start)
  const gange = lagFerd(nett, gaende(nett), 0)
  const medKollektiv = (a: Endepunkt, b: Endepunkt): Anslag => {
    const buss = kollektiv(a, b)
    buss.minutter += mater.kollektiv.vent
    if (buss.km >= GANGAVSTAND_KM) return buss
    const tilFots = gange(a, b)
    return tilFots.minutter < buss.minutter ? tilFots : buss
  }
  const ferd = (middel: Reisemiddel) => (middel === 'bil' ? bil : middel === 'kollektiv' ? medKollektiv : gange)
  // The home is the same for all of a person's journeys.
  let siste: { fra: Sted; ende: Endepunkt } | undefined
  const hjemme = (fra: Sted): Endepunkt => {
    if (siste?.fra !== fra) siste = { fra, ende: endepunkt(fra) }
    return siste.ende
  }
  const reise = (fra: Sted, til: Sted, middel: Reisemiddel): Reise =>
    somReise(ferd(middel)(hjemme(fra), endepunkt(til)), middel, middel === 'ingen' ? 'gange' : middel)
  function minutterTil(fra: readonly Sted[], middel: Tabellmiddel, mest: number): Tabell<Sted> {
    const [hjem, enkeltvis, { mate, start, vent }] = [fra.map(endepunkt), ferd(middel), mater[middel]]
    const tabell = lagTabell(nett, mate, hjem, {
      mest,
      tillegg: (luft, a, b) => start * startOgSlutt(luft, a, b),
      utenVei: UTEN_VEI,
    })
    return (sted, hvem, ut) => {
      const til = endepunkt(sted)
      tabell(til, hvem, ut)
      for (let nr = 0; nr < hvem.length; nr++) {
        const h = hvem[nr] ?? 0
        const a = hjem[h]
        // The road is never shorter than the straight line, so only these may be quicker to walk.
        const gangbart = middel === 'kollektiv' && a !== undefined && kmMellom(a.v, til.v) < GANGAVSTAND_KM
        const minutter = gangbart ? hele(enkeltvis(a, til)) : Math.round((ut[h] ?? Infinity) + vent)
        ut[h] = minutter <= mest ? minutter : Infinity
      }
    }
  }
  return Object.assign(reise, {
    minutterTil,
    minutterFra(fra: Sted, middel: Reisemiddel) {
      const [anslag, a] = [ferd(middel), hjemme(fra)]
      return (til: Sted) => hele(anslag(a, endepunkt(til)))
    },
    klargjor: endepunkt,
    kommuneFor: (sted: Sted) => kommuner[endepunkt(sted).plass]?.nr ?? '',
  })
}
