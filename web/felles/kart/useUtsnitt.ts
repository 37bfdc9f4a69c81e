import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Flate, flytt, lagProjeksjon, naere, type Punkt, tilpass, type Utsnitt } from './utsnitt.ts'

type Sted = Punkt & { id: string; prikk?: unknown }
type Innhold = { hjem: Punkt | null; steder: readonly Sted[]; valgt: string | null }
/** Until the size is known something must be reckoned with; nothing is drawn from it. */
const FOR_FLATE: Flate = { bredde: 700, hoyde: 480 }

const nokkelFor = (punkter: readonly Punkt[]) => punkter.map(({ lat, lon }) => `${lat} ${lon}`).join()

const erSynlig = (u: Utsnitt, flate: Flate, { lat, lon }: Punkt) => {
  const p = lagProjeksjon(u, flate)([lon, lat])
  return !!p && p[0] >= 0 && p[1] >= 0 && p[0] <= flate.bredde && p[1] <= flate.hoyde
}

/** Fitted to what is shown, until the reader moves it; fitted anew when that lies elsewhere. What is chosen comes into view. Points are all shown, however far apart. */
export function useUtsnitt({ hjem, steder, valgt }: Innhold, flate: Flate = FOR_FLATE) {
  const nokkel = nokkelFor([...(hjem ? [hjem] : []), ...steder])
  const [eget, settEget] = useState<{ nokkel: string; utsnitt: Utsnitt } | null>(null)
  const sistVistRef = useRef(valgt)
  const tilpasset = useMemo(
    () => tilpass([...(hjem ? [hjem] : []), ...(steder.some((s) => s.prikk) ? steder : naere(hjem, steder))], flate),
    [hjem, steder, flate],
  )
  const utsnitt = eget?.nokkel === nokkel ? eget.utsnitt : tilpasset
  const sett = (nytt: Utsnitt) => settEget({ nokkel, utsnitt: nytt })
  useEffect(() => {
    const sted = valgt === sistVistRef.current ? undefined : steder.find((s) => s.id === valgt)
    sistVistRef.current = valgt
    if (sted && !erSynlig(utsnitt, flate, sted)) {
      settEget({ nokkel, utsnitt: { ...utsnitt, lat: sted.lat, lon: sted.lon } })
    }
  }, [valgt, steder, utsnitt, flate, nokkel])
  return {
    utsnitt,
    sett,
    tilbakestill: () => settEget(null),
    flytt: (dx: number, dy: number) => sett(flytt(utsnitt, flate, { dx, dy })),
  }
}
