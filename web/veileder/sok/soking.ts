/** The steps of a search: typing writes over the address, what is done on purpose is a step to go back from. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { harFodselsnummer } from '../../../catalog/skjema/fodselsnummer.ts'
import { lagUtsatt } from '../../felles/forsinket.ts'
import { lesAdresse, type Sokevalg, tilAdresse } from './valg.ts'

export type Endring = (valg: Sokevalg) => Sokevalg

/** `ga`: shows the address, as a step or in the place of the one before. `rett`: writes over the one before and shows nothing. */
export type Navigasjon = { ga: (adresse: string, overskriv: boolean) => void; rett: (adresse: string) => void }

export type Soking = {
  /** The text in the box; a moment ahead of the address. */
  skrevet: ReadonlySignal<string>
  skriv: (tekst: string) => void
  /** What is typed counts as it stands; a step. */
  sok: () => void
  /** A step, after what has been typed. */
  endre: (hvordan: Endring) => void
  /** A step where this text is all that is left of what was typed. */
  velg: (tekst: string, hvordan: Endring) => void
  /** The address has changed; when it was by back, forward or a link, the box follows. */
  folg: (adresse: string) => void
  avslutt: () => void
}

/** May be on its way to be a fødselsnummer, so it is sent only when the reader says that she is done. */
export const kanBliFodselsnummer = (tekst: string): boolean => /\d{6}/.test(tekst)

export function lagSoking(start: string, { ga, rett }: Navigasjon): Soking {
  const skrevet = signal(lesAdresse(start).q)
  const utsatt = lagUtsatt()
  /** What the address says, and what it said at the last step; typing since then is not a step yet. */
  let [her, forrige] = [start, start]

  const medTekst = (): Sokevalg => {
    const na = lesAdresse(her)
    const tekst = skrevet.peek()
    const q = harFodselsnummer(tekst) ? na.q : tekst.trim()
    return q === na.q ? na : { ...na, q, side: 1 }
  }
  const steg = (ny: Sokevalg) => {
    utsatt.avlys()
    const til = tilAdresse(ny)
    const [sto, kom] = [her, forrige]
    her = til
    forrige = til
    if (til === tilAdresse(lesAdresse(kom))) {
      if (sto !== til) ga(til, true)
      return
    }
    // What was typed on the way is not a place to come back to.
    if (sto !== kom) rett(kom)
    ga(til, false)
  }
  const overskriv = () => {
    const ny = tilAdresse({ ...lesAdresse(her), q: skrevet.peek(), side: 1 })
    if (ny === her) return
    her = ny
    ga(ny, true)
  }
  return {
    skrevet,
    skriv(tekst) {
      skrevet.value = tekst
      if (kanBliFodselsnummer(tekst)) utsatt.avlys()
      else utsatt.gjor(overskriv)
    },
    sok: () => steg(medTekst()),
    endre(hvordan) {
      steg(medTekst())
      steg(hvordan(lesAdresse(her)))
    },
    velg(tekst, hvordan) {
      skrevet.value = tekst
      steg(hvordan({ ...lesAdresse(her), q: tekst, side: 1 }))
    },
    folg(adresse) {
      if (adresse === her) return
      utsatt.avlys()
      her = adresse
      forrige = adresse
      skrevet.value = lesAdresse(adresse).q
    },
    avslutt: utsatt.avlys,
  }
}
