/** G5: are those over thirty, and over fifty-five, crowded out by what is for the young? */
import { type Behov, koder } from '../../kodeverk.ts'
import type { Fakta } from '../../match/utfall.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Aldersgruppe } from '../dekning.ts'
import { TYPETILFELLER } from '../typetilfeller.ts'
import { etterBehov } from './behov.ts'
import { hverOgSamlet, type Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { tredel } from './tall.ts'

/** From this birthday on one is not young. Source: sosialtjenesteloven § 20 a. */
const FYLT = 30

/** The age that stands for each group where everything is judged: one in the middle of it. */
const ALDER = new Map(
  TYPETILFELLER.filter((t) => t.sammensatt === null).map((t) => [t.alder, t.kartlegging.alder ?? 0] as const),
)

const bareUnge = ({ alder }: Tiltak): Fakta => (alder === undefined ? null : alder?.til != null && alder.til < FYLT)

function apenFor(gruppe: Aldersgruppe): (t: Tiltak) => Fakta {
  const ar = ALDER.get(gruppe) ?? 0
  return ({ alder }) =>
    alder === undefined ? null : ar >= (alder?.fra ?? 0) && ar <= (alder?.til ?? Number.POSITIVE_INFINITY)
}

const APEN = { 'under-30': apenFor('under-30'), 'over-30': apenFor('over-30'), 'over-55': apenFor('over-55') }

function alderstall(tiltak: readonly Tiltak[], gruppe: Aldersgruppe) {
  const { ja, ukjent } = tredel(tiltak, APEN[gruppe])
  return { apne: ja, ukjent }
}

const aldersfordeling = (behov: Behov, tiltak: readonly Tiltak[]) => ({
  behov,
  alder: {
    'under-30': alderstall(tiltak, 'under-30'),
    'over-30': alderstall(tiltak, 'over-30'),
    'over-55': alderstall(tiltak, 'over-55'),
  },
})

function tell(tiltak: readonly Tiltak[]) {
  const hver = etterBehov(tiltak)
  const behov = koder('behov').map((kode) => aldersfordeling(kode, hver.get(kode) ?? []))
  return {
    bareUnge: tredel(tiltak, bareUnge),
    behov,
    fortrengt: behov.flatMap(({ behov: kode, alder: grupper }) =>
      (['over-30', 'over-55'] as const)
        .filter(
          (eldre) =>
            grupper['under-30'].apne.antall > 0 &&
            grupper[eldre].apne.antall === 0 &&
            grupper[eldre].ukjent.antall === 0,
        )
        .map((eldre) => ({ behov: kode, alder: eldre })),
    ),
  }
}

export const alder = (omrade: Omrade): Dekningssvar['alder'] => ({
  ...hverOgSamlet(omrade, (k) => k.lokale, tell),
  studien: studietall(
    'under-30',
    'tilpasset-alltid-under-30',
    'tilpasset-ofte-under-30',
    'tilpasset-alltid-over-30',
    'tilpasset-ofte-over-30',
  ),
})
