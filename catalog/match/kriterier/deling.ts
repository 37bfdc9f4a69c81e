import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { kommunenavn, type Person } from '../person.ts'
import { tilgang } from '../tilgang.ts'
import { ADVARSEL, JA, NEI, VET_IKKE } from '../utfall.ts'

/** How large a change a new agreement is. */
export const NY_AVTALE = 0.4

const ingenDekning = ({ dekning }: Tiltak) =>
  !dekning.landet && dekning.kommuner.length === 0 && dekning.fylker.length === 0

const tilgangFor = (p: Person, t: Tiltak) => tilgang(p.kommune, t, p.dato)

const UTFALL = { dekket: JA, avtale: JA, spor: ADVARSEL, ukjent: VET_IKKE, stengt: NEI } as const

export const deling: Kriterium = {
  regel: 'deling',
  sporsmal: 'Kan innbyggere i personens kommune delta?',
  kilde: 'Tiltakets dekning og kontorenes avtaler (kontrakt §4: hvem som kan delta)',
  egenIndeks: true,
  leser: (t) => [
    t.dekning,
    t.deling === undefined,
    t.deling?.synlighet,
    t.deling?.avtaler?.map((a) => [a.kommunenummer, a.til]),
  ],
  prov: (p, t) => UTFALL[tilgangFor(p, t)],
  verdier: (p, t) => ({
    kommune: kommunenavn(p),
    tilgang: tilgangFor(p, t),
    tilbyder: t.tilbyder.navn,
  }),
  mangler: (p, t) =>
    p.kommune === null
      ? { side: 'kartlegging', felt: 'kommune' }
      : { side: 'tiltak', felt: ingenDekning(t) ? 'dekning' : 'deling' },
  variant(p, t) {
    if (t.dekning.landet) return 'landet'
    return p.kommune === null ? 'ukjent-kommune' : tilgangFor(p, t)
  },
  tekst: tekster.deling,
  endring: (p, t) => ({
    verdier: {
      kommune: kommunenavn(p),
      tilbyder: t.tilbyder.navn,
    },
    storrelse: NY_AVTALE,
  }),
}
