/** Every sharing agreement that would give somebody something: a tiltak opened for a kommune, and what is then no longer lacking there. */
import { statusFor } from './dekning.ts'
import { antallI, merkeAv, ordI, plassI } from './kandidatliste.ts'
import type { Kolonne } from './kolonne.ts'
import { bareAvtaleMangler } from './kommunerad.ts'
import type { Modell, Rad } from './modell.ts'
import { OPPSLAG } from './profil.ts'

/** `saker`: numbers of those who have nothing today and would have this. */
export type Mulighet = { readonly tiltakId: string; readonly kommune: string; readonly saker: readonly number[] }

/** One that was chosen, as it is shown. `saker`: as in `Mulighet`. */
export type Avtalerad = {
  readonly id: string
  readonly tiltakId: string
  readonly navn: string
  readonly eksempel: boolean
  readonly kommune: string
  readonly saker: readonly number[]
}

/** What the provider has agreed with others is the best guess of what it would ask for: kroner a month for a place. Null when it has told of none. */
export function vanligPris({ tiltak }: Kolonne): number | null {
  const priser = (tiltak.deling?.avtaler ?? []).flatMap((a) => a.prisPerManed ?? []).sort((a, b) => a - b)
  return priser[Math.floor(priser.length / 2)] ?? null
}

/** The saker of one kommune that lack something, by the place of each tiltak that would do were it shared. */
function hjelpere(m: Modell, { lister, svar }: Rad): Map<number, number[]> {
  const ut = new Map<number, number[]>()
  for (const oppslag of OPPSLAG) {
    const { behov, sak } = oppslag
    const liste = lister[behov]
    if (!liste || statusFor(svar.niva[sak.nr] ?? 0) !== 'hull') continue
    for (let i = 0; i < antallI(liste); i++) {
      const plass = plassI(liste, i)
      const kolonne = m.kolonner[plass]
      if (!kolonne || !bareAvtaleMangler(oppslag, kolonne, merkeAv(ordI(liste, i)))) continue
      const saker = ut.get(plass)
      if (saker) saker.push(sak.nr)
      else ut.set(plass, [sak.nr])
    }
  }
  return ut
}

/** `rader`: the kommuner to look at. Shape: by kommune, then in no order; the saker of each in order. */
export function avtalemuligheter(m: Modell, rader: readonly number[]): Mulighet[] {
  return rader.flatMap((rad) => {
    const [her, hjemsted] = [m.rader[rad], m.land.hjemsteder[rad]]
    if (!her || !hjemsted) return []
    return [...hjelpere(m, her)].flatMap(([plass, saker]) => {
      const t = m.kolonner[plass]?.tiltak
      return t ? [{ tiltakId: t.id, kommune: hjemsted.nr, saker }] : []
    })
  })
}
