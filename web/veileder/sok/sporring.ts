/** Asks the service, gives up the question before, and keeps the last answer so that coming back shows it at once. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Sokesvar } from '../../../catalog/skjema/sok.ts'
import { erAvbrutt, type Soksporring, sok, sokeforslag } from '../../api.ts'
import { PAUSE_MS } from '../../felles/forsinket.ts'
import { malform } from '../../felles/sprak.ts'
import { type Personvalg, personverdier } from './person.ts'
import { type Forslagsgruppe, grupper } from './sokeforslag.ts'
import type { Sokevalg } from './valg.ts'

const PER_SIDE = 20

export function tilSporring({ q, hjem, middel, filtre, side }: Sokevalg, person: Personvalg): Soksporring {
  const omPerson = Object.fromEntries(personverdier(person).map(({ filter, verdi }) => [filter, [verdi]]))
  return { q, side, antall: PER_SIDE, fra: hjem, reisemiddel: middel, filtre: { ...filtre, ...omPerson } }
}

type Hentet = { svar: Sokesvar | null; feil: unknown; henter: boolean }
const INTET: Hentet = { svar: null, feil: null, henter: true }

let sist: { nokkel: string; svar: Sokesvar } | null = null

export type Sok = Hentet & { provIgjen: () => void }

/** The newest answer; the one before stays while the next is on its way. */
export function useSok(valg: Sokevalg, person: Personvalg): Sok {
  const sporring = useMemo(() => tilSporring(valg, person), [valg, person])
  const nokkel = JSON.stringify([sporring, malform.value])
  const [forsok, settForsok] = useState(0)
  const [hentet, settHentet] = useState<Hentet>(() =>
    sist?.nokkel === nokkel ? { svar: sist.svar, feil: null, henter: true } : INTET,
  )
  useEffect(() => {
    const avbryter = new AbortController()
    settHentet((for_) => ({ ...for_, henter: true }))
    const ta = (ny: Partial<Hentet>) => {
      if (!avbryter.signal.aborted) settHentet((for_) => ({ ...for_, feil: null, ...ny, henter: false }))
    }
    sok(sporring, avbryter.signal).then(
      (svar) => {
        if (!avbryter.signal.aborted) sist = { nokkel, svar }
        ta({ svar })
      },
      (feil: unknown) => erAvbrutt(feil) || ta({ feil }),
    )
    return () => avbryter.abort()
  }, [nokkel, sporring, forsok])
  return { ...hentet, provIgjen: () => settForsok((n) => n + 1) }
}

const hentForslag = async (tekst: string, signal: AbortSignal): Promise<Forslagsgruppe[]> =>
  grupper(await sokeforslag(tekst, signal))

const INGEN: Forslagsgruppe[] = []

/** What is offered for the text. Help that does not come is not a fault to tell of: the search is there without it. */
export function useSokeforslag(tekst: string, onsket: boolean): Forslagsgruppe[] {
  const [forslag, settForslag] = useState(INGEN)
  const maform = malform.value
  useEffect(() => {
    if (!onsket || tekst.trim().length < 2) {
      settForslag(INGEN)
      return undefined
    }
    const avbryter = new AbortController()
    const ta = (nye: Forslagsgruppe[]) => {
      if (!avbryter.signal.aborted) settForslag(nye)
    }
    const timer = setTimeout(() => {
      hentForslag(tekst, avbryter.signal).then(ta, () => ta(INGEN))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      avbryter.abort()
    }
  }, [tekst, onsket, maform])
  return forslag
}
