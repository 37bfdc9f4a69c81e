import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { JA, NEI, noen, VET_IKKE } from '../utfall.ts'

const rammes = (p: Person, t: Tiltak) => noen(...(t.unntak ?? []).map((kode) => p.harHindring(kode)))

export const unntak: Kriterium = {
  regel: 'unntak',
  sporsmal: 'Har personen noe tilbyderen sier de ikke kan ta imot?',
  kilde: 'Tilbyderens egne unntak (tiltak.unntak), for eksempel OE-rapport 2023-68 kap. 6.2 (R11, R12)',
  leser: (t) => [t.unntak],
  prov(p, t) {
    if (!t.unntak || t.unntak.length === 0) return JA
    const svar = rammes(p, t)
    return svar === null ? VET_IKKE : svar ? NEI : JA
  },
  verdier: (p, t) =>
    t.unntak?.length ? { unntak: t.unntak, har: t.unntak.filter((kode) => p.harHindring(kode) === true) } : null,
  mangler: () => ({ side: 'kartlegging', felt: 'hindringer' }),
  tekst: tekster.unntak,
  endring: (p, t) => ({
    verdier: { har: (t.unntak ?? []).filter((kode) => p.harHindring(kode) === true) },
    storrelse: 0.8,
  }),
}
