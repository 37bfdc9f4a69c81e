/**
 * The order of the list as a whole. One by one the next is chosen that is worth most beside those above it: a need that is met
 * already, and a kind from a provider that stands there already, count less. Poeng stay each tiltak's own and are not touched.
 */
import type { Behov } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Person } from './person.ts'
import type { Plass } from './rangering.ts'
import { DELER } from './tilbud/liste.ts'
import { ALT_DEKKET, SAMME_SLAG } from './vekter.ts'

type Kandidat = Plass & { behov: { kode: Behov; poeng: number; primar: boolean }[]; annet: number; slag: string }

function lagKandidat(p: Person, plass: Plass): Kandidat {
  const t = plass.tiltak
  const behov: Kandidat['behov'] = []
  let annet = 0
  for (const del of DELER)
    for (const { verdier, poeng } of del.bidrag(p, t)) {
      const kode = t.behov.primar.find((b) => del.regel === 'behov' && b === verdier.behov)
      if (kode) behov.push({ kode, poeng, primar: true })
      else annet += poeng
    }
  return { ...plass, behov, annet, slag: slagAv(t) }
}

const slagAv = (t: Tiltak) => `${t.tilbyder.navn}\u0001${t.tiltakstype}`

/** Best list first: at most `antall` of the places, which must come in the order of `sammenlign`. Returns which were moved down. */
export function spre(p: Person, plasser: readonly Plass[], antall: number): { tiltak: Tiltak; flyttet: boolean }[] {
  const rest = plasser.map((plass) => lagKandidat(p, plass))
  const dekket = new Map<Behov, number>()
  const slag = new Map<string, number>()
  const ut: { tiltak: Tiltak; flyttet: boolean }[] = []

  function verdi(k: Kandidat): number {
    let [for_, etter] = [k.annet, k.annet]
    for (const { kode, poeng } of k.behov) {
      for_ += poeng
      etter += poeng * ALT_DEKKET ** (dekket.get(kode) ?? 0)
    }
    return for_ === 0 ? 0 : ((k.poeng * etter) / for_) * SAMME_SLAG ** (slag.get(k.slag) ?? 0)
  }

  while (ut.length < antall && rest.length > 0) {
    let [valgt, mest] = [0, -1]
    rest.forEach((k, i) => {
      const v = verdi(k)
      if (v > mest) [valgt, mest] = [i, v]
    })
    const [k] = rest.splice(valgt, 1)
    if (!k) break
    for (const { kode } of k.behov) dekket.set(kode, (dekket.get(kode) ?? 0) + 1)
    slag.set(k.slag, (slag.get(k.slag) ?? 0) + 1)
    ut.push({ tiltak: k.tiltak, flyttet: false })
  }
  return ut
}
