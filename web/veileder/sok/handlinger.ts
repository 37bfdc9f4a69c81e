/** What can be done on the screen, in terms of the address and of what is in memory only. */
import type { Filterverdi } from './filterord.ts'
import { erPersonfilter, fjernFraPerson, glemPerson, type Personvalg, settPerson } from './person.ts'
import { utenOrdet, type Valgmulighet } from './sokeforslag.ts'
import type { Soking } from './soking.ts'
import { type Adressefilter, medFilter, medHjem, medVerdi, type Sokevalg, TOMT, utenFiltre, utenVerdi } from './valg.ts'

/** The heading of the hits, when what had focus is gone. */
const tilTreffene = () => requestAnimationFrame(() => document.getElementById('treff')?.focus())

export type Handlinger = {
  /** A suggestion that is not a tiltak is taken: what was typed of it is replaced by what it stands for. */
  taForslag: (valgt: Exclude<Valgmulighet, { slag: 'tiltak' }>) => void
  settPerson: (del: Partial<Personvalg>) => void
  fjern: (valgt: Filterverdi) => void
  /** Takes away all that is chosen of a filter. */
  uten: (filter: string) => void
  fjernAlle: () => void
  visAlle: () => void
  sokEtter: (q: string) => void
}

export function handlingerFor(valg: Sokevalg, { skrevet, endre, velg }: Soking): Handlinger {
  const omPerson = (gjor: () => void) => {
    gjor()
    if (valg.side > 1) endre((v) => ({ ...v, side: 1 }))
  }
  return {
    taForslag: (valgt) => {
      return velg(utenOrdet(skrevet.peek(), valgt.av), (v) =>
        valgt.slag === 'hjem'
          ? medVerdi(medHjem(v, valgt.verdi), 'kommune', valgt.verdi)
          : medVerdi(v, valgt.filter, valgt.verdi),
      )
    },
    settPerson: (del) => omPerson(() => settPerson(del)),
    fjern: ({ filter, verdi }) => {
      if (erPersonfilter(filter)) omPerson(() => fjernFraPerson(filter))
      else endre((v) => utenVerdi(v, filter, verdi))
    },
    uten: (filter) => {
      if (erPersonfilter(filter)) omPerson(() => fjernFraPerson(filter))
      // The answer tells only of filters that were asked for.
      else endre((v) => medFilter(v, filter as Adressefilter, []))
      tilTreffene()
    },
    fjernAlle: () => {
      glemPerson()
      endre(utenFiltre)
      tilTreffene()
    },
    visAlle: () => {
      glemPerson()
      velg('', () => TOMT)
      tilTreffene()
    },
    sokEtter: (q) => velg(q, (v) => v),
  }
}
