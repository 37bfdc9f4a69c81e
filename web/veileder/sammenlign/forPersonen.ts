/** What the tiltak are to this person: needs, what else speaks for them, and all that stands beside it. */
import type { UtfallKode } from '../../../catalog/kodeverk.ts'
import type { Grunn } from '../../../catalog/skjema/forslag.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { iSetning, opplisting, t } from '../../felles/sprak.ts'
import { styrkeord } from '../oppsummering.ts'
import { sterkeste } from '../regnskap.ts'
import type { Celle } from './celle.ts'
import type { Kolonne, Vurdering } from './kolonner.ts'
import type { Radmal } from './rader.ts'

type Styrke = 1 | 2 | 3

const erBehov = ({ regel }: Grunn) => regel === 'behov'
const medStyrke = (behov: string, styrke: Styrke) => `${etikett('behov', behov)} (${styrkeord(styrke)})`

/** Needs that are met, hovedbehov first and what the tiltak is mainly for before the rest; below them those that are not. */
function svarerPa({ grunner }: Vurdering, { kartlegging: { behov } }: Kolonne): Celle {
  // Keys of the vocabulary, since the form sets them.
  const alle = (Object.entries(behov) as [string, Styrke][]).sort(([, a], [, b]) => b - a)
  if (alle.length === 0) return { slag: 'mangler', tekst: t('sammenlign.uten-behov') }
  const primar = new Map(grunner.filter(erBehov).map(({ verdier }) => [verdier.behov, verdier.primar === true]))
  const dekket = alle
    .filter(([kode]) => primar.has(kode))
    .sort(([a, sa], [b, sb]) => sb - sa || Number(primar.get(b)) - Number(primar.get(a)))
  const ikke = alle.filter(([kode]) => !primar.has(kode)).map(([kode]) => iSetning(etikett('behov', kode)))
  return {
    slag: 'liste',
    punkter: dekket.map(([kode, styrke]) =>
      primar.get(kode) ? medStyrke(kode, styrke) : t('sammenlign.ogsa', { behov: iSetning(medStyrke(kode, styrke)) }),
    ),
    ...(ikke.length > 0 && { under: t('sammenlign.ikke-pa', { behov: opplisting(ikke) }) }),
  }
}

const grunncelle = (grunner: readonly Grunn[], under?: string): Celle =>
  grunner.length > 0
    ? { slag: 'grunner', grunner, ...(under !== undefined && { under }) }
    : { slag: 'mangler', tekst: t('sammenlign.ingenting') }

const av = (utfall: UtfallKode) => (v: Vurdering) => grunncelle(v.grunner.filter((g) => g.utfall === utfall))

function iVeien({ grunner, skalTil }: Vurdering): Celle {
  const nei = grunner.filter((g) => g.utfall === 'nei')
  const frarades = nei.length > 0 && nei.every((g) => g.art === 'frarades')
  const under = skalTil && `${frarades ? `${etikett('art', 'frarades')}. ` : ''}${t('ikke-na.skal-til')} ${skalTil}`
  return grunncelle(nei, under ?? undefined)
}

type Vurdert = (v: Vurdering, k: Kolonne) => Celle

/** What nothing is known of is said in each row, and why in the first. */
const vurdert =
  (celle: Vurdert, forst = false) =>
  (k: Kolonne): Celle => {
    if (k.vurdering) return celle(k.vurdering, k)
    return { slag: 'mangler', tekst: t(forst ? `sammenlign.ikke-vurdert.${k.uvurdert}` : 'sammenlign.ikke-vurdert') }
  }

export const forPersonen: readonly Radmal[] = [
  [() => t('sammenlign.svarer-pa'), vurdert(svarerPa, true)],
  [
    () => t('sammenlign.taler-for'),
    vurdert(({ grunner }) => grunncelle(sterkeste(grunner.filter((g) => !erBehov(g))))),
  ],
  [() => etikett('utfall', 'advarsel'), vurdert(av('advarsel'))],
  [() => etikett('utfall', 'vet-ikke'), vurdert(av('vet-ikke'))],
  [() => t('sammenlign.star-i-veien'), vurdert(iVeien)],
]
