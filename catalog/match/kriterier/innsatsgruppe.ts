import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { gruppetrinn, ogsaForSykmeldte } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, JA, NEI, VET_IKKE } from '../utfall.ts'

/** A missing requirement is only unknown for what the state decides; others have no such requirement. */
const uoppgitt = (t: Tiltak) => t.innsatsgrupper === undefined && t.eier === 'stat'
const laveste = (t: Tiltak) => (t.innsatsgrupper ?? []).reduce((min, g) => Math.min(min, gruppetrinn(g)), 9)
const hoyeste = (t: Tiltak) => (t.innsatsgrupper ?? []).reduce((maks, g) => Math.max(maks, gruppetrinn(g)), -1)

/** Who is on sick leave from a job may take part in some, whatever the group. Source: R04, nav.no om arbeidsrettet rehabilitering. */
const somSykmeldt = (p: Person, t: Tiltak) =>
  ogsaForSykmeldte(t.tiltakstype) && p.harForhold('sykmeldt-med-arbeidsgiver') === true

export const innsatsgruppe: Kriterium = {
  regel: 'innsatsgruppe',
  sporsmal: 'Er personens innsatsgruppe blant dem tiltaket er for?',
  kilde: 'NAV-loven § 14 a og tiltaksforskriften; terskelen er en advarsel, ikke en sperre (R03–R05)',
  leser: (t) => [t.innsatsgrupper, t.eier === 'stat', ogsaForSykmeldte(t.tiltakstype)],
  prov(p, t) {
    if (uoppgitt(t)) return VET_IKKE
    if (!t.innsatsgrupper || somSykmeldt(p, t)) return JA
    if (p.innsatsgruppe === null) return VET_IKKE
    if (t.innsatsgrupper.includes(p.innsatsgruppe)) return JA
    const trinn = gruppetrinn(p.innsatsgruppe)
    return trinn < laveste(t) - 1 || trinn > hoyeste(t) ? NEI : ADVARSEL
  },
  verdier: (p, t) => (t.innsatsgrupper || uoppgitt(t) ? { har: p.innsatsgruppe, for: t.innsatsgrupper ?? null } : null),
  mangler: (_p, t) =>
    uoppgitt(t) ? { side: 'tiltak', felt: 'innsatsgrupper' } : { side: 'kartlegging', felt: 'innsatsgruppe' },
  variant: (p, t) => (uoppgitt(t) ? 'uoppgitt' : t.innsatsgrupper && somSykmeldt(p, t) ? 'sykmeldt' : undefined),
  tekst: tekster.innsatsgruppe,
  endring: (_p, t) => ({
    verdier: { for: t.innsatsgrupper ?? null },
    storrelse: 0.7,
  }),
}
