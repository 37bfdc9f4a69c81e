import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { ikkeForMalgruppenTil, utelukkesAv } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { MALGRUPPER } from '../kvp.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, type Fakta, JA, NEI, noen, VET_IKKE } from '../utfall.ts'

const ytelser = (t: Tiltak) => utelukkesAv(t.tiltakstype)
const programmer = (t: Tiltak) => ikkeForMalgruppenTil(t.tiltakstype)

const harYtelse = (p: Person, t: Tiltak): Fakta => noen(...ytelser(t).map((kode) => p.harYtelse(kode)))
const gjelderAnnet = (p: Person, t: Tiltak): Fakta =>
  noen(
    ...programmer(t).map((kode) => {
      const erI = MALGRUPPER[kode]
      return erI ? erI(p) : false
    }),
  )

/** Both depend on what the person lives on, so that is asked first. */
const manglerYtelser = (p: Person) => p.harYtelse('sosialhjelp') === null

export const utelukkerHverandre: Kriterium = {
  regel: 'utelukker-hverandre',
  sporsmal: 'Har personen en ytelse, eller er hun i målgruppen for et program, som utelukker dette?',
  kilde: 'Kodeverk tiltakstype (utelukkes, ikkeForMalgruppenTil): sosialtjenesteloven § 29 og IMDis regelverk (R22)',
  leser: (t) => [ytelser(t), programmer(t)],
  prov(p, t) {
    const har = harYtelse(p, t)
    if (har !== false) return har ? NEI : VET_IKKE
    const annet = gjelderAnnet(p, t)
    return annet === null ? VET_IKKE : annet ? ADVARSEL : JA
  },
  verdier: (p, t) =>
    ytelser(t).length === 0 && programmer(t).length === 0
      ? null
      : { har: ytelser(t).filter((kode) => p.harYtelse(kode)), program: [...programmer(t)] },
  mangler: (p) => ({ side: 'kartlegging', felt: manglerYtelser(p) ? 'ytelser' : 'innsatsgruppe' }),
  variant(p, t) {
    return this.prov(p, t) === VET_IKKE && !manglerYtelser(p) ? 'ukjent-gruppe' : undefined
  },
  tekst: tekster['utelukker-hverandre'],
  endring: (p, t) => ({
    verdier: { ytelse: ytelser(t).filter((kode) => p.harYtelse(kode)) },
    storrelse: 0.9,
  }),
}
