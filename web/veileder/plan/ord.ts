/** A week in words: times, amounts and what clashes. */

import type { Brudd, Onsket } from '../../../catalog/plan/redigering.ts'
import { minutter } from '../../../catalog/plan/tid.ts'
import { ARBEIDSTID } from '../../../catalog/plan/vekter.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { tall, tider } from '../../felles/format.ts'
import { klokkeslett } from '../../felles/klokke.ts'
import { meldTekster, type Nokkel, t } from '../../felles/sprak.ts'
import tekster from '../../felles/tekst/plan.json' with { type: 'json' }

meldTekster(tekster)

type Tid = { readonly dag: number; readonly fra: string; readonly til: string }

const DAGER = ['ma', 'ti', 'on', 'to', 'fr', 'lo', 'so'] as const

export const dagnavn = (dag: number): string => t(`plan.dag.${DAGER[dag - 1] ?? 'ma'}`)

/** `10.00–14.00`. */
export const klokka = ({ fra, til }: Tid): string => `${klokkeslett(fra)}–${klokkeslett(til)}`
/** `tirsdag 10.00–14.00`. */
export const nar = (tid: Tid): string => `${dagnavn(tid.dag)} ${klokka(tid)}`

const flertall = (n: number, en: Nokkel, flere: Nokkel) => (n === 1 ? t(en) : t(flere, { n: tall(n) }))
export const dager = (n: number): string => flertall(n, 'plan.en-dag', 'plan.dager')

/** `3 t 20 min`. */
export function lang(min: number): string {
  const deler = { t: Math.floor(min / 60), min: min % 60 }
  if (deler.t === 0) return t('plan.min', { n: deler.min })
  return deler.min === 0 ? t('plan.t', { n: deler.t }) : t('plan.t-min', deler)
}
/** `12 timer`; what is not on the half hour as `12 t 15 min`. */
export const timer = (min: number): string =>
  min % 30 === 0 ? flertall(min / 60, 'plan.time', 'plan.timer') : lang(min)

export type Navn = { tiltak: (id: string) => Tiltak | undefined; okt: (nokkel: string) => Onsket | undefined }

/** Where nobody has told how much it takes, that is said, and not that the tiltak has a limit. */
function mengde(b: Extract<Brudd, { grense: number; tiltakId: string }>, tiltak: Tiltak | undefined): string {
  const ord = b.slag.startsWith('dager') ? dager : timer
  const ikkeOppgitt = b.slag === 'dager-mange' && tiltak?.oppmote?.dagerPerUke?.til == null
  return t(ikkeOppgitt ? 'brudd.dager-mange.ukjent' : `brudd.${b.slag}`, { har: ord(b.har), n: ord(b.grense) })
}

function egenTid(b: Extract<Brudd, { slag: 'egen-tid' }>, navn: Navn): string {
  const okt = navn.okt(b.okter[0])
  const egne = okt && navn.tiltak(okt.tiltakId)?.oppmote?.tider
  const { fra, til, dager: arbeidsdager } = ARBEIDSTID
  return b.avtales || !egne
    ? t('brudd.egen-tid.avtales', { tider: tider(arbeidsdager.map((dag) => ({ dag, fra, til }))) })
    : t('brudd.egen-tid', { tider: tider(egne) })
}

/** Why, as it is seen from one of its sessions; from the first when none is given. */
export function hvorfor(b: Brudd, navn: Navn, sett = b.okter[0]): string {
  switch (b.slag) {
    case 'samtidig':
    case 'reise-samtidig': {
      const annen = navn.okt(b.okter[0] === sett ? b.okter[1] : b.okter[0])
      const verdier = { annen: (annen && navn.tiltak(annen.tiltakId)?.navn) ?? '', nar: annen ? klokka(annen) : '' }
      return t(`brudd.${b.slag}`, verdier)
    }
    case 'opptatt':
    case 'reise-opptatt':
      return t(`brudd.${b.slag}`, { nar: klokka(b.opptatt) })
    case 'egen-tid':
      return egenTid(b, navn)
    case 'timer':
      return t(b.kjent ? 'brudd.timer' : 'brudd.timer.uka', { har: timer(b.har), n: timer(b.grense) })
    case 'reise-dag':
      return t('brudd.reise-dag', { har: lang(b.har), n: lang(b.grense) })
    case 'lang-reise':
      return t('brudd.lang-reise', { n: b.grense })
    case 'lengde':
    case 'uten-tid':
      return t(`brudd.${b.slag}`)
    default:
      return mengde(b, navn.tiltak(b.tiltakId))
  }
}

/** What it is that clashes: a session, a tiltak, a day or the week. */
export function hva(b: Brudd, navn: Navn): string {
  if ('tiltakId' in b) return navn.tiltak(b.tiltakId)?.navn ?? ''
  if (b.slag === 'reise-dag') return t('plan.dagen', { dag: dagnavn(b.dag) })
  const okt = b.okter[0] === undefined || b.slag === 'lang-reise' ? undefined : navn.okt(b.okter[0])
  return okt ? t('plan.okt', { navn: navn.tiltak(okt.tiltakId)?.navn ?? '', nar: nar(okt) }) : t('plan.hele-uka')
}

export const bruddFor = (alle: readonly Brudd[], nokkel: string): Brudd[] =>
  alle.filter((b) => b.okter.some((o) => o === nokkel))

/** The minutes from one clock time to another. */
export const mellom = ({ fra, til }: Tid): number => minutter(til) - minutter(fra)
