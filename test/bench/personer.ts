/**
 * Invented persons who live on sosialhjelp: 61 % immigrants and 33 % under 30, living where people live. Source of the shares:
 * OE-rapport 2023-68 kap. 4. As at a first meeting, a good deal is not yet asked about.
 */
import type { Geografi } from '../../catalog/geografi.ts'
import { koder, type Norskniva } from '../../catalog/kodeverk.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { lagSteder, type Steder } from './steder.ts'
import { lagTilfeldig, type Tilfeldig } from './tilfeldig.ts'

type Valg = { antall: number; geografi: Geografi; start?: number }
type Delvis = Partial<Kartlegging>

const START = 47_332
/** In every hundred. */
const INNVANDRERE = 61
const UNDER_30 = 33
/** How often a field is known. */
const KJENT = 0.7

const NORSK: readonly (readonly [Norskniva, number])[] = [
  ['ingen', 6],
  ['alfa', 10],
  ['A1', 18],
  ['A2', 26],
  ['B1', 22],
  ['B2', 12],
  ['C', 6],
]

const kanskje = <T>(t: Tilfeldig, verdi: () => T): T | undefined => (t.sant(KJENT) ? verdi() : undefined)

function behov(t: Tilfeldig, innvandrer: boolean): Kartlegging['behov'] {
  const valgte = new Set(t.noen(koder('behov'), t.heltall(1, 5)))
  if (innvandrer && t.sant(0.6)) valgte.add('norsk')
  return Object.fromEntries([...valgte].map((kode) => [kode, t.en([1, 2, 2, 3] as const)]))
}

function sprak(t: Tilfeldig, innvandrer: boolean): Delvis {
  if (!innvandrer) return { innvandrer, norsk: { muntlig: 'morsmal', skriftlig: 'morsmal' } }
  const muntlig = t.vektet(NORSK)
  return {
    innvandrer,
    norsk: { muntlig, skriftlig: kanskje(t, () => (t.sant(0.5) ? muntlig : t.vektet(NORSK))) },
    sprak: [t.en(['ar', 'so', 'ti', 'uk', 'fa', 'en', 'pl'])],
    trengerTolk: kanskje(t, () => muntlig === 'ingen' || muntlig === 'alfa' || muntlig === 'A1'),
    botid: kanskje(t, () => t.heltall(0, 25)),
    alfabetisert: kanskje(t, () => t.en(koder('alfabetisert'))),
  }
}

function hverdag(t: Tilfeldig, alder: number): Delvis {
  return {
    reise: {
      middel: kanskje(t, () => t.en(['kollektiv', 'kollektiv', 'kollektiv', 'bil', 'gange', 'ingen'] as const)),
      maksMinutter: t.sant(0.4) ? t.en([20, 30, 45, 60, 90]) : undefined,
    },
    barn: kanskje(t, () => Array.from({ length: t.sant(0.35) ? t.heltall(1, 3) : 0 }, () => t.heltall(0, 17))),
    hindringer: kanskje(t, () => t.noen(koder('hindring'), t.heltall(0, 4))),
    forhold: kanskje(t, () => t.noen(['rett-til-vgo' as const], Number(alder < 25 && t.sant(0.4)))),
    ytelser: kanskje(t, () => [
      'sosialhjelp' as const,
      ...(t.sant(0.15) ? [t.en(['aap', 'intro', 'kvp'] as const)] : []),
    ]),
    kapasitetTimer: t.sant(0.4) ? t.en([2, 5, 10, 15, 20, 30, 37.5]) : undefined,
    opptatt: t.sant(0.25)
      ? t.noen([1, 2, 3, 4, 5], t.heltall(1, 3)).map((dag) => ({ dag, fra: '09:00', til: '11:30' }))
      : undefined,
    iBehandling: kanskje(t, () => t.sant(0.25)),
  }
}

function videre(t: Tilfeldig): Delvis {
  return {
    digital: kanskje(t, () => t.heltall(0, 3)),
    bankId: kanskje(t, () => t.sant(0.8)),
    gyldigId: kanskje(t, () => t.sant(0.9)),
    innsatsgruppe: kanskje(t, () => t.en(koder('innsatsgruppe'))),
    interesser: kanskje(t, () => t.noen(koder('interesse'), t.heltall(0, 3))),
    mal: kanskje(t, () => t.en(koder('mal'))),
    onsker: t.sant(0.4) ? t.noen(koder('onske'), 1) : undefined,
    tidligere: t.sant(0.5)
      ? t.noen(koder('tiltakstype'), t.heltall(0, 2)).map((tiltakstype) => ({
          tiltakstype,
          utfall: t.en(koder('proveutfall')),
          dato: `2025-0${t.heltall(1, 9)}-15`,
          uker: t.heltall(2, 60),
        }))
      : undefined,
    tillit: t.sant(0.5) ? t.heltall(0, 3) : undefined,
  }
}

/** Spread evenly, so that the shares hold for every hundred; a step that shares no factor with a hundred visits all of it. */
const blantHundre = (nr: number, steg: number, antall: number) => (nr * steg) % 100 < antall

function enPerson(t: Tilfeldig, steder: Steder, nr: number): Kartlegging {
  const k = steder.kommune(t)
  const alder = blantHundre(nr, 37, UNDER_30) ? t.heltall(18, 29) : t.heltall(30, 66)
  const innvandrer = blantHundre(nr, 61, INNVANDRERE)
  const ny: Kartlegging = {
    alder,
    kjonn: t.sant(0.46) ? 'kvinne' : 'mann',
    kommune: k.nr,
    postnummer: kanskje(t, () => steder.post(t, k)?.nummer),
    ...sprak(t, innvandrer),
    ...hverdag(t, alder),
    ...videre(t),
    behov: behov(t, innvandrer),
  }
  // As it comes from a screen: what is not known is not there.
  return JSON.parse(JSON.stringify(ny)) as Kartlegging
}

/** The same size and start give the same persons; every one is a kartlegging that `tolkSporsmal` accepts. */
export function lagPersoner({ antall, geografi, start = START }: Valg): Kartlegging[] {
  const t = lagTilfeldig(start)
  const steder = lagSteder(geografi)
  return Array.from({ length: antall }, (_, nr) => enPerson(t, steder, nr))
}
