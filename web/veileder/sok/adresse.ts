/** The search and the address, which is its state. */
import { signal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { lagSoking, type Soking } from './soking.ts'
import { lesAdresse, type Sokevalg } from './valg.ts'

/** The search the reader comes from, to go back to; null when she was elsewhere last. */
export const sokeadresse = signal<string | null>(null)
/** The tiltak last opened from a search, and which. */
export const sistApnetTreff = signal<{ tiltakId: string; adresse: string } | null>(null)

const PA_SKJERMEN = /^\/tiltak\/?(\?|$)/

/** The address while this screen is shown; it is still drawn for a moment when the next one is on its way. */
function useSkjermadresse(): string {
  const { url } = useLocation()
  const [adresse, settAdresse] = useState(url)
  const na = PA_SKJERMEN.test(url) ? url : adresse
  if (na !== adresse) settAdresse(na)
  return na
}

export function useSoking(): { valg: Sokevalg; soking: Soking } {
  const { route } = useLocation()
  const adresse = useSkjermadresse()
  const valg = useMemo(() => lesAdresse(adresse), [adresse])
  // One for as long as the screen is shown: it remembers the steps.
  const [soking] = useState(() => lagSoking(adresse, { ga: route, rett: (til) => history.replaceState(null, '', til) }))
  useEffect(() => {
    sokeadresse.value = adresse
    soking.folg(adresse)
  }, [adresse, soking])
  useEffect(() => soking.avslutt, [soking])
  return { valg, soking }
}
