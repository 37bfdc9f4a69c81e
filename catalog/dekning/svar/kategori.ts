/** G1: does the kommune have one broad offer, some for a part of the group, or none? Source: OE-rapport 2023-68 kap. 6.2. */
import type { Dekningssvar, Kategori } from '../../skjema/dekningssvar.ts'
import { eierkommune, erBred, tiltaksart } from './kommunale.ts'
import type { IOmradet, Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { gruppe, tiltakstall } from './tall.ts'

/** 1 broad, 2 specialised, 3* only what is for everybody, 3 none; a kommune the catalogue does not know has none that we know of, which is another thing. */
export function kategoriFor({ kommunale, kjent }: IOmradet): Kategori {
  if (kommunale.egnede.some(erBred)) return '1'
  if (kommunale.egnede.length > 0) return '2'
  if (kommunale.generiske.length > 0) return '3*'
  return kjent ? '3' : 'ukjent'
}

const erAnnens = (nr: string) => (t: IOmradet['lokale'][number]) => {
  const eier = eierkommune(t)
  return eier !== null && eier !== nr && tiltaksart(t) === 'egnede'
}

export function kategori({ kommuner }: Omrade): Dekningssvar['kategori'] {
  const i = (kode: Kategori) => gruppe(kommuner.filter((k) => kategoriFor(k) === kode))
  return {
    kommuner: kommuner.map((k) => ({
      kommune: k.nr,
      kategori: kategoriFor(k),
      brede: tiltakstall(k.kommunale.egnede.filter(erBred)),
      egnede: tiltakstall(k.kommunale.egnede),
      generiske: tiltakstall(k.kommunale.generiske),
      tjenester: tiltakstall(k.kommunale.tjenester),
      hosAndre: tiltakstall(k.lokale.filter(erAnnens(k.nr))),
    })),
    samlet: { '1': i('1'), '2': i('2'), '3*': i('3*'), '3': i('3'), ukjent: i('ukjent') },
    studien: studietall('kategori-1', 'kategori-1-alle-fire', 'kategori-2', 'kategori-3'),
  }
}
