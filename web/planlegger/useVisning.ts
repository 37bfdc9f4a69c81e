/** The address as what is shown, and the way to change it. */
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { adresse, lesVisning, type Visning } from './visning.ts'

type Bruk = {
  visning: Visning
  /** A step that the browser's back button undoes. */
  ga: (endring: Partial<Visning>) => void
  /** Only looking elsewhere: back leads past it. */
  rett: (endring: Partial<Visning>) => void
}

/** The one before when the new says the same, so that what is worked out from it is kept. */
function useLikt<T>(verdi: T): T {
  const [sist, settSist] = useState(verdi)
  if (JSON.stringify(sist) === JSON.stringify(verdi)) return sist
  settSist(verdi)
  return verdi
}

export function useVisning(): Bruk {
  const { url, path, route } = useLocation()
  const lest = useMemo(() => lesVisning(new URL(url, 'http://her').searchParams), [url])
  const hvem = useLikt(lest.hvem)
  const visning = useMemo(() => ({ ...lest, hvem }), [lest, hvem])
  const til = (endring: Partial<Visning>) => adresse(path, { ...visning, ...endring })
  return { visning, ga: (endring) => route(til(endring)), rett: (endring) => route(til(endring), true) }
}
