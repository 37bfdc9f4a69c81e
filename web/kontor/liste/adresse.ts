/** The table and its address, which is its state. */
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Listevalg, lesListevalg, listeadresse } from './valg.ts'

const SKJERM = /^\/kontor\/tiltak\/?(\?|$)/

type Adressen = { valg: Listevalg; endre: (avvik: Partial<Listevalg>) => void }

/** Each choice takes the place of the one before in the history: back leads to where one came from. */
export function useListevalg(): Adressen {
  const { url, route } = useLocation()
  const [sist, settSist] = useState(url)
  // It is still drawn for a moment when the next screen is on its way.
  const adresse = SKJERM.test(url) ? url : sist
  if (adresse !== sist) settSist(adresse)
  const valg = useMemo(() => lesListevalg(adresse), [adresse])
  return { valg, endre: (avvik) => route(listeadresse({ ...valg, ...avvik }), true) }
}
