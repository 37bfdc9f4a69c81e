/**
 * OSRM (Open Source Routing Machine): by car and on foot, by its `table` service.
 * Source: https://github.com/Project-OSRM/osrm-backend/blob/master/docs/http.md, «Table service» and «Responses».
 */
import * as z from 'zod'
import type { Punkt } from '../../catalog/geografi.ts'
import type { Reisemiddel } from '../../catalog/kodeverk.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import { hentJson } from './hent.ts'
import { Kildefeil, lagReise, type Reisekilde, type Reisesporsmal } from './reisekilde.ts'

/** `max-table-size` of a server that is not told otherwise; home and places are counted together. */
const FLEST_KOORDINATER = 100

const PROFIL: Partial<Record<Reisemiddel, string>> = { bil: 'driving', gange: 'foot', ingen: 'foot' }

/**
 * Faster than this is no walk. A server answers with the profile its map was prepared with and takes no notice of the one in the
 * address, so one that knows cars only would answer a walk with a drive.
 */
const RASKEST_TIL_FOTS = 7 / 3.6

const Rad = z.array(z.number().min(0).nullable())
const Tabell = z.object({
  code: z.string(),
  durations: z.array(Rad).optional(),
  distances: z.array(Rad).optional(),
})

/** Longitude first; five decimals are a metre. */
const koordinat = ({ lat, lon }: Punkt) => `${lon.toFixed(5)},${lat.toFixed(5)}`

/** Names of errors are listed in the documentation; anything else is not repeated in a log. */
const kodenavn = (kode: string) => (/^[A-Za-z]{2,30}$/.test(kode) ? kode : 'en ukjent kode')

function forsteRader(svar: unknown, antall: number) {
  const tolket = parse(Tabell, svar)
  if (!tolket.ok) throw new Kildefeil('svarte i en annen form enn avtalt')
  const { code, durations, distances } = tolket.verdi
  if (code !== 'Ok') throw new Kildefeil(`svarte ${kodenavn(code)}`)
  const sekunder = durations?.[0]
  const meter = distances?.[0]
  if (sekunder?.length !== antall || meter?.length !== antall)
    throw new Kildefeil('svarte for et annet antall steder enn det ble spurt om')
  return { sekunder, meter }
}

/** Errors of the answer are told with status 400 and a `code`. */
const FEIL_MED_KODE = [400]

async function spor(url: string, { fra, til, middel }: Reisesporsmal, signal: AbortSignal) {
  const steder = [fra, ...til].map(koordinat).join(';')
  const adresse = `${url}/table/v1/${PROFIL[middel]}/${steder}?sources=0&annotations=duration,distance`
  const svar = await hentJson(adresse, { signal, headers: { accept: 'application/json' }, ogsa: FEIL_MED_KODE })
  const { sekunder, meter } = forsteRader(svar, til.length + 1)
  return til.map((_, i) => {
    const s = sekunder[i + 1]
    const m = meter[i + 1]
    if (s == null || m == null || (middel !== 'bil' && m > s * RASKEST_TIL_FOTS)) return null
    return lagReise({ sekunder: s, meter: m, middel, kilde: 'osrm' })
  })
}

/** `url`: where the server is, without `/table/…`. */
export function osrm({ url, koordinater = FLEST_KOORDINATER }: { url: string; koordinater?: number }): Reisekilde {
  const rot = url.replace(/\/+$/, '')
  return {
    navn: 'osrm',
    midler: ['bil', 'gange', 'ingen'],
    flest: koordinater - 1,
    // One look-up in a prepared table, on a server of one's own.
    iAlt: 1000,
    samtidig: 4,
    gjelder: () => '',
    reisetider: (sporsmal, signal) => spor(rot, sporsmal, signal),
  }
}
