/** G10: is there, for each young person, something that may be asked of them? Source: sosialtjenesteloven § 20 a. */
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import { grupper } from './gruppering.ts'
import type { IOmradet, Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { tall } from './tall.ts'

type Svar = 'dekket' | 'vurderes' | 'ingen' | 'ukjent'
/** `kommune` and `typetilfelle`: of whom it is said. */
type Dom = { kommune: string; typetilfelle: string; svar: Svar }

/** One thing is enough to have something to ask for, so a person with several needs has the best of the answers. */
function dommerOver(k: IOmradet): Dom[] {
  const beste = new Map<string, number>()
  for (const { sak, vilkar } of k.celler) {
    const { id, alder } = sak.typetilfelle
    if (alder === 'under-30') beste.set(id, Math.max(vilkar, beste.get(id) ?? 0))
  }
  const svar = (vilkar: number): Svar =>
    vilkar === 2 ? 'dekket' : vilkar === 1 ? 'vurderes' : k.kjent ? 'ingen' : 'ukjent'
  return [...beste].map(([typetilfelle, vilkar]) => ({ kommune: k.nr, typetilfelle, svar: svar(vilkar) }))
}

function fordel(dommer: readonly Dom[], hva: 'kommune' | 'typetilfelle') {
  const med = (svar: Svar) => tall(dommer.filter((d) => d.svar === svar).map((d) => d[hva]))
  return { dekket: med('dekket'), vurderes: med('vurderes'), ingen: med('ingen'), ukjent: med('ukjent') }
}

export function aktivitetsplikt({ kommuner }: Omrade): Dekningssvar['aktivitetsplikt'] {
  const alle = kommuner.flatMap(dommerOver)
  const perProfil = grupper(alle, (d) => [d.typetilfelle])
  const perKommune = grupper(alle, (d) => [d.kommune])
  return {
    profiler: [...perProfil].map(([typetilfelle, liste]) => ({ typetilfelle, ...fordel(liste, 'kommune') })),
    kommuner: kommuner.map((k) => ({ kommune: k.nr, ...fordel(perKommune.get(k.nr) ?? [], 'typetilfelle') })),
    studien: studietall(
      'vilkar-alle',
      'vilkar-under-30',
      'unntak-under-30',
      'unntak-under-30-storst',
      'unntak-under-30-mindre',
      'unntak-helse-sosialt',
      'i-statlige-tiltak-nav',
      'i-statlige-tiltak-kostra',
      'i-kommunale-tiltak-kostra',
    ),
  }
}
