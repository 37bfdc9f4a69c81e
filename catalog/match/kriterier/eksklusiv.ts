import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { horerTil, ukjentFelt } from '../grupper.ts'
import type { Kriterium } from '../kriterium.ts'
import { JA, NEI, VET_IKKE } from '../utfall.ts'

export const eksklusiv: Kriterium = {
  regel: 'eksklusiv',
  sporsmal: 'Er tiltaket bare for en gruppe som personen hører til?',
  kilde:
    'Tilbyderens egen målgruppe (tiltak.eksklusiv); uten den får feil person soning-, rus- og VTA-tilbud høyt (R37)',
  leser: (t) => [t.eksklusiv],
  prov(p, t) {
    if (t.eksklusiv === undefined) return VET_IKKE
    if (t.eksklusiv.length === 0) return JA
    const svar = horerTil(p, t.eksklusiv)
    return svar === null ? VET_IKKE : svar ? JA : NEI
  },
  verdier: (_p, t) => (t.eksklusiv?.length === 0 ? null : { bare: t.eksklusiv ?? null }),
  mangler: (p, t) =>
    t.eksklusiv === undefined
      ? { side: 'tiltak', felt: 'eksklusiv' }
      : { side: 'kartlegging', felt: ukjentFelt(p, t.eksklusiv) ?? 'forhold' },
  variant: (_p, t) => (t.eksklusiv === undefined ? 'uoppgitt' : undefined),
  tekst: tekster.eksklusiv,
  endring: (_p, t) => ({
    verdier: { bare: t.eksklusiv ?? null },
    storrelse: 1,
  }),
}
