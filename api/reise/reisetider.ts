/**
 * The one door to the travel services. Never fails: what is not answered in time is left out, and the estimate is used.
 *
 * What is told about a person: where the journey starts, and that is the point of a postnummer or a kommune from the map that
 * ships with the program (`geografi.hjemsted`), never an address; where it may go, by what means and on which weekday. Nothing
 * else, and not who asks. The cache holds the same, for a day, in memory; the log holds none of it.
 */
import type { Punkt } from '../../catalog/geografi.ts'
import type { Reisemiddel } from '../../catalog/kodeverk.ts'
import { reisenokkel } from '../../catalog/match/kjente-reiser.ts'
import type { Reise } from '../../catalog/skjema/forslag.ts'
import { lagHurtiglager } from './hurtiglager.ts'
import { Kildefeil, type Reisekilde, type Reisesporsmal } from './reisekilde.ts'
import type { Reisemal } from './reisemal.ts'
import { lagSikring } from './sikring.ts'

/** Journeys from a home to places on a day, by `reisenokkel`; those nobody could answer for are missing. */
export type Reisetider = (fra: Punkt, mal: readonly Reisemal[], dato: string) => Promise<ReadonlyMap<string, Reise>>

type Oppsett = {
  kilder: readonly Reisekilde[]
  /** For everything one kartlegging asks of the services together. */
  tidsfristMs: number
  logg: (melding: string) => void
  /** Milliseconds; only differences matter. */
  naa: () => number
}

const DAG_MS = 24 * 60 * 60 * 1000
/** Some two hundred bytes each. */
const FLEST_I_LAGER = 50_000
const FEIL_FOR_PAUSE = 3
const PAUSE_MS = 60_000
const LOGG_HVERT_MS = 60_000

type Gruppe = Omit<Reisesporsmal, 'til'> & { til: Punkt[] }
type Svar = (til: Punkt, reise: Reise | null) => void

const deler = (til: readonly Punkt[], flest: number): Punkt[][] =>
  Array.from({ length: Math.ceil(til.length / flest) }, (_, i) => til.slice(i * flest, (i + 1) * flest))

const stedsnokkel = (p: Punkt) => `${p.lat.toFixed(4)},${p.lon.toFixed(4)}`

/** At most once a minute, and never more than which service and what kind of failure. */
function lagFeillogg(kilde: Reisekilde, { logg, naa }: Oppsett) {
  let sist: number | null = null
  return (feil: unknown) => {
    if (sist !== null && naa() - sist < LOGG_HVERT_MS) return
    sist = naa()
    // The text of an unexpected error may quote the address that was asked, and a place is in it.
    const hva = feil instanceof Kildefeil ? feil.message : `feilet (${feil instanceof Error ? feil.name : typeof feil})`
    logg(`Reisetjenesten ${kilde.navn} ${hva}. Reisetid blir anslått i stedet.`)
  }
}

/** One service with its cache, its fuse and its log. */
function lagLuke(kilde: Reisekilde, oppsett: Oppsett) {
  const { naa } = oppsett
  const lager = lagHurtiglager<Reise | null>({ flest: FLEST_I_LAGER, levetidMs: DAG_MS, naa })
  const sikring = lagSikring({ mest: FEIL_FOR_PAUSE, pauseMs: PAUSE_MS, naa })
  const loggFeil = lagFeillogg(kilde, oppsett)

  const lagernokkel = ({ fra, middel, dato }: Gruppe, til: Punkt) =>
    [stedsnokkel(fra), stedsnokkel(til), middel, kilde.gjelder(dato)].join(' ')

  /** Asks until there is no more to ask, or one question fails: the next would only wait as long. */
  async function spor(gruppe: Gruppe, signal: AbortSignal, svar: Svar): Promise<void> {
    const igjen = deler(gruppe.til, kilde.flest)
    let lyktes = false
    let feil: unknown
    const arbeid = async () => {
      for (let til = igjen.shift(); til !== undefined && feil === undefined; til = igjen.shift())
        try {
          const reiser = await kilde.reisetider({ ...gruppe, til }, signal)
          til.forEach((punkt, i) => svar(punkt, reiser[i] ?? null))
          lyktes = true
        } catch (kildensFeil) {
          feil = kildensFeil
        }
    }
    await Promise.all(Array.from({ length: kilde.samtidig }, arbeid))
    if (feil !== undefined) loggFeil(feil)
    const straks = feil instanceof Kildefeil && feil.straks
    // A service that answers some of it in time is well; the rest is asked for next time.
    if (lyktes && !straks) sikring.lyktes()
    else if (feil !== undefined) sikring.feilet(straks)
  }

  return {
    async reisetider(gruppe: Gruppe, signal: AbortSignal, svar: Svar): Promise<void> {
      const ukjente = gruppe.til.filter((til) => {
        const kjent = lager.hent(lagernokkel(gruppe, til))
        if (kjent !== undefined) svar(til, kjent)
        return kjent === undefined
      })
      if (ukjente.length === 0 || !sikring.slipper()) return
      await spor({ ...gruppe, til: ukjente.slice(0, kilde.iAlt) }, signal, (til, reise) => {
        lager.sett(lagernokkel(gruppe, til), reise)
        svar(til, reise)
      })
    },
  }
}

/** The first service that can answer for a means of travel is the one that is asked. */
export function lagReisetider(oppsett: Oppsett): Reisetider {
  const luker = oppsett.kilder.map((kilde) => ({ midler: kilde.midler, ...lagLuke(kilde, oppsett) }))
  return async (fra, mal, dato) => {
    const ut = new Map<string, Reise>()
    const signal = AbortSignal.timeout(oppsett.tidsfristMs)
    const sporOm = async (middel: Reisemiddel) => {
      const til = mal.filter((m) => m.middel === middel).map((m) => m.punkt)
      const luke = luker.find(({ midler }) => midler.includes(middel))
      await luke?.reisetider({ fra, middel, dato, til }, signal, (sted, reise) => {
        if (reise) ut.set(reisenokkel(sted, middel), reise)
      })
    }
    await Promise.all([...new Set(mal.map((m) => m.middel))].map(sporOm))
    return ut
  }
}
