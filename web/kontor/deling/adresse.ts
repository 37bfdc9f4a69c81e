/** The state of the screen is in its address: which part is open, which kommune it is about, which tiltak is being shared. */
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { lesAdresse, SKJERM, tilAdresse, type Visning } from './visning.ts'

type Adressen = {
  visning: Visning
  /** A step to go back from. */
  ga: (avvik: Partial<Visning>) => void
}

/** The address while this screen is shown; it is still drawn for a moment when the next one is on its way. */
export function useVisning(): Adressen {
  const { url, route } = useLocation()
  const [sist, settSist] = useState(url)
  const adresse = SKJERM.test(url) ? url : sist
  if (adresse !== sist) settSist(adresse)
  const visning = useMemo(() => lesAdresse(adresse), [adresse])
  return { visning, ga: (avvik) => route(tilAdresse({ ...visning, ...avvik })) }
}
