import { useMemo, useRef, useState } from 'preact/hooks'
import { lagEnkeltSok, type Sok, type Sokbar } from './sokbar.ts'

type LagSok = (alle: readonly Sokbar[], flere?: readonly Sokbar[]) => Sok
type Lastet = { lag: LagSok; flere: readonly Sokbar[] }
export type HentFlere = () => Promise<readonly Sokbar[]>

/** Without the network the simple search stays, and the next focus tries again. */
const hent = (flere: HentFlere | undefined): Promise<Lastet | null> =>
  Promise.all([import('./sokevalg.ts'), flere?.() ?? []]).then(
    ([{ lagSok }, liste]) => ({ lag: lagSok, flere: liste }),
    () => null,
  )

type Soking = {
  /** The best there is now. */
  sok: Sok
  /** Null once the forgiving search is here; else fetches it. */
  last: (() => Promise<Sok>) | null
}

const lag = (alle: readonly Sokbar[], fra: Lastet | null): Sok => (fra ? fra.lag(alle, fra.flere) : lagEnkeltSok(alle))

/** The simple search at once, the forgiving one as soon as it has been fetched: the first screen need not wait for it. */
export function useSok(alle: readonly Sokbar[], flere?: HentFlere): Soking {
  const [lastet, settLastet] = useState<Lastet | null>(null)
  const lovnadRef = useRef<Promise<Lastet | null> | null>(null)
  const sok = useMemo(() => lag(alle, lastet), [alle, lastet])
  const last = async (): Promise<Sok> => {
    lovnadRef.current ??= hent(flere)
    const fra = await lovnadRef.current
    if (!fra) lovnadRef.current = null
    settLastet(fra)
    return lag(alle, fra)
  }
  return { sok, last: lastet ? null : last }
}
