/** G15: who has a place that a neighbour lacks, and what is in the way: the journey, an agreement, the price? Source: OE-rapport 2023-68 kap. 10.2. */
import { luftlinje } from '../../geografi.ts'
import { type Behov, koder } from '../../kodeverk.ts'
import { dekker } from '../../match/dekker.ts'
import { stedFor } from '../../match/kjente-reiser.ts'
import { harPlass } from '../../match/register.ts'
import { DAGLIG } from '../../match/reisegrense.ts'
import { tilgang } from '../../match/tilgang.ts'
import type { Dekningssvar, Delingspar } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { typetilfeller } from './celler.ts'
import { grupper } from './gruppering.ts'
import { kategoriFor } from './kategori.ts'
import type { Celle, IOmradet, Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { veiFra } from './vei.ts'

/** No road within an hour is longer in a straight line. */
const MEST_KM = 100

const AVTALE = { spor: 'kan-sporres', stengt: 'ma-lages', ukjent: 'ukjent' } as const

function reisehinder(minutter: number | null): Delingspar['reise'] {
  if (minutter === null) return 'ukjent'
  return minutter <= DAGLIG.greit ? 'grei' : minutter <= DAGLIG.mest ? 'lang' : 'for-lang-til-daglig'
}

/** Suited offers of kommuner within an hour, for a kommune that is known to have none. */
function hosNaboer(omrade: Omrade, k: IOmradet): Tiltak[] {
  if (!kategoriFor(k).startsWith('3')) return []
  const vei = veiFra(omrade, k)
  return [...omrade.kommunale].flatMap(([nr, { egnede }]) => {
    const senter = nr === k.nr ? null : omrade.geografi.hjemsted(nr, null)
    const erNaer = senter !== null && luftlinje(senter, k.kommune.senter) <= MEST_KM
    const minutter = erNaer ? vei(senter) : null
    return minutter !== null && minutter <= DAGLIG.mest ? egnede : []
  })
}

/** What others pay that day: an agreement that has run out tells of a price no longer paid. */
const lavesteAvtalepris = ({ deling }: Tiltak, dato: string): number | null => {
  const gjelder = (deling?.avtaler ?? []).filter(({ til }) => til == null || til >= dato)
  const priser = gjelder.flatMap((a) => a.prisPerManed ?? [])
  return priser.length === 0 ? null : Math.min(...priser)
}

/** `celler`: those whose best it is, and which are not let in. `erNabos`: it is one of those that a kommune without any could share. */
type Kandidat = { t: Tiltak; celler: readonly Celle[]; erNabos: boolean }

function kandidater(omrade: Omrade, k: IOmradet): Kandidat[] {
  const perTiltak = grupper(
    k.celler.filter((c) => c.niva === 'ikke-delt'),
    (c) => (c.beste === null ? [] : [c.beste]),
  )
  const naboers = new Set(hosNaboer(omrade, k))
  const alle = new Set([...[...perTiltak.keys()].flatMap((id) => omrade.finn(id) ?? []), ...naboers])
  return [...alle]
    .filter(harPlass)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((t) => ({ t, celler: perTiltak.get(t.id) ?? [], erNabos: naboers.has(t) }))
}

function parFor(omrade: Omrade, k: IOmradet): Delingspar[] {
  const vei = veiFra(omrade, k)
  return kandidater(omrade, k).flatMap(({ t, celler, erNabos }) => {
    const adgang = tilgang(k.nr, t, omrade.dekning.dato)
    if (adgang === 'dekket' || adgang === 'avtale') return []
    const minutter = vei(stedFor(omrade.geografi, t))
    const moter = (behov: Behov) => celler.some((c) => c.sak.behov === behov) || (erNabos && dekker(t, behov))
    return {
      kommune: k.nr,
      kjent: k.kjent,
      tiltak: t.id,
      fra: t.kommunenummer ?? null,
      grunner: [...(celler.length > 0 ? (['ikke-delt'] as const) : []), ...(erNabos ? (['kategori-3'] as const) : [])],
      behov: koder('behov').filter(moter),
      typetilfeller: typetilfeller(celler),
      ledige: t.kapasitet?.ledige ?? null,
      minutter,
      reise: reisehinder(minutter),
      avtale: AVTALE[adgang],
      prisPerManed: lavesteAvtalepris(t, omrade.dekning.dato),
    }
  })
}

export const deling = (omrade: Omrade): Dekningssvar['deling'] => ({
  par: omrade.kommuner.flatMap((k) => parFor(omrade, k)),
  studien: studietall('smaa-bor-samarbeide'),
})
