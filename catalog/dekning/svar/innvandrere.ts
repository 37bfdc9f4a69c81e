/** G4: how much is meant for immigrants, for women alone, or has someone to mind the children. */
import type { Eksklusiv, Malgruppe } from '../../kodeverk.ts'
import { type Fakta, noen } from '../../match/utfall.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { NORSKINNHOLD } from './norskinnhold.ts'
import { hverOgSamlet, type Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { tredel } from './tall.ts'

const MALGRUPPER: ReadonlySet<Malgruppe> = new Set(['innvandrere', 'innvandrerkvinner', 'flyktninger'])
const EKSKLUSIVE: ReadonlySet<Eksklusiv> = new Set([
  'innvandrer',
  'nyankommet-flyktning',
  'hjemmevaerende-innvandrerkvinne',
  'ikke-norsk-morsmal',
])

/** Is any of them in the list? Unknown when the list is. */
const harNoen = <K>(liste: readonly K[] | undefined, sett: ReadonlySet<K>): Fakta =>
  liste === undefined ? null : liste.some((kode) => sett.has(kode))

/** Who learns Norwegian has another first language. */
const rettetMot = ({ malgrupper, eksklusiv, innhold }: Tiltak): Fakta =>
  noen(harNoen(malgrupper, MALGRUPPER), harNoen(eksklusiv, EKSKLUSIVE), harNoen(innhold, NORSKINNHOLD))

const bareKvinner = ({ kjonn }: Tiltak): Fakta => (kjonn === undefined ? null : kjonn === 'kvinner')

/** As a part of the offer or as something it makes room for. */
const barnepass = ({ innhold, tilrettelegging }: Tiltak): Fakta =>
  noen(innhold.includes('barnepass'), tilrettelegging === undefined ? null : tilrettelegging.includes('barnepass'))

export const innvandrere = (omrade: Omrade): Dekningssvar['innvandrere'] => ({
  ...hverOgSamlet(
    omrade,
    (k) => k.lokale,
    (tiltak) => ({
      rettetMot: tredel(tiltak, rettetMot),
      bareKvinner: tredel(tiltak, bareKvinner),
      barnepass: tredel(tiltak, barnepass),
    }),
  ),
  studien: studietall('ikke-vestlig-bakgrunn', 'norsk-bakgrunn', 'faa-tiltak-for-innvandrere'),
})
