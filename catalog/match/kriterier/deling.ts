import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, JA, NEI, VET_IKKE } from '../utfall.ts'

const omfattet = (kommune: string, { dekning }: Tiltak) =>
  dekning.landet || dekning.kommuner.includes(kommune) || dekning.fylker.includes(kommune.slice(0, 2))

const harAvtale = (p: Person, t: Tiltak) =>
  t.deling?.avtaler?.some((a) => a.kommunenummer === p.kommune && (a.til == null || a.til >= p.dato)) ?? false

const ingenDekning = ({ dekning }: Tiltak) =>
  !dekning.landet && dekning.kommuner.length === 0 && dekning.fylker.length === 0

/** May inhabitants of the person's kommune take part? Also used to decide which tiltak are worth judging at all. */
export function tilgang(p: Person, t: Tiltak): 'dekket' | 'avtale' | 'spor' | 'ukjent' | 'stengt' {
  if (t.dekning.landet) return 'dekket'
  if (p.kommune === null) return 'ukjent'
  if (omfattet(p.kommune, t)) return 'dekket'
  if (harAvtale(p, t)) return 'avtale'
  if (t.deling?.synlighet === 'alle') return 'spor'
  return t.deling === undefined ? 'ukjent' : 'stengt'
}

const UTFALL = { dekket: JA, avtale: JA, spor: ADVARSEL, ukjent: VET_IKKE, stengt: NEI } as const

export const deling: Kriterium = {
  regel: 'deling',
  sporsmal: 'Kan innbyggere i personens kommune delta?',
  kilde: 'Tiltakets dekning og kontorenes avtaler (kontrakt §4: hvem som kan delta)',
  prov: (p, t) => UTFALL[tilgang(p, t)],
  verdier: (p, t) => ({
    kommune: p.kommune === null ? null : (p.geografi.kommune(p.kommune)?.navn ?? p.kommune),
    tilgang: tilgang(p, t),
    tilbyder: t.tilbyder.navn,
  }),
  mangler: (p, t) =>
    p.kommune === null
      ? { side: 'kartlegging', felt: 'kommune' }
      : { side: 'tiltak', felt: ingenDekning(t) ? 'dekning' : 'deling' },
  variant(p, t) {
    if (t.dekning.landet) return 'landet'
    return p.kommune === null ? 'ukjent-kommune' : tilgang(p, t)
  },
  tekst: tekster.deling,
  endring: (p, t) => ({
    verdier: {
      kommune: p.kommune === null ? null : (p.geografi.kommune(p.kommune)?.navn ?? p.kommune),
      tilbyder: t.tilbyder.navn,
    },
    storrelse: 0.4,
  }),
}
