/** Every sharing agreement that would give somebody something: a tiltak opened for a kommune, and what is then no longer lacking there. */
import { statusFor } from './dekning.ts'
import { DEKKER_IKKE, type Kolonne } from './kolonne.ts'
import { bareAvtaleMangler } from './kommunerad.ts'
import type { Modell } from './modell.ts'
import { OPPSLAG } from './profil.ts'
import { ferdFor } from './stedlig.ts'

/** `saker`: numbers of those who have nothing today and would have this. */
export type Mulighet = { readonly tiltakId: string; readonly kommune: string; readonly saker: readonly number[] }

/** What the provider has agreed with others is the best guess of what it would ask for: kroner a month for a place. Null when it has told of none. */
export function vanligPris({ tiltak }: Kolonne): number | null {
  const priser = (tiltak.deling?.avtaler ?? []).flatMap((a) => a.prisPerManed ?? []).sort((a, b) => a - b)
  return priser[Math.floor(priser.length / 2)] ?? null
}

/** `rader`: the kommuner to look at. Shape: by kommune, then as the candidates stand there. */
export function avtalemuligheter(m: Modell, rader: readonly number[]): Mulighet[] {
  return rader.flatMap((rad) => {
    const [her, hjemsted] = [m.rader[rad], m.land.hjemsteder[rad]]
    if (!her || !hjemsted) return []
    const mangler = OPPSLAG.filter(({ sak }) => statusFor(her.svar.niva[sak.nr] ?? 0) === 'hull')
    const { plasser, merker } = her.liste
    return Array.from(plasser).flatMap((plass, i): Mulighet[] => {
      const kolonne = m.kolonner[plass]
      if (!kolonne) return []
      const saker = mangler.filter(({ profil, sak }) => {
        const svar = kolonne.svar[profil] ?? DEKKER_IKKE
        return svar !== DEKKER_IKKE && bareAvtaleMangler(kolonne, svar, { merke: merker[i] ?? 0, ferd: ferdFor(sak) })
      })
      return saker.length === 0
        ? []
        : [{ tiltakId: kolonne.tiltak.id, kommune: hjemsted.nr, saker: saker.map(({ sak }) => sak.nr) }]
    })
  })
}
